"""A team and a desk to answer at, without Slack: who types is an account of the workspace."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from handlers.answering.asked import Pressed, slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.buttons import press
from handlers.surfaces import DECIDES
from meetings.people import Account, Standing
from storage.engine import Storage, Transaction
from storage.records import accounts, people, workspaces

T = TypeVar("T")
NOW = datetime(2019, 7, 8, 13, 0, tzinfo=UTC)
TEAM = Path(__file__).parent.parent / "stories/team.toml"
ACCOUNTS = (
    Account("U0ADA", "Ada", "Ada"),
    Account("U0BO", "Bo", "Bo"),
    Account("U0MAY", "May", "May"),
    Account("U0NOOR", "Noor Salim", ""),
    Account("U0NEW", "quinn", "Quinn Ash"),
    Account("U0GUEST", "Gail", "Gail Guest", Standing.GUEST),
    Account("U0STRANGE", "Sol", "Sol Else", Standing.STRANGER),
    Account("U0BOT", "Build Bot", "", Standing.BOT),
    Account("U0GONE", "Olga", "", Standing.GONE),
)


@dataclass
class Office:
    """What is typed and pressed is answered here, each in its own transaction."""

    desk: Desk
    requests: Iterator[int] = field(default_factory=itertools.count)

    def types(self, account: str, text: str, channel: str = "#tech") -> dict[str, Any]:
        """The message that answers this command."""
        surface, _, rest = text.removeprefix("/").partition(" ")
        command = {
            "team_id": "T1",
            "trigger_id": f"t{next(self.requests)}",
            "user_id": account,
            "channel_id": "C0TECH",
            "channel_name": channel.removeprefix("#"),
            "text": rest,
        }
        asked = slash_command(command, surface)
        return self.writes(lambda tx: answer_once(tx, self.desk, asked, DECIDES[surface]))

    def presses(self, account: str, message: dict[str, Any], label: str) -> dict[str, Any]:
        """The message that answers a press of this button, whoever's it is."""
        command, number, action = next(
            (*map(int, each["value"].split(":")), each["action_id"].partition(":")[0])
            for each in buttons(message)
            if each["text"]["text"] == label
        )
        pressed = Pressed("T1", f"t{next(self.requests)}", account, action, command, number, "")
        return self.writes(lambda tx: press(tx, self.desk, DECIDES, pressed))

    def counts(self) -> int:
        """How many changes are logged."""
        return self.writes(lambda tx: int(tx.rows("SELECT count(*) AS count FROM changes")[0]["count"]))

    def writes(self, work: Callable[[Transaction], T]) -> T:
        """What this work on the database returns."""
        return asyncio.run(self.desk.storage.write(work))


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Every button of a message."""
    return [each for block in message["blocks"] if block["type"] == "actions" for each in block["elements"]]


def labels(message: dict[str, Any]) -> list[str]:
    """What stands on the buttons of a message."""
    return [each["text"]["text"] for each in buttons(message)]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """The team of the stories on a Monday morning; accounts are known, and linked where the names are the same."""
    yield from office_of(TEAM, tmp_path)


def office_of(settings: Path, folder: Path) -> Iterator[Office]:
    """The team of these settings, with its database in this folder."""
    chosen = load(settings)
    desk = Desk(Storage(folder / "convener.db"), lambda: NOW, chosen.file.layouts(), lambda: None, lambda: None)

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", chosen, NOW)
        accounts.remember(tx, "T1", ACCOUNTS)
        people.link(tx, "T1", ACCOUNTS)

    asyncio.run(desk.storage.open())
    asyncio.run(desk.storage.write(prepare))
    yield Office(desk)
    asyncio.run(desk.storage.close())

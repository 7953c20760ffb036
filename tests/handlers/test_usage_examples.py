"""Every example of a usage does what it says, when it is typed as it is shown."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from handlers.answering.asked import slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.surfaces import DECIDES
from meetings.people import Account
from storage.engine import Transaction
from storage.records import people, series, workspaces
from tests.cast import opened

TEAM = Path(__file__).parent.parent / "stories/team.toml"
# What says that nothing was done.
DECLINED = re.compile(r"Try:|could not|Only |There is no|No meeting|already|I know nobody|Which ")


# An example that ends or takes back something needs it to be there.
BEFORE = {"meet": "cancel", "holiday drop": "holiday", "counter drop": "counter", "list": "add"}


@asynccontextmanager
async def fresh(folder: Path, now: datetime) -> AsyncIterator[Desk]:
    """A desk at this instant, with nothing recorded yet."""
    settings = load(TEAM)

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", now)
        seed(tx, "T1", settings, now)
        people.link(tx, "T1", [Account("U1", "Ada", "Ada"), Account("U2", "Bo", "Bo")])
        series.note_channel(tx, "T1", "tech", "C1")

    folder.mkdir()
    async with opened(folder) as storage:
        await storage.write(prepare)
        yield Desk(storage, lambda: now, settings.file.layouts(), lambda: None, lambda: None)


async def type_in(desk: Desk, surface: str, text: str) -> str:
    command = {"team_id": "T1", "trigger_id": text, "user_id": "U1", "channel_id": "C1", "text": text}
    asked = slash_command(command, surface)
    message = await desk.storage.write(lambda tx: answer_once(tx, desk, asked, DECIDES[surface]))
    return str(message["text"])


@pytest.mark.parametrize("at", ["2019-07-10 15:00", "2019-07-08 12:00", "2019-12-30 21:00", "2020-12-29 08:00"])
@pytest.mark.parametrize("surface", ["agenda", "triage"])
async def test_each_example_of_the_usage_works(tmp_path: Path, surface: str, at: str) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=UTC)
    async with fresh(tmp_path / "usage", now) as desk:
        usage = await type_in(desk, surface, "nonsense")
    examples = [example.strip() for example in re.findall(rf"`/{surface}\b([^`]*)`", usage)]
    assert len(examples) > 1
    for place, example in enumerate(examples):
        async with fresh(tmp_path / f"{place}", now) as desk:
            if re.search(r"\b12\b", example) and not example.startswith("coordinates"):
                for number in range(1, 13):
                    await type_in(desk, surface, f"add step {number} of the plan")
            for word, before in BEFORE.items():
                if example.startswith(word):
                    await type_in(desk, surface, next(one for one in examples if one.startswith(f"{before} ")))
            answer = await type_in(desk, surface, example)
        assert not DECLINED.search(answer), f"/{surface} {example}: {answer}"
        # Days before the meeting that is asked about first.
        asks = example == "post" and "Post it now" in answer
        assert "You typed" not in answer or asks, f"/{surface} {example}: {answer}"

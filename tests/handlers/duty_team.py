"""A team with a duty, whose clock its tests move, and what is typed and pressed there."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from bot.settings.settings import load
from bot.work.joining import seed
from handlers import post_buttons
from handlers.answering.asked import Pressed, slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.buttons import press
from handlers.surfaces import DECIDES
from meetings.people import Account
from meetings.posting import Post, PostKind
from posts.sending.content import content_of
from posts.sending.writing import Writing
from storage import outbox
from storage.engine import Transaction
from storage.records import people, series, workspaces
from tests.cast import opened, wall
from tests.handlers.conftest import buttons

T = TypeVar("T")
NAMES = ("Ada", "Bo", "May", "Carl", "Dina")
TEAM = """
{people}
[[series]]
key = "tech"
title = "Tools Meeting"
channel = "#tech"
zone = "America/Chicago"
weekday = "Monday"
at = "11:00"
draft_at = "09:00"
owners = ["Ada"]

[[series.duty]]
name = "Triage Duty"
roster = ["Bo", "May", "Carl"]
first_week = 2019-07-01
"""
BUILDS = """
[[series.duty]]
name = "Build Watch"
roster = ["Dina", "Ada", "May"]
first_week = 2019-07-03
"""
OPERATIONS = """
[[series]]
key = "ops"
title = "Operations"
channel = "#ops"
zone = "America/Chicago"
weekday = "Tuesday"
at = "11:00"
draft_at = "09:00"

[series.duty]
name = "Pager"
roster = ["Carl", "Bo"]
first_week = 2019-07-01
"""


@dataclass
class Team:
    """Everybody types here; `now` is moved by the tests."""

    desk: Desk
    clock: list[datetime]
    requests: itertools.count[int] = field(default_factory=itertools.count)

    def at(self, moment: str) -> None:
        """Move the clock to this wall time."""
        self.clock[0] = wall(moment)

    async def types(self, name: str, text: str, channel: str = "tech") -> dict[str, Any]:
        """The message that answers this command of `/triage`, or of another surface where a slash stands before it."""
        surface, _, rest = (text if text.startswith("/") else f"/triage {text}").removeprefix("/").partition(" ")
        command = {
            "team_id": "T1", "trigger_id": f"t{next(self.requests)}", "user_id": f"U{name}",
            "channel_id": f"C0{channel}", "channel_name": channel, "text": rest,
        }  # fmt: skip
        return await self.desk.storage.write(
            lambda tx: answer_once(tx, self.desk, slash_command(command, surface), DECIDES[surface])
        )

    async def says(self, name: str, text: str, channel: str = "tech") -> str:
        """The words of that."""
        return words(await self.types(name, text, channel))

    async def presses(self, name: str, message: dict[str, Any], label: str) -> str:
        """The words that answer a press of this button."""
        value, action = next((b["value"], b["action_id"]) for b in buttons(message) if b["text"]["text"] == label)
        number, _, button = value.removeprefix("post-").partition(":")
        pressed = Pressed(
            "T1", f"t{next(self.requests)}", f"U{name}", action.partition(":")[0], int(number), int(button), ""
        )
        answer = post_buttons.press if value.startswith("post-") else press
        return words(await self.writes(lambda tx: answer(tx, self.desk, DECIDES, pressed)))

    async def sent(self, kind: PostKind, to: str) -> list[dict[str, Any]]:
        """The messages of this kind that are owed to a person or a channel, worded as they would be sent now."""

        def send(tx: Transaction) -> list[dict[str, Any]]:
            owed = outbox.to_channel(tx, "T1", kind, f"U{to}" if to in NAMES else f"C0{to}")
            return [message for post in owed if (message := self._worded(tx, post))]

        return await self.writes(send)

    def _worded(self, tx: Transaction, post: Post) -> dict[str, Any] | None:
        content = content_of(Writing(tx, "T1", self.desk.layouts, self.clock[0]), post)
        if content:
            outbox.claim(tx, post.number, content, self.clock[0])
            outbox.sent(tx, post.number, post.channel, f"{post.number}.0")
        return dict(content["message"]) if content else None

    async def writes(self, work: Callable[[Transaction], T]) -> T:
        return await self.desk.storage.write(work)


def words(message: dict[str, Any]) -> str:
    """Everything a message says."""

    def said(element: dict[str, Any]) -> str:
        return "".join(said(inner) for inner in element["elements"]) if "elements" in element else element["text"]

    texts = [said(each) for block in message["blocks"] if block["type"] == "rich_text" for each in block["elements"]]
    return "\n".join(texts)


async def team_of(folder: Path, text: str, names: tuple[str, ...] = NAMES) -> AsyncIterator[Team]:
    settings = folder / "team.toml"
    settings.write_text(text.format(people="\n".join(f'[[people]]\nname = "{name}"' for name in names)))
    chosen, clock = load(settings), [wall("2019-07-08 10:00")]

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", clock[0])
        seed(tx, "T1", chosen, clock[0])
        people.link(tx, "T1", [Account(f"U{name}", name, name) for name in names])
        for one in chosen.file.series:
            series.note_channel(tx, "T1", one.key, f"C0{one.key}")

    async with opened(folder) as storage:
        await storage.write(prepare)
        yield Team(Desk(storage, lambda: clock[0], chosen.file.layouts(), lambda: None, lambda: None), clock)

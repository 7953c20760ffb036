"""A story as data: steps, and what must hold of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from playground.story.source_steps import OfSources


@dataclass(frozen=True)
class Settings:
    file: str


@dataclass(frozen=True)
class ConnectByHttp:
    pass


@dataclass(frozen=True)
class Note:
    text: str


@dataclass(frozen=True)
class At:
    wall: datetime


@dataclass(frozen=True)
class Types:
    """`thread` is what the message contains in whose thread it is typed."""

    person: str
    where: str
    text: str
    thread: str | None = None


@dataclass(frozen=True)
class Presses:
    person: str
    label: str
    times: int = 1
    containing: str | None = None


@dataclass(frozen=True)
class Picks:
    person: str
    option: str
    menu: str
    containing: str | None = None


@dataclass(frozen=True)
class Ticks:
    """Options of a menu of several choices; `off` takes their ticks away."""

    person: str
    options: tuple[str, ...]
    containing: str | None = None
    off: bool = False


@dataclass(frozen=True)
class Drops:
    """A file beside the settings; without one the bot's last file there. Of an edit the new text comes first."""

    person: str
    channel: str
    file: str | None = None
    thread: str | None = None
    edits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Uses:
    """`on` is what the message contains."""

    person: str
    shortcut: str
    on: str
    channel: str | None = None


@dataclass(frozen=True)
class Fills:
    person: str
    label: str
    text: str


@dataclass(frozen=True)
class Ends:
    """A person submits a dialog, or closes it."""

    person: str
    what: Literal["submits", "closes"]


@dataclass(frozen=True)
class SetsTopic:
    person: str
    channel: str
    topic: str


@dataclass(frozen=True)
class ReadsCalendar:
    """`label` is what stands before its address; `of_before` the address that was given before the last one."""

    person: str
    label: str
    of_before: bool = False


@dataclass(frozen=True)
class DeliversTwice:
    pass


@dataclass(frozen=True)
class Answers:
    """With `minutes` it is for every request of so long, not for so many of them."""

    what: str
    method: str
    retry_after: int = 30
    times: int = 1
    minutes: int | None = None


@dataclass(frozen=True)
class JiraAnswers:
    status: int
    key: str
    retry_after: int = 30
    times: int = 1


@dataclass(frozen=True)
class CalendarHas:
    """The team's calendar has an event on these days, both included; without days it has none of that name any more."""

    summary: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class CalendarAnswers:
    what: str
    times: int = 1


@dataclass(frozen=True)
class Fails:
    """The next requests are carried out or not, and answered badly, late or not at all."""

    how: Literal["drop", "lose", "garble", "slow"]
    method: str
    times: int = 1


@dataclass(frozen=True)
class LosesAnswer:
    pass


@dataclass(frozen=True)
class EndsSocket:
    """Slack ends the Socket Mode connection: with a reason, or without a word, or it goes silent."""

    how: Literal["disconnect", "drop", "silence"]
    reason: str = ""


@dataclass(frozen=True)
class CatchesUp:
    pass


@dataclass(frozen=True)
class Reconnects:
    """The bot has so many real seconds to connect anew."""

    seconds: float


@dataclass(frozen=True)
class Jumps:
    """The clock is put to a wall time, stopping nowhere on the way."""

    wall: datetime


@dataclass(frozen=True)
class KillAround:
    when: Literal["before", "after"]
    method: str


@dataclass(frozen=True)
class KillBeforeAnswer:
    pass


@dataclass(frozen=True)
class Counts:
    pass


@dataclass(frozen=True)
class Operate:
    """What the person who runs the bot does to it."""

    what: Literal["kill", "restart", "stop"]


@dataclass(frozen=True)
class CommandLine:
    """What the person who runs the bot types on its command line."""

    arguments: tuple[str, ...]


Acts = Types | Presses | Picks | Ticks | Drops | Uses | Fills | Ends | SetsTopic
Faulty = DeliversTwice | LosesAnswer | Answers | JiraAnswers | CalendarAnswers | Fails | KillAround | KillBeforeAnswer
Happens = EndsSocket | Reconnects | CatchesUp
Does = Acts | ReadsCalendar | CalendarHas | OfSources | Operate | CommandLine
Action = Settings | ConnectByHttp | Note | At | Jumps | Does | Faulty | Happens | Counts


@dataclass(frozen=True)
class Expectation:
    """`subject` is what is looked at; `wanted` the text; `exactly` a number of messages or files, or None.

    `group` is the handle of a user group, whose members `wanted` lists.
    `at_most` bounds how often somebody was told something, or something was posted, since the story began.
    """

    subject: Literal[
        "private",
        "channel",
        "file",
        "picture",
        "quiet",
        "pings nobody",
        "told",
        "posted",
        "printed",
        "exit code",
        "group",
        "topic",
        "calendar",
    ]
    wanted: str = ""
    negated: bool = False
    exactly: int | None = None
    at_most: int | None = None
    person: str | None = None
    channel: str = ""
    group: str = ""


@dataclass(frozen=True)
class ExpectedLine:
    number: int
    source: str
    expectation: Expectation


@dataclass(frozen=True)
class Step:
    number: int
    source: str
    action: Action
    expected: tuple[ExpectedLine, ...] = ()


@dataclass(frozen=True)
class Story:
    path: Path
    settings: Path
    steps: tuple[Step, ...]
    http: bool = False

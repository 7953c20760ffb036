"""What the local Slack has to hold after a year, and whether it does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from meetings.dates import day_words, title_day
from playground import World
from playground.clock import instant
from playground.slack.state import Message
from tests.harness.year_life import Life

ZONE = ZoneInfo("America/Chicago")
TURN, DRAFT, START = time(8), time(9), time(11)
WEEK = timedelta(weeks=1)


def wall(day: date, at: time) -> datetime:
    """The instant of a wall time of the team."""
    return instant(datetime.combine(day, at), ZONE)


@dataclass
class Meeting:
    """One regular date, and what was decided about it: `settled` is when that was acknowledged."""

    original: date
    day: date
    holiday: bool = False
    cancelled: bool = False
    settled: datetime | None = None
    doubtful: bool = False

    @property
    def has_draft(self) -> bool:
        return not self.cancelled and not (self.holiday and self.settled is None)


@dataclass
class Typed:
    """What people typed, and when it was acknowledged; None where it never was."""

    notes: dict[str, datetime | None] = field(default_factory=dict)
    items: dict[str, datetime | None] = field(default_factory=dict)
    private: dict[str, datetime | None] = field(default_factory=dict)
    later: dict[str, datetime | None] = field(default_factory=dict)
    out: dict[tuple[str, date], datetime | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Owed:
    """What has to be said between two instants, and how often it was; `told` where the owners hear that it was not."""

    what: str
    opens: datetime
    closes: datetime
    found: int
    told: bool = True
    doubtful: bool = False


class Judge:
    """Compares what Slack holds with when the bot lived."""

    def __init__(self, world: World, life: Life, meetings: list[Meeting], typed: Typed) -> None:
        self._life = life
        self._meetings = meetings
        self._typed = typed
        self._end = world.slack.clock.now
        self._said = [m for m in world.channel("#tech") if m.author == "bot"]
        self._posts = [m for m in self._said if not m.in_thread]
        self._files = {file.name: file.text for file in world.files}
        self._names = Counter(file.name for file in world.files)
        self._to = {name: [m for m in world.private(name) if m.author == "bot"] for name in ("Ada", "Bo", "May")}

    def wrong(self) -> Iterator[str]:
        """Everything that is not as it has to be."""
        for owed in self.owed():
            yield from self._judged(owed)
        yield from self._keys()
        yield from self._told()
        yield from self._notes()
        yield from self._items()

    def owed(self) -> list[Owed]:
        """Everything that had to be said."""
        found = [*self._drafts(), *self._turns(), *self._questions(), *self._decisions(), *self._out(), *self._later()]
        return [owed for owed in found if owed.opens < self._end]

    def _judged(self, owed: Owed) -> Iterator[str]:
        if owed.found > 1:
            yield f"{owed.what}: {owed.found} times"
        if owed.doubtful:
            return
        if owed.found == 0 and self._life.was_able(owed.opens, owed.closes):
            yield f"{owed.what}: not there, although the bot lived"
        if owed.found and not self._life.was_there(owed.opens, owed.closes):
            yield f"{owed.what}: there, although it was too late"

    def _drafts(self) -> Iterator[Owed]:
        for meeting in self._meetings:
            title = f"Tools Meeting, {title_day(meeting.day)}"
            found = sum(title in message.shown for message in self._posts)
            if meeting.has_draft:
                opens, closes = wall(meeting.day, DRAFT), wall(meeting.day, START)
                opens = max(opens, meeting.settled or opens)
                yield Owed(f"the draft of {meeting.day}", opens, closes, found, doubtful=meeting.doubtful)
            elif found and not meeting.doubtful:
                yield Owed(f"a draft of {meeting.day}, which is not held", self._end, self._end, 2)

    def _turns(self) -> Iterator[Owed]:
        said = Counter(self._week_of(message) for message in self._posts if message.shown.startswith("Triage Duty"))
        monday = self._meetings[0].original
        while (opens := wall(monday, TURN)) < self._end:
            yield Owed(f"the duty week of {monday}", opens, wall(monday + WEEK, TURN), said[monday])
            monday += WEEK

    @staticmethod
    def _week_of(message: Message) -> date:
        """The duty week in which this was said."""
        local = message.at.astimezone(ZONE)
        day = local.date() - timedelta(days=local.weekday() == 0 and local.time() < TURN)
        return day - timedelta(days=day.weekday())

    def _questions(self) -> Iterator[Owed]:
        for meeting in self._meetings:
            if not meeting.holiday:
                continue
            keys = Counter(_key(message) for message in [*self._to["Ada"], *self._posts])
            monday, friday = meeting.original, meeting.original - timedelta(days=3)
            windows = {
                "asked": (wall(monday - WEEK, DRAFT), wall(friday, DRAFT)),
                "again": (wall(friday, DRAFT), wall(monday, DRAFT)),
                "unanswered": (wall(monday, DRAFT), wall(monday, START)),
            }
            for subject, (opens, closes) in windows.items():
                ends = min(closes, meeting.settled or closes)
                if opens < ends:
                    found = keys[f"tech:{monday}:holiday:{subject}"]
                    yield Owed(f"the {subject} holiday of {monday}", opens, ends, found, doubtful=meeting.doubtful)

    def _decisions(self) -> Iterator[Owed]:
        """The lines that say so where a meeting is off, or on another day."""
        for meeting in self._meetings:
            if meeting.settled is None or meeting.holiday:
                continue
            words = day_words(meeting.original)
            line = f"No meeting {words}" if meeting.cancelled else f"{words} is moved to"
            found = self._lines(line)
            yield Owed(f'the line "{line}"', meeting.settled, wall(meeting.original, START), found)

    def _out(self) -> Iterator[Owed]:
        for (name, day), at in self._typed.out.items():
            if at is not None:
                line = f"{name} is out {day_words(day)}"
                found = self._lines(line)
                yield Owed(line, at, wall(day + timedelta(days=1), time(0)), found, told=False)

    def _lines(self, line: str) -> int:
        """How many posts of the channel, drafts apart, say this of this very day."""
        says = re.compile(rf"{re.escape(line)}(?!\d)")
        lines = [message.shown for message in self._posts if "Tools Meeting, " not in message.shown]
        return sum(bool(says.search(shown)) for shown in lines)

    def _later(self) -> Iterator[Owed]:
        """The lines in the thread of a draft about what was typed after it."""
        for step, at in self._typed.later.items():
            if at is not None:
                found = sum(f"{step} added" in message.shown for message in self._said)
                closes = wall(at.astimezone(ZONE).date() + timedelta(days=1), time(0))
                # It is said a minute after what it is about, with the new file.
                yield Owed(f"{step} in the thread", at + timedelta(minutes=2), closes, found, told=False)

    def _keys(self) -> Iterator[str]:
        """Nothing that carries a key is there twice, whatever it says."""
        everything = [*self._said, *(message for told in self._to.values() for message in told)]
        for key, times in Counter(filter(None, map(_key, everything))).items():
            if times > 1 and ":answer:" not in key:
                yield f"{key}: {times} times"
        yield from (f"{name}: {times} files" for name, times in self._names.items() if times > 1)

    def _told(self) -> Iterator[str]:
        """The owners hear of everything that was too late, once."""
        told = [m.shown for m in self._to["Ada"] if "too late for" in m.shown]
        named = Counter(
            found for text in told for found in re.findall(r"the (?!line)[a-z ]+? of [A-Z]\w+ \w+ \d+", text)
        )
        lines = sum(text.count('the line "') for text in told)
        more = sum(int(number) for text in told for number in re.findall(r"; (\d+) more", text))
        missed = [owed for owed in self.owed() if owed.told and not owed.found and owed.closes <= self._end]
        certain = sum(not owed.doubtful for owed in missed)
        heard = named.total() + lines + more
        if not certain <= heard <= len(missed):
            yield f"the owners heard of {heard} that were too late, not of {certain} to {len(missed)}"
        yield from (
            f"told {times} times: {what}" for what, times in named.items() if times > 1 and "holiday" not in what
        )

    def _notes(self) -> Iterator[str]:
        for note, at in self._typed.notes.items():
            found = sum(text.count(note) for text in self._files.values())
            if found > 1 or (found == 0 and self._has_draft_after(at)):
                yield f"{note}: {found} times in all minutes"

    def _items(self) -> Iterator[str]:
        for item, at in {**self._typed.items, **self._typed.private, **self._typed.later}.items():
            counts = [text.count(item) for text in self._files.values()]
            if max(counts, default=0) > 1 or (not any(counts) and self._has_draft_after(at)):
                yield f"{item}: {counts} times in the minutes"
        for item, at in self._typed.private.items():
            answers = sum(f": {item}" in m.shown and "new action item" in m.shown for m in self._to["Bo"])
            if answers > 1 or (at is not None and answers == 0):
                yield f"{item}: answered {answers} times"

    def _has_draft_after(self, at: datetime | None) -> bool:
        """Whether a draft was posted after this instant."""
        return at is not None and any("Tools Meeting, " in m.shown and m.at > at and m.files == () for m in self._posts)


def _key(message: Message) -> str | None:
    payload = (message.metadata or {}).get("event_payload") or {}
    key = payload.get("key")
    return str(key) if key else None

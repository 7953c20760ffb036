"""Invented people, their meeting, and short builders of what the tests are about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from meetings.absences import Absence
from meetings.action_items import ActionItem
from meetings.announcements import Announcement
from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import always
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.series import Schedule, Series
from meetings.duty.rota import Duty
from meetings.duty.schedule import unstored
from meetings.people import Person, Roster
from meetings.when.spans import Part, Span, When
from storage.changelog import Author
from storage.engine import Storage

CHICAGO = "America/Chicago"
WORKSPACE = "T0TOOLS"

ADA = Person("Ada", "U0ADA", aliases=("AdaL",), groups=("software",))
BO = Person("Bo", "U0BO", groups=("software", "operations"))
MAY = Person("May", groups=("operations",))
NOOR_HADDAD = Person("Noor Haddad", "U0NOORH")
NOOR_SALIM = Person("Noor Salim")
ROSTER = Roster((ADA, BO, MAY, NOOR_HADDAD, NOOR_SALIM))

TRIAGE = Duty("Triage Duty", ("Bo", "May"), date(2019, 7, 1), time(9), CHICAGO)
SCHEDULE = unstored(TRIAGE)
RECORDED = datetime(2019, 7, 5, 15, tzinfo=UTC)


def series(**changes: Any) -> Series:
    """The Tools Meeting: Mondays at 11:00 in Chicago, its draft at 09:00."""
    values: dict[str, Any] = {
        "key": "tech",
        "title": "Tools Meeting",
        "channel": "C0TECH",
        "zone": CHICAGO,
        "members": ("Ada", "Bo", "May"),
    }
    at = {"weekday": 0, "at": time(11), "draft_at": time(9)}
    schedule = Schedule(**{name: changes.pop(name, value) for name, value in at.items()})
    if isinstance(changes.get("duty"), Duty):
        changes["duty"] = unstored(changes["duty"])
    for name in {"coordinates", "releases", "hosts"} & set(changes):
        changes[name] = always(changes[name])
    return Series(**(values | {"schedule": always(schedule)} | changes))


def calendar(*cancelled: date, **changes: Any) -> Calendar:
    """The calendar of the Tools Meeting with these dates called off."""
    return Calendar(series(**changes), dict.fromkeys(cancelled, called_off()))


def called_off(why: str = "") -> Decided:
    """That a meeting is cancelled, for this reason."""
    return Decided(State.CANCELLED, why)


def wall(text: str, zone: str = CHICAGO) -> datetime:
    """The instant at which the wall of the zone shows `2019-07-08 11:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def day(text: str) -> date:
    """`2019-07-08`, or `07-08` of 2019."""
    return date.fromisoformat(text if len(text) > 5 else f"2019-{text}")


def span(first: str, last: str | None = None, part: Part = "day") -> Span:
    """The days from one to the other, or the one day."""
    return Span(day(first), day(last or first), part)


def spans(*each: Span, words: str = "", absolute: bool = False) -> When:
    """A when of these spans, typed in these words."""
    return When(each, words=words, absolute=absolute, open_end=any(one.end is None for one in each))


def absence(person: str, when: When | Span, number: int = 1, note: str = "") -> Absence:
    """Somebody is out."""
    known = spans(when) if isinstance(when, Span) else when
    return Absence(number, person, known, note, "U0BO", RECORDED)


def item(number: int, text: str, *owners: str, topic: str = "") -> ActionItem:
    """An open action item."""
    return ActionItem(number, owners, topic, text, "U0BO", RECORDED)


def announcement(number: int, text: str, recorded_at: datetime = RECORDED) -> Announcement:
    """A line for the next minutes."""
    return Announcement(number, text, "U0BO", recorded_at)


def author(command: int = 1, at: datetime = RECORDED, workspace: str = WORKSPACE) -> Author:
    """Bo, typing the command of this number."""
    return Author(workspace, command, "U0BO", at)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Storage]:
    """A database of its own, new or as it was left in this folder."""
    storage = Storage(folder / "convener.db")
    await storage.open()
    try:
        yield storage
    finally:
        await storage.close()

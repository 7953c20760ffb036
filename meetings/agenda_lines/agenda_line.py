"""A line of a section, and its words in the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from meetings.agenda_lines.list_places import places_of
from meetings.agenda_lines.places import Place
from meetings.dated_text.mentions import Days
from meetings.dated_text.printed import days_words
from meetings.dates import WEEKDAYS, day_words, month_day, stretch_words, week_of
from meetings.minutes.layout import Section
from meetings.when.locale import house_style


class Lasts(StrEnum):
    """How long a line stands: in one meeting's minutes, in every draft until its date has passed, or always."""

    ONCE = "once"
    DATED = "dated"
    STANDING = "standing"


@dataclass(frozen=True)
class DayWords:
    """The words for days in a line, from `start` to `stop`; `absolute` where they mean the same in any week."""

    start: int
    stop: int
    days: Days
    absolute: bool


@dataclass(frozen=True)
class AgendaLine:
    """A line as typed, the path of the place it stands at, and how long: from `first_day` to `last_day`.

    Either day may be None: from the next minutes on, and without an end. `dates` are the words for days in it.
    """

    number: int
    section: str
    text: str
    lasts: Lasts
    recorded_by: str
    recorded_at: datetime
    first_day: date | None = None
    last_day: date | None = None
    dates: tuple[DayWords, ...] = ()

    def stands_on(self, day: date) -> bool:
        """Whether its time has come by this day of a meeting, and has not passed."""
        return (self.first_day is None or self.first_day <= day) and (self.last_day is None or day <= self.last_day)


@house_style()
def line_for(line: AgendaLine, meeting: date) -> str:
    """The line as the minutes of this meeting print it: in absolute dates, those of its week as "this Thursday"."""
    pieces, end = [], 0
    for words in line.dates:
        typed, behind = line.text[words.start : words.stop], line.text[words.stop :]
        said = _said(words, typed, meeting, in_brackets=behind.lstrip().startswith("("))
        said = said[:1].upper() + said[1:] if not words.start else said
        pieces += [line.text[end : words.start], said]
        end = words.stop
    return "".join([*pieces, line.text[end:]])


def _said(words: DayWords, typed: str, meeting: date, *, in_brackets: bool) -> str:
    absolute = typed if words.absolute else days_words(words.days)
    if len(words.days) != 1:
        return absolute
    first, last = words.days[0]
    this = _this(first, last, meeting)
    if not this:
        return absolute
    name, dates = this
    # Two brackets in a row would be hard to read.
    return f"{name}, {dates}" if in_brackets else f"{name} ({dates})"


def _this(first: date, last: date, meeting: date) -> tuple[str, str] | None:
    """`this Thursday` and its date, for days to come in the week of the meeting; None for others."""
    if first == last == meeting:
        return "today", day_words(first)
    if first <= meeting or week_of(first) != week_of(meeting):
        return _this_week(first, last, meeting)
    return (
        (f"this {WEEKDAYS[first.weekday()]}", month_day(first)) if first == last else _this_week(first, last, meeting)
    )


def _this_week(first: date, last: date, meeting: date) -> tuple[str, str] | None:
    """A whole week is "this week" to a meeting in it."""
    whole = first.weekday() == 0 and timedelta(days=4) <= last - first <= timedelta(days=6)
    return ("this week", stretch_words(first, last)) if whole and week_of(first) == week_of(meeting) else None


def placed(lines: Sequence[AgendaLine], sections: Sequence[Section]) -> list[tuple[Place, AgendaLine]]:
    """Each line with its place; the last section has those whose own is gone from the layout."""
    found = places_of([line.section for line in lines], sections)
    return [(place, line) for place, line in zip(found, lines, strict=True) if place]


def lines_in(lines: Iterable[tuple[Place, AgendaLine]], place: Place, meeting: date) -> list[str]:
    """The placed lines of a section in their order, without those in its lists."""
    return [line_for(line, meeting) for at, line in lines if at.index == place.index and not at.group]


def lines_in_lists(lines: Iterable[tuple[Place, AgendaLine]], place: Place, meeting: date) -> list[tuple[Place, str]]:
    """The placed lines that stand in the lists of a section, each with its place there."""
    return [(at, line_for(line, meeting)) for at, line in lines if at.index == place.index and at.group]

"""Absences: who is out, when, and the line the minutes print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.absences.half_days import covers
from meetings.dates import day_words, end_words, join_words, month_day, span_words, stretch_words
from meetings.when.locale import house_style
from meetings.when.spans import Span, When

ONE_DAY = timedelta(days=1)
_ISO = re.compile(r"\d{4}-\d")
_PARTS = {"am": "morning", "pm": "afternoon"}


@dataclass(frozen=True)
class Absence:
    """A person's absence; `note` is the reason, which stays in Slack. People are roster names."""

    number: int
    person: str
    when: When
    note: str
    recorded_by: str
    recorded_at: datetime

    @property
    def first_day(self) -> date:
        return self.when.first_day

    @property
    def last_day(self) -> date | None:
        """The last day out, None where no end is known."""
        return None if self.when.open_end else self.when.last_day

    def touches(self, first: date, last: date) -> bool:
        """Whether any day of the absence lies in this stretch, both ends included."""
        return self.when.touches(first, last)

    def over_by(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.last_day is not None and self.last_day < today


def when_words(when: When, today: date) -> str:
    """The days as a receipt restates them: absolute, with weekday ("Mon July 15 - Wed July 17")."""
    if when.every:
        days = join_words([f"{name.capitalize()}" for name in when.every])
        half = f" {_PARTS[when.spans[0].part]}s" if when.spans[0].part in _PARTS else ""
        first, last = end_words(when.spans[0].start, when.spans[-1].start, today)
        if when.open_end:
            return f"every {days}{half} from {day_words(when.spans[0].start, today)}"
        return f"every {days}{half} from {first} through {last}"
    return _listed(when, [_span(span, today) for span in merged(when.spans)])


def _listed(when: When, printed: list[str]) -> str:
    """The spans as a list; "Wed and Thu morning" would be one morning or two, so halves stand apart."""
    halves = any(span.part != "day" for span in when.spans)
    return "; ".join(printed) if halves else join_words(printed)


def _span(span: Span, today: date) -> str:
    if span.end is None:
        return f"from {day_words(span.start, today)} until further notice"
    part = f" {_PARTS[span.part]}" if span.part in _PARTS else ""
    if part and span.end != span.start:
        part += "s"
    return span_words(span.start, span.end, today) + part


def merged(spans: Iterable[Span]) -> list[Span]:
    """Whole-day spans that follow one another without a gap as one."""
    together: list[Span] = []
    for span in spans:
        before = together[-1] if together else None
        if before and before.end and before.part == span.part == "day" and span.start - before.end == ONE_DAY:
            together[-1] = Span(before.start, span.end)
        else:
            together.append(span)
    return together


@house_style()
def minutes_line(absence: Absence) -> str:
    """The line of the minutes: as typed where it was typed in absolute dates, else in dates of ours."""
    when = absence.when
    if when.absolute and not when.every and not _ISO.search(when.words):
        return f"{absence.person} OOO {when.words}"
    return f"{absence.person} OOO {short_words(when)}"


def short_words(when: When) -> str:
    """The days in short absolute dates: `July 15-17`, `July 15-17 and Mon July 22 afternoon`."""
    if when.every:
        return when_words(when, when.spans[0].start)
    return _listed(when, [_compact(span) for span in merged(when.spans)])


def _compact(span: Span) -> str:
    """`July 15-17`, `July 30 - Aug 2`, `Fri July 12 afternoon`, `from July 15`: short, and absolute."""
    if span.end is None:
        return f"from {month_day(span.start)}"
    if span.start == span.end:
        return _span(span, span.start)
    plural = f" {_PARTS[span.part]}s" if span.part in _PARTS else ""
    return f"{stretch_words(span.start, span.end)}{plural}"


def to_print(absences: Iterable[Absence], first: date, last: date) -> list[Absence]:
    """The absences that touch these days, the earliest first, nobody with the same days twice."""
    touching = [absence for absence in absences if absence.touches(first, last)]
    printed = [each for each in touching if not any(_says_more(other, each) for other in touching)]
    return sorted(printed, key=lambda absence: (absence.first_day, absence.person))


def _says_more(other: Absence, absence: Absence) -> bool:
    """Whether all days of an absence are days of another one of the same person, of two equal ones of the first."""
    if other.person != absence.person or other.number == absence.number or not covers(other.when, absence.when):
        return False
    return other.number < absence.number or not covers(absence.when, other.when)


def out_on(absences: Iterable[Absence], day: date) -> tuple[str, ...]:
    """Who is out on this day, for a part of it at least, in alphabetical order."""
    return tuple(sorted({absence.person for absence in absences if absence.touches(day, day)}))

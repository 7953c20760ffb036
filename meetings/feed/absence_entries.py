"""Absences as entries of whole days. The reason stays in Slack: no entry has it.

Half days are entries of the day that say which half: nobody has said at which hour an afternoon begins, and calendars
show such an entry above the hours, where people look for who is out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from meetings.absences.absence import Absence, merged
from meetings.feed.entry import Days, Entry, Kind, Weekly
from meetings.feed.revision import Revision, Revisions
from meetings.when.spans import ONE_DAY, Part, Span, When
from meetings.when.words import SHORT_WEEKDAYS

_PARTS: dict[Part, str] = {"day": "", "am": " (morning)", "pm": " (afternoon)"}
ONE_YEAR = 12


def absence_entries(workspace: str, absence: Absence, revisions: Revisions, today: date) -> Iterator[Entry]:
    """The entries of one absence: one for each stretch of days, known by its place among them.

    An end that nobody knows is shown as that of the month a year from today, or from its first day where that is later.
    """
    logged = revisions.of(absence.recorded_at, [("absences", (str(absence.number),))])
    # The log has the recording itself as its first change.
    revision = Revision(max(logged.count - 1, 0), logged.at)
    for place, (span, weekdays, until) in enumerate(_stretches(absence.when)):
        later = f".{place}" if place else ""
        open_end = span.end is None
        months = max(_month(today) - _month(span.start), 0) if open_end else 0
        yield Entry(
            uid=f"absence.{absence.number}{later}@{workspace}.convener",
            kind=Kind.ABSENCE,
            summary=f"{absence.person} OOO{_PARTS[span.part]}{' until further notice' if open_end else ''}",
            when=Days(span.start, span.end or _end_of_month(max(_month(today), _month(span.start)) + ONE_YEAR)),
            revision=Revision(revision.count + months, revision.at),
            repeats=Weekly(weekdays, until) if weekdays else None,
        )


def _stretches(when: When) -> Iterator[tuple[Span, tuple[int, ...], date | None]]:
    """Each stretch of days; where its days come again every week with their weekdays, and the last of them."""
    weekdays = tuple(SHORT_WEEKDAYS.index(name) for name in when.every)
    if not weekdays:
        yield from ((span, (), None) for span in merged(when.spans))
        return
    first, last = when.spans[0], when.spans[-1]
    regular = _each_week(first.start, last.start, weekdays)
    if all(span.part == first.part for span in when.spans) and [span.start for span in when.spans] == regular:
        yield first, weekdays, None if when.open_end else last.start
        return
    yield from ((span, (), None) for span in when.spans)
    if when.open_end:
        following = _each_week(last.start + ONE_DAY, last.start + timedelta(weeks=1), weekdays)[0]
        yield Span(following, following, last.part), weekdays, None


def _each_week(first: date, last: date, weekdays: Iterable[int]) -> list[date]:
    days = (first + n * ONE_DAY for n in range((last - first).days + 1))
    return [day for day in days if day.weekday() in weekdays]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _end_of_month(month: int) -> date:
    following = month + 1
    return date(following // 12, following % 12 + 1, 1) - ONE_DAY

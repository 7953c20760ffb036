"""The counters in the minutes: below what else the section of figures has."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.figures import Counter, printed
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section
from meetings.tickets.past import counter_name

# The first kind of which there is a section has the counters.
HOMES = (Kind.ROTA, Kind.METRICS, Kind.ANNOUNCEMENTS)


def counter_lines(known: Known, section: Section) -> list[str]:
    """The counters that stand in this section, a line each."""
    if section != _home(known.calendar.series.sections) or not known.counters:
        return []
    before = known.before
    earlier = known.calendar.held_before(before) if before else None
    days = before.day if before else None, earlier.day if earlier else None
    lines = (printed(counter, known.day, *days) for counter in _typed(known))
    return [line for line in lines if line]


def _typed(known: Known) -> list[Counter]:
    """Those that no ticket system counts by now: what a team imports has both."""
    sections = known.calendar.series.sections
    fetched = {counter_name(asked.label) for section in sections for asked in section.counters}
    return [counter for counter in known.counters if counter_name(counter.label) not in fetched]


def _home(sections: Sequence[Section]) -> Section | None:
    found = (section for kind in HOMES for section in sections if section.kind is kind and section.heading)
    return next(found, None)

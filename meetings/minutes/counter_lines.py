"""The counters in the minutes: below what else the section of figures has."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.figures import printed
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section

# The first kind of which there is a section has the counters.
HOMES = (Kind.ROTA, Kind.METRICS, Kind.ANNOUNCEMENTS)


def counter_lines(known: Known, section: Section) -> list[str]:
    """The counters that stand in this section, a line each."""
    if section != _home(known.calendar.series.sections) or not known.counters:
        return []
    before = known.before
    earlier = known.calendar.held_before(before) if before else None
    days = before.day if before else None, earlier.day if earlier else None
    lines = (printed(counter, known.day, *days) for counter in known.counters)
    return [line for line in lines if line]


def _home(sections: Sequence[Section]) -> Section | None:
    found = (section for kind in HOMES for section in sections if section.kind is kind and section.heading)
    return next(found, None)

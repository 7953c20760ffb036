"""A team whose calendar has a bit of everything: swaps, covers, half days, open ends, moved and cancelled meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import Dated, Entry
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.series import Schedule
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover
from meetings.feed.feed import Known
from meetings.feed.revision import Revision, Revisions
from meetings.when.spans import Span, When
from tests.cast import ROSTER, SCHEDULE, absence, called_off, day, series, span, spans

NOW = datetime(2019, 7, 8, 13, tzinfo=UTC)
SINCE = datetime(2019, 6, 28, 15, tzinfo=UTC)
CHANGED = datetime(2019, 7, 3, 16, 30, tzinfo=UTC)
# Six stored weeks: the third was swapped, Wednesday of the fourth is covered, the fifth is skipped.
TURNS = list(SCHEDULE.touching(day("07-01"), day("08-11")))
TURNS[2] = replace(TURNS[2], person="Ada")
TURNS[4] = replace(TURNS[4], person="")
DUTY = DutySchedule(SCHEDULE.rota, tuple(TURNS), (Cover(day("07-24"), "Ada"),))
ON_TUESDAYS = Dated(
    (
        Entry(date.min, Schedule(0, time(11), time(9))),
        Entry(day("09-03"), Schedule(1, time(10), time(8))),
    )
)
DECIDED = {
    day("07-15"): Decided(State.MOVED, "", day("07-16"), time(14)),
    day("07-22"): called_off("All Hands"),
    day("07-29"): Decided(State.CANCELLED, "", day("07-30"), None),
    day("08-05"): Decided(State.HELD),
}
CALENDAR = Calendar(series(schedule=ON_TUESDAYS, duty=None, known_since=SINCE), DECIDED)
FRIDAYS = tuple(Span(day(f"07-{number}"), day(f"07-{number}"), "pm") for number in (12, 19, 26))
ABSENCES: tuple[Absence, ...] = (
    absence("Ada", span("07-15", "07-17"), 1, "dentist"),
    absence("Bo", spans(span("07-12", part="pm"), span("07-18", "07-19")), 2),
    absence("May", When((Span(day("07-22"), None),), open_end=True), 3),
    absence("Ada", When(FRIDAYS, every=("fri",), open_end=True), 4),
    absence("Bo", When(tuple(span(f"08-{number:02}") for number in (7, 14, 21)), every=("wed",)), 5),
)
REVISIONS = Revisions(
    {
        "absences": {("1",): Revision(3, CHANGED), ("2",): Revision(1, SINCE)},
        "duty_turns": {("tech", "", "2019-07-15", "0"): Revision(2, CHANGED)},
        "duty_covers": {("tech", "", "2019-07-24", "0"): Revision(1, CHANGED)},
        "occurrences": {("tech", "2019-07-15"): Revision(2, CHANGED), ("tech", "2019-07-22"): Revision(1, CHANGED)},
        "dated_values": {("tech", "schedule", "2019-09-03"): Revision(1, CHANGED)},
    }
)


def known(**changes: object) -> Known:
    """All that is known of the team."""
    values = {"duties": {"tech": (DUTY,)}, "absences": ABSENCES, "revisions": REVISIONS}
    return Known("T0TOOLS", (CALENDAR,), ROSTER, **(values | changes))  # type: ignore[arg-type]

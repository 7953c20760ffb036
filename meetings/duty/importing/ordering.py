"""A file that has names in the order of turns, without dates: a roster, from a week on that has to be said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from meetings.calendar.dated import Entry
from meetings.calendar.typed.roster_text import coming_turn
from meetings.dates import day_words
from meetings.duty.importing.said import Reading
from meetings.duty.rota import Duty
from meetings.duty.schedule import DutySchedule


class NoFirstWeek(Exception):  # noqa: N818
    """From which week on is not known, or it cannot be that one; the text says which can."""


def ordered(
    schedule: DutySchedule, readings: Sequence[Reading], first: date | None, now: datetime
) -> Entry[Duty] | None:
    """The duty with the roster of such a file from `first` on; None where there is none, or it is so already.

    Raises NoFirstWeek where `first` is no first day of a duty week that nobody was told of yet.
    """
    orders = [reading for reading in readings if reading.order]
    if not orders or any(each.first is None for reading in orders for each in reading.strangers):
        return None
    if len(orders) > 1:
        raise NoFirstWeek("two of the files have names without dates; import one roster at a time")
    if first is None:
        free = coming_turn(schedule, date.min, now)
        raise NoFirstWeek(
            "the file has names without dates: from which week on do they take turns? --from"
            f" {free} is the first that nobody was told of yet"
        )
    free = coming_turn(schedule, first, now)
    if first != free:
        raise NoFirstWeek(
            f"--from {first}: {day_words(first)} begins no duty week that nobody was told of yet; {day_words(free)}"
            f" does, --from {free}"
        )
    if any(said.first >= first for reading in readings for said in reading.said):
        raise NoFirstWeek(f"the files name weeks behind --from {first} as well; import those by themselves, afterwards")
    duty = replace(schedule.on(free), roster=orders[0].order, first_week=free, anew=True)
    return None if schedule.on(free) == duty else Entry(free, duty)

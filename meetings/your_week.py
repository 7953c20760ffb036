"""What one person has before a meeting: their open action items, what of it is carried, and their next duty week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.action_items import ActionItem
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.weekly import ONE_WEEK, TEN
from meetings.dates import instant

# A duty week that begins later is not spoken of yet.
DUTY_AHEAD = timedelta(weeks=3)


@dataclass(frozen=True)
class Yours:
    """What a person has before this meeting.

    `carried` are the numbers of the items that stood in an earlier draft and were not kept since; these come first.
    `duty` is the first day of the next duty week, where that is near.
    """

    calendar: Calendar
    meeting: Occurrence
    items: tuple[ActionItem, ...] = ()
    carried: frozenset[int] = frozenset()
    duty: date | None = None


def sorted_items(items: Sequence[ActionItem], posted: datetime | None) -> tuple[tuple[ActionItem, ...], frozenset[int]]:
    """The items with the carried ones first, and the numbers of those; `posted` is when the last draft was."""
    carried = frozenset(item.number for item in items if is_carried(item, posted))
    return tuple(sorted(items, key=lambda item: (item.number not in carried, item.number))), carried


def is_carried(item: ActionItem, posted: datetime | None) -> bool:
    """Whether the item stood in the draft that was posted then, and nobody has confirmed it since."""
    return posted is not None and item.recorded_at < posted


def next_duty(calendar: Calendar, name: str, friday: date) -> date | None:
    """The first day of this person's next duty week, if it begins within three weeks of this Friday."""
    rota, zone = calendar.series.duty, calendar.series.zone
    if rota is None:
        return None
    begun = instant(friday, TEN, zone)
    weeks = rota.weeks(friday, DUTY_AHEAD // ONE_WEEK + 2)
    coming = (week for week, who in weeks if who == name and rota.turns(week, zone) > begun)
    return next((week for week in coming if week <= friday + DUTY_AHEAD), None)


def worth_saying(yours: Sequence[Yours], friday: date) -> bool:
    """Whether there is anything to say: an open item, or a duty week that begins within a week."""
    return any(one.items or (one.duty and one.duty <= friday + ONE_WEEK) for one in yours)

"""What begins where something ends: "back after next week", "until after Labor Day"."""

from __future__ import annotations

from meetings.when.phrases import Beside, Endpoint, Moment, NamedDay, Week, WeekBeside, Weekend, WeekOf


def day_behind(end: Endpoint) -> Endpoint | None:
    """What begins where this ends; None where that is not known."""
    if isinstance(end, Moment):
        return Moment(Beside(end.day, 1)) if end.part == "day" and end.hour is None and not end.labels else None
    if isinstance(end, Week):
        return Week(end.week + end.count)
    if isinstance(end, WeekOf):
        return WeekBeside(end.moment, 1)
    if isinstance(end, Weekend):
        return Moment(NamedDay(0, end.week + 1))
    return None

"""Private word of duty that meets an absence or a holiday: said of what clashes when it is sent, by its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.duty.away import Away
from meetings.duty.clashes import Clash, clash_of
from meetings.duty.proposals import Around, proposals
from posts.buttons import Say


def clash_key(series: str, clash: Clash) -> dict[str, Any]:
    """What a post keeps of a clash: whose stint of which rota of a series it is, and whether its person is out."""
    stint = clash.stint
    place = {"rota": clash.schedule.key, "first": stint.first.isoformat(), "seat": stint.seat}
    return {"series": series, **place, "person": stint.person, "out": bool(clash.out.absences)}


def still(calendar: Calendar, key: Mapping[str, Any], away: Away, now: datetime) -> Clash | None:
    """The clash of this key as it is now; None where the person is in, has the stint no more, or it is over.

    Where an absence is to be told of, a holiday that is left of it is no news.
    """
    first = date.fromisoformat(key["first"])
    schedule = next((duty for duty in calendar.series.duties if duty.key == key["rota"]), None)
    if schedule is None:
        return None
    stints = [stint for stint in schedule.stints(first, first) if stint.first <= first <= stint.last]
    theirs = [stint for stint in stints if (stint.seat, stint.person) == (key["seat"], key["person"])]
    clash = clash_of(schedule, theirs[0], away) if theirs else None
    if clash is None or clash.days[-1] < schedule.duty_day(now):
        return None
    return None if key["out"] and not clash.out.absences else clash


def says(calendar: Calendar, clashes: Sequence[Clash], away: Away, now: datetime) -> list[Say]:
    """The buttons proposed for clashes of the duty of a series."""
    around = Around(calendar.series.duties, away, now, local_day(now, calendar.series.zone))
    return [
        Say(press.label, press.surface, press.text, calendar.series.key)
        for presses in proposals(clashes, around)
        for press in presses
    ]

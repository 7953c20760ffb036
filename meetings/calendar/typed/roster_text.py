"""A new roster of the duty: `Mat, Edgar, Carl from July 15`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import Dated, Entry
from meetings.calendar.duty import Duty, Rota
from meetings.calendar.typed.dating import read_dating
from meetings.calendar.typed.naming import people_listed
from meetings.calendar.typed.which import Unsettled
from meetings.dates import local_day, week_of
from meetings.people import Roster

LEAD = "/triage roster "
NAME = "Triage Duty"
ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class NewRoster:
    """The duty from the first day of a duty week on, and the rota with it; `said` is the day that was asked for."""

    entry: Entry[Duty]
    after: Rota
    said: date | None

    @property
    def brought(self) -> bool:
        """Whether the day asked for is not the first of a duty week to come."""
        return self.said is not None and self.said != self.entry.first


def read_roster(typed: str, calendar: Calendar, roster: Roster, now: datetime) -> NewRoster | Unsettled:
    """`NAMES [from D]`: in turn from the first duty week on or behind that day that has not begun."""
    today = local_day(now, calendar.series.zone)
    dating = read_dating(typed, today, LEAD)
    if isinstance(dating, Unsettled):
        return dating
    names = people_listed(dating.text, roster)
    if isinstance(names, Unsettled):
        return Unsettled(f"{names.sentence} Try: `{LEAD}Mat, Brian, Carl from July 15`")
    if not names:
        return Unsettled(f"Whose turn is it? Try: `{LEAD}Mat, Brian, Carl from July 15`")
    rota, asked = calendar.series.duty, dating.first or today
    if rota is None:
        first = week_of(asked + timedelta(days=6))
        first = first if first > today else first + ONE_WEEK
        entry = Entry(first, Duty(NAME, names, first, calendar.series.scheduled(first).draft_at))
        return NewRoster(entry, Rota(Dated((entry,))), dating.first)
    first = _coming_week(rota, asked, calendar.series.zone, now)
    before = rota.on(first)
    entry = Entry(first, Duty(before.name, names, first, before.handover))
    kept = tuple(each for each in rota.duties.entries if each.first < first)
    return NewRoster(entry, Rota(Dated((*kept, entry))), dating.first)


def _coming_week(rota: Rota, day: date, zone: str, now: datetime) -> date:
    """The first duty week that begins on this day or later and has not begun."""
    week = max(rota.week_of(day), rota.first_week)
    while week < day or rota.turns(week, zone) <= now:
        week = rota.week_of(week + ONE_WEEK)
    return week

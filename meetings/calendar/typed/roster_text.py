"""A new roster of the duty: `Mat, Edgar, Carl from July 15`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import Dated, Entry
from meetings.calendar.typed.dating import read_dating
from meetings.calendar.typed.naming import people_listed
from meetings.calendar.typed.which import Unsettled
from meetings.dates import local_day, week_of
from meetings.duty.replanning import Replanned, replanned
from meetings.duty.rota import ONE_DAY, ONE_WEEK, Duty, Rota
from meetings.duty.schedule import DutySchedule
from meetings.people import Roster

LEAD = "/triage roster "
NAME = "Triage Duty"


@dataclass(frozen=True)
class NewRoster:
    """The duty from the first day of a turn on, and what becomes of the schedule; `said` is the day asked for.

    `later` is what the duty is from later days on, where that was planned already and stays planned.
    """

    entry: Entry[Duty]
    plan: Replanned
    said: date | None
    later: tuple[Entry[Duty], ...] = ()

    @property
    def after(self) -> DutySchedule:
        """The schedule with the new roster."""
        return self.plan.after

    @property
    def brought(self) -> bool:
        """Whether the day asked for is not the first of a duty week to come."""
        return self.said is not None and self.said != self.entry.first


def read_roster(
    typed: str, calendar: Calendar, roster: Roster, now: datetime, rota: DutySchedule | None = None
) -> NewRoster | Unsettled:
    """`NAMES [from D]`: in turn from the first duty week on or behind that day that nobody was told of yet.

    `rota` is the one that it is about, the first of the meeting unless given.
    """
    today = local_day(now, calendar.series.zone)
    dating = read_dating(typed, today, LEAD)
    if isinstance(dating, Unsettled):
        return dating
    names = people_listed(dating.text, roster)
    if isinstance(names, Unsettled):
        return Unsettled(f"{names.sentence} Try: `{LEAD}{example_names(roster)} from July 15`")
    if not names:
        return Unsettled(f"Whose turn is it? Try: `{LEAD}{example_names(roster)} from July 15`")
    schedule, asked, zone = rota or calendar.series.duty, dating.first or today, calendar.series.zone
    if schedule is None:
        first = week_of(asked + timedelta(days=6))
        first = first if first > today else first + ONE_WEEK
        duty = Duty(NAME, names, first, calendar.series.scheduled(first).draft_at, zone)
        entry = Entry(first, duty)
        return NewRoster(entry, Replanned(DutySchedule(Rota(Dated((entry,)))), (), ()), dating.first)
    first = coming_turn(schedule, asked, now)
    entry = Entry(first, replace(schedule.on(first), roster=names, first_week=first, anew=True))
    return NewRoster(entry, replanned(schedule, with_entry(schedule.rota, entry), first), dating.first)


def example_names(roster: Roster) -> str:
    """The first of a team, as they stand in an example of a roster."""
    names = [person.name for person in roster.people if not person.is_guest]
    return ", ".join(names[:3]) or "Mat, Brian, Carl"


def coming_turn(schedule: DutySchedule, day: date, now: datetime) -> date:
    """The first day of the first duty week that begins on this day or later, of those that nobody was told of yet."""
    free = max(day, schedule.published_through(now) + ONE_DAY, schedule.rota.first_week)
    week = schedule.week_of(free)
    return week if week >= free else schedule.week_of(week + ONE_WEEK)


def with_entry(rota: Rota, entry: Entry[Duty]) -> Rota:
    """The rota with this duty from its day on; what was planned for later days is taken back."""
    kept = tuple(each for each in rota.duties.entries if each.first < entry.first)
    return replace(rota, duties=Dated((*kept, entry)))

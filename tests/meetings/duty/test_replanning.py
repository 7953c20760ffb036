"""Schedules made anew: whatever changes, what people were told of stays, and no day has too many or too few."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.calendar.dated import ALWAYS, Dated, Entry
from meetings.calendar.typed.roster_text import coming_turn, with_entry
from meetings.dates import instant
from meetings.duty.replanning import Replanned, replanned
from meetings.duty.rota import ONE_DAY, Duty, Every, Pause, Rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover, Turn
from tests.cast import CHICAGO

PEOPLE = ("Ada", "Bo", "May", "Noor Haddad", "Noor Salim")
START = date(2019, 7, 1)
WEEKS = 60


@dataclass(frozen=True)
class Change:
    """A schedule, the day it is changed on, and the rota it has from the first free week on."""

    before: DutySchedule
    today: date
    rota: Rota
    first: date

    @property
    def told_of(self) -> date:
        return self.before.published_through(noon(self.today))

    def plan(self) -> Replanned:
        return replanned(self.before, self.rota, self.first)


def noon(day: date) -> datetime:
    return instant(day, time(12), CHICAGO)


rosters = st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=5, unique=True).map(tuple)


@st.composite
def schedules(draw: st.DrawFn) -> DutySchedule:
    """A year and more of stored turns, of which some have changed hands, and some days are covered."""
    every = draw(st.sampled_from(list(Every)))
    roster = draw(rosters)
    duty = Duty(
        "Triage Duty",
        roster,
        START + timedelta(days=draw(st.integers(0, 6))),
        draw(st.sampled_from([time(0), time(9), time(23, 59)])),
        CHICAGO,
        every,
        draw(st.booleans()),
        draw(st.integers(1, 2)),
    )
    pauses = draw(st.lists(pauses_of(roster), max_size=3))
    rota = Rota(Dated((Entry(ALWAYS, duty),)), tuple(pauses))
    length = WEEKS if every is Every.WEEK else WEEKS // 4
    turns = list(DutySchedule(rota).touching(START, START + timedelta(weeks=length)))
    for place in draw(st.lists(st.integers(0, len(turns) - 1), max_size=6, unique=True)):
        turns[place] = replace(turns[place], person=draw(st.sampled_from(PEOPLE)))
    covers = {}
    for place in draw(st.lists(st.integers(0, len(turns) - 1), max_size=4)):
        turn = turns[place]
        covers[turn.first, turn.seat] = Cover(turn.first, draw(st.sampled_from(PEOPLE)), turn.seat)
    return DutySchedule(rota, tuple(turns), tuple(covers.values()))


def days() -> st.SearchStrategy[date]:
    return st.dates(START, START + timedelta(weeks=WEEKS))


@st.composite
def pauses_of(draw: st.DrawFn, roster: tuple[str, ...]) -> Pause:
    """Somebody pauses for some weeks, or without an end."""
    first = draw(days())
    last = first + timedelta(weeks=draw(st.integers(1, 20)))
    return Pause(draw(st.sampled_from(roster)), first, draw(st.sampled_from([last, last, None])))


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Another roster, or another pause, from the first week that nobody was told of."""
    before = draw(schedules())
    last = before.turns[-1].last
    today = draw(st.dates(START - timedelta(weeks=2), last - timedelta(weeks=4)))
    first = coming_turn(before, draw(st.dates(today, last - timedelta(weeks=4))), noon(today))
    if draw(st.booleans()):
        duty = replace(before.on(first), roster=draw(rosters), first_week=first, anew=draw(st.booleans()))
        return Change(before, today, with_entry(before.rota, Entry(first, duty)), first)
    pause = Pause(draw(st.sampled_from(PEOPLE)), first, draw(st.just(None) | st.just(first + timedelta(weeks=9))))
    return Change(before, today, replace(before.rota, pauses=(*before.rota.pauses, pause)), first)


@given(changes())
@settings(max_examples=150, deadline=None)
def test_what_people_were_told_of_never_changes(change: Change) -> None:
    after = change.plan().after
    day = change.before.first_day
    while day < change.first:
        assert after.on_duty(day) == change.before.on_duty(day)
        day += ONE_DAY
    assert change.first > change.told_of or change.told_of < change.before.first_day


@given(changes())
@settings(max_examples=150, deadline=None)
def test_no_day_has_a_gap_or_two_turns_of_one_seat(change: Change) -> None:
    after = change.plan().after
    held: dict[tuple[date, int], Turn] = {}
    for turn in after.turns:
        for n in range((turn.last - turn.first).days + 1):
            place = turn.first + n * ONE_DAY, turn.seat
            assert place not in held
            held[place] = turn
    day = after.first_day
    while day <= after.turns[-1].last:
        seats = range(after.on(day).seats) if after.on(day).works(day) else ()
        assert all((day, seat) in held for seat in seats)
        day += ONE_DAY
    assert after.turns[-1].last >= change.before.turns[-1].last


@given(changes())
@settings(max_examples=150, deadline=None)
def test_what_was_agreed_stays_with_whoever_has_not_left(change: Change) -> None:
    after = {(turn.first, turn.seat): turn for turn in change.plan().after.turns}
    for turn in change.before.turns:
        there = turn.person in change.rota.on(turn.first).roster
        if turn.changed_hands and there and after[turn.first, turn.seat].last == turn.last:
            assert after[turn.first, turn.seat].person == turn.person


@given(changes())
@settings(max_examples=100, deadline=None)
def test_the_same_is_planned_again_and_then_nothing_is_left_to_do(change: Change) -> None:
    plan = change.plan()
    assert change.plan() == plan
    again = replanned(plan.after, plan.after.rota, change.first)
    assert (again.put, again.removed, again.after) == ((), (), plan.after)


@given(changes())
@settings(max_examples=100, deadline=None)
def test_the_rows_to_be_put_and_taken_away_make_the_schedule_after_it(change: Change) -> None:
    plan = change.plan()
    rows = {(turn.first, turn.seat): turn for turn in change.before.turns}
    for turn in plan.removed:
        del rows[turn.first, turn.seat]
    rows |= {(turn.first, turn.seat): turn for turn in plan.put}
    assert tuple(rows[place] for place in sorted(rows)) == plan.after.turns


@given(schedules(), st.data())
@settings(max_examples=100, deadline=None)
def test_what_is_generated_behind_stored_turns_does_not_depend_on_how_many_are_stored(
    schedule: DutySchedule, data: st.DataObject
) -> None:
    whole = DutySchedule(schedule.rota).touching(START, schedule.turns[-1].last)
    firsts = sorted({turn.first for turn in whole})
    upto = data.draw(st.sampled_from(firsts))
    stored = tuple(turn for turn in whole if turn.first <= upto)
    assert replace(schedule, turns=stored).touching(START, schedule.turns[-1].last) == whole


def test_a_seat_that_nobody_is_left_for_does_not_begin_the_roster_anew() -> None:
    duty = Duty("Triage Duty", ("Ada", "Bo", "May"), START, time(9), CHICAGO, seats=2)
    away = Pause("Ada", date(2019, 7, 8), date(2019, 7, 14)), Pause("May", date(2019, 7, 8), date(2019, 7, 14))
    schedule = DutySchedule(Rota(Dated((Entry(ALWAYS, duty),)), away))
    whole = schedule.touching(START, date(2019, 8, 4))
    assert [turn.person for turn in whole] == ["Ada", "Bo", "Bo", "", "May", "Ada", "Bo", "May", "Ada", "Bo"]
    assert replace(schedule, turns=whole[:4]).touching(START, date(2019, 8, 4)) == whole

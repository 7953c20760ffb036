"""The fair swap: whoever is asked is free, has a turn to give, and has carried least."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.absences import Absence
from meetings.calendar.holidays import Holiday
from meetings.duty.away import away_of
from meetings.duty.fair import Fair, days_of, fair, loads
from meetings.duty.rota import Duty, Pause
from meetings.duty.schedule import DutySchedule, unstored
from meetings.duty.turn import Cover, Turn
from meetings.people import Person
from tests.cast import CHICAGO, absence, day, span, spans, wall

NAMES = ("Ada", "Bo", "May", "Noor", "Sol")
PEOPLE = tuple(Person(name, site="Madison" if name in {"Ada", "Bo"} else "Lincoln") for name in NAMES)
MONDAY = date(2019, 7, 1)
NOW = wall("2019-07-10 12:00")
LAST = MONDAY + timedelta(weeks=60)


def stored(duty: Duty) -> DutySchedule:
    """The schedule of a duty with sixty weeks of turns."""
    generated = unstored(duty)
    return replace(generated, turns=generated.touching(duty.first_week, LAST))


SCHEDULE = stored(Duty("Triage", NAMES, MONDAY, time(9), CHICAGO))


def out(person: str, first: date, last: date) -> Absence:
    return absence(person, span(first.isoformat(), last.isoformat()))


def asked(schedule: DutySchedule, first: str, *absences: Absence, holidays: tuple[Holiday, ...] = ()) -> Fair:
    """What is fair for the turn that holds this day."""
    turn = schedule.turn_of(day(first))
    assert turn
    return fair(schedule, turn, away_of(absences, holidays, PEOPLE), NOW)


def swaps(found: Fair) -> list[tuple[str, str]]:
    return [(one.person, f"{one.turn.first:%m-%d}") for one in found.swaps]


def test_everybody_else_with_a_turn_ahead_could_swap_the_nearest_one_of_equal_load_first() -> None:
    # Triage: Ada 07-01, Bo 07-08, May 07-15, Noor 07-22, Sol 07-29, Ada 08-05, Bo 08-12, May 08-19 ...
    assert swaps(asked(SCHEDULE, "08-05")) == [("Bo", "08-12"), ("Sol", "07-29"), ("May", "08-19"), ("Noor", "07-22")]


@pytest.mark.parametrize(
    ("absences", "gone"),
    [
        pytest.param([out("Noor", day("08-09"), day("08-09"))], "Noor", id="out on the last working day of the turn"),
        pytest.param([out("Noor", day("08-10"), day("08-11"))], "", id="out on its weekend only"),
        pytest.param([out("Noor", day("08-12"), day("08-20"))], "", id="out behind it only"),
    ],
)
def test_who_is_out_on_a_working_day_of_the_turn_is_not_asked(absences: list[Absence], gone: str) -> None:
    names = [one.person for one in asked(SCHEDULE, "08-05", *absences).swaps]
    assert sorted(names) == sorted({"Bo", "May", "Noor", "Sol"} - {gone})


def test_a_turn_is_passed_over_in_which_who_asks_is_out() -> None:
    found = asked(SCHEDULE, "08-05", out("Ada", day("07-29"), day("08-07")))
    assert ("Sol", "09-02") in swaps(found)


def test_a_weekday_that_who_asks_is_always_out_on_keeps_no_turn_from_being_swapped() -> None:
    habit = absence("Ada", replace(spans(span("07-03")), every=("wed",), open_end=True))
    assert len(asked(SCHEDULE, "08-05", habit).swaps) == 4
    theirs = replace(habit, person="Bo")
    assert "Bo" not in [one.person for one in asked(SCHEDULE, "08-05", theirs).swaps]


def test_a_site_that_is_closed_rules_out_its_people_unless_all_of_the_roster_are_closed() -> None:
    lincoln = Holiday("Lincoln", day("08-06"), "Arbor Day")
    assert [one.person for one in asked(SCHEDULE, "08-05", holidays=(lincoln,)).swaps] == ["Bo"]
    everywhere = Holiday("", day("08-06"), "Independence Day")
    assert len(asked(SCHEDULE, "08-05", holidays=(everywhere,)).swaps) == 4


def test_who_has_carried_least_comes_first_and_who_owes_a_turn_before_that() -> None:
    helped = tuple(replace(turn, person="Ada") if turn.first == day("07-08") else turn for turn in SCHEDULE.turns)
    schedule = replace(SCHEDULE, turns=helped)
    assert loads(schedule, "Ada", day("08-05")) == {"Ada": 14, "Bo": -7, "May": 7, "Noor": 7, "Sol": 7}
    assert loads(schedule, "Bo", day("08-12"))["Ada"] == 7 + 7 + 7 + 7, "three turns, and one is owed"
    assert asked(schedule, "08-05").swaps[0].person == "Bo"


def test_a_turn_that_begins_within_a_day_is_none_to_have_in_return() -> None:
    turn = SCHEDULE.turn_of(day("08-05"))
    assert turn
    away = away_of((), (), PEOPLE)
    assert ("May", "07-15") not in swaps(fair(SCHEDULE, turn, away, wall("2019-07-14 12:00")))
    assert ("Noor", "07-22") in swaps(fair(SCHEDULE, turn, away, wall("2019-07-21 08:59")))
    assert ("Noor", "08-26") in swaps(fair(SCHEDULE, turn, away, wall("2019-07-21 09:00")))


def test_a_turn_under_way_is_not_swapped_but_its_days_can_be_covered() -> None:
    turn = SCHEDULE.turn_of(day("07-10"))
    assert turn
    away = away_of([out("May", day("07-11"), day("07-12"))], (), PEOPLE)
    found = fair(SCHEDULE, turn, away, NOW, days=(day("07-11"), day("07-12")))
    assert found.swaps == ()
    assert [one.person for one in found.covers] == ["Noor", "Sol", "Ada"]
    assert found.days == (day("07-11"), day("07-12"))


def test_a_turn_of_which_others_have_days_is_neither_swapped_nor_taken_in_return() -> None:
    covered = replace(SCHEDULE, covers=(Cover(day("08-06"), "Sol"),))
    found = asked(covered, "08-05")
    assert found.swaps == ()
    assert day("08-06") not in found.days
    assert ("Ada", "08-05") not in swaps(asked(covered, "07-29"))


def test_who_has_another_rota_then_is_not_asked() -> None:
    other = stored(Duty("Releases", ("Sol",), MONDAY, time(9), CHICAGO))
    turn = SCHEDULE.turn_of(day("08-05"))
    assert turn
    found = fair(SCHEDULE, turn, away_of((), (), PEOPLE), NOW, others=(other,))
    assert [one.person for one in found.swaps] == ["Bo", "May", "Noor"]


weeks = st.integers(-60, 400).map(lambda n: MONDAY + timedelta(days=n))
absences_of = st.builds(
    lambda person, first, length: out(person, first, first + timedelta(days=length)),
    st.sampled_from(NAMES),
    weeks,
    st.integers(0, 30),
)
pauses_of = st.builds(
    lambda person, first, length: Pause(person, first, first + timedelta(days=length)),
    st.sampled_from(NAMES),
    weeks,
    st.integers(0, 60),
)
duties = st.builds(
    lambda roster, seats, weekdays, start, handover: Duty(
        "Triage",
        tuple(roster),
        MONDAY + timedelta(days=start),
        time(handover),
        CHICAGO,
        weekdays_only=weekdays,
        seats=seats,
    ),
    st.permutations(NAMES).flatmap(lambda names: st.integers(1, 5).map(lambda n: names[:n])),
    st.integers(1, 2),
    st.booleans(),
    st.integers(0, 6),
    st.sampled_from([9, 13, 18]),
)


@settings(max_examples=150, deadline=None)
@given(
    duties, st.lists(absences_of, max_size=8), st.lists(pauses_of, max_size=3), st.lists(weeks, max_size=3), st.data()
)
def test_whatever_is_proposed_is_free_of_clashes_and_in_the_order_of_loads(
    duty: Duty, absences: list[Absence], pauses: list[Pause], closed: list[date], data: st.DataObject
) -> None:
    schedule = stored(duty)
    schedule = replace(schedule, rota=replace(schedule.rota, pauses=tuple(pauses)))
    turn = data.draw(st.sampled_from([turn for turn in schedule.turns[:40] if turn.person]))
    away = away_of(absences, [Holiday("Lincoln", each, "Closed") for each in closed], PEOPLE)
    found = fair(schedule, turn, away, NOW)

    ranks = [(one.load, abs(one.turn.first - turn.first), duty.roster.index(one.person)) for one in found.swaps]
    assert ranks == sorted(ranks)
    assert len({one.person for one in found.swaps}) == len(found.swaps)
    for one in found.swaps:
        assert one.turn.person == one.person != turn.person
        assert schedule.begins(one.turn.first) > NOW
        assert schedule.begins(turn.first) > NOW
        changed = _swapped(schedule, turn, one.turn)
        for person, had in ((one.person, turn), (turn.person, one.turn)):
            days = [day for stint in changed.stints(had.first, had.last) for day in days_of(stint)]
            for each in days:
                assert changed.on_duty(each).count(person) == 1, "in one seat"
            assert not any(pause.person == person and pause.touches(each, each) for pause in pauses for each in days)
            inside = [each for each in days if each.weekday() < 5][1:-1]
            assert not any(a.person == person and a.touches(each, each) for a in absences for each in inside)
    assert {one.person for one in found.covers} >= {one.person for one in found.swaps}
    assert fair(schedule, turn, away, NOW) == found


def _swapped(schedule: DutySchedule, one: Turn, other: Turn) -> DutySchedule:
    people = {(one.first, one.seat): other.person, (other.first, other.seat): one.person}
    turns = (replace(turn, person=people.get((turn.first, turn.seat), turn.person)) for turn in schedule.turns)
    return replace(schedule, turns=tuple(turns))

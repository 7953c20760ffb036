"""Whose duty it is: turns in order, their words, and what changes hands."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from meetings.calendar.dated import ALWAYS, Dated, Entry
from meetings.duty.replanning import moved, replanned
from meetings.duty.rota import Duty, Every, Pause, Rota
from meetings.duty.schedule import DutySchedule, unstored
from meetings.duty.turn import Cover, Turn
from meetings.duty.words import people_words
from tests.cast import CHICAGO, SCHEDULE, TRIAGE, day, wall

TEN_YEARS = 3653


def duty(first_week: date, *roster: str, **changes: object) -> Duty:
    return replace(Duty("Triage Duty", roster, first_week, time(9), CHICAGO), **changes)  # type: ignore[arg-type]


def people(schedule: DutySchedule, first: str, weeks: int) -> list[str]:
    """Who has these weeks, in words."""
    return [people_words(week) for week in schedule.weeks(day(first), weeks)]


@pytest.mark.parametrize("ahead", range(7))
@pytest.mark.parametrize("roster", [("Bo",), ("Bo", "May"), ("Ada", "Bo", "May", "Noor Salim", "Noor Haddad")])
def test_every_day_of_ten_years_has_one_person_and_every_week_begins_on_the_same_weekday(
    ahead: int, roster: tuple[str, ...]
) -> None:
    first_week = date(2019, 7, 1) + timedelta(days=ahead)
    generated = unstored(duty(first_week, *roster))
    schedule = replace(generated, turns=generated.touching(first_week, first_week + timedelta(days=TEN_YEARS)))
    for n in range(TEN_YEARS):
        today = first_week + timedelta(days=n)
        assert schedule.on_duty(today) == (roster[n // 7 % len(roster)],)
        week = schedule.week_of(today)
        assert week.weekday() == first_week.weekday()
        assert week <= today < week + timedelta(days=7)


def test_the_duty_is_shared_out_evenly() -> None:
    schedule = unstored(duty(date(2019, 7, 1), "Ada", "Bo", "May"))
    turns = Counter(turn.person for turn in schedule.touching(date(2019, 7, 1), date(2019, 7, 1) + timedelta(1091)))
    assert turns == {"Ada": 52, "Bo": 52, "May": 52}


@pytest.mark.parametrize(
    ("today", "name"),
    [
        pytest.param(date(2019, 6, 30), (), id="the day before the first week"),
        pytest.param(date(2018, 7, 2), (), id="a year before"),
        pytest.param(date(2019, 7, 1), ("Bo",), id="the first day"),
        pytest.param(date(2019, 7, 7), ("Bo",), id="the last day of the first week"),
        pytest.param(date(2019, 7, 8), ("May",), id="the second week"),
        pytest.param(date(2019, 12, 31), ("Bo",), id="the week that holds the end of the year"),
        pytest.param(date(2020, 1, 1), ("Bo",), id="is one week"),
        pytest.param(date(2020, 12, 31), ("Bo",), id="week 53 is a week as any other"),
        pytest.param(date(2021, 1, 4), ("May",), id="and so is the one after it"),
    ],
)
def test_this_person_is_on_duty(today: date, name: tuple[str, ...]) -> None:
    assert SCHEDULE.on_duty(today) == name


def test_an_empty_roster_has_nobody_on_duty() -> None:
    assert unstored(duty(date(2019, 7, 1))).on_duty(date(2019, 7, 8)) == ()


def test_weeks_are_the_one_of_the_day_and_those_that_follow() -> None:
    assert people(SCHEDULE, "07-03", 3) == ["Bo", "May", "Bo"]
    assert people(SCHEDULE, "06-27", 2) == ["nobody yet", "Bo"]
    assert [week.first for week in SCHEDULE.weeks(day("07-03"), 2)] == [day("07-01"), day("07-08")]


@pytest.mark.parametrize(
    ("now", "name"),
    [
        pytest.param("2019-07-08 08:59", ("Bo",), id="until the handover the one before"),
        pytest.param("2019-07-08 09:00", ("May",), id="from the handover on"),
        pytest.param("2019-12-09 08:59", ("Bo",), id="in winter by the same wall"),
        pytest.param("2019-12-09 09:00", ("May",), id="and from the same hour on"),
    ],
)
def test_a_week_turns_at_its_wall_time_in_summer_and_in_winter(now: str, name: tuple[str, ...]) -> None:
    assert SCHEDULE.at(wall(now)) == name


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        pytest.param({"seats": 2}, "Ada and Bo", id="two seats"),
        pytest.param({"weekdays_only": True}, "Ada", id="weekdays only, a week each"),
        pytest.param(
            {"every": Every.DAY, "weekdays_only": True},
            "Ada Mon July 1, Bo Tue July 2, May Wed July 3, Ada Thu July 4, Bo Fri July 5",
            id="a weekday each",
        ),
        pytest.param({"weekdays_only": True, "ahead": -4}, "Bo", id="a weekend in the middle"),
    ],
)
def test_a_rota_may_turn_otherwise(changes: dict[str, object], words: str) -> None:
    first_week = day("07-01") + timedelta(days=int(str(changes.pop("ahead", 0))))
    schedule = unstored(duty(first_week, "Ada", "Bo", "May", **changes))
    assert people(schedule, "07-05", 1) == [words]


def test_nobody_has_the_weekend_of_weekdays_only() -> None:
    schedule = unstored(duty(date(2019, 7, 1), "Ada", "Bo", every=Every.DAY, weekdays_only=True))
    days = [schedule.on_duty(day("07-05") + timedelta(days=n)) for n in range(4)]
    assert days == [("Ada",), (), (), ("Bo",)]
    assert schedule.at(wall("2019-07-06 08:59")) == ("Ada",)
    assert schedule.at(wall("2019-07-06 09:00")) == ()


def test_a_new_roster_counts_from_its_week_on_and_changes_nothing_before() -> None:
    joined = duty(day("07-15"), "Bo", "May", "Ada", handover=time(8))
    schedule = DutySchedule(Rota(Dated((Entry(ALWAYS, TRIAGE), Entry(day("07-15"), joined)))))
    assert people(schedule, "07-01", 6) == ["Bo", "May", "Bo", "May", "Ada", "Bo"]
    assert schedule.begins(day("07-08")) == wall("2019-07-08 09:00")
    assert schedule.begins(day("07-15")) == wall("2019-07-15 08:00")


@pytest.mark.parametrize(
    ("roster", "weeks"),
    [
        pytest.param(
            ("Ada", "Bo", "May", "Noor"),
            ["Noor", "Ada", "Bo", "May", "Noor"],
            id="who joins has the place the roster gives",
        ),
        pytest.param(("Ada", "May"), ["Ada", "May", "Ada", "May", "Ada"], id="who leaves is passed over"),
        pytest.param(("Bo", "May"), ["Bo", "May", "Bo", "May", "Bo"], id="who had the last one leaves"),
    ],
)
def test_turns_go_on_behind_whoever_had_the_last_one(roster: tuple[str, ...], weeks: list[str]) -> None:
    before = duty(day("07-01"), "Ada", "Bo", "May")
    first = day("07-22") if roster[0] == "Ada" else day("07-08")
    changed = replace(before, roster=roster, first_week=first, anew=False)
    schedule = DutySchedule(Rota(Dated((Entry(ALWAYS, before), Entry(first, changed)))))
    assert people(schedule, first.isoformat(), 5) == weeks


def test_who_pauses_is_passed_over_and_keeps_the_place() -> None:
    known = unstored(duty(day("07-01"), "Ada", "Bo", "May")).rota
    schedule = DutySchedule(replace(known, pauses=(Pause("Bo", day("07-10"), day("08-01")),)))
    assert people(schedule, "07-01", 7) == ["Ada", "May", "Ada", "May", "Ada", "Bo", "May"]


def test_days_within_a_week_may_be_covered() -> None:
    covers = (Cover(day("07-03"), "Ada"), Cover(day("07-04"), "Ada"))
    schedule = replace(SCHEDULE, covers=covers)
    assert people(schedule, "07-01", 1) == ["Bo (Ada Wed July 3 - Thu July 4)"]
    assert schedule.on_duty(day("07-03")) == ("Ada",)
    assert [(stint.first.day, stint.person) for stint in schedule.stints(day("07-01"), day("07-07"))] == [
        (1, "Bo"),
        (3, "Ada"),
        (5, "Bo"),
    ]


def test_a_week_that_is_skipped_has_nobody() -> None:
    skipped = Turn(day("07-01"), day("07-07"), "", "Bo")
    assert people(replace(SCHEDULE, turns=(skipped,)), "07-01", 2) == ["nobody", "May"]


def test_what_is_stored_and_what_is_generated_behind_it_is_the_same_as_all_generated() -> None:
    whole = SCHEDULE.touching(day("07-01"), day("12-31"))
    for stored in range(len(whole)):
        assert replace(SCHEDULE, turns=whole[:stored]).touching(day("07-01"), day("12-31")) == whole


def test_a_week_that_was_told_of_stays_and_the_first_behind_it_may_change() -> None:
    assert SCHEDULE.published_through(wall("2019-07-01 08:59")) == day("06-30")
    assert SCHEDULE.published_through(wall("2019-07-01 09:00")) == day("07-14")
    assert SCHEDULE.published_through(wall("2019-07-08 08:59")) == day("07-14")


def test_a_schedule_made_anew_keeps_what_was_agreed_and_says_whose_weeks_move() -> None:
    turns = list(SCHEDULE.touching(day("07-01"), day("08-18")))
    turns[4] = replace(turns[4], person="May")  # 29 July, by a cover
    stored = replace(SCHEDULE, turns=tuple(turns))
    entry = Entry(day("07-15"), duty(day("07-15"), "Bo", "May", "Ada", anew=False))
    plan = replanned(stored, Rota(Dated((Entry(ALWAYS, TRIAGE), entry))), day("07-15"))
    assert people(plan.after, "07-01", 7) == ["Bo", "May", "Ada", "Bo", "May", "Ada", "Bo"]
    assert [(was.person if was else None, turn.person) for was, turn in moved(stored.turns, plan.after.turns)] == [
        ("Bo", "Ada"),
        ("May", "Bo"),
        ("May", "Ada"),
    ]
    assert plan.removed == ()

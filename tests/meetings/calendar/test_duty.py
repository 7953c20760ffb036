"""Whose duty week it is."""

from __future__ import annotations

from collections import Counter
from datetime import date, time, timedelta

import pytest

from meetings.calendar.dated import Dated, Entry
from meetings.calendar.duty import Duty, Rota, rota
from tests.cast import TRIAGE, wall

TEN_YEARS = 3653


def roster(first_week: date, *roster: str) -> Duty:
    return Duty("Triage Duty", roster, first_week, time(9))


@pytest.mark.parametrize("ahead", range(7))
@pytest.mark.parametrize("people", [("Bo",), ("Bo", "May"), ("Ada", "Bo", "May", "Noor Salim", "Noor Haddad")])
def test_every_day_of_ten_years_has_one_person_and_every_week_begins_on_the_same_weekday(
    ahead: int, people: tuple[str, ...]
) -> None:
    first_week = date(2019, 7, 1) + timedelta(days=ahead)
    duty = roster(first_week, *people)
    before = ""
    for n in range(TEN_YEARS):
        day = first_week + timedelta(days=n)
        name, week = duty.on_duty(day), duty.week_of(day)
        assert name == people[n // 7 % len(people)]
        assert week.weekday() == first_week.weekday()
        assert week <= day < week + timedelta(days=7)
        assert name == duty.on_duty(week)
        if day == week and len(people) > 1:
            assert name != before
            before = name or ""


def test_the_duty_is_shared_out_evenly() -> None:
    duty = roster(date(2019, 7, 1), "Ada", "Bo", "May")
    turns = Counter(name for _, name in rota(duty).weeks(date(2019, 7, 1), 3 * 52))
    assert turns == {"Ada": 52, "Bo": 52, "May": 52}


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param(date(2019, 6, 30), None, id="the day before the first week"),
        pytest.param(date(2018, 7, 2), None, id="a year before"),
        pytest.param(date(2019, 7, 1), "Bo", id="the first day"),
        pytest.param(date(2019, 7, 7), "Bo", id="the last day of the first week"),
        pytest.param(date(2019, 7, 8), "May", id="the second week"),
        pytest.param(date(2019, 12, 31), "Bo", id="the week that holds the end of the year"),
        pytest.param(date(2020, 1, 1), "Bo", id="is one week"),
        pytest.param(date(2020, 12, 31), "Bo", id="week 53 is a week as any other"),
        pytest.param(date(2021, 1, 4), "May", id="and so is the one after it"),
    ],
)
def test_this_person_is_on_duty(day: date, name: str | None) -> None:
    assert TRIAGE.on_duty(day) == name


def test_an_empty_roster_has_nobody_on_duty() -> None:
    assert roster(date(2019, 7, 1)).on_duty(date(2019, 7, 8)) is None


def test_weeks_are_the_one_of_the_day_and_those_that_follow() -> None:
    assert rota(TRIAGE).weeks(date(2019, 7, 3), 3) == (
        (date(2019, 7, 1), "Bo"),
        (date(2019, 7, 8), "May"),
        (date(2019, 7, 15), "Bo"),
    )
    assert rota(TRIAGE).weeks(date(2019, 6, 27), 2) == ((date(2019, 6, 24), None), (date(2019, 7, 1), "Bo"))


def test_a_week_turns_at_its_wall_time_in_summer_and_in_winter() -> None:
    assert rota(TRIAGE).turns(date(2019, 7, 8), "America/Chicago") == wall("2019-07-08 09:00")
    assert rota(TRIAGE).turns(date(2019, 12, 9), "America/Chicago") == wall("2019-12-09 09:00")


def test_a_new_roster_counts_from_its_week_on_and_changes_nothing_before() -> None:
    joined = Duty("Triage Duty", ("Bo", "May", "Ada"), date(2019, 7, 15), time(8))
    duty = Rota(Dated((Entry(date.min, TRIAGE), Entry(date(2019, 7, 15), joined))))
    assert [name for _, name in duty.weeks(date(2019, 7, 1), 6)] == ["Bo", "May", "Bo", "May", "Ada", "Bo"]
    assert duty.turns(date(2019, 7, 8), "America/Chicago") == wall("2019-07-08 09:00")
    assert duty.turns(date(2019, 7, 15), "America/Chicago") == wall("2019-07-15 08:00")

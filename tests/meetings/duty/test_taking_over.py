"""Who takes a duty over: for every kind of rota, at turns and at covered days."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from meetings.duty.rota import Duty, Every
from meetings.duty.schedule import DutySchedule, unstored
from meetings.duty.taking_over import TakingOver, held_until, last_working_day, next_change, takings_over
from meetings.duty.turn import Cover
from tests.cast import CHICAGO, SCHEDULE, day, wall

WEEKLY = Duty("Triage Duty", ("Ada", "Bo", "May"), day("07-01"), time(9), CHICAGO)
DAILY = replace(WEEKLY, every=Every.DAY)
ON_WEEKDAYS = replace(WEEKLY, weekdays_only=True)


def stored(duty: Duty, *covers: Cover) -> DutySchedule:
    schedule = unstored(duty)
    return replace(schedule, turns=schedule.touching(day("07-01"), day("09-30")), covers=covers)


def words(schedule: DutySchedule, first: str, last: str) -> list[str]:
    return [_words(one) for one in takings_over(schedule, day(first), day(last))]


def _words(one: TakingOver) -> str:
    last = f"{one.last:%m-%d}" if one.last else "?"
    before, following = " ".join(one.before) or "nobody", " ".join(one.following) or "nobody"
    return f"{one.person} {one.first:%m-%d}..{last} after {before}, then {following}"


@pytest.mark.parametrize(
    ("schedule", "first", "last", "found"),
    [
        pytest.param(stored(WEEKLY), "07-08", "07-15",
                     ["Bo 07-08..07-14 after Ada, then May", "May 07-15..07-21 after Bo, then Ada"], id="weeks"),
        pytest.param(stored(WEEKLY), "07-01", "07-01", ["Ada 07-01..07-07 after nobody, then Bo"],
                     id="the very first: from nobody"),
        pytest.param(stored(WEEKLY), "07-09", "07-14", [], id="nothing within a week"),
        pytest.param(stored(WEEKLY, Cover(day("07-10"), "May")), "07-08", "07-14",
                     ["Bo 07-08..07-09 after Ada, then May", "May 07-10..07-10 after Bo, then Bo",
                      "Bo 07-11..07-14 after May, then May"], id="a covered day begins and ends"),
        pytest.param(stored(WEEKLY, Cover(day("07-14"), "May")), "07-08", "07-20",
                     ["Bo 07-08..07-13 after Ada, then May", "May 07-14..07-21 after Bo, then Ada"],
                     id="a cover that goes on in the own turn is one stretch"),
        pytest.param(stored(DAILY), "07-08", "07-09",
                     ["Bo 07-08..07-08 after Ada, then May", "May 07-09..07-09 after Bo, then Ada"], id="days"),
        pytest.param(stored(replace(DAILY, weekdays_only=True)), "07-05", "07-08",
                     ["Bo 07-05..07-05 after Ada, then May", "May 07-08..07-08 after Bo, then Ada"],
                     id="from Friday to Monday where nobody works between"),
        pytest.param(stored(ON_WEEKDAYS), "07-06", "07-14", ["Bo 07-08..07-12 after Ada, then May"],
                     id="a week ends on Friday"),
        pytest.param(stored(replace(WEEKLY, roster=("Ada",))), "07-08", "07-29", [],
                     id="one person goes on and on"),
        pytest.param(stored(replace(WEEKLY, seats=2)), "07-08", "07-08", ["May 07-08..07-21 after Bo, then Ada"],
                     id="two seats: who goes on in the other seat takes nothing over"),
        pytest.param(stored(replace(WEEKLY, roster=())), "07-01", "07-29", [], id="an empty roster"),
    ],
)  # fmt: skip
def test_these_take_over(schedule: DutySchedule, first: str, last: str, found: list[str]) -> None:
    assert words(schedule, first, last) == found


def test_somebody_without_an_end_in_sight_has_none() -> None:
    (only,) = takings_over(stored(replace(WEEKLY, roster=("Ada",))), day("07-01"), day("07-01"))
    assert (only.last, only.then, only.following) == (None, None, ())
    assert only.until > wall("2019-08-01 09:00")


def test_it_begins_and_ends_at_the_handover_on_the_wall_of_the_rota() -> None:
    (found,) = takings_over(stored(replace(WEEKLY, first_week=day("10-28"))), day("11-04"), day("11-04"))
    assert (found.at, found.until) == (wall("2019-11-04 09:00"), wall("2019-11-11 09:00"))


def test_of_two_seats_each_knows_who_is_beside_them() -> None:
    both = takings_over(stored(replace(WEEKLY, seats=2)), day("07-01"), day("07-01"))
    assert [(one.person, one.beside) for one in both] == [("Ada", ("Bo",)), ("Bo", ("Ada",))]


def test_every_day_of_two_years_is_somebodys_who_took_it_over_once() -> None:
    for schedule in (SCHEDULE, unstored(DAILY), unstored(ON_WEEKDAYS), unstored(replace(DAILY, seats=2))):
        first, last = day("07-08"), day("2021-07-08")
        taken = takings_over(schedule, first, last)
        days = {
            (one.person, one.first + timedelta(n))
            for one in taken
            for n in range(((one.last or last) - one.first).days + 1)
        }
        for n in range(14, (last - first).days):
            today = first + timedelta(days=n)
            assert {name for name, each in days if each == today and schedule.on(today).works(today)} == set(
                schedule.on_duty(today)
            )


@pytest.mark.parametrize(
    ("schedule", "today", "change", "others"),
    [
        pytest.param(stored(WEEKLY), "07-08", "07-15", "07-15", id="the next turn"),
        pytest.param(stored(ON_WEEKDAYS), "07-08", "07-13", "07-15", id="nobody on Saturday, others on Monday"),
        pytest.param(stored(ON_WEEKDAYS), "07-13", "07-15", "07-15", id="on Saturday it is the Monday"),
        pytest.param(stored(replace(WEEKLY, roster=("Ada",))), "07-08", None, None, id="never"),
    ],
)
def test_the_next_day_that_others_have(
    schedule: DutySchedule, today: str, change: str | None, others: str | None
) -> None:
    assert next_change(schedule, day(today)) == (day(change) if change else None)
    assert held_until(schedule, day(today)) == (day(others) if others else None)


def test_on_a_weekend_the_last_working_day_is_friday() -> None:
    assert last_working_day(stored(ON_WEEKDAYS), day("07-14")) == day("07-12")
    assert last_working_day(stored(WEEKLY), day("07-14")) == day("07-14")
    assert last_working_day(stored(WEEKLY), day("06-30")) is None

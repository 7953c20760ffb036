"""Turns are stored ahead, the same that are generated, and never run out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from meetings.duty.schedule import DutySchedule
from storage.engine import Storage, Transaction
from storage.records import duty_schedules
from storage.records import series as all_series
from tests.cast import RECORDED, SCHEDULE, TRIAGE, WORKSPACE, day, opened, series

TECH = series(duty=TRIAGE)


def known(tx: Transaction) -> DutySchedule:
    (found,) = all_series.calendars(tx, WORKSPACE, {})
    assert found.series.duty
    return found.series.duty


def extended(tx: Transaction, today: date) -> DutySchedule:
    duty_schedules.extend(tx, WORKSPACE, "tech", known(tx), today)
    return known(tx)


@pytest.mark.parametrize(
    "today",
    [
        pytest.param(day("06-20"), id="before the first week"),
        pytest.param(day("07-10"), id="in the second week"),
        pytest.param(date(2026, 11, 28), id="years after it"),
    ],
)
async def test_turns_are_stored_a_year_ahead_and_are_those_that_are_generated(tmp_path: Path, today: date) -> None:
    async with opened(tmp_path) as storage:
        await storage.write(lambda tx: all_series.add_missing(tx, WORKSPACE, [TECH], RECORDED))
        stored = await storage.write(lambda tx: extended(tx, today))
    assert stored.turns[-1].last >= today + timedelta(weeks=52)
    first = max(today, SCHEDULE.first_day)
    for n in range(3 * 365):
        assert stored.on_duty(first + timedelta(days=n)) == SCHEDULE.on_duty(first + timedelta(days=n))


async def test_what_was_before_the_first_start_is_not_invented(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:
        await storage.write(lambda tx: all_series.add_missing(tx, WORKSPACE, [TECH], RECORDED))
        stored = await storage.write(lambda tx: extended(tx, date(2026, 11, 28)))
    assert stored.turns[0].first == date(2026, 11, 9)
    assert stored.on_duty(date(2026, 11, 8)) == ()


async def test_storing_again_adds_nothing_until_a_year_is_no_longer_ahead(tmp_path: Path) -> None:
    async def add(storage: Storage, today: date) -> int:
        return await storage.write(lambda tx: duty_schedules.extend(tx, WORKSPACE, "tech", known(tx), today))

    async with opened(tmp_path) as storage:
        await storage.write(lambda tx: all_series.add_missing(tx, WORKSPACE, [TECH], RECORDED))
        counts = [await add(storage, day("07-10") + timedelta(weeks=weeks)) for weeks in (0, 0, 30, 60, 60, 600)]
        turns = (await storage.read(known)).turns
    assert [count > 0 for count in counts] == [True, False, False, True, False, True]
    assert all(later.first - before.last == timedelta(days=1) for before, later in pairwise(turns))

"""The schedule of a duty in the database: it never runs out, and is the same however it was stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from meetings.calendar.dated import ALWAYS, Dated, Entry
from meetings.duty.rota import Every, Rota
from meetings.duty.schedule import DutySchedule
from storage.engine import Transaction
from storage.records import duty_schedules
from storage.records.duty_schedules import STORED_AHEAD
from tests.cast import TRIAGE, WORKSPACE, day, opened

ROTAS = [
    pytest.param(Rota(Dated((Entry(ALWAYS, TRIAGE),))), id="weekly"),
    pytest.param(Rota(Dated((Entry(ALWAYS, replace(TRIAGE, every=Every.DAY, weekdays_only=True)),))), id="weekdays"),
    pytest.param(
        Rota(Dated((Entry(ALWAYS, replace(TRIAGE, roster=("Bo", "May", "Ada"), seats=2)),))),
        id="two seats",
    ),
]


def stored(tx: Transaction, rota: Rota) -> DutySchedule:
    return duty_schedules.whole(tx, WORKSPACE, "tech", rota)


def extended(tx: Transaction, rota: Rota, today: date) -> int:
    (schedule,) = duty_schedules.of_series(tx, WORKSPACE, "tech", {"": rota.duties})
    return duty_schedules.extend(tx, WORKSPACE, "tech", schedule, today)


@pytest.mark.parametrize("rota", ROTAS)
@pytest.mark.parametrize("away", [timedelta(0), timedelta(weeks=60), timedelta(weeks=300)])
async def test_after_any_downtime_the_schedule_goes_on_as_if_there_was_none(
    tmp_path: Path, rota: Rota, away: timedelta
) -> None:
    async with opened(tmp_path) as storage:
        today = day("07-08")
        assert await storage.write(lambda tx: extended(tx, rota, today)) > 0
        await storage.write(lambda tx: extended(tx, rota, today + away))
        assert await storage.write(lambda tx: extended(tx, rota, today + away)) == 0
        schedule = await storage.read(lambda tx: stored(tx, rota))
    last = schedule.turns[-1].last
    assert last >= today + away + STORED_AHEAD
    assert schedule.turns == DutySchedule(rota).touching(day("07-01"), last)


async def test_it_is_extended_each_week_without_a_gap(tmp_path: Path) -> None:
    rota = Rota(Dated((Entry(ALWAYS, TRIAGE),)))
    async with opened(tmp_path) as storage:
        for weeks in range(0, 400, 3):
            await storage.write(partial(extended, rota=rota, today=day("07-08") + timedelta(weeks=weeks)))
        schedule = await storage.read(lambda tx: stored(tx, rota))
    assert schedule.turns == DutySchedule(rota).touching(day("07-01"), schedule.turns[-1].last)

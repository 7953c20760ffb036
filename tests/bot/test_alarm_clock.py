"""The alarm clock by a host's clock that is put back and forward."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, tzinfo
from typing import cast

import pytest
from apscheduler.schedulers import base

from bot.clock import SystemClock
from bot.work import alarm as alarms
from bot.work.alarm import Alarm
from posts.sending.sender import Sender

PATIENCE_SECONDS = 5


class HostClock(datetime):
    """The clock of the host, as much behind as somebody has put it."""

    behind = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz or UTC) - cls.behind


async def test_a_clock_that_is_put_back_a_day_and_put_right_again_keeps_nothing_waiting_for_a_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(base, "datetime", HostClock)
    monkeypatch.setattr(alarms, "SWEEP_SECONDS", 0.02)
    bell = asyncio.Event()
    alarm = Alarm(cast(Sender, None), SystemClock(), bell)
    alarm.start()
    HostClock.behind = timedelta(days=1)
    await _rings(bell, 3)
    HostClock.behind = timedelta(0)
    await _rings(bell, 3)
    await alarm.finish()


async def _rings(bell: asyncio.Event, times: int) -> None:
    for _ in range(times):
        async with asyncio.timeout(PATIENCE_SECONDS):
            await bell.wait()
        bell.clear()

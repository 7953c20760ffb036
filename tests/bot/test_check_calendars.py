"""`convener check` looks at the team's calendars: one real fetch each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.checking.calendars import check_calendars
from bot.settings.settings import Settings
from playground.calendars.shared import Entry, LocalCalendar
from playground.slack.faults import Faults
from tests.bot.settings_cases import GOOD, load_text
from tests.cast import ROSTER, calendar
from tests.handlers.conftest import NOW

WITH_CALENDAR = f'{GOOD}\n[[team_calendars]]\nname = "team"\n'


@pytest.fixture
async def hosted() -> AsyncIterator[LocalCalendar]:
    made = LocalCalendar(Faults(lambda: NOW))
    await made.start()
    yield made
    await made.stop()


async def lines(settings: Settings) -> list[str]:
    return [finding.line() async for finding in check_calendars(settings, [calendar()], ROSTER, NOW)]


async def test_it_says_how_many_events_say_who_is_out(tmp_path: Path, hosted: LocalCalendar) -> None:
    for summary in ("Ada OOO", "Ada & Bo at CHEP", "Team lunch"):
        hosted.put(Entry(summary, date(2019, 7, 15), date(2019, 7, 16)))
    settings = load_text(tmp_path, WITH_CALENDAR, TEAM_CALENDAR_URL=hosted.address)
    assert await lines(settings) == ["ok    calendar team: 3 events of the coming year, of which 2 say who is out"]


async def test_a_wrong_address_fails_and_is_not_shown(tmp_path: Path, hosted: LocalCalendar) -> None:
    settings = load_text(tmp_path, WITH_CALENDAR, TEAM_CALENDAR_URL=f"{hosted.address}x")
    (line,) = await lines(settings)
    assert line.startswith("FAIL  calendar team: its address is not accepted, or not any more (HTTP 404); copy")
    assert "private-" not in line


async def test_a_missing_address_fails(tmp_path: Path) -> None:
    (line,) = await lines(load_text(tmp_path, WITH_CALENDAR))
    assert line.startswith("FAIL  team calendars: TEAM_CALENDAR_URL or TEAM_CALENDAR_TEAM_URL is needed")


async def test_without_team_calendars_nothing_is_said(tmp_path: Path) -> None:
    assert await lines(load_text(tmp_path, GOOD)) == []

"""The settings of calendars: where ours are read, and the secret addresses of the team's."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.checking.host import settings_and_environment
from bot.settings.calendars import TeamCalendarTable, calendar_urls
from bot.settings.hosting import calendar_address, calendar_addresses
from bot.settings.mistakes import SettingsMistake
from tests.bot.settings_cases import ALL, GOOD, load_text, mistake_of

URL = "https://calendar.example.org/private-hunter2/basic.ics"
TEAM, HOME = TeamCalendarTable(name="team"), TeamCalendarTable(name="Home Office")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        pytest.param("CALENDAR_PORT", "3001x", "a port, such as 3001", id="no number"),
        pytest.param("CALENDAR_PORT", "70000", "a port, such as 3001", id="no port there is"),
        pytest.param("CALENDAR_PORT", "0", "a port, such as 3001", id="any port"),
        pytest.param("CALENDAR_HOST", "http://x", "an address of this host", id="a URL"),
        pytest.param("CALENDAR_URL", "convener.example.org", "such as https://", id="no scheme"),
        pytest.param("CALENDAR_URL", "http://convener.example.org", "begins with https://", id="in clear"),
        pytest.param("CALENDAR_URL", "https://convener.example.org/?x", "such as https://", id="a query"),
    ],
)
def test_where_calendars_are_read_is_an_address(tmp_path: Path, name: str, value: str, said: str) -> None:
    line = mistake_of(tmp_path, GOOD, **{name: value})
    assert said in line
    assert f"{name} = " in line


@pytest.mark.parametrize(
    ("variables", "by_http", "base", "needs"),
    [
        pytest.param({}, False, "", "CALENDAR_PORT and CALENDAR_URL", id="nothing set"),
        pytest.param({"CALENDAR_PORT": "3001"}, False, "", "CALENDAR_URL", id="no public address"),
        pytest.param({"CALENDAR_URL": "https://c.example.org"}, False, "", "CALENDAR_PORT", id="no port"),
        pytest.param(
            {"CALENDAR_PORT": "3001", "CALENDAR_URL": "https://c.example.org/x/"}, False, "https://c.example.org/x", "",
            id="both",
        ),
        pytest.param({}, True, "", "CONVENER_URL", id="by HTTP, nothing set"),
        pytest.param(
            {"CONVENER_URL": "https://c.example.org"}, True, "https://c.example.org", "CONVENER_URL", id="by HTTP"
        ),
        pytest.param(
            {"CONVENER_URL": "https://c.example.org", "CALENDAR_URL": "https://d.example.org"}, True,
            "https://d.example.org", "CONVENER_URL", id="by HTTP, at a name of their own",
        ),
    ],
)  # fmt: skip
def test_what_the_addresses_begin_with(
    tmp_path: Path, variables: dict[str, str], by_http: bool, base: str, needs: str
) -> None:
    addresses = calendar_addresses(load_text(tmp_path, GOOD, **variables).environment, by_http=by_http)
    assert (addresses.base, addresses.needs) == (base, needs)


def test_only_this_machine_reads_them_unless_it_is_said_otherwise(tmp_path: Path) -> None:
    assert calendar_address(load_text(tmp_path, GOOD).environment) is None
    environment = load_text(tmp_path, GOOD, CALENDAR_PORT="3001").environment
    assert calendar_address(environment) == ("127.0.0.1", 3001)
    environment = load_text(tmp_path, GOOD, CALENDAR_PORT="3001", CALENDAR_HOST="::").environment
    assert calendar_address(environment) == ("::", 3001)


@pytest.mark.parametrize(
    ("variables", "line"),
    [
        pytest.param(
            {},
            "-     calendars: people get no address of theirs from /triage calendar: set CALENDAR_PORT and"
            " CALENDAR_URL",
            id="nothing set",
        ),
        pytest.param(
            {"CALENDAR_PORT": "3001"},
            "-     calendars: people get no address of theirs from /triage calendar: set CALENDAR_URL (listening on"
            " 127.0.0.1:3001 already)",
            id="half of it",
        ),
        pytest.param(
            {"CALENDAR_PORT": "3001", "CALENDAR_URL": "https://c.example.org"},
            "ok    calendars: read on 127.0.0.1:3001, at https://c.example.org",
            id="a port of their own",
        ),
        pytest.param(
            {"SLACK_APP_TOKEN": "", "CONVENER_URL": "https://c.example.org"},
            "ok    calendars: read beside Slack's requests, at https://c.example.org",
            id="by HTTP",
        ),
    ],
)  # fmt: skip
def test_check_says_where_they_are_read(tmp_path: Path, variables: dict[str, str], line: str) -> None:
    settings = load_text(tmp_path, GOOD, **ALL | variables)
    assert line in [finding.line() for finding in settings_and_environment(settings)]


def test_what_is_shown_is_set_in_the_file(tmp_path: Path) -> None:
    shown = load_text(
        tmp_path, f"{GOOD}\n[calendars]\ncoordinates = true\nmeeting_minutes = 45\n"
    ).file.calendars.shown()
    assert (shown.coordinates, shown.length.total_seconds()) == (True, 45 * 60)
    assert not load_text(tmp_path, GOOD).file.calendars.shown().coordinates
    assert "calendars.meeting_minutes" in mistake_of(tmp_path, f"{GOOD}\n[calendars]\nmeeting_minutes = 0\n")


def test_the_address_of_a_team_calendar_does_not_stand_in_the_file(tmp_path: Path) -> None:
    line = mistake_of(tmp_path, f'{GOOD}\n[[team_calendars]]\nname = "team"\nurl = "{URL}"\n')
    assert "stands in the environment as TEAM_CALENDAR_URL" in line
    assert "hunter2" not in line


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["team", "Team"], "a name of its own"),
        (["a-b", "a b"], "a name of its own"),
        (["?"], "team_calendars.1.name"),
    ],
)
def test_team_calendars_are_told_apart(tmp_path: Path, names: list[str], said: str) -> None:
    tables = "".join(f'\n[[team_calendars]]\nname = "{name}"\n' for name in names)
    assert said in mistake_of(tmp_path, GOOD + tables)


@pytest.mark.parametrize(
    ("tables", "only", "environment", "urls"),
    [
        pytest.param([], URL, {}, {}, id="none is set"),
        pytest.param([TEAM], URL, {}, {"team": URL}, id="one"),
        pytest.param([TEAM], None, {"TEAM_CALENDAR_TEAM_URL": URL}, {"team": URL}, id="one by its name"),
        pytest.param([TEAM], "webcal://c.example.org/x.ics", {}, {"team": "https://c.example.org/x.ics"}, id="webcal"),
        pytest.param([TEAM], "http://127.0.0.1:1/x", {}, {"team": "http://127.0.0.1:1/x"}, id="this machine"),
        pytest.param(
            [TEAM, HOME], None, {"TEAM_CALENDAR_TEAM_URL": URL, "TEAM_CALENDAR_HOME_OFFICE_URL": f"{URL}2"},
            {"team": URL, "Home Office": f"{URL}2"}, id="two",
        ),
    ],
)  # fmt: skip
def test_each_team_calendar_has_its_address(
    tables: list[TeamCalendarTable], only: str | None, environment: dict[str, str], urls: dict[str, str]
) -> None:
    found = calendar_urls(tables, SecretStr(only) if only else None, environment)
    assert {name: url.get_secret_value() for name, url in found.items()} == urls


@pytest.mark.parametrize(
    ("tables", "only", "said"),
    [
        pytest.param([TEAM], None, "TEAM_CALENDAR_URL or TEAM_CALENDAR_TEAM_URL is needed", id="none"),
        pytest.param([TEAM, HOME], URL, "TEAM_CALENDAR_TEAM_URL is needed", id="one address for two"),
        pytest.param([TEAM], "http://hunter2.example.org/x", "begins with https:// or webcal://", id="in clear"),
        pytest.param([TEAM], "hunter2", "(not shown)", id="no address"),
    ],
)
def test_a_missing_or_wrong_address_is_said_without_being_shown(
    tables: list[TeamCalendarTable], only: str | None, said: str
) -> None:
    with pytest.raises(SettingsMistake) as found:
        calendar_urls(tables, SecretStr(only) if only else None, {})
    assert said in str(found.value)
    assert "hunter2" not in str(found.value)

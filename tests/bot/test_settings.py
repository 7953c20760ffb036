"""Settings: what is taken, and the one line that each mistake stops the start with."""

from __future__ import annotations

import os
import re
from datetime import date, time
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.connections.connection import Mode, mode_of
from bot.hosting import listen_address, refuse_what_does_not_last
from bot.mistakes import SettingsMistake, redacted
from bot.settings import Environment, Settings, load, load_file
from meetings.calendar.series import Schedule
from meetings.minutes.layout import Kind

ALL = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "abc"}
GOOD = """
[[people]]
name = "Ada"
aliases = ["AdaL"]
groups = ["software"]

[[people]]
name = "Bo"

[[series]]
key = "tech"
title = "Tools Meeting"
channel = "#tech"
zone = "America/Chicago"
weekday = "monday"
at = "11:00"
draft_at = "09:00"
owners = ["Ada"]

[series.duty]
roster = ["Ada", "Bo"]
first_week = 2019-07-01

[[series.section]]
kind = "action items"
heading = "Software"
members = ["software"]

[[holidays]]
site = "Madison"
date = 2019-09-02
name = "Labor Day"

[tickets.bugs]
system = "jira"
url = "https://tracker.example.org"
query = "project = TOOLS"
"""
SAME_ACCOUNT = '\nslack = "U1"\n\n[[people]]\nname = "Cy"\nslack = "U1"'
# A token's shape, put together here so that it is nobody's.
SECRET = "-".join(["xoxb", "123456789012", "abcDEFghiJKL"])


def _load(tmp_path: Path, text: str, **variables: str) -> Settings:
    path = tmp_path / "convener.toml"
    path.write_text(text, encoding="utf-8")
    others = {name: value for name, value in os.environ.items() if name.lower() not in Environment.model_fields}
    with patch.dict(os.environ, {**others, "CONVENER_SETTINGS": str(path), **variables}, clear=True):
        return load()


def _mistake(tmp_path: Path, text: str, **variables: str) -> str:
    with pytest.raises(SettingsMistake) as found:
        _load(tmp_path, text, **variables)
    line = str(found.value)
    assert "\n" not in line
    return line


def test_every_table_of_the_file_is_read(tmp_path: Path) -> None:
    settings = _load(tmp_path, GOOD)
    (series,) = settings.file.all_series()
    assert [person.name for person in settings.file.roster()] == ["Ada", "Bo"]
    assert series.schedule.on(date(2019, 7, 8)) == Schedule(0, time(11), time(9))
    assert series.duty is not None
    duty = series.duty.on(date(2019, 7, 8))
    assert (duty.name, duty.first_week, duty.handover) == (
        "Triage Duty",
        date(2019, 7, 1),
        time(9),
    )
    assert [section.kind for section in series.sections] == [Kind.ACTION_ITEMS]


def test_a_series_without_a_layout_has_the_standard_one(tmp_path: Path) -> None:
    text = GOOD.replace('[[series.section]]\nkind = "action items"\nheading = "Software"\nmembers = ["software"]\n', "")
    (series,) = _load(tmp_path, text).file.all_series()
    assert [section.heading for section in series.sections] == [
        "Announcements",
        "Triage Duty",
        "Action Items",
        "Discussion",
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param('weekday = "monday"', 'weekday = "Mo"', ("series.1.weekday", "'Mo'", "Monday"), id="a word"),
        pytest.param('zone = "America/Chicago"', 'zone = "CST6"', ("series.1.zone", "'CST6'", "IANA"), id="a zone"),
        pytest.param('at = "11:00"', 'at = "25:00"', ("series.1.at", "'25:00'"), id="no time of day"),
        pytest.param('at = "11:00"', 'at = "08:00"', ("draft_at", "09:00", "08:00"), id="the draft after the meeting"),
        pytest.param('title = "Tools Meeting"\n', "", ("series.1.title is missing",), id="a missing key"),
        pytest.param("aliases", "alias", ("no setting 'people.1.alias'", "docs/settings.md"), id="an unknown key"),
        pytest.param('channel = "#tech"', 'channel = "tech"', ("series.1.channel", "'tech'"), id="a channel"),
        pytest.param('["AdaL"]', '["Bo"]', ("'bo'", "Ada and Bo"), id="an alias that is somebody's name"),
        pytest.param('roster = ["Ada", "Bo"]', 'roster = ["Eve"]', ("duty roster", "'Eve'"), id="a stranger on duty"),
        pytest.param('owners = ["Ada"]', 'owners = ["Eve"]', ("owners", "'Eve'"), id="a stranger as owner"),
        pytest.param('owners = ["Ada"]', 'owners = ["software"]', ("owners", "'software'"), id="a group as owner"),
        pytest.param(
            'name = "Bo"',
            'name = "Bo"\nslack = "U1"\n\n[[people]]\nname = "Cy"\nslack = "U1"',
            ("'U1'",),
            id="an account of two",
        ),
        pytest.param('roster = ["Ada", "Bo"]', "roster = []", ("roster",), id="a roster of nobody"),
        pytest.param('kind = "action items"', 'kind = "todo"', ("kind", "'todo'", "'free text'"), id="a kind"),
        pytest.param(
            "https://tracker", "http://tracker", ("bugs.url", "http://tracker", "begins with https://"), id="in clear"
        ),
        pytest.param(
            "https://tracker",
            "https://me:pass@tracker",
            ("bugs.url = 'https://(not shown)@",),
            id="a password in a URL",
        ),
        pytest.param("https://tracker.example.org", "tracker", ("tickets.bugs.url", "such as https://"), id="no URL"),
        pytest.param('system = "jira"', 'system = "rt"', ("tickets.bugs.system", "'rt'", "jira"), id="a system"),
        pytest.param('key = "tech"', "key = tech", ("line 11",), id="a TOML error has its line"),
        pytest.param('name = "Bo"', 'name = "Bo\\nEve"', ("people.2.name",), id="a name of two lines"),
    ],
)
def test_a_mistake_stops_the_start_with_one_line(
    tmp_path: Path, before: str, after: str, said: tuple[str, ...]
) -> None:
    assert before in GOOD
    line = _mistake(tmp_path, GOOD.replace(before, after, 1))
    assert "convener.toml" in line
    for words in said:
        assert words in line


def test_a_named_file_that_is_absent_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsMistake, match=r"there is no settings file .*nowhere\.toml"):
        load(tmp_path / "nowhere.toml")


def test_a_secret_in_the_file_is_refused_without_being_shown(tmp_path: Path) -> None:
    line = _mistake(tmp_path, f'slack_bot_token = "{SECRET}"\n{GOOD}')
    assert "slack_bot_token" in line
    assert "environment" in line
    assert SECRET not in line


@pytest.mark.parametrize("name", sorted(Environment.model_fields))
def test_a_secret_in_any_variable_is_never_shown(tmp_path: Path, name: str) -> None:
    try:
        _load(tmp_path, GOOD, **{name.upper(): SECRET})
    except SettingsMistake as mistake:
        assert SECRET not in str(mistake)  # noqa: PT017


def test_a_secret_in_any_value_of_the_file_is_never_shown(tmp_path: Path) -> None:
    for line in GOOD.splitlines():
        key, equals, _ = line.partition(" = ")
        if equals:
            text = GOOD.replace(line, f'{key} = "{SECRET}"', 1)
            try:
                _load(tmp_path, text)
            except SettingsMistake as mistake:
                assert SECRET not in str(mistake)  # noqa: PT017


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SLACK_BOT_TOKEN", "hunter2", "a bot token begins with xoxb-"),
        ("SLACK_APP_TOKEN", "hunter2", "an app-level token begins with xapp-"),
        pytest.param("JIRA_TOKEN", "two words", "none but ASCII", id="a token with a blank"),
        pytest.param("JIRA_TOKEN", "töken", "none but ASCII", id="a token no header takes"),
    ],
)
def test_a_token_of_the_wrong_kind_is_refused_without_being_shown(
    tmp_path: Path, name: str, value: str, said: str
) -> None:
    line = _mistake(tmp_path, GOOD, **{name: value})
    assert said in line
    assert name in line
    assert value not in line


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        pytest.param("CONVENER_LISTEN", "3000", "host:port, such as 127.0.0.1:3000", id="a port alone"),
        pytest.param("CONVENER_LISTEN", "localhost", "host:port, such as 127.0.0.1:3000", id="a host alone"),
        pytest.param("CONVENER_LISTEN", "http://127.0.0.1:3000", "host:port, such as", id="a URL"),
        pytest.param("CONVENER_LISTEN", "127.0.0.1:70000", "host:port, such as", id="a port there is not"),
        pytest.param("CONVENER_URL", "convener.example.org", "such as https://", id="no https"),
        pytest.param("CONVENER_URL", "http://convener.example.org", "such as https://", id="http alone"),
        pytest.param("CONVENER_URL", "https://", "such as https://", id="nowhere"),
    ],
)
def test_an_address_of_the_wrong_form_is_refused(tmp_path: Path, name: str, value: str, said: str) -> None:
    line = _mistake(tmp_path, GOOD, **{name: value})
    assert said in line
    assert f"{name} = {value!r}" in line


@pytest.mark.parametrize(
    ("variables", "listened"),
    [
        pytest.param({}, ("127.0.0.1", 3000), id="this machine alone"),
        pytest.param({"CONVENER_LISTEN": "10.0.0.5:8080"}, ("10.0.0.5", 8080), id="as set"),
        pytest.param({"CONVENER_LISTEN": "[::1]:8080"}, ("::1", 8080), id="IPv6"),
        pytest.param({"PORT": "5000"}, ("0.0.0.0", 5000), id="a host's port means every address"),
        pytest.param({"PORT": "5000", "CONVENER_LISTEN": "127.0.0.1:80"}, ("127.0.0.1", 80), id="ours counts"),
    ],
)
def test_where_it_listens(tmp_path: Path, variables: dict[str, str], listened: tuple[str, int]) -> None:
    assert listen_address(_load(tmp_path, GOOD, **variables).environment) == listened


def test_a_port_that_is_none_is_said_where_it_is_needed(tmp_path: Path) -> None:
    environment = _load(tmp_path, GOOD, PORT="tcp://10.0.0.1").environment
    with pytest.raises(SettingsMistake, match=r"PORT = 'tcp://10\.0\.0\.1': a port, such as 3000"):
        listen_address(environment)


@pytest.mark.parametrize(
    ("wanted", "missing", "said"),
    [
        pytest.param(None, "SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN (xoxb-...) is needed", id="no bot token"),
        pytest.param("socket", "SLACK_APP_TOKEN", "SLACK_APP_TOKEN (xapp-...) is needed for Socket", id="no app token"),
        pytest.param("http", "SLACK_SIGNING_SECRET", "SLACK_SIGNING_SECRET is needed for HTTP", id="no secret"),
    ],
)
def test_a_missing_secret_is_named(tmp_path: Path, wanted: Mode | None, missing: str, said: str) -> None:
    environment = _load(tmp_path, GOOD, **{name: value for name, value in ALL.items() if name != missing}).environment
    with pytest.raises(SettingsMistake, match=re.escape(said)):
        mode_of(environment, wanted)


@pytest.mark.parametrize(
    ("wanted", "missing", "mode"),
    [
        pytest.param(None, "", "socket", id="with both, Socket Mode"),
        pytest.param("http", "", "http", id="with both, HTTP where it is wanted"),
        pytest.param(None, "SLACK_APP_TOKEN", "http", id="with a signing secret alone, HTTP"),
        pytest.param(None, "SLACK_SIGNING_SECRET", "socket", id="with an app token alone, Socket Mode"),
    ],
)
def test_the_secrets_decide_how_it_connects(tmp_path: Path, wanted: Mode | None, missing: str, mode: Mode) -> None:
    environment = _load(tmp_path, GOOD, **{name: value for name, value in ALL.items() if name != missing}).environment
    assert mode_of(environment, wanted) == mode


def test_a_blank_signing_secret_is_none(tmp_path: Path) -> None:
    environment = _load(tmp_path, GOOD, **ALL | {"SLACK_SIGNING_SECRET": " "}).environment
    with pytest.raises(SettingsMistake, match="SLACK_SIGNING_SECRET is needed"):
        mode_of(environment, "http")


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        pytest.param({"DYNO": "worker.1"}, "empties its disk at every restart", id="a disk that does not last"),
        pytest.param({"DATABASE_URL": "postgres://u:hunter2@db/x"}, "PostgreSQL is not supported yet", id="PostgreSQL"),
        pytest.param({"DYNO": "web.1", "DATABASE_URL": "postgres://u:hunter2@db/x"}, "not supported yet", id="both"),
    ],
)
def test_what_does_not_last_is_refused_with_one_sentence(tmp_path: Path, variables: dict[str, str], said: str) -> None:
    environment = _load(tmp_path, GOOD, **variables).environment
    with pytest.raises(SettingsMistake) as found:
        refuse_what_does_not_last(environment)
    assert said in str(found.value)
    assert "hunter2" not in str(found.value)
    assert "\n" not in str(found.value)


@pytest.mark.parametrize("url", ["http://example.org/clock", "https://example.org/clock", "clock"])
def test_only_a_loopback_address_can_be_the_clock(tmp_path: Path, url: str) -> None:
    assert "loopback" in _mistake(tmp_path, GOOD, CONVENER_CLOCK=url)


def test_tokens_are_sent_over_https_or_loopback_only(tmp_path: Path) -> None:
    assert "https://" in _mistake(tmp_path, GOOD, SLACK_API_URL="http://slack.example.org/api/")
    assert _load(tmp_path, GOOD, SLACK_API_URL="http://127.0.0.1:8000/api").environment.slack_api_url.endswith("/api/")


def test_the_file_to_start_from_is_right() -> None:
    assert load_file(Path("deploy/convener.toml")).all_series()


def test_a_token_of_jira_is_taken_out_of_every_text() -> None:
    token = "ATATT" + "3xFfGF0_a-b=1A2B"
    assert redacted(f"failed with {token}.") == "failed with (not shown)."


def test_what_looks_like_a_token_is_taken_out_of_every_text() -> None:
    assert redacted(f"failed with {SECRET}.") == "failed with (not shown)."


def test_an_empty_variable_is_one_that_is_not_set(tmp_path: Path) -> None:
    assert _load(tmp_path, GOOD, SLACK_BOT_TOKEN="").environment.slack_bot_token is None


def test_a_ticket_system_that_is_not_asked_yet_prints_no_count(tmp_path: Path) -> None:
    text = GOOD.replace('kind = "action items"', 'kind = "metrics"')
    (series,) = _load(tmp_path, text).file.all_series()
    assert series.sections[0].text == ("n/a (bugs is not asked yet)",)

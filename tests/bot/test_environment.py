"""The environment: secrets that are never shown, addresses, and how it connects."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.connections.connection import Mode, mode_of
from bot.settings.hosting import listen_address, refuse_what_does_not_last
from bot.settings.mistakes import SettingsMistake, redacted
from bot.settings.settings import Environment
from tests.bot.settings_cases import ALL, GOOD, SECRET, load_text, mistake_of


def test_a_secret_in_the_file_is_refused_without_being_shown(tmp_path: Path) -> None:
    line = mistake_of(tmp_path, f'slack_bot_token = "{SECRET}"\n{GOOD}')
    assert "slack_bot_token" in line
    assert "environment" in line
    assert SECRET not in line


@pytest.mark.parametrize("name", sorted(Environment.model_fields))
def test_a_secret_in_any_variable_is_never_shown(tmp_path: Path, name: str) -> None:
    try:
        load_text(tmp_path, GOOD, **{name.upper(): SECRET})
    except SettingsMistake as mistake:
        assert SECRET not in str(mistake)  # noqa: PT017


def test_a_secret_in_any_value_of_the_file_is_never_shown(tmp_path: Path) -> None:
    for line in GOOD.splitlines():
        key, equals, _ = line.partition(" = ")
        if equals:
            text = GOOD.replace(line, f'{key} = "{SECRET}"', 1)
            try:
                load_text(tmp_path, text)
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
    line = mistake_of(tmp_path, GOOD, **{name: value})
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
    line = mistake_of(tmp_path, GOOD, **{name: value})
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
    assert listen_address(load_text(tmp_path, GOOD, **variables).environment) == listened


def test_a_port_that_is_none_is_said_where_it_is_needed(tmp_path: Path) -> None:
    environment = load_text(tmp_path, GOOD, PORT="tcp://10.0.0.1").environment
    with pytest.raises(SettingsMistake, match=r"PORT = 'tcp://10\.0\.0\.1': a port, such as 3000"):
        listen_address(environment)


def _all_but(missing: str) -> dict[str, str]:
    return {name: value for name, value in ALL.items() if name != missing}


@pytest.mark.parametrize(
    ("wanted", "missing", "said"),
    [
        pytest.param(None, "SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN (xoxb-...) is needed", id="no bot token"),
        pytest.param("socket", "SLACK_APP_TOKEN", "SLACK_APP_TOKEN (xapp-...) is needed for Socket", id="no app token"),
        pytest.param("http", "SLACK_SIGNING_SECRET", "SLACK_SIGNING_SECRET is needed for HTTP", id="no secret"),
    ],
)
def test_a_missing_secret_is_named(tmp_path: Path, wanted: Mode | None, missing: str, said: str) -> None:
    environment = load_text(
        tmp_path, GOOD, **{name: value for name, value in ALL.items() if name != missing}
    ).environment
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
    environment = load_text(
        tmp_path, GOOD, **{name: value for name, value in ALL.items() if name != missing}
    ).environment
    assert mode_of(environment, wanted) == mode


def test_a_blank_signing_secret_is_none(tmp_path: Path) -> None:
    environment = load_text(tmp_path, GOOD, **ALL | {"SLACK_SIGNING_SECRET": " "}).environment
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
    environment = load_text(tmp_path, GOOD, **variables).environment
    with pytest.raises(SettingsMistake) as found:
        refuse_what_does_not_last(environment)
    assert said in str(found.value)
    assert "hunter2" not in str(found.value)
    assert "\n" not in str(found.value)


@pytest.mark.parametrize("url", ["http://example.org/clock", "https://example.org/clock", "clock"])
def test_only_a_loopback_address_can_be_the_clock(tmp_path: Path, url: str) -> None:
    assert "loopback" in mistake_of(tmp_path, GOOD, CONVENER_CLOCK=url)


def test_tokens_are_sent_over_https_or_loopback_only(tmp_path: Path) -> None:
    assert "https://" in mistake_of(tmp_path, GOOD, SLACK_API_URL="http://slack.example.org/api/")
    assert load_text(tmp_path, GOOD, SLACK_API_URL="http://127.0.0.1:8000/api").environment.slack_api_url.endswith(
        "/api/"
    )


def test_a_token_of_jira_is_taken_out_of_every_text() -> None:
    token = "ATATT" + "3xFfGF0_a-b=1A2B"
    assert redacted(f"failed with {token}.") == "failed with (not shown)."


def test_what_looks_like_a_token_is_taken_out_of_every_text() -> None:
    assert redacted(f"failed with {SECRET}.") == "failed with (not shown)."


def test_an_empty_variable_is_one_that_is_not_set(tmp_path: Path) -> None:
    assert load_text(tmp_path, GOOD, SLACK_BOT_TOKEN="").environment.slack_bot_token is None

"""`convener read-absence`, `draft`, `manifest`, and how mistakes end."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.manifest import COMMANDS, EVENTS, EVERY_SCOPE, SCOPES
from bot.settings.settings import Environment

TEAM = Path(__file__).parent.parent / "stories/team.toml"


def convener(*arguments: str, stdin: str | None = None, **variables: str) -> Result:
    """Run the command line with exactly these settings."""
    unset = {name: None for name in os.environ if name.lower() in Environment.model_fields}
    return CliRunner().invoke(main, arguments, input=stdin, env={**unset, **variables})


def test_read_absence_prints_one_object() -> None:
    result = convener("read-absence", "--today", "2019-07-08", "Mat", "July", "15-17")
    assert json.loads(result.stdout) == {
        "who": ["Mat"],
        "spans": [{"start": "2019-07-15", "end": "2019-07-17", "part": "day"}],
        "every": [],
        "open_end": False,
        "note": "",
    }


def test_read_absence_knows_the_roster_of_the_settings() -> None:
    result = convener("read-absence", "--today", "2019-07-08", "adal today", CONVENER_SETTINGS=str(TEAM))
    assert json.loads(result.stdout)["who"] == ["Ada"]


def test_read_absence_reads_as_the_locale_of_the_settings_has_it(tmp_path: Path) -> None:
    settings = tmp_path / "convener.toml"
    settings.write_text(f'locale = "de-DE"\n{TEAM.read_text()}')
    result = convener("read-absence", "--today", "2019-07-01", "Bo 7/8 und 9. August", CONVENER_SETTINGS=str(settings))
    assert [span["start"] for span in json.loads(result.stdout)["spans"]] == ["2019-08-07", "2019-08-09"]
    result = convener("read-absence", "--today", "2019-07-01", "Bo 7/8", CONVENER_SETTINGS=str(TEAM))
    assert [span["start"] for span in json.loads(result.stdout)["spans"]] == ["2019-07-08"]


def test_read_absence_says_what_it_did_not_understand() -> None:
    result = convener("read-absence", "--today", "2019-07-08", "February 30")
    assert list(json.loads(result.stdout)) == ["error"]


def test_read_absence_reads_a_batch_from_a_file_or_standard_input(tmp_path: Path) -> None:
    lines = "2019-07-08\tMat July 15-17\n2019-07-08\ttoday\n"
    (tmp_path / "batch.tsv").write_text(lines)
    from_file = convener("read-absence", "--batch", str(tmp_path / "batch.tsv"))
    assert from_file.stdout == convener("read-absence", "--batch", "-", stdin=lines).stdout
    assert [json.loads(line)["who"] for line in from_file.stdout.splitlines()] == [["Mat"], []]


def test_a_batch_names_the_line_that_has_no_date() -> None:
    result = convener("read-absence", "--batch", "-", stdin="2019-07-08\ttoday\nJuly\tx\n")
    assert result.exit_code == 1
    assert "line 2" in result.stderr


def test_draft_prints_the_minutes_from_the_settings_alone(tmp_path: Path) -> None:
    variables = {"CONVENER_SETTINGS": str(TEAM), "CONVENER_DATABASE": str(tmp_path / "none.db")}
    result = convener("draft", "--on", "2019-07-08", **variables)
    assert result.stdout.startswith("# Tools Meeting, 8 July 2019\n")
    assert "This week: May" in result.stdout
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("draft", "--on", "2019-07-09"), "no meeting of tech falls on that day"),
        (("draft", "--series", "choir"), "name one of tech"),
    ],
)
def test_draft_says_what_there_is_instead(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    variables = {"CONVENER_SETTINGS": str(TEAM), "CONVENER_DATABASE": str(tmp_path / "none.db")}
    result = convener(*arguments, **variables)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_run_without_tokens_says_which_and_offers_the_demo() -> None:
    result = convener("run", CONVENER_SETTINGS=str(TEAM))
    assert result.exit_code == 2
    assert "SLACK_BOT_TOKEN" in result.stderr
    assert "convener demo" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "variables", "said"),
    [
        pytest.param(("--http",), {}, "SLACK_SIGNING_SECRET is needed for HTTP", id="HTTP without a secret"),
        pytest.param(("--socket",), {"SLACK_SIGNING_SECRET": "x"}, "SLACK_APP_TOKEN (xapp-...)", id="no app token"),
        pytest.param((), {"SLACK_APP_TOKEN": "xapp-1", "DYNO": "web.1"}, "empties its disk", id="a passing disk"),
        pytest.param((), {"SLACK_APP_TOKEN": "xapp-1", "DATABASE_URL": "postgres://x"}, "PostgreSQL", id="PostgreSQL"),
        pytest.param(("--http",), {"SLACK_SIGNING_SECRET": "x", "PORT": "web"}, "PORT = 'web'", id="a port"),
    ],
)
def test_run_refuses_to_start_with_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], variables: dict[str, str], said: str
) -> None:
    common = {"SLACK_BOT_TOKEN": "xoxb-1", "CONVENER_SETTINGS": str(TEAM)}
    result = convener("run", *arguments, **common, CONVENER_DATABASE=str(tmp_path / "c.db"), **variables)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_manifest_has_the_prefix_of_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "convener.toml"
    path.write_text('command_prefix = "tools-"\n' + TEAM.read_text())
    printed = json.loads(convener("manifest", CONVENER_SETTINGS=str(path)).stdout)
    assert printed["features"]["slash_commands"][0]["command"] == "/tools-ooo"


def test_manifest_asks_for_the_scopes_of_a_user_group_and_a_topic_where_the_settings_use_them(tmp_path: Path) -> None:
    path = tmp_path / "team.toml"
    more = '[series.duty]\nuser_group = "@triage"\ntopic = true'
    path.write_text(TEAM.read_text().replace("[series.duty]", more))
    printed = json.loads(convener("manifest", CONVENER_SETTINGS=str(path)).stdout)
    assert printed["oauth_config"]["scopes"]["bot"] == sorted(EVERY_SCOPE)
    explained = convener("manifest", "--explain", CONVENER_SETTINGS=str(path)).stdout
    assert "scope    usergroups:write: put whoever is on duty into the user group of a duty" in explained


def test_manifest_has_request_addresses_for_http() -> None:
    printed = convener("manifest", CONVENER_URL="https://convener.example.org/")
    assert json.loads(printed.stdout) == json.loads(
        convener("manifest", "--http", "https://convener.example.org").stdout
    )
    settings = json.loads(printed.stdout)["settings"]
    address = "https://convener.example.org/slack/events"
    assert settings["socket_mode_enabled"] is False
    assert settings["interactivity"] == {"is_enabled": True, "request_url": address}
    commands = json.loads(printed.stdout)["features"]["slash_commands"]
    assert {command["url"] for command in commands} == {address}


def test_manifest_refuses_an_address_that_slack_would_not_call() -> None:
    result = convener("manifest", "--http", "http://convener.example.org")
    assert result.exit_code == 2
    assert "such as https://convener.example.org" in result.stderr


def test_manifest_explains_each_thing_it_asks_for(tmp_path: Path) -> None:
    path = tmp_path / "convener.toml"
    path.write_text('command_prefix = "tools-"\n' + TEAM.read_text())
    lines = convener("manifest", "--explain", CONVENER_SETTINGS=str(path)).stdout.splitlines()
    for name in (*(f"/tools-{command}" for command in COMMANDS), *SCOPES, *EVENTS):
        assert [line for line in lines if f" {name}: " in line], name
    assert all(line.partition(": ")[2] for line in lines)

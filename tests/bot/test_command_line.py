"""`convener read-absence`, `draft`, `manifest`, and how mistakes end."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main

TEAM = Path(__file__).parent.parent / "stories/team.toml"


def convener(*arguments: str, stdin: str | None = None, **variables: str) -> Result:
    """Run the command line with exactly these settings."""
    unset = {name: None for name in os.environ if name.startswith(("SLACK_", "CONVENER_"))}
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


def test_manifest_has_the_prefix_of_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "convener.toml"
    path.write_text('command_prefix = "tools-"\n' + TEAM.read_text())
    printed = json.loads(convener("manifest", CONVENER_SETTINGS=str(path)).stdout)
    assert printed["features"]["slash_commands"][0]["command"] == "/tools-ooo"

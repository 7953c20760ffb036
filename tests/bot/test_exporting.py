"""`convener export calendar`: the same as at an address, to a file or to standard output."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from ical.calendar_stream import IcsCalendarStream

from tests.bot.test_command_line import TEAM, convener


def export(tmp_path: Path, *arguments: str) -> Result:
    """What the command line answers, with no database there."""
    variables = {"CONVENER_SETTINGS": str(TEAM), "CONVENER_DATABASE": str(tmp_path / "none.db")}
    return convener("export", "calendar", *arguments, **variables)


def summaries(text: str) -> set[str | None]:
    return {event.summary for event in IcsCalendarStream.calendar_from_ics(text).events}


def test_it_prints_everything_before_the_first_start_too(tmp_path: Path) -> None:
    done = export(tmp_path)
    assert done.exit_code == 0
    assert summaries(done.stdout) == {"Triage Duty: Bo", "Triage Duty: May", "Tools Meeting"}
    assert not (tmp_path / "none.db").exists()


def test_it_prints_one_persons_by_any_of_their_names(tmp_path: Path) -> None:
    assert summaries(export(tmp_path, "--person", "bo").stdout) == {"Triage Duty: Bo", "Tools Meeting"}
    assert summaries(export(tmp_path, "--person", "AdaL", "--series", "tech", "-").stdout) == {"Tools Meeting"}


def test_it_writes_a_file(tmp_path: Path) -> None:
    file = tmp_path / "team.ics"
    done = export(tmp_path, "--series", "tech", str(file))
    assert done.stdout.startswith(f"wrote {file} (")
    assert b"\r\nSUMMARY:Tools Meeting\r\n" in file.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--person", "Eve"), "--person Eve: nobody on the roster", id="nobody"),
        pytest.param(("--series", "ops"), "--series ops: name one of tech", id="no series"),
    ],
)
def test_a_wrong_name_ends_with_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = export(tmp_path, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"convener: {said}")
    assert done.stderr.count("\n") == 1

"""The demo: a story in the terminal, and the prompt after it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from playground import demo

BEGINNING = "settings team.toml\nat 2019-07-08 08:55\n"


def run_demo(lines: str, team: Path, bot: list[str], manifest: dict[str, Any], typed: str | None) -> Any:
    """The demo in a process of its own, as the command line runs it."""
    path = team.with_name("demo.story")
    path.write_text(lines, encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from playground import demo; "
        f"sys.exit(demo.run(Path({str(path)!r}), {bot!r}, {manifest!r}, {typed is not None}))"
    )
    return subprocess.run(
        [sys.executable, "-c", program],
        input=typed or "",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_demo_prints_a_story_and_exits_with_its_outcome(
    team: Path, bot: list[str], manifest: dict[str, Any]
) -> None:
    lines = BEGINNING + "Mat in #tech: /note tea\n    private: coffee\n"
    played = run_demo(lines, team, bot, manifest, None)
    assert played.returncode == 1
    assert "Mat  #tech  /note tea" in played.stdout
    assert "demo.story:4: private: coffee" in played.stdout
    assert "tiny bot is connected" in played.stdout
    assert "\x1b[" not in played.stdout


def test_after_a_story_one_can_go_on_by_hand(team: Path, bot: list[str], manifest: dict[str, Any]) -> None:
    typed = """\
/note tea
as TimT
press Undo
@Convener hello
as Nobody
dance
settings other.toml
at 2019-07-08 10:00
kill
/note lost
restart
Mat presses Undo
help
quit
"""
    played = run_demo(BEGINNING, team, bot, manifest, typed)
    assert played.returncode == 0, played.stderr
    for line in (
        "Mat  #tech  /note tea",
        "TimT> TimT sees no button [Undo]; there is no button at all",
        "TimT  #tech  @Convener hello",
        "You mentioned me: hello",
        "Nobody is nobody here",
        '"dance" is not a step; `help` lists what can be typed',
        "The settings are read once",
        "Mon July 8 2019, 10:00 Chicago",
        '/note failed with the error "dispatch_failed"',
        "Undone: tea",
        "as PERSON",
    ):
        assert line in played.stdout


def test_the_demo_reports_a_story_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.run(tmp_path / "none.story", ["bot"], {}) == 1
    assert "Cannot read" in capsys.readouterr().out.replace("\n", " ")

"""The stories: a team's days against the real bot, a process, and the local Slack."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import playground
from bot.cli import THIS_BOT
from bot.manifest import manifest, scopes_for
from bot.settings.settings import load_file
from playground.demo import run
from playground.story.parse import read_story

STORIES = [
    *sorted((Path(__file__).parent / "stories").glob("*.story")),
    Path(playground.__file__).parent / "week/week.story",
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_the_story_holds(story: Path, tmp_path: Path) -> None:
    scopes = _scopes_of(read_story(story).settings, tmp_path)
    assert run(story, list(THIS_BOT), manifest(scopes=scopes)) == 0


def _scopes_of(settings: Path, folder: Path) -> dict[str, str]:
    """What the bot asks for with these settings; a ticket system of the playground has its address only later."""
    copy = folder / settings.name
    for templates in settings.parent.glob("*_templates"):
        (folder / templates.name).symlink_to(templates)
    copy.write_text(settings.read_text().replace('"playground"', '"http://127.0.0.1:1"'))
    return scopes_for(load_file(copy).rotas())


def test_a_story_that_does_not_hold_fails(tmp_path: Path) -> None:
    team = Path(__file__).parent / "stories/team.toml"
    wrong = tmp_path / "wrong.story"
    wrong.write_text(f"settings {team}\nat 2019-07-08 08:00\nBo in #tech: /triage\n    private: Ada this week\n")
    assert run(wrong, [sys.executable, "-m", "bot", "run"], manifest()) == 1

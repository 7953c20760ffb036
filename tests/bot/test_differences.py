"""The file only adds; what it says otherwise than the database is told at every start."""

from __future__ import annotations

from pathlib import Path

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World

TEAM = Path(__file__).parent.parent / "stories/team.toml"


async def test_the_database_counts_and_the_log_says_where_the_file_differs(tmp_path: Path) -> None:
    team = tmp_path / "team.toml"
    team.write_text(TEAM.read_text())
    async with World(THIS_BOT, manifest(), team) as world:
        await world.at("2019-07-08 08:00")
        assert "not the same" not in world.process.log.read_text()
        changed = TEAM.read_text().replace("https://meet.example.org/tools", "https://new.example.org")
        team.write_text(changed.replace('aliases = ["AdaL"]', 'aliases = ["AL"]') + '\n[[people]]\nname = "Eve"\n')
        await world.restart()
        log = world.process.log.read_text()
        assert "series tech: coordinates is not the same in the file and in the database, which counts" in log
        assert "new.example.org" not in log
        (draft,) = await world.types("Bo", "#tech", "/agenda")
        assert "https://meet.example.org/tools" in draft.shown
        # What is new in the file is added: a person, an alias.
        (answer,) = await world.types("Bo", "#tech", "/ooo AL July 16")
        assert "Ada is out Tue July 16" in answer.shown
        (answer,) = await world.types("Bo", "#tech", "/ooo Eve July 15")
        assert "Eve is out Mon July 15" in answer.shown

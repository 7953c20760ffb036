"""Backups while the bot works, and restoring them when it does not."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import THIS_BOT
from bot.commands.copying import CannotCopy, backup, restore
from bot.manifest import manifest
from bot.process.place import PlaceTaken
from playground import World
from storage.engine import Storage, Transaction

TEAM = Path(__file__).parent.parent / "stories/team.toml"


async def _database(path: Path, *words: str) -> Path:
    """A database of Convener's, in which these words are remembered."""
    storage = Storage(path)
    await storage.open()
    await storage.write(lambda tx: _remember(tx, *words))
    await storage.close()
    return path


def _remember(tx: Transaction, *words: str) -> None:
    for word in words:
        tx.run("INSERT INTO workspaces (workspace, bot_user, asked_until) VALUES (:word, '', '')", word=word)


def _remembered(path: Path) -> list[str]:
    with sqlite3.connect(path) as database:
        return [word for (word,) in database.execute("SELECT workspace FROM workspaces ORDER BY 1")]


async def test_a_backup_made_while_the_bot_works_is_restored_when_it_has_stopped() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.types("Bo", "#tech", "/ooo July 15-17")
        database, copy = world.folder / "convener.db", world.folder / "backup.db"
        assert backup(database, copy).startswith(f"backed up to {copy} (")
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        await world.types("Bo", "#tech", "/ooo July 29")
        with pytest.raises(PlaceTaken, match="stop it first"):
            restore(database, copy)
        await world.stop()
        said = restore(database, copy)
        aside = Path(said.rpartition(" ")[2])
        assert said == f"restored from {copy}; what was there is kept as {aside}"
        assert aside.parent == world.folder
        await world.restart()
        (answer,) = await world.types("Bo", "#tech", "/ooo list")
        assert "Mon July 15 - Wed July 17" in answer.shown
        assert "July 29" not in answer.shown


async def test_after_a_kill_what_was_written_last_is_in_the_file_put_aside(tmp_path: Path) -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        database = world.folder / "convener.db"
        copy = await _database(tmp_path / "copy.db", "from the backup")
        await world.types("Bo", "#tech", "/ooo July 15-17")
        await world.kill()
        aside = Path(restore(database, copy).rpartition(" ")[2])
        with sqlite3.connect(aside) as kept:
            assert kept.execute("SELECT person FROM absences").fetchall() == [("Bo",)]
        assert _remembered(database) == ["from the backup"]


async def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    database, copy = await _database(tmp_path / "convener.db"), tmp_path / "backup.db"
    copy.write_text("precious")
    with pytest.raises(CannotCopy, match=r"backup\.db is there already"):
        backup(database, copy)
    assert copy.read_text() == "precious"


async def test_a_backup_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(CannotCopy, match=r"nothing was backed up: there is no file .*convener\.db"):
        backup(tmp_path / "convener.db", tmp_path / "backup.db")
    assert not list(tmp_path.iterdir())


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as database:
        row = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('convener', 'telepathy', '')"
        database.execute(row)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _other(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(_newer, "a newer version of Convener has changed this database", id="of a newer version"),
        pytest.param(_cut, "malformed|damaged", id="cut off"),
        pytest.param(_other, "is no database of Convener's", id="another program's"),
        pytest.param(lambda path: path.write_text("Dear Mat"), "file is not a database", id="a letter"),
        pytest.param(lambda path: path.write_text(""), "is no database of Convener's", id="empty"),
        pytest.param(lambda path: path.unlink(), "there is no file", id="not there"),
    ],
)
async def test_only_a_sound_database_that_this_version_knows_is_restored(
    tmp_path: Path, change: Callable[[Path], object], said: str
) -> None:
    database = await _database(tmp_path / "convener.db", "what is there")
    copy = tmp_path / "backup.db"
    backup(await _database(tmp_path / "another.db", "what was"), copy)
    change(copy)
    with pytest.raises(CannotCopy, match=said):
        restore(database, copy)
    assert _remembered(database) == ["what is there"]


async def test_a_damaged_database_is_replaced_and_kept(tmp_path: Path) -> None:
    database, copy = tmp_path / "convener.db", await _database(tmp_path / "backup.db", "what was")
    database.write_text("not a database any more")
    aside = Path(restore(database, copy).rpartition(" ")[2])
    assert aside.read_text() == "not a database any more"
    assert _remembered(database) == ["what was"]


async def test_where_there_is_no_database_yet_the_backup_becomes_it(tmp_path: Path) -> None:
    copy = await _database(tmp_path / "backup.db", "what was")
    assert restore(tmp_path / "convener.db", copy) == f"restored from {copy}"
    assert _remembered(tmp_path / "convener.db") == ["what was"]
    assert stat.S_IMODE((tmp_path / "convener.db").stat().st_mode) == 0o600


async def test_restoring_twice_within_a_second_keeps_both(tmp_path: Path) -> None:
    database, copy = await _database(tmp_path / "c.db", "first"), await _database(tmp_path / "backup.db", "second")
    names = {restore(database, copy).rpartition(" ")[2] for _ in range(2)}
    assert {tuple(_remembered(Path(name))) for name in names} == {("first",), ("second",)}

"""One process works with a database: a second one refuses to start, a dead one holds nobody up."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.cli import THIS_BOT
from bot.clock import real_now
from bot.manifest import manifest
from bot.process import place as places
from bot.process.lock import Lock
from bot.process.place import STALE, Holder, Place, PlaceTaken
from bot.process.service import work_until
from playground import World
from storage import processes
from storage.engine import Storage

TEAM = Path(__file__).parent.parent / "stories/team.toml"


async def _second(world: World) -> subprocess.CompletedProcess[str]:
    """Another process with the same settings, as it ended."""
    environment = dict(world.process.environment)
    return await asyncio.to_thread(
        subprocess.run, THIS_BOT, env=environment, capture_output=True, text=True, timeout=30, check=False
    )


def _rows(world: World) -> list[tuple[str, str]]:
    with sqlite3.connect(world.folder / "convener.db") as database:
        return database.execute("SELECT name, holder FROM processes").fetchall()


async def test_a_second_process_on_the_same_file_says_which_one_works_with_it() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        second = await _second(world)
        assert second.returncode == 75
        (line,) = second.stderr.splitlines()
        assert "another Convener works with this database: process " in line
        # The heartbeat keeps real time, whatever clock the team lives by.
        assert f" on {socket.gethostname()}, since {real_now():%Y-%m-%d} " in line
        (answer,) = await world.types("Bo", "#tech", "/ooo July 15-17")
        assert "Bo is out" in answer.shown


async def test_a_killed_process_holds_its_successor_up_for_no_moment() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.kill()
        assert _rows(world)
        await world.restart()
        (answer,) = await world.types("Bo", "#tech", "/ooo July 15-17")
        assert "Bo is out" in answer.shown


async def test_a_clean_stop_gives_the_place_back() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        assert len(_rows(world)) == 1
        await world.stop()
        assert _rows(world) == []


async def test_a_database_that_a_newer_version_has_changed_is_refused_and_left_alone() -> None:
    async with World(THIS_BOT, manifest(), TEAM) as world:
        await world.at("2019-07-08 08:00")
        await world.stop()
        with sqlite3.connect(world.folder / "convener.db") as database:
            row = (
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('convener', 'telepathy', '')"
            )
            database.execute(row)
        refused = await _second(world)
        assert refused.returncode == 2
        (line,) = refused.stderr.splitlines()
        assert "a newer version of Convener has changed this database (telepathy)" in line
        assert "convener restore FILE" in line
        assert _rows(world) == []


async def _heard_of(storage: Storage, holder: Holder, *, ago: timedelta) -> None:
    await storage.open()
    await storage.write(lambda tx: processes.take(tx, holder.text(), real_now() - ago))


ELSEWHERE = replace(Holder.this(), host="another-host", process=4711)
DIED_HERE = replace(Holder.this(), process=4711)


@pytest.mark.parametrize(
    ("holder", "ago"),
    [
        pytest.param(ELSEWHERE, STALE, id="silent for a minute, elsewhere"),
        pytest.param(ELSEWHERE, timedelta(days=-1), id="elsewhere, by a clock that is a day ahead"),
        pytest.param(DIED_HERE, timedelta(0), id="dead, on this host"),
    ],
)
async def test_a_place_that_nobody_keeps_is_taken_over(tmp_path: Path, holder: Holder, ago: timedelta) -> None:
    path = tmp_path / "convener.db"
    storage = Storage(path)
    await _heard_of(storage, holder, ago=ago)
    place = Place(storage, path)
    await place.take()
    heartbeat = await storage.read(processes.heartbeat)
    assert heartbeat is not None
    assert Holder.of(heartbeat.holder).process != 4711
    await place.give_back()
    assert await storage.read(processes.heartbeat) is None
    await storage.close()


async def test_a_place_that_another_host_keeps_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    storage = Storage(path)
    await _heard_of(storage, ELSEWHERE, ago=STALE - timedelta(seconds=5))
    with pytest.raises(PlaceTaken, match="process 4711 on another-host, since"):
        await Place(storage, path).take()
    # And the lock of this host is free for whoever comes later.
    assert Lock(path).take()
    await storage.close()


def test_a_database_has_one_lock_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "convener.db").touch()
    (tmp_path / "linked.db").symlink_to(tmp_path / "convener.db")
    assert Lock(tmp_path / "convener.db").take()
    assert Lock(tmp_path / "linked.db").take() is False


async def test_where_the_disk_knows_no_locks_the_heartbeat_alone_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(file: int, how: int) -> None:
        raise OSError("no locks available")

    monkeypatch.setattr("bot.process.lock.fcntl.flock", no_locks)
    path = tmp_path / "convener.db"
    storage = Storage(path)
    await _heard_of(storage, DIED_HERE, ago=timedelta(seconds=5))
    with pytest.raises(PlaceTaken):
        await Place(storage, path).take()
    await _heard_of(storage, DIED_HERE, ago=STALE)
    await Place(storage, path).take()
    await storage.close()


async def test_a_process_that_has_lost_its_place_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "BEAT_SECONDS", 0)
    path = tmp_path / "convener.db"
    storage = Storage(path)
    place = Place(storage, path)
    await place.take()
    await storage.write(lambda tx: processes.take(tx, ELSEWHERE.text(), real_now()))
    with pytest.raises(PlaceTaken, match="another process has taken my place"):
        await place.keep()
    await place.give_back()
    # What is not its own any more it leaves alone.
    assert await storage.read(processes.heartbeat)
    await storage.close()


async def test_the_work_ends_when_the_place_is_lost() -> None:
    class Lost:
        async def keep(self) -> None:
            raise PlaceTaken("another process has taken my place")

    class Work:
        is_over = False

        async def until(self, stop: asyncio.Event) -> None:
            await stop.wait()
            self.is_over = True

    work = Work()
    with pytest.raises(PlaceTaken):
        await work_until(asyncio.Event(), cast(Any, work), cast(Any, Lost()))
    assert work.is_over

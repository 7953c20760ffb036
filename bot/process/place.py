"""One process works with a database: it takes the place, keeps it by its heartbeat, and gives it back.

On one host a lock of the operating system says at once who lives: it goes with the process, however that ends. A
process of another host is known by its heartbeat alone, which keeps real time.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from bot.clock import real_now
from bot.process.lock import Lock
from bot.settings.mistakes import SettingsMistake
from bot.storing import what_helps
from storage import processes
from storage.copies import heartbeat_in
from storage.engine import Storage, Transaction
from storage.processes import Heartbeat

BEAT_SECONDS = 15
STALE = timedelta(seconds=60)
log = logging.getLogger(__name__)


class PlaceTaken(SettingsMistake):
    """Another process works with this database. It is worth trying again: EX_TEMPFAIL of sysexits.h."""

    exit_code = 75


@dataclass(frozen=True)
class Holder:
    """A process that works with a database; `life` tells it from every other one."""

    host: str
    process: int
    since: datetime
    life: str

    @staticmethod
    def this() -> Holder:
        """This process."""
        return Holder(socket.gethostname(), os.getpid(), real_now(), uuid4().hex)

    @staticmethod
    def of(text: str) -> Holder:
        """The holder whose text this is."""
        row = json.loads(text)
        return Holder(row["host"], row["process"], datetime.fromisoformat(row["since"]), row["life"])

    def text(self) -> str:
        """The holder as it is stored."""
        row = {"host": self.host, "process": self.process, "since": self.since.isoformat(), "life": self.life}
        return json.dumps(row)

    def words(self) -> str:
        """`process 4711 on tools-1, since 2019-07-08 14:03 UTC`"""
        return f"process {self.process} on {self.host}, since {self.since:%Y-%m-%d %H:%M} UTC"


def is_fresh(heartbeat: Heartbeat | None, now: datetime) -> bool:
    """Whether the process that has the place was heard of within a minute; a clock that is ahead counts as well."""
    return heartbeat is not None and abs(now - heartbeat.beat_at) < STALE


class Place:
    """The place of this process at a database."""

    def __init__(self, storage: Storage, path: Path) -> None:
        self._storage = storage
        self._lock = Lock(path)
        self._path = path
        self._me = Holder.this()

    async def take(self) -> None:
        """Take the place and open the database, which nobody else changes from then on.

        Raises PlaceTaken where another process lives that has it, and what Storage.open raises.
        """
        is_free = self._lock.take()
        try:
            _refuse(self._path, heartbeat_in(self._path), is_free)
            await self._storage.open()
            await self._storage.write(lambda tx: self._take(tx, is_free))
        except BaseException:
            self._lock.release()
            raise

    async def keep(self) -> None:
        """Beat until the place is lost; raises PlaceTaken then."""
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            try:
                has_it = await self._storage.write(lambda tx: processes.beat(tx, self._me.text(), real_now()))
            except sqlite3.Error as error:
                log.warning("the heartbeat could not be stored: %s; %s", error, what_helps(error))
                continue
            if not has_it:
                raise PlaceTaken(f"{self._path}: another process has taken my place at this database; I stop")

    async def give_back(self) -> None:
        """Let the next process start at once."""
        with suppress(sqlite3.Error):
            await self._storage.write(lambda tx: processes.give_back(tx, self._me.text()))
        self._lock.release()

    def _take(self, tx: Transaction, is_free: bool | None) -> None:
        _refuse(self._path, processes.heartbeat(tx), is_free)
        processes.take(tx, self._me.text(), real_now())


@contextmanager
def claim(path: Path) -> Iterator[None]:
    """Keep every other process from this database for a moment. Raises PlaceTaken where one works with it."""
    lock = Lock(path)
    is_free = lock.take()
    try:
        _refuse(path, heartbeat_in(path), is_free)
        yield
    finally:
        lock.release()


def _refuse(path: Path, heartbeat: Heartbeat | None, is_free: bool | None) -> None:
    """Raise PlaceTaken, unless whoever has the place surely lives no more."""
    holder = Holder.of(heartbeat.holder) if heartbeat else None
    is_dead_here = is_free and holder is not None and holder.host == socket.gethostname()
    if is_free is not False and (is_dead_here or not is_fresh(heartbeat, real_now())):
        return
    words = f": {holder.words()}" if holder else ""
    raise PlaceTaken(
        f"{path}: another Convener works with this database{words}; stop it first, or if its host is gone wait a minute"
    )

"""The engine: one SQLite file, one writer thread, readers with connections of their own."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from storage.migrations.migrating import migrate

T = TypeVar("T")
_WRITTEN = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?P<table>\w+)")
_ASKED = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")
Row = dict[str, Any]

# A backup or another program may hold the file for a moment; longer than this is an error of ours.
BUSY_MILLISECONDS = 10_000
READERS = 2


@lru_cache(1000)
def _tables(sql: str) -> frozenset[str]:
    """The tables that a query is about."""
    return frozenset(_ASKED.findall(sql))


class Transaction:
    """Queries within one transaction. Parameters are named, so the SQL suits PostgreSQL as well."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn
        # By the key, with the tables that it was asked of; and the tables of what is being asked.
        self._remembered: dict[Hashable, tuple[set[str], Any]] = {}
        self._asking: list[set[str]] = []

    def rows(self, sql: str, **parameters: Any) -> list[Row]:
        """Every row the query yields, as dictionaries by column."""
        for tables in self._asking:
            tables.update(_tables(sql))
        cursor = self._connection.execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, **parameters: Any) -> Row | None:
        """The first row, or None."""
        return next(iter(self.rows(sql, **parameters)), None)

    def run(self, sql: str, **parameters: Any) -> int:
        """Carry out a statement that yields no rows; how many rows it touched."""
        self._forget(_WRITTEN.match(sql))
        return self._connection.execute(sql, parameters).rowcount

    def remembered(self, key: Hashable, ask: Callable[[], T]) -> T:
        """What `ask` finds by queries alone; asked again under this key only once one of their tables is written to."""
        if key in self._remembered:
            tables, known = self._remembered[key]
            for asking in self._asking:
                asking.update(tables)
            found: T = known
            return found
        self._asking.append(set())
        try:
            answer = ask()
        finally:
            tables = self._asking.pop()
        self._remembered[key] = (tables, answer)
        return answer

    def _forget(self, written: re.Match[str] | None) -> None:
        kept = self._remembered.items() if written else ()
        self._remembered = {key: one for key, one in kept if written and written["table"] not in one[0]}

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """A part of the transaction of which nothing is kept if it raises."""
        self._connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK TO SAVEPOINT part")
            self._remembered.clear()
            raise
        finally:
            self._connection.execute("RELEASE SAVEPOINT part")


class Storage:
    """The file and its threads. A sqlite-utils Database shared by threads loses rows, so none is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        self._writer = ThreadPoolExecutor(1, "convener-writer")
        self._readers = ThreadPoolExecutor(READERS, "convener-reader")

    async def open(self) -> None:
        """Create the file where there is none and bring its tables up to date.

        Raises sqlite3.Error when the file is no database or cannot be written, and NewerDatabaseError when a newer
        version has changed it.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Reasons for absences lie in it: it is nobody else's to read. SQLite gives its companions the same mode.
        self._path.touch(mode=0o600)
        await self._on(self._writer, lambda: migrate(self._database()))

    async def write(self, f: Callable[[Transaction], T]) -> T:
        """What f returns, once everything it wrote is on disk. If f raises, nothing it wrote is kept."""
        return await self._on(self._writer, lambda: self._transact("BEGIN IMMEDIATE", f))

    async def read(self, f: Callable[[Transaction], T]) -> T:
        """What f returns, from one consistent view of what is committed."""
        return await self._on(self._readers, lambda: self._transact("BEGIN", f))

    async def close(self) -> None:
        """Finish what is being written, then let go of the file."""
        for pool in (self._writer, self._readers):
            await asyncio.get_running_loop().run_in_executor(None, pool.shutdown)

    def _transact(self, begin: str, f: Callable[[Transaction], T]) -> T:
        connection = self._database().conn
        connection.execute(begin)
        try:
            result = f(Transaction(self._database()))
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        return result

    def _database(self) -> Database:
        """This thread's own connection, opened and configured at its first use."""
        if not hasattr(self._own, "database"):
            self._own.database = _open(self._path)
        database: Database = self._own.database
        return database

    @staticmethod
    async def _on(pool: ThreadPoolExecutor, f: Callable[[], T]) -> T:
        # What is current where it was called, the locale of dates, is so in the thread as well.
        return await asyncio.get_running_loop().run_in_executor(pool, copy_context().run, f)


def _open(path: Path) -> Database:
    database = Database(path, strict=True)
    database.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    database.enable_wal()
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    return database

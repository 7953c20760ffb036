"""One file, one writer, readers of their own: what is written is whole, durable and in order."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from meetings.when.locale import Locale, current, speaking
from storage.engine import Storage, Transaction
from storage.records import numbers, workspaces
from tests.cast import RECORDED, WORKSPACE, opened

OPEN_AT_ONCE = """
import asyncio, sys
from pathlib import Path
from storage.records import numbers
from storage.engine import Storage

async def main():
    storage = Storage(Path(sys.argv[1]))
    print("ready", flush=True)
    sys.stdin.readline()
    await storage.open()
    for _ in range(20):
        await storage.write(lambda tx: numbers.take(tx, "T0TOOLS", "tech"))
    await storage.close()

asyncio.run(main())
"""


class OnPurposeError(Exception):
    """What a write raises."""


def count(tx: Transaction) -> int:
    return len(tx.rows("SELECT workspace FROM workspaces"))


def add(tx: Transaction, name: str) -> None:
    workspaces.remember(tx, name, "U0BOT", RECORDED)


async def test_a_write_that_raises_keeps_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:

        def fail(tx: Transaction) -> None:
            add(tx, "T1")
            add(tx, "T2")
            assert count(tx) == 2
            raise OnPurposeError

        with pytest.raises(OnPurposeError):
            await storage.write(fail)
        assert await storage.read(count) == 0
        await storage.write(lambda tx: add(tx, "T3"))
        assert await storage.read(count) == 1


async def test_a_statement_that_fails_rolls_back_what_came_before_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:

        def fail(tx: Transaction) -> None:
            add(tx, "T1")
            tx.run("INSERT INTO workspaces (workspace) VALUES (:name)", name="T1")

        with pytest.raises(sqlite3.IntegrityError):
            await storage.write(fail)
        assert await storage.read(count) == 0


async def test_a_part_of_a_transaction_may_fail_alone(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:

        def write(tx: Transaction) -> None:
            add(tx, "T1")
            with suppress(OnPurposeError), tx.all_or_nothing():
                add(tx, "T2")
                raise OnPurposeError
            with tx.all_or_nothing():
                add(tx, "T3")

        await storage.write(write)
        names = await storage.read(lambda tx: [row["workspace"] for row in tx.rows("SELECT workspace FROM workspaces")])
        assert sorted(names) == ["T1", "T3"]


async def test_a_read_sees_only_what_is_committed(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:
        loop = asyncio.get_running_loop()
        seen: list[int] = []

        def write(tx: Transaction) -> None:
            add(tx, "T1")
            seen.append(asyncio.run_coroutine_threadsafe(storage.read(count), loop).result(10))

        await storage.write(write)
        assert seen == [0]
        assert await storage.read(count) == 1


async def test_a_read_sees_one_moment_however_long_it_takes(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:
        loop = asyncio.get_running_loop()

        def read(tx: Transaction) -> tuple[int, int]:
            before = count(tx)
            asyncio.run_coroutine_threadsafe(storage.write(lambda tx: add(tx, "T1")), loop).result(10)
            return before, count(tx)

        assert await storage.read(read) == (0, 0)
        assert await storage.read(count) == 1


async def test_many_tasks_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:

        async def take_many() -> list[int]:
            return [await storage.write(lambda tx: numbers.take(tx, WORKSPACE, "tech")) for _ in range(200)]

        taken = await asyncio.gather(*(take_many() for _ in range(8)))
        assert sorted(number for each in taken for number in each) == list(range(1, 1601))
        assert all(each == sorted(each) for each in taken)


async def test_a_file_opened_again_holds_what_it_held(tmp_path: Path) -> None:
    async with opened(tmp_path) as storage:
        await storage.write(lambda tx: add(tx, WORKSPACE))
    async with opened(tmp_path) as storage:
        assert await storage.read(workspaces.only) == WORKSPACE


async def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    async with opened(tmp_path / "a" / "b") as storage:
        assert await storage.read(count) == 0


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "convener.db").write_text("These are the minutes of last week, and no database. " * 100)
    storage = Storage(tmp_path / "convener.db")
    with pytest.raises(sqlite3.DatabaseError):
        await storage.open()
    await storage.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        pytest.param("journal_mode", "wal", id="readers and the writer do not wait for each other"),
        pytest.param("synchronous", 2, id="FULL: committed is on disk"),
        pytest.param("foreign_keys", 1, id="references hold"),
        pytest.param("busy_timeout", 10_000, id="another program may hold the file for a moment"),
    ],
)
async def test_every_connection_is_set_up(tmp_path: Path, pragma: str, value: object) -> None:
    async with opened(tmp_path) as storage:

        def ask(tx: Transaction) -> list[object]:
            return list((tx.row(f"PRAGMA {pragma}") or {}).values())

        assert await storage.write(ask) == [value]
        assert await storage.read(ask) == [value]


async def test_a_reference_to_nothing_is_refused(tmp_path: Path) -> None:
    sql = (
        "INSERT INTO changes (workspace, command, at, who, what, table_name, row_key, undoes)"
        " VALUES ('T', 1, '', '', '', '', '', 99)"
    )
    async with opened(tmp_path) as storage:
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            await storage.write(lambda tx: tx.run(sql))


async def test_several_processes_opening_a_new_file_at_once_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    pipe = asyncio.subprocess.PIPE
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPEN_AT_ONCE, str(path), stdin=pipe, stdout=pipe, stderr=pipe
        )
        for _ in range(3)
    ]
    for process in started:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
    said = await asyncio.gather(*(process.communicate(b"\n") for process in started))
    assert [process.returncode for process in started] == [0, 0, 0], said
    async with opened(tmp_path) as storage:
        assert await storage.write(lambda tx: numbers.take(tx, WORKSPACE, "tech")) == 61


async def test_nobody_else_on_the_machine_may_read_a_new_file_or_its_companions(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "convener.db")
    await storage.open()
    assert {oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()} == {"0o600"}
    await storage.close()


async def test_what_is_current_where_it_is_called_is_current_in_the_threads(tmp_path: Path) -> None:
    german = Locale("de", "DE")
    async with opened(tmp_path) as storage:
        with speaking(german):
            assert await storage.write(lambda _: current()) == german
            assert await storage.read(lambda _: current()) == german
        assert await storage.read(lambda _: current()) != german


async def test_what_is_remembered_is_asked_again_once_its_tables_are_written_to(tmp_path: Path) -> None:
    asked = []

    def known(tx: Transaction) -> int:
        def ask() -> int:
            asked.append("workspaces")
            return count(tx)

        return tx.remembered("workspaces", ask)

    def around(tx: Transaction) -> int:
        return tx.remembered("around", lambda: known(tx) + 100)

    def looks(tx: Transaction) -> list[int]:
        found = [around(tx), known(tx)]
        numbers.take(tx, "T0TOOLS", "tech")
        found += [around(tx), known(tx)]
        add(tx, "T1")
        found += [around(tx), known(tx)]
        with suppress(OnPurposeError), tx.all_or_nothing():
            add(tx, "T2")
            found += [around(tx), known(tx)]
            raise OnPurposeError
        return [*found, around(tx), known(tx)]

    async with opened(tmp_path) as storage:
        assert await storage.write(looks) == [100, 0, 100, 0, 101, 1, 102, 2, 101, 1]
        assert len(asked) == 4, "once for each time that the table was another one"
        assert await storage.read(known) == 1, "another transaction asks for itself"

"""What is still to be asked of a ticket system: a row an item, tried until it is settled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from storage.engine import Storage, Transaction
from storage.records import lookups
from storage.records.lookups import Lookup
from tests.cast import RECORDED, WORKSPACE, opened

ONE, TWO = Lookup("tech", 1, "TOOLS-7"), Lookup("tech", 2, "TOOLS-8")
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


def keys(tx: Transaction, after: timedelta = timedelta(0), most: int = 9) -> list[str]:
    return [each.key for each in lookups.to_try(tx, WORKSPACE, RECORDED + after, most)]


def owe(tx: Transaction, *owed: Lookup, after: timedelta = timedelta(0)) -> None:
    for lookup in owed:
        lookups.owe(tx, WORKSPACE, lookup, RECORDED + after)


async def test_what_is_owed_is_tried_until_it_is_settled(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        assert lookups.next_try(tx, WORKSPACE) is None
        owe(tx, ONE, TWO)
        assert keys(tx) == ["TOOLS-7", "TOOLS-8"]
        assert keys(tx, most=1) == ["TOOLS-7"]
        assert lookups.settle(tx, WORKSPACE, ONE, "answered")
        assert not lookups.settle(tx, WORKSPACE, ONE, "answered")
        assert keys(tx) == ["TOOLS-8"]
        lookups.drop(tx, WORKSPACE, "tech", 2)
        assert lookups.next_try(tx, WORKSPACE) is None

    await storage.write(write)


async def test_while_one_waits_for_another_try_all_of_them_do(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        owe(tx, ONE)
        lookups.again(tx, WORKSPACE, ONE, RECORDED + 5 * MINUTE, "asked too often")
        owe(tx, TWO, after=MINUTE)
        assert keys(tx, after=4 * MINUTE) == []
        assert lookups.next_try(tx, WORKSPACE) == RECORDED + 5 * MINUTE
        assert keys(tx, after=5 * MINUTE) == ["TOOLS-8", "TOOLS-7"]
        assert [each.tries for each in lookups.to_try(tx, WORKSPACE, RECORDED + 5 * MINUTE, 9)] == [0, 1]

    await storage.write(write)


async def test_an_item_that_is_about_another_ticket_is_looked_up_anew(storage: Storage) -> None:
    other = Lookup("tech", 1, "TOOLS-9")

    def write(tx: Transaction) -> None:
        owe(tx, ONE)
        lookups.settle(tx, WORKSPACE, ONE, "answered")
        owe(tx, other)
        assert not lookups.settle(tx, WORKSPACE, ONE, "answered"), "an answer that came too late"
        assert keys(tx) == ["TOOLS-9"]

    await storage.write(write)

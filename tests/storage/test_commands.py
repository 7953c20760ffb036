"""Commands with the receipts they got: nothing twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import changelog, commands
from storage.engine import Storage, Transaction
from storage.records import announcements
from tests.cast import RECORDED as NOW
from tests.cast import WORKSPACE, announcement, author, opened

TYPED = {"account": "U0BO", "channel": "C0TECH", "surface": "/announce", "text": "Retreat"}
SINCE = NOW - timedelta(minutes=10)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


def begin(tx: Transaction, request: str, **changes: Any) -> int:
    values: dict[str, Any] = {"request": request, "at": NOW, **TYPED, **changes}
    return commands.begin(tx, WORKSPACE, **values)


def announce(tx: Transaction, request: str, **changes: Any) -> int:
    """A command that changed something; its number."""
    number = begin(tx, request, **changes)
    announcements.add(tx, author(number), "tech", announcement(0, "Retreat"))
    return number


def same(tx: Transaction, **changes: Any) -> int | None:
    values: dict[str, Any] = {**TYPED, "since": SINCE, **changes}
    found = commands.same_since(tx, WORKSPACE, **values)
    return found[0].number if found else None


async def test_a_request_that_is_delivered_again_finds_its_receipt(storage: Storage) -> None:
    def write(tx: Transaction) -> commands.Command | None:
        assert commands.by_request(tx, WORKSPACE, "1.2.3") is None
        number = begin(tx, "1.2.3", text="“x” <@U0ADA>")
        commands.finish(tx, number, {"message": {"text": "Announced 🎉"}}, "tech")
        assert commands.by_request(tx, "T0OTHER", "1.2.3") is None
        assert commands.get(tx, WORKSPACE, number) == commands.by_request(tx, WORKSPACE, "1.2.3")
        return commands.by_request(tx, WORKSPACE, "1.2.3")

    assert await storage.write(write) == commands.Command(
        number=1,
        request="1.2.3",
        at=NOW,
        account="U0BO",
        channel="C0TECH",
        surface="/announce",
        text="“x” <@U0ADA>",
        series="tech",
        receipt={"message": {"text": "Announced 🎉"}},
    )


async def test_a_command_that_changed_nothing_is_forgotten(storage: Storage) -> None:
    def write(tx: Transaction) -> list[commands.Command | None]:
        number = begin(tx, "1")
        commands.forget(tx, number)
        return [commands.get(tx, WORKSPACE, number), commands.by_request(tx, WORKSPACE, "1")]

    assert await storage.write(write) == [None, None]


async def test_the_answer_to_a_question_is_found_by_the_question(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        question = begin(tx, "1")
        assert commands.answer_to(tx, WORKSPACE, question) is None
        answer = begin(tx, "2", answers=question)
        assert commands.answer_to(tx, WORKSPACE, question) == commands.get(tx, WORKSPACE, answer)

    await storage.write(write)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param({}, True, id="the same"),
        pytest.param({"account": "U0ADA"}, False, id="another person"),
        pytest.param({"channel": "C0OPS"}, False, id="another place"),
        pytest.param({"surface": "/ai"}, False, id="another command"),
        pytest.param({"text": "retreat"}, False, id="other words"),
        pytest.param({"since": NOW}, True, id="at that very instant"),
        pytest.param({"since": NOW + timedelta(microseconds=1)}, False, id="longer ago"),
    ],
)
async def test_the_same_words_by_the_same_person_in_the_same_place_are_found(
    storage: Storage, changes: dict[str, Any], found: bool
) -> None:
    def write(tx: Transaction) -> bool:
        number = announce(tx, "1")
        return same(tx, **changes) == number

    assert await storage.write(write) is found


async def test_the_same_words_are_those_of_a_command_that_changed_something_the_latest_first(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        begin(tx, "0")
        assert same(tx) is None
        announce(tx, "1")
        second = announce(tx, "2")
        begin(tx, "3")
        assert same(tx) == second

    await storage.write(write)


async def test_an_undo_is_none_of_the_commands_that_are_typed_again(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        first = announce(tx, "1")
        undoing = begin(tx, "2", text="undo")
        changelog.undo(tx, author(undoing), changelog.of_command(tx, WORKSPACE, first))
        assert same(tx, text="undo") is None
        # Whether the first was undone is for the caller to ask of the log.
        assert same(tx) == first

    await storage.write(write)

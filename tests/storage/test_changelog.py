"""Every change is a logged row, and what a command changed can be undone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.changes import Change
from storage import changelog
from storage.engine import Storage, Transaction
from storage.records import absences, action_items, announcements, occurrences
from tests.cast import WORKSPACE, absence, announcement, author, called_off, day, item, opened, span, wall

ROW = {
    "series": "tech",
    "number": 1,
    "text": "Retreat",
    "recorded_by": "U0BO",
    "recorded_at": "2019-07-05T15:00:00+00:00",
    "last_day": None,
}
KEY = {"series": "tech", "number": 1}
TABLES = ("absences", "announcements", "action_items", "occurrences")


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


def everything(tx: Transaction) -> dict[str, list[dict[str, Any]]]:
    """All that the log is about."""
    return {table: sorted(tx.rows(f"SELECT * FROM {table}"), key=str) for table in TABLES}


def put(tx: Transaction, command: int, text: str, number: int = 1) -> None:
    changelog.put(tx, author(command), "announce", "announcements", {**ROW, "number": number, "text": text})


def text(tx: Transaction) -> str | None:
    found = announcements.get(tx, WORKSPACE, "tech", 1)
    return found.text if found else None


def undo(tx: Transaction, command: int, by: int) -> Change | None:
    """Undo what a command changed, by another command; the change that stands in the way."""
    return changelog.undo(tx, author(by), changelog.of_command(tx, WORKSPACE, command))


async def test_a_change_says_who_when_what_before_and_after(storage: Storage) -> None:
    at = wall("2019-07-08 10:02")

    def write(tx: Transaction) -> list[Change]:
        put(tx, 1, "Retreat")
        changelog.put(tx, author(2, at), "announce", "announcements", {**ROW, "text": "Retreat in May"})
        changelog.remove(tx, author(2, at), "cancel announcement", "announcements", KEY)
        return changelog.of_command(tx, WORKSPACE, 2)

    first, second = await storage.write(write)
    assert (first.what, first.who, first.at, first.command) == ("announce", "U0BO", at, 2)
    assert (first.table, first.key) == ("announcements", KEY)
    assert (first.before, first.after) == (ROW, {**ROW, "text": "Retreat in May"})
    assert (second.before, second.after) == ({**ROW, "text": "Retreat in May"}, None)
    assert first.undoes is None


async def test_undoing_a_new_row_takes_it_away_and_undoing_that_brings_it_back(storage: Storage) -> None:
    def write(tx: Transaction) -> list[str | None]:
        put(tx, 1, "Retreat")
        assert undo(tx, 1, by=2) is None
        gone = text(tx)
        assert undo(tx, 2, by=3) is None
        return [gone, text(tx)]

    assert await storage.write(write) == [None, "Retreat"]


async def test_undoing_a_removal_restores_the_row_exactly(storage: Storage) -> None:
    def write(tx: Transaction) -> tuple[object, object]:
        absences.add(tx, author(1), absence("Ada", span("07-15", "07-17"), note="wedding ❤"))
        before = everything(tx)
        absences.end(tx, author(2), 1)
        assert absences.get(tx, WORKSPACE, 1) is None
        assert undo(tx, 2, by=3) is None
        return before, everything(tx)

    before, after = await storage.write(write)
    assert before == after


async def test_undoing_several_rows_of_a_command_restores_all_of_them(storage: Storage) -> None:
    def write(tx: Transaction) -> tuple[object, object]:
        put(tx, 1, "stays")
        item_1 = action_items.add(tx, author(1), "tech", item(0, "build it", "Ada"))
        before = everything(tx)
        absences.add(tx, author(2), absence("Ada", span("07-15")))
        absences.add(tx, author(2), absence("Bo", span("07-15")))
        action_items.change(tx, author(2), "tech", replace(item_1, ended="done"))
        occurrences.decide(tx, author(2), "tech", day("07-15"), called_off("All Hands"))
        put(tx, 2, "changed")
        assert undo(tx, 2, by=3) is None
        return before, everything(tx)

    before, after = await storage.write(write)
    assert before == after


@pytest.mark.parametrize(
    "later", [pytest.param("changed", id="changed since"), pytest.param(None, id="taken away since")]
)
async def test_undo_is_blocked_by_a_later_change_and_changes_nothing(storage: Storage, later: str | None) -> None:
    def write(tx: Transaction) -> tuple[Change | None, object, object]:
        put(tx, 1, "Retreat")
        put(tx, 1, "Another", number=2)
        if later:
            put(tx, 2, later)
        else:
            changelog.remove(tx, author(2), "cancel announcement", "announcements", KEY)
        before = everything(tx)
        return undo(tx, 1, by=3), before, everything(tx)

    blocked, before, after = await storage.write(write)
    assert blocked is not None
    assert blocked.key == KEY
    assert before == after


async def test_a_change_that_was_itself_undone_stands_in_nobodys_way(storage: Storage) -> None:
    def write(tx: Transaction) -> str | None:
        put(tx, 1, "Retreat")
        put(tx, 2, "changed")
        undo(tx, 2, by=3)
        assert undo(tx, 1, by=4) is None
        return text(tx)

    assert await storage.write(write) is None


async def test_an_undo_is_a_logged_change_and_is_found(storage: Storage) -> None:
    def write(tx: Transaction) -> tuple[Change | None, ...]:
        put(tx, 1, "Retreat")
        done = changelog.of_command(tx, WORKSPACE, 1)
        before = changelog.undo_of(tx, done)
        undo(tx, 1, by=2)
        return before, changelog.undo_of(tx, done), done[0]

    before, after, done = await storage.write(write)
    assert before is None
    assert after is not None
    assert done is not None
    assert (after.what, after.command, after.undoes) == ("undo announce", 2, done.number)


async def test_a_change_of_another_workspace_is_none_of_ours(storage: Storage) -> None:
    def write(tx: Transaction) -> list[Change]:
        row = {**ROW, "text": "theirs"}
        changelog.put(tx, author(1, workspace="T0OTHER"), "announce", "announcements", row)
        put(tx, 2, "ours")
        changelog.remove(tx, author(3, workspace="T0OTHER"), "cancel", "announcements", KEY)
        assert text(tx) == "ours"
        return changelog.of_command(tx, WORKSPACE, 1)

    assert await storage.write(write) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(min_size=1).filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t)), number=st.integers(1, 9)
)
async def test_any_text_is_restored_exactly(storage: Storage, words: str, number: int) -> None:
    def write(tx: Transaction) -> None:
        added = announcements.add(tx, author(number), "tech", announcement(0, words))
        before = everything(tx)
        announcements.end(tx, author(100), "tech", added.number)
        last = changelog.of_command(tx, WORKSPACE, 100)[-1]
        assert changelog.undo(tx, author(101), [last]) is None
        assert everything(tx) == before
        assert announcements.get(tx, WORKSPACE, "tech", added.number) == added

    await storage.write(write)

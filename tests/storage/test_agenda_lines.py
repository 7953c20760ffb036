"""Agenda lines and announcements as rows, and the meetings whose minutes have them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetings.agenda_lines.agenda_line import AgendaLine, DayWords, Lasts
from storage import changelog
from storage.engine import Storage, Transaction
from storage.records import agenda_lines, announcements
from tests.cast import RECORDED, WORKSPACE, announcement, author, day, opened, wall

DATES = (DayWords(10, 17, ((day("07-25"), day("07-25")),), absolute=True),)
LINE = AgendaLine(0, "Software Team/Discussion", "Doc focus July 25", Lasts.DATED, "U0BO", RECORDED, None,
                  day("07-25"), DATES)  # fmt: skip
BEFORE = wall("2019-09-30 11:00")


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


def numbers(tx: Transaction, meeting: str, held_on: str | None = None) -> list[int]:
    """The lines of the minutes of this meeting."""
    held = day(held_on) if held_on else None
    found = agenda_lines.for_meeting(tx, WORKSPACE, "tech", day(meeting), BEFORE, day=held)
    return [line.number for line in found]


async def test_a_line_comes_back_as_it_was_under_its_permanent_number(storage: Storage) -> None:
    def write(tx: Transaction) -> tuple[AgendaLine, AgendaLine | None]:
        first = announcements.add(tx, author(), "tech", announcement(0, "a mug"))
        added = agenda_lines.add(tx, author(), "tech", LINE)
        assert (first.number, added.number) == (1, 2), "numbers are shared with announcements"
        return added, agenda_lines.get(tx, WORKSPACE, "tech", 2)

    added, found = await storage.write(write)
    assert found == added == replace(LINE, number=2)


async def test_lines_stand_as_long_as_they_last(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        agenda_lines.add(tx, author(), "tech", replace(LINE, lasts=Lasts.ONCE, last_day=None, dates=()))
        agenda_lines.add(tx, author(), "tech", LINE)
        standing = replace(LINE, lasts=Lasts.STANDING, first_day=day("07-15"), last_day=None)
        agenda_lines.add(tx, author(), "tech", standing)
        assert numbers(tx, "07-08") == [1, 2]
        announcements.note_printed(tx, WORKSPACE, "tech", [1, 2], "2019-07-08")
        assert numbers(tx, "07-08") == [1, 2], "the same minutes may be drafted again"
        assert numbers(tx, "07-15") == [2, 3]
        assert numbers(tx, "07-29") == [3]
        assert numbers(tx, "07-22", "07-29") == [3], "a moved meeting counts by the day it is held on"
        coming = agenda_lines.to_come(tx, WORKSPACE, "tech", day("07-08"), day=day("07-08"))
        assert [line.number for line in coming] == [1, 2, 3], "those of later minutes as well"
        assert agenda_lines.for_meeting(tx, WORKSPACE, "tech", day("07-08"), RECORDED) == []

    await storage.write(write)


async def test_changes_and_drops_are_undone_like_all_others(storage: Storage) -> None:
    def write(tx: Transaction) -> AgendaLine | None:
        line = agenda_lines.add(tx, author(1), "tech", LINE)
        agenda_lines.change(tx, author(2), "tech", replace(line, text="Doc focus moved"))
        agenda_lines.end(tx, author(3), "tech", line.number)
        assert agenda_lines.get(tx, WORKSPACE, "tech", line.number) is None
        for command in (3, 2):
            assert changelog.undo(tx, author(4), changelog.of_command(tx, WORKSPACE, command)) is None
        return agenda_lines.get(tx, WORKSPACE, "tech", line.number)

    assert await storage.write(write) == replace(LINE, number=1)


async def test_an_announcement_with_a_last_day_stands_up_to_it(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        plain = announcements.add(tx, author(), "tech", announcement(0, "plain"))
        lasting = announcements.add(tx, author(), "tech", replace(announcement(0, "lasting"), last_day=day("07-19")))
        announcements.note_printed(tx, WORKSPACE, "tech", [1, 2], "2019-07-08")

        def texts(meeting: str) -> list[str]:
            found = announcements.for_meeting(tx, WORKSPACE, "tech", day(meeting), BEFORE)
            return [each.text for each in found]

        assert texts("07-08") == ["plain", "lasting"]
        assert texts("07-15") == ["lasting"]
        assert texts("07-22") == []
        announcements.change(tx, author(), "tech", replace(plain, last_day=day("07-22")))
        assert texts("07-22") == ["plain"], "a line that was printed stands longer where somebody keeps it"
        assert announcements.get(tx, WORKSPACE, "tech", 2) == lasting

    await storage.write(write)

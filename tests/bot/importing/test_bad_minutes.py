"""`convener import` of bad files: each is named with its line, and nothing of it is half imported."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from meetings.minutes.finished.snapshots import Snapshot
from storage.changelog import Author
from storage.engine import Transaction
from storage.records import snapshots
from tests.bot.importing.team import FILES, ITEMS, brought, everything, rows

GOOD = "# Tools Meeting, 16 February 2026\n\n## Software Team\n\n-   AI (Ada): paint it\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("notes.md", "# Notes\n\ntext\n", "neither its name nor its title has a date", id="no date"),
        pytest.param("sales-2026-02-16.md", "# Sales, 16 February 2026\n\n## Leads\n\n-   x\n",
                     'its title is "Sales, 16 February 2026", and none of its headings is one of Tools Meeting',
                     id="a file of another team"),
        pytest.param("tools-2026-02-16.md", GOOD + "x" * 10_000_000, "more than 1,000,000 characters", id="10 MB"),
        pytest.param("tools-2026-02-16.md",
                     "# Tools Meeting\n\n## Triage Duty\n\n| Open | &Delta; | State |\n|---|---|---|\n| 1 | +1 |\n",
                     'tools-2026-02-16.md, line 7 is not understood: the row has 2 cells, and the head of its table 3',
                     id="a ragged row"),
        pytest.param("tools-2026-02-16.md", GOOD + "\n## Software Team\n\n-   x\n",
                     'there are 2 headings "Software Team" beside each other', id="a heading twice"),
        pytest.param("tools-2026-02-16.md", "# Tools Meeting, 9 February 2026\n\n## Software Team\n",
                     "its title says Mon Feb 9, 2026; the date of its name counts, 2026-02-16", id="another day"),
        pytest.param("tools-2026-02-16.md", GOOD + "\n<script>alert('x')</script>\n\n<!-- a comment\n",
                     "action items: 1 new", id="HTML and scripts"),
    ],
)  # fmt: skip
def test_bad_files_are_named_and_do_no_harm_to_the_others(database: Path, name: str, text: str, said: str) -> None:
    (database.parent / name).write_text(text)
    result = brought(database, FILES[0], database.parent / name)
    assert said in result.output
    assert rows(database, "SELECT COUNT(*) FROM finished_minutes WHERE day = '2026-01-05'") == [(1,)]


def test_a_file_is_taken_whole_or_not_at_all(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = snapshots.keep

    def fails_in_february(tx: Transaction, author: Author, series: str, day: date, found: Iterable[Snapshot]) -> None:
        if day.month == 2:
            raise sqlite3.OperationalError("database or disk is full")
        real(tx, author, series, day, found)

    monkeypatch.setattr(snapshots, "keep", fails_in_february)
    result = brought(database, *FILES)
    assert result.exit_code == 2
    assert "database or disk is full" in result.stderr
    assert rows(database, "SELECT MAX(day), COUNT(*) FROM finished_minutes") == [("2026-01-26", 4)]
    assert rows(database, "SELECT MAX(day) FROM sightings") == [("2026-01-26",)]
    monkeypatch.undo()
    assert brought(database, *FILES).exit_code == 0
    assert [row[0] for row in rows(database, ITEMS) if row[4] is None] == [7, 8]


def test_a_file_that_is_no_text_is_named_with_its_line_and_nothing_is_imported(database: Path) -> None:
    file = database.parent / "tools-2026-02-16.md"
    file.write_bytes(GOOD.encode() + "-   Müller\n".encode("latin-1"))
    before = everything(database)
    result = brought(database, FILES[0], file)
    assert result.exit_code == 2
    assert "this is no text in UTF-8, see line 6; nothing was imported" in result.stderr
    assert everything(database) == before


def test_a_truncated_file_is_taken_as_far_as_it_goes_and_corrected_later(database: Path) -> None:
    file = database.parent / FILES[-1].name
    file.write_text(FILES[-1].read_text()[:900])
    assert brought(database, *FILES[:-1], file).exit_code in {0, 1}
    brought(database, FILES[-1])
    assert [row[2] for row in rows(database, ITEMS) if row[4] is None] == [
        "TOOLS-117: mend the installer",
        "test the installer on three systems",
    ]

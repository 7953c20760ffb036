"""The figures of finished minutes, and whether the change that was printed is that against the meeting before."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from meetings.minutes.finished.figures import Cell
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.snapshots import Snapshot, Where, compared, snapshots_in
from tests.meetings.minutes.finished.archive import archived, of_the_archive


def week(day: int, counter: str, *rows: str) -> FinishedMinutes:
    """The minutes of a day in July 2019 with a counter and a table of two columns."""
    table = "\n".join(["| 3.4 | &Delta; | Both | &Delta; | Status |", "|---|---|---|---|---|", *rows])
    text = f"# Tools Meeting, {day} July 2019\n\n### Duty\n\n-   {counter}\n\n## Release Team (new)\n\n{table}\n"
    read = read_finished(f"tech-2019-07-{day:02}.md", text)
    assert isinstance(read, FinishedMinutes)
    return read


FIRST = week(1, "8 (+0) open tickets", "| 5 | +0 | 1 | +0 | Open |")
SECOND = week(8, "1 (-6) open ticket", "| 7 | +2 | 1 | +1 | Open |", "| 1 | +1 | 0 | +0 | Closed |")


def test_every_figure_says_where_it_stands() -> None:
    assert list(snapshots_in(SECOND)) == [
        Snapshot(SECOND.day, Where("duty", "open ticket"), Cell(1, -6)),
        Snapshot(SECOND.day, Where("release team", "3.4", "Open"), Cell(7, 2)),
        Snapshot(SECOND.day, Where("release team", "Both", "Open"), Cell(1, 1)),
        Snapshot(SECOND.day, Where("release team", "3.4", "Closed"), Cell(1, 1)),
        Snapshot(SECOND.day, Where("release team", "Both", "Closed"), Cell(0, 0)),
    ]


def test_a_change_is_held_against_the_figure_of_the_meeting_before() -> None:
    found = [(one.snapshot.where.column, one.change, one.is_right) for one in compared([SECOND, FIRST])]
    assert found == [("open ticket", -7, False), ("3.4", 2, True), ("Both", 0, False)]


def test_what_is_no_figure_is_none() -> None:
    assert list(snapshots_in(week(1, "n/a (the desk does not answer) open tickets"))) == []


def test_a_figure_that_is_new_has_no_change() -> None:
    first = week(1, "8 (new) open tickets", "| 5 | new | 1 | (new) | Open |")
    assert first.unexplained == ()
    assert [one.cell for one in snapshots_in(first)] == [Cell(8, None), Cell(5, None), Cell(1, None)]


@of_the_archive
def test_the_changes_of_the_archive_are_as_right_as_they_were_counted_to_be() -> None:
    """Jira 700 of 814 right, GGUS 92 of 94, the desk under its two names 178 of 188, one of them at its change (A3)."""
    total, right = Counter[str](), Counter[str]()
    for one in compared(archived()):
        where = one.snapshot.where
        name = where.column if not where.state else "jira" if where.heading.startswith("jira") else "releases"
        total[name] += 1
        right[name] += one.is_right
    sys.stdout.write("".join(f"{name}: {right[name]} of {total[name]} right\n" for name in total))
    assert (right["jira"], total["jira"]) == (700, 814)
    assert (right["open GGUS ticket"], total["open GGUS ticket"]) == (92, 94)
    assert total["open ticket"] + total["open FreshDesk ticket"] == 185
    assert right["releases"] / total["releases"] == pytest.approx(0.9, abs=0.03)

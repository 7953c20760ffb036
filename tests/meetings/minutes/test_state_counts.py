"""Tables of counts by state: what changed, against which base, and where nothing can be compared."""

from __future__ import annotations

import pytest

from meetings.minutes.layout import Ruler
from meetings.minutes.state_counts import FirstTable as First
from meetings.minutes.state_counts import StateCounts, change_of, state_table
from meetings.minutes.tables import table_lines

JIRA = StateCounts(("# of tickets",), (("Open", (40,)), ("Closed", (3,))))
ONE = StateCounts(("3.4.32",), (("Open", (9,)), ("Total", (9,))), "Status")
TWO = StateCounts(("3.4.32", "Both", "3.5.1", "Total"), (("Open", (2, 3, 4, 9)), ("Testing", (1, 0, 1, 2))), "Status")


def counted(columns: tuple[str, ...], *counts: int) -> StateCounts:
    return StateCounts(columns, (("Open", counts),), "Status")


@pytest.mark.parametrize(
    ("now", "base", "first", "column", "change"),
    [
        pytest.param(counted(("# of tickets",), 42), JIRA, First.FROM_ZERO, "# of tickets", 2, id="count less base"),
        pytest.param(counted(("# of tickets",), 42), None, First.FROM_ZERO, "# of tickets", None, id="a first count"),
        pytest.param(counted(("3.4.32",), 7), ONE, First.PREVIOUS, "3.4.32", -2, id="the same release"),
        pytest.param(counted(("3.4.33",), 7), ONE, First.FROM_ZERO, "3.4.33", 7, id="a new release from zero"),
        pytest.param(counted(("3.4.33",), 7), ONE, First.PREVIOUS, "3.4.33", -2, id="against the one it follows"),
        pytest.param(counted(("3.4.33",), 7), ONE, First.UNCHANGED, "3.4.33", 0, id="a first table without changes"),
        pytest.param(counted(("3.4.33",), 7), None, First.PREVIOUS, "3.4.33", 7, id="the first release of all"),
        pytest.param(
            counted(("3.4.32", "Both", "3.5.2", "Total"), 2, 5, 6, 13), TWO, First.PREVIOUS, "3.5.2", 2,
            id="the release of the same line, not the other one",
        ),
        pytest.param(
            counted(("3.4.32", "Both", "3.5.2", "Total"), 2, 5, 6, 13), TWO, First.FROM_ZERO, "Both", 5,
            id="what is in both is new where one of them is",
        ),
        pytest.param(
            counted(("3.4.32", "Both", "3.5.2", "Total"), 2, 5, 6, 13), TWO, First.FROM_ZERO, "Total", 11,
            id="a row of a new release adds up",
        ),
        pytest.param(
            counted(("3.4.32", "Both", "3.5.1", "Total"), 2, 5, 6, 13), TWO, First.FROM_ZERO, "Total", 4,
            id="the total of the same releases is compared with that of before",
        ),
    ],
)  # fmt: skip
def test_what_changed_in_a_cell(
    now: StateCounts, base: StateCounts | None, first: First, column: str, change: int | None
) -> None:
    assert change_of(now, base, first, column, "Open") == change


def test_a_state_that_is_new_has_no_change() -> None:
    now = StateCounts(("# of tickets",), (("Open", (40,)), ("Selected", (6,))))
    assert [row[1] for row in state_table(now, JIRA, First.FROM_ZERO).rows] == ["+0", "new"]


@pytest.mark.parametrize(
    ("ruler", "second"),
    [(Ruler.OPEN, "|------------ |------- |------ |"), (Ruler.SPACED, "| ------------ | ------- | ------ |"),
     (Ruler.CLOSED, "|--------------|---------|--------|")],
)  # fmt: skip
def test_a_table_is_as_wide_as_its_widest_cells(ruler: Ruler, second: str) -> None:
    now = StateCounts(("# of tickets",), (("Open", (42,)), ("Closed", (3,))))
    assert table_lines(state_table(now, JIRA, First.FROM_ZERO), ruler) == [
        "| # of tickets | &Delta; | State  |",
        second,
        "| 42           | +2      | Open   |",
        "| 3            | +0      | Closed |",
    ]

"""The tables: by state, of one release and of several, with changes that add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.minutes.body import Table
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.snapshots import Where, cells_in
from meetings.minutes.layout import Ruler
from meetings.minutes.state_counts import TOTAL, FirstTable
from meetings.minutes.tables import table_lines
from meetings.tickets.asked import Headings, Shown, Tables
from meetings.tickets.tables import state_counts
from meetings.tickets.ticket import Ticket
from tests.meetings.tickets.asking import (
    BUGS,
    JULY_1,
    Weeks,
    answered,
    at,
    failed,
    figures,
    otherwise,
    table,
    ticket,
)

JUNE_24 = date(2019, 6, 24)
STATES = Shown(BUGS, Tables.STATES, BUGS.states)
JOINED = Shown(BUGS, Tables.JOINED, ("Open", "In Progress"), Headings(states="Status"))
EACH = Shown(BUGS, Tables.EACH, ("Open", "In Progress"), Headings(states="Status"))
NOW = answered(at(8, 9), asked=BUGS, Open=155, In_Progress=28, Ready_for_Testing=9)
LAST = table("jira", "# of tickets", Open=154, In_Progress=27, Ready_for_Testing=9)
Cells = Mapping[date, Mapping[Where, int]]


def drawn(weeks: Weeks, shown: Shown) -> list[Table]:
    section = figures(shown)
    body = weeks.asking(section).counted().get("Jira")
    return list(body.tables) if body else []


def lines(weeks: Weeks, shown: Shown) -> list[list[str]]:
    """The tables as rows of cells, without their headers."""
    return [[" ".join(row) for row in one.rows] for one in drawn(weeks, shown)]


def remark(weeks: Weeks, shown: Shown) -> str:
    return "; ".join(one.text for one in weeks.asking(figures(shown)).counted()["Jira"].remarks)


@pytest.mark.parametrize(
    ("printed", "rows", "header"),
    [
        pytest.param(
            {JULY_1: LAST},
            ["155 +1 Open", "28 +1 In Progress", "9 +0 Ready for Testing"],
            "&Delta;",
            id="against last week's table",
        ),
        pytest.param(
            {JUNE_24: LAST},
            ["155 +1 Open", "28 +1 In Progress", "9 +0 Ready for Testing"],
            "&Delta; since Mon June 24",
            id="an earlier table is named in the header",
        ),
        pytest.param(
            {},
            ["155 new Open", "28 new In Progress", "9 new Ready for Testing"],
            "&Delta;",
            id="the first table of all",
        ),
        pytest.param(
            {JULY_1: table("jira", "# of tickets", Open=154)},
            ["155 +1 Open", "28 new In Progress", "9 new Ready for Testing"],
            "&Delta;",
            id="a state that was not in last week's table is new",
        ),
        pytest.param(
            {JULY_1: table("jira as of monday", "# of tickets", Open=150, In_Progress=27, Ready_for_Testing=9)},
            ["155 +5 Open", "28 +1 In Progress", "9 +0 Ready for Testing"],
            "&Delta;",
            id="the heading was another one",
        ),
    ],
)
def test_the_table_by_state_has_every_change(printed: Cells, rows: list[str], header: str) -> None:
    weeks = Weeks(printed, {"bugs": [NOW]})
    assert lines(weeks, STATES) == [rows]
    assert drawn(weeks, STATES)[0].header == ("# of tickets", header, "State")


def test_another_query_breaks_the_series_and_says_so() -> None:
    weeks = Weeks({JULY_1: LAST}, {"bugs": [answered(at(1, 9), 190, asked=otherwise(BUGS)), NOW]})
    assert lines(weeks, STATES) == [["155 new Open", "28 new In Progress", "9 new Ready for Testing"]]
    assert remark(weeks, STATES) == "bugs as of 09:00; Jira: new since the query was changed"


def test_a_source_that_fails_has_no_table_and_says_why() -> None:
    weeks = Weeks({JULY_1: LAST}, {"bugs": [failed(at(8, 9), asked=BUGS)]})
    body = weeks.asking(figures(STATES)).counted()["Jira"]
    assert (body.tables, body.lists) == ((), ())
    assert [one.text for one in body.lines] == ["n/a (cannot be reached: HTTP 502) open bugs"]


def test_a_state_has_the_name_that_the_team_prints() -> None:
    printed = replace(STATES, asked=replace(BUGS, printed={"Ready for Testing": "RFT"}))
    weeks = Weeks({JULY_1: {**LAST, **table("jira", "# of tickets", RFT=8)}}, {"bugs": [NOW]})
    assert lines(weeks, printed)[0][-1] == "9 +1 RFT"


TICKETS = [
    ticket(1, "Open", "3.4.46"),
    ticket(2, "Open", "3.4.46", "3.5.12"),
    ticket(3, "Open", "3.5.12"),
    ticket(4, "In Progress", "3.5.12", "9.9.9"),
    ticket(5, "In Progress"),
    ticket(6, "Ready for Testing", "3.5.12"),
]


def test_what_is_in_both_releases_counts_once() -> None:
    weeks = Weeks({}, {"bugs": [answered(at(8, 9), tickets=TICKETS, asked=BUGS)]}, ("3.4.46", "3.5.12"))
    (one,) = drawn(weeks, JOINED)
    counts = [[cell for cell in row if cell.isdigit()] for row in one.rows]
    assert one.header[0::2][:4] == ("3.4.46", "Both", "3.5.12", "Total")
    assert counts == [["1", "1", "1", "3"], ["0", "0", "1", "1"], ["1", "1", "2", "4"]]


@pytest.mark.parametrize(
    ("first", "rows", "said"),
    [
        pytest.param(
            FirstTable.FROM_ZERO, ["2 +2 Open", "0 +0 In Progress", "2 +2 Total"], "from zero", id="from zero"
        ),
        pytest.param(
            FirstTable.PREVIOUS,
            ["2 -3 Open", "0 -1 In Progress", "2 -4 Total"],
            "against the release before",
            id="against the release before",
        ),
        pytest.param(
            FirstTable.UNCHANGED,
            ["2 +0 Open", "0 +0 In Progress", "2 +0 Total"],
            "begin at the next meeting",
            id="not yet",
        ),
    ],
)
def test_the_first_table_of_a_release_follows_the_setting_and_says_so(
    first: FirstTable, rows: list[str], said: str
) -> None:
    shown = replace(JOINED, first=first)
    tickets = [ticket(1, "Open", "3.4.47"), ticket(2, "Open", "3.4.47")]
    before = {JULY_1: table("jira", "3.4.46", Open=5, In_Progress=1, Total=6)}
    weeks = Weeks(before, {"bugs": [answered(at(8, 9), tickets=tickets, asked=BUGS)]}, ("3.4.47",), ("3.4.46",))
    assert lines(weeks, shown) == [rows]
    assert f"3.4.47 is new: its changes are {said}" in remark(weeks, shown).replace(
        "changes begin", "changes are begin"
    )


def test_each_release_has_a_table_of_its_own_where_the_team_wants_that() -> None:
    before = {
        JULY_1: {
            **table("jira", "3.4.46", Open=1, In_Progress=0, Total=1),
            **table("jira", "3.5.12", Open=1, In_Progress=3, Total=4),
        }
    }
    weeks = Weeks(before, {"bugs": [answered(at(8, 9), tickets=TICKETS, asked=BUGS)]}, ("3.4.46", "3.5.12"))
    assert lines(weeks, EACH) == [
        ["2 +1 Open", "0 +0 In Progress", "2 +1 Total"],
        ["2 +1 Open", "1 -2 In Progress", "3 -1 Total"],
    ]


def test_nothing_that_is_released_has_no_table() -> None:
    weeks = Weeks({}, {"bugs": [answered(at(8, 9), tickets=TICKETS, asked=BUGS)]})
    assert drawn(weeks, JOINED) == []


RELEASES = ("3.4.46", "3.5.12", "3.6.0")
some_tickets = st.lists(
    st.builds(
        ticket,
        st.integers(1, 10_000),
        st.sampled_from(BUGS.states),
        *[st.sampled_from((*RELEASES, "9.9.9"))] * 2,
    ),
    max_size=40,
)


@given(some_tickets, st.integers(1, 3))
def test_every_row_and_column_adds_up(tickets: list[Ticket], releases: int) -> None:
    shown = Shown(BUGS, Tables.JOINED, BUGS.states)
    found = answered(at(8, 9), total=1, tickets=tickets, asked=BUGS).found
    assert found is not None
    counts = state_counts(shown, found, RELEASES[:releases])
    assert counts is not None
    rows = dict(counts.rows)
    *others, total = rows.values()
    assert total == tuple(sum(filter(None, cells)) for cells in zip(*others, strict=True))
    if releases > 1:
        assert all(sum(filter(None, row[:-1])) == row[-1] for row in rows.values())
    assert counts.count(TOTAL if releases > 1 else RELEASES[0], TOTAL) == sum(
        bool(set(one.versions) & set(RELEASES[:releases])) for one in tickets
    )


@given(some_tickets, some_tickets, st.integers(1, 3))
def test_the_next_meeting_is_compared_with_exactly_what_this_one_printed(
    tickets: list[Ticket], later: list[Ticket], releases: int
) -> None:
    current = RELEASES[:releases]
    shown = Shown(BUGS, Tables.JOINED, BUGS.states, Headings(states="Status"))
    (before,) = drawn(Weeks({}, {"bugs": [answered(at(8, 9), 1, tickets, BUGS)]}, current), shown)
    text = "\n".join(["# Tools Meeting, 1 July 2019", "", "## Jira", "", *table_lines(before, Ruler.OPEN), ""])
    read = read_finished("2019-07-01.md", text)
    assert isinstance(read, FinishedMinutes)
    (after,) = drawn(Weeks({JULY_1: cells_in(read)}, {"bugs": [answered(at(8, 9), 1, later, BUGS)]}, current), shown)
    for was, now in zip(before.rows, after.rows, strict=True):
        for count, previous, change in zip(now[0:-1:2], was[0:-1:2], now[1:-1:2], strict=True):
            assert int(change) == int(count) - int(previous)

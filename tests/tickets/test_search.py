"""Counts by state and pages of tickets, of any system that searches by a query."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from meetings.tickets.question import Found
from meetings.tickets.ticket import Ticket
from tickets.interface import NoAnswer, Trouble
from tickets.search import Page, Search

BROKEN = NoAnswer("desk", Trouble.UNREACHABLE)


def tickets(*numbers: int) -> tuple[Ticket, ...]:
    return tuple(Ticket(str(number), "Open", (), "") for number in numbers)


def search(
    counts: Mapping[str, int], pages: Mapping[Page, tuple[Ticket, ...]] | None = None, most: int = 9
) -> tuple[Search, list[str | Page]]:
    """A search of pages of two, and what it was asked in order; what it does not know it does not answer."""
    asked: list[str | Page] = []

    async def count(query: str) -> int | NoAnswer:
        asked.append(query)
        return counts.get(query, BROKEN)

    async def read(page: Page) -> tuple[Ticket, ...] | NoAnswer:
        asked.append(page)
        return (pages or {}).get(page, BROKEN)

    return Search("status", 2, most, count, read), asked


async def test_without_states_the_query_is_counted_as_it_is() -> None:
    asking, asked = search({"a OR b": 3})
    assert await asking.found("a OR b", {}, items=False) == Found(3)
    assert asked == ["a OR b"]


async def test_each_state_is_counted_and_no_page_of_an_empty_one_is_read() -> None:
    full = "(a OR b) AND status:2"
    asking, asked = search({full: 2, "(a OR b) AND status:3": 0}, {Page(full, 1): tickets(7, 8)})
    found = await asking.found("a OR b", {"Open": 2, "Held": 3}, items=True)
    assert found == Found(2, {"Open": 2, "Held": 0}, tickets(7, 8))
    assert asked[2:] == [Page(full, 1)]


@pytest.mark.parametrize(
    ("second", "told", "complete"),
    [
        pytest.param(tickets(3), (1, 2, 3), True, id="as counted"),
        pytest.param(tickets(2, 3), (1, 2, 3), True, id="one moved to the next page"),
        pytest.param(tickets(2), (1, 2), False, id="one moved there and hid another"),
        pytest.param(tickets(3, 4), (1, 2, 3, 4), False, id="one came since"),
        pytest.param((), (1, 2), False, id="one is gone since"),
    ],
)
async def test_tickets_are_all_where_as_many_came_as_were_counted(
    second: tuple[Ticket, ...], told: tuple[int, ...], complete: bool
) -> None:
    asking, _ = search({"a": 3}, {Page("a", 1): tickets(1, 2), Page("a", 2): second})
    assert await asking.found("a", {}, items=True) == Found(3, {}, tickets(*told), complete)


async def test_no_more_pages_are_read_than_may_be() -> None:
    one, other = "(a) AND status:2", "(a) AND status:3"
    pages = {Page(one, 1): tickets(1, 2), Page(one, 2): tickets(3), Page(other, 1): tickets(4, 5)}
    asking, _ = search({one: 3, other: 4}, pages, most=3)
    found = await asking.found("a", {"Open": 2, "Held": 3}, items=True)
    assert found == Found(7, {"Open": 3, "Held": 4}, tickets(1, 2, 3, 4, 5), complete=False)


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({"(a) AND status:2": 2}, id="a count does not come"),
        pytest.param({"(a) AND status:2": 2, "(a) AND status:3": 1}, id="a page does not come"),
    ],
)
async def test_what_does_not_come_leaves_no_figure(counts: Mapping[str, int]) -> None:
    asking, _ = search(counts, {Page("(a) AND status:2", 1): tickets(1, 2)})
    assert await asking.found("a", {"Open": 2, "Held": 3}, items=True) == BROKEN

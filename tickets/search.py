"""Systems that search by a query: its count, one request a state, and the tickets page by page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from math import ceil

from meetings.tickets.question import Found
from meetings.tickets.ticket import Ticket
from tickets.interface import NoAnswer
from tickets.several import each_of


@dataclass(frozen=True)
class Page:
    """A page of what a query finds; the first is 1."""

    query: str
    number: int


@dataclass(frozen=True)
class Search:
    """`state` is the field by which a query tells states apart, by their codes; `count` and `read` ask the system.

    A page has `size` tickets, and `most` of them are read for one question.
    """

    state: str
    size: int
    most: int
    count: Callable[[str], Awaitable[int | NoAnswer]]
    read: Callable[[Page], Awaitable[tuple[Ticket, ...] | NoAnswer]]

    async def found(self, query: str, codes: Mapping[str, int], *, items: bool) -> Found | NoAnswer:
        """What a query finds in the states of these codes, or in any where there are none.

        Without `items` it is the counts alone. With them it is complete where the tickets that were read are as many as
        were counted: neither too many to read, nor more or fewer by the time they were.
        """
        by_query = {code: f"({query}) AND {self.state}:{code}" for code in codes.values()}
        queries = tuple(by_query.values()) or (query,)
        counts = await each_of(self.count, queries)
        if isinstance(counts, NoAnswer):
            return counts
        count_of = dict(zip(queries, counts, strict=True))
        found = Found(sum(counts), {state: count_of[by_query[code]] for state, code in codes.items()})
        if not items:
            return found
        pages = [
            Page(each, number) for each, count in count_of.items() for number in range(1, ceil(count / self.size) + 1)
        ]
        read = await each_of(self.read, pages[: self.most])
        if isinstance(read, NoAnswer):
            return read
        # A ticket may move to the next page meanwhile.
        tickets = tuple({ticket.key: ticket for page in read for ticket in page}.values())
        return replace(found, tickets=tickets, complete=len(tickets) == found.total)

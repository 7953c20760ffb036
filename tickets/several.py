"""Several requests of one question: a few at once, and whichever gives no answer first is the answer to all."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import TypeVar

from meetings.tickets.ticket import Ticket
from tickets.interface import NoAnswer, Trouble

# So many requests a source gets from us at once.
AT_ONCE = 3
# Systems that are asked for single tickets are asked for no more than these: the rest is left out.
MOST_TICKETS = 10
# What a single ticket may be without keeping the others.
_LEFT_OUT = frozenset({Trouble.UNKNOWN_TICKET, Trouble.NO_PERMISSION})

A = TypeVar("A")
H = TypeVar("H", bound=Hashable)
T = TypeVar("T")


async def each_of(ask: Callable[[A], Awaitable[T | NoAnswer]], asked: Sequence[A]) -> tuple[T, ...] | NoAnswer:
    """The answers in the order of what is asked, or the first that is none; whatever is under way then is given up."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def one(each: A) -> T | NoAnswer:
        async with turn:
            return await ask(each)

    tasks = [asyncio.create_task(one(each)) for each in asked]
    try:
        for done in asyncio.as_completed(tasks):
            answer = await done
            if isinstance(answer, NoAnswer):
                return answer
        answers = [task.result() for task in tasks]
        return tuple(answer for answer in answers if not isinstance(answer, NoAnswer))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def tickets_at(
    ask: Callable[[H], Awaitable[Ticket | NoAnswer]], places: Mapping[str, H]
) -> Mapping[str, Ticket] | NoAnswer:
    """By each reference the ticket at its place, one request a place, MOST_TICKETS of them; others are left out.

    So is a ticket that is not there, or not for the account that asks.
    """
    asked = tuple(dict.fromkeys(places.values()))[:MOST_TICKETS]

    async def there(place: H) -> Ticket | NoAnswer | None:
        answer = await ask(place)
        return None if isinstance(answer, NoAnswer) and answer.trouble in _LEFT_OUT else answer

    answers = await each_of(there, asked)
    if isinstance(answers, NoAnswer):
        return answers
    found = dict(zip(asked, answers, strict=True))
    by_reference = ((reference, found.get(place)) for reference, place in places.items())
    return {reference: ticket for reference, ticket in by_reference if ticket is not None}

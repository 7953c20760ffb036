"""Several requests at once, of which the first that is no answer counts."""

from __future__ import annotations

import asyncio

from meetings.tickets.ticket import Ticket
from tickets.interface import NoAnswer, Trouble
from tickets.several import AT_ONCE, each_of, tickets_at

BROKEN = NoAnswer("desk", Trouble.UNREACHABLE)


async def test_answers_come_in_the_order_of_what_is_asked_a_few_at_once() -> None:
    running: list[int] = []
    most = 0

    async def ask(number: int) -> int | NoAnswer:
        nonlocal most
        running.append(number)
        most = max(most, len(running))
        for _ in range(10 - number):
            await asyncio.sleep(0)
        running.remove(number)
        return number * number

    assert await each_of(ask, range(9)) == tuple(number * number for number in range(9))
    assert most == AT_ONCE


async def test_nothing_asked_is_nothing_answered() -> None:
    async def ask(_: int) -> int | NoAnswer:
        raise AssertionError

    assert await each_of(ask, []) == ()


async def test_the_first_that_is_no_answer_gives_up_the_others() -> None:
    begun: list[int] = []
    given_up: list[int] = []

    async def ask(number: int) -> int | NoAnswer:
        begun.append(number)
        if number == 1:
            return BROKEN
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            given_up.append(number)
            raise
        return number

    assert await each_of(ask, range(9)) == BROKEN
    assert sorted(given_up) == sorted(set(begun) - {1})
    assert len(begun) < 9


async def test_two_references_to_one_ticket_are_one_request() -> None:
    asked: list[int] = []

    async def ask(number: int) -> Ticket | NoAnswer:
        asked.append(number)
        return NoAnswer("desk", Trouble.UNKNOWN_TICKET) if number == 8 else Ticket(str(number), "Open", (), "")

    found = await tickets_at(ask, {"a/7": 7, "b/7": 7, "a/8": 8})
    assert found == {"a/7": Ticket("7", "Open", (), ""), "b/7": Ticket("7", "Open", (), "")}
    assert asked == [7, 8]

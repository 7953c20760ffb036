"""Asking one ticket system all there is to ask: its question, whether the account sees everything, what items name."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from meetings.tickets.asking_for import ToAsk
from meetings.tickets.question import Account, Found
from meetings.tickets.reading import Reading
from meetings.tickets.ticket import Ticket
from posts.words.faults import noted
from tickets.interface import NoAnswer, Source, Trouble

# A draft waits no longer for whatever it asks; an adapter by itself takes less.
SECONDS = 19.0
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answered:
    """What came of asking one source: of its question, None where the minutes ask it none; and the items' tickets."""

    source: str
    reading: Reading | None
    tickets: Mapping[str, Ticket]


async def answer_of(source: Source, to: ToAsk | None, typed: Sequence[str], now: datetime) -> Answered:
    """The answers of a source, in time; `typed` is what open items name, which may be tickets of this one.

    The answer to the question counts even where what is asked after it does not come. Raises nothing: a defect in an
    adapter is no answer of this one, and must keep no draft and no other figure.
    """
    asking = _Asking(source, to)
    try:
        async with asyncio.timeout(SECONDS):
            await asking.all(typed)
    except TimeoutError:
        asking.gives_up(NoAnswer(source.name, Trouble.UNREACHABLE, f"no answer within {SECONDS:g} s"))
    except Exception as error:
        asking.gives_up(NoAnswer(source.name, Trouble.OURS, noted(error)))
    reading = _reading(source.name, to, asking.answer, now) if to and asking.answer else None
    return Answered(source.name, reading, {one: asking.found[one] for one in typed if one in asking.found})


class _Asking:
    """The answers of one source so far."""

    def __init__(self, source: Source, to: ToAsk | None) -> None:
        self._source, self._to = source, to
        self.answer: Found | NoAnswer | None = None
        self.found: dict[str, Ticket] = {}

    async def all(self, typed: Sequence[str]) -> None:
        if self._to:
            self.answer = await self._source.ask(self._to.question)
        if isinstance(self.answer, NoAnswer):
            return
        if self.answer:
            self.found |= {ticket.key: ticket for ticket in self.answer.tickets}
            await self._check_account()
        others = await self._source.tickets([one for one in typed if one not in self.found])
        self.found |= others if not isinstance(others, NoAnswer) else {}

    async def _check_account(self) -> None:
        """A system shows an account that may not see everything fewer tickets, and says nothing of it."""
        account = await self._source.account()
        if isinstance(account, Account) and account.lacks:
            log.warning("%s: %s", self._source.name, account.lacks)
            self.answer = NoAnswer(self._source.name, Trouble.NO_PERMISSION, "convener check says which it lacks")

    def gives_up(self, why: NoAnswer) -> None:
        """Something did not come: what had come by then counts."""
        self.answer = self.answer or why


def _reading(name: str, to: ToAsk, answer: Found | NoAnswer, now: datetime) -> Reading:
    if isinstance(answer, Found) and not answer.complete:
        answer = NoAnswer(name, Trouble.PARTIAL)
    if isinstance(answer, Found):
        log.info("%s: %d tickets", name, answer.total)
        return Reading(name, now, to.asked.digest, answer)
    log.warning("%s", answer.reason)
    retry_at = now + answer.retry_after if answer.retry_after else None
    return Reading(name, now, to.asked.digest, None, answer.why, answer.may_pass, retry_at)

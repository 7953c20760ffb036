"""The ticket systems: one real question each, what account asks it, and until when its token is worth something."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime

from bot.checking.finding import Finding, plain, wrong
from bot.settings.settings import Settings
from bot.settings.tickets import expirings
from bot.work.ticket_systems import ticket_systems
from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.tickets.asked import Asked
from meetings.tickets.asking_for import to_ask
from meetings.tickets.expiring import expiring
from meetings.tickets.question import Account, Found, Question
from posts.words import sources as words
from tickets.interface import NoAnswer, Source, Trouble

TO_DO = {
    Trouble.WRONG_TOKEN: "make a new token and put it into the environment",
    Trouble.NO_PERMISSION: "docs/tickets.md says which rights the account needs",
    Trouble.REFUSED: "try the query in the system itself; docs/tickets.md says what it may be",
    Trouble.WRONG_ADDRESS: "mend its url",
}


async def check_tickets(settings: Settings, calendars: Sequence[Calendar], now: datetime) -> AsyncIterator[Finding]:
    """A line for each source: how many tickets it reads, and as whom; one more for what its account lacks."""
    wanted = to_ask(calendars, now)
    async with ticket_systems(settings) as systems:
        for source in systems.sources:
            asked = settings.file.sources()[source.name]
            question = wanted[source.name].question if source.name in wanted else Question(asked.query, asked.states)
            answers = await asyncio.gather(source.account(), _ask(source, question))
            for finding in _findings(source.name, asked, *answers):
                yield finding
            today = local_day(now, calendars[0].series.zone) if calendars else now.date()
            for one in expiring(expirings({source.name: settings.sign_ins[source.name]}), today):
                said = f"tickets {source.name}", words.expires(one, today)
                yield wrong(*said) if one.over(today) else plain(*said)


async def _ask(source: Source, question: Question) -> Found | NoAnswer | None:
    return await source.ask(question) if question.query else None


def _findings(
    name: str, asked: Asked, account: Account | NoAnswer, found: Found | NoAnswer | None
) -> Iterator[Finding]:
    subject = f"tickets {name}"
    for answer in (found, account):
        if isinstance(answer, NoAnswer):
            to_do = "it is asked again by itself" if answer.may_pass else TO_DO.get(answer.trouble, "mend its settings")
            yield wrong(subject, f"{answer.why}; {to_do}")
            return
    known = account if isinstance(account, Account) else Account("")
    who = f"as {known.name}" if known.name else "as anybody may"
    if isinstance(found, Found):
        if not found.complete:
            yield wrong(subject, f"{Trouble.PARTIAL}; narrow its query")
            return
        yield Finding(subject, f"reads {_counts(asked, found)} {who}")
    else:
        yield Finding(subject, f"answers {who}; it has no query, so nothing of it is counted")
    if known.lacks:
        yield wrong(subject, known.lacks)


def _counts(asked: Asked, found: Found) -> str:
    """`325 tickets (155 Open, 28 In Progress)`"""
    states = ", ".join(f"{found.by_state[state]} {state}" for state in asked.states if state in found.by_state)
    return f"{asked.total(found)} {asked.label}{f' ({states})' if states else ''}"

"""`/tickets`: what is stored, at once; and what the sources say now, as a post."""

from __future__ import annotations

from handlers.answering.memory import Memory
from handlers.tickets.shown import JOINS, ShownHere, shown_here, usage_of
from posts.receipts import Receipt
from posts.words import tickets as words
from storage.records import ticket_requests
from storage.records.ticket_requests import Wanted


def figures(memory: Memory, text: str) -> Receipt:
    """Show the figures as they are stored, and have every source asked."""
    if text:
        raise usage_of(memory)
    shown = shown_here(memory)
    wanted = _where(memory, shown)
    asked = ticket_requests.awaited_since(memory.tx, memory.workspace, wanted)
    joined = min(asked.values(), default=None) if set(asked) >= set(shown.sources) else None
    if joined and memory.now - joined >= JOINS:
        joined = None
    if joined is None:
        ticket_requests.ask(memory.tx, memory.workspace, shown.sources, wanted, memory.now)
    in_channel = wanted.channel == memory.asked.channel
    return words.asking_now(shown.asking, memory.today, of=shown.title,
                            in_channel=in_channel, joined=joined)  # fmt: skip


def _where(memory: Memory, shown: ShownHere) -> Wanted:
    """Where the figures go: to everybody where it was typed in the channel of the meeting, else to the typist alone."""
    asked, series = memory.asked, shown.calendar.series
    here = not asked.direct and series.channel in {asked.channel, f"#{asked.channel_name}"}
    return Wanted(series.key, asked.channel if here else asked.account)

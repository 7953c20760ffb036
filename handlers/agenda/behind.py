"""What may follow a word of `/agenda`: something, or nothing."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from posts.receipts import Receipt
from posts.words.agenda.usage import usage


def usage_of(memory: Memory) -> Declined:
    """What `/agenda` can be told, with the days of the next meeting that has not begun: nothing else can be moved."""
    return Declined(Receipt(usage(memory.calendar.next_meeting(memory.now) if memory.calendar else None)))


def something_behind(memory: Memory, text: str) -> None:
    """Raises Declined where nothing follows a word that needs it."""
    if not text:
        raise usage_of(memory)


def nothing_behind(memory: Memory, text: str) -> None:
    """A word counts only when what follows fits: raises Declined where something follows this one."""
    if text:
        raise usage_of(memory)

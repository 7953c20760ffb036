"""`/triage swap A B`: what each has is the other's; the one who does not type it is asked."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from handlers.triage.asking import ask
from handlers.triage.handing import hand_over
from handlers.triage.rotas import around, asked_about, is_owner, reader, rota_of, stored, taking_part
from meetings.calendar.typed.which import Unsettled
from meetings.duty.request import days
from meetings.duty.shares import Gift
from meetings.duty.typed.pieces import pieces
from meetings.duty.typed.swapping import meant_swap, read_swap
from posts.receipts import Receipt
from posts.words import duty_changes as words


def swap(memory: Memory, rest: str) -> Receipt:
    """Swap at once by an owner's word, else ask the other; raises Declined for somebody who is not named."""
    calendar, typist = stored(memory), memory.typist()
    how = reader(memory, calendar, typist, "swap")
    found = pieces(rest, how)
    read = found if isinstance(found, Unsettled) else read_swap(found, typist.name, how.try_this())
    if isinstance(read, Unsettled):
        raise asked_about(memory, None, read, "swap")
    schedule = rota_of(memory, calendar, (read.one, read.other))
    meant = meant_swap(read, around(memory, schedule, how))
    if isinstance(meant, Unsettled):
        raise asked_about(memory, schedule, meant, "swap")
    taking_part(memory, calendar, schedule)
    if is_owner(calendar, typist):
        both = [Gift(meant.one, meant.other.person), Gift(meant.other, meant.one.person)]
        return hand_over(memory, calendar, schedule, both)
    if typist.name not in {read.one, read.other}:
        raise Declined(words.not_yours((read.one, read.other), calendar.series.owners, "swap them"))
    mine, theirs = (meant.one, meant.other) if typist.name == read.one else (meant.other, meant.one)
    return ask(memory, calendar, schedule, mine, taker=theirs.person, returned=days(theirs))

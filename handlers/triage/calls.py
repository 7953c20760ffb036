"""`/triage need-cover [WHO] WHEN`: the channel is asked, and whoever presses first has it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory
from handlers.triage.asking import ask
from handlers.triage.rotas import around, asked_about, in_place, is_owner, reader, rota_of, stored
from meetings.calendar.typed.which import Unsettled
from meetings.duty.typed.meant import coming_share, share_meant
from meetings.duty.typed.pieces import Dated, Named, Piece, pieces
from posts.receipts import Receipt
from posts.words import duty_changes as words

WORD = "need-cover"


def need_cover(memory: Memory, rest: str) -> Receipt:
    """Call for cover of the typist's days, or of somebody's by an owner's word."""
    calendar, typist = stored(memory), memory.typist()
    how = reader(memory, calendar, typist, WORD)
    found = pieces(rest, how)
    read = found if isinstance(found, Unsettled) else read_who_and_when(found, typist.name, how.try_this())
    if isinstance(read, Unsettled):
        raise asked_about(memory, None, read, WORD)
    who, dated = read
    schedule = rota_of(memory, calendar, (who,))
    about = around(memory, schedule, how)
    share = share_meant(about, who, dated) if dated else coming_share(about, who)
    if isinstance(share, Unsettled):
        raise asked_about(memory, schedule, in_place(share, who), WORD)
    if who != typist.name and not is_owner(calendar, typist):
        raise Declined(words.not_yours((who,), calendar.series.owners, "call for cover"))
    return ask(memory, calendar, schedule, share)


def read_who_and_when(found: Sequence[Piece], typist: str, try_this: str) -> tuple[str, Dated | None] | Unsettled:
    """`[WHO] [WHEN]`: whose, the typist's where nobody is named, and when, None where nothing is said."""
    names = [piece.name for piece in found if isinstance(piece, Named) and not piece.by]
    whens = [piece for piece in found if isinstance(piece, Dated)]
    if len(names) > 1 or len(whens) > 1 or len(names) + len(whens) < len(found):
        return Unsettled(f"Whose turn, and which one? {try_this}")
    return (names[0] if names else typist), (whens[0] if whens else None)

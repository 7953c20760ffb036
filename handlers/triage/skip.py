"""`/triage skip [WHO] [WHEN]`: somebody can't; and `skip WHEN nobody (why)`: nobody has that turn."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from handlers.triage.calls import read_who_and_when
from handlers.triage.handing import hand_over
from handlers.triage.rotas import around, asked_about, command, in_place, reader, rota_of, rotas, stored
from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.which import Unsettled
from meetings.duty.proposing import proposals
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Gift, Share
from meetings.duty.turn import NOBODY
from meetings.duty.typed.meant import Around, coming_share, share_meant, shares_meant, typed_days
from meetings.duty.typed.pieces import Dated, Nobody, Piece, Reader, pieces
from meetings.duty.typed.swapping import Swap, typed_swap
from posts.receipts import RUN, Button, Receipt
from posts.words import duty_skips as words
from storage.records import absences

EXAMPLE = "Mat July 15"
MOST_PROPOSED = 3


def skip(memory: Memory, rest: str) -> Receipt:
    """Propose fair swaps for a turn, and to ask for cover: nothing moves before one is pressed."""
    calendar, typist = stored(memory), memory.typist()
    how = reader(memory, typist, "skip", EXAMPLE)
    found = pieces(rest, how)
    if isinstance(found, Unsettled):
        raise asked_about(memory, None, found, "skip")
    if found and isinstance(found[-1], Nobody):
        return _nobody(memory, found[:-1], found[-1].why, how)
    read = read_who_and_when(found, typist.name, how.try_this())
    if isinstance(read, Unsettled):
        raise asked_about(memory, None, read, "skip")
    who, dated = read
    schedule = rota_of(memory, calendar, (who,))
    share = _share(around(memory, schedule, how), who, dated, named=len(found) > (dated is not None))
    if isinstance(share, Unsettled):
        raise asked_about(memory, schedule, in_place(share, who), "skip")
    return _proposed(memory, schedule, share)


def _share(about: Around, who: str, dated: Dated | None, *, named: bool) -> Share | Unsettled:
    """The turn in question; where nobody is named, that of whoever has it where the typist has not."""
    if dated is None:
        return coming_share(about, who)
    share = share_meant(about, who, dated)
    if isinstance(share, Share) or named or share.choices:
        return share
    others = shares_meant(about, dated, who)
    return others[0] if isinstance(others, list) and len(others) == 1 else share


def _proposed(memory: Memory, schedule: DutySchedule, share: Share) -> Receipt:
    out = absences.not_over_before(memory.tx, memory.workspace, memory.today)
    found = proposals(schedule, share, out, memory.now)[:MOST_PROPOSED]
    buttons = [
        Button(
            words.swap_label(one.person, one.share.first, memory.today),
            RUN,
            command(memory, schedule, f"swap {typed_swap(Swap(share, one.share))}"),
        )
        for one in found
    ]
    call = command(memory, schedule, f"need-cover {share.person} {typed_days(share.days)}")
    return words.proposed(schedule, share, found, (*buttons, Button("Ask for cover", RUN, call)), memory.today)


def _nobody(memory: Memory, found: Sequence[Piece], why: str, how: Reader) -> Receipt:
    """By an owner's word: the days are nobody's, which every list then says."""
    calendar: Calendar = stored(memory)
    whens = [piece for piece in found if isinstance(piece, Dated)]
    if len(whens) != 1 or len(found) != 1:
        raise Declined(Receipt("Which turn has nobody? Try: `/triage skip July 15 nobody (closed)`"))
    run_by_typist(memory, "leaves a turn to nobody")
    schedule = rotas(memory, calendar)[0]
    shares = shares_meant(around(memory, schedule, how), whens[0], NOBODY)
    if isinstance(shares, Unsettled):
        raise asked_about(memory, schedule, shares, "skip")
    gifts = [Gift(share, NOBODY) for share in shares]
    return hand_over(memory, calendar, schedule, gifts, why=why)

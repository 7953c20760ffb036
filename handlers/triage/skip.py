"""`/triage skip [WHO] [WHEN]`: somebody can't; and `skip WHEN nobody (why)`: nobody has that turn."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from handlers.triage.calls import read_who_and_when
from handlers.triage.handing import hand_over
from handlers.triage.rotas import around, asked_about, command, example_of, in_place, reader, rota_of, rotas, stored
from meetings.calendar.calendar import Calendar
from meetings.calendar.typed.which import Unsettled
from meetings.duty.fair import SwapWith, fair
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Gift, Share, is_whole
from meetings.duty.turn import NOBODY
from meetings.duty.typed.meant import Around, coming_share, share_meant, shares_meant, typed_days
from meetings.duty.typed.pieces import Dated, Nobody, Piece, Reader, pieces
from posts.receipts import RUN, Button, Receipt
from posts.words import duty_skips as words
from storage.away import away

MOST_PROPOSED = 3


def skip(memory: Memory, rest: str) -> Receipt:
    """Propose fair swaps for a turn, and to ask for cover: nothing moves before one is pressed."""
    calendar, typist = stored(memory), memory.typist()
    how = reader(memory, calendar, typist, "skip")
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
    return _proposed(memory, calendar, schedule, share)


def _share(about: Around, who: str, dated: Dated | None, *, named: bool) -> Share | Unsettled:
    """The turn in question; where nobody is named, that of whoever has it where the typist has not."""
    if dated is None:
        return coming_share(about, who)
    share = share_meant(about, who, dated)
    if isinstance(share, Share) or named or share.choices:
        return share
    others = shares_meant(about, dated, who)
    return others[0] if isinstance(others, list) and len(others) == 1 else share


def _proposed(memory: Memory, calendar: Calendar, schedule: DutySchedule, share: Share) -> Receipt:
    """The fair swaps where all of a turn is in question, else who could cover the days; and a call for cover."""
    others = [duty for duty in calendar.series.duties if duty.key != schedule.key]
    out = away(memory.tx, memory.workspace, memory.today)
    found = fair(schedule, share.turn, out, memory.now, days=share.days, others=others)
    days, today = typed_days(share.days), memory.today
    swaps = found.swaps[:MOST_PROPOSED] if is_whole(schedule, share) else ()
    covers = () if swaps else found.covers[:MOST_PROPOSED]
    able = [words.swap_item(one.person, one.turn, today) for one in swaps] or [one.person for one in covers]
    offered = [
        (words.swap_label(one.person, one.turn.first, today), f"swap {share.person} {one.person} {_dates(share, one)}")
        for one in swaps
    ] or [(words.cover_label(one.person), f"cover {share.person} {days} by {one.person}") for one in covers]
    call = ("Ask for cover", f"need-cover {share.person} {days}")
    buttons = [Button(label, RUN, command(memory, schedule, text)) for label, text in (*offered, call)]
    return words.proposed(schedule, share, able, buttons, today)


def _dates(share: Share, one: SwapWith) -> str:
    return f"{share.turn.first.isoformat()} {one.turn.first.isoformat()}"


def _nobody(memory: Memory, found: Sequence[Piece], why: str, how: Reader) -> Receipt:
    """By an owner's word: the days are nobody's, which every list then says."""
    calendar: Calendar = stored(memory)
    whens = [piece for piece in found if isinstance(piece, Dated)]
    if len(whens) != 1 or len(found) != 1:
        example = example_of(memory, calendar, memory.typist(), "skip nobody")
        raise Declined(Receipt(f"Which turn has nobody? Try: `/triage skip {example}`"))
    run_by_typist(memory, "leaves a turn to nobody")
    schedule = rotas(memory, calendar)[0]
    shares = shares_meant(around(memory, schedule, how), whens[0], NOBODY)
    if isinstance(shares, Unsettled):
        raise asked_about(memory, schedule, shares, "skip")
    gifts = [Gift(share, NOBODY) for share in shares]
    return hand_over(memory, calendar, schedule, gifts, why=why)

"""`/triage cover WHO WHEN`, `cover WHO WHEN by NAME`, `take WHEN`: somebody else has these days."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.answering.memory import Declined, Memory
from handlers.triage.asking import ask
from handlers.triage.handing import hand_over
from handlers.triage.numbers import only_number
from handlers.triage.requests import take_call
from handlers.triage.rotas import (
    around,
    asked_about,
    command,
    in_place,
    is_owner,
    reader,
    rota_of,
    rotas,
    stored,
    taking_part,
)
from meetings.calendar.typed.which import Choice, Unsettled
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Gift, Share, share_words
from meetings.duty.turn import NOBODY
from meetings.duty.typed.meant import coming_share, share_meant, shares_meant, typed_days
from meetings.duty.typed.pieces import Dated, Named, Piece, pieces
from posts.receipts import RUN, Button, Receipt
from posts.words import duty_changes as words


def cover(memory: Memory, rest: str) -> Receipt:
    """The typist has what is somebody else's; or another covers, who is asked unless an owner says it."""
    calendar, typist = stored(memory), memory.typist()
    how = reader(memory, calendar, typist, "cover")
    found = pieces(rest, how)
    read = found if isinstance(found, Unsettled) else _read_cover(found, typist.name, how.try_this())
    if isinstance(read, Unsettled):
        raise asked_about(memory, None, read, "cover")
    who, by, dated = read
    schedule = rota_of(memory, calendar, (who,))
    about = around(memory, schedule, how)
    share = share_meant(about, who, dated) if dated else coming_share(about, who)
    if isinstance(share, Unsettled):
        behind = f"by {by}" if by != typist.name else ""
        raise asked_about(memory, schedule, in_place(share, who, behind), "cover")
    taking_part(memory, calendar, schedule)
    if by == typist.name or is_owner(calendar, typist):
        return hand_over(memory, calendar, schedule, [Gift(share, by)])
    if typist.name != who:
        raise Declined(words.not_yours((who, by), calendar.series.owners, "say who covers"))
    return ask(memory, calendar, schedule, share, taker=by)


def _read_cover(found: Sequence[Piece], typist: str, try_this: str) -> tuple[str, str, Dated | None] | Unsettled:
    """Who is covered, by whom, and when."""
    whos = [piece.name for piece in found if isinstance(piece, Named) and not piece.by]
    bys = [piece.name for piece in found if isinstance(piece, Named) and piece.by]
    whens = [piece for piece in found if isinstance(piece, Dated)]
    if len(whos) != 1 or len(bys) > 1 or len(whens) > 1 or len(whos) + len(bys) + len(whens) < len(found):
        return Unsettled(f"Who is covered, and when? {try_this}")
    by = bys[0] if bys else typist
    if by == whos[0]:
        return Unsettled(f"{by} cannot cover for {by}. {try_this}")
    return whos[0], by, whens[0] if whens else None


def take(memory: Memory, rest: str) -> Receipt:
    """The typist has these days, whoever had them; `take #12` answers a call for cover."""
    if number := only_number(rest):
        return take_call(memory, number)
    calendar, typist = stored(memory), memory.typist()
    how = reader(memory, calendar, typist, "take")
    found = pieces(rest, how)
    if isinstance(found, Unsettled):
        raise asked_about(memory, None, found, "take")
    whens, names = _whens(found), _names(found)
    if len(whens) != 1 or len(names) > 1 or len(found) > len(whens) + len(names):
        raise asked_about(memory, None, Unsettled(f"Which days do you take? {how.try_this()}"), "take")
    if names and names[0] != typist.name:
        return cover(memory, rest)
    schedule = rotas(memory, calendar)[0]
    shares = shares_meant(around(memory, schedule, how), whens[0], typist.name)
    if isinstance(shares, Unsettled):
        raise asked_about(memory, schedule, shares, "take")
    taking_part(memory, calendar, schedule)
    if len(shares) > 1:
        raise asked_about(memory, schedule, _whose(memory, shares), "cover")
    _refuse_what_is_taken(memory, schedule, shares[0])
    return hand_over(memory, calendar, schedule, [Gift(shares[0], typist.name)])


def _refuse_what_is_taken(memory: Memory, schedule: DutySchedule, share: Share) -> None:
    """Raise Declined where somebody has these days for another already: of several who take them the first has them.

    Whose turn it was takes it back; everybody else says from whom they take it.
    """
    turn = share.turn
    if share.person in {turn.planned, NOBODY} or memory.typist().name == turn.planned:
        return
    text = command(memory, schedule, f"cover {share.person} {typed_days(share.days)}")
    button = Button(f"Take it from {share.person}", RUN, text)
    raise Declined(words.quicker(share, memory.today, button))


def _whens(found: Sequence[Piece]) -> list[Dated]:
    return [piece for piece in found if isinstance(piece, Dated)]


def _names(found: Sequence[Piece]) -> list[str]:
    return [piece.name for piece in found if isinstance(piece, Named)]


def _whose(memory: Memory, shares: Sequence[Share]) -> Unsettled:
    """The question whose days are taken, where several have some of them."""
    choices = tuple(
        Choice(f"{one.person}: {share_words(one, memory.today)}", f"{one.person} {typed_days(one.days)}")
        for one in shares
        if one.person != NOBODY
    )
    return Unsettled("Several have some of these days: whose do you take?", choices)

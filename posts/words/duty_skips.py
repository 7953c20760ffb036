"""What is said to somebody who can't have a turn: who could have it instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.dates import day_words, span_words
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, share_words
from meetings.duty.turn import Turn
from posts.receipts import Button, Receipt


def swap_label(person: str, first: date, today: date) -> str:
    """`Swap with Carl (Mon July 29)`."""
    return f"Swap with {person} ({day_words(first, today)})"


def cover_label(person: str) -> str:
    """`Ask Carl to cover`."""
    return f"Ask {person} to cover"


def swap_item(person: str, turn: Turn, today: date) -> str:
    """`Carl for Mon July 29 - Sun Aug 4`."""
    return f"{person} for {span_words(turn.first, turn.last, today)}"


def proposed(
    schedule: DutySchedule, share: Share, able: Sequence[str], buttons: Sequence[Button], today: date
) -> Receipt:
    """Who could have these days, a line each, and to press; the last button asks everybody."""
    text = f"{share.person or 'Nobody'} has {share_words(share, today)} of {schedule.name(share.first)}."
    items = tuple(able or ["nobody of the roster is free then"])
    after = "The last button asks everybody in the channel. Nothing changes before you press one."
    return Receipt(f"{text} Who could have it, the fairest first:", items=items, after=after, buttons=tuple(buttons))

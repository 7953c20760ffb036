"""What is said to somebody who can't have a turn: who could have it instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.dates import day_words
from meetings.duty.proposing import Proposal
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, share_words
from posts.receipts import Button, Receipt


def swap_label(person: str, first: date, today: date) -> str:
    """`Swap with Carl (Mon July 29)`."""
    return f"Swap with {person} ({day_words(first, today)})"


def proposed(
    schedule: DutySchedule, share: Share, found: Sequence[Proposal], buttons: Sequence[Button], today: date
) -> Receipt:
    """Who could have these days, for which turn of theirs, to press; the last button asks everybody."""
    text = f"{share.person or 'Nobody'} has {share_words(share, today)} of {schedule.name(share.first)}. A fair swap:"
    items = [f"{one.person} for {share_words(one.share, today)}" for one in found]
    after = "Nothing changes before you press."
    return Receipt(
        text, items=tuple(items or ["nobody of the roster is free for one"]), after=after, buttons=tuple(buttons)
    )

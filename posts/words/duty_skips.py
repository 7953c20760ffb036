"""What is said to somebody who can't have a turn: who could have it instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.dates import day_words
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share, share_words
from posts.receipts import Button, Receipt


def swap_label(person: str, first: date, today: date) -> str:
    """`Swap with Carl (Mon July 29)`."""
    return f"Swap with {person} ({day_words(first, today)})"


def proposed(schedule: DutySchedule, share: Share, buttons: Sequence[Button], today: date) -> Receipt:
    """Who could have these days, to press; the last button asks everybody."""
    text = f"{share.person or 'Nobody'} has {share_words(share, today)} of {schedule.name(share.first)}."
    fair = "A fair swap would be with:" if len(buttons) > 1 else "Nobody of the roster is free for a swap."
    return Receipt(f"{text} {fair} Nothing changes before you press.", buttons=tuple(buttons))

"""What is said about who runs the meeting."""

from __future__ import annotations

from datetime import date

from meetings.calendar.occurrence import Occurrence
from meetings.calendar.typed.handing_over import HandOver
from meetings.dates import day_words, join_words, month_day
from posts.receipts import UNDO_BUTTON, Receipt


def shown(meeting: Occurrence, today: date) -> Receipt:
    """Who runs the coming meeting."""
    who = f"{meeting.host} runs" if meeting.host else "Nobody is named to run"
    text = f"{who} the meeting of {day_words(meeting.day, today)}."
    return Receipt(f"{text} `/agenda host Brian {month_day(meeting.day)}` hands it over.")


def handed(over: HandOver, out: bool, told: bool, today: date) -> Receipt:
    """Somebody else runs the meeting; `out` where that person is out then, `told` where they hear of it."""
    who = over.name or "Nobody"
    text = f"{who} runs {which(over, today)}{_until(over)}."
    if out:
        text += f" {who} is out {day_words(over.meetings[0].day, today)}."
    return Receipt(f"{text} {who} is told." if told else text, buttons=(UNDO_BUTTON,))


def told_line(over: HandOver, by: str, today: date) -> str:
    """What the new host hears."""
    return f"{by} handed you {which(over, today)}."


def untold_line(over: HandOver, today: date) -> str:
    """What the new host hears where it was taken back."""
    return f"You do not run {which(over, today)} after all."


def which(over: HandOver, today: date) -> str:
    """`the meeting of Mon July 15`, or `the meetings from Mon July 15 on`."""
    days = [day_words(one.day, today) for one in over.meetings]
    if over.goes_on:
        return f"the meetings from {days[0]} on"
    return f"the meeting of {days[0]}" if len(days) == 1 else f"the meetings of {join_words(days)}"


def _until(over: HandOver) -> str:
    return ", as long as nobody else is named" if over.goes_on and over.name else ""

"""A question changes nothing: where it is not clear which meeting it is about, it is answered for each it may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.answering.memory import Declined, Memory
from meetings.calendar.series_choice import choosable
from posts.receipts import Receipt


def of_each(memory: Memory, answer: Callable[[Memory], Receipt]) -> Receipt:
    """The answer about the meeting this is about; about each of the typist's where that is not clear.

    A meeting that declines has nothing to say of it; where all do, raises the first one's Declined.
    """
    if memory.calendar or not memory.calendars:
        return answer(memory)
    answered, declined = [], []
    for calendar in choosable(memory.calendars, memory.person):
        key = calendar.series.key
        one = replace(memory, asked=replace(memory.asked, series=key))
        try:
            answered.append((calendar.series.title, answer(one), key))
        except Declined as nothing:
            declined.append(nothing)
    if not answered:
        raise declined[0]
    return _together(answered)


def _together(answered: list[tuple[str, Receipt, str]]) -> Receipt:
    """One receipt of several, each line and sentence under the title of its meeting."""
    text = "\n".join(f"{title}: {receipt.text}" for title, receipt, _ in answered)
    items = tuple(f"{title}: {item}" for title, receipt, _ in answered for item in receipt.items)
    after = " ".join(dict.fromkeys(receipt.after for _, receipt, _ in answered if receipt.after))
    buttons = tuple(replace(button, series=key) for _, receipt, key in answered for button in receipt.buttons)
    return Receipt(text, items=items, after=after, buttons=buttons)

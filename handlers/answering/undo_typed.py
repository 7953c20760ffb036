"""`/ooo undo` and the like: Undo is a button, and what it takes back can be taken back by its number as well."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from handlers.answering.words import looks_like
from posts.receipts import Receipt

INSTEAD = {
    "ooo": "`/ooo cancel 3` takes number 3 back, whoever recorded it; `/ooo list` shows the numbers.",
    "announce": "`/announce cancel 3` takes number 3 back, whoever typed it; `/announce list` shows the numbers.",
    "ai": "`/ai drop 12` takes number 12 out of the minutes, whoever recorded it; `/ai list` shows the numbers.",
    "tickets": "`/tickets unlabel 3` takes the label with number 3 away; `/tickets labels` shows the numbers.",
    "agenda": "`/agenda` shows the draft as it stands, `/agenda help` what changes it.",
}


def explain_undo(memory: Memory) -> None:
    """Raise Declined with the explanation where `undo` was typed, with or without a number."""
    if looks_like(memory.text, "undo") and memory.asked.surface in INSTEAD:
        raise Declined(
            Receipt(
                "Undo is the button under a receipt: it works for who typed it until the meeting concerned has begun,"
                f" and nothing was changed now. {INSTEAD[memory.asked.surface]}"
            )
        )

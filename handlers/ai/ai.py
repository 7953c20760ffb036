"""`/ai`: action items."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers.ai.changing import change
from handlers.ai.ledger import Ledger
from handlers.ai.listing import list_items, show, yours
from handlers.ai.recording import record
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory
from handlers.answering.words import is_word, looks_like
from meetings.action_items.forms import Around, only_number, read_form, read_listing, stands_alone
from posts.receipts import Receipt
from posts.words import action_items as words

COMMAND_WORDS = ("done", "drop", "give", "keep", "put", "due", "edit", "cancel", "undo")


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/ai`."""
    app.command(desk.command("ai"))(slash(desk, "ai", ai))


def ai(memory: Memory) -> Receipt:
    """Record, list, change or end an action item."""
    text = memory.text
    if is_word(text, "", "help"):
        return Receipt(words.USAGE)
    ledger = Ledger(memory, memory.meeting_of())
    if (who := read_listing(text, memory.roster)) is not None:
        return list_items(ledger, who)
    if word := stands_alone(text):
        return yours(ledger, word)
    if number := only_number(text):
        return show(ledger, number)
    if form := read_form(text, Around(ledger.items, memory.roster, memory.today)):
        return change(ledger, form)
    if looks_like(text, *COMMAND_WORDS):
        raise Declined(Receipt(words.USAGE))
    return record(ledger, text)

"""`/ai`: action items."""

from __future__ import annotations

from dataclasses import replace

from slack_bolt.async_app import AsyncApp

from handlers.ai.changing import change
from handlers.ai.ledger import Ledger
from handlers.ai.listing import already_ended, list_items, show, yours
from handlers.ai.recording import record
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Declined, Memory
from handlers.answering.words import is_word, looks_like
from meetings.action_items.forms import (
    Around,
    half_read,
    only_number,
    read_form,
    read_listing,
    stands_alone,
    unknown_key,
)
from meetings.misspelt import first_word_well_spelt, well_spelt
from meetings.plain_questions import answered_by
from posts.receipts import Receipt
from posts.words import action_items as words
from posts.words import item_lists
from posts.words.item_lists import as_new
from posts.words.usage import nearly

COMMAND_WORDS = ("done", "drop", "give", "keep", "put", "due", "edit", "cancel", "undo")
SPELT = (*COMMAND_WORDS, "list", "help")
OTHER_WORDS = {"close": "done", "closed": "done", "complete": "done", "completed": "done", "finish": "done"}
OTHER_WORDS |= {"finished": "done", "delete": "drop", "remove": "drop"}


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/ai`."""
    app.command(desk.command("ai"))(slash(desk, "ai", ai))


def ai(memory: Memory) -> Receipt:
    """Record, list, change or end an action item."""
    surface, answer = answered_by(memory.text) or ("", "")
    text = answer if surface == "ai" else memory.text
    if is_word(text, "", "help"):
        return Receipt(words.USAGE)
    if (who := read_listing(text, memory.roster)) is not None:
        return of_each(memory, lambda one: list_items(Ledger(one, one.meeting_of()), who))
    ledger = Ledger(memory, memory.meeting_of())
    if word := stands_alone(text):
        return yours(ledger, word)
    if number := only_number(text):
        return show(ledger, number)
    around = Around(ledger.items, memory.roster, memory.today)
    if form := read_form(text, around):
        return change(ledger, form)
    if instead := _asked_about(ledger, text, around):
        raise Declined(instead)
    return record(ledger, text)


def _asked_about(ledger: Ledger, text: str, around: Around) -> Receipt | None:
    """What to say of a text that looks too much like a command to be recorded; None where it is content."""
    if ended := ledger.ended_lately(text):
        return replace(already_ended(ledger, ended), buttons=(as_new(text),))
    if key := unknown_key(text):
        return item_lists.unknown_key(key, text)
    if looks_like(text, *COMMAND_WORDS):
        return Receipt(words.USAGE)
    if asked := half_read(text, around):
        return item_lists.half_read(*asked, text)
    command = _meant(text, around)
    return nearly("ai", command, as_new(text)) if command else None


def _meant(text: str, around: Around) -> str | None:
    """The command that a text with a misspelt word is: with more than numbers behind it only where all that fits."""
    if command := well_spelt(text, SPELT, OTHER_WORDS):
        return command
    word, _, rest = text.partition(" ")
    if word.casefold() == "list" and len(rest.split()) == 1:
        return "list"
    command = first_word_well_spelt(text, SPELT)
    fits = command and (read_form(command, around) or read_listing(command, around.roster) is not None)
    return command if fits else None

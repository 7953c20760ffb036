"""`/ai`: action items."""

from __future__ import annotations

from dataclasses import replace

from slack_bolt.async_app import AsyncApp

from handlers.ai.changing import change
from handlers.ai.ending import kept_after_all
from handlers.ai.ledger import Ledger
from handlers.ai.listing import already_ended, list_items, reopen, show, yours
from handlers.ai.recording import record
from handlers.ai.several import offer_each, record_each
from handlers.ai.undone import undo_change
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Declined, Memory, NotRead
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
from meetings.action_items.other_words import COMMAND_WORDS, ends_nothing, meant, reopened
from meetings.plain_questions import answered_by
from posts.receipts import Receipt
from posts.words import action_items as words
from posts.words import item_lists
from posts.words.item_lists import as_new
from posts.words.usage import nearly


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
    if undone := undo_change(memory):
        return undone
    ledger = Ledger(memory, memory.meeting_of())
    if receipt := record_each(ledger, text) or _looked_up(ledger, text):
        return receipt
    if offered := offer_each(ledger, text):
        raise Declined(offered)
    around = Around(ledger.items, memory.roster, memory.today)
    if form := read_form(text, around) or kept_after_all(ledger, text):
        return change(ledger, form)
    if instead := _asked_about(ledger, text, around):
        raise Declined(instead)
    return record(ledger, text)


def _looked_up(ledger: Ledger, text: str) -> Receipt | None:
    """What a text asks to see: the typist's items to press, or one item."""
    if word := stands_alone(text):
        return yours(ledger, word)
    number = only_number(text)
    return show(ledger, number) if number else None


def _asked_about(ledger: Ledger, text: str, around: Around) -> Receipt | None:
    """What to say of a text that looks too much like a command to be recorded; None where it is content."""
    if ended := ledger.ended_lately(text):
        return replace(already_ended(ledger, ended), buttons=(as_new(text),))
    if key := unknown_key(text):
        return item_lists.unknown_key(key, text)
    if asked := half_read(text, around):
        return item_lists.half_read(*asked, text)
    if number := reopened(text):
        return reopen(ledger, number)
    return _in_other_words(ledger, text, around)


def _in_other_words(ledger: Ledger, text: str, around: Around) -> Receipt | None:
    """The command that was meant, to press; that no open item is like the one said to be done."""
    if command := meant(text, around):
        return nearly("ai", command, as_new(text))
    if looks_like(text, *COMMAND_WORDS):
        raise NotRead(Receipt(words.USAGE))
    if said := ends_nothing(text):
        return item_lists.nothing_like(said, ledger.mine(), ledger.memory.today, ledger.zone, text)
    return None

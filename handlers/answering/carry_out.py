"""Carrying out a command once: read, decide, store, and only then answer.

1. A request that Slack delivers again gets the receipt it got before.
2. The same words by the same person in the same place within ten minutes change nothing.
3. Everything else is decided, stored with its receipt in the same transaction, and answered.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from slack_bolt.async_app import AsyncAck

from handlers.answering.asked import Asked, slash_command
from handlers.answering.back_question import ASKS, asks_back, with_back_question
from handlers.answering.desk import Desk
from handlers.answering.in_time import Message, Waiting, in_time, owe_answer, still_saving
from handlers.answering.living import bring_up_to_date
from handlers.answering.lookups import owe_lookups
from handlers.answering.memory import Declined, Memory, NotRead, remembered
from handlers.answering.numbered import settle_by_number
from handlers.answering.settling import settle
from handlers.answering.ticking import kept
from handlers.answering.undo_typed import explain_undo
from handlers.answering.words import is_word
from meetings.changes import Change
from meetings.dates import local_time_words
from meetings.when.locale import speaking
from meetings.when.tokens import quote
from posts.here import Here
from posts.receipts import RUN, Button, Receipt, payload, private
from storage import changelog, commands
from storage.changelog import Author
from storage.engine import Transaction

Decide = Callable[[Memory], Receipt]

SAME_AGAIN = timedelta(minutes=10)


def slash(desk: Desk, surface: str, decide: Decide) -> Callable[..., Awaitable[None]]:
    """The listener of a slash command: it acknowledges with the receipt, last of all."""

    async def on_command(ack: AsyncAck, command: dict[str, str]) -> None:
        await ack(await carry_out(desk, slash_command(command, surface), decide))

    return on_command


async def carry_out(desk: Desk, asked: Asked, decide: Decide) -> Message:
    """The message that answers this command, once what it changed is on disk.

    Where that takes longer than Slack waits, the answer says so and the receipt follows as a post.
    """

    def answer(tx: Transaction, waiting: Waiting) -> Message:
        message = answer_once(tx, desk, asked, decide)
        if waiting.over:
            owe_answer(tx, asked, message, desk)
        return message

    message = await in_time(desk, asked, answer)
    desk.ring()
    return private(message or still_saving())


def answer_once(tx: Transaction, desk: Desk, asked: Asked, decide: Decide) -> Message:
    """The answer to one request, within its transaction; the stored one where it was answered before."""
    if earlier := commands.by_request(tx, asked.workspace, asked.request):
        return message_of(earlier)
    if asked.answers and (answer := commands.answer_to(tx, asked.workspace, asked.answers)):
        return message_of(answer)
    settled = settle(tx, desk, asked)
    now = desk.now()
    number = commands.begin(
        tx,
        asked.workspace,
        request=asked.request,
        at=now,
        account=asked.account,
        channel=asked.channel,
        surface=asked.surface,
        text=asked.text,
        answers=asked.answers,
    )
    author = Author(asked.workspace, number, asked.account, now)
    memory = settle_by_number(remembered(tx, author, asked, desk.layouts, desk.calendars_at))
    if memory.person is None:
        desk.meet()
    if settled.refused:
        receipt = _with_what_was_typed(settled.refused, memory)
    else:
        receipt = _just_recorded(memory) or _decided(decide, memory)
    shown = with_back_question(memory, settled.told(receipt, number))
    names = tuple(person.name for person in memory.roster.people)
    message = payload(shown, number, Here(desk.prefix, names, memory.today))
    changed = changelog.of_command(tx, asked.workspace, number)
    if changed:
        bring_up_to_date(memory)
        if desk.asks_tickets:
            owe_lookups(memory, changed)
    if shown.kept or shown.follows or changed:
        runs = [_run(button, asked) for button in shown.runs]
        stored = {"message": message, "said": receipt.said, "runs": runs, ASKS: asks_back(shown), **kept(shown.ticks)}
        commands.finish(tx, number, stored, memory.series)
    else:
        commands.forget(tx, number)
    return message


def _run(button: Button, asked: Asked) -> dict[str, Any]:
    """What a button stands for, as it is stored: the same words again mean what was filled in and ticked."""
    return {
        "text": button.text,
        "again": button.again,
        "series": button.series,
        "settles": button.settles,
        "undoes": button.undoes,
        "surface": button.surface,
        "fields": asked.fields if button.text == asked.text else None,
        "ticked": asked.ticked if button.text == asked.text else None,
    }


def message_of(command: commands.Command) -> Message:
    """What a command was answered."""
    message: Message = command.receipt["message"]
    return message


def _decided(decide: Decide, memory: Memory) -> Receipt:
    try:
        with memory.tx.all_or_nothing(), speaking(memory.locale):
            explain_undo(memory)
            receipt = decide(memory)
            changed = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
            return receipt if changed or not receipt.kept else _with_what_was_typed(receipt, memory)
    except NotRead as unread:
        return _with_what_was_typed(_with_what_was_not_read(unread.receipt, memory.text), memory)
    except Declined as declined:
        return _with_what_was_typed(declined.receipt, memory)


def _with_what_was_not_read(usage: Receipt, text: str) -> Receipt:
    """A usage behind a sentence that says what it answers; alone where nothing was typed, or it was asked for."""
    if is_word(text, "", "help"):
        return usage
    return replace(
        usage, text=f'I could not read "{quote(text)}"; nothing was changed. What I understand:\n{usage.text}'
    )


def _with_what_was_typed(receipt: Receipt, memory: Memory) -> Receipt:
    """Nothing typed is lost: Slack has taken it out of the box, so the answer that records nothing gives it back."""
    asked = memory.asked
    if not memory.text or receipt.line or receipt.items or asked.pressed:
        return receipt
    pressed = commands.get(memory.tx, memory.workspace, asked.answers) if asked.answers else None
    lead = "The button stood for:" if pressed and pressed.text != asked.text else "You typed:"
    return replace(receipt, before_line=lead, line=memory.text)


def _just_recorded(memory: Memory) -> Receipt | None:
    """The answer to words that were recorded a moment ago and stand, unless they are meant."""
    asked = memory.asked
    if asked.again or asked.answers:
        return None
    before = commands.same_since(
        memory.tx,
        memory.workspace,
        account=asked.account,
        channel=asked.channel,
        surface=asked.surface,
        text=asked.text,
        since=memory.now - SAME_AGAIN,
    )
    for same in before:
        changes = changelog.of_command(memory.tx, memory.workspace, same.number)
        if changelog.in_the_way(memory.tx, memory.workspace, changes) is None:
            return _already(memory, same, changes)
    return None


def _already(memory: Memory, same: commands.Command, changes: Sequence[Change]) -> Receipt:
    """What was recorded may be meant twice; what only ended or changed something cannot be."""
    zone = memory.calendar.series.zone if memory.calendar else "UTC"
    at = local_time_words(same.at, zone)
    created = [change for change in changes if change.before is None]
    if not created or memory.asked.pressed:
        # "One more day" may be said twice and meant twice; what ended cannot end again.
        corrected = not memory.asked.pressed and any(change.table == "absences" and change.after for change in changes)
        again = (Button("Do it again", RUN, same.text, again=True),) if corrected else ()
        return Receipt(f"Already done at {at}:", line=same.receipt["said"], buttons=again)
    numbers = " and ".join(f"#{change.key['number']}" for change in created if "number" in change.key)
    as_number = f" as {numbers}" if numbers else ""
    text = f"Already recorded at {at}{as_number}; nothing was changed."
    if all(change.table == "absences" for change in created):
        # Nobody is out twice on the same days.
        return Receipt(text)
    return Receipt(text, buttons=(Button("Record again", RUN, same.text, again=True),))

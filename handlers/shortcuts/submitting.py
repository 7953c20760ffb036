"""Taking in a submitted dialog: it closes and the receipt follows in private, or it says what has to change.

Nothing that was typed is lost: where it cannot be recorded the dialog stays open, and says so under the field.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.answering.carry_out import Decide, answer_once
from handlers.answering.desk import Desk
from handlers.answering.in_time import Message, Waiting, in_time, owe_answer
from handlers.answering.memory import Declined, Memory
from handlers.shortcuts.misfilled import Misfilled
from handlers.shortcuts.payloads import submitted
from handlers.shortcuts.recording import add_to_minutes, edit_carried, make_action_item
from posts import dialogs
from posts.here import Here
from posts.receipts import Receipt
from posts.slack.slack_text import shorten
from posts.words.faults import fault
from storage.engine import Transaction

DECIDES: Mapping[str, Decide] = {
    dialogs.MAKE_ACTION_ITEM: make_action_item,
    dialogs.ADD_TO_MINUTES: add_to_minutes,
    dialogs.EDIT_CARRIED: edit_carried,
}
# The field under which is said what concerns the dialog as a whole.
FIRST_FIELD = {dialogs.MAKE_ACTION_ITEM: "what", dialogs.ADD_TO_MINUTES: "text", dialogs.EDIT_CARRIED: "text"}
LONGEST_ERROR = 300


def register(app: AsyncApp, desk: Desk) -> None:
    """Take in the dialog of each shortcut."""
    for name in DECIDES:
        app.view(name)(partial(on_submit, desk))


async def on_submit(desk: Desk, ack: AsyncAck, body: dict[str, Any]) -> None:
    """Record what was filled in and owe the receipt; acknowledge last of all, with what has to change if anything."""
    asked = submitted(body)
    first = FIRST_FIELD[asked.surface]
    wrong: dict[str, str] = {}

    def answer(tx: Transaction, waiting: Waiting) -> Message:
        message = answer_once(tx, desk, asked, partial(_pointing, DECIDES[asked.surface], first, wrong))
        if not wrong or waiting.over:
            owe_answer(tx, asked, message, desk)
        return message

    try:
        in_hand = await in_time(desk, asked, answer)
    except Exception as error:
        await ack(response_action="errors", errors={first: fault(error).text})
        return
    desk.ring()
    if in_hand and wrong:
        here = Here(desk.prefix)
        errors = {field: shorten(here.example(sentence), LONGEST_ERROR) for field, sentence in wrong.items()}
        await ack(response_action="errors", errors=errors)
        return
    await ack()


def _pointing(decide: Decide, first: str, wrong: dict[str, str], memory: Memory) -> Receipt:
    """Decide, and note under which field to say why that is not recorded; a question is asked by the receipt."""
    try:
        return decide(memory)
    except Declined as declined:
        if not declined.receipt.kept:
            field = declined.field if isinstance(declined, Misfilled) else first
            wrong[field] = declined.receipt.text
        raise

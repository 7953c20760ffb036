"""The buttons of receipts: Undo, and carrying out a command in other words, with what is ticked there.

The answer replaces the receipt whose button was pressed. It is owed like every post, so a crash loses none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.answering.asked import Asked, Pressed, pressed_button
from handlers.answering.carry_out import Decide, answer_once, message_of
from handlers.answering.desk import Desk
from handlers.answering.in_time import Message, in_time, owe_answer, owe_fault
from handlers.answering.memory import Declined, Memory
from handlers.answering.ticking import ticked
from handlers.answering.undoing import undo
from posts.receipts import RUN, TICKS, UNDO, Receipt, payload
from storage import changelog, commands
from storage.commands import Command
from storage.engine import Transaction

Decides = Mapping[str, Decide]
# Every button of a message needs an action_id of its own, so its name is followed by a number.
BUTTONS = re.compile(rf"^({UNDO}|{RUN}):\d+$")


def register(app: AsyncApp, desk: Desk, decides: Decides) -> None:
    """Answer presses."""
    app.action(BUTTONS)(partial(on_press, desk, decides))
    app.action(TICKS)(on_ticks)


async def on_ticks(ack: AsyncAck) -> None:
    """What is ticked means nothing until a button is pressed, which carries it."""
    await ack()


async def on_press(desk: Desk, decides: Decides, ack: AsyncAck, body: dict[str, Any]) -> None:
    """Carry the press out and owe its answer; acknowledge last of all."""
    pressed = pressed_button(body)
    asked = _asked(pressed, None, pressed.action, "")
    try:
        await in_time(desk, asked, lambda tx, _: press(tx, desk, decides, pressed))
    except Exception as error:
        # The acknowledgement of a press shows nothing, so a failure of ours is owed as well.
        await owe_fault(desk, asked, error)
    desk.ring()
    await ack()


def press(tx: Transaction, desk: Desk, decides: Decides, pressed: Pressed) -> Message:
    """What a press does, once: delivered again it does nothing."""
    if earlier := commands.by_request(tx, pressed.workspace, pressed.request):
        return message_of(earlier)
    command = commands.get(tx, pressed.workspace, pressed.number)
    if command is None or command.account != pressed.account:
        message = payload(Receipt("This button is not yours, or its command is not known any more."), 0)
    else:
        message = _answer(tx, desk, decides, pressed, command)
    asked = replace(_asked(pressed, command, pressed.action, ""), replaces=not _other_surface(pressed, command))
    owe_answer(tx, asked, message, desk)
    return message


def _other_surface(pressed: Pressed, command: Command | None) -> str:
    """The surface of a button that has nothing to do with the receipt it stands on, "" of any other."""
    return str(command.receipt["runs"][pressed.button].get("surface") or "") if command else ""


def _answer(tx: Transaction, desk: Desk, decides: Decides, pressed: Pressed, command: Command) -> Message:
    run = command.receipt["runs"][pressed.button]
    if pressed.action == UNDO:
        numbers = run.get("undoes") or [command.number]
        undone = [found for number in numbers if (found := commands.get(tx, pressed.workspace, number))]
        asked = _asked(pressed, command, UNDO, " ".join(map(str, numbers)))
        return answer_once(tx, desk, asked, partial(_undo, undone=undone))
    other = _other_surface(pressed, command)
    plain = _asked(pressed, command, other or command.surface, run["text"])
    asked = replace(
        plain,
        # What has nothing to do with the receipt leaves what else can be pressed there as it is.
        answers=None if other else command.number,
        again=run["again"],
        series=run.get("series") or plain.series,
        settles=tuple(run.get("settles", ())),
        fields=run.get("fields"),
        ticked=ticked(command.receipt, pressed.button, pressed.places),
    )
    return answer_once(tx, desk, asked, decides[asked.surface])


def _undo(memory: Memory, undone: Sequence[Command]) -> Receipt:
    """Undo these commands, the latest first, or say why not and leave the receipt as it was."""
    changed = [c for c in undone if changelog.of_command(memory.tx, memory.workspace, c.number)]
    receipts = [_undo_one(memory, command) for command in reversed(changed or undone)]
    if len({receipt.text for receipt in receipts}) == 1:
        return replace(receipts[0], line=" ".join(receipt.line for receipt in reversed(receipts)).strip())
    return Receipt("Not all of it is undone:", items=tuple(f"{each.text} {each.line}".strip() for each in receipts))


def _undo_one(memory: Memory, command: Command) -> Receipt:
    try:
        return undo(memory, command)
    except Declined as declined:
        return Receipt(declined.receipt.text, line=command.receipt["said"])


def _asked(pressed: Pressed, command: Command | None, surface: str, text: str) -> Asked:
    """A press as a command: about the meeting, and in the place, of the one whose receipt has the button."""
    return Asked(
        workspace=pressed.workspace,
        request=pressed.request,
        account=pressed.account,
        channel=command.channel if command else "",
        channel_name="",
        surface=surface,
        text=text,
        response_url=pressed.response_url,
        series=command.series if command else None,
    )

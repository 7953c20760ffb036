"""The buttons of posts: whoever presses one carries out the command it stands for.

The receipt is for that person alone, beside the post, which stays. It is owed like every post, so a crash loses none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.answering.asked import Asked, Pressed, pressed_button
from handlers.answering.carry_out import Decide, answer_once
from handlers.answering.desk import Desk
from handlers.answering.in_time import Message, in_time, owe_answer, owe_fault
from meetings.calendar.series_choice import of_key
from posts.buttons import SAY, run_of, series_of
from posts.receipts import Receipt, payload
from storage import outbox
from storage.engine import Transaction
from storage.records import series

Decides = Mapping[str, Decide]
BUTTONS = re.compile(rf"^{SAY}:\d+$")


def register(app: AsyncApp, desk: Desk, decides: Decides) -> None:
    """Answer presses."""
    app.action(BUTTONS)(partial(on_press, desk, decides))


async def on_press(desk: Desk, decides: Decides, ack: AsyncAck, body: dict[str, Any]) -> None:
    """Carry the press out and owe its answer; acknowledge last of all."""
    pressed = pressed_button(body)
    try:
        await in_time(desk, _asked(pressed), lambda tx, _: press(tx, desk, decides, pressed))
    except Exception as error:
        # The acknowledgement of a press shows nothing, so a failure of ours is owed as well.
        await owe_fault(desk, _asked(pressed), error)
    desk.ring()
    await ack()


def press(tx: Transaction, desk: Desk, decides: Decides, pressed: Pressed) -> Message:
    """What a press does, once: delivered again it gets the answer it got before."""
    asked = _meant(tx, desk, pressed)
    if asked is None:
        asked, message = _asked(pressed), payload(Receipt("What this button stands for is not known any more."), 0)
    else:
        message = answer_once(tx, desk, asked, decides[asked.surface])
    owe_answer(tx, asked, message, desk)
    return message


def _meant(tx: Transaction, desk: Desk, pressed: Pressed) -> Asked | None:
    """The command this button stands for, typed by whoever presses it where the series of the post meets."""
    post = outbox.of_workspace(tx, pressed.workspace, pressed.number)
    run = run_of(post.content, pressed.button) if post else None
    if post is None or run is None:
        return None
    key = series_of(post.content, pressed.button) or post.series
    calendar = of_key(series.calendars(tx, pressed.workspace, desk.layouts), key)
    return _asked(pressed, calendar.series.channel if calendar else post.channel, *run)


def _asked(pressed: Pressed, channel: str = "", surface: str = SAY, text: str = "") -> Asked:
    return Asked(
        workspace=pressed.workspace,
        request=pressed.request,
        account=pressed.account,
        channel=channel,
        channel_name="",
        surface=surface,
        text=text,
        response_url=pressed.response_url,
        replaces=False,
        pressed=True,
    )

"""Opening the dialog that edits carried text, from a button of a post or of a receipt, while its trigger lives.

docs.slack.dev/interactivity/handling-user-interaction: the acknowledgement goes first, the dialog right after it.
"""

from __future__ import annotations

import logging
import re
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from handlers.agenda.carried import meant
from handlers.answering.asked import Asked, Pressed, pressed_button
from handlers.answering.desk import Desk
from handlers.answering.in_time import in_background
from handlers.answering.memory import Declined, remembered
from meetings.calendar.series_choice import of_key
from meetings.carried import commands
from meetings.carried.commands import WORD, name_of
from meetings.carried.printing import from_words
from posts import dialogs
from posts.buttons import OPEN, POST, run_of, series_of
from posts.here import Here
from posts.receipts import Receipt, payload, private
from posts.words import carried as words
from storage import commands as stored
from storage import outbox
from storage.changelog import Author
from storage.engine import Transaction
from storage.records import series

BUTTONS = re.compile(rf"^{OPEN}:\d+$")
NOT_KNOWN = Receipt("What this button stands for is not known any more. `/agenda carried` shows what is carried.")
NOT_OPENED = Receipt("The dialog could not be opened in time, and nothing was changed. Press the button once more.")
log = logging.getLogger(__name__)


def register(app: AsyncApp, desk: Desk) -> None:
    """Open the dialog when its button is pressed."""
    app.action(BUTTONS)(partial(on_press, desk))


async def on_press(desk: Desk, ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
    """Acknowledge, and open the dialog."""
    await ack()
    in_background(_open(desk, body, client))


async def _open(desk: Desk, body: dict[str, Any], client: AsyncWebClient) -> None:
    pressed, is_post = pressed_button(body), str(body["actions"][0]["value"]).startswith(POST)
    try:
        found = await desk.storage.read(lambda tx: view(tx, desk, pressed, is_post=is_post))
        if isinstance(found, Receipt):
            await _say(desk, pressed, found)
            return
        await client.views_open(trigger_id=body["trigger_id"], view=found)
    except Exception as error:
        # Delivered twice: the first delivery has opened it.
        if isinstance(error, SlackApiError) and error.response.get("error") == "exchanged_trigger_id":
            return
        log.warning("could not open a dialog", exc_info=error)
        await _say(desk, pressed, NOT_OPENED)


def view(tx: Transaction, desk: Desk, pressed: Pressed, *, is_post: bool) -> dialogs.View | Receipt:
    """The dialog of this button, or why there is none."""
    asked = (_of_post if is_post else _of_receipt)(tx, desk, pressed)
    form = commands.read(asked.text.removeprefix(WORD).strip()) if asked else None
    if asked is None or form is None:
        return NOT_KNOWN
    memory = remembered(tx, Author(asked.workspace, 0, asked.account, desk.now()), asked, desk.layouts)
    try:
        one = meant(memory, form)
    except Declined as declined:
        return declined.receipt
    sections = memory.meeting_of().series.sections
    name = name_of(one.place, sections)
    if len(one.whole) > dialogs.LONGEST_INPUT:
        return words.too_long(name)
    which = commands.command(commands.EDIT, one, sections).removeprefix(WORD).strip()
    about = dialogs.About(asked.channel, asked.thread, memory.series, which)
    return dialogs.edit_carried(about, one.whole, f"{name}, {from_words(one, memory.today)}")


def _of_post(tx: Transaction, desk: Desk, pressed: Pressed) -> Asked | None:
    post = outbox.of_workspace(tx, pressed.workspace, pressed.number)
    run = run_of(post.content, pressed.button) if post else None
    if post is None or run is None:
        return None
    calendar = of_key(
        series.calendars(tx, pressed.workspace, desk.layouts), series_of(post.content, pressed.button) or post.series
    )
    return _asked(pressed, calendar.series.channel if calendar else post.channel, run[1])


def _of_receipt(tx: Transaction, desk: Desk, pressed: Pressed) -> Asked | None:  # noqa: ARG001
    command = stored.get(tx, pressed.workspace, pressed.number)
    if command is None or command.account != pressed.account:
        return None
    return _asked(pressed, command.channel, command.receipt["runs"][pressed.button]["text"], command.series)


def _asked(pressed: Pressed, channel: str, text: str, key: str | None = None) -> Asked:
    return Asked(
        workspace=pressed.workspace,
        request=pressed.request,
        account=pressed.account,
        channel=channel,
        channel_name="",
        surface="agenda",
        text=text,
        response_url=pressed.response_url,
        series=key,
    )


async def _say(desk: Desk, pressed: Pressed, receipt: Receipt) -> None:
    message = payload(receipt, 0, Here(desk.prefix))
    try:
        await AsyncWebhookClient(pressed.response_url, retry_handlers=[]).send_dict(
            {**private(message), "replace_original": False}
        )
    except Exception as error:
        log.warning("nor say so", exc_info=error)

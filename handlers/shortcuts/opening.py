"""Opening the dialog of a message shortcut, while its trigger lives; docs.slack.dev/interactivity/shortcuts

The acknowledgement goes first and the dialog is opened right after it: Slack gives three seconds for both. A dialog
that could not be opened is said to the person, and never tried again by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from handlers.answering.asked import Asked, storable
from handlers.answering.desk import Desk
from handlers.answering.in_time import in_background
from handlers.answering.memory import Memory, remembered
from handlers.shortcuts.payloads import message_shortcut
from handlers.shortcuts.sections import headings_of, home_heading
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import choosable
from meetings.markdown import one_line
from posts import dialogs
from posts.here import Here
from posts.receipts import Receipt, payload, private
from posts.slack.slack_text import typed_text
from storage.changelog import Author
from storage.engine import Transaction

Build = Callable[[Memory, dict[str, Any]], dialogs.View]
NOT_OPENED = "The dialog could not be opened in time, and nothing was recorded. Try it once more, or type `{}`"
INSTEAD = {
    dialogs.MAKE_ACTION_ITEM: "/ai Mat: build it",
    dialogs.ADD_TO_MINUTES: "/announce OSG User School July 15-19",
}
log = logging.getLogger(__name__)


def register(app: AsyncApp, desk: Desk) -> None:
    """Open the dialog of each shortcut."""
    for name, build in {dialogs.MAKE_ACTION_ITEM: make_action_item, dialogs.ADD_TO_MINUTES: add_to_minutes}.items():
        app.shortcut({"type": "message_action", "callback_id": name})(partial(on_shortcut, desk, build))


async def on_shortcut(desk: Desk, build: Build, ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
    """Acknowledge, and open the dialog of this shortcut."""
    await ack()
    in_background(_open(desk, build, body, client))


def make_action_item(memory: Memory, message: dict[str, Any]) -> dialogs.View:
    """The dialog that makes a message an action item: of its author, where that is somebody of the roster."""
    author = memory.name_of(str(message.get("user"))) or (memory.person.name if memory.person else None)
    about = _about(memory)
    meetings = [] if about.series else [dialogs.Choice(c.series.title, c.series.key) for c in _meetings(memory)]
    names = [person.name for person in memory.roster.people]
    return dialogs.make_action_item(about, _words(memory, message), people=names, who=author, meetings=meetings)


def add_to_minutes(memory: Memory, message: dict[str, Any]) -> dialogs.View:
    """The dialog that puts a message into the minutes: under the typist's heading, unless another is chosen."""
    meetings = _meetings(memory)
    sections = {calendar.series.title: headings_of(calendar) for calendar in meetings}
    chosen = home_heading(meetings[0], memory) if meetings else ""
    return dialogs.add_to_minutes(_about(memory), _words(memory, message), sections=sections, chosen=chosen)


def _about(memory: Memory) -> dialogs.About:
    return dialogs.About(memory.asked.channel, memory.asked.thread, memory.series)


def _meetings(memory: Memory) -> Sequence[Calendar]:
    return [memory.calendar] if memory.calendar else choosable(memory.calendars, memory.person)


def _words(memory: Memory, message: dict[str, Any]) -> str:
    """What the message says, as plain text on one line."""
    return one_line(typed_text(storable(message.get("text") or ""), memory.name_of))


async def _open(desk: Desk, build: Build, body: dict[str, Any], client: AsyncWebClient) -> None:
    asked = message_shortcut(body)

    def view(tx: Transaction) -> dialogs.View:
        memory = remembered(tx, Author(asked.workspace, 0, asked.account, desk.now()), asked, desk.layouts)
        return build(memory, body["message"])

    try:
        await client.views_open(trigger_id=body["trigger_id"], view=await desk.storage.read(view))
    except Exception as error:
        # Delivered twice: the first delivery has opened it.
        if isinstance(error, SlackApiError) and error.response.get("error") == "exchanged_trigger_id":
            return
        log.warning("could not open a dialog", exc_info=error)
        await _say_so(desk, asked)


async def _say_so(desk: Desk, asked: Asked) -> None:
    message = payload(Receipt(NOT_OPENED.format(INSTEAD[asked.surface])), 0, Here(desk.prefix))
    try:
        await AsyncWebhookClient(asked.response_url, retry_handlers=[]).send_dict(private(message))
    except Exception as error:
        log.warning("nor say so", exc_info=error)

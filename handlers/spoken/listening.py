"""Listening to direct messages and mentions.

The change and its answer are on disk before Slack hears that the event arrived: Bolt acknowledges after the listener
where `process_before_response` is set. Until then Slack delivers the event again, and again it changes nothing twice.
docs.slack.dev/apis/events-api
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from handlers.answering.asked import Asked, said_to_us
from handlers.answering.carry_out import Decide, answer_once
from handlers.answering.desk import Desk
from handlers.answering.in_time import owe_answer, owe_fault
from handlers.answering.memory import Memory
from handlers.spoken.offering import offer
from handlers.spoken.reading import HELP, addressed, said
from posts.receipts import Receipt
from storage.engine import Transaction

Decides = Mapping[str, Decide]
# A message as a person sent it, one that came with files, one in a thread that went to the channel as well. Every other
# subtype is no new message: docs.slack.dev/reference/events/message.
NEW_MESSAGE = {None, "file_share", "thread_broadcast"}


def register(app: AsyncApp, desk: Desk, decides: Decides) -> None:
    """Answer direct messages and mentions."""
    app.event("message")(partial(on_message, desk, decides))
    app.event("app_mention")(partial(on_mention, desk, decides))


def usage(memory: Memory) -> Receipt:
    """Every command with examples, or what may be meant."""
    return offer(memory)


async def on_message(
    desk: Desk, decides: Decides, body: dict[str, Any], context: AsyncBoltContext
) -> BoltResponse | None:
    """A message in the bot's direct messages; mentioning the bot there as well changes nothing."""
    event = body["event"]
    text = event.get("text") or ""
    if event.get("channel_type") != "im" or not _is_for_us(event) or (event.get("subtype") and not text.strip()):
        return None
    to_us = addressed(text, context.bot_user_id or "")
    surface, rest = said(text if to_us is None else to_us, decides, desk.prefix)
    return await _answer(desk, decides, said_to_us(body, surface, rest, direct=True))


async def on_mention(
    desk: Desk, decides: Decides, body: dict[str, Any], context: AsyncBoltContext
) -> BoltResponse | None:
    """A mention in a channel or a thread, answered to the typist alone."""
    event = body["event"]
    # In direct messages every message arrives as one.
    if event.get("channel_type") == "im" or not _is_for_us(event):
        return None
    to_us = addressed(event.get("text") or "", context.bot_user_id or "")
    surface, rest = (HELP, "") if to_us is None else said(to_us, decides, desk.prefix)
    return await _answer(desk, decides, said_to_us(body, surface, rest, direct=False))


def _is_for_us(event: Mapping[str, Any]) -> bool:
    """Whether a person has just written it: no edit, no deletion, nothing by a bot."""
    by_a_person = event.get("user") and not event.get("bot_id")
    return bool(by_a_person) and event.get("subtype") in NEW_MESSAGE and "edited" not in event


async def _answer(desk: Desk, decides: Decides, asked: Asked) -> BoltResponse | None:
    """Carry it out and owe its answer, however long that takes; where nothing can be stored Slack shall come again."""
    decide = decides.get(asked.surface, usage)

    def carry_out(tx: Transaction) -> None:
        owe_answer(tx, asked, answer_once(tx, desk, asked, decide), desk)

    try:
        await desk.storage.write(carry_out)
    except Exception as error:
        if not await owe_fault(desk, asked, error):
            return BoltResponse(status=503)
    desk.ring()
    return None

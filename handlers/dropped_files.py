"""Files that people share where drafts lie: noted before Slack hears that the event arrived, looked at afterwards.

docs.slack.dev/reference/events/file_shared says neither its name nor its thread: bot/work/dropped_files.py asks.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse

from handlers.answering.desk import Desk
from meetings.posting import PostKind
from storage import outbox
from storage.engine import Transaction
from storage.records import dropped_files
from storage.records.dropped_files import SharedFile

log = logging.getLogger(__name__)


def register(app: AsyncApp, desk: Desk) -> None:
    """Hear of files."""
    app.event("file_shared")(partial(on_file_shared, desk))


async def on_file_shared(desk: Desk, body: dict[str, Any], context: AsyncBoltContext) -> BoltResponse | None:
    """Owe a look at the file; our own are none of our business, and neither are those of channels without drafts."""
    event, workspace = body["event"], body["team_id"]
    account, channel = event.get("user_id") or "", event.get("channel_id") or ""
    if not account or not channel or account == context.bot_user_id:
        return None
    shared = SharedFile(event["file_id"], account, channel, desk.now())

    def note(tx: Transaction) -> None:
        if outbox.in_channel(tx, workspace, PostKind.DRAFT, channel):
            dropped_files.owe(tx, workspace, shared, body["event_id"])

    try:
        await desk.storage.write(note)
    except Exception:
        log.exception("a shared file could not be noted; Slack comes again")
        return BoltResponse(status=503)
    desk.ring()
    return None

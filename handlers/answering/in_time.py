"""Answering while Slack waits, and owing the answer where that takes too long.

docs.slack.dev/interactivity/implementing-slash-commands: without an acknowledgement within 3 s the person is told
that the command failed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handlers.answering.asked import Asked
from handlers.answering.desk import Desk
from meetings.posting import Post, PostKind
from posts.faults import fault
from posts.receipts import Receipt, payload
from storage import outbox
from storage.engine import Transaction

Message = dict[str, Any]
SECONDS = 2.5
log = logging.getLogger(__name__)
# asyncio itself keeps no hold of a task that nobody awaits.
_late: set[asyncio.Task[None]] = set()


@dataclass
class Waiting:
    """Whether the answer is too late for its acknowledgement, so that it has to be owed."""

    over: bool = False


async def in_time(desk: Desk, asked: Asked, answer: Callable[[Transaction, Waiting], Message]) -> Message | None:
    """What `answer` returns once it is on disk, or None when Slack cannot wait: then it is owed as a post."""
    waiting = Waiting()
    saving = asyncio.ensure_future(desk.storage.write(lambda tx: answer(tx, waiting)))
    try:
        return await asyncio.wait_for(asyncio.shield(saving), SECONDS)
    except TimeoutError:
        waiting.over = True
        late = asyncio.ensure_future(_follow(desk, asked, saving))
        _late.add(late)
        late.add_done_callback(_late.discard)
        return None


def still_saving() -> Message:
    """The answer to somebody whose receipt follows."""
    return payload(Receipt("Still saving this. The receipt follows in a moment."), 0)


def owe_answer(tx: Transaction, asked: Asked, message: Message, desk: Desk) -> None:
    """Owe the answer as a post, for want of an acknowledgement that could carry it."""
    content = {"response_url": asked.response_url, "message": message, "replaces": asked.replaces}
    post = Post(PostKind.ANSWER, asked.account, desk.now(), subject=asked.request, content=content)
    outbox.owe(tx, asked.workspace, post)


async def owe_fault(desk: Desk, asked: Asked, error: BaseException) -> None:
    """Owe the word of a failure of ours, if the database still takes it."""
    message = payload(fault(error), 0)
    try:
        await desk.storage.write(lambda tx: owe_answer(tx, asked, message, desk))
    except Exception:
        log.exception("not even the word of a failure could be stored")
    desk.ring()


async def _follow(desk: Desk, asked: Asked, saving: asyncio.Future[Message]) -> None:
    """See that the answer, or our failure, reaches somebody who was told to wait."""
    try:
        message = await saving
        # Owed already, unless the waiting ended while it was being committed: the post's key keeps it one.
        await desk.storage.write(lambda tx: owe_answer(tx, asked, message, desk))
        desk.ring()
    except Exception as error:
        await owe_fault(desk, asked, error)

"""Answering while Slack waits, and owing the answer where that takes too long.

docs.slack.dev/interactivity/implementing-slash-commands: without an acknowledgement within 3 s the person is told
that the command failed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from handlers.answering.asked import Asked
from handlers.answering.desk import Desk
from meetings.posting import Post, PostKind
from posts.receipts import Receipt, payload
from posts.words.faults import fault
from storage import outbox
from storage.engine import Transaction

Message = dict[str, Any]
SECONDS = 2.5
log = logging.getLogger(__name__)
# asyncio itself keeps no hold of a task that nobody awaits.
_running: set[asyncio.Future[None]] = set()


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
        in_background(_follow(desk, asked, saving))
        return None


def in_background(work: Coroutine[Any, Any, None]) -> None:
    """Have this done while the answer goes out; it sees to its own failures."""
    task = asyncio.ensure_future(work)
    _running.add(task)
    task.add_done_callback(_running.discard)


async def nothing_in_hand() -> None:
    """Until what goes on in the background is done."""
    while _running:
        await asyncio.wait(_running)


def still_saving() -> Message:
    """The answer to somebody whose receipt follows."""
    return payload(Receipt("Still saving this. The receipt follows in a moment."), 0)


def owe_answer(tx: Transaction, asked: Asked, message: Message, desk: Desk) -> None:
    """Owe the answer as a post, for want of an acknowledgement that could carry it."""
    goes_to = asked.channel if asked.direct else asked.account
    post = Post(PostKind.ANSWER, goes_to, desk.now(), subject=asked.request, content=_content(asked, message))
    outbox.owe(tx, asked.workspace, post)


def _content(asked: Asked, message: Message) -> dict[str, Any]:
    """The answer with the way it goes: by the address Slack gave for it, or to where it was asked."""
    if asked.response_url:
        return {"message": message, "response_url": asked.response_url, "replaces": asked.replaces}
    if asked.direct or not asked.channel:
        return {"message": message, "thread": asked.thread}
    return {"message": message, "only_for": {"user": asked.account, "channel": asked.channel, "thread": asked.thread}}


async def owe_fault(desk: Desk, asked: Asked, error: BaseException) -> bool:
    """Owe the word of a failure of ours; False where the database does not even take that."""
    message = payload(fault(error), 0)
    try:
        await desk.storage.write(lambda tx: owe_answer(tx, asked, message, desk))
    except Exception:
        log.exception("not even the word of a failure could be stored")
        return False
    desk.ring()
    return True


async def _follow(desk: Desk, asked: Asked, saving: asyncio.Future[Message]) -> None:
    """See that the answer, or our failure, reaches somebody who was told to wait."""
    try:
        message = await saving
        # Owed already, unless the waiting ended while it was being committed: the post's key keeps it one.
        await desk.storage.write(lambda tx: owe_answer(tx, asked, message, desk))
        desk.ring()
    except Exception as error:
        await owe_fault(desk, asked, error)

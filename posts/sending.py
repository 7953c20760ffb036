"""Sending what is owed, each post once, however often this is interrupted.

1. Take the post that has waited longest. What is too late is given up, what has nothing left to say as well.
2. Mark it as being sent, with its words, and commit: from here on it may be in Slack.
3. A post found in that state from before is looked for in Slack first.
4. Send it, and note where it lies; or note why not, and when to try again.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackClientError

from meetings.posting import Outcome, Post, PostKind, State, wait_after
from posts.content import Writing, content_of
from posts.delivery import Sent, Slack, deliver, key_of, look_for
from posts.failures import outcome_of
from storage import outbox
from storage.engine import Storage, Transaction
from storage.series import Layouts

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Claimed:
    """A post that may be sent now: its words, where its thread is, and whether it may be in Slack already."""

    post: Post
    content: Mapping[str, Any]
    thread: Sent | None
    perhaps_sent: bool


@dataclass(frozen=True)
class Sender:
    """Sends what one workspace is owed."""

    storage: Storage
    workspace: str
    layouts: Layouts
    slack: Slack

    async def send_owed(self, now: datetime) -> None:
        """Send every post that may be tried now; returns when none is left."""
        while claimed := await self.storage.write(lambda tx: self._claim_next(tx, now)):
            await self._send(claimed, now)

    def _claim_next(self, tx: Transaction, now: datetime) -> Claimed | None:
        while post := outbox.next_owed(tx, self.workspace, now):
            claimed = self._claim(tx, post, now)
            if claimed:
                return claimed
        return None

    def _claim(self, tx: Transaction, post: Post, now: datetime) -> Claimed | None:
        # A duty line waits to be part of a draft, and goes alone where the draft does not.
        in_thread = post.kind is not PostKind.DUTY
        thread = outbox.get(tx, post.waits_for) if post.waits_for and in_thread else None
        perhaps_sent = post.state is State.SENDING
        if thread and thread.state is State.GIVEN_UP:
            return self._give_up(tx, post, "what it belongs to was not sent")
        if post.too_late(now) and not perhaps_sent:
            return self._give_up(tx, post, "too late")
        content = post.content if perhaps_sent else content_of(Writing(tx, self.workspace, self.layouts, now), post)
        if content is None:
            return self._give_up(tx, post, "there was nothing left to say")
        outbox.claim(tx, post.number, content, now)
        return Claimed(
            outbox.get(tx, post.number) or post,
            content,
            Sent(thread.channel, thread.ts) if thread else None,
            perhaps_sent,
        )

    @staticmethod
    def _give_up(tx: Transaction, post: Post, reason: str) -> None:
        log.warning("gave up %s: %s", key_of(post), reason)
        outbox.give_up(tx, post.number, reason)

    async def _send(self, claimed: Claimed, now: datetime) -> None:
        post, content, thread = claimed.post, claimed.content, claimed.thread
        perhaps_sent = claimed.perhaps_sent
        try:
            sent = await look_for(self.slack, post, content, thread) if perhaps_sent else None
            perhaps_sent = False
            if sent is None and post.too_late(now):
                await self.storage.write(lambda tx: self._give_up(tx, post, "too late"))
                return
            sent = sent or await deliver(self.slack, post, content, thread)
        except (SlackClientError, aiohttp.ClientError, TimeoutError, OSError) as error:
            await self._note_failure(post, error, now, perhaps_sent=perhaps_sent)
        else:
            await self.storage.write(lambda tx: _note_sent(tx, post, content, sent))

    async def _note_failure(self, post: Post, error: Exception, now: datetime, *, perhaps_sent: bool) -> None:
        """Note when to try again. A post that could not even be looked for stays one that may have been sent."""
        outcome, asked, reason = outcome_of(error)
        log.warning("could not send %s: %s (%s), try %s", key_of(post), reason, outcome, post.tries)
        if outcome is Outcome.IMPOSSIBLE and not perhaps_sent:
            await self.storage.write(lambda tx: self._give_up(tx, post, reason))
            return
        again = now + wait_after(outcome, post.tries, asked)
        surely_not = outcome is not Outcome.UNKNOWN and not perhaps_sent

        def note(tx: Transaction) -> None:
            outbox.retry(tx, post.number, again, reason, surely_not_sent=surely_not)
            if outcome is Outcome.LIMITED:
                outbox.hold(tx, self.workspace, post.channel, again)

        await self.storage.write(note)


def _note_sent(tx: Transaction, post: Post, content: Mapping[str, Any], sent: Sent) -> None:
    outbox.sent(tx, post.number, sent.channel, sent.ts)
    # What was part of it, such as the line of a duty week that turned at the same instant, is said as well.
    for number in content.get("with", ()):
        outbox.sent(tx, number, sent.channel, sent.ts)

"""Sending what is owed, each post once, however often this is interrupted.

1. Take the post that has waited longest. What is too late is given up, what has nothing left to say as well.
2. Mark it as being sent, with its words, and commit: from here on it may be in Slack.
3. Send it, and note where it lies; or note why not, and when to try again.
4. A post found in that state from before is looked for in Slack; where it is not, it is planned anew.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from meetings.posting import Outcome, Post, PostKind, Reason, State, wait_after
from posts.drafts.again import owe_pointers
from posts.drafts.living import owe_removal
from posts.here import Here
from posts.sending.answers import findable
from posts.sending.content import content_of
from posts.sending.delivery import Sent, Slack, deliver, look_for
from posts.sending.failures import needed_scope, outcome_of
from posts.sending.log_lines import level_of, log_words, what_to_do
from posts.sending.missed import because, missed_words, tell_owners
from posts.sending.on_duty import SHOWN, note_done, note_failed
from posts.sending.writing import Writing
from posts.words.faults import fault
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import announcements
from storage.records.series import Layouts

# What lies in the thread of the post it waits for, or in its place.
AT_ANOTHER = {
    PostKind.DRAFT_FILE,
    PostKind.DRAFT_EDIT,
    PostKind.DRAFT_LINE,
    PostKind.CLOSED,
    PostKind.FINISHED_FILE,
    PostKind.OLD_FILE,
    PostKind.CORRECTION,
    PostKind.NOT_READ,
    PostKind.TICKETS_CHART,
}
# Tries after which the wait is the longest there is.
LONG_TRIED = 10
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
    here: Here = field(default_factory=Here)

    def writing(self, tx: Transaction, now: datetime) -> Writing:
        """What the words of its posts are made from."""
        return Writing(tx, self.workspace, self.layouts, now, self.here)

    async def send_owed(self, now: datetime, goes_on: Callable[[], bool] = lambda: True) -> None:
        """Send every post that may be tried now; returns when none is left, or after the one on its way."""
        while goes_on() and (claimed := await self.storage.write(lambda tx: self._claim_next(tx, now))):
            await self._send(claimed, now)

    def _claim_next(self, tx: Transaction, now: datetime) -> Claimed | None:
        while post := outbox.next_owed(tx, self.workspace, now):
            try:
                with tx.all_or_nothing():
                    claimed = self._claim(tx, post, now)
            except Exception as error:
                # A defect in one post must not keep the others from being sent.
                fault(error)
                again = now + wait_after(Outcome.REFUSED, LONG_TRIED)
                outbox.retry(tx, post.number, again, "defect", surely_not_sent=post.state is State.PLANNED)
                continue
            if claimed:
                return claimed
        return None

    def _claim(self, tx: Transaction, post: Post, now: datetime) -> Claimed | None:
        first = outbox.get(tx, post.waits_for) if post.waits_for else None
        # A duty line waits to be part of a draft, and goes alone where the draft does not.
        if first and first.state is State.GIVEN_UP and post.kind is not PostKind.DUTY:
            self._give_up(tx, post, Reason.ALONE, now)
            return None
        where = Sent(first.channel, first.ts) if first and post.kind in AT_ANOTHER else None
        if post.state is State.SENDING:
            unless_found = findable(post.content)
            outbox.claim(tx, post.number, unless_found, now)
            return Claimed(outbox.get(tx, post.number) or post, unless_found, where, perhaps_sent=True)
        if post.too_late(now):
            self._give_up(tx, post, Reason.TOO_LATE, now)
            return None
        content = content_of(self.writing(tx, now), post)
        if not content:
            self._give_up(tx, post, Reason.NO_USE if content is None else Reason.EMPTY, now)
            return None
        outbox.claim(tx, post.number, content, now)
        return Claimed(outbox.get(tx, post.number) or post, content, where, perhaps_sent=False)

    def _give_up(self, tx: Transaction, post: Post, reason: str, now: datetime) -> None:
        # That there is nothing to say is how it should be for most people in most weeks.
        level = logging.DEBUG if reason in {Reason.NO_USE, Reason.EMPTY, Reason.ALONE} else logging.WARNING
        log.log(level, "gave up %s: %s", log_words(post), reason)
        outbox.give_up(tx, post.number, reason)
        writing = self.writing(tx, now)
        calendar = writing.calendar(post.series)
        missed = missed_words(post)
        if calendar and missed and reason not in {Reason.NO_USE, Reason.ALONE}:
            tell_owners(writing, [(calendar, missed)], because(post, reason))

    async def _send(self, claimed: Claimed, now: datetime) -> None:
        post, content, thread = claimed.post, claimed.content, claimed.thread
        try:
            if claimed.perhaps_sent:
                sent = await look_for(self.slack, post, content, thread)
            else:
                sent = await deliver(self.slack, post, content, thread)
        except Exception as error:
            await self._note_failure(claimed, error, now)
            return
        if sent:
            await self.storage.write(lambda tx: self._note_sent(tx, claimed, sent, now))
            log.log(level_of(post), "sent %s", log_words(post))
        else:
            # Surely not in Slack: its words are made anew, because what it is about may have changed.
            await self.storage.write(
                lambda tx: outbox.retry(tx, post.number, now, Reason.NOT_FOUND, surely_not_sent=True)
            )

    async def _note_failure(self, claimed: Claimed, error: Exception, now: datetime) -> None:
        """Note when to try again. A post that could not even be looked for stays one that may have been sent."""
        post, looking = claimed.post, claimed.perhaps_sent
        outcome, asked, reason = outcome_of(error)
        log.warning("could not send %s: %s%s", log_words(post), reason, what_to_do(reason))
        hopeless = outcome in {Outcome.REFUSED, Outcome.IMPOSSIBLE}
        if outcome is Outcome.IMPOSSIBLE and not looking:
            await self.storage.write(lambda tx: self._give_up(tx, post, reason, now))
            return
        if looking and hopeless and post.too_late(now):
            await self.storage.write(lambda tx: self._give_up(tx, post, Reason.PERHAPS_SENT, now))
            return
        again = now + wait_after(outcome, post.tries, asked)
        surely_not = outcome is not Outcome.UNKNOWN and not looking

        def note(tx: Transaction) -> None:
            outbox.retry(tx, post.number, again, reason, surely_not_sent=surely_not)
            if outcome is Outcome.LIMITED:
                outbox.hold(tx, self.workspace, post.channel, again)

            if hopeless and post.kind in SHOWN:
                note_failed(self.writing(tx, now), post, reason, needed_scope(error))

        await self.storage.write(note)

    def _note_sent(self, tx: Transaction, claimed: Claimed, sent: Sent, now: datetime) -> None:
        _note_sent(tx, self.workspace, claimed, sent, now)
        if claimed.post.kind in SHOWN:
            note_done(self.writing(tx, now), claimed.post, sent.remark)


def _note_sent(tx: Transaction, workspace: str, claimed: Claimed, sent: Sent, now: datetime) -> None:
    post, content = claimed.post, claimed.content
    outbox.sent(tx, post.number, sent.channel, sent.ts, sent.file)
    # What was part of it, such as the line of a duty week that turned at the same instant, is said as well.
    for number in content.get("with", ()):
        outbox.sent(tx, number, sent.channel, sent.ts)
    announcements.note_printed(tx, workspace, post.series, content.get("printed", ()), post.original)
    if post.kind is PostKind.DRAFT and post.subject:
        owe_pointers(tx, workspace, post, now)
    if post.kind is PostKind.DRAFT_FILE:
        owe_removal(tx, workspace, post, now)

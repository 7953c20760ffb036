"""Calendars found by their secrets, and written anew only where something they show has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from bot.connections.calendar_pages import Page
from meetings.feed.entry import Feed
from meetings.feed.feed import Subject, feed, may_have
from meetings.feed.meeting_entries import Shown
from posts.feed.text import calendar_text
from storage import feeding
from storage.engine import Storage, Transaction
from storage.records import calendar_links
from storage.records.series import Layouts


@dataclass(frozen=True)
class Feeds:
    """The calendars of one workspace; `now` is the clock of all the team sees."""

    storage: Storage
    workspace: str
    layouts: Layouts
    shown: Shown
    now: Callable[[], datetime]
    # By subject: the state its page was written for. As many as there are addresses.
    _written: dict[Subject, tuple[object, Page]] = field(default_factory=dict)
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def page(self, secret: str) -> Page | None:
        """The calendar that this secret opens, None where it opens none."""
        async with self._one_at_a_time:
            found = await self.storage.read(lambda tx: self._found(tx, secret, self.now()))
            if found is None:
                return None
            subject, state, what = found
            if isinstance(what, Feed):
                # Text takes longer than anything else here: off the event loop, which has people to answer.
                text = await asyncio.to_thread(calendar_text, what)
                what = Page(text, f'"{sha256(text).hexdigest()[:32]}"')
                self._written[subject] = (state, what)
            return what

    def _found(self, tx: Transaction, secret: str, now: datetime) -> tuple[Subject, object, Feed | Page] | None:
        subject = calendar_links.subject_of(tx, self.workspace, secret)
        if subject is None:
            return None
        # The day counts as well: how far ahead a calendar goes. In no zone is it the same for longer than an hour.
        state = (feeding.state(tx, self.workspace), now.replace(minute=0, second=0, microsecond=0))
        written = self._written.get(subject)
        if written and written[0] == state:
            return subject, state, written[1]
        known = feeding.known(tx, self.workspace, self.layouts)
        if not may_have(known, subject):
            return None
        return subject, state, feed(known, subject, now, self.shown)

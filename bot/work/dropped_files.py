"""Files that people shared where drafts lie: looked at after their event, and taken where they lie in a draft's thread.

1. files.info says name, size and thread. What lies in no thread of a draft of ours is left alone.
2. What may be finished minutes is fetched, and handed on in the transaction that settles its row: nothing twice.
3. Slack's trouble is waited out, a few times; what cannot be read is said in the thread, with what to do.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.work.slack_files import GONE, FileInfo, SlackFiles, Trouble
from meetings.dropped_files import LARGEST, DroppedFile, NotRead, is_markdown, may_be_minutes, text_of, wait_for_another
from meetings.posting import Post, PostKind, State
from posts.here import Here
from posts.sending.log_lines import what_to_do
from posts.slack import messages
from posts.words.dropped_files import not_read
from posts.words.faults import fault
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import dropped_files
from storage.records.dropped_files import SharedFile

# What takes a file, within the transaction that settles it.
Taken = Callable[[Transaction, DroppedFile], None]
AT_ONCE = 4
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Left:
    """Nothing of ours; or what cannot be read, in the thread of a draft that is told why."""

    reason: str
    draft: Post | None = None
    name: str = ""
    why: NotRead = NotRead.NOT_FETCHED


@dataclass(frozen=True)
class _Again:
    """Trouble that may pass, and what it is where it does not."""

    trouble: Trouble
    otherwise: _Left


@dataclass(frozen=True)
class _Found:
    draft: Post
    name: str
    text: str


_Outcome = _Left | _Again | _Found


@dataclass(frozen=True)
class DroppedFiles:
    """Looks at the files that one workspace owes a look; `taken` is what takes one."""

    storage: Storage
    workspace: str
    files: SlackFiles
    here: Here
    taken: Taken

    def next_try(self, tx: Transaction, now: datetime) -> datetime | None:  # noqa: ARG002
        """The instant at which there is a file to look at."""
        return dropped_files.next_try(tx, self.workspace)

    async def read(self, now: datetime) -> bool:
        """Look at a few of the files that are due, and settle what came of it; False where none was due."""
        owed = await self.storage.read(lambda tx: dropped_files.to_try(tx, self.workspace, now, AT_ONCE))
        outcomes = await asyncio.gather(*(self._looked_at(shared) for shared in owed))
        for shared, outcome in zip(owed, outcomes, strict=True):
            await self.storage.write(lambda tx, s=shared, o=outcome: self._store(tx, s, o, now))  # type: ignore[misc]
        return bool(owed)

    async def _looked_at(self, shared: SharedFile) -> _Outcome:
        try:
            return await self._look_at(shared)
        except Exception as error:
            # A defect in one must not keep the others.
            fault(error)
            return _Left("defect")

    async def _look_at(self, shared: SharedFile) -> _Outcome:
        info = await self.files.info(shared.file, shared.channel)
        if isinstance(info, Trouble):
            return _trouble(info, _Left(info.reason))
        drafts = await self.storage.read(
            lambda tx: outbox.in_channel(tx, self.workspace, PostKind.DRAFT, shared.channel)
        )
        by_thread = {draft.ts: draft for draft in drafts}
        draft = next((by_thread[thread] for thread in info.threads if thread in by_thread), None)
        if draft:
            return await self._of_thread(draft, info)
        nothing = _Left("in no thread of a draft")
        if not info.shared or any(each.state is State.SENDING for each in drafts):
            return _Again(Trouble("where it lies is not known yet", may_pass=True), nothing)
        return nothing

    async def _of_thread(self, draft: Post, info: FileInfo) -> _Outcome:
        if not may_be_minutes(info.name):
            return _Left("no minutes by its name")
        if info.external:
            return _Left("external", draft, info.name, NotRead.ELSEWHERE)
        if info.size > LARGEST:
            return _Left("too large", draft, info.name, NotRead.TOO_LARGE)
        content = await self.files.content(info.url)
        if isinstance(content, Trouble):
            return _trouble(content, _Left(content.reason, draft, info.name, content.why))
        text = text_of(content)
        if text is None:
            return _Left("no text", draft, info.name, NotRead.NO_TEXT)
        return _Found(draft, info.name, text)

    def _store(self, tx: Transaction, shared: SharedFile, outcome: _Outcome, now: datetime) -> None:
        if isinstance(outcome, _Found):
            self._take(tx, shared, outcome, now)
            return
        if isinstance(outcome, _Again):
            wait = wait_for_another(shared.tries + 1, outcome.trouble.retry_after)
            if wait is not None:
                dropped_files.again(tx, self.workspace, shared.file, now + wait, outcome.trouble.reason)
                return
        left = outcome.otherwise if isinstance(outcome, _Again) else outcome
        if dropped_files.settle(tx, self.workspace, shared.file, left.reason) and left.draft and is_markdown(left.name):
            log.warning("could not read file %s: %s%s", shared.file, left.reason, what_to_do(left.reason))
            self._tell(tx, shared, left.draft, not_read(left.name, left.why, self.here), now)

    def _take(self, tx: Transaction, shared: SharedFile, found: _Found, now: datetime) -> None:
        """Hand it on, once; a defect there settles it as well, and says so in the thread."""
        try:
            with tx.all_or_nothing():
                if dropped_files.settle(tx, self.workspace, shared.file, "taken", taken=True):
                    self.taken(tx, self._dropped(shared, found))
        except Exception as error:
            dropped_files.settle(tx, self.workspace, shared.file, "defect")
            self._tell(tx, shared, found.draft, f"{found.name}: {fault(error).text}", now)

    def _dropped(self, shared: SharedFile, found: _Found) -> DroppedFile:
        draft = found.draft
        return DroppedFile(
            workspace=self.workspace,
            account=shared.account,
            channel=shared.channel,
            series=draft.series,
            original=draft.original,
            name=found.name,
            text=found.text,
            file_id=shared.file,
            dropped_at=shared.noted_at,
        )

    def _tell(self, tx: Transaction, shared: SharedFile, draft: Post, text: str, now: datetime) -> None:
        """One line in the thread of the draft, for each time that the file was shared."""
        post = Post(
            PostKind.NOT_READ,
            draft.channel,
            now,
            series=draft.series,
            original=draft.original,
            subject=f"{shared.file} {shared.noted_at.isoformat()}",
            content={"message": messages.line(text)},
            waits_for=draft.number,
        )
        outbox.owe(tx, self.workspace, post)


def _trouble(trouble: Trouble, otherwise: _Left) -> _Outcome:
    if trouble.may_pass:
        return _Again(trouble, otherwise)
    if otherwise.draft is None and trouble.reason not in GONE:
        log.warning("could not look at a shared file: %s%s", trouble.reason, what_to_do(trouble.reason))
    return otherwise

"""What an owed post says, settled at the moment it is claimed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from meetings.posting import Post, PostKind, State
from posts.sending import draft_content, questions, reminding
from posts.sending.turning import turn_line
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.unasked import lines
from posts.unasked.told import Recorded, recorders, told_line
from storage import absences, action_items, outbox


def content_of(writing: Writing, post: Post) -> Content | None:
    """What the post says now; None where there is nothing left to say, empty where there is nothing at all to say."""
    worded = _WORDED.get(post.kind)
    return worded(writing, post) if worded else post.content


def _duty(writing: Writing, post: Post) -> Content | None:
    calendar = writing.calendar(post.series)
    text = turn_line(calendar, post, writing.now) if calendar else None
    return {"message": messages.line(text)} if text else None


def _told(writing: Writing, post: Post) -> Content | None:
    """What others recorded for a person, without what was taken back or ended since."""
    kept = post.content
    each = recorders(kept)
    if not each:
        return kept
    standing = [one for entry in each if (one := _recorded(writing, entry))]
    if not standing:
        return None
    text = told_line(standing, date.fromisoformat(kept["today"]), writing.here)
    return {**kept, "message": messages.line(text), "line": text}


def _recorded(writing: Writing, entry: Mapping[str, Any]) -> Recorded | None:
    """What still stands of what one person recorded, None where nothing does."""
    tx, workspace = writing.tx, writing.workspace
    out = [absence for number in entry["absences"] if (absence := absences.get(tx, workspace, number))]
    items = [item for key in entry["items"] if (item := action_items.get(tx, workspace, *key)) and not item.ended]
    return Recorded(entry["by"], out, items) if out or items else None


def _line(writing: Writing, post: Post) -> Content | None:
    kept = lines.as_of(post.content, writing.now)
    if "parts" not in kept:
        return kept
    message = lines.message(writing.tx, writing.workspace, kept)
    return {**kept, "message": message} if message else None


def _correction(writing: Writing, post: Post) -> Content | None:
    """What holds now of the line that is corrected, None where it says so: the later of two corrections counts."""
    corrected = outbox.get(writing.tx, post.waits_for) if post.waits_for else None
    if corrected is None:
        return None
    message = lines.correction(writing.tx, writing.workspace, corrected.content)
    corrections = outbox.find(
        writing.tx, writing.workspace, PostKind.CORRECTION, series=post.series, original=post.original
    )
    earlier = [each for each in corrections if each.number < post.number and each.state is State.SENT]
    shown = (earlier[-1] if earlier else corrected).content["message"]
    return None if message == shown else {"message": message}


def _weekly(writing: Writing, post: Post) -> Content | None:
    return reminding.content(writing, post)


_WORDED: Mapping[PostKind, Callable[[Writing, Post], Content | None]] = {
    PostKind.DRAFT: draft_content.of_draft,
    PostKind.DRAFT_EDIT: draft_content.of_edit,
    PostKind.DRAFT_FILE: draft_content.of_file,
    PostKind.DRAFT_LINE: draft_content.of_line,
    PostKind.DUTY: _duty,
    PostKind.WEEKLY: _weekly,
    PostKind.TOLD: _told,
    PostKind.LINE: _line,
    PostKind.CORRECTION: _correction,
    PostKind.HOLIDAY: questions.content,
}

"""What an owed post says, settled at the moment it is claimed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from meetings.posting import Post, PostKind
from posts import lines
from posts.sending import draft_content
from posts.sending.turning import turn_line
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.told import told_line
from storage import absences, action_items, outbox


def content_of(writing: Writing, post: Post) -> Content | None:
    """What the post says now, or None where there is nothing left to say."""
    worded = _WORDED.get(post.kind)
    return worded(writing, post) if worded else post.content


def _duty(writing: Writing, post: Post) -> Content | None:
    calendar = writing.calendar(post.series)
    text = turn_line(calendar, post, writing.now) if calendar else None
    return {"message": messages.line(text)} if text else None


def _told(writing: Writing, post: Post) -> Content | None:
    """What others recorded for a person, without what was taken back or ended since."""
    tx, workspace, kept = writing.tx, writing.workspace, post.content
    if "absences" not in kept:
        return kept
    out = [absence for number in kept["absences"] if (absence := absences.get(tx, workspace, number))]
    items = [item for key in kept["items"] if (item := action_items.get(tx, workspace, *key)) and not item.ended]
    if not out and not items:
        return None
    text = told_line(out, items, kept["by"], date.fromisoformat(kept["today"]))
    return {**kept, "message": messages.line(text), "line": text}


def _line(writing: Writing, post: Post) -> Content | None:
    if "parts" not in post.content:
        return post.content
    message = lines.message(writing.tx, writing.workspace, post.content)
    return {**post.content, "message": message} if message else None


def _correction(writing: Writing, post: Post) -> Content | None:
    """What holds now of the line that is corrected: of two corrections the later cannot be undone by the earlier."""
    corrected = outbox.get(writing.tx, post.waits_for) if post.waits_for else None
    if corrected is None:
        return None
    return {"message": lines.correction(writing.tx, writing.workspace, corrected.content)}


_WORDED: Mapping[PostKind, Callable[[Writing, Post], Content | None]] = {
    PostKind.DRAFT: draft_content.of_draft,
    PostKind.DRAFT_EDIT: draft_content.of_edit,
    PostKind.DRAFT_FILE: draft_content.of_file,
    PostKind.DRAFT_LINE: draft_content.of_line,
    PostKind.DUTY: _duty,
    PostKind.TOLD: _told,
    PostKind.LINE: _line,
    PostKind.CORRECTION: _correction,
}

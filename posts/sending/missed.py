"""Word to the owners about what was not posted."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.dates import day_words, join_words
from meetings.posting import Post, PostKind, Reason
from posts.sending.writing import Writing
from posts.slack import messages
from storage import outbox
from storage.records import people

SCHEDULED = {
    PostKind.DRAFT: "the draft of",
    PostKind.DUTY: "the turn of the duty week of",
    PostKind.HOLIDAY: "the question about the holiday of",
}
LINE = "the line "
MOST_NAMED = 5
log = logging.getLogger(__name__)


def named(kind: PostKind, original: date) -> str:
    """`the draft of Mon July 8`."""
    return f"{SCHEDULED[kind]} {day_words(original)}"


def missed_words(post: Post) -> str | None:
    """What the owners hear of a post that was given up, None where they are not troubled with it.

    That is what the calendar asks for, and word of a meeting that is cancelled, moved or held after all.
    """
    if post.kind in SCHEDULED:
        return named(post.kind, date.fromisoformat(post.original))
    parts = post.content.get("parts", ())
    if post.kind is PostKind.LINE and any(part["table"] == "occurrences" for part in parts):
        return f'{LINE}"{post.content["line"]}"'
    return None


def because(post: Post, reason: str) -> str:
    """Why a post was given up, as the owners hear it: where it was too late, what Slack said of the last attempt."""
    if reason != Reason.TOO_LATE:
        return f"Slack did not take it in time ({reason}):"
    by_slack = post.reason and post.reason != Reason.NOT_FOUND
    return f"Slack did not take it in time ({post.reason}):" if by_slack else "It was too late for"


def tell_owners(writing: Writing, missed: Sequence[tuple[Calendar, str]], why: str) -> None:
    """One private message to each owner about everything of their meetings that was missed in one go, and why.

    What they have not been told yet of what was missed before goes with it.
    """
    log.warning("%s %s; the owners are told", why, ", ".join(map(_log_words, missed)))
    tx, workspace, now = writing.tx, writing.workspace, writing.now
    for owner in people.people(tx, workspace):
        theirs = [(calendar, what) for calendar, what in missed if owner.name in calendar.series.owners]
        if owner.slack and theirs:
            sentence = f"{why} {_missed_words(theirs)}."
            subject = f"{owner.slack} missed {theirs[0][1]} {now.isoformat()}"
            owed = Post(PostKind.TOLD, owner.slack, now, subject=subject, content=_kept([sentence], writing))
            waiting = _waiting(writing, owner.slack)
            if waiting is None:
                outbox.owe(tx, workspace, owed)
            elif sentence not in waiting.content["missed"]:
                outbox.rewrite(tx, waiting.number, _kept([*waiting.content["missed"], sentence], writing))


def _waiting(writing: Writing, account: str) -> Post | None:
    """The word of what was missed that this owner is still to get."""
    planned = outbox.planned(writing.tx, writing.workspace, PostKind.TOLD, "")
    return next((post for post in planned if post.channel == account and "missed" in post.content), None)


def _kept(missed: Sequence[str], writing: Writing) -> dict[str, Any]:
    text = f"{' '.join(missed)} {writing.here.command('agenda')} has what is coming."
    return {"message": messages.line(text), "line": text, "missed": list(missed)}


def _log_words(missed: tuple[Calendar, str]) -> str:
    """Of a line only that it is one: it may hold words that somebody typed."""
    calendar, what = missed
    return f"{'a line' if what.startswith(LINE) else what} ({calendar.series.key})"


def _missed_words(missed: Sequence[tuple[Calendar, str]]) -> str:
    """What was missed, the meeting named behind what is its, and only so much of it that people read it."""
    each: dict[str, list[str]] = {}
    for calendar, what in missed[:MOST_NAMED]:
        each.setdefault(calendar.series.title, []).append(what)
    more = [f"{len(missed) - MOST_NAMED} more"] if len(missed) > MOST_NAMED else []
    parts = [f"{join_words(whats)} ({title})" for title, whats in each.items()]
    return "; ".join([*parts, *more])

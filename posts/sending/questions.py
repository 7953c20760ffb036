"""The questions about a holiday's meeting: to whom they go, and what they say when they are sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetings.absences import out_on
from meetings.calendar.asking import next_free_day, whom_to_ask
from meetings.calendar.calendar import Calendar
from meetings.calendar.due import ASKED, UNANSWERED
from meetings.dates import local_day
from meetings.posting import Post, PostKind, State
from posts.buttons import with_buttons
from posts.sending.writing import Content, Writing
from posts.unasked import lines
from posts.unasked.lines import Part
from posts.words.agenda import holidays as words
from storage import outbox
from storage.engine import Transaction
from storage.records import absences, people


def addressed(tx: Transaction, workspace: str, calendar: Calendar, post: Post) -> Post | None:
    """The post with the person it asks as its channel; every other post as it is. None where nobody can be asked."""
    if post.kind is not PostKind.HOLIDAY or post.subject == UNANSWERED:
        return post
    day = local_day(post.due_at, calendar.series.zone)
    out = out_on(absences.not_over_before(tx, workspace, day), day)
    meeting = calendar.occurrence(date.fromisoformat(post.original))
    person = whom_to_ask(calendar, meeting, people.roster(tx, workspace), out)
    return replace(post, channel=person.slack) if person and person.slack else None


def content(writing: Writing, post: Post) -> Content | None:
    """The question, or the word that nobody has answered it; None where it is decided, or no holiday any more."""
    calendar = writing.calendar(post.series)
    meeting = calendar.occurrence(date.fromisoformat(post.original)) if calendar else None
    holiday = calendar.undecided_holiday(meeting) if calendar and meeting else None
    if calendar is None or meeting is None or holiday is None:
        return None
    if post.subject == UNANSWERED:
        return None if _has_its_draft(writing, post) else _unanswered(writing, post, holiday)
    title = calendar.series.title
    free = next_free_day(calendar, meeting.day)
    message = words.question(meeting, holiday, title, again=post.subject != ASKED)
    return with_buttons(message, post.number, words.answers(meeting, holiday, free))


def _unanswered(writing: Writing, post: Post, holiday: str) -> Content:
    """The word that nobody has answered: it holds for as long as nothing is decided about the day."""
    line = words.unanswered_line(holiday, writing.here).replace("`", "")
    key = {"series": post.series, "original": post.original}
    kept = lines.content(line, [Part("occurrences", key, line, line, None)])
    return {**kept, "message": words.unanswered(holiday, writing.here)}


def _has_its_draft(writing: Writing, post: Post) -> bool:
    """Whether the draft was posted before anybody knew of the holiday: then the meeting is not in doubt."""
    found = outbox.find(writing.tx, writing.workspace, PostKind.DRAFT, series=post.series, original=post.original)
    return any(draft.state in {State.SENDING, State.SENT} for draft in found)

"""The word of a closed meeting, in the thread of its draft, and the nudge where nobody has closed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetings.absences import out_on
from meetings.calendar.asking import whom_to_ask
from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.posting import Post
from posts.buttons import Say, with_buttons
from posts.drafts.again import posted_draft
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.words import closing as words
from storage.engine import Transaction
from storage.records import absences, action_items, finished_minutes, people


def closed(writing: Writing, post: Post) -> Content | None:
    """What was taken, with buttons for the items that are gone and still open; None where it was taken back."""
    kept, calendar = post.content, writing.calendar(post.series)
    if "line" in kept:
        return {**kept, "message": messages.line(kept["line"])}
    if calendar is None:
        return None
    day = date.fromisoformat(kept["day"])
    stored = finished_minutes.of_day(writing.tx, writing.workspace, post.series, day)
    if stored is None or not stored.closed:
        return None
    found = (action_items.get(writing.tx, writing.workspace, post.series, number) for number in kept["gone"])
    gone = [item for item in found if item and not item.ended]
    meeting = calendar.occurrence(date.fromisoformat(post.original))
    line = words.closed_line(calendar, meeting, kept["by"], kept["said"], words.gone_words(gone))
    says = [*words.gone_says(gone, post.series), Say("Undo", "agenda", "reopen", post.series)]
    return {**kept, **with_buttons(messages.line(line), post.number, says)}


def addressed(tx: Transaction, workspace: str, calendar: Calendar, post: Post) -> Post | None:
    """The nudge with whoever runs the meeting as its channel, else its first owner who is in; None without one."""
    day = local_day(post.due_at, calendar.series.zone)
    meeting = calendar.occurrence(date.fromisoformat(post.original))
    roster = people.roster(tx, workspace)
    out = out_on(absences.not_over_before(tx, workspace, day), day)
    host = roster.exactly(meeting.host) if meeting.host and meeting.host not in out else None
    person = host or whom_to_ask(calendar, meeting, roster, out)
    return replace(post, channel=person.slack) if person and person.slack else None


def nudge(writing: Writing, post: Post) -> Content | None:
    """The nudge; None where the minutes are closed, or no draft of them was posted."""
    calendar = writing.calendar(post.series)
    if calendar is None:
        return None
    meeting = calendar.occurrence(date.fromisoformat(post.original))
    stored = finished_minutes.of_day(writing.tx, writing.workspace, post.series, meeting.day)
    if meeting.cancelled or (stored and stored.closed):
        return None
    if posted_draft(writing.tx, writing.workspace, calendar, meeting) is None:
        return None
    return {"message": messages.line(words.nudge(calendar, meeting))}

"""The word of a closed meeting, in the thread of its draft, and the nudge where nobody has closed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.absences import out_on
from meetings.calendar.asking import whom_to_ask
from meetings.calendar.calendar import Calendar
from meetings.calendar.nudges import nudges_due
from meetings.calendar.occurrence import Occurrence
from meetings.people import Person
from meetings.posting import Post, PostKind
from posts.buttons import Say, with_buttons
from posts.drafts.again import posted_draft
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.words import closing as words
from storage import outbox
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
    offers = kept.get("offers", ())
    also = f"{words.gone_words(gone)} {words.called_off_words([one['line'] for one in offers])}".strip()
    also = f"{also} {words.file_words(kept.get('file', ''), kept.get('index', ''))}".strip()
    line = words.closed_line(calendar, meeting, kept["by"], kept["said"], also)
    cancel = [Say(one["label"], "agenda", one["text"], post.series) for one in offers]
    says = [*words.gone_says(gone, post.series), *cancel, Say("Undo", "agenda", "reopen", post.series)]
    return {**kept, **with_buttons(messages.line(line), post.number, says)}


def plan_nudges(writing: Writing, calendars: Sequence[Calendar]) -> None:
    """Plan the nudges that have come due, to whoever runs the meeting and is in, else its first owner who is."""
    for calendar in calendars:
        for due in nudges_due(calendar, writing.now):
            person = _whom(writing, calendar, calendar.occurrence(due.original))
            if person and person.slack:
                post = Post(
                    PostKind.NUDGE,
                    person.slack,
                    due.at,
                    series=calendar.series.key,
                    original=due.original.isoformat(),
                    until=due.until,
                )
                outbox.owe(writing.tx, writing.workspace, post)


def _whom(writing: Writing, calendar: Calendar, meeting: Occurrence) -> Person | None:
    roster = people.roster(writing.tx, writing.workspace)
    out = out_on(absences.not_over_before(writing.tx, writing.workspace, meeting.day), meeting.day)
    host = roster.exactly(meeting.host) if meeting.host and meeting.host not in out else None
    return host if host and host.slack else whom_to_ask(calendar, meeting, roster, out)


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

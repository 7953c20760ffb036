"""The question where the open items of a release go, on the day from which it is none: to who had it taken out."""

from __future__ import annotations

from datetime import date, timedelta

from meetings.action_items.shipping import shipped
from meetings.dates import local_day
from meetings.posting import Post
from posts.buttons import Say, with_buttons
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.words.agenda import shipping as words
from storage.records import action_items

SHIPS = "ships"
ONE_DAY = timedelta(days=1)


def content(writing: Writing, post: Post) -> Content | None:
    """What is asked now; None where the release goes on after all, or no open item stands under it any more."""
    calendar, first = writing.calendar(post.series), date.fromisoformat(post.content[SHIPS])
    if calendar is None:
        return None
    releases, today = calendar.series.releases, local_day(writing.now, calendar.series.zone)
    items = action_items.still_open(writing.tx, writing.workspace, post.series)
    found = shipped(releases.on(first - ONE_DAY) or (), releases.on(today) or (), items)
    if not found:
        return None
    title = writing.meeting_named(post.series)
    text = writing.here.example(f"{f'{title}: ' if title else ''}{words.question(found)}").replace("`", "")
    says = [Say(press.label, press.surface, press.text, post.series) for press in words.presses(found)]
    return {**post.content, **with_buttons(messages.line(text), post.number, says)}

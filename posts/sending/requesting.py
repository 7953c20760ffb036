"""The posts that ask about duty: worded as what they ask stands, and edited in place when that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from meetings.dates import local_day
from meetings.duty.request import State
from meetings.duty.schedule import DutySchedule
from meetings.posting import Post, PostKind
from posts.buttons import actions, runs
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.words import duty_requests as words
from storage.away import away
from storage.records import duty_requests, people

LAPSE = "lapse"


def subject_of(number: int) -> str:
    """The subject of the post that asks for the request of this number."""
    return f"request {number}"


def lapse_of(asking: Post, at: datetime) -> Post:
    """What is owed in place of a post that asks, at the instant at which it is too late to answer."""
    return replace(
        asking, kind=PostKind.CORRECTION, due_at=at, original=str(asking.number), subject=LAPSE, content={},
        until=None, waits_for=asking.number,
    )  # fmt: skip


def content(writing: Writing, post: Post) -> Content | None:
    """The question; None where it is answered, or withdrawn, before it is asked."""
    return _worded(writing, post, only_open=True)


def correction(writing: Writing, asking: Post) -> messages.Message | None:
    """What stands in place of a post that asks, as it is now; None where nothing is known of it."""
    found = _worded(writing, asking, only_open=False)
    return found["message"] if found else None


def _worded(writing: Writing, post: Post, *, only_open: bool) -> Mapping[str, Any] | None:
    calendar = writing.calendar(post.series)
    request = duty_requests.get(writing.tx, writing.workspace, post.series, int(post.content["number"]))
    schedule = _schedule(calendar.series.duties, request.rota) if calendar and request else None
    if calendar is None or request is None or schedule is None or (only_open and request.state is not State.OPEN):
        return None
    today = local_day(writing.now, calendar.series.zone)
    by = people.roster(writing.tx, writing.workspace).holding(request.recorded_by)
    asker = by.name if by else request.giver
    out = words.who_is_out(request, schedule, away(writing.tx, writing.workspace, today), today)
    message = messages.line(words.question(request, schedule, asker, writing.now, today, out=out))
    buttons = actions(post.number, words.answers(request, schedule, writing.now))
    message = {**message, "blocks": [*message["blocks"], *buttons]}
    return {**post.content, "message": message, "runs": runs(words.says(request))}


def _schedule(duties: tuple[DutySchedule, ...], key: str) -> DutySchedule | None:
    return next((duty for duty in duties if duty.key == key), None)

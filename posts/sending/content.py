"""What an owed post says, settled at the moment it is claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.posting import Post, PostKind
from posts import draft, duty, lines
from posts.slack import messages
from posts.told import told_line
from storage import absences, action_items, drafting, outbox, series
from storage.engine import Transaction
from storage.series import Layouts

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Writing:
    """What the words of a post are made from: the database, whose workspace it is, and now."""

    tx: Transaction
    workspace: str
    layouts: Layouts
    now: datetime

    def calendar(self, key: str) -> Calendar | None:
        """The calendar of this series as it stands today."""
        calendars = series.calendars(self.tx, self.workspace, self.now, self.layouts)
        return next((calendar for calendar in calendars if calendar.series.key == key), None)


def content_of(writing: Writing, post: Post) -> Content | None:
    """What the post says now, or None where there is nothing left to say."""
    match post.kind:
        case PostKind.DRAFT:
            return _draft(writing, post)
        case PostKind.DUTY:
            return _duty(writing, post)
        case PostKind.TOLD if "absences" in post.content:
            return _told(writing, post)
        case PostKind.LINE | PostKind.DRAFT_LINE if "parts" in post.content:
            message = lines.message(writing.tx, writing.workspace, post.content)
            return {**post.content, "message": message} if message else None
        case PostKind.CORRECTION:
            return _correction(writing, post)
        case _:
            return post.content


def _draft(writing: Writing, post: Post) -> Content | None:
    """The summary; the file is owed with it, so that both are of one moment."""
    calendar, meeting = writing.calendar(post.series), date.fromisoformat(post.original)
    if calendar is None or meeting in calendar.cancelled:
        return None
    known = drafting.known(writing.tx, writing.workspace, calendar, meeting)
    turning = _turning_with(writing, post)
    for other in turning:
        outbox.wait_for(writing.tx, other.number, post.number)
    turn = next((text for other in turning if (text := _turn_line(calendar, other, writing.now))), None)
    _owe_file(writing, post, draft.file(known))
    printed = [*(each.number for each in known.announcements), *(line.number for line in known.lines)]
    return {"message": draft.summary(known, turn), "with": [other.number for other in turning], "printed": printed}


def _owe_file(writing: Writing, post: Post, file: Mapping[str, str]) -> None:
    owed = replace(post, kind=PostKind.DRAFT_FILE, waits_for=post.number, content={"file": file})
    if not outbox.owe(writing.tx, writing.workspace, owed):
        for before in outbox.find(
            writing.tx, writing.workspace, PostKind.DRAFT_FILE, series=post.series, original=post.original
        ):
            outbox.rewrite(writing.tx, before.number, {"file": file})


def _turning_with(writing: Writing, post: Post) -> list[Post]:
    """The duty post that is due at the same instant and becomes part of the draft."""
    owed = outbox.planned(writing.tx, writing.workspace, PostKind.DUTY, post.series)
    return [other for other in owed if other.due_at == post.due_at]


def _duty(writing: Writing, post: Post) -> Content | None:
    calendar = writing.calendar(post.series)
    text = _turn_line(calendar, post, writing.now) if calendar else None
    return {"message": messages.line(text)} if text else None


def _turn_line(calendar: Calendar, post: Post, now: datetime) -> str | None:
    rota = calendar.series.duty
    if rota is None:
        return None
    return duty.turn_line(rota, date.fromisoformat(post.original), local_day(now, calendar.series.zone))


def _told(writing: Writing, post: Post) -> Content | None:
    """What others recorded for a person, without what was taken back or ended since."""
    tx, workspace, kept = writing.tx, writing.workspace, post.content
    out = [absence for number in kept["absences"] if (absence := absences.get(tx, workspace, number))]
    items = [item for key in kept["items"] if (item := action_items.get(tx, workspace, *key)) and not item.ended]
    if not out and not items:
        return None
    text = told_line(out, items, kept["by"], date.fromisoformat(kept["today"]))
    return {**kept, "message": messages.line(text), "line": text}


def _correction(writing: Writing, post: Post) -> Content | None:
    """What holds now of the line that is corrected: of two corrections the later cannot be undone by the earlier."""
    corrected = outbox.get(writing.tx, post.waits_for) if post.waits_for else None
    if corrected is None:
        return None
    return {"message": lines.correction(writing.tx, writing.workspace, corrected.content)}

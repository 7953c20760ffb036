"""What a draft says when it is posted, and what its updates say: worded when each is claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import is_missed
from meetings.changes import Change, net
from meetings.dates import local_time_words
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.snapshots import cells_in
from meetings.minutes.known import Known
from meetings.posting import Post, PostKind, State
from posts.drafts import draft
from posts.drafts.again import newer
from posts.drafts.changed import changed_line
from posts.drafts.living import over_at
from posts.sending.turning import turn_line, turning_at
from posts.sending.writing import Content, Writing
from posts.slack import messages
from storage import changelog, drafting, outbox
from storage.records import people


def of_draft(writing: Writing, post: Post) -> Content | None:
    """The summary; the file is owed with it, so that both are of one moment."""
    calendar, meeting = _meeting(writing, post)
    # A meeting that was moved since has its draft at another time.
    if calendar is None or meeting is None or meeting.cancelled or post.until not in _ends(meeting):
        return None
    known = drafting.known(writing.tx, writing.workspace, calendar, meeting)
    turning = turning_at(writing, post)
    for other in turning:
        outbox.wait_for(writing.tx, other.number, post.number)
    turns = {other.subject: text for other in turning if (text := turn_line(calendar, other, writing.now))}
    _owe_file(writing, post, known)
    late = draft.late_words(post.due_at, writing.now, calendar.series.zone)
    return {
        **draft.summary(known, turns, post.number, writing.here, late),
        "turns": turns,
        "late": late,
        "with": [other.number for other in turning],
    }


def _ends(meeting: Occurrence) -> tuple[datetime, datetime]:
    """Until when its draft is worth posting: at its own time, and when somebody asked for it."""
    return meeting.starts, over_at(meeting)


def of_edit(writing: Writing, post: Post) -> Content | None:
    """The summary as it is now, or None where it says nothing else than it did."""
    calendar, meeting = _meeting(writing, post)
    posted = outbox.get(writing.tx, post.waits_for) if post.waits_for else None
    if calendar is None or meeting is None or posted is None:
        return None
    if again := newer(writing.tx, writing.workspace, posted):
        content = draft.posted_again(calendar, meeting, again.sending_since or again.due_at)
    elif meeting.cancelled:
        content = draft.cancelled(calendar, meeting)
    else:
        known = drafting.known(writing.tx, writing.workspace, calendar, meeting)
        late = posted.content.get("late", "")
        content = draft.summary(known, _turns(posted.content), post.number, writing.here, late)
    edits = [each for each in _others(writing, post, PostKind.DRAFT_EDIT) if each.waits_for == posted.number]
    before = next((each for each in reversed(edits) if each.state is not State.GIVEN_UP), posted)
    return None if _said(before.content) == _said(content) else content


def of_file(writing: Writing, post: Post) -> Content | None:
    """The file that replaces an earlier one, or None where it would be the same, or was overtaken by a later one.

    The first is settled already.
    """
    posted = outbox.get(writing.tx, post.waits_for) if post.waits_for else None
    if posted and post.subject == posted.subject:
        return post.content
    calendar, meeting = _meeting(writing, post)
    if calendar is None or meeting is None or meeting.cancelled or _is_replaced(writing, posted):
        return None
    known = drafting.known(writing.tx, writing.workspace, calendar, meeting)
    content = _file(known, f", as of {local_time_words(writing.now, calendar.series.zone)}")
    every = _others(writing, post, PostKind.DRAFT_FILE, before=False)
    if any(each.number > post.number and each.state is State.SENT for each in every):
        return None
    earlier = [each for each in every if each.number < post.number and each.state is not State.GIVEN_UP]
    same = earlier and _text(earlier[-1].content) == _text(content)
    return None if same else content


def of_line(writing: Writing, post: Post) -> Content | None:
    """The line of the thread about what changed, or None where nothing of the draft did after all."""
    calendar, meeting = _meeting(writing, post)
    posted = outbox.get(writing.tx, post.waits_for) if post.waits_for else None
    if calendar is None or meeting is None or _is_replaced(writing, posted) or _stayed(writing, post):
        return None
    commands = post.content["commands"]
    changes = [each for number in commands for each in changelog.of_command(writing.tx, writing.workspace, number)]
    drafts = outbox.originals_in_slack(writing.tx, writing.workspace, PostKind.DRAFT, post.series)
    text = changed_line(_about_us(writing, calendar, net(changes)), calendar, meeting, drafts)
    return {**post.content, "message": messages.line(text)} if text else None


def _about_us(writing: Writing, calendar: Calendar, changes: list[Change]) -> list[Change]:
    """The changes without the absences of those whom this meeting does not miss."""
    roster = people.roster(writing.tx, writing.workspace)
    out = [change.table == "absences" and str((change.after or change.before or {})["person"]) for change in changes]
    missed = [not name or is_missed(calendar.series, roster.exactly(name)) for name in out]
    return [change for change, ours in zip(changes, missed, strict=True) if ours]


def _is_replaced(writing: Writing, posted: Post | None) -> bool:
    """Whether this draft was posted again since: then that one has what changes."""
    return posted is not None and newer(writing.tx, writing.workspace, posted) is not None


def _stayed(writing: Writing, post: Post) -> bool:
    """Whether neither the summary nor the file had anything new to say with this line."""
    news = [one for kind in (PostKind.DRAFT_EDIT, PostKind.DRAFT_FILE) for one in _others(writing, post, kind)]
    states = [one.state for one in news if one.subject == post.subject]
    return bool(states) and set(states) == {State.GIVEN_UP}


def _meeting(writing: Writing, post: Post) -> tuple[Calendar | None, Occurrence | None]:
    calendar = writing.calendar(post.series)
    return calendar, calendar.occurrence(date.fromisoformat(post.original)) if calendar else None


def _file(known: Known, as_of: str = "") -> dict[str, Any]:
    """The file, and the announcements and lines it has: what came after the beginning was not heard at the meeting."""
    file = draft.file(known)
    begins = known.occurrence.starts
    said = [*((each.number, each.recorded_at) for each in known.announcements)]
    said += [(line.number, line.recorded_at) for line in known.lines]
    heard = [number for number, recorded_at in said if recorded_at < begins]
    content = {"file": {**file, "title": file["title"] + as_of}, "printed": heard}
    return {**content, "figures": _figures(file["text"], known)} if known.asking else content


def _figures(text: str, known: Known) -> list[list[str | int]]:
    """The counts that stand in this file: where its minutes are never closed, the next ones are compared with them."""
    # By a name that is read as its day, whatever the team calls its files.
    read = read_finished(f"{known.day.isoformat()}.md", text, known.calendar.series.sections)
    cells = cells_in(read) if isinstance(read, FinishedMinutes) else {}
    return [[where.heading, where.column, where.state, count] for where, count in cells.items()]


def _said(content: Mapping[str, Any]) -> tuple[Any, Any]:
    """The summary without its buttons, which name the post they are on, and what those stand for."""
    blocks = [block for block in content["message"]["blocks"] if block["type"] != "actions"]
    return blocks, content.get("runs", [])


def _text(content: Mapping[str, Any]) -> tuple[str, str]:
    return content["file"]["name"], content["file"]["text"]


def _owe_file(writing: Writing, post: Post, known: Known) -> None:
    content = _file(known)
    owed = replace(post, kind=PostKind.DRAFT_FILE, waits_for=post.number, content=content)
    if not outbox.owe(writing.tx, writing.workspace, owed):
        files = _others(writing, owed, PostKind.DRAFT_FILE, before=False)
        outbox.rewrite(writing.tx, next(each.number for each in files if each.subject == owed.subject), content)


def _others(writing: Writing, post: Post, kind: PostKind, *, before: bool = True) -> list[Post]:
    """The posts of this kind about the same meeting, by number; only those before this one, unless told."""
    found = outbox.find(writing.tx, writing.workspace, kind, series=post.series, original=post.original)
    return [each for each in found if not before or each.number < post.number]


def _turns(content: Content) -> Mapping[str, str]:
    """The lines of the duties that turned with a posted draft; a draft of an early version has one, of the first."""
    turns: Mapping[str, str] = content.get("turns") or ({"": content["turn"]} if content.get("turn") else {})
    return turns

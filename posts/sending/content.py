"""What an owed post says, settled at the moment it is claimed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from meetings.action_items import ActionItem
from meetings.action_items.parties import concerned
from meetings.calendar.series_choice import is_member
from meetings.posting import Post, PostKind, State
from meetings.shared_calendar.claims import still_ahead
from meetings.shared_calendar.following import Consent
from posts.buttons import Say, with_buttons
from posts.sending import (
    closing,
    draft_content,
    handing_over,
    on_duty,
    questions,
    reminding,
    requesting,
    shipping,
    ticket_figures,
    turning,
)
from posts.sending.clashing import told_clashes
from posts.sending.writing import Content, Writing
from posts.slack import messages
from posts.unasked import lines
from posts.unasked.told import Promised, Recorded, recorders, take_back, told_line
from posts.words import team_calendars as words
from storage import outbox
from storage.records import absences, action_items, people, team_calendars


def content_of(writing: Writing, post: Post) -> Content | None:
    """What the post says now; None where there is nothing left to say, empty where there is nothing at all to say."""
    worded = _WORDED.get(post.kind)
    return worded(writing, post) if worded else post.content


def _told(writing: Writing, post: Post) -> Content | None:
    """What others recorded for a person, without what was taken back, ended or given away since."""
    kept = post.content
    if shipping.SHIPS in kept:
        return shipping.content(writing, post)
    each = recorders(kept)
    if not each:
        return kept
    standing = [one for entry in each if (one := _recorded(writing, post.channel, entry))]
    if not standing:
        return None
    text = told_line(standing, date.fromisoformat(kept["today"]))
    return {**kept, **with_buttons(messages.line(text), post.number, take_back(standing)), "line": text}


def _recorded(writing: Writing, account: str, entry: Mapping[str, Any]) -> Recorded:
    """What still stands of what one person recorded for this account."""
    tx, workspace = writing.tx, writing.workspace
    out = [absence for number in entry["absences"] if (absence := absences.get(tx, workspace, number))]
    items = [
        Promised(item, series, writing.meeting_named(series))
        for series, number in entry["items"]
        if (item := action_items.get(tx, workspace, series, number))
        and not item.ended
        and _concerns(writing, account, series, item)
    ]
    kept = [one for one in entry.get("lines", ()) if writing.now < datetime.fromisoformat(one["until"])]
    said = {text: one.get("says", ()) for one in kept if (text := lines.standing(tx, workspace, one))}
    says = [Say(**say) for those in said.values() for say in those]
    clashes, proposed = told_clashes(writing, entry.get("clashes", ()))
    return Recorded(entry["by"], out, items, (*said, *clashes), [*says, *proposed])


def _concerns(writing: Writing, account: str, series: str, item: ActionItem) -> bool:
    """Whether an item is still the account's: somebody else's by now is nothing to tell of."""
    roster = people.roster(writing.tx, writing.workspace)
    person, calendar = roster.holding(account), writing.calendar(series)
    if person is None or calendar is None:
        return False
    everyone = [one.name for one in roster.people if is_member(calendar.series, one)]
    return person.name in concerned(item, roster, everyone)


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
    if corrected.kind is PostKind.REQUEST:
        message = requesting.correction(writing, corrected)
    else:
        message = lines.correction(writing.tx, writing.workspace, corrected.content)
    corrections = outbox.find(
        writing.tx, writing.workspace, PostKind.CORRECTION, series=post.series, original=post.original
    )
    earlier = [each for each in corrections if each.number < post.number and each.state is State.SENT]
    shown = (earlier[-1] if earlier else corrected).content["message"]
    return {"message": message} if message and message != shown else None


def _calendar(writing: Writing, post: Post) -> Content | None:
    """Whether a person is recorded by a calendar; None where they have said so meanwhile, or are not out by it."""
    calendar, person = str(post.content["calendar"]), str(post.content["person"])
    consent = team_calendars.consents(writing.tx, writing.workspace, calendar).get(person)
    today = date.fromisoformat(post.content["today"])
    known = team_calendars.followed(writing.tx, writing.workspace, calendar)
    claims = still_ahead([entry.claim for entry in known if entry.claim.person == person], today)
    if consent is not Consent.ASKED or not claims:
        return None
    message = messages.line(words.question(calendar, claims, today))
    return {**post.content, **with_buttons(message, post.number, words.answers(calendar))}


def _weekly(writing: Writing, post: Post) -> Content | None:
    return reminding.content(writing, post)


_WORDED: Mapping[PostKind, Callable[[Writing, Post], Content | None]] = {
    PostKind.DRAFT: draft_content.of_draft,
    PostKind.DRAFT_EDIT: draft_content.of_edit,
    PostKind.DRAFT_FILE: draft_content.of_file,
    PostKind.DRAFT_LINE: draft_content.of_line,
    PostKind.DUTY: turning.content,
    PostKind.HANDOVER: handing_over.content,
    PostKind.USER_GROUP: on_duty.content,
    PostKind.TOPIC: on_duty.content,
    PostKind.WEEKLY: _weekly,
    PostKind.TOLD: _told,
    PostKind.LINE: _line,
    PostKind.CORRECTION: _correction,
    PostKind.HOLIDAY: questions.content,
    PostKind.REQUEST: requesting.content,
    PostKind.CALENDAR: _calendar,
    PostKind.CLOSED: closing.closed,
    PostKind.NUDGE: closing.nudge,
    PostKind.TICKETS: ticket_figures.figures,
}

"""What others hear of a change: owed in the same transaction, sent after the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.answering.memory import Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.changes import Change
from meetings.dates import join_words, local_time_words
from meetings.posting import Post, PostKind, State
from posts import absences as absence_words
from posts import draft
from posts.changed import changed_words
from posts.lines import Part, content
from posts.slack import messages
from storage import absences, changelog, outbox

# What is recorded for somebody in one go reaches them as one message.
TOLD_TOGETHER = timedelta(minutes=5)


def subject_of(command: int) -> str:
    """The subject of what a command says to others, by which its Undo finds it again."""
    return f"command {command}"


def line_for_everybody(
    memory: Memory, calendar: Calendar, text: str, parts: Sequence[Part], until: datetime | None = None
) -> None:
    """One line in the channel of the series, without a ping; not worth sending from `until` on."""
    post = Post(
        PostKind.LINE,
        calendar.series.channel,
        memory.now,
        series=calendar.series.key,
        subject=subject_of(memory.author.command),
        content=content(text, parts),
        until=until,
    )
    outbox.owe(memory.tx, memory.workspace, post)


def tell_people(memory: Memory, what: str, concerned: Sequence[tuple[str, object]]) -> str:
    """One private line to each person for whom the typist recorded something, with what else is recorded just now.

    `what` is "absences" or "items"; `concerned` are roster names, each with the number, for items behind the series.
    Returns the sentence for the receipt; "" where nobody else is concerned, or has an account that is known.
    """
    others = [(name, key) for name, key in concerned if name != memory.typist().name]
    told = [name for name, key in others if _tell(memory, name, what, key)]
    return f"{join_words(told)} {'is' if len(told) == 1 else 'are'} told." if told else ""


def _tell(memory: Memory, name: str, what: str, key: object) -> bool:
    person = memory.roster.exactly(name)
    if person is None or person.slack is None:
        return False
    by = memory.typist().name
    for waiting in outbox.planned(memory.tx, memory.workspace, PostKind.TOLD, ""):
        if waiting.channel == person.slack and waiting.content.get("by") == by:
            together = {**waiting.content, what: [*waiting.content.get(what, ()), key]}
            outbox.rewrite(memory.tx, waiting.number, together)
            return True
    kept = {"absences": [], "items": [], what: [key], "by": by, "today": memory.today.isoformat()}
    post = Post(
        PostKind.TOLD,
        person.slack,
        memory.now + TOLD_TOGETHER,
        subject=f"{person.slack} {memory.author.command}",
        content=kept,
    )
    return outbox.owe(memory.tx, memory.workspace, post)


def posted_draft(memory: Memory, calendar: Calendar, meeting: Occurrence | None) -> Post | None:
    """The draft of this meeting, where it is posted already and the meeting has not begun."""
    if meeting is None or meeting != calendar.next_meeting(memory.now):
        return None
    key, original = calendar.series.key, meeting.original.isoformat()
    drafts = outbox.find(memory.tx, memory.workspace, PostKind.DRAFT, series=key, original=original)
    return drafts[0] if drafts and drafts[0].state in {State.SENDING, State.SENT} else None


def draft_line(
    memory: Memory, calendar: Calendar, meeting: Occurrence | None, parts: Sequence[Part], what: str = ""
) -> bool:
    """A line in the thread of this meeting's draft, where that is posted already; whether it is."""
    posted = posted_draft(memory, calendar, meeting)
    if posted is None:
        return False
    series = calendar.series
    lead = draft.update_lead(local_time_words(memory.now, series.zone))
    post = Post(
        PostKind.DRAFT_LINE,
        series.channel,
        memory.now,
        series=series.key,
        original=posted.original,
        subject=subject_of(memory.author.command),
        content=content(lead + (what or "; ".join(part.words for part in parts)), parts, lead),
        until=posted.until,
        waits_for=posted.number,
    )
    outbox.owe(memory.tx, memory.workspace, post)
    return True


def correct_others(memory: Memory) -> None:
    """See that whoever heard of the rows that this command changed hears what holds now.

    What is still to be sent says by itself what holds when it is sent.
    """
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    lines = [post for change in changes for post in _lines_about(memory, change)]
    for post in {post.number: post for post in lines}.values():
        _correct(memory, post)
    for change in changes:
        if change.table == "absences":
            _tell_again(memory, change)
    for calendar in memory.calendars:
        _say_in_draft(memory, calendar, changes)


def _say_in_draft(memory: Memory, calendar: Calendar, changes: Sequence[Change]) -> None:
    """What was in a posted draft and has changed since is said in its thread, in one line."""
    meeting = calendar.next_meeting(memory.now)
    if meeting is None:
        return
    said = [
        words
        for change in changes
        if (words := changed_words(change, calendar, meeting, memory.today))
        and not _corrected_in_place(change, _lines_about(memory, change))
    ]
    if said:
        draft_line(memory, calendar, meeting, (), "; ".join(said))


def _corrected_in_place(change: Change, lines: Sequence[Post]) -> bool:
    """Whether a line of the thread said that the row came about, and now says that it is gone, or back."""
    comes_or_goes = change.before is None or change.after is None
    return comes_or_goes and any(post.kind is PostKind.DRAFT_LINE for post in lines)


def _lines_about(memory: Memory, change: Change) -> list[Post]:
    """The lines that were said when the row of this change came about."""
    first = changelog.first_of(memory.tx, memory.workspace, change.table, change.key)
    posts = outbox.about(memory.tx, memory.workspace, subject_of(first.command)) if first else []
    return [post for post in posts if post.kind in {PostKind.LINE, PostKind.DRAFT_LINE}]


def _correct(memory: Memory, post: Post) -> None:
    """Owe a correction in place of a line that was sent, or is being sent; plan anew one that had no use."""
    if post.state is State.GIVEN_UP:
        outbox.revive(memory.tx, memory.workspace, replace(post, due_at=memory.now))
    elif post.state is not State.PLANNED:
        correction = Post(
            PostKind.CORRECTION,
            post.channel,
            memory.now,
            series=post.series,
            original=str(post.number),
            subject=subject_of(memory.author.command),
            waits_for=post.number,
        )
        outbox.owe(memory.tx, memory.workspace, correction)


def _tell_again(memory: Memory, change: Change) -> None:
    """Who was told of an absence hears that it is taken back, or stands again."""
    row, number = change.before or change.after or {}, change.key["number"]
    person = memory.roster.exactly(str(row.get("person")))
    if person is None or person.slack is None or person == memory.person:
        return
    for told in outbox.to_channel(memory.tx, memory.workspace, PostKind.TOLD, person.slack):
        if number not in told.content.get("absences", ()):
            continue
        if told.state is State.GIVEN_UP:
            outbox.revive(memory.tx, memory.workspace, replace(told, due_at=memory.now))
        elif told.state is not State.PLANNED:
            words = absence_words.taken_back_line if change.after is None else absence_words.stands_again_line
            text = words(absences.from_row(row), memory.typist().name, memory.today)
            post = Post(
                PostKind.TOLD,
                person.slack,
                memory.now,
                subject=f"{person.slack} {subject_of(memory.author.command)} #{number}",
                content={"message": messages.line(text), "line": text},
                waits_for=told.number,
            )
            outbox.owe(memory.tx, memory.workspace, post)

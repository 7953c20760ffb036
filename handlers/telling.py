"""What others hear of a change: owed in the same transaction, sent after the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from handlers.memory import Memory
from meetings.absences import Absence
from meetings.calendar import Calendar
from meetings.changes import Change
from meetings.dates import local_time_words
from meetings.posting import Post, PostKind, State
from posts import draft, messages
from storage import changelog, outbox

# What is recorded for somebody in one go reaches them as one message.
TOLD_TOGETHER = timedelta(minutes=5)


def subject_of(command: int) -> str:
    """The subject of what a command says to others, by which its Undo finds it again."""
    return f"command {command}"


def line_for_everybody(memory: Memory, calendar: Calendar, text: str) -> None:
    """One line in the channel of the series, without a ping."""
    post = Post(
        PostKind.LINE,
        calendar.series.channel,
        memory.now,
        series=calendar.series.key,
        subject=subject_of(memory.author.command),
        content={"message": messages.line(text), "line": text},
    )
    outbox.owe(memory.tx, memory.workspace, post)


def tell_person(memory: Memory, absence: Absence) -> bool:
    """One private line to the person for whom this was recorded, together with what else is recorded just now.

    False where the person has no Slack account that is known.
    """
    person = memory.roster.exactly(absence.person)
    if person is None or person.slack is None:
        return False
    by = memory.typist().name
    for waiting in outbox.planned(memory.tx, memory.workspace, PostKind.TOLD, ""):
        if waiting.channel == person.slack and waiting.content["by"] == by:
            numbers = [*waiting.content["absences"], absence.number]
            outbox.rewrite(memory.tx, waiting.number, {**waiting.content, "absences": numbers})
            return True
    content = {"absences": [absence.number], "by": by, "today": memory.today.isoformat()}
    post = Post(
        PostKind.TOLD,
        person.slack,
        memory.now + TOLD_TOGETHER,
        subject=f"{person.slack} {memory.author.command}",
        content=content,
    )
    return outbox.owe(memory.tx, memory.workspace, post)


def draft_line(memory: Memory, calendar: Calendar, meeting: date | None, lines: Sequence[str]) -> None:
    """A line in the thread of this meeting's draft, where it is posted already and the meeting has not begun."""
    series = calendar.series
    if meeting is None or meeting != calendar.next_meeting(memory.now):
        return
    original = meeting.isoformat()
    drafts = outbox.find(memory.tx, memory.workspace, PostKind.DRAFT, series=series.key, original=original)
    if not drafts or drafts[0].state not in {State.SENDING, State.SENT}:
        return
    text = draft.update_line("; ".join(lines), local_time_words(memory.now, series.zone))
    post = Post(
        PostKind.DRAFT_LINE,
        series.channel,
        memory.now,
        series=series.key,
        original=original,
        subject=subject_of(memory.author.command),
        content={"message": messages.line(text), "line": text},
        waits_for=drafts[0].number,
    )
    outbox.owe(memory.tx, memory.workspace, post)


def retract(memory: Memory, command: int, changes: Sequence[Change]) -> None:
    """Correct what others heard of a command that is undone or taken back: nothing posted is ever unsaid."""
    for post in outbox.about(memory.tx, memory.workspace, subject_of(command)):
        if post.state is State.PLANNED:
            outbox.give_up(memory.tx, post.number, "taken back before it was sent")
        elif post.kind in {PostKind.LINE, PostKind.DRAFT_LINE}:
            _correct(memory, post, messages.corrected("Taken back.", post.content["line"]))
        elif post.kind is PostKind.CORRECTION:
            _correct(memory, post, post.content["before"])
    _tell_taken_back(memory, changes)


def retract_absence(memory: Memory, number: int) -> None:
    """Correct what others heard when this absence was recorded."""
    first = changelog.first_of(memory.tx, memory.workspace, "absences", {"number": number})
    if first:
        retract(memory, first.command, changelog.of_command(memory.tx, memory.workspace, first.command))


def _correct(memory: Memory, post: Post, message: Mapping[str, Any]) -> None:
    """Owe a correction in place of a line, once it has been sent."""
    line = post.waits_for if post.kind is PostKind.CORRECTION else post.number
    correction = Post(
        PostKind.CORRECTION,
        post.channel,
        memory.now,
        series=post.series,
        original=str(line),
        subject=subject_of(memory.author.command),
        content={"message": message, "before": post.content["message"]},
        waits_for=line,
    )
    outbox.owe(memory.tx, memory.workspace, correction)


def _tell_taken_back(memory: Memory, changes: Sequence[Change]) -> None:
    """Who heard that something was recorded for them hears that it is taken back."""
    numbers = {change.key["number"] for change in changes if change.table == "absences"}
    for told in outbox.find(memory.tx, memory.workspace, PostKind.TOLD):
        if told.state is State.SENT and numbers & set(told.content.get("absences", ())):
            text = f"Taken back by {memory.typist().name}: {told.content['line']}"
            content = {"message": messages.line(text), "line": text}
            subject = f"{told.channel} {subject_of(memory.author.command)}"
            post = Post(PostKind.TOLD, told.channel, memory.now, subject=subject, content=content)
            outbox.owe(memory.tx, memory.workspace, post)

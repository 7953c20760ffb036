"""What others hear of a change: owed in the same transaction, sent after the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlers.answering.duty_told import tell_of_duty
from handlers.answering.hosts_told import tell_hosts_again
from handlers.answering.memory import Memory
from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.due import UNANSWERED
from meetings.changes import Change
from meetings.dates import join_words
from meetings.people import Person
from meetings.posting import Post, PostKind, State
from posts.slack import messages
from posts.unasked.lines import Part, content, is_about
from posts.unasked.told import first_kept, recorders, together
from posts.words import absences as absence_words
from storage import changelog, outbox
from storage.records import absences

# What is recorded for somebody in one go reaches them as one message.
TOLD_TOGETHER = timedelta(minutes=5)
# A receipt names no more people than these.
MOST_NAMED = 6


def subject_of(command: int) -> str:
    """The subject of what a command says to others, by which its Undo finds it again."""
    return f"command {command}"


def line_for_everybody(
    memory: Memory, calendar: Calendar, text: str, parts: Sequence[Part], until: datetime | None = None
) -> None:
    """One line in the channel of the series, without a ping; not worth sending from `until` on."""
    owe_line(memory, calendar, content(text, parts), until)


def owe_line(memory: Memory, calendar: Calendar, kept: Mapping[str, Any], until: datetime | None = None) -> None:
    """Owe a line in the channel of the series by what its post keeps."""
    post = Post(
        PostKind.LINE,
        calendar.series.channel,
        memory.now,
        series=calendar.series.key,
        subject=subject_of(memory.author.command),
        content=kept,
        until=until,
    )
    outbox.owe(memory.tx, memory.workspace, post)


def tell_people(memory: Memory, what: str, concerned: Sequence[tuple[str, object]]) -> str:
    """One private line to each person for whom something was recorded, with what else anybody records just now.

    `what` is "absences" or "items"; `concerned` are roster names, each with the number, for items behind the series.
    Returns the sentence for the receipt; "" where nobody else is concerned, or has an account that is known.
    """
    others = [(name, key) for name, key in concerned if name != memory.typist().name]
    return told_sentence([name for name, key in others if _tell(memory, name, what, key)])


def told_sentence(names: Sequence[str]) -> str:
    """The sentence for the receipt on who is told; "" where nobody is."""
    told = list(dict.fromkeys(names))
    if len(told) > MOST_NAMED:
        return f"{len(told)} people are told."
    return f"{join_words(told)} {'is' if len(told) == 1 else 'are'} told." if told else ""


def tell_line(memory: Memory, name: str, kept: Mapping[str, Any]) -> bool:
    """Tell one person a line with whatever else anybody records for them just now; False without a known account.

    `kept` is what the post of a line keeps, with the instant `until` which it is of use.
    """
    return _tell(memory, name, "lines", kept)


def tell_clash(memory: Memory, name: str, key: Mapping[str, Any]) -> bool:
    """Tell one person, in the same way, of a duty that meets an absence or a holiday, by the key of the clash."""
    return _tell(memory, name, "clashes", key)


def _tell(memory: Memory, name: str, what: str, key: object) -> bool:
    person = memory.roster.exactly(name)
    if person is None or person.slack is None:
        return False
    by = memory.typist().name
    for waiting in outbox.planned(memory.tx, memory.workspace, PostKind.TOLD, ""):
        if waiting.channel == person.slack and recorders(waiting.content):
            outbox.rewrite(memory.tx, waiting.number, together(waiting.content, by, what, key))
            return True
    post = Post(
        PostKind.TOLD,
        person.slack,
        memory.now + TOLD_TOGETHER,
        subject=f"{person.slack} {memory.author.command}",
        content=first_kept(by, what, key, memory.today),
    )
    return outbox.owe(memory.tx, memory.workspace, post)


def correct_others(memory: Memory) -> None:
    """See that whoever heard of the rows that this command changed hears what holds now.

    What is still to be sent says by itself what holds when it is sent.
    """
    changes = correct_lines(memory)
    for change in changes:
        if change.table == "absences":
            _tell_again(memory, change)
    tell_hosts_again(memory, changes)
    tell_of_duty(memory, changes)


def correct_lines(memory: Memory) -> list[Change]:
    """See that the channels that heard of the rows that this command changed hear what holds now; those changes."""
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    lines = [post for change in changes for post in lines_about(memory, change)]
    for post in {post.number: post for post in lines}.values():
        _correct(memory, post)
    return changes


def lines_about(memory: Memory, change: Change) -> list[Post]:
    """The lines that say something of the row of this change."""
    commands = changelog.commands_of(memory.tx, memory.workspace, change.table, change.key)
    posts = [post for number in commands for post in outbox.about(memory.tx, memory.workspace, subject_of(number))]
    said = [post for post in posts if post.kind is PostKind.LINE and is_about(post.content, change.table, change.key)]
    return [*said, *_of_a_holiday(memory, change)]


def _of_a_holiday(memory: Memory, change: Change) -> list[Post]:
    """The line that nobody had said whether a holiday's meeting is held: it is no answer to any command."""
    if change.table != "occurrences":
        return []
    series, original = str(change.key["series"]), str(change.key["original"])
    asked = outbox.find(memory.tx, memory.workspace, PostKind.HOLIDAY, series=series, original=original)
    return [post for post in asked if post.subject == UNANSWERED and post.state in {State.SENDING, State.SENT}]


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


def changed_for(memory: Memory, changed: Sequence[Absence]) -> str:
    """The sentence for the receipt on who hears, by correct_others, that an absence has other days."""
    told = [person.name for absence in changed if (person := _hears(memory, absence.person))]
    return f"{join_words(list(dict.fromkeys(told)))} {'is' if len(set(told)) == 1 else 'are'} told." if told else ""


def _hears(memory: Memory, name: str) -> Person | None:
    """The person of this name, where that is somebody else than who types, and the account is known."""
    person = memory.roster.exactly(name)
    return person if person and person.slack and person != memory.person else None


def _tell_again(memory: Memory, change: Change) -> None:
    """Who was told of an absence hears that it is taken back, or stands again; anybody that it has other days."""
    row, number = change.before or change.after or {}, change.key["number"]
    person = _hears(memory, str(row.get("person")))
    if person is None or person.slack is None or change.what.endswith(absences.JOINED):
        return
    of_person = outbox.to_channel(memory.tx, memory.workspace, PostKind.TOLD, person.slack)
    told = [post for post in of_person if any(number in one["absences"] for one in recorders(post.content))]
    if change.before and change.after and not any(post.state is State.PLANNED for post in told):
        line = absence_words.changed_line(
            absences.from_row(change.after), memory.typist().name, absences.from_row(change.before), memory.today
        )
        owe_word(memory, person.slack, number, line, told[-1].number if told else None)
        return
    for post in told:
        if post.state is State.GIVEN_UP:
            outbox.revive(memory.tx, memory.workspace, replace(post, due_at=memory.now))
        elif post.state is not State.PLANNED:
            words = absence_words.taken_back_line if change.after is None else absence_words.stands_again_line
            text = words(absences.from_row(row), memory.typist().name, memory.today)
            owe_word(memory, person.slack, number, text, post.number)


def owe_word(memory: Memory, account: str, number: object, text: str, waits_for: int | None) -> None:
    """Owe one private line to this account now, behind the post that it follows; one a number and command."""
    post = Post(
        PostKind.TOLD,
        account,
        memory.now,
        subject=f"{account} {subject_of(memory.author.command)} #{number}",
        content={"message": messages.line(text), "line": text},
        waits_for=waits_for,
    )
    outbox.owe(memory.tx, memory.workspace, post)

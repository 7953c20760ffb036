"""What follows where duty changed hands, or was asked for: posts that ask are edited, and an Undo is told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.answering.memory import Memory
from meetings.calendar.series_choice import of_key
from meetings.changes import Change
from meetings.duty.schedule import DutySchedule
from meetings.posting import Post, PostKind, State
from posts.sending.requesting import subject_of
from posts.slack import messages
from posts.words import duty_changes as words
from storage import changelog, outbox
from storage.records import series

DUTY = {"duty_turns": "first_day", "duty_covers": "day"}


def tell_of_duty(memory: Memory, changes: Sequence[Change]) -> None:
    """Edit the posts that ask for what this command settled, and tell those whose duty an Undo has moved."""
    for change in changes:
        if change.table == "duty_requests":
            _edit(memory, str(change.key["series"]), int(str(change.key["number"])))
    undone = [change for change in changes if change.table in DUTY and change.undoes is not None]
    for key in {(str(change.key["series"]), str(change.key["rota"])) for change in undone}:
        _tell_of_undo(memory, key, undone)


def _edit(memory: Memory, series_key: str, number: int) -> None:
    asking = [
        post
        for post in outbox.about(memory.tx, memory.workspace, subject_of(number))
        if post.kind is PostKind.REQUEST and post.series == series_key
    ]
    for post in asking:
        if post.state is State.GIVEN_UP:
            outbox.revive(memory.tx, memory.workspace, replace(post, due_at=memory.now))
        elif post.state is not State.PLANNED:
            edit = replace(
                post, kind=PostKind.CORRECTION, due_at=memory.now, original=str(post.number), content={}, until=None,
                subject=f"command {memory.author.command}", waits_for=post.number,
            )  # fmt: skip
            outbox.owe(memory.tx, memory.workspace, edit)


def _tell_of_undo(memory: Memory, key: tuple[str, str], undone: Sequence[Change]) -> None:
    """One private message to each whose days an Undo has moved, with who has them now."""
    own = [change for change in undone if (change.key["series"], change.key["rota"]) == key]
    calendar = of_key(series.calendars(memory.tx, memory.workspace, {}), key[0])
    schedule = next((duty for duty in calendar.series.duties if duty.key == key[1]), None) if calendar else None
    if schedule is None or memory.person is None:
        return
    days: dict[str, set[date]] = {}
    for change in own:
        day = date.fromisoformat(str(change.key[DUTY[change.table]]))
        for name in _names(schedule, day, change):
            days.setdefault(name, set()).add(day)
    for by in {changelog.who_did(memory.tx, change.undoes or 0) for change in own}:
        if typed := memory.name_of(by):
            days.setdefault(typed, set()).update(*days.values())
    for name, theirs in days.items():
        person = memory.roster.exactly(name)
        if person and person.slack and person != memory.person and not still_to_be_told(memory, person.slack, own):
            now = words.now_line(schedule, sorted(theirs), memory.today)
            _owe(memory, person.slack, words.undone_line(memory.person.name, now), key)


def _names(schedule: DutySchedule, day: date, change: Change) -> set[str]:
    """Whose day it was or is by this change; that of a covered day is its turn's where there is no cover."""
    turn = schedule.turn_of(day, int(str(change.key["seat"])))
    otherwise = turn.person if turn else ""
    return {_person(row, otherwise) for row in (change.before, change.after)} - {""}


def _person(row: Mapping[str, object] | None, otherwise: str) -> str:
    return str(row["person"]) if row else otherwise


def still_to_be_told(memory: Memory, account: str, undone: Sequence[Change]) -> bool:
    """Whether a line about one of these rows still waits: it is not said any more, and there is nothing to correct."""
    waiting = outbox.planned(memory.tx, memory.workspace, PostKind.TOLD, "")
    rows = [(change.table, change.key) for change in undone]
    return any(
        (part["table"], part["key"]) in rows
        for post in waiting
        if post.channel == account
        for one in (post.content, *post.content.get("more", ()))
        for line in one.get("lines", ())
        for part in line["parts"]
    )


def _owe(memory: Memory, account: str, text: str, key: tuple[str, str]) -> None:
    post = Post(
        PostKind.TOLD,
        account,
        memory.now,
        subject=f"{account} command {memory.author.command} duty {' '.join(key)}",
        content={"message": messages.line(text), "line": text},
    )
    outbox.owe(memory.tx, memory.workspace, post)

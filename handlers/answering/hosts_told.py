"""Whoever was told that they run a meeting hears when that is so no more, or is so again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from handlers.answering.memory import Memory
from meetings.changes import Change, Row
from meetings.posting import Post, PostKind, State
from posts.slack import messages
from posts.unasked.lines import as_it_stands, is_about
from posts.unasked.told import recorders
from storage import outbox


def tell_hosts_again(memory: Memory, changes: Sequence[Change]) -> None:
    """See that a host of before hears of what this command changed; an Undo concerns the one of afterwards as well.

    Who runs the meeting from now on by this command itself is told where that is decided.
    """
    hosts = [change for change in changes if str(change.key.get("name", "")).partition(" ")[0] == "host"]
    now = {_name(change.after) for change in hosts}
    for change in hosts:
        undone = change.undoes is not None
        names = {_name(change.before), _name(change.after)} if undone else {_name(change.before)} - now
        for name in sorted(names):
            _tell_again(memory, name, change)


def _name(value: Row | None) -> str:
    """The roster name in the row of a host, "" for nobody."""
    return str(json.loads(str(value["value"]))["name"]) if value else ""


def _tell_again(memory: Memory, name: str, change: Change) -> None:
    person = memory.roster.exactly(name)
    if person is None or person.slack is None or person == memory.person:
        return
    every = outbox.to_channel(memory.tx, memory.workspace, PostKind.TOLD, person.slack)
    told = next((post for post in reversed(every) if _lines_about(post, change)), None)
    if told is None or told.state is State.PLANNED:
        return
    if told.state is State.GIVEN_UP:
        outbox.revive(memory.tx, memory.workspace, replace(told, due_at=memory.now))
        return
    text = " ".join(as_it_stands(memory.tx, memory.workspace, line) for line in _lines_about(told, change))
    again = Post(
        PostKind.TOLD,
        person.slack,
        memory.now,
        subject=f"{person.slack} command {memory.author.command} #{told.number}",
        content={"message": messages.line(text), "line": text},
        waits_for=told.number,
    )
    outbox.owe(memory.tx, memory.workspace, again)


def _lines_about(told: Post, change: Change) -> list[Row]:
    kept = [line for one in recorders(told.content) for line in one.get("lines", ())]
    return [line for line in kept if is_about(line, change.table, change.key)]

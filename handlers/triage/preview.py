"""A change of a rota that moves somebody's turn is shown before it is made, and those it moves are told."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import timedelta

from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import tell_line
from handlers.triage.rotas import command
from meetings.duty.replanning import Replanned, moved
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import NOBODY, Turn
from posts.receipts import RUN, Button
from posts.unasked.lines import Part, content
from posts.words import duty_rosters as words

Moves = Sequence[tuple[Turn | None, Turn]]
# What stands behind a command that was shown before, for the difference that was shown.
_SEEN = re.compile(r"\s*!(?P<seen>[0-9a-f]{8})\Z")
# What was told of a roster is of use so long.
OF_USE = timedelta(days=7)


def without_seen(text: str) -> tuple[str, str]:
    """What was typed, and the mark of the difference that was shown; "" where none was."""
    found = _SEEN.search(text)
    return (text[: found.start()], found["seen"]) if found else (text, "")


def moves_of(before: DutySchedule | None, plan: Replanned) -> Moves:
    """The stored turns that somebody else has by this plan."""
    return moved(before.turns, plan.after.turns) if before and before.turns else []


def shown_first(memory: Memory, after: DutySchedule, moves: Moves, what: str, typed: str) -> None:
    """Raise Declined with the difference and a button, unless nobody's turn moves or this very one was shown.

    `what` is the change in a sentence, `typed` the word and what was typed behind it, without a mark.
    """
    _, seen = without_seen(memory.text)
    mark = hashlib.sha256(repr([(was, turn) for was, turn in moves]).encode()).hexdigest()[:8]
    if not moves or seen == mark:
        return
    apply = Button("Apply", RUN, command(memory, after, f"{typed} !{mark}"))
    raise Declined(words.difference(what, moves, apply, memory.today, again=bool(seen)))


def tell_those_moved(memory: Memory, before: DutySchedule, moves: Moves, part: Part) -> list[str]:
    """One private line to each whose turns are others now: which are theirs, and which are no more."""
    until = (memory.now + OF_USE).isoformat()
    names = dict.fromkeys(name for was, turn in moves for name in ((was.person if was else NOBODY), turn.person))
    told = []
    for name in names:
        if name in {NOBODY, memory.typist().name}:
            continue
        gained = [turn for _, turn in moves if turn.person == name]
        lost = [was for was, _ in moves if was and was.person == name]
        line = words.moved_line(memory.typist().name, before.name(memory.today), gained, lost, memory.today)
        if tell_line(memory, name, {**content(line, [part]), "until": until}):
            told.append(name)
    return told

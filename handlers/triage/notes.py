"""`/triage note ...` and `/triage notes`: what is left for whoever takes the duty over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from handlers.answering.each_meeting import of_each
from handlers.answering.memory import Declined, Memory
from handlers.answering.words import refuse_several, unknown_number
from handlers.triage.rotas import no_roster
from meetings.by_words import meant, number_of
from meetings.duty.note import Note, read_note
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.duty.taking_over import IN_SIGHT, takings_over
from meetings.duty.typed.rota_name import rota_in_front
from meetings.markdown import one_line
from posts.receipts import Receipt
from posts.words import duty_notes as words
from posts.words.doubts import which
from storage.records import duty_notes

_TYPED = re.compile(r"(?:(?P<rota>\S.*?)[\s:]+)?(?P<word>notes?)(?:[\s:]+(?P<rest>\S.*))?", re.IGNORECASE | re.DOTALL)
_DONE = re.compile(r"done\s+(?P<which>\S.*)", re.IGNORECASE | re.DOTALL)


def answered(memory: Memory) -> Receipt | None:
    """`[ROTA] note TEXT`, `[ROTA] note done N`, `[ROTA] notes`; None where the text is about no note."""
    typed = _TYPED.fullmatch(memory.text)
    if typed is None:
        return None
    if typed["word"].casefold() == "notes" and not typed["rota"] and not typed["rest"]:
        return of_each(memory, partial(_list, only=None))
    duty = _rota_typed(memory, typed["rota"]) if typed["rota"] else None
    if typed["rota"] and duty is None:
        return None
    rest = typed["rest"] or ""
    if not rest and typed["word"].casefold() == "notes":
        return _list(memory, duty)
    if rest.casefold().strip(" .!?") == "done":
        raise Declined(words.which_is_done())
    done = _DONE.fullmatch(rest)
    return (done and _done(memory, done["which"])) or _record(memory, duty, rest)


def _rota_typed(memory: Memory, typed: str) -> DutySchedule | None:
    """The rota that is typed in front; None where it is no name of one."""
    duty, rest = rota_in_front(typed, _duties(memory), memory.today)
    return None if rest else duty


def _duties(memory: Memory) -> Sequence[DutySchedule]:
    return memory.meeting_of().series.duties


def _list(memory: Memory, only: DutySchedule | None) -> Receipt:
    """The open notes of every rota, or of this one."""
    series = memory.meeting_of().series
    known = {duty.key: duty.name(memory.today) for duty in series.duties}
    notes = duty_notes.still_open(memory.tx, memory.workspace, series.key)
    shown = [note for note in notes if only is None or note.rota == only.key]
    names = [known.get(note.rota, "") if len(known) > 1 else "" for note in shown]
    return words.listed(shown, names, memory.name_of, series.zone, memory.today)


def _record(memory: Memory, duty: DutySchedule | None, typed: str) -> Receipt:
    memory.member()
    series, text = memory.meeting_of().series, read_note(typed)
    if text is None:
        raise Declined(Receipt(words.unfit()))
    if not series.duties:
        raise Declined(no_roster(memory))
    if duty is None and len(series.duties) > 1:
        raise Declined(words.which_duty([one.name(memory.today) for one in series.duties], text))
    duty = duty or series.duties[0]
    note = Note(0, duty.key, text, memory.asked.account, memory.now)
    note = duty_notes.add(memory.tx, memory.author, series.key, note)
    today = duty.duty_day(memory.now)
    ahead = takings_over(duty, today + ONE_DAY, today + IN_SIGHT)
    coming = list(takewhile(lambda one: one.first == ahead[0].first, ahead))
    return words.recorded(note, duty, coming, memory.today)


def _done(memory: Memory, typed: str) -> Receipt | None:
    """End the note of this number, or the only one with these words; None where neither is one: then it is a note."""
    memory.member()
    series = memory.meeting_of().series
    refuse_several(typed, "/triage note done")
    notes = {note.number: note for note in duty_notes.still_open(memory.tx, memory.workspace, series.key)}
    number = number_of(typed)
    if number is not None and number not in notes:
        raise unknown_number(number, "open note", "/triage notes")
    texts = {each: note.text for each, note in notes.items()}
    found = (number,) if number is not None else meant(one_line(typed), texts)
    if len(found) > 1:
        return which("Which one?", {each: texts[each] for each in found}, "note done N")
    if not found:
        return None
    duty_notes.end(memory.tx, memory.author, series.key, notes[found[0]], memory.today)
    return words.ended(notes[found[0]])

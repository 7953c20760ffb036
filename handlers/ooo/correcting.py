"""`/ooo edit 3 July 15-18`, `/ooo back`, `/ooo extend until Friday`: what is recorded gets other days, or ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.answering.duty_clashes import with_duty
from handlers.answering.memory import Declined, Memory
from handlers.ooo.recording import ONE_DAY, minutes_of, record, store, tell
from handlers.ooo.taking_back import mine
from meetings.absences import Absence
from meetings.absences.corrected import Corrected, Read, corrected, is_a_day, said_of
from meetings.absences.correction import Correction, Kind
from meetings.absences.joining import join
from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.when.spans import When
from posts.receipts import Receipt
from posts.words import absences as words
from posts.words import corrections
from storage.records import absences

# "Back Thursday" may be said of an absence that begins as soon as this; of a later one it is not.
SOON = timedelta(days=14)
_TO = re.compile(r"(?:to\b|:)\s*", re.IGNORECASE)
Found = Sequence[tuple[Absence, Corrected]]


def edit(memory: Memory, number: int, typed: str) -> Receipt:
    """Give the absence of this number other days, and another reason where one is typed."""
    absence = mine(memory, number, "change")
    read = read_absence(_TO.sub("", typed, count=1) if _TO.match(typed) else typed, memory.today, memory.roster)
    if not typed:
        raise Declined(corrections.which_days(absence, memory.today))
    if isinstance(read, Question):
        raise Declined(words.asked_about(read, memory.today, f"edit {number} "))
    if read.who and read.who != (absence.person,):
        raise Declined(corrections.of_somebody_else(absence, memory.today))
    return _give(memory, absence, read.when, read.note)


def correct(memory: Memory, said: Correction) -> Receipt | None:
    """Correct the absence that is meant, or ask which; None where the text records one after all."""
    typist = memory.typist()
    if said.either:
        raise Declined(corrections.which_person(said))
    if len(said.who) > 1:
        raise Declined(corrections.one_at_a_time(said.who))
    person = said.who[0] if said.who else typist.name
    standing = absences.of_person(memory.tx, memory.workspace, person, memory.today)
    if said.kind is Kind.STILL_OUT:
        return corrections.still_out(standing, memory.today)
    if said.number is not None:
        return _settle(memory, [mine(memory, said.number, "change")], said)
    if said.kind is Kind.BACK:
        return _back(memory, standing, said)
    return _correct_standing(memory, standing, said, "You" if person == typist.name else person)


def _correct_standing(memory: Memory, standing: Sequence[Absence], said: Correction, who: str) -> Receipt | None:
    """What is said of one of these; with none of them it is nothing, or an absence of its own."""
    if said.kind is Kind.TOO and len(standing) != 1:
        return record(memory, " ".join([*said.who, said.when]))
    if not standing and said.kind in {Kind.ONLY, Kind.INSTEAD}:
        return None
    if not standing:
        raise Declined(corrections.nothing_to_change(who))
    return _settle(memory, _meant(memory, standing, said), said)


def _back(memory: Memory, standing: Sequence[Absence], said: Correction) -> Receipt | None:
    """End what is under way. With a day, and nothing under way, it is an absence from today until then."""
    today, until = memory.today, is_a_day(said.when)
    answer = _read(memory)(f"back {said.when}", today) if until else None
    if isinstance(answer, Question) and not answer.choices:
        return None
    known = [absence for absence in standing if not absence.when.every and absence.touches(today, today)]
    under_way = [absence for absence in known if until or absence.first_day < today]
    if under_way:
        return _settle(memory, under_way, said)
    if not until:
        raise Declined(corrections.back_from_which(standing, memory.today))
    soon = [absence for absence in standing if not absence.when.every and absence.first_day <= today + SOON]
    of_these = replace(said, kind=Kind.UNTIL, when=f"until {said.when}")
    choices = _choices([(absence, corrected(absence, of_these, today, _read(memory))) for absence in soon])
    if not choices:
        return None
    new = (answer,) if isinstance(answer, AbsenceText) else answer.choices if answer else ()
    named = tuple(replace(one, who=said.who) for one in new)
    raise Declined(corrections.which(choices, today, new=named))


def _meant(memory: Memory, standing: Sequence[Absence], said: Correction) -> Sequence[Absence]:
    """The absences that may be meant: the one whose days are said not to hold, else every one it can be said of."""
    held = said_of(standing, said, memory.today, _read(memory))
    if len(held) == 1:
        return held
    once = [absence for absence in standing if not absence.when.every]
    return once or standing


def _settle(memory: Memory, meant: Sequence[Absence], said: Correction) -> Receipt:
    """Carry a correction out where one absence is meant and the days are sure; else ask with a button for each."""
    found = [(absence, corrected(absence, said, memory.today, _read(memory))) for absence in meant]
    (absence, first), *others = found
    if first.sure and first.whens and not others:
        return _give(memory, mine(memory, absence.number, "change"), first.whens[0], first.note)
    choices = _choices(found)
    if choices:
        raise Declined(corrections.which(choices, memory.today, first.note))
    if first.gone:
        raise Declined(corrections.back_from_which(meant, memory.today))
    if first.question:
        raise Declined(words.asked_about(replace(first.question, choices=()), memory.today))
    raise Declined(corrections.unchanged(absence, memory.today))


def _choices(found: Found) -> list[tuple[Absence, When]]:
    return [(absence, when) for absence, one in found for when in one.whens if when.spans != absence.when.spans]


def _give(memory: Memory, absence: Absence, when: When, note: str) -> Receipt:
    """Store other days for an absence, joined with what they touch of the same person's."""
    new = replace(absence, when=when, note=note or absence.note)
    if (when.spans, when.every, new.note) == (absence.when.spans, absence.when.every, absence.note):
        raise Declined(corrections.unchanged(absence, memory.today))
    since = min(memory.today, new.first_day) - ONE_DAY
    joining = join(new, absences.of_person(memory.tx, memory.workspace, new.person, since), memory.today)
    others = joining.joined
    one = store(memory, replace(joining, joined=(absence, *others)))
    told = tell(memory, [one])
    where = minutes_of(memory, one.absence)
    return with_duty(memory, corrections.changed((absence, *others), one.absence, memory.today, where, told))


def _read(memory: Memory) -> Read:
    """How the days of a correction are read: by the reader of absences, who is out being known already."""

    def read(text: str, day: date) -> AbsenceText | Question:
        answer = read_absence(text, day, memory.roster)
        if isinstance(answer, AbsenceText) and answer.who:
            return Question("I could not tell who is meant. Try: `/ooo edit 3 July 15-18`.")
        return answer

    return read

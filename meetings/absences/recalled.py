"""Which recorded absence is meant by words: `cancel July 18-19`, `cancel Mat Friday`, `cancel dentist`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from meetings.absences import Absence, merged
from meetings.absences.read import AbsenceText, Question
from meetings.action_items.finding import LONGEST_PHRASE, has_run


@dataclass(frozen=True)
class Recalled:
    """The absence that is meant, or those that may be; `fits` says that the words led to them."""

    exactly: Absence | None = None
    either: Sequence[Absence] = ()
    fits: bool = True


def recalled(said: str, read: AbsenceText | Question | None, standing: Iterable[Absence], typist: str) -> Recalled:
    """What words mean among the absences that are not over; `read` is how they read as an absence.

    Only the same days of the same people are meant exactly: who names one day of a week away may want the others.
    With no days, the words of a reason or a person. Where nothing fits, all of the typist's may be meant.
    """
    standing = sorted(standing, key=lambda absence: (absence.first_day, absence.number))
    mine = [absence for absence in standing if absence.person == typist]
    found = _of_days(read, standing, typist) if isinstance(read, AbsenceText) else _of_words(said, standing, mine)
    same = [each for each in found if isinstance(read, AbsenceText) and merged(each.when.spans) == _days(read)]
    if len(same) == 1 or (len(found) == 1 and not isinstance(read, AbsenceText)):
        return Recalled(exactly=(same or found)[0])
    return Recalled(either=same or found or mine, fits=bool(found))


def _of_days(read: AbsenceText, standing: Sequence[Absence], typist: str) -> list[Absence]:
    who = read.who or (typist,)
    last = read.when.spans[-1].end or read.when.spans[-1].start
    return [each for each in standing if each.person in who and each.touches(read.when.first_day, last)]


def _of_words(said: str, standing: Sequence[Absence], mine: Sequence[Absence]) -> list[Absence]:
    """By its reason, the typist's own first; else by the person's name."""
    if not said or len(said) > LONGEST_PHRASE:
        return []
    by_reason = [each for each in mine if has_run(each.note, said)]
    by_reason = by_reason or [each for each in standing if has_run(each.note, said)]
    return by_reason or [each for each in standing if has_run(each.person, said)]


def _days(read: AbsenceText) -> object:
    return merged(read.when.spans)

"""What a correction makes of a recorded absence: its days afterwards, or two readings to choose from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.absences.absence import Absence
from meetings.absences.correction import Correction, Kind
from meetings.absences.half_days import covers, first_half, last_half, out_until, touch, united
from meetings.absences.read import AbsenceText, Question
from meetings.dates import week_of
from meetings.when import words
from meetings.when.spans import When
from meetings.when.tokens import tokenise

ONE_DAY = timedelta(days=1)
# Reads the days of a correction as `/ooo` would on this day.
Read = Callable[[str, date], AbsenceText | Question]
_MORE = re.compile(r"^(another)\b|\b(more|longer|further|additional|extra)\b", re.IGNORECASE)
_UNTIL = re.compile(rf"(?:through|thru|{'|'.join(sorted(map(re.escape, words.UNTIL)))})\b", re.IGNORECASE)
_NO_DAY = frozenset({"on", "the", "through", "thru", "to"}) | words.UNTIL


@dataclass(frozen=True)
class Corrected:
    """The readings that make sense, one or two; `sure` says that the one needs no question.

    `question` is what to ask where none does; `note` is the reason that was typed with the days. `gone` says that
    nothing would be left of the absence.
    """

    whens: tuple[When, ...] = ()
    note: str = ""
    question: Question | None = None
    sure: bool = True
    gone: bool = False


def corrected(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    """What a correction makes of this absence when it is said on this day.

    A bare weekday may be meant as it is said today, or as one near the days of the absence: it is the one that makes
    sense there, and asked about where both do. Raises nothing.
    """
    if absence.when.every and said.kind in {Kind.EXTEND, Kind.MORE, Kind.ONLY, Kind.TOO}:
        return Corrected(question=Question(f"#{absence.number} comes again every week; I can only give it other days."))
    if absence.last_day is None and said.kind in {Kind.EXTEND, Kind.MORE}:
        return Corrected(question=Question(f"#{absence.number} has no end, so there is nothing to extend."))
    return _KINDS[said.kind](absence, said, today, read)


def said_of(absences: Iterable[Absence], said: Correction, today: date, read: Read) -> list[Absence]:
    """The absences that the days fit of which a correction says that they do not hold; none where it says none."""
    if not said.instead_of:
        return []
    return [absence for absence in absences if _held(absence, said, today, read)]


def _held(absence: Absence, said: Correction, today: date, read: Read) -> bool:
    if said.kind is Kind.UNTIL:
        found, _ = _views(read, f"until {said.instead_of}", (today, _sunday_before(absence.last_day or today)))
        return last_half(absence.when) in {last_half(when) for when in found}
    found, _ = _views(read, said.instead_of, (today, _sunday_before(absence.first_day)))
    return any(when.spans == absence.when.spans for when in found)


def _back(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    if absence.over_by(today):
        return Corrected((absence.when,))
    if not is_a_day(said.when) and not absence.when.every and not absence.touches(today, today):
        return Corrected(gone=True)
    if not is_a_day(said.when):
        when = out_until(absence.when, first_half(today) - 1, today)
        return Corrected((when,)) if when else Corrected(gone=True)
    if said.when.casefold() == "yesterday":
        when = out_until(absence.when, first_half(today - ONE_DAY) - 1, today)
        return Corrected((when,)) if when else Corrected(gone=True)
    found, answer = _views(read, f"back {said.when}", (today,))
    return _until_each(absence, [last_half(when) for when in found], answer, today)


def is_a_day(typed: str) -> bool:
    """Whether somebody who is back said a day, and not just that it is today."""
    return typed.casefold().strip() not in {"", "today", "now", "already", "again", "this morning"}


def _until(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    text = re.sub(r"^to\b", "through", said.when, flags=re.IGNORECASE)
    if not _UNTIL.match(text):
        # "Not until Thursday but Friday"
        text = f"until {text}"
    near = _sunday_before((absence.last_day or today) + ONE_DAY)
    days = (near,) if said.instead_of and _bare_weekday(text) else (today, near)
    found, answer = _views(read, text, days)
    ends = [last for when in found if (last := last_half(when)) is not None]
    return _until_each(absence, [last for last in ends if last >= first_half(absence.first_day)], answer)


def _extend(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    text = re.sub(r"^to\b", "through", said.when, flags=re.IGNORECASE)
    now, last_day = last_half(absence.when) or 0, absence.last_day or today
    found, answer = _views(read, text, (today, max(last_day, today)))
    ends = [last for when in found if (last := last_half(when)) is not None]
    inside = [last for last in ends if first_half(absence.first_day) <= last <= now]
    later = [last for last in ends if last > now]
    if inside and not later:
        # "Extend until Friday", said of an absence until Friday, may well mean that Friday is off too.
        through = re.sub(rf"^({'|'.join(sorted(words.UNTIL))})\b", "through", text, flags=re.IGNORECASE)
        found, _ = _views(read, through, (today, max(last_day, today)))
        later = [last for when in found if (last := last_half(when)) is not None and last > now]
        inside = [last for last in inside if last != now]
    return _until_each(absence, [*inside, *later], answer, sure=not inside and bool(set(ends) & set(later)))


def _more(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    length = " ".join(_MORE.sub(" ", said.when).split())
    length = length if re.match(r"\d|an? |[a-z]+ \w", length) else f"a {length}"
    start = (absence.last_day or today) + ONE_DAY
    while start.weekday() > 4:
        start += ONE_DAY
    found, answer = _views(read, f"for {length}", (start,))
    return _until_each(absence, [last_half(when) for when in found], answer)


def _only(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    found, answer = _views(read, said.when, (today, _sunday_before(absence.first_day)))
    inside = [when for when in found if covers(absence.when, when)]
    return _of(inside or found, answer, sure=bool(inside))


def _instead(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    found, answer = _views(read, said.when, (today, _sunday_before(absence.first_day)))
    end = last_half(absence.when)
    if end is not None and _START_ALONE.match(said.when):
        # "Not from Monday, from Tuesday" says nothing of the end.
        kept = [until for when in found if (until := out_until(when, end))]
        found = [when for when in kept if covers(absence.when, when)] or kept or found
    # Three days moved "to next week" are three days of it, or all.
    longer = any(_is_week(when) for when in found) and not _is_week(absence.when)
    return _of(found, answer, sure=not longer)


_START_ALONE = re.compile(
    r"(?:from|start\w*|begin\w*)\b(?!.*\b(?:notice|indefinitely|ufn|on|onwards?)\b)", re.IGNORECASE
)


def _is_week(when: When) -> bool:
    """Whether this is all of a week, with or without its weekend."""
    last = when.last_day
    days = (last - when.first_day).days + 1 if last and len(when.spans) == 1 and not when.every else 0
    return when.first_day.weekday() == 0 and days in {5, 7}


def _too(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:
    days = (today, _sunday_before(absence.first_day), absence.last_day or today)
    found, answer = _views(read, said.when, days)
    more = [when for when in found if not when.every]
    near = [when for when in more if touch(absence.when, when)]
    return _of(_different(united(absence.when, when) for when in near or more), answer)


def _still_out(absence: Absence, said: Correction, today: date, read: Read) -> Corrected:  # noqa: ARG001
    return Corrected((absence.when,))


_KINDS: dict[Kind, Callable[[Absence, Correction, date, Read], Corrected]] = {
    Kind.BACK: _back,
    Kind.STILL_OUT: _still_out,
    Kind.UNTIL: _until,
    Kind.EXTEND: _extend,
    Kind.MORE: _more,
    Kind.ONLY: _only,
    Kind.INSTEAD: _instead,
    Kind.TOO: _too,
}


def _until_each(
    absence: Absence,
    ends: Iterable[int | None],
    answer: AbsenceText | Question,
    today: date | None = None,
    *,
    sure: bool = True,
) -> Corrected:
    """The absence with each of these last half days."""
    known = dict.fromkeys(end for end in ends if end is not None)
    found = [when for end in known if (when := out_until(absence.when, end, today))]
    return _of(_different(found), answer, sure=sure)


def _of(whens: list[When], answer: AbsenceText | Question, *, sure: bool = True) -> Corrected:
    note = answer.note if isinstance(answer, AbsenceText) else ""
    question = answer if isinstance(answer, Question) else None
    return Corrected(tuple(whens), note, question, sure=sure and len(whens) == 1)


def _views(read: Read, text: str, days: Iterable[date]) -> tuple[list[When], AbsenceText | Question]:
    """How a text reads on each of these days, without repetition, and what the first of them gives.

    Only a bare weekday reads otherwise from near the absence: everything else is said from today.
    """
    first, *others = dict.fromkeys(days)
    answers = [read(text, day) for day in (first, *(others if _bare_weekday(text) else ()))]
    found = [when for answer in answers for when in _readings(answer)]
    return _different(found), answers[0]


def _readings(answer: AbsenceText | Question) -> list[When]:
    return [answer.when] if isinstance(answer, AbsenceText) else [choice.when for choice in answer.choices]


def _different(whens: Iterable[When]) -> list[When]:
    return list({(when.spans, when.every): when for when in whens}.values())


def _bare_weekday(text: str) -> bool:
    """Whether the only word of a date is a weekday's name: no date, no "next", no "tomorrow"."""
    tokens = [token for token in tokenise(text) if token.low not in _NO_DAY]
    dated = [token for token in tokens if token.has_digit or words.is_date_word(token.low)]
    named = [token for token in dated if token.low in words.WEEKDAYS]
    relative = any(token.low in {"this", "next", "in"} for token in tokens)
    return bool(named) and all(token in named or token.low in words.HALVES for token in dated) and not relative


def _sunday_before(day: date) -> date:
    """The day from which the weekdays of its week are the next ones."""
    return week_of(day) - ONE_DAY

"""Who has some days of duty, read as people write it: names, question marks, and days that others have.

`Mat`; `Mat (?)`; `???`; `Mat and Brian` in two seats; `Mat (Brian on Friday)`; `Mat Mon July 8, Brian Tue July 9`.
Names are roster names or aliases, exactly: a spelling that is nobody's is handed back, never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.dates import day_words
from meetings.duty.importing.known import Known
from meetings.duty.rota import ONE_DAY
from meetings.duty.turn import NOBODY, Cover
from meetings.duty.words import NOBODY_YET
from meetings.people import Roster
from meetings.people.names import fold
from meetings.when import When, read_when
from meetings.when.words import is_date_word

_DOUBT = re.compile(r"\s*(\(\s*\?+\s*\)|\?+)\s*$")
_SAYS_NOTHING = frozenset({"", "tbd", "tba", NOBODY_YET})
_WORDS_OF_NOBODY = frozenset({"nobody"})
_PARENTHESIS = re.compile(r"(?P<head>[^()]+?)\s*\((?P<inner>[^()]*)\)")
# Between names; 7/8 is a date.
_BETWEEN = re.compile(r"\s*(?:,(?:\s*and\s)?|\sand\s|&|\+|(?<!\d)/(?!\d))\s*(?![^()]*\))")


@dataclass(frozen=True)
class Who:
    """Who has one turn: its days, the people by seat, and the days of it that others have."""

    first: date
    last: date
    people: tuple[str, ...]
    covers: tuple[Cover, ...] = ()


@dataclass(frozen=True)
class Unknown:
    """Spellings that are nobody's."""

    spellings: tuple[str, ...]


class Unreadable(Exception):  # noqa: N818
    """What was not understood, in words."""


class _Strange(Exception):  # noqa: N818
    """A spelling that is nobody's."""


@dataclass(frozen=True)
class _Piece:
    """A name with the days it has, None where it has the whole; and who has days of that instead."""

    person: str
    days: frozenset[date] | None = None
    others: tuple[tuple[date, str], ...] = ()


def read_who(text: str, first: date, last: date, known: Known) -> tuple[Who, ...] | Unknown | None:
    """Who has each turn of these days, both included; None where the text says that nobody knows yet.

    Raises Unreadable where it is not understood.
    """
    words = _DOUBT.sub("", text).strip()
    if fold(words) in _SAYS_NOTHING or words.startswith("?"):
        return None
    pieces: list[_Piece] = []
    strange: list[str] = []
    for piece in _split(words, known.roster):
        try:
            pieces.append(_read_piece(piece, first, last, known.roster))
        except _Strange as found:
            strange.append(str(found))
    if strange:
        return Unknown(tuple(strange))
    return tuple(_of_turn(pieces, *turn, known) for turn in known.turns(first, last))


def _split(words: str, roster: Roster) -> Sequence[str]:
    return (words,) if roster.exactly(words) else _BETWEEN.split(words)


def _read_piece(text: str, first: date, last: date, roster: Roster) -> _Piece:
    text = _DOUBT.sub("", text).strip()
    if found := _PARENTHESIS.fullmatch(text):
        person = _person(found["head"], roster)
        return _Piece(person, others=tuple(_others(found["inner"], first, last, roster)))
    if fold(text) in _WORDS_OF_NOBODY or roster.exactly(text):
        return _Piece(_person(text, roster))
    named, rest = _leading_name(text, roster)
    if named is None or not _may_be_days(rest):
        raise _Strange(text)
    return _Piece(named, _days(rest, first, last))


def _may_be_days(text: str) -> bool:
    """Whether any word of it is one of dates; without, "Mat Selm" is somebody else than Mat."""
    return any(word.isdigit() or is_date_word(word.casefold()) for word in re.findall(r"\d+|[^\W\d]+", text))


def _others(inner: str, first: date, last: date, roster: Roster) -> Iterator[tuple[date, str]]:
    for piece in _BETWEEN.split(inner):
        person, rest = _leading_name(piece, roster)
        if person is None or not rest:
            raise Unreadable(f'"({inner})" is not understood; "(Brian on Friday)" would be')
        for day in sorted(_days(rest, first, last)):
            yield day, person


def _person(text: str, roster: Roster) -> str:
    if fold(text) in _WORDS_OF_NOBODY:
        return NOBODY
    person = roster.exactly(text)
    if person is None:
        raise _Strange(text.strip())
    return person.name


def _leading_name(text: str, roster: Roster) -> tuple[str | None, str]:
    """The longest name a text begins with, and what follows it."""
    words = text.split()
    for count in range(min(len(words), roster.longest_name), 0, -1):
        name = " ".join(words[:count])
        if person := roster.exactly(name):
            return person.name, " ".join(words[count:])
        if fold(name) in _WORDS_OF_NOBODY:
            return NOBODY, " ".join(words[count:])
    return None, text


def _days(text: str, first: date, last: date) -> frozenset[date]:
    """The days that a when means, which are all to lie in the turn."""
    # A bare weekday is the next one, and today's is asked about: seen from the day before, the first day is the next.
    for today in (first, first - ONE_DAY):
        read = read_when(text.removeprefix("on "), today)
        if isinstance(read, When) and (days := _whole_days(read, first, last)):
            return days
    raise Unreadable(f'"{text}" are no days from {day_words(first)} to {day_words(last)}')


def _whole_days(when: When, first: date, last: date) -> frozenset[date]:
    end = when.last_day
    if when.every or end is None or when.first_day < first or end > last:
        return frozenset()
    days = list(when.days(first, last))
    return frozenset(day for day, _ in days) if all(part == "day" for _, part in days) else frozenset()


def _of_turn(pieces: Sequence[_Piece], first: date, last: date, known: Known) -> Who:
    """One turn: everybody named has a seat of it, or the days they are named with."""
    duty = known.rota.on(first)
    days = [day for n in range((last - first).days + 1) if duty.works(day := first + n * ONE_DAY)]
    dated = [piece for piece in pieces if piece.days is not None]
    if dated:
        if len(dated) < len(pieces) or duty.seats > 1:
            raise Unreadable("names with days and names without do not go together")
        return _day_by_day(first, last, days, {day: piece.person for piece in dated for day in piece.days or ()})
    if len(pieces) != duty.seats:
        have = "one person has" if duty.seats == 1 else f"{duty.seats} people have"
        raise Unreadable(f"{have} each turn, and {len(pieces)} are named")
    covers = tuple(
        Cover(day, person, seat)
        for seat, piece in enumerate(pieces)
        for day, person in piece.others
        if day in days and person != piece.person
    )
    return Who(first, last, tuple(piece.person for piece in pieces), covers)


def _day_by_day(first: date, last: date, days: Sequence[date], people: Mapping[date, str]) -> Who:
    """A turn of which everybody's days are listed: whoever has most of them has it, and others cover."""
    missing = next((day for day in days if day not in people), None)
    if missing:
        raise Unreadable(f"nobody is named for {day_words(missing)}")
    most = Counter(people[day] for day in days).most_common(1)[0][0]
    return Who(first, last, (most,), tuple(Cover(day, people[day]) for day in days if people[day] != most))

"""What is typed about duty as pieces: names of the roster, whens, and the little words between them.

A name comes before a when where a word may be either, unless what follows makes no sense behind the name: "May 15" is
a day where nobody can be meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from meetings.absences import when_words
from meetings.calendar.typed.naming import NOBODY as NOBODY_WORDS
from meetings.calendar.typed.naming import person_in_front
from meetings.calendar.typed.which import Choice, Unsettled
from meetings.dates import join_words
from meetings.markdown import one_line
from meetings.people import Roster
from meetings.when.read import find_when, read_when
from meetings.when.spans import Unclear, When, as_dates
from meetings.when.tokens import Token, quote, tokenise

_BETWEEN = frozenset({"with", "and", "for", "against", "vs", "to", "from", "on", "has", "his", "her", "their", "the"})
_MINE = frozenset({"me", "my", "mine", "i", "myself"})
_ONLY = frozenset({"only", "just"})
_BY = "by"
_MARKS = " ,;:&+/<>-–"
_POSSESSIVE = ("'s", "’s")


@dataclass(frozen=True)
class Named:
    """Somebody of the roster; `by` where "by" stands before the name."""

    name: str
    by: bool = False


@dataclass(frozen=True)
class Dated:
    """A when; `only` where just these days are meant, although a turn begins with them."""

    when: When
    only: bool = False


@dataclass(frozen=True)
class Nobody:
    """That nobody is to have it, and why."""

    why: str = ""


Piece = Named | Dated | Nobody


class Reader(NamedTuple):
    """Who types, who is known, what day it is, and what stands before an example ("/triage swap ")."""

    typist: str
    roster: Roster
    today: date
    lead: str
    example: str

    def try_this(self) -> str:
        """`Try: ...` with the example of the command; what shows the turns there are, where it has none."""
        return f"Try: `{self.lead}{self.example}`" if self.example else "`/triage` shows the turns there are."


def pieces(typed: str, reader: Reader) -> tuple[Piece, ...] | Unsettled:
    """The pieces of a text in their order; Unsettled where a word of it is none."""
    return _scan(one_line(typed), "", reader)


def _scan(text: str, done: str, reader: Reader) -> tuple[Piece, ...] | Unsettled:
    text = text.lstrip(_MARKS)
    if not text.strip(" .!?"):
        return ()
    word, _, behind = text.partition(" ")
    low = word.casefold().strip(_MARKS)
    if low in NOBODY_WORDS:
        return (Nobody(behind.strip(" ()")),)
    if low in _MINE:
        return _with(Named(reader.typist), behind, f"{done}{word} ", reader)
    if low in _BETWEEN and behind and _name(text, reader) is None:
        found = _when(text, done, reader)
        return found if isinstance(found, tuple) else _scan(behind, f"{done}{word} ", reader)
    if low in {*_ONLY, _BY} and behind:
        return _marked(low, _scan(behind, f"{done}{word} ", reader))
    return _name_or_when(text, done, reader)


def _marked(word: str, found: tuple[Piece, ...] | Unsettled) -> tuple[Piece, ...] | Unsettled:
    """The pieces behind "by", or behind "only": it is about the first of them."""
    if isinstance(found, Unsettled) or not found:
        return found
    first, *others = found
    if word == _BY and isinstance(first, Named):
        first = replace(first, by=True)
    if word in _ONLY and isinstance(first, Dated):
        first = replace(first, only=True)
    return (first, *others)


def _name_or_when(text: str, done: str, reader: Reader) -> tuple[Piece, ...] | Unsettled:
    named = _name(text, reader)
    because: Unsettled | None = None
    if named:
        names, behind = named
        rest = _named(names, behind, done, reader)
        if isinstance(rest, tuple):
            return rest
        because = rest
    found = _when(text, done, reader)
    if isinstance(found, tuple):
        return found
    word = quote(text.partition(" ")[0].rstrip(_MARKS))
    nobody = Unsettled(f'I know nobody called "{word}", and could not read it as a day. {reader.try_this()}')
    return because or found or nobody


def _name(text: str, reader: Reader) -> tuple[tuple[str, ...], str] | None:
    """Whom a text begins with, several where they share the name, and what follows; None for anything else."""
    front = person_in_front(text, reader.roster)
    if not front.people:
        word, blank, behind = text.partition(" ")
        for ending in _POSSESSIVE:
            if word.casefold().endswith(ending):
                front = person_in_front(f"{word[: -len(ending)]}{blank}{behind}", reader.roster)
    return (tuple(person.name for person in front.people), front.behind) if front.people else None


def _named(names: tuple[str, ...], behind: str, done: str, reader: Reader) -> tuple[Piece, ...] | Unsettled:
    if len(names) > 1:
        choices = tuple(Choice(name, f"{done}{name} {behind}".strip()) for name in names)
        return Unsettled(f"Which one: {join_words(names, 'or')}?", choices)
    person = reader.roster.exactly(names[0])
    if person and person.is_guest:
        return Unsettled(f"{person.name} is a guest, and guests have no duty.")
    return _with(Named(names[0]), behind, f"{done}{names[0]} ", reader)


def _with(piece: Piece, behind: str, done: str, reader: Reader) -> tuple[Piece, ...] | Unsettled:
    rest = _scan(behind, done, reader)
    return rest if isinstance(rest, Unsettled) else (piece, *rest)


def _when(text: str, done: str, reader: Reader) -> tuple[Piece, ...] | Unsettled | None:
    """The when a text begins with and what follows it, None where it begins with none."""
    tokens = tokenise(text)
    found = find_when(text, tokens, reader.today, lead=f"{reader.lead}{done}")
    if found is None or found.start != 0:
        return None
    end = tokens[found.stop].start if found.stop < len(tokens) else len(text)
    typed, behind = text[:end], text[end:]
    if isinstance(found.reading, When):
        return _with(Dated(found.reading), behind, f"{done}{typed}", reader)
    if both := _beside(typed, tokens[: found.stop], reader):
        rest = _scan(behind, f"{done}{typed}", reader)
        return rest if isinstance(rest, Unsettled) else (*both, *rest)
    return _unclear(found.reading, done, behind, reader)


def _beside(typed: str, tokens: tuple[Token, ...], reader: Reader) -> tuple[Dated, Dated] | None:
    """Two dates with nothing between them, `July 15 July 29`, which are no single one.

    A weekday and a date that disagree are not two: each has a number of its own.
    """
    for token in tokens[1:]:
        parts = typed[: token.start], typed[token.start :]
        if not all(any(letter.isdigit() for letter in part) for part in parts):
            continue
        both = [read_when(part, reader.today) for part in parts]
        if isinstance(both[0], When) and isinstance(both[1], When):
            return Dated(both[0]), Dated(both[1])
    return None


def _unclear(reading: Unclear, done: str, behind: str, reader: Reader) -> Unsettled:
    choices = tuple(
        Choice(when_words(when, reader.today), f"{done}{as_dates(when)} {behind}".strip())
        for when in reading.choices
        if when.last_day is None or when.last_day >= reader.today
    )
    if choices:
        return Unsettled(reading.question, choices)
    return Unsettled(f"{reading.question.partition(' Try:')[0]} {reader.try_this()}")

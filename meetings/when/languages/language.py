"""A language as the rewriting needs it: its rows, by the word they begin with."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from itertools import product
from typing import NamedTuple

from meetings.when.tokens import tokenise

# An article before a number alone makes it a day of the month; "le lundi" is every Monday, or the next.
DROPPED, DOUBTFUL = "dropped", "doubtful"


class Row(NamedTuple):
    """What is typed, a key a token (`{weekday}` and its like stand for any), and the words it means."""

    typed: tuple[str, ...]
    means: tuple[str, ...]


Rows = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True)
class Forms:
    """What is kept by hand for a language.

    `words` are typed words (or several) for one word of the grammar; `rows` are forms, where `a/b` are alternatives
    and `[a]` may be missing. `beside` are abbreviations that are words of another meaning, and count only directly
    beside a weekday or a date. `between` are words that join two ends where a date stands on either side, `from_` the
    ones that begin such a stretch, `of` stands between the pieces of a date, `articles` stand before it. `hours` follow
    the number of an hour; `dotted` says that 15.7. and "15. Juli" are dates.
    """

    words: Mapping[str, str]
    rows: Mapping[str, str]
    articles: Mapping[str, str] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    from_: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    dotted: bool = False


@dataclass(frozen=True)
class Language:
    """The rows of a language by the key they begin with, the longest first."""

    forms: Forms
    words: Rows
    rows: Rows
    beside: Mapping[str, str]
    months_beside: Mapping[str, str]


@cache
def language_of(code: str) -> Language:
    """The language of a code other than "en"."""
    forms: Forms = import_module(f"meetings.when.languages.forms.{code}").FORMS
    names = import_module(f"meetings.when.languages.{code}")
    months = {_spelt(word): meaning for word, meaning in names.MONTHS.items()}
    weekdays = {_spelt(word): meaning for word, meaning in names.WEEKDAYS.items()}
    beside = {word for word in months.keys() | weekdays.keys() if word in forms.beside or len(word) < 3}
    plain = {word: meaning for word, meaning in {**months, **weekdays}.items() if word not in beside}
    return Language(
        forms,
        _rows({**plain, **forms.words}),
        _rows({**names.RELATIVE, **forms.rows}),
        {word: weekdays[word] for word in beside if word in weekdays},
        {word: months[word] for word in beside if word in months},
    )


def key(low: str) -> str:
    """A folded word as rows are looked up: without accents, unless it is so short that they are all there is of it."""
    if len(low) < 3 or low.isascii():
        return low
    return "".join(each for each in unicodedata.normalize("NFD", low) if not unicodedata.combining(each))


def _spelt(word: str) -> str:
    return word if len(word) < 3 else key(word)


def _rows(table: Mapping[str, str]) -> Rows:
    found: dict[str, dict[tuple[str, ...], Row]] = {}
    for typed, means in table.items():
        meaning = tuple(means.split())
        for spelling in _spellings(typed):
            for keys in _alternatives(spelling):
                found.setdefault(keys[0], {}).setdefault(keys, Row(keys, meaning))
    return {first: tuple(sorted(rows.values(), key=lambda row: -len(row.typed))) for first, rows in found.items()}


def _spellings(typed: str) -> tuple[str, ...]:
    """With a German keyboard, and without one."""
    plain = typed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return (typed,) if plain == typed else (typed, plain)


def _alternatives(typed: str) -> list[tuple[str, ...]]:
    """Every sequence of keys that a row stands for."""
    choices = [_choices(piece) for piece in typed.split()]
    return [tuple(one for chosen in each for one in chosen) for each in product(*choices) if any(each)]


@cache
def _choices(piece: str) -> list[tuple[str, ...]]:
    optional = piece.startswith("[")
    found = [_keys(one) for one in piece.strip("[]").split("/")]
    return [*found, ()] if optional else found


def _keys(typed: str) -> tuple[str, ...]:
    if typed.startswith("{"):
        return (typed,)
    if typed.isalpha():
        return (key(typed.casefold()),)
    return tuple("-" if token.kind == "dash" else key(token.low) for token in tokenise(typed, "en"))

"""What the query languages of helpdesks have in common: `field:value`, AND, OR, NOT, brackets and quotes.

Strict: what is not of the language is an error, and never a query that finds everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playground.tickets.local_tickets import LocalTicket

Holds = Callable[[LocalTicket], bool]
_WORDS = frozenset({"AND", "OR", "NOT"})


class NotOfTheLanguageError(Exception):
    """The query is not one; `field` is what is wrong in it, "" where it is the whole."""

    def __init__(self, why: str, field: str = "") -> None:
        super().__init__(why)
        self.field = field


@dataclass(frozen=True)
class Term:
    """`field:value`, with `relation` between them ":", ":>" or ":<", and whether the value stood in quotes."""

    field: str
    relation: str
    value: str
    quoted: bool


@dataclass(frozen=True)
class Language:
    """`quote` is what text stands in, `negates` whether there is NOT; `meaning` is what a term says of a ticket."""

    quote: str
    negates: bool
    meaning: Callable[[Term], Holds]

    def read(self, query: str) -> Holds:
        """What the query says of a ticket. Raises NotOfTheLanguageError."""
        reading = _Reading(self, self._tokens(query))
        holds = reading.either()
        if reading.rest:
            raise NotOfTheLanguageError(f"{reading.rest[0]} stands where the query could end")
        return holds

    def _tokens(self, query: str) -> list[str | Term]:
        text = f"{self.quote}(?P<quoted>[^{self.quote}]*){self.quote}"
        form = re.compile(
            rf"\s*(?:(?P<bracket>[()])|(?P<field>\w[\w.]*)(?P<relation>:[<>]?)(?:{text}|(?P<plain>[^\s()'\"]+))"
            r"|(?P<word>[A-Za-z]+)(?=[\s(]))"
        )
        tokens: list[str | Term] = []
        place, query = 0, query.rstrip()
        while place < len(query):
            found = form.match(query, place)
            if found is None or (found["word"] and found["word"] not in _WORDS):
                raise NotOfTheLanguageError(f"not understood: {query[place:]}")
            if found["field"]:
                value = found["plain"] if found["quoted"] is None else found["quoted"]
                tokens.append(Term(found["field"], found["relation"], value, found["quoted"] is not None))
            else:
                tokens.append(found["bracket"] or found["word"])
            place = found.end()
        return tokens


@dataclass
class _Reading:
    language: Language
    rest: list[str | Term]

    def either(self) -> Holds:
        holds = self._both()
        while self._takes("OR"):
            holds = _or(holds, self._both())
        return holds

    def _both(self) -> Holds:
        holds = self._single()
        while self._takes("AND"):
            holds = _and(holds, self._single())
        return holds

    def _single(self) -> Holds:
        if self.language.negates and self._takes("NOT"):
            return _not(self._single())
        if self._takes("("):
            holds = self.either()
            if not self._takes(")"):
                raise NotOfTheLanguageError("a bracket is not closed")
            return holds
        if not self.rest or not isinstance(self.rest[0], Term):
            raise NotOfTheLanguageError(f"{self.rest[0] if self.rest else 'nothing'} stands where a term is needed")
        term = self.rest[0]
        del self.rest[0]
        return self.language.meaning(term)

    def _takes(self, word: str) -> bool:
        taken = bool(self.rest) and self.rest[0] == word
        if taken:
            del self.rest[0]
        return taken


def _or(one: Holds, other: Holds) -> Holds:
    return lambda ticket: one(ticket) or other(ticket)


def _and(one: Holds, other: Holds) -> Holds:
    return lambda ticket: one(ticket) and other(ticket)


def _not(one: Holds) -> Holds:
    return lambda ticket: not one(ticket)

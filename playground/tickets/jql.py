"""A small, strict part of Jira's query language: what it does not know it refuses, as Jira does, and never skips.

It knows `project`, `status`, `fixVersion` and `key` with `=` and `in (...)`, `statusCategory` with `=` and `!=`, AND,
OR, brackets, and ORDER BY. Names are compared in any case; one that is of nothing there is, is a mistake.
support.atlassian.com/jira-software-cloud/docs/jql-fields
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from playground.tickets.local_tickets import LocalTicket

# The reserved characters and the most common of the reserved words: in quotes they are names as any other.
_TOKEN = re.compile(
    r"""\s+|(?P<quoted>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<sign>!=|[=(),])|(?P<word>[^\s"'=!<>(),~;?|*/%^$#@\[\]\\]+)""",
    re.DOTALL,
)
_RESERVED = frozenset({"and", "or", "not", "in", "is", "order", "by", "empty", "null", "was", "changed", "asc", "desc"})
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_CONTROL = {"n": "\n", "t": "\t", "r": "\r"}
FIELDS = {
    "project": "project",
    "status": "status",
    "fixversion": "fixVersion",
    "key": "key",
    "issuekey": "key",
    "issue": "key",
    "statuscategory": "statusCategory",
}
_ORDERS = frozenset({"key", "issuekey", "status", "created", "updated", "priority", "rank"})
Matches = Callable[[LocalTicket], bool]


class JqlError(Exception):
    """What Jira says of a query that it refuses."""


@dataclass(frozen=True)
class Names:
    """What there is of each field, as the account sees it; `found` are the keys that a key finds, moved ones too."""

    known: Mapping[str, Collection[str]]
    category: Callable[[str], str]
    found: Callable[[str], str]


@dataclass(frozen=True)
class Search:
    """A query that was understood: without a condition it finds everything."""

    matches: Matches | None
    order: tuple[tuple[str, bool], ...] = ()

    def of(self, tickets: Sequence[LocalTicket]) -> list[LocalTicket]:
        """What it finds of these, in its order."""
        found = [ticket for ticket in tickets if self.matches is None or self.matches(ticket)]
        for field, descending in reversed(self.order):
            if field in {"key", "issuekey"}:
                found.sort(key=_place, reverse=descending)
            elif field == "status":
                found.sort(key=lambda ticket: ticket.state.casefold(), reverse=descending)
            elif descending:
                # The others stand in the order in which they came.
                found.reverse()
        return found


def _place(ticket: LocalTicket) -> tuple[str, int]:
    project, _, number = ticket.key.rpartition("-")
    return project, int(number) if number.isdigit() else 0


def search(jql: str, names: Names) -> Search:
    """The query. Raises JqlError."""
    return _Reader(_tokens(jql), names).read()


@dataclass(frozen=True)
class _Token:
    text: str
    is_quoted: bool = False

    @property
    def word(self) -> str:
        """Of the language, "" where it is a name in quotes."""
        return "" if self.is_quoted else self.text.casefold()


def _tokens(jql: str) -> list[_Token]:
    tokens, place = [], 0
    while place < len(jql):
        found = _TOKEN.match(jql, place)
        if found is None:
            raise JqlError(f"Error in the JQL Query: The character '{jql[place]}' is not expected here.")
        if found["quoted"]:
            tokens.append(_Token(_ESCAPE.sub(_unescaped, found["quoted"][1:-1]), is_quoted=True))
        elif not found[0].isspace():
            tokens.append(_Token(found[0]))
        place = found.end()
    return tokens


def _unescaped(found: re.Match[str]) -> str:
    sign = found[1]
    if len(sign) > 1:
        return chr(int(sign[1:], 16))
    if sign not in "ntr\"'\\ ":
        raise JqlError(f"Error in the JQL Query: '\\{sign}' is an illegal JQL escape sequence.")
    return _CONTROL.get(sign, sign)


class _Reader:
    def __init__(self, tokens: Sequence[_Token], names: Names) -> None:
        self._tokens = [*tokens]
        self._names = names

    def read(self) -> Search:
        matches = None if not self._tokens or self._next_is("order") else self._either()
        order = self._order() if self._next_is("order") else ()
        if self._tokens:
            raise JqlError(f"Error in the JQL Query: Expecting the end of the query but got '{self._tokens[0].text}'.")
        return Search(matches, order)

    def _next_is(self, *words: str) -> bool:
        return bool(self._tokens) and self._tokens[0].word in words

    def _take(self, *words: str) -> _Token:
        """The next one, which has to be one of these words; without any, whatever it is."""
        if not self._tokens:
            raise JqlError("Error in the JQL Query: Expecting more at the end of the query.")
        token = self._tokens.pop(0)
        if words and token.word not in words:
            raise JqlError(f"Error in the JQL Query: Expecting {' or '.join(words)} but got '{token.text}'.")
        return token

    def _either(self) -> Matches:
        parts = [self._all()]
        while self._next_is("or"):
            self._take()
            parts.append(self._all())
        return lambda ticket: any(part(ticket) for part in parts)

    def _all(self) -> Matches:
        parts = [self._one()]
        while self._next_is("and"):
            self._take()
            parts.append(self._one())
        return lambda ticket: all(part(ticket) for part in parts)

    def _one(self) -> Matches:
        if self._next_is("("):
            self._take()
            inner = self._either()
            self._take(")")
            return inner
        named = self._take()
        field = FIELDS.get(named.text.casefold())
        if field is None:
            raise JqlError(f"Field '{named.text}' does not exist or you do not have permission to view it.")
        operator = self._take("=", "!=") if field == "statusCategory" else self._take("=", "in")
        values = self._values() if operator.word == "in" else [self._value()]
        wanted = {self._checked(field, value) for value in values}
        has = self._has(field)
        if operator.word == "!=":
            return lambda ticket: wanted.isdisjoint(has(ticket))
        return lambda ticket: not wanted.isdisjoint(has(ticket))

    def _values(self) -> list[str]:
        self._take("(")
        values = [self._value()]
        while self._take(",", ")").word == ",":
            values.append(self._value())
        return values

    def _value(self) -> str:
        """A name, which in several words or with signs of the language stands in quotes."""
        token = self._take()
        if token.word in _RESERVED | {"(", ")", ",", "=", "!="}:
            raise JqlError(f"Error in the JQL Query: Expecting a value but got '{token.text}'.")
        return token.text

    def _checked(self, field: str, value: str) -> str:
        known = {name.casefold() for name in self._names.known[field]}
        if field == "key" and self._names.found(value).casefold() not in known:
            raise JqlError(f"An issue with key '{value}' does not exist for field 'key'.")
        if field != "key" and value.casefold() not in known:
            raise JqlError(f"The value '{value}' does not exist for the field '{field}'.")
        return (self._names.found(value) if field == "key" else value).casefold()

    def _has(self, field: str) -> Callable[[LocalTicket], set[str]]:
        """What a ticket has in this field."""
        of: dict[str, Callable[[LocalTicket], Sequence[str]]] = {
            "project": lambda ticket: [ticket.key.rpartition("-")[0]],
            "status": lambda ticket: [ticket.state],
            "fixVersion": lambda ticket: ticket.releases,
            "key": lambda ticket: [ticket.key],
            "statusCategory": lambda ticket: [self._names.category(ticket.state)],
        }
        return lambda ticket: {name.casefold() for name in of[field](ticket)}

    def _order(self) -> tuple[tuple[str, bool], ...]:
        self._take("order")
        self._take("by")
        orders = [self._one_order()]
        while self._next_is(","):
            self._take()
            orders.append(self._one_order())
        return tuple(orders)

    def _one_order(self) -> tuple[str, bool]:
        field = self._take().text.casefold()
        if field not in _ORDERS:
            raise JqlError(f"Not able to sort using field '{field}'.")
        return field, self._next_is("asc", "desc") and self._take().word == "desc"

"""A place in the tokens, and the way rules step back when they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import TypeVar

from meetings.when.tokens import END, Token
from meetings.when.words import NUMBERS

Node = TypeVar("Node")
Value = TypeVar("Value")


class Cursor:
    """Walks over tokens; `day_first` is the order of 7/8."""

    def __init__(self, tokens: tuple[Token, ...], place: int = 0, *, day_first: bool = False) -> None:
        self.tokens = tokens
        self.place = place
        self.day_first = day_first

    def peek(self, ahead: int = 0) -> Token:
        """The token some places ahead, `END` behind the last."""
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else END

    def kind(self, *kinds: str) -> Token | None:
        """Take the next token if it is of one of these kinds."""
        token = self.peek()
        if token.kind not in kinds:
            return None
        self.place += 1
        return token

    def word(self, choices: Collection[str]) -> str | None:
        """Take the next token if it is one of these words, and give it folded."""
        token = self.peek()
        if token.kind != "word" or token.low not in choices:
            return None
        self.place += 1
        return token.low

    def value(self, table: Mapping[str, Value]) -> Value | None:
        """Take the next token if the table knows the word, and give the table's value."""
        found = self.word(table)
        return None if found is None else table[found]

    def phrase(self, *sequence: str) -> bool:
        """Take these words if they follow each other here."""
        if any(self.peek(ahead).low != word for ahead, word in enumerate(sequence)):
            return False
        self.place += len(sequence)
        return True

    def numeral(self) -> int | None:
        """Take a number in digits (at most two) or in words."""
        token = self.peek()
        if token.kind == "number" and len(token.text) <= 2:
            self.place += 1
            return int(token.text)
        return self.value(NUMBERS)


def rule(function: Callable[[Cursor], Node]) -> Callable[[Cursor], Node | None]:
    """A rule of the grammar: gives a node and moves on, or gives None and leaves the cursor where it was."""

    @wraps(function)
    def attempt(cursor: Cursor) -> Node | None:
        place = cursor.place
        node = function(cursor)
        if node is None:
            cursor.place = place
        return node

    return attempt


def followed_by(cursor: Cursor, attempt: Callable[[Cursor], object | None]) -> bool:
    """Whether a rule would fit here; nothing is taken."""
    place = cursor.place
    fits = attempt(cursor) is not None
    cursor.place = place
    return fits

"""A place in the tokens, and the way rules step back when they do not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import TypeVar, cast

from meetings.when.holiday_places import holiday_places
from meetings.when.locale import AMERICAN, Locale
from meetings.when.tokens import END, Token
from meetings.when.words import NUMBERS

Node = TypeVar("Node")
Value = TypeVar("Value")
_ENDS = (END,) * 4
_BESIDE = frozenset({"before", "after", "following", "preceding", "between"})
_STRETCHES = frozenset({"week", "wk", "weekend"})


class Cursor:
    """Walks over tokens; `locale` says how dates are typed here.

    `named` has the places at which the name of a holiday may begin; none with `holidays` False. `has_beside` and
    `has_stretch` say whether a word is anywhere without which some rules need not be tried.
    """

    def __init__(
        self, tokens: tuple[Token, ...], place: int = 0, *, locale: Locale = AMERICAN, holidays: bool = True
    ) -> None:
        self.tokens = tokens
        self.place = place
        self.locale = locale
        # By the place, and by the rule: what it gave, and where it ended.
        self.tried: defaultdict[int, dict[object, tuple[object, int]]] = defaultdict(dict)
        self.stop = len(tokens)
        self.named = holiday_places(tokens, locale) if holidays else frozenset()
        lows = {token.low for token in tokens}
        self.has_beside = not _BESIDE.isdisjoint(lows)
        self.has_stretch = not _STRETCHES.isdisjoint(lows)
        self.ahead = (*tokens, *_ENDS)

    def peek(self, ahead: int = 0) -> Token:
        """The token at most three places ahead, `END` behind the last."""
        return self.ahead[self.place + ahead]

    def kind(self, *kinds: str) -> Token | None:
        """Take the next token if it is of one of these kinds."""
        token = self.ahead[self.place]
        if token.kind not in kinds:
            return None
        self.place += 1
        return token

    def word(self, choices: Collection[str]) -> str | None:
        """Take the next token if it is one of these words, and give it folded."""
        token = self.ahead[self.place]
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
        for ahead, word in enumerate(sequence):
            if self.ahead[self.place + ahead].low != word:
                return False
        self.place += len(sequence)
        return True

    def numeral(self) -> int | None:
        """Take a number in digits (at most two) or in words."""
        token = self.peek()
        if token.kind == "number" and len(token.low) <= 2:
            self.place += 1
            return int(token.low)
        return self.value(NUMBERS)


def rule(function: Callable[[Cursor], Node]) -> Callable[[Cursor], Node | None]:
    """A rule of the grammar: gives a node and moves on, or gives None and leaves the cursor where it was.

    What it gives depends on the tokens from the place on alone, so each is tried once at each place; behind the last
    token nothing fits.
    """

    @wraps(function)
    def attempt(cursor: Cursor) -> Node | None:
        return _tried(function, cursor) if cursor.place < cursor.stop else None

    return attempt


def _tried(function: Callable[[Cursor], Node], cursor: Cursor) -> Node | None:
    place = cursor.place
    tried = cursor.tried[place]
    known = tried.get(function)
    if known is not None:
        node, cursor.place = known
        return cast("Node | None", node)
    found = function(cursor)
    if found is None:
        cursor.place = place
    tried[function] = (found, cursor.place)
    return found


def is_rule(thing: object) -> bool:
    """Whether this is a rule of the grammar."""
    return callable(thing) and hasattr(thing, "__wrapped__")


def beginning(
    words: Collection[str], kinds: Collection[str] = ()
) -> Callable[[Callable[[Cursor], Node]], Callable[[Cursor], Node | None]]:
    """A rule that fits only where one of these words or marks (folded), or a token of one of these kinds, stands first.

    Elsewhere it is not tried.
    """
    first_words, first_kinds = frozenset(words), frozenset(kinds)

    def decorate(function: Callable[[Cursor], Node]) -> Callable[[Cursor], Node | None]:
        @wraps(function)
        def attempt(cursor: Cursor) -> Node | None:
            token = cursor.ahead[cursor.place]
            return _tried(function, cursor) if token.low in first_words or token.kind in first_kinds else None

        return attempt

    return decorate


def followed_by(cursor: Cursor, attempt: Callable[[Cursor], object | None]) -> bool:
    """Whether a rule would fit here; nothing is taken."""
    place = cursor.place
    fits = attempt(cursor) is not None
    cursor.place = place
    return fits

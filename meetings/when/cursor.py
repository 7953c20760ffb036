"""A place in the tokens, and the way rules step back when they do not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from meetings.when.holiday_places import holiday_places
from meetings.when.locale import AMERICAN, Locale
from meetings.when.tokens import END, Token, tokenise
from meetings.when.words import NUMBERS

Node = TypeVar("Node")
Value = TypeVar("Value")
_ENDS = (END,) * 4
_BESIDE = frozenset({"before", "after", "following", "preceding", "between"})
_STRETCHES = frozenset({"week", "wk", "weekend"})


class Cursor:
    """Walks over tokens; `locale` says how dates are typed here.

    `named` has the places at which the name of a holiday may begin; none with `holidays` False. `words` has every token
    folded, `has_beside` and `has_stretch` say whether a word is anywhere without which some rules need not be tried.
    """

    def __init__(
        self, tokens: tuple[Token, ...], place: int = 0, *, locale: Locale = AMERICAN, holidays: bool = True
    ) -> None:
        self.tokens = tokens
        self.place = place
        self.locale = locale
        # By the place, and by the rule: what it gave, and where it ended.
        self.tried: defaultdict[int, dict[object, tuple[Any, int]]] = defaultdict(dict)
        self.stop = len(tokens)
        self.named = holiday_places(tokens, locale) if holidays else frozenset()
        self.words = {token.low for token in tokens}
        self.has_beside = not _BESIDE.isdisjoint(self.words)
        self.has_stretch = not _STRETCHES.isdisjoint(self.words)
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
        token = self.ahead[self.place]
        if token.kind != "word" or token.low not in table:
            return None
        self.place += 1
        return table[token.low]

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


Rule = Callable[[Cursor], Node | None]


class Beginning(NamedTuple):
    """What may stand first in a rule: words or marks (folded), kinds of tokens, and by `named` the name of a holiday.

    `inside` is the rule where that has been looked at.
    """

    words: frozenset[str]
    kinds: frozenset[str]
    named: bool
    inside: Rule[Any]


# In other rules anything may stand first.
_BEGINNINGS: dict[object, Beginning] = {}


def rule(function: Callable[[Cursor], Node]) -> Rule[Node]:
    """A rule of the grammar: gives a node and moves on, or gives None and leaves the cursor where it was.

    What it gives depends on the tokens from the place on alone, so each is tried once at each place; behind the last
    token nothing fits.
    """

    @wraps(function)
    def attempt(cursor: Cursor) -> Node | None:
        place = cursor.place
        if place >= cursor.stop:
            return None
        tried = cursor.tried[place]
        known = tried.get(function)
        if known is not None:
            found: Node | None
            found, cursor.place = known
            return found
        found = function(cursor)
        if found is None:
            cursor.place = place
        tried[function] = (found, cursor.place)
        return found

    return attempt


def is_rule(thing: object) -> bool:
    """Whether this is a rule of the grammar."""
    return callable(thing) and hasattr(thing, "__wrapped__")


def beginning(
    words: Collection[str] = (),
    kinds: Collection[str] = (),
    *,
    like: Collection[Rule[Any]] = (),
    named: bool = False,
) -> Callable[[Callable[[Cursor], Node]], Rule[Node]]:
    """A rule that fits only where one of these words or marks (folded), or a token of one of these kinds, stands first.

    With `like` also where one of those rules may begin, which all say where; with `named` where the name of a holiday
    does. Elsewhere it is not tried. Above `@rule` it is tried once at each place; alone it suits a rule that only one
    other tries, or a short one, for which remembering costs more.
    """
    others = [_BEGINNINGS[each] for each in like]
    first_words = frozenset(words).union(*(each.words for each in others))
    first_kinds = frozenset(kinds).union(*(each.kinds for each in others))
    at_names = named or any(each.named for each in others)

    def decorate(function: Callable[[Cursor], Node]) -> Rule[Node]:
        @wraps(function)
        def attempt(cursor: Cursor) -> Node | None:
            place = cursor.place
            token = cursor.ahead[place]
            if token.low in first_words or token.kind in first_kinds or (at_names and place in cursor.named):
                found = function(cursor)
                if found is None:
                    cursor.place = place
                return found
            return None

        _BEGINNINGS[attempt] = Beginning(first_words, first_kinds, at_names, function)
        return attempt

    return decorate


def one_of(*rules: Rule[Node]) -> Rule[Node]:
    """The first of these rules that fits; only those are tried that may begin with the token that stands here."""
    begin = [_BEGINNINGS.get(each) for each in rules]
    words = frozenset[str]().union(*(each.words for each in begin if each))
    kinds = frozenset[str]().union(*(each.kinds for each in begin if each))

    def chosen(word: str, kind: str) -> tuple[Rule[Node], ...]:
        every = zip(rules, begin, strict=True)
        return tuple(each if first is None else first.inside for each, first in every if _fits(first, word, kind))

    by_word = {word: chosen(word, tokenise(word, "en")[0].kind) for word in words}
    by_kind = {kind: chosen("", kind) for kind in kinds}
    anywhere = chosen("", "")

    def attempt(cursor: Cursor) -> Node | None:
        place = cursor.place
        if place in cursor.named:
            tried = rules
        else:
            token = cursor.ahead[place]
            tried = by_word.get(token.low) or by_kind.get(token.kind, anywhere)
        for each in tried:
            found = each(cursor)
            if found is not None:
                return found
            cursor.place = place
        return None

    if None not in begin:
        _BEGINNINGS[attempt] = Beginning(words, kinds, any(each.named for each in begin if each), attempt)
    return attempt


def _fits(first: Beginning | None, word: str, kind: str) -> bool:
    return first is None or word in first.words or kind in first.kinds


def followed_by(cursor: Cursor, attempt: Callable[[Cursor], object | None]) -> bool:
    """Whether a rule would fit here; nothing is taken."""
    place = cursor.place
    fits = attempt(cursor) is not None
    cursor.place = place
    return fits

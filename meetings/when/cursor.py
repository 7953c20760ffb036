"""A place in the tokens, and the way rules step back when they do not fit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import reduce, wraps
from operator import or_
from typing import Any, NamedTuple, TypeVar

from meetings.when.holiday_places import holiday_places
from meetings.when.locale import AMERICAN, Locale
from meetings.when.tokens import END, Token, tokenise
from meetings.when.words import NUMBERS

Node = TypeVar("Node")
Value = TypeVar("Value")
_ENDS = (END,) * 4
# What `anywhere` has given: a bit for each need, by the words and by the kinds of tokens that meet it.
_BY_WORD: dict[str, int] = {}
_BY_KIND: dict[str, int] = {}
_NOTHING = 1
_needs = [_NOTHING]


def anywhere(words: Collection[str] = (), kinds: Collection[str] = ()) -> int:
    """A need that a text meets where one of these words (folded), or a token of one of these kinds, is in it at all.

    It is looked for once a text; see `beginning`, and `Cursor.has`.
    """
    need = 2 * _needs[-1]
    _needs.append(need)
    for table, every in ((_BY_WORD, words), (_BY_KIND, kinds)):
        for each in every:
            table[each] = table.get(each, 0) | need
    return need


class Cursor:
    """Walks over tokens; `locale` says how dates are typed here.

    `named` has the places at which the name of a holiday may begin; none with `holidays` False. `has` holds the needs
    (`anywhere`) that the text meets, to be compared by `&`.
    """

    def __init__(
        self, tokens: tuple[Token, ...], place: int = 0, *, locale: Locale = AMERICAN, holidays: bool = True
    ) -> None:
        self.tokens = tokens
        self.place = place
        self.locale = locale
        # By the place and the number of the rule: what it gave, and where it ended.
        self.tried: dict[int, tuple[Any, int]] = {}
        self.stop = len(tokens)
        self.named = holiday_places(tokens, locale) if holidays else frozenset()
        self.has = _met(tokens)
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


def _met(tokens: tuple[Token, ...]) -> int:
    """The needs that these tokens meet."""
    met = _NOTHING
    of_word, of_kind = _BY_WORD.get, _BY_KIND.get
    for token in tokens:
        met |= of_word(token.low, 0) | of_kind(token.kind, 0)
    return met


Rule = Callable[[Cursor], Node | None]


class Beginning(NamedTuple):
    """What may stand first in a rule: words or marks (folded), kinds of tokens, and by `named` the name of a holiday.

    `needs` is what the text must have anywhere; `inside` is the rule where all that has been looked at.
    """

    words: frozenset[str]
    kinds: frozenset[str]
    named: bool
    needs: int
    inside: Rule[Any]


# In other rules anything may stand first.
_BEGINNINGS: dict[object, Beginning] = {}
# The rules that are tried once at each place.
_ONCE: dict[object, int] = {}
_MOST_ONCE = 64


def rule(function: Callable[[Cursor], Node]) -> Rule[Node]:
    """A rule of the grammar: gives a node and moves on, or gives None and leaves the cursor where it was.

    What it gives depends on the tokens from the place on alone, so each is tried once at each place; behind the last
    token nothing fits.
    """
    number = len(_ONCE)

    @wraps(function)
    def attempt(cursor: Cursor) -> Node | None:
        place = cursor.place
        if place >= cursor.stop:
            return None
        key = place * _MOST_ONCE + number
        known = cursor.tried.get(key)
        if known is not None:
            found: Node | None
            found, cursor.place = known
            return found
        found = function(cursor)
        if found is None:
            cursor.place = place
        cursor.tried[key] = (found, cursor.place)
        return found

    _ONCE[attempt] = number
    if number >= _MOST_ONCE:
        raise AssertionError(number)
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
    needs: int = _NOTHING,
) -> Callable[[Callable[[Cursor], Node]], Rule[Node]]:
    """A rule that fits only where one of these words or marks (folded), or a token of one of these kinds, stands first.

    With `like` also where one of those rules may begin, which all say where; with `named` where the name of a holiday
    does. With `needs` only in a text that has it `anywhere`. Elsewhere it is not tried. Above `@rule` it is tried once
    at each place; alone it suits a rule that only one other tries, or a short one, for which remembering costs more.
    """
    others = [_BEGINNINGS[each] for each in like]
    first_words = frozenset(words).union(*(each.words for each in others))
    first_kinds = frozenset(kinds).union(*(each.kinds for each in others))
    at_names = named or any(each.named for each in others)

    def decorate(function: Callable[[Cursor], Node]) -> Rule[Node]:
        number = _ONCE.get(function)
        inside: Callable[[Cursor], Node] = function if number is None else vars(function)["__wrapped__"]

        @wraps(function)
        def attempt(cursor: Cursor) -> Node | None:
            if not needs & cursor.has:
                return None
            place = cursor.place
            token = cursor.ahead[place]
            if not (token.low in first_words or token.kind in first_kinds or (at_names and place in cursor.named)):
                return None
            if number is not None and (known := cursor.tried.get(place * _MOST_ONCE + number)) is not None:
                # As the rule itself has it, in one call.
                remembered: Node | None
                remembered, cursor.place = known
                return remembered
            found = inside(cursor)
            if found is None:
                cursor.place = place
            if number is not None:
                cursor.tried[place * _MOST_ONCE + number] = (found, cursor.place)
            return found

        _BEGINNINGS[attempt] = Beginning(first_words, first_kinds, at_names, needs, function)
        return attempt

    return decorate


def one_of(*rules: Rule[Node]) -> Rule[Node]:
    """The first of these rules that fits; only those are tried that may begin with the token that stands here."""
    begin = [_BEGINNINGS.get(each) or Beginning(frozenset(), frozenset(), True, _NOTHING, each) for each in rules]
    anything = frozenset(each for each in rules if each not in _BEGINNINGS)
    words = frozenset[str]().union(*(each.words for each in begin))
    kinds = frozenset[str]().union(*(each.kinds for each in begin))

    def chosen(word: str, kind: str) -> tuple[tuple[int, Rule[Node]], ...]:
        return tuple(
            (each.needs, each.inside)
            for each in begin
            if each.inside in anything or word in each.words or kind in each.kinds
        )

    by_word = {word: chosen(word, tokenise(word, "en")[0].kind) for word in words}
    by_kind = {kind: chosen("", kind) for kind in kinds}
    anywhere_else = chosen("", "")
    at_names = tuple((_NOTHING, each) for each in rules)

    def attempt(cursor: Cursor) -> Node | None:
        place = cursor.place
        token = cursor.ahead[place]
        tried = by_word.get(token.low) or by_kind.get(token.kind, anywhere_else)
        if cursor.named and place in cursor.named:
            tried = at_names
        has = cursor.has
        for needs, each in tried:
            if needs & has:
                found = each(cursor)
                if found is not None:
                    return found
                cursor.place = place
        return None

    if not anything:
        needs = reduce(or_, [each.needs for each in begin])
        _BEGINNINGS[attempt] = Beginning(words, kinds, any(each.named for each in begin), needs, attempt)
    return attempt


def followed_by(cursor: Cursor, attempt: Callable[[Cursor], object | None]) -> bool:
    """Whether a rule would fit here; nothing is taken."""
    place = cursor.place
    fits = attempt(cursor) is not None
    cursor.place = place
    return fits

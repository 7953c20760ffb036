"""What stands between the pieces of a date, and between two dates: "15 de julio", "le 15", "du 15 au 17"."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.when import words
from meetings.when.languages.language import DOUBTFUL, Forms, key
from meetings.when.languages.numbers import reworded
from meetings.when.tokens import Token, straight

_LONGEST_START = 8
_PREPOSITIONS = frozenset({"on", "in", "to", "starting", "from", "day", "days"})
_NUMERIC = frozenset({"number", "ordinal", "slashed", "iso", "clock"})
_DATE_WORDS = (
    words.MONTHS.keys()
    | words.WEEKDAYS.keys()
    | words.HALVES.keys()
    | words.DAYS_AHEAD.keys()
    | words.NOON
    | {"this", "next", "coming", "coming/next", "week", "month", "year", "weekend"}
)


def joined(tokens: Sequence[Token], forms: Forms) -> list[Token]:
    """The tokens with articles and joining words as the grammar has them."""
    found: list[Token] = []
    start: int | None = None
    place = 0
    while place < len(tokens):
        token = tokens[place]
        typed = _typed(token)
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        replaced: Token | None = token
        if typed in forms.of and _inside_a_date(found, following):
            replaced = None
        elif (token.low == words.UNTIL_BETWEEN or typed in forms.between) and _joins(found, tokens, place + 1, forms):
            replaced = reworded(token, "to")
        elif typed in forms.from_ and _starts_a_stretch(tokens, place + 1, forms):
            replaced = reworded(token, "from")
        elif typed in forms.of | forms.from_ and token.low not in words.START and following and _is_date(following):
            # "The meeting of Friday" may be something else than to be away then.
            replaced = reworded(token, "of")
        elif typed in forms.articles and following is not None:
            replaced = _article(token, following, tokens[place + 2 : place + 3], forms)
        if replaced is not None:
            found.append(replaced if start is None else _from(start, replaced))
            start = None
        elif start is None:
            start = token.start
        place += 1
    return _days_alone(found)


def _from(start: int, token: Token) -> Token:
    """The token with what was dropped before it."""
    return Token(token.kind, token.text, token.low, start, token.end)


def _typed(token: Token) -> str:
    """How a word is looked up that stands for itself; of others only what they mean counts."""
    plain = token.kind == "word" and (token.low in _PREPOSITIONS or not token.is_translated)
    return key(straight(token.text).casefold()) if plain else ""


def _inside_a_date(found: Sequence[Token], following: Token | None) -> bool:
    if not found or following is None:
        return False
    before = found[-1]
    if before.kind in {"number", "ordinal"}:
        return following.low in words.MONTHS
    return before.low in words.MONTHS and following.kind == "number" and len(following.low) == 4


def _is_date(token: Token) -> bool:
    return token.kind in _NUMERIC or token.low in _DATE_WORDS


def _joins(found: Sequence[Token], tokens: Sequence[Token], place: int, forms: Forms) -> bool:
    """Whether a date stands on either side."""
    behind = len(found) - 1
    if behind > 0 and found[behind].low in {".", ","}:
        behind -= 1
    if behind < 0 or not _is_date(found[behind]):
        return False
    while place < len(tokens) and (_typed(tokens[place]) in forms.articles or tokens[place].low == "the"):
        place += 1
    return place < len(tokens) and _is_date(tokens[place])


def _starts_a_stretch(tokens: Sequence[Token], place: int, forms: Forms) -> bool:
    """Whether a date follows that goes on to another: "du 15 au 17", not "la réunion du 15"."""
    dates = 0
    for token in tokens[place : place + _LONGEST_START]:
        if _is_date(token):
            dates += 1
        elif token.low in {words.UNTIL_BETWEEN, words.UNTIL_EITHER} or _typed(token) in forms.between:
            return dates > 0
        elif _typed(token) not in forms.of and _typed(token) not in forms.articles and token.low not in {".", ","}:
            return False
    return False


def _article(token: Token, following: Token, behind: Sequence[Token], forms: Forms) -> Token | None:
    if following.kind in {"number", "ordinal"} and len(following.low.rstrip("th")) <= 2:
        counted = bool(behind) and behind[0].low in words.UNITS
        return token if counted else reworded(token, "the")
    if _typed(following) in forms.articles and behind and _is_date(behind[0]):
        return None
    if following.low not in words.WEEKDAYS:
        return None if following.kind in {"slashed", "iso"} or following.low in _DROPPED_BEFORE else token
    dated = bool(behind) and (behind[0].kind in _NUMERIC or behind[0].low in _BEHIND_A_WEEKDAY)
    return reworded(token, "whether") if forms.articles[_typed(token)] == DOUBTFUL and not dated else None


_BEHIND_A_WEEKDAY = words.HALVES.keys() | {"."}
_DROPPED_BEFORE = frozenset({"this", "next", "coming", "coming/next", "the"})


def _days_alone(tokens: list[Token]) -> list[Token]:
    """The tokens with a number behind "the" as a day of the month."""
    for place, token in enumerate(tokens):
        if token.kind == "number" and len(token.low) <= 2 and place and tokens[place - 1].low == "the":
            tokens[place] = reworded(token, f"{int(token.low)}th", "ordinal")
    return tokens

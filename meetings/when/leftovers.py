"""What stands around a when: whether it may be left over, and how it reads as plain words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from meetings.misspelt import is_near
from meetings.when import words
from meetings.when.tokens import Token, suspicious

JOINING = frozenset({"amp", "plus", "slash"})
_QUIET = frozenset({",", ";", ":", ".", "...", "…", "!", "*", "_", '"', "'", "“", "”", "„", "-", "–", "—"})
_QUIET_BEHIND = _QUIET - {"!", "."}

_BRACKETS = frozenset({"open", "close", "comma"})
_INITIALS = frozenset("mtwrf") | {"tu", "th"}

Phrase = tuple[str, ...]


class Phrases(tuple[Phrase, ...]):
    """Phrases that are looked for in tokens; `beginning` has them by their first word."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.beginning: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self.beginning.setdefault(phrase[0], []).append(phrase)

    def length_at(self, tokens: tuple[Token, ...], place: int) -> int:
        """How many tokens the longest phrase has that stands here, 0 where none does."""
        longest = 0
        for phrase in self.beginning.get(tokens[place].low, ()):
            length = len(phrase)
            if length > longest and tuple([token.low for token in tokens[place : place + length]]) == phrase:
                longest = length
        return longest

    def first_in(self, tokens: tuple[Token, ...]) -> Token | None:
        """The first token at which one of these stands."""
        for place, token in enumerate(tokens):
            if token.low in self.beginning and self.length_at(tokens, place):
                return token
        return None


# Shorter names of days and months are one letter away from too many words.
_NAMES = (*words.WEEKDAY_NAMES, "tomorrow", "morning", "afternoon", *words.MONTH_NAMES)
_LONG_NAMES = tuple(name.casefold() for name in _NAMES if len(name) > 5)
_WEEKDAYS = tuple(name.casefold() for name in words.WEEKDAY_NAMES)
_KNOWN = frozenset({*_LONG_NAMES, "mourning"})


def _by_letters(part: slice) -> dict[str, list[str]]:
    alike: dict[str, list[str]] = {}
    for name in _LONG_NAMES:
        alike.setdefault(name[part], []).append(name)
    return alike


# One slip of the finger leaves the first two letters of these as they are, or the last two.
_BY_FRONT, _BY_BACK = _by_letters(slice(2)), _by_letters(slice(-2, None))


def skipped(tokens: tuple[Token, ...], phrases: Phrases) -> tuple[Token, ...]:
    """The tokens behind all the phrases and quiet marks that stand at the front."""
    place, stop = 0, len(tokens)
    while place < stop:
        low = tokens[place].low
        length = 1 if low in _QUIET else phrases.length_at(tokens, place) if low in phrases.beginning else 0
        if not length:
            break
        place += length
    return tokens[place:]


def without(tokens: tuple[Token, ...], phrases: Phrases) -> tuple[Token, ...]:
    """The tokens without these phrases, wherever they stand."""
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        length = phrases.length_at(tokens, place) if tokens[place].low in phrases.beginning else 0
        if not length:
            kept.append(tokens[place])
        place += length or 1
    return tuple(kept)


def meant_day(token: Token) -> str | None:
    """The name of a day or month that a word nearly is: "Fryday" is friday."""
    return _meant(token.low) if token.kind == "word" and 5 <= len(token.low) <= 10 else None


# The reasons of a team are the same words again and again.
@lru_cache(2000)
def _meant(word: str) -> str | None:
    if word in _KNOWN:
        return None
    alike = (*_BY_FRONT.get(word[:2], ()), *_BY_BACK.get(word[-2:], ()))
    near = [name for name in alike if abs(len(name) - len(word)) < 2 and is_near(word, name)]
    return min(near, key=_LONG_NAMES.index, default=None)


def _misspelt(tokens: tuple[Token, ...]) -> Token | None:
    return next((token for token in tokens if meant_day(token) or _is_glued(token.low)), None)


def _is_glued(low: str) -> bool:
    """Whether the name of a weekday has lost the blank beside it: "mondayand"."""
    return len(low) > 7 and low.startswith(_WEEKDAYS) | low.endswith(_WEEKDAYS) and "'" not in low


def initials(tokens: tuple[Token, ...]) -> Token | None:
    """The first of letters that may be weekdays: "M/W/F", "T-Th"."""
    for first, joiner, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if joiner.kind in {"slash", "dash"} and {first.low, second.low} <= _INITIALS and first.end == joiner.start:
            return first
    return None


def says_nothing_of_days(tokens: tuple[Token, ...]) -> bool:
    """Whether no word here can make a when doubtful, whatever stands beside it: then nobody need look any closer."""
    for token in tokens:
        if token.kind == "word":
            if not _is_harmless(token.low):
                return False
        elif token.kind not in _BRACKETS:
            return False
    return True


# The reasons of a team are the same words again and again.
@lru_cache(2000)
def _is_harmless(word: str) -> bool:
    known = words.is_date_word(word) or words.is_doubt(word) or word in words.VAGUE_WORDS
    return not known and not _is_glued(word) and (not 5 <= len(word) <= 10 or _meant(word) is None)


def doubtful(before: tuple[Token, ...], after: tuple[Token, ...], harmless: Phrases) -> Token | None:
    """The token that forbids to leave these tokens over, if one does."""
    before, after = without(before, harmless), without(after, harmless)
    found = suspicious(before) or suspicious(after) or _misspelt(before) or _misspelt(after)
    return found or _vague(before[-1:], frozenset()) or _vague(_first_word(after), {"to", "of", "from", "in"})


def _first_word(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What touches the when from behind; a bracket or a dash keeps it away."""
    behind_comma = tokens[1:] if tokens and tokens[0].kind in {"comma", "semicolon"} else tokens
    return behind_comma[:1]


def _vague(tokens: tuple[Token, ...], allowed: frozenset[str] | set[str]) -> Token | None:
    for token in tokens:
        if token.kind in JOINING or (token.low in words.VAGUE_WORDS and token.low not in allowed):
            return token
    return None


def plain(text: str, tokens: tuple[Token, ...]) -> str:
    """The tokens as typed, on one line, without marks at either end and without the brackets around them."""
    first, stop = 0, len(tokens)
    while first < stop and (tokens[first].low in _QUIET or tokens[first].kind == "close"):
        first += 1
    while first < stop and (tokens[stop - 1].low in _QUIET_BEHIND or tokens[stop - 1].kind == "open"):
        stop -= 1
    kept = tokens[first:stop]
    brackets = [token.kind for token in kept if token.kind in {"open", "close"}]
    if brackets == ["open", "close"] and kept[0].kind == "open" and kept[-1].kind == "close":
        kept = kept[1:-1]
    elif brackets == ["close"]:
        kept = tuple(token for token in kept if token.kind != "close")
    return " ".join(text[kept[0].start : kept[-1].end].split()) if kept else ""

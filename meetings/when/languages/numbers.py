"""Days and hours in digits, as they are typed on the continent: 15. Juli, 15.7., 1er, 14h30, du 15 au 17/07."""

from __future__ import annotations

import re

from meetings.when.languages.language import Language, key
from meetings.when.tokens import Token
from meetings.when.words import MONTH_NAMES

_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}|[0-9]{2}))?")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:er|ère|ere|º|ª|ème|eme)")
_HOUR = re.compile(r"([0-9]{1,2})(?:h|u)([0-5][0-9])?")
_DOT_BEFORE = frozenset({"dash", "comma", "slash", "amp", "plus"})
# Behind these a number with dots is a version.
_VERSIONS = frozenset({
    "version", "versione", "versao", "release", "rel", "ver", "v", "python", "java", "update", "upgrade", "auf",
})  # fmt: skip
_CAPITALS = re.compile(r"[A-Z]{2}")


def numbers_read(tokens: tuple[Token, ...], language: Language) -> list[Token]:
    """The tokens with such days and hours as the grammar knows them; every one keeps its place."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        taken = 0
        if token.kind == "junk":
            taken = _of_junk(tokens, place, found, language)
        elif token.kind == "number":
            taken = _of_number(tokens, place, found, language)
        elif token.kind == "slashed":
            taken = _of_slashed(token, found)
        if not taken:
            found.append(token)
        place += taken or 1
    return found


def _of_junk(tokens: tuple[Token, ...], place: int, found: list[Token], language: Language) -> int:
    token = tokens[place]
    ordinal, hour = _ORDINAL.fullmatch(token.low), _HOUR.fullmatch(token.low)
    if ordinal:
        found.append(reworded(token, f"{int(ordinal[1])}th", "ordinal"))
        return 1
    if hour and "h" in language.forms.hours:
        found.append(reworded(token, f"{int(hour[1])}:{hour[2] or '00'}", "clock"))
        return 1
    dotted = _DOTTED.fullmatch(token.low) if language.forms.dotted else None
    return _of_dotted(tokens, place, dotted, found) if dotted and not _is_version(tokens, place) else 0


def _of_dotted(tokens: tuple[Token, ...], place: int, match: re.Match[str], found: list[Token]) -> int:
    """15.7. with its last dot, or 15.07.2026; 15.07.26 only with all its digits. Anything else may be a version."""
    day, month, year = match[1], match[2], match[3]
    closing = _dot_behind(tokens, place)
    sure = closing if year is None else len(year) == 4 or len(day) == len(month) == 2
    if not sure or not 1 <= int(day) <= 31 or not 1 <= int(month) <= 12:
        return 0
    start, end = tokens[place].start, tokens[place].end
    behind_day, behind_month = start + len(day), start + len(day) + 1 + len(month)
    found.append(Token("number", tokens[place].text[: len(day)], str(int(day)), start, behind_day))
    named = MONTH_NAMES[int(month) - 1].casefold()
    typed = tokens[place].text[len(day) : len(day) + 1 + len(month)]
    taken = closing and year is None
    found.append(Token("word", typed, named, behind_day, tokens[place + 1].end if taken else behind_month))
    if year is not None:
        found.append(Token("number", year, year if len(year) == 4 else f"20{year}", behind_month, end))
    return 2 if taken else 1


def _dot_behind(tokens: tuple[Token, ...], place: int) -> bool:
    following = tokens[place + 1 : place + 2]
    return bool(following) and following[0].low == "." and following[0].start == tokens[place].end


def _is_version(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether what stands before may be a program, or says that a version follows: "OSG 24.1.", "auf 3.5."."""
    if not place:
        return False
    before = tokens[place - 1]
    name = before.kind == "junk" or (before.kind == "word" and _CAPITALS.search(before.text) is not None)
    return name or key(before.low) in _VERSIONS


def _of_number(tokens: tuple[Token, ...], place: int, found: list[Token], language: Language) -> int:
    token, following = tokens[place], tokens[place + 1 : place + 2]
    if not following or len(token.low) > 2:
        return 0
    behind = following[0]
    if key(behind.low) in language.forms.hours:
        found.append(Token("clock", token.text, f"{int(token.low)}:00", token.start, behind.end))
        return 2
    if behind.low in {"°", "º", "ª"} and behind.start == token.end:
        found.append(Token("ordinal", token.text, f"{int(token.low)}th", token.start, behind.end))
        return 2
    if language.forms.dotted and _dot_behind(tokens, place) and _goes_on(tokens, place + 2, found, language):
        found.append(Token("ordinal", token.text, f"{int(token.low)}th", token.start, behind.end))
        return 2
    return 0


def _goes_on(tokens: tuple[Token, ...], place: int, found: list[Token], language: Language) -> bool:
    """Whether the dot behind a number is that of a date, not the end of a sentence."""
    if found and key(found[-1].low) in language.forms.articles.keys() | language.forms.from_ | {"bis"}:
        return True
    if found and (found[-1].kind in {"dash", "slash"}):
        return True
    if place >= len(tokens):
        return False
    following = tokens[place]
    row = language.words.get(key(following.low)) or language.months_beside.get(key(following.low))
    is_month = isinstance(row, str) or (row is not None and row[-1].means[0].capitalize() in MONTH_NAMES)
    return is_month or following.kind in _DOT_BEFORE or key(following.low) in {"und", "bis"}


def _of_slashed(token: Token, found: list[Token]) -> int:
    """The end of "15-17/07" and "15 au 17/07", whose month is that of both days."""
    pieces = token.low.split("/")
    if len(found) < 2 or found[-2].kind not in {"number", "ordinal"} or not 1 <= int(pieces[1]) <= 12:
        return 0
    if found[-1].kind not in {"dash", "word"} or len(found[-2].low.rstrip("th")) > 2:
        return 0
    day = token.start + len(pieces[0])
    month = day + 1 + len(pieces[1])
    found.append(Token("number", pieces[0], pieces[0], token.start, day))
    found.append(Token("word", f"/{pieces[1]}", MONTH_NAMES[int(pieces[1]) - 1].casefold(), day, month))
    if len(pieces) == 3:
        year = pieces[2] if len(pieces[2]) == 4 else f"20{pieces[2]}"
        found.append(Token("number", pieces[2], year, month, token.end))
    return 1


def reworded(token: Token, low: str, kind: str = "word") -> Token:
    """The token with another meaning, as typed and where it stands."""
    return Token(kind, token.text, low, token.start, token.end)

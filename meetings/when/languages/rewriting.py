"""Tokens in another language as the grammar knows them: first numbers, then words, then forms, then what joins them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from meetings.when import words
from meetings.when.languages.joining import joined
from meetings.when.languages.language import Language, Row, Rows, key, language_of
from meetings.when.languages.numbers import numbers_read, reworded
from meetings.when.tokens import Token, straight

_JOINERS = frozenset({"dash", "slash", "comma", "amp", "plus"})
_SURE_JOINERS = frozenset({"dash", "slash"})
_JOINING_WORDS = frozenset({"und", "bis", "et", "y", "e", "a", "à", "and", "to", words.UNTIL_BETWEEN})
_DATES = frozenset({"slashed", "iso"})


def understood(tokens: tuple[Token, ...], code: str) -> tuple[Token, ...]:
    """The tokens in the English of the grammar. Each keeps what was typed, and where."""
    language = language_of(code)
    found = numbers_read(tokens, language)
    found = _worded(found, language)
    found = _formed(found, language.rows)
    return tuple(joined(found, language.forms))


def _worded(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens with each word that has one meaning in its English."""
    keys = [_key(token) for token in tokens]
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        beside = _beside(tokens, keys, place, found, language)
        row = None if beside else _fitting(language.words, tokens, keys, place)
        if beside:
            found.append(reworded(tokens[place], beside))
        elif row is None or (keys[place] == "am" and place and tokens[place - 1].kind in {"number", "clock"}):
            found.append(tokens[place])
        else:
            last = tokens[place + len(row.typed) - 1]
            first = tokens[place]
            typed = _text(tokens[place : place + len(row.typed)])
            found.append(Token("word", typed, row.means[0], first.start, last.end))
            place += len(row.typed) - 1
        place += 1
    return found


def _beside(tokens: Sequence[Token], keys: list[str], place: int, found: list[Token], language: Language) -> str:
    """What an abbreviation means that is another word as well: a weekday or a month only beside their like."""
    typed = keys[place]
    month = language.months_beside.get(typed, typed if typed in words.MONTHS else "")
    if month and _beside_number(tokens, place):
        return month
    if typed not in language.beside or not _beside_day(tokens, keys, place, found, language):
        return ""
    return language.beside[typed]


def _beside_number(tokens: Sequence[Token], place: int) -> bool:
    """Whether a day of the month stands directly before; behind, "mar 15" may be a Tuesday."""
    before = tokens[place - 1] if place else None
    if before is not None and before.kind == "word" and before.low in {"de", "di"} and place > 1:
        before = tokens[place - 2]
    return before is not None and before.kind in {"number", "ordinal"} and len(before.low.rstrip("th")) <= 2


def _beside_day(tokens: Sequence[Token], keys: list[str], place: int, found: list[Token], language: Language) -> bool:
    """Whether another weekday stands on one side, with what joins them, or a date behind."""
    capital = tokens[place].text[0].isupper()
    behind = [token for token in found[-3:] if token.low != "."][-2:]
    if len(behind) > 1 and behind[0].low in words.WEEKDAYS and _joins(behind[1], behind[1].low):
        return capital or behind[1].kind in _SURE_JOINERS
    ahead = place + 1
    if ahead < len(tokens) and tokens[ahead].low == "." and tokens[ahead].kind == "mark":
        ahead += 1
    if ahead + 1 >= len(tokens) or not _joins(tokens[ahead], keys[ahead]):
        return ahead < len(tokens) and _is_date(tokens, ahead, language)
    following = tokens[ahead]
    if following.kind == "comma" and _is_date(tokens, ahead + 1, language):
        return capital
    sure = capital or following.kind in _SURE_JOINERS
    return sure and _may_be_weekday(keys[ahead + 1], tokens[ahead + 1], language, sure=following.kind == "dash")


def _joins(token: Token, typed: str) -> bool:
    return token.kind in _JOINERS or typed in _JOINING_WORDS


def _may_be_weekday(typed: str, token: Token, language: Language, *, sure: bool) -> bool:
    if typed in language.beside:
        return sure or token.text[0].isupper() or len(typed) > 2
    row = language.words.get(typed, ())
    return any(len(each.typed) == 1 and each.means[0] in words.WEEKDAYS for each in row)


def _is_date(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether a date begins here: a number with its month, or one in a notation of its own."""
    if tokens[place].kind in _DATES or tokens[place].kind == "ordinal":
        return True
    if tokens[place].kind != "number" or len(tokens[place].low) > 2:
        return False
    ahead = place + 1
    if ahead < len(tokens) and tokens[ahead].low in language.forms.of:
        ahead += 1
    if ahead >= len(tokens):
        return False
    typed = _key(tokens[ahead])
    row = language.words.get(typed, ())
    known = tokens[ahead].low in words.MONTHS or typed in language.months_beside
    return known or any(len(each.typed) == 1 and each.means[0] in words.MONTHS for each in row)


def _formed(tokens: Sequence[Token], rows: Rows) -> list[Token]:
    """The tokens with each form in the words of the grammar."""
    keys = [_key(token) for token in tokens]
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        row = _fitting(rows, tokens, keys, place)
        if row is None:
            found.append(tokens[place])
            place += 1
        else:
            found.extend(_written(row, tokens[place : place + len(row.typed)]))
            place += len(row.typed)
    return found


def _fitting(rows: Rows, tokens: Sequence[Token], keys: list[str], place: int) -> Row | None:
    """The longest row that fits here."""
    begun = rows.get(keys[place], ())
    classes = [rows[name] for name in _CLASSES if name in rows and _is(name, tokens[place])]
    best: Row | None = None
    for candidates in (begun, *classes):
        for row in candidates:
            if best is not None and len(row.typed) <= len(best.typed):
                break
            if _fits(row, tokens, keys, place):
                best = row
                break
    return best


def _fits(row: Row, tokens: Sequence[Token], keys: list[str], place: int) -> bool:
    if place + len(row.typed) > len(tokens):
        return False
    for ahead, wanted in enumerate(row.typed):
        if not (keys[place + ahead] == wanted or (wanted[0] == "{" and _is(wanted, tokens[place + ahead]))):
            return False
    return True


def _is_day(token: Token) -> bool:
    return token.kind in {"number", "ordinal"} and len(token.low.rstrip("th")) <= 2


_CLASSES: dict[str, Callable[[Token], bool]] = {
    "{weekday}": lambda token: token.low in words.WEEKDAYS,
    "{month}": lambda token: token.low in words.MONTHS,
    "{half}": lambda token: token.low in words.HALVES,
    "{number}": lambda token: token.low in words.NUMBERS or (token.kind == "number" and len(token.low) <= 2),
    "{day}": _is_day,
    "{clock}": lambda token: token.kind == "clock",
}


def _is(name: str, token: Token) -> bool:
    return _CLASSES[name](token)


def _written(row: Row, typed: Sequence[Token]) -> list[Token]:
    """The words of a row's meaning as tokens; what was typed and its place are shared out where words correspond."""
    captured = [(wanted, token) for wanted, token in zip(row.typed, typed, strict=True) if wanted[0] == "{"]
    whole = Token("word", _text(typed), "", typed[0].start, typed[-1].end)
    found: list[Token] = []
    for index, word in enumerate(row.means):
        like = typed[index] if len(row.means) == len(typed) and _in_order(row) else whole
        if word[0] != "{":
            found.append(reworded(like, word, "ordinal" if word[0].isdigit() else "word"))
            continue
        place = next(place for place, (name, _) in enumerate(captured) if name == word)
        token = captured.pop(place)[1]
        found.append(Token(token.kind, token.text, token.low, like.start, like.end))
    return found


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _in_order(row: Row) -> bool:
    return [place for place, word in enumerate(row.typed) if word[0] == "{"] == [
        place for place, word in enumerate(row.means) if word[0] == "{"
    ]


def _key(token: Token) -> str:
    return "-" if token.kind == "dash" else key(straight(token.text).casefold() if token.kind == "word" else token.low)

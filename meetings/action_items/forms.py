"""Commands about items that are there: `done 12`, `give XCache reorg to Carl`, `put 12 under OSG 3.4.32`.

A command word counts only when all that follows fits its form: an item by number, ticket key or words, and behind
it what the word asks for. Everything else is content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.action_items.due import read_due
from meetings.action_items.finding import Reference, is_ticket_key, refer
from meetings.action_items.item import ActionItem
from meetings.action_items.parties import MYSELF, NOBODY_YET, are_names, are_parties
from meetings.markdown import one_line
from meetings.people import Roster, fold

# The command words that stand alone as well: they list what is the typist's, to press.
ALONE = ("done", "drop", "keep", "give")
# Which item is meant none of these says: all of the typist's are listed then, to press.
_NO_ONE_ITEM = frozenset({"", "it", "this", "that", "this one", "that one", "one", "them", "these", "those", "both",
                          "all", "all of it", "all of them", "everything", "mine", "all mine", "my items"})  # fmt: skip
ALL = frozenset({"", "all", "everyone", "everybody", "everything"})
MINE = MYSELF | {"mine", "my own", "my items", "my ais"}
NO_DATE = frozenset({"nothing", "none", "never", "no date"})
_WORD = re.compile(r"(?P<word>[a-z]+)[:!.?]*(?:\s+(?P<rest>.*))?", re.IGNORECASE)
_NUMBER_FIRST = re.compile(
    r"(?P<number>#?[0-9]{1,9}|[A-Z][A-Z0-9]{1,30}-[0-9]{1,9})(?:\s+is)?\s+(?P<word>done|drop(?:ped)?|keep|kept)[.!]?",
    re.IGNORECASE,
)
_NUMBERS = r"#?[0-9]{1,9}(?:\s*(?:,\s*and\s|[,&+/]|\band\s)\s*#?[0-9]{1,9})*"
_NUMBERS_AND_MORE = re.compile(rf"(?P<numbers>{_NUMBERS})[,:]?\s+(?P<more>\S.*)", re.IGNORECASE)
_WORD_AND_NUMBER = re.compile(r"(?P<word>[a-z]+):?\s+#?(?P<number>[0-9]{1,9})\s+\S", re.IGNORECASE)
_ONLY_NUMBERS = re.compile(r"#?[0-9]{1,9}(?:[\s,]+#?[0-9]{1,9})+")
_BRACKETED = re.compile(r"(?P<item>.+?)\s*\((?P<why>[^()]+)\)")
_MEANT = {"dropped": "drop", "kept": "keep"}
# How far into a text the end of an item's words is looked for.
MOST_SPLITS = 40


@dataclass(frozen=True)
class Form:
    """A command about items: which (several `either` where one has to be chosen), and the rest as it was typed.

    The rest is the reason of drop, the names of give, the place of put, the when of due, the new text of edit.
    """

    word: str
    items: Reference
    rest: str = ""

    def about(self, number: int) -> str:
        """The same command about the item of this number."""
        between = {"give": " to", "put": " under"}.get(self.word, "") if self.rest else ""
        return f"{self.word} {number}{between}{f' {self.rest}' if self.rest else ''}"


@dataclass(frozen=True)
class Around:
    """What a form is read against: the open items, the roster and the day."""

    items: Sequence[ActionItem]
    roster: Roster
    today: date


Split = tuple[str, str]
_Splits = Callable[[str, Around], Iterator[Split]]


def read_form(typed: str, around: Around) -> Form | None:
    """The command that a text is, or None where it is content."""
    text = one_line(typed)
    if first := _NUMBER_FIRST.fullmatch(text):
        word = first["word"].casefold()
        text = f"{_MEANT.get(word, word)} {first['number']}"
    read = _WORD.fullmatch(text)
    word = read["word"].casefold() if read else ""
    if not read or not read["rest"] or word not in _SPLITS:
        return None
    for item, rest in _SPLITS[word](read["rest"].strip(), around):
        if items := refer(item, around.items):
            return Form(word, items, rest)
    return None


def read_listing(typed: str, roster: Roster) -> str | None:
    """Whose items a text asks for: one of ALL, MINE or NOBODY_YET, or names; None where it is content."""
    read = _WORD.fullmatch(one_line(typed))
    if not read or read["word"].casefold() != "list":
        return None
    who = (read["rest"] or "").strip()
    return who if fold(who) in ALL | MINE | NOBODY_YET or are_parties(who, roster) else None


def stands_alone(typed: str) -> str | None:
    """The command word that a text consists of, if it is one that may stand alone; `done it` says no more."""
    read = _WORD.fullmatch(one_line(typed))
    word = read["word"].casefold() if read and fold(read["rest"] or "").rstrip(" .!?") in _NO_ONE_ITEM else ""
    return word if word in ALONE else None


def unknown_key(typed: str) -> str | None:
    """The ticket key of `done SOFTWARE-3642`: behind a command word nothing else can be meant by it."""
    read = _WORD.fullmatch(one_line(typed))
    key = (read["rest"] or "").strip().upper() if read and read["word"].casefold() in ALONE else ""
    return key if is_ticket_key(key) else None


def _whole(text: str, around: Around) -> Iterator[Split]:  # noqa: ARG001
    """`12`, `12 and 14`, `12 14`, `SOFTWARE-3642`, `XCache reorg`."""
    numbers = _ONLY_NUMBERS.fullmatch(text)
    yield re.sub(r"[\s,]+", ", ", text) if numbers else text.rstrip(" .,;!"), ""


def _with_reason(text: str, around: Around) -> Iterator[Split]:
    """`12`, `12 no time`, `XCache reorg (no time)`, `XCache reorg - no time`, `XCache reorg because ...`."""
    yield from _whole(text, around)
    yield from _before(text, r"\s+[-–—]+\s+|,?\s+because\s+")
    if numbered := _NUMBERS_AND_MORE.fullmatch(text):
        yield numbered["numbers"], _without_brackets(numbered["more"])
    if bracketed := _BRACKETED.fullmatch(text):
        yield bracketed["item"], bracketed["why"].strip()


def _to_whom(text: str, around: Around) -> Iterator[Split]:
    """`12`, `12 Carl`, `12 to Carl`, `XCache reorg to Carl and Mat`, `XCache reorg Carl`."""
    for item, who in _before(text, r"\s+to\s+"):
        if are_names(who, around.roster):
            yield item, who
    if (numbered := _NUMBERS_AND_MORE.fullmatch(text)) and are_names(numbered["more"], around.roster):
        yield numbered["numbers"], numbered["more"]
    for item, who in _before(text, r"\s+"):
        if are_parties(who, around.roster):
            yield item, who
    yield text, ""


def _under(text: str, around: Around) -> Iterator[Split]:  # noqa: ARG001
    """`12 under OSG 3.4.32`, `XCache reorg under Software Team`."""
    yield from _before(text, r"\s+under:?\s+")


def _when(text: str, around: Around) -> Iterator[Split]:
    """`12 Friday`, `12 by July 12`, `XCache reorg by Friday`, `12 nothing`."""
    for item, when in _before(text, r":?\s+"):
        if when.casefold() in NO_DATE or read_due(when, around.today):
            yield item, when


def _new_text(text: str, around: Around) -> Iterator[Split]:  # noqa: ARG001
    """`12 new text`, `12: new text`, `XCache reorg: new text`, `12`."""
    if numbered := re.fullmatch(r"(#?[0-9]{1,9})(?::|\s)\s*(\S.*)", text):
        yield numbered.group(1), numbered.group(2)
    yield from _before(text, r":\s+")
    if re.fullmatch(r"#?[0-9]{1,9}", text):
        yield text, ""


def _before(text: str, between: str) -> Iterator[Split]:
    """The text split at each place that may end an item's words, the longest item first."""
    places = list(re.finditer(between, text, re.IGNORECASE))
    for place in reversed(places[:MOST_SPLITS]):
        yield text[: place.start()], text[place.end() :]


def _without_brackets(text: str) -> str:
    return text[1:-1].strip() if text.startswith("(") and text.endswith(")") and len(text) > 2 else text


_SPLITS: Mapping[str, _Splits] = {
    "done": _whole,
    "keep": _whole,
    "drop": _with_reason,
    "give": _to_whom,
    "put": _under,
    "due": _when,
    "edit": _new_text,
}


def only_number(typed: str) -> int | None:
    """The number that a text consists of, `12` or `#12`, if it is one."""
    number = re.fullmatch(r"#?([0-9]{1,9})", one_line(typed))
    return int(number.group(1)) if number else None


def half_read(typed: str, around: Around) -> tuple[str, int] | None:
    """The command word and the open item of a text that begins like a command, and whose rest does not fit it."""
    begins = _WORD_AND_NUMBER.match(one_line(typed))
    if not begins or begins["word"].casefold() not in _SPLITS:
        return None
    number = int(begins["number"])
    known = any(item.number == number for item in around.items)
    return (begins["word"].casefold(), number) if known else None

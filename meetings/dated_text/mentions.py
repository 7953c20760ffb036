"""The days that a line of prose names: where they stand, and what they mean on the day of typing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.markdown import URL
from meetings.when import Found, Unclear, When, find_when, words
from meetings.when.tokens import END, Token, tokenise

MOST_MENTIONS = 20
# Behind so many words nobody reads a date in a line, and a line is answered in time.
MOST_TOKENS = 300
# Longer ones are taken whole: nobody looks for the time of day inside a list of dates.
LONGEST_CUT = 16
_CODE = re.compile(r"`[^`]*`")
Days = tuple[tuple[date, date], ...]

# Days are read on each side of these by themselves: "until Thursday" names Thursday, "starting at 13:30" no day.
_BETWEEN = words.UNTIL | words.BACK | words.START
# A day may stand behind these, but they are no part of its name.
_IN_FRONT = (
    words.TO | words.HALVES.keys() | words.NOON | {"for", "after", "before", "between", "at", "as", "half"}
)  # fmt: skip
# "last Friday" has passed, "every Friday" and "the second Friday" are no one day, Black Friday is not the next one.
_NOT_THE_NEXT = words.EVERY | {
    "last", "previous", "past", "first", "second", "third", "fourth", "fifth", "other", "alternate",
    "good", "black", "cyber", "easter", "any", "some",
}  # fmt: skip
_NOT_ITSELF = frozenset({"after", "before", "following", "of"})
# "At the end of this week" is one day of it, nobody knows which; what "was announced on Tuesday" is over.
_PART_OF = frozenset({"end", "start", "beginning", "middle", "rest", "most", "part"})
_HAPPENED = frozenset({
    "announced", "happened", "released", "was", "were", "went", "met", "discussed", "landed", "fixed", "done", "merged",
    "finished", "reported", "submitted", "awarded", "broke", "failed", "crashed",
})  # fmt: skip
# Small words that are also short weekdays: somebody sat, two were wed, and Sun is a company.
_NO_DAY_ALONE = frozenset({"sun", "sat", "wed", "tu", "th"})
_LONG = frozenset({"month", "months", "year", "years"})
_DATES = frozenset({"iso", "slashed"})


@dataclass(frozen=True)
class Mention:
    """A day, or several, in a text: the words for it from `start` to `stop`, without a time of day.

    `dated` says that a day of a month stands there, `slashed` that it has no other form than 7/15, `weekday` that
    a weekday is named.
    """

    start: int
    stop: int
    reading: When | Unclear
    words: str
    dated: bool
    slashed: bool
    weekday: bool
    before: str
    behind: str

    @property
    def bare(self) -> bool:
        """Whether it is a weekday and nothing else, whose week the rest of the line may tell."""
        return self.weekday and len(self.words.casefold().removeprefix("on ").split()) == 1

    @property
    def days(self) -> Days:
        """The stretches of days that are meant; () where that is not sure. A whole week is its working days."""
        return days_of(self.reading, self.words) if isinstance(self.reading, When) else ()


def mentions(text: str, today: date) -> tuple[Mention, ...]:
    """The days that the text names, in the order of the text; what is in links and code is no name of a day."""
    tokens = tokenise(_without_links(text))[:MOST_TOKENS]
    found: list[Mention] = []
    for first, last in _stretches(tokens):
        place = first
        while len(found) < MOST_MENTIONS and (one := _next(text, tokens[:last], place, today)):
            if _is_a_day(tokens, one):
                found.append(_mention(text, tokens, one, today))
            place = one.stop
    return tuple(found)


def days_of(when: When, typed: str) -> Days:
    """The stretches of whole days of a when; "this week" said on a Wednesday is the week from its Monday on."""
    spans = sorted((span.start, span.end or span.start) for span in when.spans)
    joined: list[tuple[date, date]] = []
    for start, end in spans:
        if joined and (start - joined[-1][1]).days <= 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    named = tokenise(typed)
    if not any(token.low in {"week", "weeks"} for token in named):
        return tuple(joined)
    rest = any(token.low in words.REST for token in named)
    return tuple(_working_days(start, end, whole=not rest) for start, end in joined)


def _working_days(start: date, end: date, *, whole: bool) -> tuple[date, date]:
    """The working days of weeks that end on a Sunday; the `whole` of them, also where some are over."""
    if end.weekday() != 6 or (end - start).days < 2:
        return start, end
    return start - timedelta(days=start.weekday() if whole else 0), end - timedelta(days=2)


def _without_links(text: str) -> str:
    """The text, as long as before, with nothing to read in its links and code."""
    for pattern in (URL, _CODE):
        text = pattern.sub(lambda found: "x" * len(found.group()), text)
    return text


def _stretches(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """The places between the words that keep days apart."""
    first = 0
    for place, token in enumerate(tokens):
        if token.low in _BETWEEN:
            yield first, place
            first = place + 1
    yield first, len(tokens)


def _next(text: str, tokens: tuple[Token, ...], place: int, today: date) -> Found | None:
    """The next when that begins with the name of a day."""
    while found := find_when(text, tokens, today, start=place, holidays=False):
        first = tokens[found.start]
        if first.low not in _IN_FRONT and first.kind != "clock":
            return found
        place = found.start + 1
    return None


def _is_a_day(tokens: tuple[Token, ...], found: Found) -> bool:
    inside = tokens[found.start : found.stop]
    before = tokens[found.start - 1] if found.start else END
    behind = tokens[found.stop] if found.stop < len(tokens) else END
    if isinstance(found.reading, When) and (found.reading.every or found.reading.open_end):
        return False
    if before.low in _NOT_THE_NEXT or before.kind == "ordinal" or behind.low in _NOT_ITSELF:
        return False
    if _is_over(tokens[: found.start], inside) or _is_small_word(inside):
        return False
    return any(map(_names_a_day, inside)) and not any(token.low in _LONG for token in inside)


def _is_over(before: tuple[Token, ...], inside: tuple[Token, ...]) -> bool:
    """Whether the words before a day without a date say that it has passed, or that a part of it is meant."""
    if any(token.low in words.MONTHS or token.kind in _DATES for token in inside):
        return False
    last, part = (before[-1].low if before else ""), (before[-2].low if len(before) > 1 else "")
    return (
        last in _HAPPENED or (last == "of" and part in _PART_OF) or [t.low for t in inside][-2:] == ["the", "weekend"]
    )


def _is_small_word(inside: tuple[Token, ...]) -> bool:
    """Whether a short weekday stands alone where it may be another word."""
    first = inside[0]
    return len(inside) == 1 and first.low in _NO_DAY_ALONE and (first.low != "wed" or first.text == first.low)


def _names_a_day(token: Token) -> bool:
    return token.kind in _DATES | {"ordinal"} or token.low in (
        words.WEEKDAYS.keys()
        | words.MONTHS.keys()
        | words.DAYS_AHEAD.keys()
        | {"week", "weeks", "weekend", "day", "days"}
    )


def _mention(text: str, tokens: tuple[Token, ...], found: Found, today: date) -> Mention:
    found = _named(text, tokens, found, today)
    inside = tokens[found.start : found.stop]
    start, stop = inside[0].start, inside[-1].end
    months = any(token.low in words.MONTHS for token in inside)
    slashed = any(token.kind in _DATES for token in inside)
    return Mention(
        start=start,
        stop=stop,
        reading=found.reading,
        words=text[start:stop],
        dated=slashed or (months and any(token.kind in {"number", "ordinal"} for token in inside)),
        slashed=slashed and not months and not any(token.kind == "iso" for token in inside),
        weekday=any(token.low in words.WEEKDAYS for token in inside),
        before=tokens[found.start - 1].low if found.start else "",
        behind=tokens[found.stop].low if found.stop < len(tokens) else "",
    )


def _named(text: str, tokens: tuple[Token, ...], found: Found, today: date) -> Found:
    """The when without the time of day behind its days: "today" of "today 1-5pm"."""
    if found.stop - found.start > LONGEST_CUT:
        return found
    for stop in range(found.start + 1, found.stop):
        if any(_names_a_day(token) or _is_year(token) for token in tokens[stop : found.stop]):
            continue
        shorter = find_when(text, tokens[:stop], today, start=found.start, holidays=False)
        if shorter and (shorter.start, shorter.stop) == (found.start, stop) and _says(shorter) == _says(found):
            return shorter
    return found


def _is_year(token: Token) -> bool:
    return token.kind == "number" and len(token.text) == 4


def _says(found: Found) -> Days | str:
    """The days of a when whatever the time of day, or what is unclear about them."""
    if isinstance(found.reading, When):
        return days_of(found.reading, "")
    return found.reading.question.partition(" Try:")[0]

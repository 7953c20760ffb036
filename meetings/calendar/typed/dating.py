"""From which day a value holds: `3.5.0 from July 15`, `https://meet.example.org only July 22`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meetings.calendar.typed.which import Choice, Unsettled
from meetings.dates import day_words
from meetings.markdown import one_line
from meetings.when.read import find_when
from meetings.when.spans import Unclear, When
from meetings.when.tokens import Token, quote, tokenise

FROM = frozenset({"from", "starting", "beginning"})
ONLY = frozenset({"only"})


@dataclass(frozen=True)
class Dating:
    """A text and the days it holds: from `first`, None where none is said, until `last`, None where no end is."""

    text: str
    first: date | None = None
    last: date | None = None


def read_dating(typed: str, today: date, lead: str, *, once: bool = False) -> Dating | Unsettled:
    """`TEXT [from D]`, and `TEXT [only D]` where `once`; the days are today or later.

    A "from" with no day behind it belongs to the text.
    """
    text = one_line(typed)
    tokens = tokenise(text)
    starts = FROM | ONLY if once else FROM
    for place in range(len(tokens) - 2, -1, -1):
        if tokens[place].low not in starts:
            continue
        found = find_when(text, tokens[place + 1 :], today, lead=f"{lead}{_shown(text, tokens[place])}")
        if found and (found.start, found.stop) == (0, len(tokens) - place - 1):
            kept = text[: tokens[place].start].strip(" ,;-–—")
            return _dated(kept, tokens[place].low, found.reading, today, lead)
    return Dating(text)


def _dated(text: str, word: str, reading: When | Unclear, today: date, lead: str) -> Dating | Unsettled:
    if isinstance(reading, Unclear):
        possible = [when for when in reading.choices if when.first_day >= today]
        if len(possible) == 1:
            return _dated(text, word, possible[0], today, lead)
        choices = (Choice(day_words(one.first_day, today), f"{text} {word} {one.first_day}") for one in possible)
        return Unsettled(reading.question, tuple(choices))
    first, last = reading.first_day, reading.last_day
    example = f"Try: `{lead}{quote(text)} {word} {day_words(today).partition(' ')[2]}`"
    if last is None or len(reading.spans) > 1:
        return Unsettled(f"I need one day behind `{word}`. {example}")
    if first < today:
        return Unsettled(f"{day_words(first, today)} is past. {example}")
    return Dating(text, first, last if word in ONLY else None)


def _shown(text: str, token: Token) -> str:
    return f"{quote(text[: token.start])} {token.low} "

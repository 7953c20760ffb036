"""What a typed announcement says: the line as it will be printed, and until when it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from meetings.dated_text.doubts import Doubt, doubt_about
from meetings.dated_text.mentions import mentions
from meetings.dated_text.printed import dates_only, with_dates
from meetings.markdown import is_nothing, one_line
from meetings.when import Unclear, When, read_when, words
from meetings.when.tokens import Token, tokenise

AS_TYPED = "as typed:"
_AS_TYPED = re.compile(r"as typed:\s*(?P<text>\S.*)", re.IGNORECASE)

# With one of these, "until ..." says how long that lasts, and is no word about the minutes.
_LASTING = frozenset({
    "open", "closed", "down", "up", "out", "ooo", "oof", "off", "away", "gone", "vacation", "leave", "holiday",
    "available", "unavailable", "availability", "valid", "on", "at", "in", "is", "are", "was", "were", "will", "be",
    "has", "have", "extended", "ongoing", "runs", "running", "run", "lasts", "last", "continues", "continue", "frozen",
    "freeze", "maintenance", "stays", "stay", "works", "working", "wait", "waiting", "not", "no", "cannot", "don't",
})  # fmt: skip


@dataclass(frozen=True)
class ReadAnnouncement:
    """The line as the minutes will have it, and the last day on which it stands in any (None: the next only).

    `names_until` is the last day that the line itself names, None where it names none.
    """

    text: str
    last_day: date | None = None
    names_until: date | None = None


def read_announcement(typed: str, today: date) -> ReadAnnouncement | Doubt | None:
    """Read `text [until D]`; what to ask about its days; None where nothing was typed.

    `as typed: text` is taken word for word.
    """
    text, literally = taken_literally(one_line(typed))
    if is_nothing(text):
        return None
    if literally:
        return ReadAnnouncement(text)
    if doubt := doubt_about(text, today):
        return doubt
    text, last_day = without_until(text, today)
    if last_day:
        return ReadAnnouncement(dates_only(with_dates(text, today), today), last_day, named_until(text, today))
    return ReadAnnouncement(with_dates(text, today), None, named_until(text, today))


def taken_literally(text: str) -> tuple[str, bool]:
    """The text without a leading `as typed:`, and whether that stood there."""
    literal = _AS_TYPED.fullmatch(text)
    return (literal["text"], True) if literal else (text, False)


def without_until(text: str, today: date) -> tuple[str, date | None]:
    """The text without the words "until D" at its end, where they only say how long it stands, and that day."""
    tokens = tokenise(text)
    place = next((place for place in reversed(range(len(tokens))) if tokens[place].low in words.UNTIL), 0)
    before = text[: tokens[place].start].rstrip(" ,;:-–—([") if place else ""
    if not before or _is_sentence(tokens[:place]):
        return text, None
    last_day = day_of(text[tokens[place].end :].rstrip(" .!)]"), today)
    return (before, last_day) if last_day else (text, None)


def day_of(typed: str, today: date) -> date | None:
    """The last day of a typed when that has an end and is sure, or None; of "the end of July" as well."""
    reading = read_when(typed, today)
    if isinstance(reading, Unclear) and not reading.choices:
        reading = read_when(f"through {typed}", today)
    return reading.last_day if isinstance(reading, When) and not reading.every else None


def named_until(text: str, today: date) -> date | None:
    """The last day still to come that the text names, or None."""
    last = [end for mention in mentions(text, today) for _, end in mention.days if end >= today]
    return max(last, default=None)


def _is_sentence(before: tuple[Token, ...]) -> bool:
    """Whether "until" belongs to what is said: "registration is open until July 19"."""
    since_a_stop = next((n for n, token in enumerate(reversed(before)) if token.low in {".", "!", ";"}), len(before))
    return any(token.low in _LASTING for token in before[len(before) - since_a_stop :])

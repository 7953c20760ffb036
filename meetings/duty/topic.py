"""Who has a duty, as one piece of a channel's topic: everything else in it is other people's, and stays in its place.

The piece is known again by the very text that was put there last, else by its form: `Triage Duty: Mat until Mon July
15`. A topic has 250 characters (docs.slack.dev/reference/methods/conversations.setTopic); they are counted here as
they are sent, in UTF-16 and with `&`, `<` and `>` escaped, which is never fewer than Slack counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meetings.dates import WEEKDAYS, day_words
from meetings.duty.words import names_words

LONGEST = 250
SEPARATOR = " | "
_WEEKDAY = "|".join(name[:3] for name in WEEKDAYS)
_DAY = rf"(?:{_WEEKDAY}) (?:[A-Z][a-z]+ \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+)(?:,? \d{{4}})?"


@dataclass(frozen=True)
class Has:
    """Who has the duty of this name now, and on which day others take over, where that is in sight."""

    name: str
    people: tuple[str, ...]
    until: date | None = None


@dataclass(frozen=True)
class Placed:
    """A topic with our piece in it, or without it where it has no room."""

    topic: str
    fits: bool


def forms(each: Sequence[Has]) -> tuple[str, ...]:
    """Our piece at its fullest, then shorter: `Triage Duty: Mat until Mon July 15`, `Triage Duty: Mat`."""
    short = [f"{one.name}: {names_words(one.people)}" for one in each]
    until = [f" until {day_words(one.until)}" if one.until else "" for one in each]
    return tuple(dict.fromkeys(("; ".join(map("".join, zip(short, until, strict=True))), "; ".join(short))))


def placed(topic: str, ours: Sequence[str], put_last: Sequence[str], names: Sequence[str]) -> Placed:
    """The topic with the first of our forms that fits in place of our piece, or behind everything where it has none.

    `put_last` are the texts one of which was put there last, `names` those of the duties; all are escaped as the
    topic is.
    """
    before, after = _around(topic, put_last, names) or (f"{topic}{SEPARATOR}" if topic.strip() else "", "")
    for form in ours:
        if _length(found := f"{before}{form}{after}") <= LONGEST:
            return Placed(found, fits=True)
    return Placed(_joined(before, after), fits=False)


def _around(topic: str, put_last: Sequence[str], names: Sequence[str]) -> tuple[str, str] | None:
    """What stands before and behind our piece, None where it is not there."""
    known = "|".join(re.escape(text) for text in sorted(put_last, key=len, reverse=True) if text)
    one = rf"(?:{'|'.join(map(re.escape, names))}): [^|:;]{{1,200}}? until {_DAY}"
    dated = rf"{one}(?:; {one})*" if names else ""
    found = [re.search(rf"(?<!\w)(?:{form})(?!\w)", topic) for form in (known, dated) if form]
    # The short form that was put there once may be how a full one begins: the longer of the two is all of it.
    ours = max(filter(None, found), key=lambda match: len(match.group()), default=None)
    return (topic[: ours.start()], topic[ours.end() :]) if ours else None


def _joined(before: str, after: str) -> str:
    """What is left without our piece, with one separator less."""
    if after.startswith(SEPARATOR):
        return before + after.removeprefix(SEPARATOR)
    return before.removesuffix(SEPARATOR) + after


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

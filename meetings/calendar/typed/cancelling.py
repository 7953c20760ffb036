"""Which meetings a text calls off, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.typed.which import Command, Unsettled, meetings_named
from meetings.dates import day_words, join_words
from meetings.markdown import one_line
from meetings.when.tokens import Token, quote, suspicious

COMMAND = Command("/agenda cancel ")
_AROUND = " ,;:.!?-–—"


@dataclass(frozen=True)
class Cancellation:
    """The meetings to cancel as they stand, and the reason given."""

    meetings: tuple[Occurrence, ...]
    why: str


def read_cancellation(typed: str, calendar: Calendar, now: datetime) -> Cancellation | Unsettled:
    """`WHEN [why]`: the meetings of the series that lie in that time and have not begun."""
    text = one_line(typed)
    named = meetings_named(text, calendar, now, COMMAND)
    if isinstance(named, Unsettled):
        return named
    why = reason(text, named.behind)
    if why is None:
        strange = suspicious(named.behind)
        return Unsettled(
            f'I am not sure what "{quote(text[strange.start if strange else 0 :])}" changes, so nothing is cancelled.'
            f" Put the reason in brackets: {COMMAND.example(calendar, now).removeprefix('Try: ')[:-1]} (All Hands)`"
        )
    standing = tuple(one for one in named.meetings if not one.cancelled)
    if not standing:
        which = "The meeting of" if len(named.meetings) == 1 else "The meetings of"
        are = "is" if len(named.meetings) == 1 else "are"
        days = join_words([day_words(one.day) for one in named.meetings])
        return Unsettled(f"{which} {days} {are} cancelled already.")
    return Cancellation(standing, why)


def reason(text: str, behind: tuple[Token, ...]) -> str | None:
    """The reason that stands behind a when, "" where there is none; None where it may be part of the when."""
    why = text[behind[0].start :].strip(_AROUND) if behind else ""
    in_brackets = why.startswith("(") and why.endswith(")")
    return None if suspicious(behind) and not in_brackets else bare_reason(why)


def bare_reason(typed: str) -> str:
    """A reason without what people type around it: `(Labor Day)`, `for Labor Day.`, `, Labor Day` are all Labor Day."""
    bare = typed.strip(_AROUND)
    bracketed = re.fullmatch(r"\(((?:[^()]|\([^()]*\))+)\)", bare)
    bare = bracketed[1].strip(_AROUND) if bracketed else bare
    return re.sub(r"^(?:due to|for|because of|because|as|since|on)\s+", "", bare, flags=re.IGNORECASE).strip()

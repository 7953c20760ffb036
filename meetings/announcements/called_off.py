"""Meetings called off by an announcement: "Canceling next week's meeting; next meeting July 22"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.typed.cancelling import Cancellation, bare_reason, read_cancellation
from meetings.dates import local_day
from meetings.when import Unclear, When, find_when
from meetings.when.tokens import Token, tokenise
from meetings.when.words import NUMBERS

# What follows is about the meetings that are held again.
_FOLLOWING = re.compile(r";|,?\s+(?:to resume|resuming|next meeting|the next meeting)\b|[.!]\s", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?=\s)")
# Nobody needs more words to call a meeting off; the reason behind them may be long.
MOST_TOKENS = 40
_CANCELLED = re.compile(r"cancel(?:s|ed|led|ing|ling|lation)?|no")
_MEETING = frozenset({"meeting", "meetings", "tech", "area"})
_FILLING = frozenset({
    "the", "our", "this", "next", "team", "on", "of", "for", "is", "are", "will", "be", "has", "have", "been", "we",
    "there", "weekly",
})  # fmt: skip
_REASON = frozenset({"for", "due", "because", "as", "since", ",", ":", "-", "–", "—", "(", "on"})


@dataclass
class _Said:
    """What the words up to the reason have said so far."""

    cancelled: bool = False
    meeting: bool = False
    count: int = 0
    when: When | Unclear | None = None


def called_off(text: str, calendar: Calendar, now: datetime) -> Cancellation | None:
    """The meetings of the series that a line calls off, and why; None where it calls off none, or not surely."""
    clause = _POSSESSIVE.sub("", _FOLLOWING.split(text, maxsplit=1)[0])
    tokens = tokenise(clause)[:MOST_TOKENS]
    said = _Said()
    place = _read(clause, tokens, said, local_day(now, calendar.series.zone))
    if not (said.cancelled and said.meeting):
        return None
    if place < len(tokens) and tokens[place].low not in _REASON:
        return None
    why = clause[tokens[place].start :] if place < len(tokens) else ""
    meetings = _meetings(said, calendar, now)
    return Cancellation(meetings, bare_reason(why)) if meetings else None


def _read(text: str, tokens: tuple[Token, ...], said: _Said, today: date) -> int:
    """Take every word that calls a meeting off; the place of the first that does not."""
    place = 0
    while place < len(tokens):
        # The reason begins where all is said: "on", "for" and brackets may belong to the day before that.
        found = find_when(text, tokens, today, start=place, holidays=False)
        bracket = tokens[place].kind == "open"
        if found and found.start == place + bracket:
            closed = found.stop < len(tokens) and tokens[found.stop].kind == "close"
            if not bracket or closed:
                said.when = found.reading
                place = found.stop + (bracket and closed)
                continue
        if not _takes(tokens[place], said):
            return place
        place += 1
    return place


def _takes(token: Token, said: _Said) -> bool:
    low = token.low
    if _CANCELLED.fullmatch(low):
        said.cancelled = True
    elif low in _MEETING:
        said.meeting = said.meeting or low.startswith("meeting")
    elif low in NUMBERS or (token.kind == "number" and len(low) == 1):
        said.count = NUMBERS.get(low) or int(low)
    else:
        return low in _FILLING and not (low == "for" and said.when is not None and said.meeting)
    return True


def _meetings(said: _Said, calendar: Calendar, now: datetime) -> tuple[Occurrence, ...]:
    if said.when is None:
        return _next_held(calendar, now, said.count) if said.count else ()
    choices = said.when.choices if isinstance(said.when, Unclear) else (said.when,)
    found = {_in(when, calendar, now) for when in choices}
    # "The next two weeks" may begin today: what is announced on the day of a meeting is read in it.
    today = local_day(now, calendar.series.zone)
    found = {tuple(one for one in meetings if one.day > today) for meetings in found} if len(found) > 1 else found
    return found.pop() if len(found) == 1 else ()


def _in(when: When, calendar: Calendar, now: datetime) -> tuple[Occurrence, ...]:
    spans = ((span.start, span.end) for span in when.spans)
    typed = "; ".join(f"{start.isoformat()}..{end.isoformat()}" for start, end in spans if end is not None)
    read = read_cancellation(typed, calendar, now) if typed and not when.open_end else None
    return read.meetings if isinstance(read, Cancellation) else ()


def _next_held(calendar: Calendar, now: datetime, count: int) -> tuple[Occurrence, ...]:
    tomorrow = local_day(now, calendar.series.zone) + timedelta(days=1)
    return tuple(islice(calendar.held(tomorrow), count))

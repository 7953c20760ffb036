"""Which meetings a text names: `July 15`, `next week`, `the next two`, `today's meeting`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, local_day, month_day, span_words
from meetings.when import words
from meetings.when.read import find_when
from meetings.when.spans import Unclear, When
from meetings.when.tokens import Token, quote, tokenise

MOST_MEETINGS = 26
_MEETING = frozenset({"meeting", "meetings", "one", "ones"})


@dataclass(frozen=True)
class Choice:
    """One reading of a text: its name on a button, and what says it without a doubt behind the command word."""

    label: str
    text: str


@dataclass(frozen=True)
class Unsettled:
    """Why nothing is changed: a sentence with an example that works, or the readings to choose from."""

    sentence: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Named:
    """The meetings a text begins with, none of which has begun, in order; `behind` is what stands behind them."""

    meetings: tuple[Occurrence, ...]
    behind: tuple[Token, ...] = ()


@dataclass(frozen=True)
class Command:
    """The command a text stands behind, `/agenda cancel `, and what an example of it has behind the day."""

    lead: str
    tail: str = ""

    def example(self, calendar: Calendar, now: datetime) -> str:
        """`Try: ...` with the day of the next meeting."""
        meeting = calendar.next_meeting(now)
        return f"Try: `{self.lead}{month_day(meeting.day) if meeting else 'July 15'}{self.tail}`"


def meetings_named(text: str, calendar: Calendar, now: datetime, command: Command) -> Named | Unsettled:
    """The meetings that lie in the when this text begins with, called off or not."""
    tokens = tuple(map(_plain, tokenise(text)))
    first = 3 if [token.low for token in tokens[:3]] in (["the", "meeting", "of"], ["the", "meeting", "on"]) else 0
    if count := _counted(tokens[first:]):
        held = calendar.held(local_day(now, calendar.series.zone))
        coming = islice((one for one in held if one.starts > now), count[0])
        return Named(tuple(coming), tokens[first + count[1] :])
    today = local_day(now, calendar.series.zone)
    # The name of a holiday behind a day is the reason, and is the day only where nothing else is.
    found = find_when(text, tokens, today, start=first, lead=command.lead, holidays=False)
    if found is None or found.start != first:
        found = find_when(text, tokens, today, start=first, lead=command.lead)
    if found is not None and found.start == 1 and _low(tokens, 0) in {"the", "our"}:
        # "The July 15 meeting"
        first = int(_low(tokens, found.stop) == "meeting")
    if found is None or found.start != first:
        return Unsettled(f'I could not read a day in "{quote(text)}". {command.example(calendar, now)}')
    stop = found.stop + (_low(tokens, found.stop) == "meeting")
    if isinstance(found.reading, Unclear):
        behind = text[tokens[stop].start :] if stop < len(tokens) else ""
        return _either(found.reading, behind, tokens[stop:], calendar, now)
    meetings = _within(found.reading, calendar, now, command)
    return meetings if isinstance(meetings, Unsettled) else Named(meetings, tokens[stop:])


def coming_words(calendar: Calendar, now: datetime) -> str:
    """`the next are Mon July 8 and Mon July 15`."""
    meeting = calendar.next_meeting(now)
    if meeting is None:
        return "none is planned"
    after = calendar.held_after(meeting)
    if after is None:
        return f"the next is {day_words(meeting.day)}"
    return f"the next are {day_words(meeting.day)} and {day_words(after.day)}"


def _within(when: When, calendar: Calendar, now: datetime, command: Command) -> tuple[Occurrence, ...] | Unsettled:
    if when.open_end or when.last_day is None:
        return Unsettled(f"Until when? {command.example(calendar, now)}")
    meetings = _touched(when, calendar)
    if not meetings:
        sentence = f"No meeting falls on that time; {coming_words(calendar, now)}. {command.example(calendar, now)}"
        return Unsettled(sentence)
    if begun := next((one for one in meetings if one.starts <= now), None):
        return Unsettled(f"The meeting of {day_words(begun.day)} has begun already; {coming_words(calendar, now)}.")
    return meetings


def _touched(when: When, calendar: Calendar) -> tuple[Occurrence, ...]:
    """The meetings of these days, else those that were moved away from them."""
    last = when.last_day or when.first_day
    on_days = tuple(one for one in calendar.between(when.first_day, last) if when.touches(one.day, one.day))
    moved = sorted(original for original, what in calendar.decided.items() if what.day)
    return on_days or tuple(calendar.occurrence(one) for one in moved if when.touches(one, one))


def _either(
    unclear: Unclear, behind: str, tokens: tuple[Token, ...], calendar: Calendar, now: datetime
) -> Named | Unsettled:
    """Of two readings the only one with a meeting still to come, else what to ask."""
    today = local_day(now, calendar.series.zone)
    possible = [
        (when, meetings)
        for when in unclear.choices
        if (meetings := _touched(when, calendar)) and all(one.starts > now for one in meetings)
    ]
    if len(possible) == 1:
        return Named(possible[0][1], tokens)
    choices = tuple(
        Choice(_label(when, today), " ".join([_typed(when), *([behind] if behind else [])])) for when, _ in possible
    )
    return Unsettled(unclear.question, choices)


def _label(when: When, today: date) -> str:
    last = when.last_day or when.first_day
    named = span_words(when.first_day, last, today)
    return f"today, {named}" if when.first_day == last == today else named


def _typed(when: When) -> str:
    return "; ".join(
        span.start.isoformat() if span.end in {None, span.start} else f"{span.start} to {span.end}"
        for span in when.spans
    )


def _counted(tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """How many meetings "the next two" or "this meeting" are, and where they end; None for anything else."""
    place = 1 if _low(tokens, 0) == "the" else 0
    if _low(tokens, place) not in {"next", "coming", "this"}:
        return None
    number = _low(tokens, place + 1)
    count = int(number) if number.isascii() and number.isdigit() else words.NUMBERS.get(number, 0)
    stop = place + (2 if count else 1)
    noun = _low(tokens, stop) in _MEETING
    if noun:
        stop += 1
    following = _low(tokens, stop)
    if not (count or noun) or following in words.UNITS or words.is_date_word(following):
        return None
    return min(count or 1, MOST_MEETINGS), stop


def _plain(token: Token) -> Token:
    """`today's` as `today`."""
    short = token.low.removesuffix("'s")
    return token._replace(low=short) if short != token.low and words.is_date_word(short) else token


def _low(tokens: tuple[Token, ...], place: int) -> str:
    return tokens[place].low if place < len(tokens) else ""

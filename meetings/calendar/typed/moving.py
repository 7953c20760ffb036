"""Where a text moves a meeting to: `July 15 to July 16 14:00 (Labor Day)`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided, Occurrence, State
from meetings.calendar.typed.cancelling import bare_reason
from meetings.calendar.typed.clock_times import FIRST_SURE_HOUR, time_at_end, time_at_front
from meetings.calendar.typed.which import Choice, Command, Unsettled, coming_words, meetings_named
from meetings.dates import day_words, instant, join_words, local_day, month_day, week_of
from meetings.markdown import one_line
from meetings.when import words
from meetings.when.cursor import Cursor
from meetings.when.grammar.named_holidays import beside_last
from meetings.when.read import find_when
from meetings.when.spans import Unclear, When
from meetings.when.tokens import Token, quote, tokenise

LEAD = "/agenda move "
# What stands for the meeting that comes next.
_NEXT = frozenset({"", "it", "this", "the meeting", "our meeting"})


@dataclass(frozen=True)
class Move:
    """The meeting as it stands, and what is decided about it: None where it returns to its regular time."""

    meeting: Occurrence
    decided: Decided | None


def read_move(typed: str, calendar: Calendar, now: datetime) -> Move | Unsettled:
    """`WHEN to WHEN [(why)]`: one meeting that has not begun, and the day or time it is moved to."""
    text = one_line(typed)
    tokens = tokenise(text)
    command = _command(calendar, now)
    to = next((place for place, token in enumerate(tokens) if token.low in {"to", "->", "→"}), None)
    if to is None or to + 1 == len(tokens):
        return Unsettled(f"From which day to which? {command.example(calendar, now)}")
    meeting = _meeting(text[: tokens[to].start].strip(), calendar, now, command)
    if isinstance(meeting, Unsettled):
        rest = text[tokens[to].start :]
        return Unsettled(meeting.sentence, tuple(Choice(one.label, f"{one.text} {rest}") for one in meeting.choices))
    return _Target(text[tokens[to + 1].start :], meeting, calendar, now).read()


def _meeting(text: str, calendar: Calendar, now: datetime, command: Command) -> Occurrence | Unsettled:
    named = meetings_named("the next meeting" if text.casefold() in _NEXT else text, calendar, now, command)
    if isinstance(named, Unsettled):
        return named
    if named.behind:
        behind = quote(text[named.behind[0].start :])
        return Unsettled(f'I could not read "{behind}". {command.example(calendar, now)}')
    if len(named.meetings) > 1:
        days = join_words([day_words(one.day) for one in named.meetings])
        return Unsettled(f"That is {len(named.meetings)} meetings, {days}: move one at a time.")
    if not named.meetings:
        return Unsettled("No meeting is planned.")
    return named.meetings[0]


@dataclass(frozen=True)
class _Target:
    """Reads the new day and time of a meeting."""

    text: str
    meeting: Occurrence
    calendar: Calendar
    now: datetime

    @property
    def _today(self) -> date:
        return local_day(self.now, self.calendar.series.zone)

    @property
    def _lead(self) -> str:
        return f"{LEAD}{month_day(self.meeting.day)} to "

    @property
    def _example(self) -> str:
        return f"Try: `{self._lead}{self._next_day} 14:00`"

    @property
    def _next_day(self) -> str:
        return month_day(self.meeting.day + timedelta(days=1))

    def read(self) -> Move | Unsettled:
        tokens, why = self._without_reason(tokenise(self.text))
        tokens, times = time_at_end(tokens)
        if not times:
            tokens, times = time_at_front(tokens)
        elif tokens and tokens[-1].kind == "comma":
            tokens = tokens[:-1]
        days = self._without_a_when(tokens, times) or self._days(tokens)
        if isinstance(days, Unsettled):
            return days
        moves = [self._checked(day, at, why) for day in days for at in times or (self._usual_time(day),)]
        possible = [move for move in moves if isinstance(move, Move)]
        if len(possible) == 1:
            return possible[0]
        return self._which(possible, why) if possible else moves[0]

    def _without_reason(self, tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], str]:
        """The tokens before a reason in brackets, and the reason; a date in brackets is none."""
        opening = next((place for place, token in enumerate(tokens) if token.kind == "open"), 0)
        if not tokens or tokens[-1].kind != "close" or not (opening or tokens[0].kind == "open"):
            return tokens, ""
        inside = tokens[opening + 1 : -1]
        found = find_when(self.text, inside, self._today, holidays=False)
        if found and (found.start, found.stop) == (0, len(inside)):
            return tokens, ""
        return tokens[:opening], bare_reason(self.text[tokens[opening].end : tokens[-1].start])

    def _without_a_when(
        self, tokens: tuple[Token, ...], times: tuple[time, ...]
    ) -> tuple[date, ...] | Unsettled | None:
        """The day where none is named: that of the meeting at another time, or one beside it."""
        if not tokens:
            return (self.meeting.day,) if times else Unsettled(f"To which day? {self._example}")
        beside = self._beside(tokens)
        return (beside,) if beside else None

    def _days(self, tokens: tuple[Token, ...]) -> tuple[date, ...] | Unsettled:
        found = find_when(self.text, tokens, self._today, lead=self._lead)
        if found is None or (found.start, found.stop) != (0, len(tokens)):
            return self._unread(tokens)
        reading = found.reading
        if isinstance(reading, Unclear):
            if not reading.choices:
                return Unsettled(reading.question)
            return self._with_the_weeks_own(tokens, [when.first_day for when in reading.choices])
        if not _is_one_day(reading):
            return Unsettled(f"A meeting is on one day, at one time. {self._example}")
        return self._with_the_weeks_own(tokens, [reading.first_day])

    def _beside(self, tokens: tuple[Token, ...]) -> date | None:
        """The day before or after that of the meeting: "Labor Day to the day after"."""
        cursor = Cursor(tokens)
        found = beside_last(cursor)
        if found is None or found[1] is not None or cursor.place < len(tokens):
            return None
        return self.meeting.day + timedelta(days=found[0])

    def _unread(self, tokens: tuple[Token, ...]) -> Unsettled:
        unread = quote(self.text[tokens[0].start : tokens[-1].end])
        if hour := _hour(tokens):
            example = f"Try: `{self._lead}{hour}:00`, or a day as in `{self._lead}{self._next_day}`"
            return Unsettled(f'Is "{unread}" an hour or a day? Nothing was changed. {example}')
        return Unsettled(f'I could not read "{unread}" as a day. {self._example}')

    def _with_the_weeks_own(self, tokens: tuple[Token, ...], days: list[date]) -> tuple[date, ...]:
        """The days with the one that a bare weekday is in the week of the meeting itself."""
        *before, last = (token.low for token in tokens)
        if last in words.WEEKDAYS and set(before) <= words.BEFORE:
            days.append(week_of(self.meeting.day) + timedelta(days=words.WEEKDAYS[last]))
        return tuple(sorted(set(days)))

    def _usual_time(self, day: date) -> time:
        regular = self.calendar.series.scheduled(self.meeting.original).at
        return regular if day == self.meeting.original else self.meeting.at

    def _checked(self, day: date, at: time, why: str) -> Move | Unsettled:
        """The move to this day and time, or what speaks against it."""
        meeting, where = self.meeting, f"{day_words(day, self._today)} at {at:%H:%M}"
        if (day, at) == (meeting.day, meeting.at) and not meeting.cancelled:
            return Unsettled(f"The meeting of {day_words(meeting.original, self._today)} is on {where} already.")
        if instant(day, at, meeting.zone) <= self.now:
            return Unsettled(f"{where} is past. {self._example}")
        if other := self.calendar.other_on_its_day(replace(meeting, day=day)):
            return Unsettled(
                f"There is a meeting on {day_words(day, self._today)} at {other.at:%H:%M} already;"
                f" {coming_words(self.calendar, self.now)}. Try another day, or call this one off:"
                f" `/agenda cancel {month_day(meeting.day)}`"
            )
        regular = meeting.original, self.calendar.series.scheduled(meeting.original).at
        decided = None if (day, at) == regular else Decided(State.MOVED, why, day, at)
        return Move(meeting, decided)

    def _which(self, possible: list[Move], why: str) -> Unsettled:
        choices = []
        for move in possible:
            day, at = (move.decided.day, move.decided.at) if move.decided else (None, None)
            day = day or self.meeting.original
            at = at or self.calendar.series.scheduled(self.meeting.original).at
            text = f"{self.meeting.day} to {day} {at:%H:%M}{f' ({why})' if why else ''}"
            choices.append(Choice(f"{day_words(day, self._today)} at {at:%H:%M}", text))
        return Unsettled(f"To {join_words([choice.label for choice in choices], 'or')}? {self._example}", (*choices,))


def _hour(tokens: tuple[Token, ...]) -> int | None:
    """The hour that a lone number may be; of a small one that of the afternoon."""
    text = tokens[0].low if len(tokens) == 1 and tokens[0].kind == "number" else ""
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 2 else 0
    if not 0 < number < 24:
        return None
    return number if number >= FIRST_SURE_HOUR else number + 12


def _is_one_day(when: When) -> bool:
    return when.first_day == when.last_day and len(when.spans) == 1 and when.spans[0].part == "day"


def _command(calendar: Calendar, now: datetime) -> Command:
    meeting = calendar.next_meeting(now)
    return Command(LEAD, f" to {month_day(meeting.day + timedelta(days=1)) if meeting else 'July 16'}")

"""The schedule of a duty: explicit, dated turns, with what has changed hands; it never runs out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from meetings.duty.generating import generated
from meetings.duty.rota import ONE_DAY, ONE_WEEK, Duty, Every, Rota, rota
from meetings.duty.turn import NOBODY, Cover, DutyWeek, Stint, Turn, follows

# No turn is longer; one that holds a day began at most so long before it.
LONGEST_TURN = ONE_WEEK


@dataclass(frozen=True)
class DutySchedule:
    """The turns of one rota as they are stored, in the order of days and seats, and the days covered within them.

    Behind the last stored turn follow those that the rota generates: the same that will be stored.
    """

    rota: Rota
    turns: tuple[Turn, ...] = ()
    covers: tuple[Cover, ...] = ()

    @property
    def key(self) -> str:
        """What tells the rotas of a series apart: "" is the first one's."""
        return self.rota.key

    def on(self, day: date) -> Duty:
        """What the rota is on this day."""
        return self.rota.on(day)

    def name(self, day: date) -> str:
        """What the duty is called on this day."""
        return self.rota.name(day)

    @property
    def first_day(self) -> date:
        """The first day of the first turn there is."""
        return self.turns[0].first if self.turns else self.rota.turn_from(self.rota.first_week)[0]

    def week_of(self, day: date) -> date:
        """The first day of the duty week that holds this day."""
        return self.rota.week_of(day)

    def begins(self, day: date) -> datetime:
        """The instant at which whoever has the duty on this day takes over."""
        return self.rota.begins(day)

    def duty_day(self, now: datetime) -> date:
        """The day whose people have the duty at this instant: before the handover it is still the day before."""
        # No zone is a whole day ahead, so tomorrow's date of UTC is the latest there is anywhere.
        day = now.astimezone(UTC).date() + ONE_DAY
        while self.begins(day) > now:
            day -= ONE_DAY
        return day

    def touching(self, first: date, last: date) -> tuple[Turn, ...]:
        """Every seat of the turns of which any day lies in this stretch, in order."""
        known = self.turns[bisect_left(self._ends, first) : bisect_right(self._firsts, last)] if self.turns else ()
        ahead = generated(self.rota, self.turns, last) if not self.turns or last > self._ends[-1] else ()
        return (*known, *(turn for turn in ahead if turn.touches(first, last)))

    @cached_property
    def _firsts(self) -> list[date]:
        return [turn.first for turn in self.turns]

    @cached_property
    def _ends(self) -> list[date]:
        return [turn.last for turn in self.turns]

    def turn_of(self, day: date, seat: int = 0) -> Turn | None:
        """The turn that holds this day; None before the first one, and on a day that nobody works."""
        return next((turn for turn in self.touching(day, day) if turn.seat == seat), None)

    def day_before(self, turn: Turn) -> date:
        """The last day before this turn that anybody works."""
        day = turn.first - ONE_DAY
        while not self.on(day).works(day):
            day -= ONE_DAY
        return day

    def working_days(self, turn: Turn) -> tuple[date, date] | None:
        """The first and the last day of a turn that anybody works, None where nobody works any of it."""
        length = (turn.last - turn.first).days + 1
        days = [day for n in range(length) if self.on(day := turn.first + timedelta(days=n)).works(day)]
        return (days[0], days[-1]) if days else None

    def turn_behind(self, day: date) -> Turn:
        """The first seat of the first turn that begins after this day."""
        last = day + ONE_WEEK
        while True:
            found = next((turn for turn in self.touching(day, last) if turn.first > day), None)
            if found:
                return found
            last = max(last + ONE_WEEK, self.first_day)

    def stints(self, first: date, last: date) -> tuple[Stint, ...]:
        """Who has what of the turns that touch these days, whole turns, in the order of days and seats."""
        found = [stint for turn in self.touching(first, last) for stint in self._stints_of(turn)]
        return tuple(sorted(found, key=lambda stint: (stint.first, stint.seat)))

    def _stints_of(self, turn: Turn) -> Iterator[Stint]:
        """A turn, cut where somebody else covers a day of it, and at the days that nobody works."""
        current: Stint | None = None
        for n in range((turn.last - turn.first).days + 1):
            day = turn.first + timedelta(days=n)
            if not self.on(day).works(day):
                continue
            person = self._covered.get((day, turn.seat), turn.person)
            one = Stint(day, day, person, turn.planned, turn.seat)
            if current and follows(current, one):
                current = Stint(current.first, day, person, turn.planned, turn.seat)
            else:
                if current:
                    yield current
                current = one
        if current:
            yield current

    @cached_property
    def _covered(self) -> dict[tuple[date, int], str]:
        return {(cover.day, cover.seat): cover.person for cover in self.covers}

    def on_duty(self, day: date) -> tuple[str, ...]:
        """Who has the duty on this day, by seat; nobody before the first turn, and on a day that nobody works."""
        if not self.on(day).works(day):
            return ()
        turns = sorted(self.touching(day, day), key=lambda turn: turn.seat)
        people = (self._covered.get((day, turn.seat), turn.person) for turn in turns)
        return tuple(person for person in people if person != NOBODY)

    def at(self, now: datetime) -> tuple[str, ...]:
        """Who has the duty at this instant, by seat."""
        return self.on_duty(self.duty_day(now))

    def week(self, day: date) -> DutyWeek:
        """The duty week that holds this day."""
        first = self.week_of(day)
        last = self._end_of_week(first)
        within = (stint for stint in self.stints(first, last) if stint.first <= last and first <= stint.last)
        return DutyWeek(first, last, tuple(within))

    def weeks(self, day: date, count: int) -> tuple[DutyWeek, ...]:
        """The duty week that holds this day and the following ones."""
        weeks = [self.week(day)]
        while len(weeks) < count:
            weeks.append(self.week(weeks[-1].last + ONE_DAY))
        return tuple(weeks)

    def _end_of_week(self, first: date) -> date:
        """The last day of the week that begins here: a day earlier weeks begin on from then on cuts it short."""
        last = first + ONE_WEEK - ONE_DAY
        change = self.rota.duties.next_change(first)
        return change - ONE_DAY if change and change <= last else last

    def published_through(self, now: datetime) -> date:
        """The last day that people were told of: of the week under way, and the one behind it that it names as next.

        The day before the first turn where that has not begun.
        """
        if now < self.begins(self.first_day):
            return self.first_day - ONE_DAY
        return self.weeks(self.duty_day(now), 2)[1].last

    def names_from(self, day: date) -> frozenset[str]:
        """Everybody who is on a roster that holds on this day, or later."""
        return self.rota.names_from(day)

    def turns_daily(self, day: date) -> bool:
        """Whether a turn is a single day."""
        return self.on(day).every is Every.DAY


def unstored(duty: Duty) -> DutySchedule:
    """The schedule of a duty of which nothing is stored yet."""
    return DutySchedule(rota(duty))

"""What the readers know of the team whose files they read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.duty.rota import ONE_DAY, ONE_WEEK, Rota
from meetings.minutes.layout import Kind, Section
from meetings.people import Roster, fold


@dataclass(frozen=True)
class Known:
    """What the readers know of the team: its people, the rota, the headings it stands under, and the day it is.

    `is_first` says whether it is the first rota of its series, whose lines need no name.
    """

    roster: Roster
    rota: Rota
    headings: tuple[str, ...]
    today: date
    is_first: bool = True

    def turns(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        """The turns that hold any of these days, in order."""
        day = first
        while day <= last:
            turn = self.rota.turn_holding(day)
            if turn:
                yield turn
            day = (turn[1] if turn else day) + ONE_DAY

    def week(self, day: date) -> tuple[date, date]:
        """The first and the last day of the duty week that holds this day."""
        first = self.rota.week_of(day)
        change = self.rota.duties.next_change(first)
        last = first + ONE_WEEK - ONE_DAY
        return first, change - ONE_DAY if change and change <= last else last


def headings_of(rota: Rota, today: date, sections: Sequence[Section]) -> tuple[str, ...]:
    """The headings that the rota stands under in the minutes: those of its own section, else of the first of duties."""
    homes = [(section.heading, *section.aliases) for section in sections if section.kind is Kind.ROTA]
    name = fold(rota.name(today))
    own = (headings for headings in homes if name in map(fold, headings))
    return next(own, next(iter(homes), ()))

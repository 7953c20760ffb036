"""Duty as entries: one for each stretch that a person has, from handover to handover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Stint, Turn
from meetings.duty.words import names_words
from meetings.feed.entry import Entry, Kind, Stretch, wall
from meetings.feed.revision import Key, Revision, Revisions


@dataclass(frozen=True)
class Duties:
    """The duty of one rota; `since` is the UTC instant from which its series is known, `title` what that is called."""

    workspace: str
    series: str
    title: str
    schedule: DutySchedule
    since: datetime
    revisions: Revisions = field(default_factory=Revisions)

    def entries(self, last: date, person: str = "") -> Iterator[Entry]:
        """Every stretch there was and will be up to this day, or to the last stored one; `person` has them, or all.

        An entry is known by the first day and the seat of its turn: whoever has it, it stays the same entry. Where
        days within the turn are covered, what begins later is known by its own first day as well.
        """
        schedule = self.schedule
        end = max(schedule.turns[-1].last, last) if schedule.turns else last
        for stint in schedule.stints(schedule.first_day, end):
            turn = schedule.turn_of(stint.first, stint.seat)
            if turn is not None and person in {"", stint.person}:
                yield self._entry(turn, stint)

    def _entry(self, turn: Turn, stint: Stint) -> Entry:
        schedule, ends = self.schedule, stint.last + ONE_DAY
        part = "" if stint.first == turn.first else f".{stint.first.isoformat()}"
        place = f"{self.series}.{schedule.key}.{turn.first.isoformat()}.{turn.seat}{part}"
        return Entry(
            uid=f"duty.{place}@{self.workspace}.convener",
            kind=Kind.DUTY,
            summary=f"{schedule.name(stint.first)}: {names_words([stint.person])}",
            when=Stretch(
                wall(schedule.begins(stint.first), schedule.on(stint.first).zone),
                wall(schedule.begins(ends), schedule.on(ends).zone),
            ),
            revision=self._revision(turn),
            description=self.title,
        )

    def _revision(self, turn: Turn) -> Revision:
        """That of the turn, of the days within it that are covered, and of the rota as it is on its first day."""
        of = (self.series, self.schedule.key)
        days = ((turn.first + n * ONE_DAY).isoformat() for n in range((turn.last - turn.first).days + 1))
        rows: list[tuple[str, Key]] = [
            ("duty_turns", (*of, turn.first.isoformat(), str(turn.seat))),
            *(("duty_covers", (*of, day, str(turn.seat))) for day in days),
        ]
        rota = [row for row in self._of_rota if row[1][-1] <= turn.first.isoformat()]
        return self.revisions.of(self.since, (*rows, *rota))

    @cached_property
    def _of_rota(self) -> list[tuple[str, Key]]:
        name = f"duty {self.schedule.key}".strip()
        return self.revisions.where("dated_values", lambda key: key[:2] == (self.series, name))

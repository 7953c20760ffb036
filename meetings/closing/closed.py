"""All that is taken over from the finished minutes of one meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from meetings.absences import Absence
from meetings.absences.read import AbsenceText
from meetings.action_items import ActionItem
from meetings.closing.items import ItemsRead, items_read
from meetings.closing.people import Present, present
from meetings.dates import instant
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.snapshots import Snapshot, snapshots_in
from meetings.minutes.finished.taking import TakenAs
from meetings.minutes.layout import Section
from meetings.people import Roster
from meetings.tickets.past import counter_name


@dataclass(frozen=True)
class TakenOver:
    """What the minutes of a meeting say: who was there, its items, what was counted, who is out; when it was held.

    `fetched` are the names of the counters that ticket systems fill: what is printed of them is a base of theirs, and
    nothing that somebody typed.
    """

    minutes: FinishedMinutes
    present: Present
    items: ItemsRead
    snapshots: tuple[Snapshot, ...]
    absences: tuple[AbsenceText, ...]
    held_at: datetime
    fetched: frozenset[str] = frozenset()


def taken_over(
    minutes: FinishedMinutes,
    remembered: Sequence[ActionItem],
    roster: Roster,
    sections: Sequence[Section],
    held_at: datetime,
) -> TakenOver:
    """What these minutes say, beside the open items that are remembered; new items are of the instant it began."""
    said = [one.value for one in minutes.of(TakenAs.ABSENCE)]
    return TakenOver(
        minutes=minutes,
        present=present(minutes, roster),
        items=items_read(minutes, remembered, roster, sections, held_at),
        snapshots=tuple(snapshots_in(minutes)),
        absences=tuple(one for each in said if isinstance(each, tuple) for one in each if isinstance(one, AbsenceText)),
        held_at=held_at,
        fetched=frozenset(counter_name(asked.label) for section in sections for asked in section.counters),
    )


def new_absences(taken: TakenOver, known: Sequence[Absence], today: date) -> list[Absence]:
    """The absences announced in the minutes that are not over, and of whose days nothing is known yet of that person.

    Their numbers and who recorded them are for the one who stores them.
    """
    found: list[Absence] = []
    for said in taken.absences:
        last = said.when.last_day
        for person in said.who:
            others = (one for one in (*known, *found) if one.person == person)
            is_known = any(one.touches(said.when.first_day, last or date.max) for one in others)
            if not is_known and (last is None or last >= today):
                recorded = instant(taken.minutes.day, time(0), "UTC")
                found.append(Absence(0, person, said.when, said.note, "", recorded))
    return found

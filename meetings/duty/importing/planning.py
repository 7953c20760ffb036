"""What becomes of a schedule by an import: a pure decision, the same again where nothing is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from meetings.calendar.dated import Entry
from meetings.calendar.typed.roster_text import with_entry
from meetings.duty.importing.said import Said, Weight
from meetings.duty.importing.taking import Taken
from meetings.duty.replanning import moved, replanned
from meetings.duty.rota import ONE_DAY, Duty
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover, Turn


@dataclass(frozen=True)
class Kept:
    """A turn that stays as it is though the files say otherwise: it changed hands by somebody's word.

    With `outweighed` an earlier import knew it better: who had the week, where these files announce it.
    """

    said: Said
    stored: tuple[Turn, ...]
    covers: tuple[Cover, ...] = ()
    outweighed: bool = False


@dataclass(frozen=True)
class Imported:
    """The schedule after it, the rows to be put and taken away, and what is said of them.

    `new` are the turns that the schedule did not have so; `behind` those that follow and move. `entry` is the duty with
    another roster from a day on.
    """

    after: DutySchedule
    put: tuple[Turn, ...]
    removed: tuple[Turn, ...]
    covers: tuple[Cover, ...]
    new: tuple[Said, ...]
    kept: tuple[Kept, ...]
    behind: tuple[Turn, ...]
    entry: Entry[Duty] | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether the schedule is so already."""
        return not self.put and not self.removed and not self.covers and self.entry is None


def imported(
    schedule: DutySchedule,
    what: Taken,
    now: datetime,
    entry: Entry[Duty] | None = None,
    known: Mapping[date, Weight] = MappingProxyType({}),
) -> Imported:
    """The schedule with what was taken: every turn as it was had or will be, what follows generated behind it.

    `schedule` has every turn that is stored. Turns that changed hands, or have a day covered, are never overwritten.
    Gaps between what is taken and what is stored stay as they are planned. Weeks that people were told of and that
    the files do not name stay with whom they were told of. `entry` is the duty with another roster from a day on;
    `known` has the turns that earlier imports have brought, by their first days: what weighs more stays.
    """
    kept = tuple(each for said in what.turns if (each := _against(schedule, said, known.get(said.first))))
    stay = {each.said.first for each in kept}
    new = tuple(said for said in what.turns if said.first not in stay and not _is_so(schedule, said))
    after = _with(schedule, new, what.turns[-1].last, now) if new else schedule
    if entry:
        after = replanned(after, with_entry(after.rota, entry), entry.first).after
    old = {(turn.first, turn.seat): turn for turn in schedule.turns}
    places = {(turn.first, turn.seat) for turn in after.turns}
    named = {said.first for said in what.turns}
    unnamed = [turn for turn in after.turns if turn.first not in named]
    return Imported(
        after=after,
        put=tuple(turn for turn in after.turns if old.get((turn.first, turn.seat)) != turn),
        removed=tuple(turn for place, turn in old.items() if place not in places),
        covers=tuple(cover for said in new for cover in said.covers),
        new=new,
        kept=kept,
        behind=tuple(turn for was, turn in moved(schedule.turns, unnamed) if was),
        entry=entry,
    )


def _with(schedule: DutySchedule, new: Sequence[Said], last: date, now: datetime) -> DutySchedule:
    """The schedule with these turns, the gaps as they were planned, and what follows `last` generated anew."""
    turns = {(turn.first, turn.seat): turn for turn in (*schedule.turns, *_turns_of(new))}
    ordered = sorted((*turns.values(), *_planned(schedule, turns.values())), key=lambda turn: (turn.first, turn.seat))
    covers = [cover for said in new for cover in said.covers]
    whole = replace(schedule, turns=tuple(ordered), covers=(*schedule.covers, *covers))
    if last < schedule.published_through(now) or whole.turns[-1].last <= last:
        return whole
    return replanned(whole, whole.rota, last + ONE_DAY).after


def _against(schedule: DutySchedule, said: Said, known: Weight | None) -> Kept | None:
    """What is stored of this turn and may not be overwritten, where the files say otherwise."""
    stored = _stored(schedule, said)
    covers = tuple(cover for cover in schedule.covers if said.first <= cover.day <= said.last)
    agreed = bool(covers) or any(turn.changed_hands for turn in stored)
    otherwise = any((turn.first, turn.last) != (said.first, said.last) for turn in stored)
    if _is_so(schedule, said):
        return None
    if agreed or otherwise:
        return Kept(said, stored, covers)
    return Kept(said, stored, outweighed=True) if known is not None and known > said.weight else None


def _is_so(schedule: DutySchedule, said: Said) -> bool:
    """Whether exactly this is stored: the turn, who has each seat of it, and the days covered."""
    stored = _stored(schedule, said)
    covers = {cover for cover in schedule.covers if said.first <= cover.day <= said.last}
    span = all((turn.first, turn.last) == (said.first, said.last) for turn in stored)
    return span and tuple(turn.person for turn in stored) == said.people and covers == set(said.covers)


def _stored(schedule: DutySchedule, said: Said) -> tuple[Turn, ...]:
    """The seats of the stored turns that hold any of these days."""
    last = schedule.turns[-1].last if schedule.turns else date.min
    return schedule.touching(said.first, min(said.last, last)) if said.first <= last else ()


def _turns_of(new: Iterable[Said]) -> Iterator[Turn]:
    """The seats, each planned for whoever has it: nobody owes anybody for what was before."""
    for said in new:
        for seat, person in enumerate(said.people):
            yield Turn(said.first, said.last, person, person, seat)


def _planned(schedule: DutySchedule, turns: Iterable[Turn]) -> Iterator[Turn]:
    """The turns of the plan between its first turn and the last of these, on days that none of them holds."""
    held: set[date] = set()
    for turn in turns:
        held |= {turn.first + timedelta(days=n) for n in range((turn.last - turn.first).days + 1)}
    first, last = schedule.first_day, max(held)
    for turn in schedule.touching(first, last) if first <= last else ():
        if turn.first not in held and turn.last not in held:
            yield turn

"""A new absence beside those of the same person that stand: joined with what it touches, never a second time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from meetings.absences.absence import Absence
from meetings.absences.half_days import covers, overlap, touch, united


@dataclass(frozen=True)
class Joining:
    """What is recorded in the end: `absence`, which has the number 0 where it is a new one.

    `joined` are the standing ones that become part of it, the one whose number it keeps among them; `already` says
    that nothing changes, because `absence` stands and has all these days.
    """

    absence: Absence
    joined: tuple[Absence, ...] = ()
    already: bool = False

    @property
    def ended(self) -> tuple[Absence, ...]:
        """The records that are no more once this is stored."""
        return tuple(each for each in self.joined if each.number != self.absence.number)


def join(new: Absence, standing: Iterable[Absence], today: date) -> Joining:
    """What recording an absence comes to, or giving a standing one (by its number) these days.

    One that comes again every week is left as it is, unless it has all these days. What was over by today
    counts only where it has days in common. The first number, its recorder and every reason are kept.
    """
    others = sorted(
        (each for each in standing if each.person == new.person and each.number != new.number),
        key=lambda absence: absence.number,
    )
    if all_of_it := next((each for each in others if not new.number and covers(each.when, new.when)), None):
        return Joining(all_of_it, already=True)
    once = [each for each in others if not each.when.every]
    # Days that come again every week are joined with those alone that are among them.
    group = [each for each in once if covers(new.when, each.when)] if new.when.every else _touching(new, once, today)
    if not group:
        return Joining(new)
    kept = new if new.number else group[0]
    when = new.when if new.when.every else united(new.when, *(each.when for each in group))
    # Days that are those of one of them are printed as that one was typed.
    typed = next((each.when for each in (new, *group) if each.when.spans == when.spans), when)
    notes = [each.note for each in ((new, *group) if new.number else (*group, new)) if each.note]
    return Joining(replace(kept, when=typed, note="; ".join(dict.fromkeys(notes))), tuple(group))


def _touching(new: Absence, others: Sequence[Absence], today: date) -> list[Absence]:
    """Those that touch the new one, or one that does, by number."""
    group: list[Absence] = []
    reach = [new]
    while reach:
        one = reach.pop()
        found = [each for each in others if each not in group and _joins(one, each, today)]
        group += found
        reach += found
    return sorted(group, key=lambda absence: absence.number)


def _joins(one: Absence, other: Absence, today: date) -> bool:
    return overlap(one.when, other.when) or (not other.over_by(today) and touch(one.when, other.when))

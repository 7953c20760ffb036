"""What was taken over from finished minutes, stored: the file, its figures, its action items."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date

from meetings.absences import Absence
from meetings.action_items import ActionItem
from meetings.closing.closed import TakenOver, new_absences
from meetings.closing.figures import counted
from meetings.closing.items import DONE, NOT_SEEN
from meetings.dates import day_words
from meetings.tickets.past import counter_name
from storage.changelog import Author
from storage.engine import Transaction
from storage.records import absences, action_items, figures, finished_minutes, sightings, snapshots
from storage.records.finished_minutes import Stored


@dataclass(frozen=True)
class Kept:
    """What was stored: new items and absences with their numbers, items that ended by it, labels of new counters.

    `corrected` are the items of an earlier version of the minutes that are no more.
    """

    new: tuple[ActionItem, ...] = ()
    ended: tuple[ActionItem, ...] = ()
    absences: tuple[Absence, ...] = ()
    counters: tuple[str, ...] = ()
    corrected: frozenset[int] = frozenset()


def remembered(tx: Transaction, workspace: str, series: str, day: date) -> list[ActionItem]:
    """The items that the minutes of this day are compared with.

    Those are the open ones; where minutes of a later day are known, the items of the meetings next to it.
    """
    known = finished_minutes.days(tx, workspace, series)
    if not known or known[-1] <= day:
        return action_items.still_open(tx, workspace, series)
    beside = {max((one for one in known if one < day), default=day), min(one for one in known if one > day)}
    numbers = [number for number, days in sightings.seen(tx, workspace, series).items() if beside & set(days)]
    found = (action_items.get(tx, workspace, series, number) for number in numbers)
    return [item for item in found if item]


def is_newest(tx: Transaction, workspace: str, series: str, day: date) -> bool:
    """Whether no minutes of a later day are known."""
    return max(finished_minutes.days(tx, workspace, series), default=day) <= day


def take_over(tx: Transaction, author: Author, series: str, taken: TakenOver, today: date, *, closed: bool) -> Kept:
    """Store what one meeting's minutes say; absences as far as they are not over `today`.

    What is gone from imported ones has ended; of closed ones people are asked. Minutes of a day before others change no
    item: what they alone have has ended as well.
    """
    day = taken.minutes.day
    newest = is_newest(tx, author.workspace, series, day)
    seen_alone = {number for number, days in sightings.seen(tx, author.workspace, series).items() if days == (day,)}
    sightings.forget(tx, author, series, day)
    before = sightings.seen(tx, author.workspace, series)
    corrected = _corrected(tx, author, series, taken, seen_alone)
    for read in taken.items.seen:
        if newest:
            _change(tx, author, series, read.item)
        sightings.note(tx, author, series, read.item.number, day)
    new = _new(tx, author, series, taken, newest=newest)
    ended = []
    if newest:
        ended = [_end(tx, author, series, replace(item, ended=DONE)) for item in taken.items.done]
        if not closed:
            gone = [item for item in taken.items.gone if item.number not in corrected]
            ended += _not_seen(tx, author, series, gone, before)
    snapshots.keep(tx, author, series, day, taken.snapshots)
    _keep(tx, author, series, taken, closed=closed)
    counters = _counters(tx, author, series, taken, closed=closed) if newest else ()
    return Kept(new, tuple(ended), _absences(tx, author, taken, today), counters, corrected)


def _corrected(tx: Transaction, author: Author, series: str, taken: TakenOver, seen_alone: Set[int]) -> frozenset[int]:
    """Take away the items that an earlier version of these minutes had brought, and that this one has no more."""
    brought = (item for item in taken.items.gone if item.recorded_at == taken.held_at)
    numbers = frozenset(item.number for item in brought if item.number in seen_alone)
    for number in numbers:
        action_items.take_away(tx, author, series, number)
    return numbers


def _counters(tx: Transaction, author: Author, series: str, taken: TakenOver, *, closed: bool) -> tuple[str, ...]:
    """Note what the minutes count; what imported ones count no more has ended. Returned are the labels that are new."""
    minutes = taken.minutes
    before = finished_minutes.last_before(tx, author.workspace, series, minutes.day)
    last = before.day if before else date.min
    printed = list(snapshots.of_day(tx, author.workspace, series, last).values()) if before else []
    found = counted(minutes, figures.counters(tx, author.workspace, series), printed, last)
    for label, figure in found.noted:
        if counter_name(label) not in taken.fetched:
            figures.note(tx, author, series, label, figure)
    for counter in () if closed else found.gone:
        figures.end(tx, author, series, counter)
    return tuple(label for label in found.new if counter_name(label) not in taken.fetched)


def _absences(tx: Transaction, author: Author, taken: TakenOver, today: date) -> tuple[Absence, ...]:
    known = absences.not_over_before(tx, author.workspace, today)
    new = (replace(one, recorded_by=author.account) for one in new_absences(taken, known, today))
    return tuple(absences.add(tx, author, one) for one in new)


def _new(tx: Transaction, author: Author, series: str, taken: TakenOver, *, newest: bool) -> tuple[ActionItem, ...]:
    found = []
    for read in taken.items.new:
        item = replace(read.item, recorded_by=author.account)
        item = item if newest else replace(item, ended=NOT_SEEN, why=_since(taken.minutes.day))
        found.append(action_items.add(tx, author, series, item))
        sightings.note(tx, author, series, found[-1].number, taken.minutes.day)
    return tuple(found)


def _change(tx: Transaction, author: Author, series: str, item: ActionItem) -> None:
    if item != action_items.get(tx, author.workspace, series, item.number):
        action_items.change(tx, author, series, item, "as written in the minutes")


def _end(tx: Transaction, author: Author, series: str, item: ActionItem) -> ActionItem:
    action_items.change(tx, author, series, item, item.ended or "")
    return item


def _not_seen(
    tx: Transaction, author: Author, series: str, gone: Iterable[ActionItem], before: dict[int, tuple[date, ...]]
) -> list[ActionItem]:
    """The items that stood in earlier minutes and in these no more; one that was typed in Slack goes on."""
    seen = [(item, before[item.number][-1]) for item in gone if item.number in before]
    return [_end(tx, author, series, replace(item, ended=NOT_SEEN, why=_since(last))) for item, last in seen]


def _since(day: date) -> str:
    return f"not seen since {day_words(day)}, {day.year}"


def _keep(tx: Transaction, author: Author, series: str, taken: TakenOver, *, closed: bool) -> None:
    minutes = taken.minutes
    stored = Stored(
        minutes.day, minutes.name, minutes.text, taken.present.people, taken.present.guests, closed, author.at
    )
    finished_minutes.keep(tx, author, series, stored)

"""Absences and holidays meet the duty: the receipt says so, whoever has the turn hears of it, and so does an owner.

What a command makes of clashes follows from the rows that it changed, so that recording, correcting, taking back and
Undo are one: an owner who heard of a clash hears as well when it is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.answering.memory import Memory
from handlers.answering.telling import owe_word, tell_clash
from meetings.absences import Absence, out_on
from meetings.calendar.calendar import Calendar
from meetings.calendar.holidays import Holiday
from meetings.changes import Change, net
from meetings.duty.away import Away, away_of
from meetings.duty.clashes import Between, Clash, difference, handed_clashes
from meetings.duty.proposals import Around, proposals
from meetings.duty.schedule import DutySchedule
from meetings.people import Person
from meetings.posting import Post, PostKind, State
from posts.receipts import Receipt
from posts.unasked.clashes import clash_key
from posts.unasked.told import recorders
from posts.words import duty_clashes as words
from storage import changelog, outbox
from storage.away import away as away_since
from storage.records import absences, holidays

ONE_DAY = timedelta(days=1)
# An absence without an end is looked at so far ahead.
AHEAD = timedelta(weeks=26)
_IN_SLACK = {State.SENDING, State.SENT}


@dataclass(frozen=True)
class _Changed:
    """The absences and holidays that a command changed, as they were and as they are, and who is away by both."""

    absences: Sequence[Absence]
    holidays: Sequence[Holiday]
    between: Between

    def days(self, today: date) -> tuple[date, date]:
        """The first and the last day of them; the day before as well, because a handover may be late in a day."""
        closed = [holiday.day for holiday in self.holidays]
        first = min([*(absence.first_day for absence in self.absences), *closed])
        last = max([*(absence.last_day or today + AHEAD for absence in self.absences), *closed])
        return first - ONE_DAY, last

    def is_reason_of(self, clash: Clash) -> bool:
        """Whether one of them is a reason of the clash."""
        numbers, closed = {each.number for each in self.absences}, {each.day for each in self.holidays}
        out = clash.out
        return any(one.number in numbers for one in out.absences) or any(day in closed for day, _ in out.closed)


def with_duty(memory: Memory, receipt: Receipt) -> Receipt:
    """The receipt of a command that changed absences or holidays, with the duty they meet; tells whom it concerns."""
    changed = _changed(memory)
    if changed is None:
        return receipt
    met: list[words.Proposed] = []
    told: list[str] = []
    for calendar in memory.calendars:
        standing, names = _settle(memory, calendar, changed)
        met += _proposed(memory, calendar, standing, changed.between.after)
        told += names
    return words.with_clashes(receipt, met, words.told_words(told), memory.today) if met else receipt


def tell_of_clashes(memory: Memory) -> None:
    """See that whoever is concerned by what a command changed of absences or holidays hears what their duty meets."""
    if changed := _changed(memory):
        for calendar in memory.calendars:
            _settle(memory, calendar, changed)


def with_handed(
    memory: Memory,
    receipt: Receipt,
    calendar: Calendar,
    *,
    before: DutySchedule,
    after: DutySchedule,
    days: Sequence[date],
) -> Receipt:
    """The receipt of a command that gave these days of duty to others, with what that is in the way of; tells of it."""
    out = away_since(memory.tx, memory.workspace, memory.today)
    found = handed_clashes(before, after, days, out)
    told = [name for clash in found for name in _tell(memory, calendar, clash)]
    met = _proposed(memory, calendar, found, out)
    return words.with_clashes(receipt, met, words.told_words(told), memory.today) if met else receipt


def _changed(memory: Memory) -> _Changed | None:
    """What this command changed; None where that is neither an absence nor a holiday."""
    changes = net(changelog.of_command(memory.tx, memory.workspace, memory.author.command))
    was_out, is_out = _absences([change for change in changes if change.table == "absences"])
    was_closed, is_closed = _holidays([change for change in changes if change.table == "holidays"])
    out, closed = (*was_out, *is_out), (*was_closed, *is_closed)
    if not out and not closed:
        return None
    known = absences.not_over_before(memory.tx, memory.workspace, memory.today - ONE_DAY)
    shut = holidays.known(memory.tx, memory.workspace)
    numbers = {each.number for each in out}
    before = away_of(
        [*(each for each in known if each.number not in numbers), *was_out],
        [*(each for each in shut if each not in is_closed), *was_closed],
        memory.roster.people,
    )
    people = None if closed else frozenset(each.person for each in out)
    after = away_of(known, shut, memory.roster.people)
    return _Changed(out, closed, Between(before, after, people))


def _absences(changes: Sequence[Change]) -> tuple[list[Absence], list[Absence]]:
    was = [absences.from_row(change.before) for change in changes if change.before]
    return was, [absences.from_row(change.after) for change in changes if change.after]


def _holidays(changes: Sequence[Change]) -> tuple[list[Holiday], list[Holiday]]:
    was = [holidays.from_row(change.before) for change in changes if change.before]
    return was, [holidays.from_row(change.after) for change in changes if change.after]


def _settle(memory: Memory, calendar: Calendar, changed: _Changed) -> tuple[list[Clash], list[str]]:
    """Owe what people hear of the duty of one series.

    Returns the clashes that the changes are a reason of, and which owners are told of new ones.
    """
    standing: list[Clash] = []
    told: list[str] = []
    first, last = changed.days(memory.today)
    for schedule in calendar.series.duties:
        since = schedule.duty_day(memory.now)
        found = difference(schedule, changed.between, max(since, first), last)
        for clash in found.gone:
            _tell_gone(memory, calendar, clash)
        told += [name for clash in found.new if clash.days[-1] >= since for name in _tell(memory, calendar, clash)]
        standing += [clash for clash in found.stand if clash.days[-1] >= since and changed.is_reason_of(clash)]
    return standing, told


def _tell(memory: Memory, calendar: Calendar, clash: Clash) -> list[str]:
    """Tell whoever has the turn, and the first owner who is not out, once each; which owner is told."""
    key = clash_key(calendar.series.key, clash)
    typist = memory.typist().name
    if clash.person != typist:
        tell_clash(memory, clash.person, key)
    owner = _first_owner(memory, calendar)
    if owner is None or owner.name in {typist, clash.person}:
        return []
    return [owner.name] if tell_clash(memory, owner.name, key) else []


def _first_owner(memory: Memory, calendar: Calendar) -> Person | None:
    """The first owner of the series with an account who is not out today."""
    out = out_on(absences.not_over_before(memory.tx, memory.workspace, memory.today), memory.today)
    owners = [person for name in calendar.series.owners if (person := memory.roster.exactly(name)) and person.slack]
    return next((person for person in owners if person.name not in out), None)


def _tell_gone(memory: Memory, calendar: Calendar, clash: Clash) -> None:
    """Every owner who was told of a clash hears that it is none any more; what is still to be told is not."""
    key = clash_key(calendar.series.key, clash)
    for name in calendar.series.owners:
        person = memory.roster.exactly(name)
        if person is None or person.slack is None or person in {memory.person, memory.roster.exactly(clash.person)}:
            continue
        posts = outbox.to_channel(memory.tx, memory.workspace, PostKind.TOLD, person.slack)
        told = [post for post in posts if post.state in _IN_SLACK and _tells_of(post, key)]
        if told:
            number = f"duty {key['series']} {key['rota']} {key['first']} {key['seat']}"
            owe_word(memory, person.slack, number, words.gone_line(clash, memory.today), told[-1].number)


def _tells_of(post: Post, key: Mapping[str, Any]) -> bool:
    """Whether a post told of this clash; what is left of it may be only a holiday by now."""
    return any(_same(key, kept) for one in recorders(post.content) for kept in one.get("clashes", ()))


def _same(key: Mapping[str, Any], kept: Mapping[str, Any]) -> bool:
    return {**key, "out": True} == {**kept, "out": True}


def _proposed(memory: Memory, calendar: Calendar, clashes: Sequence[Clash], away: Away) -> list[words.Proposed]:
    """The clashes, with buttons for those that have some."""
    shown = clashes[: words.MOST_WITH_BUTTONS]
    presses = proposals(shown, Around(calendar.series.duties, away, memory.now, memory.today))
    rest = [words.Proposed(clash, calendar.series.key) for clash in clashes[len(shown) :]]
    return [
        *(words.Proposed(clash, calendar.series.key, each) for clash, each in zip(shown, presses, strict=True)),
        *rest,
    ]

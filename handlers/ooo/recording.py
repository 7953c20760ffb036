"""`/ooo [who] when [why]`: an absence is recorded, joined with what it touches of the same person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.answering.duty_clashes import with_duty
from handlers.answering.living import coming, printed_in
from handlers.answering.memory import Declined, Memory
from handlers.answering.out_lines import has_a_line, tell_channels
from handlers.answering.telling import changed_for, correct_others, tell_people
from meetings.absences import Absence
from meetings.absences.joining import Joining, join
from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import is_missed
from meetings.minutes.printing import first_to_print
from posts.receipts import Receipt
from posts.words import absences as words
from posts.words import joined_absences
from posts.words.people import only_your_own
from storage.records import absences

ONE_DAY = timedelta(days=1)


def record(memory: Memory, text: str) -> Receipt:
    """Record what the text says, or ask about it."""
    read = read_absence(text, memory.today, memory.roster)
    if isinstance(read, Question):
        raise Declined(words.asked_about(read, memory.today))
    return record_read(memory, read)


def record_read(memory: Memory, read: AbsenceText) -> Receipt:
    """Record an absence that was read, for each person by what stands of theirs."""
    typist = memory.typist()
    people = read.who or (typist.name,)
    if typist.is_guest and set(people) != {typist.name}:
        raise Declined(only_your_own(memory.owner_to_ask()))
    new = [Absence(0, person, read.when, read.note, memory.asked.account, memory.now) for person in people]
    found = [_joined(memory, absence) for absence in new]
    if all(one.already for one in found):
        raise Declined(joined_absences.already(found, read, memory.today, typist.name))
    stored = [store(memory, one) for one in found]
    return with_duty(memory, _receipt(memory, stored, tell(memory, stored)))


def _receipt(memory: Memory, stored: Sequence[Joining], told: Sequence[str]) -> Receipt:
    fresh = [one.absence for one in stored if not one.joined and not one.already]
    if len(fresh) == len(stored):
        person = memory.roster.exactly(fresh[0].person)
        missed = any(is_missed(calendar.series, person) for calendar in memory.calendars)
        return words.recorded(fresh, memory.today, minutes_of(memory, fresh[0]), told, missed=missed)
    where = next(minutes_of(memory, one.absence) for one in stored if not one.already)
    return joined_absences.recorded(stored, memory.today, where, told, memory.typist().name)


def _joined(memory: Memory, new: Absence) -> Joining:
    since = min(memory.today, new.first_day) - ONE_DAY
    return join(new, absences.of_person(memory.tx, memory.workspace, new.person, since), memory.today)


def store(memory: Memory, one: Joining) -> Joining:
    """Store a new absence, or the one that others become part of."""
    if one.already:
        return one
    for each in one.ended:
        absences.end_as_joined(memory.tx, memory.author, each.number)
    if one.absence.number:
        absences.change(memory.tx, memory.author, one.absence)
        return one
    return replace(one, absence=absences.add(memory.tx, memory.author, one.absence))


def minutes_of(memory: Memory, absence: Absence) -> str:
    """What introduces the line of the minutes, in the series this was typed for where that prints it; "" for none."""
    places = [printed_in(memory, calendar, meeting) for calendar, meeting in _printed_in(memory, absence)]
    return places[0] if places else ""


def _printed_in(memory: Memory, absence: Absence) -> list[tuple[Calendar, Occurrence]]:
    """Each series with the first meeting whose minutes print the absence; the series this was typed for first."""
    person = memory.roster.exactly(absence.person)
    printing = [calendar for calendar in memory.calendars if is_missed(calendar.series, person)]
    calendars = sorted(printing, key=lambda calendar: calendar != memory.calendar)
    found = [(calendar, first_to_print(calendar, absence, coming(memory, calendar))) for calendar in calendars]
    return [(calendar, meeting) for calendar, meeting in found if meeting]


def tell(memory: Memory, stored: Sequence[Joining]) -> list[str]:
    """Owe what others hear of it, once each; what the receipt says about that.

    A channel that was told of an absence before reads it there as it is now, so it hears of no absence twice.
    """
    fresh = [one.absence for one in stored if not one.joined and not one.already]
    changed = [one for one in stored if one.joined]
    begun_anew = [one.absence for one in changed if _begins_earlier(one) and not has_a_line(memory, one.joined)]
    if changed:
        correct_others(memory)
    corrected = any(has_a_line(memory, one.joined) for one in changed)
    new_lines = [*fresh, *begun_anew]
    told = [
        tell_channels(memory, new_lines) if new_lines else "",
        tell_people(memory, "absences", [(absence.person, absence.number) for absence in fresh]),
        "What the channel was told is corrected there." if corrected else "",
        changed_for(memory, [one.absence for one in changed]),
    ]
    return list(filter(None, told))


def _begins_earlier(one: Joining) -> bool:
    return one.absence.first_day < min(each.first_day for each in one.joined)

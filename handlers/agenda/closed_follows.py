"""What follows the minutes of a meeting where they say otherwise than is known: duty that changed hands, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from handlers.answering.memory import Memory
from meetings.announcements.called_off import called_off
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, span_words
from meetings.duty.importing import Known, headings_of, read_files, taken
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Turn
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.taking import TakenAs
from storage.records import duty_schedules
from storage.records.duty_schedules import RotaOf


@dataclass(frozen=True)
class Offer:
    """A meeting that the minutes call off and the calendar does not: the line, its day, and the command for it."""

    line: str
    label: str
    text: str


def duty_follows(memory: Memory, calendar: Calendar, minutes: FinishedMinutes) -> list[str]:
    """Note whose the duty of this week and the next is by the minutes; what changed, in words.

    A turn that changed hands by somebody's word stays, and so does one of which only days are named.
    """
    said = []
    for duty in calendar.series.duties:
        of = RotaOf(calendar.series.key, duty.key)
        for turn in _written_otherwise(memory, calendar, duty, minutes):
            was = turn.planned or "nobody"
            duty_schedules.put_turn(memory.tx, memory.author, of, turn, "turn as written in the minutes")
            days = span_words(turn.first, turn.last, memory.today)
            said.append(f"{duty.name(turn.first)} {days} is {turn.person}'s, as written, not {was}'s")
    return said


def _written_otherwise(
    memory: Memory, calendar: Calendar, duty: DutySchedule, minutes: FinishedMinutes
) -> Iterator[Turn]:
    rota, sections = duty.rota, calendar.series.sections
    is_first = duty.key == calendar.series.duties[0].key
    known = Known(memory.roster, rota, headings_of(rota, minutes.day, sections), memory.today, is_first)
    for said in taken(read_files([(minutes.name, minutes.text)], known)).turns:
        turns = duty.touching(said.first, said.last)
        whole = len(turns) == len(said.people) == 1 and not said.covers
        if whole and not turns[0].changed_hands and said.people[0] not in {"", turns[0].person}:
            yield replace(turns[0], person=said.people[0])


def called_off_in(calendar: Calendar, meeting: Occurrence, minutes: FinishedMinutes) -> list[Offer]:
    """The meetings that a line of the announcements calls off, and that are not cancelled."""
    found = []
    for one in minutes.of(TakenAs.MEETING, TakenAs.ANNOUNCEMENT):
        cancellation = called_off(one.text, calendar, meeting.starts)
        for each in cancellation.meetings if cancellation else ():
            if not each.cancelled and each.starts > meeting.starts:
                why = f" ({cancellation.why})" if cancellation and cancellation.why else ""
                label = f"Cancel {day_words(each.day)}"
                found.append(Offer(one.text, label, f"cancel {each.day.isoformat()}{why}"))
    return found

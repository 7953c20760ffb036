"""`/ooo`: who is out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.living import coming, printed_in
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, line_for_everybody, tell_people
from handlers.answering.words import is_word, not_yours, numbered, unknown_number
from meetings.absence_text import Question, read_absence
from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from posts import absences as words
from posts.lines import Part
from posts.people import only_your_own
from posts.receipts import Receipt
from storage import absences


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/ooo`."""
    app.command(desk.command("ooo"))(slash(desk, "ooo", ooo))


def ooo(memory: Memory) -> Receipt:
    """Record, list or take back an absence."""
    text = memory.text
    if is_word(text, "help"):
        return Receipt(words.USAGE)
    if is_word(text, "", "list"):
        standing = absences.not_over_before(memory.tx, memory.workspace, memory.today)
        return words.listed(sorted(standing, key=lambda absence: absence.first_day), memory.today)
    if cancel := numbered(text, "cancel"):
        return _cancel(memory, cancel[0])
    if text.partition(" ")[0].casefold() in {"cancel", "list", "undo", "delete"}:
        raise Declined(Receipt(words.USAGE))
    return _record(memory, text)


def _cancel(memory: Memory, number: int) -> Receipt:
    absence = absences.get(memory.tx, memory.workspace, number)
    if absence is None:
        raise unknown_number(number, "absence", "/ooo list")
    if not memory.may_end(absence.recorded_by, (absence.person,)):
        raise not_yours(f"#{number}")
    absences.end(memory.tx, memory.author, number)
    correct_others(memory)
    return words.ended(absence, memory.today)


def _record(memory: Memory, text: str) -> Receipt:
    read = read_absence(text, memory.today, memory.roster)
    if isinstance(read, Question):
        return words.asked_about(read, memory.today)
    typist = memory.typist()
    people = read.who or (typist.name,)
    if typist.is_guest and set(people) != {typist.name}:
        raise Declined(only_your_own(memory.owner_to_ask()))
    recorded = [
        absences.add(
            memory.tx,
            memory.author,
            Absence(0, person, read.when, read.note, memory.asked.account, memory.now),
        )
        for person in people
    ]
    told = _tell(memory, recorded)
    places = [printed_in(memory, calendar, meeting) for calendar, meeting in _printed_in(memory, recorded[0])]
    return words.recorded(recorded, memory.today, places[0] if places else "", told)


def _part(absence: Absence, text: str, today: date) -> Part:
    return Part("absences", {"number": absence.number}, text, words.not_out_line(absence, today))


def _printed_in(memory: Memory, absence: Absence) -> list[tuple[Calendar, Occurrence]]:
    """Each series with the first meeting whose minutes print the absence; the series this was typed for first."""
    calendars = sorted(memory.calendars, key=lambda calendar: calendar != memory.calendar)
    found = [(calendar, _first_meeting(memory, calendar, absence)) for calendar in calendars]
    return [(calendar, meeting) for calendar, meeting in found if meeting]


def _first_meeting(memory: Memory, calendar: Calendar, absence: Absence) -> Occurrence | None:
    meeting = coming(memory, calendar)
    while meeting and not absence.over_by(meeting.day):
        if absence.touches(meeting.day, calendar.last_day_of_interest(meeting)):
            return meeting
        meeting = calendar.held_after(meeting)
    return None


def _tell(memory: Memory, recorded: Sequence[Absence]) -> list[str]:
    """Owe what others hear of it; what the receipt says about that."""
    told = []
    today = memory.today
    if memory.calendar and today <= recorded[0].first_day <= today + timedelta(days=1):
        parts = [_part(absence, words.public_line([absence], today), today) for absence in recorded]
        line_for_everybody(memory, memory.calendar, words.public_line(recorded, today), parts)
        told.append("The channel is told.")
    told.append(tell_people(memory, "absences", [(absence.person, absence.number) for absence in recorded]))
    return list(filter(None, told))

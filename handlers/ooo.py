"""`/ooo`: who is out."""

from __future__ import annotations

from collections.abc import Sequence

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.living import coming, printed_in
from handlers.answering.memory import Declined, Memory
from handlers.answering.out_lines import tell_channels
from handlers.answering.telling import correct_others, tell_people
from handlers.answering.words import is_word, not_yours, numbered, unknown_number
from meetings.absences import Absence
from meetings.absences.read import Question
from meetings.absences.reading import read_absence
from meetings.absences.recalled import recalled
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import is_missed
from meetings.minutes.printing import first_to_print
from meetings.misspelt import TAKE_BACK, well_spelt
from meetings.plain_questions import answered_by
from posts.receipts import Receipt
from posts.words import absences as words
from posts.words.examples import usage_on
from posts.words.people import only_your_own
from posts.words.usage import nearly
from storage.records import absences


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/ooo`."""
    app.command(desk.command("ooo"))(slash(desk, "ooo", ooo))


def ooo(memory: Memory) -> Receipt:
    """Record, list or take back an absence."""
    text = memory.text
    if is_word(text, "help"):
        return usage_on(words.USAGE, memory.today)
    if is_word(text, "", "list") or answered_by(text) == ("ooo", "list"):
        return _list(memory)
    if cancel := next(filter(None, (numbered(text, word) for word in ("cancel", *TAKE_BACK))), None):
        return _cancel(memory, cancel[0])
    word, _, rest = text.partition(" ")
    if command := well_spelt(text, ("cancel", "list", "help")):
        raise Declined(nearly("ooo", command))
    if word.casefold() in {"cancel", *TAKE_BACK}:
        return _cancel_by_words(memory, rest.strip())
    if word.casefold() == "list":
        raise Declined(usage_on(words.USAGE, memory.today))
    return _record(memory, text)


def _list(memory: Memory) -> Receipt:
    standing = absences.not_over_before(memory.tx, memory.workspace, memory.today)
    return words.listed(sorted(standing, key=lambda absence: absence.first_day), memory.today)


def _cancel_by_words(memory: Memory, said: str) -> Receipt:
    """Take back the one absence of exactly these people and days; else the ones it may be, to press."""
    typist = memory.typist()
    standing = absences.not_over_before(memory.tx, memory.workspace, memory.today)
    read = read_absence(said, memory.today, memory.roster) if said else None
    found = recalled(said, read, standing, typist.name)
    if found.exactly:
        return _cancel(memory, found.exactly.number)
    raise Declined(words.which_to_take_back(said, found, memory.today))


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
        raise Declined(words.asked_about(read, memory.today))
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
    person = memory.roster.exactly(recorded[0].person)
    missed = any(is_missed(calendar.series, person) for calendar in memory.calendars)
    return words.recorded(recorded, memory.today, places[0] if places else "", told, missed=missed)


def _printed_in(memory: Memory, absence: Absence) -> list[tuple[Calendar, Occurrence]]:
    """Each series with the first meeting whose minutes print the absence; the series this was typed for first."""
    person = memory.roster.exactly(absence.person)
    printing = [calendar for calendar in memory.calendars if is_missed(calendar.series, person)]
    calendars = sorted(printing, key=lambda calendar: calendar != memory.calendar)
    found = [(calendar, first_to_print(calendar, absence, coming(memory, calendar))) for calendar in calendars]
    return [(calendar, meeting) for calendar, meeting in found if meeting]


def _tell(memory: Memory, recorded: Sequence[Absence]) -> list[str]:
    """Owe what others hear of it; what the receipt says about that."""
    told = [
        tell_channels(memory, recorded),
        tell_people(memory, "absences", [(absence.person, absence.number) for absence in recorded]),
    ]
    return list(filter(None, told))

"""`/ooo`: who is out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
from meetings.dates import day_words, local_day, local_time_words
from meetings.minutes.printing import first_to_print
from meetings.misspelt import TAKE_BACK, well_spelt
from meetings.plain_questions import answered_by
from posts.receipts import Receipt
from posts.words import absences as words
from posts.words.examples import usage_on
from posts.words.people import only_your_own
from posts.words.usage import nearly
from storage import changelog
from storage.records import absences

_SEVERAL = re.compile(
    r"(?:cancel|delete|remove|drop)\s+(?P<numbers>#?[0-9]{1,9}(?:\s*(?:,\s*and\s|[,&+\s]|\band\s)\s*#?[0-9]{1,9})+)",
    re.IGNORECASE,
)


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
    if numbers := _SEVERAL.fullmatch(text):
        return _cancel_each(memory, [int(number) for number in re.findall(r"[0-9]+", numbers["numbers"])])
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
        raise _ended_before(memory, number) or unknown_number(number, "absence", "/ooo list")
    if not memory.may_end(absence.recorded_by, (absence.person,)):
        raise not_yours(memory, f"#{number}", absence.recorded_by)
    absences.end(memory.tx, memory.author, number)
    correct_others(memory)
    return words.ended(absence, memory.today)


def _cancel_each(memory: Memory, numbers: Sequence[int]) -> Receipt:
    """Take several back, or none where one of them cannot be."""
    receipts = [_cancel(memory, number) for number in dict.fromkeys(numbers)]
    return replace(receipts[0], text=" ".join(receipt.text for receipt in receipts))


def _ended_before(memory: Memory, number: int) -> Declined | None:
    """By whom and when an absence was taken back that nothing has any more; None where nothing ever had the number."""
    change = changelog.latest_of(memory.tx, memory.workspace, "absences", {"number": number})
    if change is None or change.before is None:
        return None
    zone = memory.calendar.series.zone if memory.calendar else "UTC"
    when = f"{day_words(local_day(change.at, zone), memory.today)} at {local_time_words(change.at, zone)}"
    by = memory.name_of(change.who) or "somebody"
    out = words.out_words([absences.from_row(change.before)], memory.today)
    return Declined(Receipt(f"#{number} is taken back already, by {by}, {when}: {out}. Nothing was changed."))


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

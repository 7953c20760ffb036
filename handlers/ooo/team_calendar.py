"""`/ooo calendar NAME record`: what a person says about being recorded by a calendar of the team's."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from handlers.ooo.from_calendar import ahead
from meetings.dates import join_words
from meetings.people import fold
from meetings.shared_calendar.following import Consent
from meetings.when.tokens import quote
from posts.receipts import Receipt
from posts.words import team_calendars as words
from storage.records import team_calendars

_SAID = {words.RECORD: Consent.RECORD, words.NEVER: Consent.NEVER}


def team_calendar(memory: Memory, text: str) -> Receipt:
    """Agree, refuse, or show which calendars there are; what is agreed to is recorded by the alarm clock, at once."""
    typist = memory.typist()
    names = [reading.calendar for reading in team_calendars.readings(memory.tx, memory.workspace)]
    name, _, word = text.strip().rpartition(" ")
    consent = _SAID.get(word.casefold())
    if consent is None:
        consents = [team_calendars.consents(memory.tx, memory.workspace, each).get(typist.name) for each in names]
        return words.standing(list(zip(names, consents, strict=True)))
    known = next((each for each in names if fold(each) == fold(name)), None)
    if known is None:
        there = f" There is {join_words(names)}." if names else " None is read."
        raise Declined(Receipt(f'I read no calendar called "{quote(name)}".{there} Nothing was changed.'))
    team_calendars.put_consent(memory.tx, memory.workspace, known, typist.name, consent)
    if consent is Consent.NEVER:
        return words.refused(known)
    team_calendars.read_now(memory.tx, memory.workspace, known, memory.now)
    return words.agreed(known, ahead(memory, known, typist.name), memory.today)

"""What every command that runs the meeting needs: who may, how it asks, what it notes."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_run
from meetings.calendar.which import Unsettled
from meetings.dates import join_words
from posts.agenda.usage import usage
from posts.receipts import RUN, Button, Receipt


def run_by_owner(memory: Memory, does: str) -> Calendar:
    """The meeting, where the typist runs it; raises Declined else. `does` is what only its owners do."""
    memory.typist()
    calendar = memory.meeting_of()
    if not may_run(calendar, memory.person):
        raise not_the_owner(calendar, does)
    return calendar


def not_the_owner(calendar: Calendar, does: str) -> Declined:
    """The answer to somebody who does not run the meeting."""
    owners = join_words(calendar.series.owners, "or") or "a member"
    return Declined(Receipt(f"Only an owner of the meeting {does}: ask {owners}. Nothing was changed."))


def asked(unsettled: Unsettled, word: str) -> Declined:
    """What was not understood, with a button for each reading; `word` is the command word before its text."""
    buttons = [Button(choice.label, RUN, f"{word} {choice.text}".strip()) for choice in unsettled.choices]
    return Declined(Receipt(unsettled.sentence, buttons=tuple(buttons)))


def usage_of(memory: Memory) -> Declined:
    """What `/agenda` can be told, with the days of the next meeting."""
    return Declined(Receipt(usage(memory.calendar.next_meeting(memory.now) if memory.calendar else None)))


def something_behind(memory: Memory, text: str) -> None:
    """Raises Declined where nothing follows a word that needs it."""
    if not text:
        raise usage_of(memory)


def nothing_behind(memory: Memory, text: str) -> None:
    """A word counts only when what follows fits: raises Declined where something follows this one."""
    if text:
        raise usage_of(memory)

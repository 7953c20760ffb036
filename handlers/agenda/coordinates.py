"""`/agenda coordinates TEXT [from D | only D]`: how to join. They are shown to who asks, and said to nobody else."""

from __future__ import annotations

from dataclasses import replace

from handlers.agenda.overtaken import overtaken
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from handlers.answering.words import asked
from meetings.calendar.dated import Entry
from meetings.calendar.typed.dating import read_dating
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words.agenda import values as words
from storage.records import dated_values

LEAD = "/agenda coordinates "
EXAMPLE = f"{LEAD}https://meet.example.org/tools"
LONGEST = 300


def coordinates(memory: Memory, text: str) -> Receipt:
    """Show how to join, or change it."""
    if not text:
        return words.shown("The coordinates", memory.meeting_of().series.coordinates, str, memory.today, EXAMPLE)
    calendar = run_by_typist(memory, "changes the coordinates")
    read = read_dating(text, memory.today, LEAD, once=True)
    if isinstance(read, Unsettled):
        raise asked(read, "coordinates")
    if not read.text or len(read.text) > LONGEST:
        raise Declined(Receipt(f"How does one join, in at most {LONGEST} characters? Try: `{EXAMPLE} only July 22`"))
    first = read.first or memory.today
    entry = Entry(first, read.text, read.last)
    dated_values.set_coordinates(memory.tx, memory.author, calendar.series.key, entry)
    receipt = words.set_receipt("The coordinates", read.text, first, read.last, memory.today)
    return replace(receipt, after=overtaken(memory))

"""`/agenda releases V, V [from D]`: what is being released; `releases move A to B`: the items of one that ships."""

from __future__ import annotations

from dataclasses import replace

from handlers.agenda.overtaken import overtaken
from handlers.agenda.shipping import asked_about, ship
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from handlers.answering.words import asked
from meetings.action_items.shipping import is_shipping
from meetings.calendar.dated import Entry
from meetings.calendar.typed.dating import read_dating
from meetings.calendar.typed.releases import EXAMPLE, LEAD, read_versions
from meetings.calendar.typed.which import Unsettled
from posts.receipts import Receipt
from posts.words.agenda import values as words
from storage.records import dated_values


def releases(memory: Memory, text: str) -> Receipt:
    """Show what is being released, or change it."""
    if not text:
        series = memory.meeting_of().series
        return words.shown("The releases", series.releases, ", ".join, memory.today, EXAMPLE)
    if is_shipping(text):
        return ship(memory, text)
    calendar = run_by_typist(memory, "changes the releases")
    read = read_dating(text, memory.today, LEAD)
    if isinstance(read, Unsettled):
        raise asked(read, "releases")
    versions = read_versions(read.text)
    if isinstance(versions, Unsettled):
        raise Declined(Receipt(versions.sentence))
    first = read.first or memory.today
    dated_values.set_releases(memory.tx, memory.author, calendar.series.key, Entry(first, versions))
    receipt = words.set_receipt("The releases", ", ".join(versions), first, None, memory.today)
    return asked_about(memory, calendar, replace(receipt, after=overtaken(memory)), versions, first)

"""What a submitted dialog records: exactly what stands in its fields, whatever it looks like."""

from __future__ import annotations

from datetime import date

from handlers.agenda import carried
from handlers.agenda.agenda import agenda
from handlers.ai.ai import ai
from handlers.ai.ledger import Ledger
from handlers.ai.recording import record_item
from handlers.answering.memory import Memory
from handlers.shortcuts import sections
from handlers.shortcuts.misfilled import Misfilled
from meetings.action_items import ReadItem
from meetings.carried import commands
from meetings.carried.carried import State
from meetings.carried.typed import as_blocks, as_typed
from meetings.dates import day_words
from meetings.markdown import is_nothing, one_line
from meetings.minutes.body import Paragraph
from meetings.minutes.finished.blocks import lines_of
from meetings.minutes.model import OtherSectionError, Part
from posts import dialogs
from posts.receipts import Receipt


def make_action_item(memory: Memory) -> Receipt:
    """Record an action item; what is pressed on its receipt comes in words of `/ai`."""
    fields = memory.asked.fields
    if fields is None:
        return ai(memory)
    what = one_line(fields["what"])
    if is_nothing(what):
        raise Misfilled("what", "What is to be done? For example: XCache reorg")
    who = fields["who"]
    if who != dialogs.NOBODY_YET and memory.roster.exactly(who) is None:
        raise Misfilled("who", f"{who} is not on the roster any more. Choose somebody else, or Nobody yet.")
    owners = () if who == dialogs.NOBODY_YET else (who,)
    due = date.fromisoformat(fields["due"]) if fields.get("due") else None
    text = f"{what} by {day_words(due, memory.today)}" if due else what
    read = ReadItem(text, _topic(fields.get("topic", "")), owners, due=due)
    return record_item(Ledger(memory, memory.meeting_of()), read)


def add_to_minutes(memory: Memory) -> Receipt:
    """Record a line under a heading; what is pressed on its receipt comes in words of `/agenda`."""
    fields = memory.asked.fields
    if fields is None:
        return agenda(memory)
    text = one_line(fields["text"])
    if is_nothing(text):
        raise Misfilled("text", "What shall the minutes say? For example: OSG User School July 15-19")
    return sections.record(memory, fields["section"], text)


def edit_carried(memory: Memory) -> Receipt:
    """The text of a section as it was edited; what is pressed on its receipt comes in words of `/agenda`."""
    fields = memory.asked.fields
    asked = commands.read(fields.get("which", "")) if fields else None
    if fields is None or asked is None:
        return agenda(memory)
    one = carried.meant(memory, asked)
    blocks = as_blocks(fields["text"])
    try:
        Part(one.place.section, (Paragraph(tuple(line.strip() for line in lines_of(fields["text"]))),))
    except OtherSectionError as error:
        raise Misfilled("text", f"{error}. Say it without the mark of a heading.") from error
    return carried.answer(memory, one, State.KEPT, as_typed(blocks))


def _topic(typed: str) -> str:
    """A topic as it is typed in brackets, without them: a bracket in it could not be read back."""
    topic = one_line(typed)
    bare = topic[1:-1].strip() if topic.startswith("[") and topic.endswith("]") else topic
    return bare.replace("[", "(").replace("]", ")")

"""`/announce`: lines for the next minutes."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.living import coming, printed_in
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others
from handlers.answering.words import is_word, looks_like, not_yours, numbered, unknown_number
from meetings.announcements import Announcement, announced
from posts import announcements as words
from posts.receipts import Receipt
from storage import announcements, drafting


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/announce`."""
    app.command(desk.command("announce"))(slash(desk, "announce", announce))


def announce(memory: Memory) -> Receipt:
    """Record, list or take back an announcement."""
    text = memory.text
    if is_word(text, "help"):
        return Receipt(words.USAGE)
    if is_word(text, "list"):
        return _list(memory)
    if cancel := numbered(text, "cancel"):
        return _cancel(memory, cancel[0])
    line = announced(text)
    if line is None or looks_like(text, "cancel", "list", "undo"):
        raise Declined(Receipt(words.USAGE))
    return record(memory, line)


def _list(memory: Memory) -> Receipt:
    calendar = memory.meeting_of()
    meeting = coming(memory, calendar)
    if meeting is None:
        return words.listed((), None, memory.today)
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    return words.listed(known.announcements, meeting.day, memory.today)


def _cancel(memory: Memory, number: int) -> Receipt:
    series = memory.meeting_of().series.key
    announcement = announcements.get(memory.tx, memory.workspace, series, number)
    if announcement is None:
        raise unknown_number(number, "announcement", "/announce list")
    if not memory.may_end(announcement.recorded_by, (), series):
        raise not_yours(f"#{number}")
    announcements.end(memory.tx, memory.author, series, number)
    correct_others(memory)
    return words.ended(announcement)


def record(memory: Memory, line: str) -> Receipt:
    """Record this line, whatever it looks like."""
    memory.member()
    calendar = memory.meeting_of()
    announcement = announcements.add(
        memory.tx,
        memory.author,
        calendar.series.key,
        Announcement(0, line, memory.asked.account, memory.now),
    )
    return words.recorded(announcement, printed_in(memory, calendar, coming(memory, calendar)))

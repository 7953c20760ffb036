"""`/announce`: lines for the next minutes."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, draft_line
from handlers.answering.words import is_word, looks_like, not_yours, numbered, unknown_number
from meetings.announcements import Announcement, announced
from posts import announcements as words
from posts.lines import Part
from posts.receipts import Receipt, where
from storage import announcements


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
    return _record(memory, line)


def _list(memory: Memory) -> Receipt:
    calendar = memory.meeting_of()
    meeting = calendar.next_meeting(memory.now)
    if meeting is None:
        return words.listed((), None, memory.today)
    coming = announcements.for_meeting(
        memory.tx, memory.workspace, calendar.series.key, meeting.original, meeting.starts
    )
    return words.listed(coming, meeting.day, memory.today)


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


def _record(memory: Memory, line: str) -> Receipt:
    memory.typist()
    calendar = memory.meeting_of()
    announcement = announcements.add(
        memory.tx,
        memory.author,
        calendar.series.key,
        Announcement(0, line, memory.asked.account, memory.now),
    )
    meeting = calendar.next_meeting(memory.now)
    key = {"series": calendar.series.key, "number": announcement.number}
    in_thread = draft_line(memory, calendar, meeting, [Part("announcements", key, line, "Taken back:")])
    return words.recorded(announcement, where(meeting.day if meeting else None, memory.today, in_thread=in_thread))

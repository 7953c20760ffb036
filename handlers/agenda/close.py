"""`/agenda close`: the minutes of the meeting are finished, and what stands in them is remembered. `/agenda reopen`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.agenda.behind import nothing_behind
from handlers.agenda.taking_over import in_thread, owe_file, take
from handlers.answering.living import bring_up_to_date
from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.closing.attendance import attendance
from meetings.closing.finishing import Team, finished, without_remarks
from meetings.dates import day_words
from meetings.minutes.draft import draft
from meetings.minutes.finished.minutes import FinishedMinutes, NotMinutes
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.minutes.rolling import parts_by_day
from meetings.posting import PostKind, State
from posts.drafts.draft import file_name
from posts.receipts import Receipt
from posts.words import closing as words
from storage import changelog, drafting, outbox
from storage.records import finished_minutes

# A draft that was posted longer ago is closed by importing its minutes.
LOOKED_BACK = timedelta(weeks=5)


def close(memory: Memory, text: str) -> Receipt:
    """Close the last meeting whose draft was posted, with those who were there; whoever says nothing is asked."""
    memory.member()
    calendar = memory.meeting_of()
    meeting = _to_close(memory, calendar)
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    expected = draft(known).expected
    ticked = (memory.asked.ticked or ()) if text == words.AS_TICKED else None
    if not text or ticked == ():
        return words.who_was_there(meeting, expected, _everybody(memory), memory.today)
    there = ticked or attendance(text, expected, memory.roster)
    if isinstance(there, str):
        raise Declined(words.nobody_expected(there))
    name = file_name(known)
    read = _read(name, _text(memory, known, there, readable=True), memory, calendar, there)
    said = take(memory, calendar, meeting, read)
    text = without_remarks(_text(memory, known, there)) if calendar.series.style.export_only else read.text
    owe_file(memory, calendar, meeting, name, text)
    return words.receipt(meeting, said, memory.today)


def _read(name: str, text: str, memory: Memory, calendar: Calendar, there: Sequence[str] = ()) -> FinishedMinutes:
    """These minutes as they are finished; raises Declined where they are none."""
    series = calendar.series
    read = finished(name, text, Team(series.sections, memory.roster, series.style), there)
    if isinstance(read, NotMinutes):
        raise Declined(words.not_taken(name, read.why))
    return read


def _everybody(memory: Memory) -> tuple[str, ...]:
    """Who may have been there: the roster, guests too."""
    return tuple(sorted((person.name for person in memory.roster.people), key=str.casefold))


def drop(memory: Memory, calendar: Calendar, meeting: Occurrence, name: str, text: str) -> str:
    """Take a file that was dropped into the thread of a draft as the minutes of its meeting; what was taken, in words.

    Raises Declined where it cannot be taken.
    """
    memory.member()
    if meeting.starts > memory.now:
        raise Declined(words.too_early(meeting, name))
    if calendar.series.style.export_only:
        raise Declined(words.not_taken(name, words.EXPORT_ONLY))
    part = parts_by_day(text).get(meeting.day, text) if calendar.series.style.rolling else text
    read = _read(name, part, memory, calendar)
    if read.day != meeting.day:
        theirs, ours = (day_words(day, memory.today) for day in (read.day, meeting.day))
        why = f"it is of {theirs}, and this is the thread of {ours}"
        raise Declined(words.not_taken(name, why))
    return take(memory, calendar, meeting, read)


def _to_close(memory: Memory, calendar: Calendar) -> Occurrence:
    """The last meeting that has begun and whose draft was posted; raises Declined where none is, or it is closed."""
    since = (memory.today - LOOKED_BACK).isoformat()
    drafts = outbox.in_slack(memory.tx, memory.workspace, PostKind.DRAFT, calendar.series.key, since)
    meetings = {calendar.occurrence(date.fromisoformat(each.original)) for each in drafts}
    begun = sorted(
        (one for one in meetings if one.starts <= memory.now and not one.cancelled), key=lambda one: one.starts
    )
    if not begun:
        raise Declined(words.nothing_to_close(calendar.next_meeting(memory.now), memory.today))
    if _is_closed(memory, calendar, begun[-1]):
        raise Declined(words.closed_before(begun[-1], memory.today))
    return begun[-1]


def _is_closed(memory: Memory, calendar: Calendar, meeting: Occurrence) -> bool:
    stored = finished_minutes.of_day(memory.tx, memory.workspace, calendar.series.key, meeting.day)
    return stored is not None and stored.closed


def _text(memory: Memory, known: Known, there: Sequence[str], *, readable: bool = False) -> str:
    """The draft as it stands on the day of the meeting, later as it was posted last; with who was there.

    `readable` is as Convener itself writes it, where the team's own templates cannot be read back.
    """
    minutes = replace(draft(known), attending=tuple(there))
    if readable and minutes.style.export_only:
        return render(replace(minutes, style=replace(minutes.style, templates={})))
    if known.day >= memory.today:
        return render(minutes)
    original = known.occurrence.original.isoformat()
    series = known.calendar.series.key
    files = outbox.find(memory.tx, memory.workspace, PostKind.DRAFT_FILE, series=series, original=original)
    sent = [each for each in files if each.state is State.SENT]
    return str(sent[-1].content["file"]["text"]) if sent else render(minutes)


def reopen(memory: Memory, text: str) -> Receipt:
    """Take back the closing of the last meeting that was closed."""
    nothing_behind(memory, text)
    memory.member()
    calendar = memory.meeting_of()
    meeting, command = _last_closed(memory, calendar)
    changes = changelog.of_command(memory.tx, memory.workspace, command)
    with memory.tx.all_or_nothing():
        if blocked := changelog.undo(memory.tx, memory.author, changes):
            raise Declined(words.changed_since(blocked, meeting, memory.today))
    line = {"line": words.reopened_line(meeting, memory.typist().name)}
    outbox.owe(
        memory.tx, memory.workspace, replace(in_thread(memory, calendar, meeting, PostKind.CLOSED), content=line)
    )
    bring_up_to_date(memory)
    return words.reopened(meeting, memory.today)


def _last_closed(memory: Memory, calendar: Calendar) -> tuple[Occurrence, int]:
    """The last meeting that was closed, and the command that closed it; raises Declined where there is none."""
    key = calendar.series.key
    for day in reversed(finished_minutes.days(memory.tx, memory.workspace, key)):
        stored = finished_minutes.of_day(memory.tx, memory.workspace, key, day)
        change = changelog.latest_of(
            memory.tx, memory.workspace, "finished_minutes", {"series": key, "day": day.isoformat()}
        )
        meeting = calendar.on(day)
        if stored and stored.closed and change and meeting:
            return meeting, change.command
    raise Declined(words.nothing_closed())

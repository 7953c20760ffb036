"""`/agenda close`: the minutes of the meeting are finished, and what stands in them is remembered. `/agenda reopen`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from handlers.agenda.carried import dropped_at_close
from handlers.answering.living import bring_up_to_date
from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.closing.attendance import attendance
from meetings.closing.closed import TakenOver, taken_over
from meetings.closing.figures import changed_by_hand
from meetings.closing.finishing import finished
from meetings.dates import day_words
from meetings.minutes.draft import draft
from meetings.minutes.finished.minutes import FinishedMinutes, NotMinutes
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.posting import Post, PostKind, State
from posts.drafts.again import posted_draft
from posts.drafts.draft import file_name
from posts.receipts import Receipt
from posts.words import closing as words
from storage import changelog, drafting, outbox
from storage.records import announcements, figures, finished_minutes
from storage.taking_over import remembered, take_over

# A draft that was posted longer ago is closed by importing its minutes.
LOOKED_BACK = timedelta(weeks=5)


def close(memory: Memory, text: str) -> Receipt:
    """Close the last meeting whose draft was posted, with those who were there; whoever says nothing is asked."""
    memory.member()
    calendar = memory.meeting_of()
    meeting = _to_close(memory, calendar)
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    expected = draft(known).expected
    if not text:
        return words.who_was_there(meeting, expected, memory.today)
    there = attendance(text, expected, memory.roster)
    if isinstance(there, str):
        raise Declined(words.nobody_expected(there))
    read = finished(file_name(known), _text(memory, known), calendar.series.sections, memory.roster, there)
    if isinstance(read, NotMinutes):
        raise Declined(words.not_taken(read.name, read.why))
    said = take(memory, calendar, meeting, read)
    _owe_file(memory, calendar, meeting, read)
    return words.receipt(meeting, said, memory.today)


def drop(memory: Memory, calendar: Calendar, meeting: Occurrence, name: str, text: str) -> str:
    """Take a file that was dropped into the thread of a draft as the minutes of its meeting; what was taken, in words.

    Raises Declined where it cannot be taken.
    """
    memory.member()
    read = finished(name, text, calendar.series.sections, memory.roster)
    if isinstance(read, NotMinutes):
        raise Declined(words.not_taken(name, read.why))
    if read.day != meeting.day:
        theirs, ours = (day_words(day, memory.today) for day in (read.day, meeting.day))
        why = f"it is of {theirs}, and this is the thread of {ours}"
        raise Declined(words.not_taken(name, why))
    return take(memory, calendar, meeting, read)


def take(memory: Memory, calendar: Calendar, meeting: Occurrence, minutes: FinishedMinutes) -> str:
    """Remember what these minutes say, and owe the word of it in the thread; what was taken, in words."""
    tx, key = memory.tx, calendar.series.key
    open_items = remembered(tx, memory.workspace, key, minutes.day)
    taken = taken_over(minutes, open_items, memory.roster, calendar.series.sections, meeting.starts)
    by_hand = _figures_by_hand(memory, calendar, taken)
    kept = take_over(tx, memory.author, key, taken, memory.today, closed=True)
    lifted = sum(read.lifted for read in taken.items.new)
    dropped = dropped_at_close(memory, calendar, meeting, minutes)
    said = f"{words.taken_words(taken, kept, lifted, by_hand)} {dropped}".strip()
    ended = {item.number for item in kept.ended}
    gone = [item.number for item in taken.items.gone if item.number not in ended]
    _note_heard(memory, calendar, meeting)
    content = {"by": memory.typist().name, "said": said, "gone": gone, "day": meeting.day.isoformat()}
    outbox.owe(tx, memory.workspace, replace(_thread(memory, calendar, meeting, PostKind.CLOSED), content=content))
    return said


def _note_heard(memory: Memory, calendar: Calendar, meeting: Occurrence) -> None:
    """What was typed until the minutes were closed stands in them, and in no others."""
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    numbers = [*(one.number for one in known.announcements), *(line.number for line in known.lines)]
    original = meeting.original.isoformat()
    announcements.note_printed(memory.tx, memory.workspace, calendar.series.key, numbers, original)


def _figures_by_hand(memory: Memory, calendar: Calendar, taken: TakenOver) -> list[str]:
    """Note the figures that were changed by hand: what is printed is what the next change is counted from."""
    known = figures.counters(memory.tx, memory.workspace, calendar.series.key)
    said = []
    for counter, figure in changed_by_hand(taken.snapshots, known, taken.minutes.day):
        figures.note(memory.tx, memory.author, calendar.series.key, counter.label, figure)
        said.append(f"{counter.label}: {figure.number}, as changed by hand")
    return said


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


def _text(memory: Memory, known: Known) -> str:
    """The draft as it stands on the day of the meeting, later as it was posted last."""
    if known.day >= memory.today:
        return render(draft(known))
    original = known.occurrence.original.isoformat()
    series = known.calendar.series.key
    files = outbox.find(memory.tx, memory.workspace, PostKind.DRAFT_FILE, series=series, original=original)
    sent = [each for each in files if each.state is State.SENT]
    return str(sent[-1].content["file"]["text"]) if sent else render(draft(known))


def _thread(memory: Memory, calendar: Calendar, meeting: Occurrence, kind: PostKind) -> Post:
    """A post of this kind in the thread of the draft."""
    posted = posted_draft(memory.tx, memory.workspace, calendar, meeting)
    return Post(
        kind,
        posted.channel if posted else calendar.series.channel,
        memory.now,
        series=calendar.series.key,
        original=meeting.original.isoformat(),
        subject=f"command {memory.author.command}",
        waits_for=posted.number if posted else None,
    )


def _owe_file(memory: Memory, calendar: Calendar, meeting: Occurrence, minutes: FinishedMinutes) -> None:
    title = f"{calendar.series.title}, {day_words(meeting.day)}, finished"
    content = {"file": {"name": minutes.name, "title": title, "text": minutes.text}}
    owed = replace(_thread(memory, calendar, meeting, PostKind.FINISHED_FILE), content=content)
    outbox.owe(memory.tx, memory.workspace, owed)


def reopen(memory: Memory, text: str) -> Receipt:  # noqa: ARG001
    """Take back the closing of the last meeting that was closed."""
    memory.member()
    calendar = memory.meeting_of()
    meeting, command = _last_closed(memory, calendar)
    changes = changelog.of_command(memory.tx, memory.workspace, command)
    with memory.tx.all_or_nothing():
        if blocked := changelog.undo(memory.tx, memory.author, changes):
            raise Declined(words.changed_since(blocked, meeting, memory.today))
    line = {"line": words.reopened_line(meeting, memory.typist().name)}
    outbox.owe(memory.tx, memory.workspace, replace(_thread(memory, calendar, meeting, PostKind.CLOSED), content=line))
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

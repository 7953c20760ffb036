"""Taking the finished minutes of a meeting over, whoever closed it: what is remembered, and the word in the thread."""

from __future__ import annotations

from dataclasses import asdict, replace

from handlers.agenda.carried import dropped_at_close
from handlers.agenda.closed_follows import called_off_in, duty_follows
from handlers.answering.memory import Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.closing.closed import TakenOver, taken_over
from meetings.closing.figures import changed_by_hand
from meetings.dates import day_words
from meetings.minutes.filing import index_line
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.posting import Post, PostKind
from meetings.tickets.by_hand import changed_figures
from posts.drafts.again import posted_draft
from posts.words import closing as words
from storage import drafting, outbox
from storage.records import announcements, figures
from storage.taking_over import remembered, take_over


def take(memory: Memory, calendar: Calendar, meeting: Occurrence, minutes: FinishedMinutes) -> str:
    """Remember what these minutes say, and owe the word of it in the thread; what was taken, in words."""
    tx, key = memory.tx, calendar.series.key
    open_items = remembered(tx, memory.workspace, key, minutes.day)
    taken = taken_over(minutes, open_items, memory.roster, calendar.series.sections, meeting.starts)
    by_hand = [*_figures_by_hand(memory, calendar, taken), *_fetched_by_hand(memory, calendar, meeting, taken)]
    kept = take_over(tx, memory.author, key, taken, memory.today, closed=True)
    lifted = sum(read.lifted for read in taken.items.new)
    dropped = dropped_at_close(memory, calendar, meeting, minutes)
    follows = [*by_hand, *duty_follows(memory, calendar, minutes)]
    said = f"{words.taken_words(taken, kept, lifted, follows)} {dropped}".strip()
    offers = called_off_in(calendar, meeting, minutes)
    ended = {item.number for item in kept.ended} | kept.corrected
    gone = [item.number for item in taken.items.gone if item.number not in ended]
    _note_heard(memory, calendar, meeting)
    content = {"by": memory.typist().name, "said": said, "gone": gone, "day": meeting.day.isoformat()}
    content |= {"offers": [asdict(offer) for offer in offers], "file": minutes.name, "index": _index(calendar, minutes)}
    outbox.owe(tx, memory.workspace, replace(in_thread(memory, calendar, meeting, PostKind.CLOSED), content=content))
    return said


def _index(calendar: Calendar, minutes: FinishedMinutes) -> str:
    """The line by which the team's index names the file, "" where it has none."""
    return index_line(calendar.series.style, calendar.series.key, calendar.series.title, minutes.day)


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


def _fetched_by_hand(memory: Memory, calendar: Calendar, meeting: Occurrence, taken: TakenOver) -> list[str]:
    """The fetched figures that were changed by hand: they are stored as printed, with all the others."""
    asking = drafting.known(memory.tx, memory.workspace, calendar, meeting).asking
    changed = changed_figures(asking, taken.snapshots) if asking else ()
    return [f"{name}: {number}, as changed by hand" for name, number in changed]


def in_thread(memory: Memory, calendar: Calendar, meeting: Occurrence, kind: PostKind) -> Post:
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


def owe_file(memory: Memory, calendar: Calendar, meeting: Occurrence, name: str, text: str) -> None:
    """Owe the finished file in the thread of the draft."""
    title = f"{calendar.series.title}, {day_words(meeting.day)}, finished"
    content = {"file": {"name": name, "title": title, "text": text}}
    owed = replace(in_thread(memory, calendar, meeting, PostKind.FINISHED_FILE), content=content)
    outbox.owe(memory.tx, memory.workspace, owed)

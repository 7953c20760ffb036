"""What is said about lines of sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meetings.agenda_lines.agenda_line import AgendaLine, Lasts, line_for
from meetings.announcements import Announcement
from meetings.dates import day_words
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.slack.slack_text import shorten
from posts.words.announcements import listed_line, of_meetings
from posts.words.examples import usage_on

LONGEST_HEADING = 60
USAGE = (
    "`/agenda add [section:] text` puts a line into a section of the next minutes, yours unless you name one:\n"
    "`/agenda add Discussion: drop CentOS 6?`   `/agenda add Next doc focus July 25`\n"
    "`/agenda add standing Discussion: releases` stands in every draft; a line with a date stands until that day.\n"
    "`/agenda list` shows the lines, `/agenda edit 12 new text` changes number 12, `/agenda drop 12` drops it,"
    " `/agenda keep 12 until July 25` lets it stand longer."
)


@dataclass(frozen=True)
class Standing:
    """The minutes a line stands in: `where` introduces it, `meetings` are the days of those up to its end."""

    where: str
    first: date
    meetings: tuple[date, ...] = ()


def recorded(line: AgendaLine, standing: Standing, today: date) -> Receipt:
    """The line as the minutes will have it, and how long it stands; a press lets a plain one stand always."""
    every_week = Button("Every week", RUN, f"keep {line.number} every week")
    return Receipt(
        f"Added (#{line.number}) under {_heading(line)}.{_lasting(line, standing, today)}",
        before_line=standing.where or "In the next minutes:",
        line=line_for(line, standing.first),
        buttons=(UNDO_BUTTON, every_week) if line.lasts is Lasts.ONCE else (UNDO_BUTTON,),
    )


def changed(line: AgendaLine, standing: Standing, today: date) -> Receipt:
    """A line has other words, another section, or stands longer."""
    return Receipt(
        f"#{line.number} under {_heading(line)} is now:",
        line=line_for(line, standing.first),
        after=_lasting(line, standing, today).strip(),
        buttons=(UNDO_BUTTON,),
    )


def dropped(line: AgendaLine, meeting: date) -> Receipt:
    """A line is gone from the minutes to come."""
    return Receipt(
        f"#{line.number} is dropped from {_heading(line)}.", line=line_for(line, meeting), buttons=(UNDO_BUTTON,)
    )


def listed(
    lines: Sequence[AgendaLine],
    announcements: Sequence[Announcement],
    headings: tuple[str, Sequence[str]],
    meeting: date,
    today: date,
) -> Receipt:
    """The lines of the coming minutes by section, and those that stand in later ones.

    `headings` are that of the announcements, and the paths of all sections in their order.
    """
    announced, paths = headings
    order = {path: place for place, path in enumerate(paths)}
    by_section = sorted(lines, key=lambda line: (order.get(line.section, len(order)), line.number))
    items = [
        *(f"{announced}: {listed_line(announcement, today)}" for announcement in announcements),
        *(_listed(line, meeting, today) for line in by_section),
    ]
    if not items:
        return usage_on("Nobody has added a line yet. Try: `/agenda add Next doc focus July 25`", today)
    return Receipt(
        f"Added to the minutes of {day_words(meeting, today)}:",
        items=tuple(items),
        after="`/agenda edit N new text` changes number N, `/agenda drop N` drops it.",
    )


def _listed(line: AgendaLine, meeting: date, today: date) -> str:
    from_when = line.first_day if line.first_day and line.first_day > meeting else None
    lasts = f" (from {day_words(from_when, today)})" if from_when else " (every week)" if _always(line) else ""
    # A line with a date says itself until when it stands.
    standing = line.lasts is Lasts.STANDING and line.last_day
    until = f" (until {day_words(standing, today)})" if standing else ""
    return f"{line.section}: #{line.number} {line_for(line, meeting)}{lasts}{until}"


def _always(line: AgendaLine) -> bool:
    return line.lasts is Lasts.STANDING and line.last_day is None


def _heading(line: AgendaLine) -> str:
    return shorten(line.section.replace("`", "'"), LONGEST_HEADING)


def _lasting(line: AgendaLine, standing: Standing, today: date) -> str:
    if line.lasts is Lasts.ONCE:
        return ""
    until = day_words(line.last_day, today) if line.last_day else ""
    of = of_meetings(standing.meetings, today)
    if line.lasts is Lasts.DATED:
        return f" It stands in every draft until {until} has passed{of}."
    start = f" from {day_words(line.first_day, today)}" if line.first_day else ""
    return f" It stands in every draft{start}{f' until {until}' if until else ''}{of}."

"""What every word of `/tickets` needs: the meeting that shows tickets, and its sources as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from handlers.answering.living import coming, is_posted, planned, title_of_several
from handlers.answering.memory import Declined, Memory, NotRead
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from meetings.tickets.counted import Asking
from meetings.tickets.label import Label
from meetings.tickets.labelling import Listed
from posts.drafts.living import meeting_of_figures, over_at
from posts.words import tickets as words
from storage import ticket_counts
from storage.records import ticket_labels

# Who asks for the same so soon after somebody else gets the answer to that.
JOINS = timedelta(minutes=1)


@dataclass(frozen=True)
class ShownHere:
    """What is shown of tickets: for the minutes of which meeting what is typed now is, and if their draft is posted.

    `asking` is what the sources said last, for the next meeting to begin.
    """

    calendar: Calendar
    meeting: Occurrence
    asking: Asking
    posted: bool
    title: str

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of its sources, in the order of its minutes."""
        return tuple(self.asking.sources)


def shown_here(memory: Memory) -> ShownHere:
    """What is shown of tickets; raises Declined where that is nothing, or no meeting is planned."""
    calendar = memory.meeting_of()
    if not ticket_counts.shows_tickets(calendar.series.sections):
        raise Declined(words.shows_none(calendar.series.title))
    meeting = planned(coming(memory, calendar))
    ahead = meeting_of_figures(memory.tx, memory.workspace, calendar, memory.now) or meeting
    asking = ticket_counts.asking(memory.tx, memory.workspace, calendar, ahead, over_at(ahead), latest=True)
    if asking is None:
        raise Declined(words.shows_none(calendar.series.title))
    posted = is_posted(memory, calendar, meeting)
    return ShownHere(calendar, meeting, asking, posted, title_of_several(memory, calendar))


def listed_here(memory: Memory, shown: ShownHere) -> Listed:
    """The tickets of its lists, by the names of the sources."""
    return ticket_counts.listed(memory.tx, memory.workspace, shown.calendar, over_at(shown.meeting))


def labels_here(memory: Memory, calendar: Calendar) -> Mapping[int, Label]:
    """The labels by their numbers."""
    return ticket_labels.labels(memory.tx, memory.workspace, calendar.series.key)


def usage_of(memory: Memory) -> Declined:
    """What `/tickets` can be told, with sources and tickets of this meeting; how it shows any, where it shows none."""
    shown = shown_here(memory)
    keys = next(([one.key for one in tickets] for tickets in listed_here(memory, shown).values() if tickets), [])
    return NotRead(words.usage(shown.sources, keys, next(iter(labels_here(memory, shown.calendar)), None)))

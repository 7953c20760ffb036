"""The posted draft that lives: what is typed now belongs to it, and a change brings it up to date."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence
from posts.drafts.living import living_drafts, meeting_now, owe_update
from posts.receipts import Receipt, and_in, where
from storage.records import series


def coming(memory: Memory, calendar: Calendar) -> Occurrence | None:
    """The meeting that what is typed now belongs to: the one whose posted draft lives, else the next to begin."""
    return meeting_now(memory.tx, memory.workspace, calendar, memory.now)


def planned(meeting: Occurrence | None) -> Occurrence:
    """The meeting, where one is planned; raises Declined else."""
    if meeting is None:
        raise Declined(Receipt("No meeting is planned."))
    return meeting


def is_posted(memory: Memory, calendar: Calendar, meeting: Occurrence) -> bool:
    """Whether the draft of this meeting is posted and kept up to date."""
    living = living_drafts(memory.tx, memory.workspace, calendar, memory.now)
    return any(one.meeting == meeting for one in living)


def printed_in(memory: Memory, calendar: Calendar, meeting: Occurrence | None) -> str:
    """What introduces a line in a receipt: in which minutes it will stand, "" where no meeting is planned."""
    if meeting is None:
        return ""
    posted = is_posted(memory, calendar, meeting)
    return where(meeting.day, memory.today, posted=posted, of=title_of_several(memory, calendar))


def printed_once_in(memory: Memory, calendar: Calendar, meeting: Occurrence | None) -> str:
    """The same of what stands in one draft: where its meeting has begun, the next minutes have it as well."""
    introduced = printed_in(memory, calendar, meeting)
    following = calendar.held_after(meeting) if meeting and has_begun(memory, meeting) else None
    return and_in(introduced, following.day, memory.today) if following else introduced


def has_begun(memory: Memory, meeting: Occurrence | None) -> bool:
    """Whether it is too late for anybody to hear of this at the meeting."""
    return meeting is not None and meeting.starts <= memory.now


def title_of_several(memory: Memory, calendar: Calendar) -> str:
    """The title by which the meeting is told from others, "" where it is the only one."""
    return calendar.series.title if len(memory.calendars) > 1 else ""


def bring_up_to_date(memory: Memory) -> None:
    """Owe the update of every posted draft that this command may have changed."""
    for calendar in series.calendars(memory.tx, memory.workspace, {}):
        for living in living_drafts(memory.tx, memory.workspace, calendar, memory.now):
            owe_update(memory.tx, memory.workspace, living, memory.author.command, memory.now)

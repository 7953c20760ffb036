"""What is said about announcements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.announcements import Announcement
from meetings.dates import day_words
from posts.receipts import UNDO_BUTTON, Receipt

USAGE = (
    "`/announce text` puts a line into the next minutes:\n"
    "`/announce OSG User School July 15-19`\n"
    "`/announce list` shows what is announced, `/announce cancel 3` takes number 3 back."
)


def recorded(announcement: Announcement, where: str) -> Receipt:
    """The line as the minutes will have it, introduced by `where`."""
    return Receipt(
        f"Announced (#{announcement.number}).",
        before_line=where or "In the next minutes:",
        line=announcement.text,
        buttons=(UNDO_BUTTON,),
    )


def listed(announcements: Sequence[Announcement], meeting: date | None, today: date) -> Receipt:
    """What the next minutes will announce."""
    where = f"the minutes of {day_words(meeting, today)}" if meeting else "the next minutes"
    if not announcements:
        return Receipt(f"Nothing is announced for {where}. Try: `/announce OSG User School July 15-19`")
    lines = tuple(f"#{announcement.number} {announcement.text}" for announcement in announcements)
    return Receipt(f"Announced in {where}:", items=lines, after="`/announce cancel N` takes number N back.")


def ended(announcement: Announcement) -> Receipt:
    """An announcement was taken back by its number."""
    return Receipt(f"Taken back: announcement #{announcement.number}.", line=announcement.text, buttons=(UNDO_BUTTON,))

"""What is said about announcements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from meetings.absences import when_words
from meetings.absences.read import AbsenceText
from meetings.announcements import Announcement
from meetings.announcements.reading import ReadAnnouncement
from meetings.calendar.typed.cancelling import Cancellation
from meetings.dates import day_words, join_words, month_day
from posts.example_days import in_days_to_come
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.words.absences import again_as
from posts.words.doubts import Again, as_typed

USAGE = (
    "`/announce text [until day]` puts a line into the next minutes, or into all of them up to a day:\n"
    "`/announce OSG User School July 15-19`   `/announce Bring your own mug until July 19`\n"
    "`/announce list` shows what is announced, `/announce cancel 3` takes number 3 back,"
    " `/announce edit 3 new text` changes it, `/announce keep 3 until July 19` lets it stand longer."
)
MOST_NAMED = 4


@dataclass(frozen=True)
class Offers:
    """What an announcement looks like, and could be recorded as instead.

    `absences` are the readings of an absence it may be; `cancelled` the meetings it calls off, which only `owners`
    cancel (None: the typist may); `keep_until` a day it names that comes after the minutes it stands in.
    """

    absences: tuple[tuple[AbsenceText, ...], ...] = ()
    cancelled: Cancellation | None = None
    owners: str | None = None
    keep_until: date | None = None


def recorded(announcement: Announcement, where: str, meetings: Sequence[date], offers: Offers, today: date) -> Receipt:
    """The line as the minutes will have it, introduced by `where`; `meetings` are those it stands in up to its end."""
    receipt = Receipt(
        f"Announced (#{announcement.number}).{_standing(announcement, meetings, today)}",
        before_line=where or "In the next minutes:",
        line=announcement.text,
        buttons=(UNDO_BUTTON,),
    )
    return _with_offers(receipt, announcement.number, offers, today)


def changed(announcement: Announcement, meetings: Sequence[date], today: date) -> Receipt:
    """An announcement has other words, or stands longer."""
    standing = _standing(announcement, meetings, today).strip()
    return Receipt(f"#{announcement.number} is now:", line=announcement.text, after=standing, buttons=(UNDO_BUTTON,))


def no_meeting_until(read: ReadAnnouncement, last_day: date, meeting: date, today: date, again: Again) -> Receipt:
    """The line would stand in no minutes: its last day comes before the next meeting."""
    text = f"{again.lead}{again.place}{read.text} until {meeting.isoformat()}"
    until = Button(f"Until {day_words(meeting, today)}", RUN, text)
    return Receipt(
        f"No meeting is held until {day_words(last_day, today)}: the next is {day_words(meeting, today)}.",
        buttons=(until, as_typed(again)),
    )


def listed(announcements: Sequence[Announcement], meeting: date | None, today: date) -> Receipt:
    """What the next minutes will announce."""
    where = f"the minutes of {day_words(meeting, today)}" if meeting else "the next minutes"
    if not announcements:
        example = in_days_to_come("`/announce OSG User School July 15-19`", today)
        return Receipt(f"Nothing is announced for {where}. Try: {example}")
    return Receipt(
        f"Announced in {where}:",
        items=tuple(listed_line(announcement, today) for announcement in announcements),
        after="`/announce cancel N` takes number N back, `/announce edit N new text` changes it.",
    )


def listed_line(announcement: Announcement, today: date) -> str:
    """`#3 OSG User School July 15-19 (until Fri July 19)`."""
    until = f" (until {day_words(announcement.last_day, today)})" if announcement.last_day else ""
    return f"#{announcement.number} {announcement.text}{until}"


def ended(announcement: Announcement) -> Receipt:
    """An announcement was taken back by its number."""
    return Receipt(f"Taken back: announcement #{announcement.number}.", line=announcement.text, buttons=(UNDO_BUTTON,))


def recorded_instead(number: int, receipts: Sequence[Receipt]) -> Receipt:
    """An announcement became what it looked like; `receipts` are those of what it became."""
    return replace(
        receipts[0],
        text=f"{' '.join(receipt.text for receipt in receipts)} It is no announcement any more (#{number}).",
        line="\n".join(receipt.line for receipt in receipts if receipt.line),
        after=" ".join(receipt.after for receipt in receipts if receipt.after),
        buttons=(UNDO_BUTTON, *(button for receipt in receipts for button in receipt.buttons if button.surface)),
    )


def _standing(announcement: Announcement, meetings: Sequence[date], today: date) -> str:
    if announcement.last_day is None:
        return ""
    return f" It stands in the minutes until {day_words(announcement.last_day, today)}{of_meetings(meetings, today)}."


def of_meetings(meetings: Sequence[date], today: date) -> str:
    """`: of Mon July 8 and Mon July 15`, the first few of many."""
    named = [day_words(day, today) for day in meetings[:MOST_NAMED]]
    more = [f"{len(meetings) - MOST_NAMED} more"] if len(meetings) > MOST_NAMED else []
    return f": of {join_words([*named, *more])}" if named else ""


def _with_offers(receipt: Receipt, number: int, offers: Offers, today: date) -> Receipt:
    if offers.absences:
        buttons = [Button(_absent(each, today), RUN, f"instead {number} {_as_ooo(each)}") for each in offers.absences]
        return replace(receipt, after="That looks like an absence.", buttons=(UNDO_BUTTON, *buttons))
    if offers.cancelled:
        return _cancellation(receipt, number, offers.cancelled, offers.owners, today)
    if day := offers.keep_until:
        keep = Button(f"Keep until {month_day(day)}", RUN, f"keep {number} until {day.isoformat()}")
        return replace(receipt, buttons=(UNDO_BUTTON, keep))
    return receipt


def _absent(absences: Sequence[AbsenceText], today: date) -> str:
    out = [
        f"{join_words(one.who)} {'is' if len(one.who) == 1 else 'are'} out {when_words(one.when, today)}"
        for one in absences
    ]
    return f"Record: {'; '.join(out)}"


def _as_ooo(absences: Sequence[AbsenceText]) -> str:
    return " ".join(f"/ooo {again_as(one)}" for one in absences)


def _cancellation(receipt: Receipt, number: int, found: Cancellation, owners: str | None, today: date) -> Receipt:
    meetings = [meeting.day for meeting in found.meetings]
    days = [day_words(day, today) for day in meetings]
    if owners is not None:
        example = f"`/agenda cancel {month_day(meetings[0])}`"
        return replace(receipt, after=f"That looks like a cancellation; {owners} can cancel the meeting: {example}.")
    why = f" ({found.why})" if found.why else ""
    command = f"instead {number} /agenda cancel {', '.join(day.isoformat() for day in meetings)}{why}"
    label = f"Cancel the meeting{'s' if len(days) > 1 else ''} of {join_words(days)}"
    return replace(receipt, after="That looks like a cancellation.", buttons=(UNDO_BUTTON, Button(label, RUN, command)))

"""`/announce`: lines for the next minutes, or for all of them up to a day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.living import coming, has_begun, printed_in, printed_once_in
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others
from handlers.answering.words import is_word, looks_like, not_yours, numbered, refuse_several, unknown_number
from meetings.announcements import Announcement
from meetings.announcements.absences import absences_in
from meetings.announcements.announcement import meetings_until
from meetings.announcements.called_off import called_off
from meetings.announcements.reading import ReadAnnouncement, day_of, read_announcement, taken_literally
from meetings.by_words import meant, number_of
from meetings.calendar.occurrence import Occurrence
from meetings.calendar.series_choice import may_run
from meetings.dated_text.doubts import Doubt
from meetings.dated_text.printed import dates_only
from meetings.dates import day_words, join_words, local_day
from meetings.markdown import one_line
from meetings.misspelt import TAKE_BACK, first_word_well_spelt, well_spelt
from posts.receipts import Receipt
from posts.slack.slack_text import escape
from posts.words import announcements as words
from posts.words.doubts import Again, as_typed, asked_about, which
from posts.words.examples import usage_on
from posts.words.usage import nearly
from storage import changelog, drafting
from storage.records import announcements

_KEEP = re.compile(r"(?P<what>.+?)\s+until\s+(?P<day>.+)", re.IGNORECASE)
_INSTEAD = re.compile(r"#?(?P<number>\d{1,9})\s+(?P<commands>/.+)")
_COMMAND = re.compile(r"/(?P<surface>ooo|agenda)\s+(?P<text>.+?)(?=\s/ooo\s|$)")

_KEEP_NUMBER = re.compile(r"keep #?(?P<number>\d{1,9})\s+until\s+\S.*", re.IGNORECASE)
_NUMBER = re.compile(r"\w+ #?(?P<number>\d{1,9})(?:\s+\S.*)?")
OTHER_WORDS = {"change": "edit", "rename": "edit", "update": "edit", "reword": "edit", "extend": "keep"}


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/announce`."""
    app.command(desk.command("announce"))(slash(desk, "announce", announce))


def announce(memory: Memory) -> Receipt:
    """Record, list, change or take back an announcement."""
    text = memory.text
    if is_word(text, "help"):
        return usage_on(words.USAGE, memory.today)
    if is_word(text, "list"):
        return _list(memory)
    if changed := _change(memory, one_line(text)):
        return changed
    if command := well_spelt(text, ("cancel", "list", "help"), TAKE_BACK) or _changes_nearly(memory, one_line(text)):
        raise Declined(nearly("announce", command, as_typed(Again(one_line(text)))))
    if not text or looks_like(text, "cancel", "list", "undo", "edit", "keep", "instead"):
        raise Declined(usage_on(words.USAGE, memory.today))
    return record(memory, text)


def _changes_nearly(memory: Memory, text: str) -> str | None:
    """`kepp 2 until Aug 30`, `change 2 to ...` as the command that was meant; only of an announcement to come."""
    word, _, rest = text.partition(" ")
    right = OTHER_WORDS.get(word.casefold())
    command = f"{right} {rest}" if right else first_word_well_spelt(text, ("cancel", "edit", "keep"))
    form = command and (_KEEP_NUMBER if command.startswith("keep") else _NUMBER).fullmatch(command)
    known = form and any(one.number == int(form["number"]) for one in open_ones(memory))
    return command if known else None


def record(memory: Memory, typed: str, lead: str = "", place: str = "") -> Receipt:
    """Record this line, whatever it looks like; another surface needs `lead` and `place` in a button's text."""
    memory.member()
    calendar = memory.meeting_of()
    read = _read(memory, Again(one_line(typed), lead, place))
    if isinstance(read, Receipt):
        return read
    meeting = coming(memory, calendar)
    announcement = announcements.add(
        memory.tx,
        memory.author,
        calendar.series.key,
        Announcement(0, _lasting(memory, read, meeting), memory.asked.account, memory.now, read.last_day),
    )
    return words.recorded(
        announcement,
        (printed_in if read.last_day else printed_once_in)(memory, calendar, meeting),
        _meetings(memory, read.last_day),
        _offers(memory, typed, read),
        memory.today,
    )


def _lasting(memory: Memory, read: ReadAnnouncement, meeting: Occurrence | None) -> str:
    """The words of an announcement: what the next minutes have as well is no "next week" by then."""
    return dates_only(read.text, memory.today) if has_begun(memory, meeting) else read.text


def keep(memory: Memory, rest: str) -> Receipt | None:
    """`3 until Sep 3`: the line stands in the minutes of every meeting up to that day; None where it is content."""
    form = _KEEP.fullmatch(rest)
    day = day_of(form["day"], memory.today) if form else None
    found = _which(memory, form["what"], "keep N until " + form["day"]) if form else None
    if form is None or not isinstance(found, Announcement):
        return found if isinstance(found, Receipt) else None
    if day is None:
        raise Declined(usage_on(f"Until when? Try: `/announce keep {found.number} until July 19`", memory.today))
    meetings = _meetings(memory, day)
    if not meetings:
        raise Declined(Receipt(f"No meeting is held until {day_words(day, memory.today)}; nothing was changed."))
    # What was typed as "next week (July 15-19)" is this week's by then.
    recorded_on = local_day(found.recorded_at, memory.meeting_of().series.zone)
    return _changed(memory, replace(found, text=dates_only(found.text, recorded_on), last_day=day))


def edit(memory: Memory, number: int, typed: str) -> Receipt:
    """Other words for an announcement; until when it stands stays unless that is typed as well."""
    before = _mine(memory, number)
    read = _read(memory, Again(one_line(typed), f"edit {number} "))
    if isinstance(read, Receipt):
        return read
    return _changed(memory, replace(before, text=read.text, last_day=read.last_day or before.last_day))


def cancel(memory: Memory, number: int) -> Receipt:
    """Take an announcement back."""
    announcement = _mine(memory, number)
    announcements.end(memory.tx, memory.author, memory.meeting_of().series.key, number)
    correct_others(memory)
    return words.ended(announcement)


def instead(memory: Memory, rest: str) -> Receipt | None:
    """`3 /ooo Mat July 15-17`: end an announcement and carry out what it looked like; None where it is content."""
    form = _INSTEAD.fullmatch(rest)
    commands = list(_COMMAND.finditer(form["commands"])) if form else []
    if form is None or not commands:
        return None
    number = int(form["number"])
    cancel(memory, number)
    receipts = [_carry_out(memory, command["surface"], command["text"]) for command in commands]
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    if sum(change.table in {"absences", "occurrences"} for change in changes) < len(commands):
        raise Declined(receipts[-1])
    return words.recorded_instead(number, receipts)


def open_ones(memory: Memory) -> list[Announcement]:
    """The announcements that the next minutes will have."""
    calendar = memory.meeting_of()
    meeting = coming(memory, calendar)
    if meeting is None:
        return []
    return list(drafting.known(memory.tx, memory.workspace, calendar, meeting).announcements)


def _change(memory: Memory, text: str) -> Receipt | None:
    """What the text changes, where it is a command word with what fits its form; else it is content."""
    if new := numbered(text, "edit", reason=True):
        return edit(memory, *new) if new[1] else None
    word, _, rest = text.partition(" ")
    match word.casefold():
        case "cancel" if rest:
            refuse_several(rest, "/announce cancel")
            found = _which(memory, rest, "cancel N")
            return cancel(memory, found.number) if isinstance(found, Announcement) else found
        case "keep":
            return keep(memory, rest)
        case "instead":
            return instead(memory, rest)
        case _:
            return None


def _carry_out(memory: Memory, surface: str, text: str) -> Receipt:
    """The receipt of another command, carried out as part of this one."""
    # The surfaces know this one, so it can name them only when it is called.
    from handlers.surfaces import DECIDES

    return DECIDES[surface](replace(memory, asked=replace(memory.asked, text=escape(text))))


def _list(memory: Memory) -> Receipt:
    meeting = coming(memory, memory.meeting_of())
    return words.listed(open_ones(memory), meeting.day if meeting else None, memory.today)


def _which(memory: Memory, typed: str, command: str) -> Announcement | Receipt | None:
    """The announcement of this number, or the only open one with these words; a question where several have them."""
    if (number := number_of(typed)) is not None:
        return _mine(memory, number)
    texts = {announcement.number: announcement.text for announcement in open_ones(memory)}
    found = meant(typed, texts)
    if len(found) > 1:
        return which("Which one?", {number: texts[number] for number in found}, command)
    return _mine(memory, found[0]) if found else None


def _mine(memory: Memory, number: int) -> Announcement:
    """The announcement of this number, if the typist may change it."""
    series = memory.meeting_of().series.key
    announcement = announcements.get(memory.tx, memory.workspace, series, number)
    if announcement is None:
        raise unknown_number(number, "announcement", "/announce list")
    if not memory.may_end(announcement.recorded_by, (), series):
        raise not_yours(memory, f"#{number}", announcement.recorded_by)
    return announcement


def _changed(memory: Memory, announcement: Announcement) -> Receipt:
    announcements.change(memory.tx, memory.author, memory.meeting_of().series.key, announcement)
    correct_others(memory)
    return words.changed(announcement, _meetings(memory, announcement.last_day), memory.today)


def _read(memory: Memory, again: Again) -> ReadAnnouncement | Receipt:
    """The announcement, or what to ask about its days."""
    read = read_announcement(again.typed, memory.today)
    if read is None:
        raise Declined(usage_on(words.USAGE, memory.today))
    if isinstance(read, Doubt):
        return asked_about(read, again)
    meeting = coming(memory, memory.meeting_of())
    if read.last_day and meeting and read.last_day < meeting.day:
        return words.no_meeting_until(read, read.last_day, meeting.day, memory.today, again)
    return read


def _meetings(memory: Memory, last_day: date | None) -> tuple[date, ...]:
    calendar = memory.meeting_of()
    return meetings_until(calendar, coming(memory, calendar), last_day) if last_day else ()


def _offers(memory: Memory, typed: str, read: ReadAnnouncement) -> words.Offers:
    """What the line looks like; one that was taken word for word looks like nothing else."""
    calendar, text = memory.meeting_of(), one_line(typed)
    if taken_literally(text)[1]:
        return words.Offers()
    if readings := absences_in(text, memory.today, memory.roster):
        mine = (memory.typist().name,)
        named = tuple(tuple(replace(one, who=one.who or mine) for one in reading) for reading in readings)
        return words.Offers(absences=named)
    if cancelled := called_off(text, calendar, memory.now):
        owners = None if may_run(calendar, memory.person) else join_words(calendar.series.owners, "or")
        return words.Offers(cancelled=cancelled, owners=owners)
    later = read.names_until if read.last_day is None and len(_meetings(memory, read.names_until)) > 1 else None
    return words.Offers(keep_until=later)

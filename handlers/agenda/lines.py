"""`/agenda add`, `list`, `edit`, `drop` and `keep`: lines of sections, and announcements by the same words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from handlers import announce
from handlers.answering.living import coming, printed_in, printed_once_in
from handlers.answering.memory import Declined, Memory, NotRead
from handlers.answering.telling import correct_others
from handlers.answering.words import not_yours, refuse_several, unknown_number
from meetings.agenda_lines.agenda_line import AgendaLine, Lasts, line_for
from meetings.agenda_lines.list_places import line_places, place_of
from meetings.agenda_lines.places import Place
from meetings.agenda_lines.reading import ReadLine, Typing, read_again, read_in, read_line
from meetings.announcements import Announcement
from meetings.announcements.announcement import meetings_until
from meetings.announcements.reading import AS_TYPED, day_of, taken_literally
from meetings.by_words import meant, number_of
from meetings.dated_text.doubts import Doubt
from meetings.dates import day_words
from meetings.markdown import one_line
from meetings.minutes.layout import Kind
from posts.receipts import Receipt
from posts.words import agenda_lines as words
from posts.words.doubts import Again, asked_about, which
from posts.words.examples import usage_on
from storage.records import agenda_lines, announcements

_KEEP = re.compile(r"(?P<what>.+?)\s+(?:(?P<always>every week)|until\s+(?P<day>.+))", re.IGNORECASE)
_EDIT = re.compile(r"(?P<which>#?\d{1,9}):?\s+(?P<text>\S.*)", re.DOTALL)
_EDIT_BY_WORDS = re.compile(r"(?P<which>[^:]{1,200}):\s+(?P<text>\S.*)")


def add(memory: Memory, rest: str) -> Receipt:
    """`[standing] [section:] text`: a line of a section, or an announcement where that is the section."""
    typing = _typing(memory)
    read = read_line(rest, typing)
    if read is None:
        raise _usage(memory)
    if isinstance(read, Doubt):
        return asked_about(read, Again(one_line(rest), "add "))
    if read.is_announcement:
        literally = f"{AS_TYPED} " if taken_literally(one_line(rest))[1] else ""
        return announce.record(memory, literally + read.text, "add ", f"{read.place.path}: ")
    return _record(memory, read)


def add_in(memory: Memory, place: Place, typed: str) -> Receipt:
    """A line of the section that was chosen; what its buttons stand for comes in words of `/agenda`."""
    if place.section.kind is Kind.ANNOUNCEMENTS:
        return announce.record(memory, typed, "add ", f"{place.path}: ")
    read = read_in(place, typed, _typing(memory))
    if read is None:
        raise _usage(memory)
    if isinstance(read, Doubt):
        return asked_about(read, Again(one_line(typed), "add ", f"{place.path}: "))
    return _record(memory, read)


def list_lines(memory: Memory, rest: str) -> Receipt:
    """The numbered lines of the coming minutes by section."""
    if rest:
        raise _usage(memory)
    meeting = _next(memory)
    typing = _typing(memory)
    found = line_places(typing.sections, typing.releases)
    heading = next((place.path for place in found if place.section.kind is Kind.ANNOUNCEMENTS), "Announcements")
    headings = (heading, [place.path for place in found])
    return words.listed(_to_come(memory), announce.open_ones(memory), headings, meeting, memory.today)


def edit(memory: Memory, rest: str) -> Receipt:
    """`12 new text`, `doc focus: new text`: other words; they stay in their section unless they name another."""
    form = _EDIT.fullmatch(rest) or _EDIT_BY_WORDS.fullmatch(one_line(rest))
    if not form:
        raise _usage(memory)
    before = _which(memory, form["which"], f"edit N {form['text']}")
    if isinstance(before, Receipt):
        return before
    number = before.number
    if isinstance(before, Announcement):
        return announce.edit(memory, number, form["text"])
    typing = _typing(memory)
    read = read_again(form["text"], _as_read(before, typing), typing)
    if isinstance(read, Doubt):
        return asked_about(read, Again(one_line(form["text"]), f"edit {number} "))
    if read is None or read.is_announcement:
        raise _usage(memory)
    return _changed(memory, replace(_line(memory, read), number=number, recorded_by=before.recorded_by,
                                    recorded_at=before.recorded_at))  # fmt: skip


def drop(memory: Memory, rest: str) -> Receipt:
    """`12`, or words of one line: it leaves the minutes to come."""
    if not rest:
        raise _usage(memory)
    refuse_several(rest, "/agenda drop")
    line = _which(memory, rest, "drop N")
    if isinstance(line, Receipt):
        return line
    if isinstance(line, Announcement):
        return announce.cancel(memory, line.number)
    agenda_lines.end(memory.tx, memory.author, memory.meeting_of().series.key, line.number)
    correct_others(memory)
    return words.dropped(line, _next(memory))


def keep(memory: Memory, rest: str) -> Receipt:
    """`12 every week`, `12 until Sep 3`: let a line stand longer."""
    form = _KEEP.fullmatch(one_line(rest))
    if not form:
        raise _usage(memory)
    line = _which(memory, form["what"], "keep N " + one_line(rest)[form.end("what") :].strip())
    if isinstance(line, Receipt):
        return line
    last_day = None if form["always"] else day_of(form["day"], memory.today)
    if isinstance(line, Announcement) and last_day:
        return announce.keep(memory, f"{line.number} until {last_day.isoformat()}") or usage_on(
            words.USAGE, memory.today
        )
    if isinstance(line, Announcement) or (last_day is None and not form["always"]):
        raise Declined(usage_on(f"Until when? Try: `/agenda keep {line.number} until July 25`", memory.today))
    if last_day and last_day < _next(memory):
        raise Declined(Receipt(f"No meeting is held until {day_words(last_day, memory.today)}; nothing was changed."))
    return _changed(memory, replace(line, lasts=Lasts.STANDING, last_day=last_day))


def instead(memory: Memory, rest: str) -> Receipt:
    """`3 /ooo Mat July 15-17`: an announcement becomes what it looked like."""
    return announce.instead(memory, rest) or usage_on(words.USAGE, memory.today)


def _usage(memory: Memory) -> Declined:
    """How lines are added and changed."""
    return NotRead(usage_on(words.USAGE, memory.today))


def _typing(memory: Memory) -> Typing:
    """Who types; only members of the meeting add lines."""
    person, calendar = memory.member(), memory.meeting_of()
    meeting = coming(memory, calendar)
    day = meeting.day if meeting else None
    releases = calendar.series.releases.on(day or memory.today) or ()
    return Typing(calendar.series.sections, memory.roster, person, memory.today, day, releases)


def _next(memory: Memory) -> date:
    """The day of the coming meeting, today where none is planned."""
    meeting = coming(memory, memory.meeting_of())
    return meeting.day if meeting else memory.today


def _record(memory: Memory, read: ReadLine) -> Receipt:
    line = agenda_lines.add(memory.tx, memory.author, memory.meeting_of().series.key, _line(memory, read))
    return words.recorded(line, _standing(memory, line), memory.today)


def _line(memory: Memory, read: ReadLine) -> AgendaLine:
    return AgendaLine(
        number=0,
        section=read.place.path,
        text=read.text,
        lasts=read.lasts,
        recorded_by=memory.asked.account,
        recorded_at=memory.now,
        first_day=read.first_day,
        last_day=read.last_day,
        dates=read.dates,
    )


def _as_read(line: AgendaLine, typing: Typing) -> ReadLine:
    """A line as it was read; one whose place is gone is in the last section."""
    place = place_of(line.section, typing.sections)
    if place is None:
        raise LookupError("the layout has no section")
    return ReadLine(place, line.text, line.lasts, line.first_day, line.last_day, line.dates)


def _standing(memory: Memory, line: AgendaLine) -> words.Standing:
    """In which minutes the line stands."""
    calendar = memory.meeting_of()
    following = coming(memory, calendar)
    if following is None:
        return words.Standing("", memory.today)
    days = max(following.day, line.first_day or following.day)
    first = following if days == following.day else calendar.held_from(days) or following
    meetings = meetings_until(calendar, first, line.last_day) if line.last_day else ()
    once = line.lasts is Lasts.ONCE and first == following
    printed = (printed_once_in if once else printed_in)(memory, calendar, first)
    return words.Standing(printed, first.day, meetings)


def _to_come(memory: Memory) -> list[AgendaLine]:
    """The lines of the coming minutes, and of later ones."""
    calendar = memory.meeting_of()
    meeting = coming(memory, calendar)
    if meeting is None:
        return []
    return agenda_lines.to_come(memory.tx, memory.workspace, calendar.series.key, meeting.original, day=meeting.day)


def _which(memory: Memory, typed: str, command: str) -> AgendaLine | Announcement | Receipt:
    """What this number has, or the only one of the coming minutes with these words; a question where several have."""
    if (number := number_of(typed)) is not None:
        return _found(memory, number)
    meeting = _next(memory)
    texts = {line.number: line_for(line, meeting) for line in _to_come(memory)}
    texts |= {announcement.number: announcement.text for announcement in announce.open_ones(memory)}
    found = meant(typed, texts)
    if len(found) > 1:
        return which("Which one?", {number: texts[number] for number in found}, command)
    if not found:
        raise Declined(Receipt("No line has these words. `/agenda list` shows the lines and their numbers."))
    return _found(memory, found[0])


def _found(memory: Memory, number: int) -> AgendaLine | Announcement:
    """The line or announcement of this number, if the typist may change it."""
    series = memory.meeting_of().series.key
    line = agenda_lines.get(memory.tx, memory.workspace, series, number)
    found = line or announcements.get(memory.tx, memory.workspace, series, number)
    if found is None:
        raise unknown_number(number, "line", "/agenda list")
    if not memory.may_end(found.recorded_by, (), series):
        raise not_yours(memory, f"#{number}", found.recorded_by)
    return found


def _changed(memory: Memory, line: AgendaLine) -> Receipt:
    agenda_lines.change(memory.tx, memory.author, memory.meeting_of().series.key, line)
    correct_others(memory)
    return words.changed(line, _standing(memory, line), memory.today)

"""The minutes before the meeting: what is known in advance, in the order of the team's layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.absences import Absence, minutes_line, out_on, to_print
from meetings.action_items import ActionItem, by_topic, printed
from meetings.agenda_lines.agenda_line import AgendaLine, lines_in
from meetings.agenda_lines.places import places
from meetings.announcements import Announcement
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import is_member
from meetings.dates import day_words, join_words
from meetings.markdown import to_markdown
from meetings.minutes.layout import Kind, Section
from meetings.people import Roster, fold


@dataclass(frozen=True)
class Known:
    """All that the draft of one meeting is made of."""

    meeting: date
    calendar: Calendar
    roster: Roster
    absences: Sequence[Absence] = ()
    announcements: Sequence[Announcement] = ()
    items: Sequence[ActionItem] = ()
    lines: Sequence[AgendaLine] = ()


@dataclass(frozen=True)
class Bullet:
    """A line of a list, in Markdown, with the lines nested under it."""

    text: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One section as drafted: its layout and its bullets."""

    section: Section
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True)
class Minutes:
    """The drafted minutes of one meeting."""

    title: str
    meeting: date
    coordinates: str
    expected: tuple[str, ...]
    out: tuple[str, ...]
    parts: tuple[Part, ...]


def draft(known: Known) -> Minutes:
    """The minutes as they can be drafted from what is known now."""
    series = known.calendar.series
    out = out_on(known.absences, known.meeting)
    members = [person.name for person in known.roster.people if is_member(known.calendar, person)]
    return Minutes(
        title=series.title,
        meeting=known.meeting,
        coordinates=series.coordinates,
        expected=tuple(sorted((name for name in members if name not in out), key=str.casefold)),
        out=tuple(name for name in out if name in members),
        parts=_parts(known),
    )


def _parts(known: Known) -> tuple[Part, ...]:
    """Each section that has a heading: what is computed for it, and below that the lines people added."""
    found = places(known.calendar.series.sections)
    paths = [place.path for place in found]
    return tuple(
        Part(place.section, (*_FILLED[place.section.kind](known, place.section), *_added(known, place.path, paths)))
        for place in found
    )


def _added(known: Known, path: str, paths: Sequence[str]) -> tuple[Bullet, ...]:
    return _bullets(lines_in(known.lines, path, paths, known.meeting))


def announcement_lines(known: Known) -> list[str]:
    """Announcements in the order they came, then absences by date, then the meetings called off."""
    last = known.calendar.last_day_of_interest(known.meeting)
    absences = to_print(known.absences, known.meeting, last)
    return [
        *(item.text for item in sorted(known.announcements, key=lambda item: item.number)),
        *map(minutes_line, absences),
        *cancellation_lines(known.calendar, known.meeting),
    ]


def cancellation_lines(calendar: Calendar, meeting: date) -> list[str]:
    """One line for the run of cancelled meetings that follows, with the next one held."""
    run = calendar.cancelled_run(meeting)
    if not run:
        return []
    following = calendar.held_after(meeting)
    ahead = f"; next meeting {day_words(following)}" if following else ""
    return [f"No meeting {days_with_reasons(calendar, run)}{ahead}"]


def days_with_reasons(calendar: Calendar, days: Sequence[date]) -> str:
    """The cancelled days, each with its reason, or all with the one they share."""
    reasons = {calendar.cancelled.get(day, "") for day in days}
    if len(reasons) == 1:
        return join_words([day_words(day) for day in days]) + _in_brackets(reasons.pop())
    return join_words([day_words(day) + _in_brackets(calendar.cancelled.get(day, "")) for day in days])


def _in_brackets(reason: str) -> str:
    return f" ({reason})" if reason else ""


def _announcements(known: Known, section: Section) -> tuple[Bullet, ...]:
    return _bullets([*section.text, *announcement_lines(known)])


def _rota(known: Known, section: Section) -> tuple[Bullet, ...]:
    duty = known.calendar.series.duty
    if duty is None:
        return _bullets(section.text)
    (_, this), (_, following) = duty.weeks(known.meeting, 2)
    lines = [f"This week: {this or 'nobody yet'}", f"Next week: {following or 'nobody yet'}"]
    return _bullets([*lines, *section.text])


def _action_items(known: Known, section: Section) -> tuple[Bullet, ...]:
    sections = known.calendar.series.sections
    own = [item for item in known.items if home_section(item, sections, known.roster) == section]
    bullets: list[Bullet] = []
    for topic, items in by_topic(own).items():
        lines = [to_markdown(printed(item)) for item in items]
        bullets += [Bullet(to_markdown(topic), tuple(lines))] if topic else map(Bullet, lines)
    return (*bullets, *_bullets(section.text))


def home_section(item: ActionItem, sections: Sequence[Section], roster: Roster) -> Section | None:
    """The section of an item: the one that names its first owner or a group of theirs, else the first."""
    homes = [section for section in sections if section.kind is Kind.ACTION_ITEMS]
    owner = roster.exactly(item.owners[0]) if item.owners else None
    names = {fold(name) for name in (owner.name, *owner.groups)} if owner else set()
    chosen = (section for section in homes if names & set(map(fold, section.members)))
    return next(chosen, homes[0] if homes else None)


def _standing(known: Known, section: Section) -> tuple[Bullet, ...]:  # noqa: ARG001
    return _bullets(section.text)


def _bullets(lines: Sequence[str]) -> tuple[Bullet, ...]:
    return tuple(Bullet(to_markdown(line)) for line in lines)


_FILLED: dict[Kind, Callable[[Known, Section], tuple[Bullet, ...]]] = {
    Kind.HEADER: _standing,
    Kind.ANNOUNCEMENTS: _announcements,
    Kind.ROTA: _rota,
    Kind.METRICS: _standing,
    Kind.QUERY_LIST: _standing,
    Kind.ACTION_ITEMS: _action_items,
    Kind.FREE_TEXT: _standing,
}

"""The minutes before the meeting: what is known in advance, in the order of the team's layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from meetings.absences import minutes_line, out_on, to_print
from meetings.action_items import ActionItem, by_topic, printed
from meetings.action_items.ticket_states import ticket_states
from meetings.agenda_lines.agenda_line import lines_in, lines_in_lists
from meetings.agenda_lines.homes import home_of_item
from meetings.agenda_lines.places import Place, places
from meetings.calendar.series_choice import member_names
from meetings.carried.printing import with_carried
from meetings.dates import day_words, join_words
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import DutyWeek
from meetings.duty.words import people_words
from meetings.markdown import to_markdown
from meetings.minutes.body import Block, Bullet, without_remarks
from meetings.minutes.calendar_lines import calendar_lines
from meetings.minutes.counter_lines import counter_lines
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section
from meetings.minutes.lists import Lists
from meetings.minutes.model import Minutes, Part
from meetings.tickets.counted import Counted
from meetings.when.locale import house_style


@house_style()
def draft(known: Known) -> Minutes:
    """The minutes as they can be drafted from what is known now."""
    series = known.calendar.series
    out = out_on(known.absences, known.day)
    members = member_names(series, known.roster)
    return Minutes(
        title=series.title,
        meeting=known.day,
        coordinates=series.coordinates.on(known.day) or "",
        host=known.occurrence.host or "",
        expected=tuple(sorted((name for name in members if name not in out), key=str.casefold)),
        out=tuple(name for name in out if name in members),
        parts=_parts(known),
        style=series.style,
    )


def _parts(known: Known) -> tuple[Part, ...]:
    """Each section that has a heading: what is computed for it, below that the lines people added, and carried text."""
    return tuple(Part(place.section, _body(known, place)) for place in places(known.calendar.series.sections))


def _body(known: Known, place: Place) -> tuple[Block, ...]:
    body = (*_counted(known, place), *_FILLED[place.section.kind](known, place), *_added(known, place))
    if place.section.none and not without_remarks(body):
        # That there is nothing is said by the section's own words, which stand where its body is empty.
        body = ()
    carried = next((one for one in known.texts if one.path == place.path), None)
    return with_carried(body, carried, known.day) if carried else body


def _counted(known: Known, place: Place) -> tuple[Block, ...]:
    """What is counted and asked for; then the groups; each list with the lines that people added to it."""
    counted = known.counted.get(place.path, Counted())
    typed = lines_in_lists(known.placed, place, known.day)
    lists = Lists(place.section, known.calendar.series.releases.on(known.day) or ())
    return (*counted.remarks, *counted.tables, *lists.with_lines(counted.lists, typed))


def _added(known: Known, place: Place) -> tuple[Bullet, ...]:
    fetched = known.counted.get(place.path, Counted()).lines
    own = lines_in(known.placed, place, known.day)
    return (*fetched, *_bullets([*counter_lines(known, place.section), *own]))


def announcement_lines(known: Known) -> list[str]:
    """Announcements in the order they came, then absences by date, then the meetings called off."""
    last = known.calendar.last_day_of_interest(known.occurrence)
    absences = to_print(known.missed, known.day, last)
    return [
        *(item.text for item in sorted(known.announcements, key=lambda item: item.number)),
        *map(minutes_line, absences),
        *calendar_lines(known.calendar, known.occurrence),
    ]


def _announcements(known: Known, place: Place) -> tuple[Bullet, ...]:
    return _bullets([*place.section.text, *announcement_lines(known)])


def _rota(known: Known, place: Place) -> tuple[Bullet, ...]:
    lines = [line for duty in _duties_of(known, place) for line in _duty_lines(known, duty, place)]
    return (*lines, *_bullets(place.section.text))


def _duties_of(known: Known, place: Place) -> list[DutySchedule]:
    """The duties whose section this is by its heading; those that have none stand in the first section of duties."""
    sections = [section for section in known.calendar.series.sections if section.kind is Kind.ROTA]
    homes = [_home(duty.name(known.day), sections) for duty in known.calendar.series.duties]
    return [duty for duty, home in zip(known.calendar.series.duties, homes, strict=True) if home == place.section]


def _home(name: str, sections: Sequence[Section]) -> Section | None:
    named = (
        section for section in sections if name.casefold() in map(str.casefold, (section.heading, *section.aliases))
    )
    return next(named, next(iter(sections), None))


def _duty_lines(known: Known, duty: DutySchedule, place: Place) -> Iterator[Bullet]:
    name = duty.name(known.day)
    alone = name.casefold() == place.section.heading.casefold() or len(known.calendar.series.duties) == 1
    for label, week in zip(("This week", "Next week"), duty.weeks(known.day, 2), strict=True):
        lead = label if alone else f"{name} {label.lower()}"
        needed = join_words(_needed(known, duty, week))
        yield Bullet(to_markdown(f"{lead}: {people_words(week)}"), f"cover needed: {needed}" if needed else "")


def _needed(known: Known, duty: DutySchedule, week: DutyWeek) -> list[str]:
    """Whoever has days of this week and is not in, and why: nothing twice where several of their days are concerned."""
    found = (clash for clash in known.clashes(duty) if week.first <= clash.stint.first <= week.last)
    return list(dict.fromkeys(f"{clash.person} {clash.out.words(known.day)}" for clash in found))


def _action_items(known: Known, place: Place) -> tuple[Bullet, ...]:
    sections = known.calendar.series.sections
    own = [item for item in known.carrying.carried if home_of_item(item, sections, known.roster) == place]
    bullets: list[Bullet] = []
    for topic, items in by_topic(own).items():
        lines = tuple(Bullet(to_markdown(printed(item)), _remark(known, item)) for item in items)
        bullets += [Bullet(to_markdown(topic), under=lines)] if topic else lines
    return (*bullets, *_bullets(place.section.text))


def _remark(known: Known, item: ActionItem) -> str:
    """`SOFTWARE-12: In Progress; #12, carried since Mon July 1, not confirmed`"""
    return "; ".join(filter(None, [*ticket_states(item, known.tickets), _carried(known, item)]))


def _carried(known: Known, item: ActionItem) -> str:
    if answers := known.not_agreed(item):
        return f"#{item.number}, not agreed: {answers}"
    if not known.carried(item):
        return ""
    return f"#{item.number}, carried since {day_words(known.local_day(item.recorded_at), known.day)}, not confirmed"


def _standing(known: Known, place: Place) -> tuple[Bullet, ...]:  # noqa: ARG001
    return _bullets(place.section.text)


def _bullets(lines: Sequence[str]) -> tuple[Bullet, ...]:
    return tuple(Bullet(to_markdown(line)) for line in lines)


_FILLED: dict[Kind, Callable[[Known, Place], tuple[Bullet, ...]]] = {
    Kind.HEADER: _standing,
    Kind.ANNOUNCEMENTS: _announcements,
    Kind.ROTA: _rota,
    Kind.METRICS: _standing,
    Kind.QUERY_LIST: _standing,
    Kind.ACTION_ITEMS: _action_items,
    Kind.FREE_TEXT: _standing,
}

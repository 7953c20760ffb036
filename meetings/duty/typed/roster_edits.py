"""Who joins a rota, leaves it, or takes no turns for a while: in duty weeks that nobody was told of yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from meetings.calendar.dated import Dated, Entry
from meetings.calendar.typed.dating import read_dating
from meetings.calendar.typed.naming import person_in_front
from meetings.calendar.typed.roster_text import NewRoster, coming_turn
from meetings.calendar.typed.which import Choice, Unsettled
from meetings.dates import day_words, join_words, span_words
from meetings.duty.replanning import Replanned, replanned
from meetings.duty.rota import ONE_DAY, ONE_WEEK, Duty, Pause, Rota
from meetings.duty.schedule import DutySchedule
from meetings.markdown import one_line
from meetings.people import Roster
from meetings.when.read import read_when
from meetings.when.spans import Unclear, as_dates
from meetings.when.tokens import quote

_AFTER = " after "
Names = tuple[str, ...]


@dataclass(frozen=True)
class Around:
    """The rota, who is known, now, and the day it is there."""

    schedule: DutySchedule
    roster: Roster
    now: datetime
    today: date


@dataclass(frozen=True)
class NewPause:
    """A pause that is put, or taken away, and what becomes of the schedule."""

    pause: Pause
    plan: Replanned
    begins: bool

    @property
    def after(self) -> DutySchedule:
        """The schedule with it."""
        return self.plan.after


def read_join(typed: str, around: Around) -> NewRoster | Unsettled:
    """`NAME [from D] [after NAME]`: the last of the roster, or behind somebody of it."""
    lead, example = "/triage join ", _join_example(around)
    text = one_line(typed)
    head, after, behind = text.partition(_AFTER)
    place: str | Unsettled | None = None
    if after:
        front = person_in_front(behind, around.roster)
        place = _one(front.people, behind, around, example)
        head = f"{head} {front.behind}".strip()
    read = _name_and_day(head, around, lead, example)
    if isinstance(read, Unsettled):
        return _followed_by(read, f"{after}{behind}")
    if isinstance(place, Unsettled):
        return place
    name, said = read
    current = around.schedule.on(coming_turn(around.schedule, said or around.today, around.now)).roster
    if name in current:
        return Unsettled(f"{name} is on the roster already: {join_words(current)}.")
    if place and place not in current:
        return Unsettled(f"{place} is not on the roster, which is {join_words(current)}. {example}")
    return _with_roster(around, said, lambda names: _joined(names, name, place))


def read_leave(typed: str, around: Around) -> NewRoster | Unsettled:
    """`NAME [from D]`: no turns from that duty week on."""
    example = f"Try: `/triage leave {_on_it(around)} from {_from_day(around)}`"
    read = _name_and_day(one_line(typed), around, "/triage leave ", example)
    if isinstance(read, Unsettled):
        return read
    name, said = read
    current = around.schedule.on(coming_turn(around.schedule, said or around.today, around.now)).roster
    if name not in current:
        return Unsettled(f"{name} is not on the roster, which is {join_words(current)}.")
    if current == (name,):
        return Unsettled(f"Nobody would be left. `/triage roster Mat, Brian` names who takes turns instead of {name}.")
    return _with_roster(around, said, lambda names: tuple(one for one in names if one != name) or names)


def read_pause(typed: str, around: Around) -> NewPause | Unsettled:
    """`NAME WHEN`, or `NAME off`: no turns that touch these days."""
    example = _pause_example(around, _on_it(around))
    front = person_in_front(one_line(typed), around.roster)
    name = _one(front.people, front.behind or typed, around, example)
    if isinstance(name, Unsettled):
        return name
    if name not in around.schedule.names_from(around.today):
        return Unsettled(f"{name} is not on the roster: {join_words(around.schedule.on(around.today).roster)}.")
    if front.behind.casefold().strip(" .") in {"off", "end", "over", "ends"}:
        return _ended(around, name)
    return _begun(around, name, front.behind, example)


def _begun(around: Around, name: str, typed: str, example: str) -> NewPause | Unsettled:
    when = read_when(typed, around.today, lead=f"/triage pause {name} ")
    if isinstance(when, Unclear):
        choices = [one for one in when.choices if one.last_day is None or one.last_day >= around.today]
        return Unsettled(when.question, tuple(Choice(as_dates(one), f"{name} {as_dates(one)}") for one in choices))
    if when.every or len(when.spans) > 1:
        return Unsettled(f"One stretch of days, please. {example}")
    pause = Pause(name, when.first_day, when.last_day)
    first = _first_touched(around, pause)
    if pause.last is not None and pause.last < first:
        return Unsettled(
            f"Those weeks are announced already, and stay as they are. `/triage skip {name}` proposes swaps,"
            f" `/triage need-cover {name}` asks the channel."
        )
    return _paused(around, pause, (*around.schedule.rota.pauses, pause), first, begins=True)


def _ended(around: Around, name: str) -> NewPause | Unsettled:
    pauses = around.schedule.rota.pauses
    own = [one for one in pauses if one.person == name and (one.last is None or one.last >= around.today)]
    if not own:
        return Unsettled(f"{name} does not pause. {_pause_example(around, name)}")
    pause = own[0]
    return _paused(
        around, pause, tuple(one for one in pauses if one != pause), _first_touched(around, pause), begins=False
    )


def _first_touched(around: Around, pause: Pause) -> date:
    """The first day of the first turn that nobody was told of yet and that the pause touches, or that follows."""
    schedule = around.schedule
    free = coming_turn(schedule, schedule.published_through(around.now) + ONE_DAY, around.now)
    week = schedule.week_of(max(pause.first, around.today))
    return max(free, week)


def _paused(around: Around, pause: Pause, pauses: tuple[Pause, ...], first: date, *, begins: bool) -> NewPause:
    rota = replace(around.schedule.rota, pauses=pauses)
    return NewPause(pause, replanned(around.schedule, rota, first), begins)


def _name_and_day(text: str, around: Around, lead: str, example: str) -> tuple[str, date | None] | Unsettled:
    dating = read_dating(text, around.today, lead)
    if isinstance(dating, Unsettled):
        return dating
    front = person_in_front(dating.text, around.roster)
    name = _one(front.people, dating.text, around, example)
    if isinstance(name, Unsettled):
        since = f" from {dating.first.isoformat()}" if dating.first else ""
        return _followed_by(name, since)
    if front.behind:
        return Unsettled(f'I could not read "{quote(front.behind)}". {example}')
    return name, dating.first


def _join_example(around: Around) -> str:
    """Somebody who has no turns, where there is one, behind the first who has."""
    names = around.schedule.names_from(around.today)
    free = next((one.name for one in around.roster.people if not one.is_guest and one.name not in names), None)
    if free is None:
        return "Everybody is on the roster: `/triage roster` shows it."
    return f"Try: `/triage join {free} from {_from_day(around)} after {_on_it(around)}`"


def _pause_example(around: Around, name: str) -> str:
    first = coming_turn(around.schedule, around.today, around.now)
    return f"Try: `/triage pause {name} {span_words(first, first + 3 * ONE_WEEK - ONE_DAY, around.today)}`"


def _on_it(around: Around) -> str:
    """The first of those who take turns by then."""
    return around.schedule.on(coming_turn(around.schedule, around.today, around.now)).roster[0]


def _from_day(around: Around) -> str:
    """The first day on which a change of the roster can begin."""
    return day_words(coming_turn(around.schedule, around.today, around.now), around.today)


def _one(people: tuple[object, ...], typed: str, around: Around, example: str) -> str | Unsettled:
    names = [str(getattr(person, "name", "")) for person in people]
    if len(names) > 1:
        return Unsettled(f"Which one: {join_words(names, 'or')}?", tuple(Choice(name, name) for name in names))
    if not names:
        if not typed.strip(" .,"):
            return Unsettled(f"Who is it about? {example}")
        word = quote(typed.partition(" ")[0])
        return Unsettled(f'I know nobody called "{word}". Names are those of the roster. {example}')
    person = around.roster.exactly(names[0])
    if person and person.is_guest:
        return Unsettled(f"{person.name} is a guest, and guests have no duty.")
    return names[0]


def _followed_by(unsettled: Unsettled, behind: str) -> Unsettled:
    choices = tuple(Choice(one.label, f"{one.text}{behind}") for one in unsettled.choices)
    return Unsettled(unsettled.sentence, choices)


def _joined(names: Names, name: str, after: str | None) -> Names:
    if name in names:
        return names
    place = names.index(after) + 1 if after in names else len(names)
    return (*names[:place], name, *names[place:])


def _with_roster(around: Around, said: date | None, changed: Callable[[Names], Names]) -> NewRoster:
    """The rota with its roster changed from a duty week on, and in what is planned from later days on as well."""
    schedule = around.schedule
    first = coming_turn(schedule, said or around.today, around.now)
    entries = schedule.rota.duties.entries
    duty = schedule.on(first)
    entry = Entry(first, _of(duty, changed, first_week=first))
    later = tuple(replace(one, value=_of(one.value, changed)) for one in entries if one.first > first)
    before = tuple(one for one in entries if one.first < first)
    rota = Rota(Dated((*before, entry, *later)), schedule.rota.pauses, schedule.key)
    return NewRoster(entry, replanned(schedule, rota, first), said, later)


def _of(duty: Duty, changed: Callable[[Names], Names], first_week: date | None = None) -> Duty:
    """The duty with another roster; turns go on behind whoever had the last one where it changes in between."""
    if first_week is None:
        return replace(duty, roster=changed(duty.roster))
    return replace(duty, roster=changed(duty.roster), first_week=first_week, anew=False)

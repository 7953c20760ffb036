"""Which rota a command of `/triage` is about, and its schedule as it is stored."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.answering.memory import Declined, Memory, NotRead
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import may_record, of_key
from meetings.calendar.typed.roster_text import example_names
from meetings.calendar.typed.which import Choice, Unsettled
from meetings.duty.schedule import DutySchedule
from meetings.duty.typed import rota_name
from meetings.duty.typed.examples import example
from meetings.duty.typed.meant import Around
from meetings.duty.typed.pieces import Reader
from meetings.people.roster import Person
from posts.receipts import RUN, Button, Receipt
from posts.words.duty_usage import usage
from storage.records import duty_schedules, series


def no_roster(memory: Memory) -> Receipt:
    """The answer where nobody takes turns: how that begins, with names of this team."""
    names = example_names(memory.roster)
    return Receipt(f"This meeting has no duty roster. `/triage roster {names}` begins one.")


def rota_in_front(memory: Memory, text: str) -> tuple[DutySchedule | None, str]:
    """The rota whose name, or key, a text begins with, and what stands behind; None where it begins with none."""
    return rota_name.rota_in_front(text, memory.calendar.series.duties if memory.calendar else (), memory.today)


def stored(memory: Memory) -> Calendar:
    """The meeting this is about, with the turns of its duties stored far enough ahead to change hands."""
    calendar = again(memory, memory.meeting_of())
    for duty in calendar.series.duties:
        duty_schedules.extend(memory.tx, memory.workspace, calendar.series.key, duty, memory.today)
    return again(memory, calendar)


def again(memory: Memory, calendar: Calendar) -> Calendar:
    """The same meeting as it is stored now."""
    known = series.calendars(memory.tx, memory.workspace, {})
    return of_key(known, calendar.series.key) or calendar


def rotas(memory: Memory, calendar: Calendar) -> Sequence[DutySchedule]:
    """The rotas this may be about: the one named in front, else all that have a roster; raises Declined without any."""
    named, _ = rota_in_front(memory, memory.text)
    found = [duty for duty in calendar.series.duties if named is None or duty.key == named.key]
    found = [duty for duty in found if duty.names_from(memory.today)]
    if not found:
        raise Declined(no_roster(memory))
    return found


def rota_of(memory: Memory, calendar: Calendar, names: Collection[str]) -> DutySchedule:
    """The rota this is about: the one named in front, else the one that fits these people, else the first."""
    found = rotas(memory, calendar)
    return next((duty for duty in found if set(names) <= duty.names_from(memory.today)), found[0])


def by_key(calendar: Calendar, key: str) -> DutySchedule | None:
    """The rota of this key."""
    return next((duty for duty in calendar.series.duties if duty.key == key), None)


def command(memory: Memory, schedule: DutySchedule, text: str) -> str:
    """A command about this rota as a button stands for it: with its name in front where there are several."""
    several = memory.calendar is not None and len(memory.calendar.series.duties) > 1
    return f"{schedule.name(memory.today)} {text}" if several else text


def reader(memory: Memory, calendar: Calendar, typist: Person, word: str) -> Reader:
    """How what follows this word is read; its example is of the rota named in front, else of the first."""
    named, _ = rota_in_front(memory, memory.text)
    lead = f"/triage {named.name(memory.today)} {word} " if named else f"/triage {word} "
    return Reader(typist.name, memory.roster, memory.today, lead, example_of(memory, calendar, typist, word))


def example_of(memory: Memory, calendar: Calendar, typist: Person, word: str) -> str:
    """What may be typed behind this word here, about a turn to come."""
    return example(word, rotas(memory, calendar)[0], typist.name, memory.now, memory.today)


def around(memory: Memory, schedule: DutySchedule, how: Reader) -> Around:
    """What a when is read against."""
    return Around(schedule, memory.now, memory.today, how.try_this())


def in_place(unsettled: Unsettled, lead: str, behind: str = "") -> Unsettled:
    """The same question, its choices being put between these words."""
    choices = tuple(Choice(one.label, f"{lead} {one.text} {behind}".strip()) for one in unsettled.choices)
    return Unsettled(unsettled.sentence, choices)


def asked_about(memory: Memory, schedule: DutySchedule | None, unsettled: Unsettled, word: str) -> Declined:
    """What was not understood, with a button for each reading, which is about the same rota."""
    named, _ = rota_in_front(memory, memory.text)
    rota = schedule or named
    texts = [f"{word} {choice.text}".strip() for choice in unsettled.choices]
    runs = [command(memory, rota, text) if rota else text for text in texts]
    buttons = [Button(one.label, RUN, run) for one, run in zip(unsettled.choices, runs, strict=True)]
    says_what_to_do = buttons or "Try:" in unsettled.sentence
    text = unsettled.sentence if says_what_to_do else f"{unsettled.sentence} Nothing was changed."
    return Declined(Receipt(text, buttons=tuple(buttons)))


def is_owner(calendar: Calendar, person: Person) -> bool:
    """Whether somebody is named as an owner, whose word moves the turns of others."""
    return person.name in calendar.series.owners and not person.is_guest


def taking_part(memory: Memory, calendar: Calendar, schedule: DutySchedule) -> Person:
    """Who types, who is to be a member of the meeting, or on the rota; raises Declined else."""
    typist = memory.typist()
    if may_record(calendar.series, typist) or typist.name in schedule.names_from(memory.today):
        return typist
    return memory.member()


def usage_of(memory: Memory) -> NotRead:
    """What `/triage` can be told, with examples of this meeting."""
    duties = memory.calendar.series.duties if memory.calendar else ()
    taken = {name for duty in duties for name in duty.names_from(memory.today)}
    free = [person.name for person in memory.roster.people if person.name not in taken and not person.is_guest]
    return NotRead(usage(duties, free, memory.now, memory.today))

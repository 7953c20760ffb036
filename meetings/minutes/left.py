"""What a draft leaves for people to settle before the meeting, each with the commands that settle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.absences import to_print, when_words
from meetings.action_items import printed
from meetings.dates import day_words, join_words, span_words
from meetings.duty.turn import DutyWeek
from meetings.minutes.known import Known


@dataclass(frozen=True)
class Press:
    """A button: its label, and the command it carries out, by surface and text."""

    label: str
    surface: str
    text: str


@dataclass(frozen=True)
class Left:
    """One thing left to settle, in a sentence, with the buttons that settle it."""

    text: str
    presses: tuple[Press, ...]


def left_for_people(known: Known) -> list[Left]:
    """Everything that waits for somebody's word, the most pressing first."""
    return [*_host(known), *_duty(known), *_nobodys(known), *_carried(known)]


def clashes(known: Known, week: DutyWeek) -> list[tuple[str, str]]:
    """Whoever has days of this duty week and is out on one of them, with the words about when."""
    out: dict[str, list[str]] = {}
    for stint in week.stints:
        for absence in to_print(known.absences, stint.first, stint.last):
            if absence.person == stint.person:
                out.setdefault(stint.person, []).append(when_words(absence.when, known.day))
    return [(person, join_words(list(dict.fromkeys(words)))) for person, words in out.items()]


def _host(known: Known) -> Iterator[Left]:
    host, day = known.occurrence.host, known.day
    if host and any(absence.person == host and absence.touches(day, day) for absence in known.absences):
        yield Left(f"{host} runs the meeting and is out.", (Press("Hand over", "agenda", "host"),))


def _duty(known: Known) -> Iterator[Left]:
    for duty in known.calendar.series.duties:
        for week in duty.weeks(known.day, 2):
            for person, out in clashes(known, week):
                days = span_words(week.first, week.last, known.day)
                text = f"{person} has {duty.name(week.first)} {days} and is out {out}."
                yield Left(text, (Press("Show the weeks", "triage", ""),))


def _nobodys(known: Known) -> Iterator[Left]:
    for item in known.items:
        if not item.owners:
            press = Press(f"Give #{item.number}", "ai", f"give {item.number}")
            yield Left(f"{printed(item)} is nobody's yet.", (press,))


def _carried(known: Known) -> Iterator[Left]:
    for item in known.items:
        if item.owners and known.carried(item):
            since = day_words(known.local_day(item.recorded_at), known.day)
            presses = (
                Press(f"Done #{item.number}", "ai", f"done {item.number}"),
                Press(f"Keep #{item.number}", "ai", f"keep {item.number}"),
            )
            yield Left(f"{printed(item)}: carried since {since}, not confirmed.", presses)

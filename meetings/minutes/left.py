"""What a draft leaves for people to settle before the meeting, each with the commands that settle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.action_items import ActionItem, printed
from meetings.carried.commands import CLEAR, KEEP, asked_words, command, name_of
from meetings.dates import day_words
from meetings.duty.proposals import Around, proposals
from meetings.minutes.known import Known
from meetings.press import Press


@dataclass(frozen=True)
class Left:
    """One thing left to settle, in a sentence, with the buttons that settle it."""

    text: str
    presses: tuple[Press, ...]


def left_for_people(known: Known) -> list[Left]:
    """Everything that waits for somebody's word, the most pressing first."""
    return [
        *_host(known),
        *_duty(known),
        *_unclosed(known),
        *_figures(known),
        *_nobodys(known),
        *_not_agreed(known),
        *_texts(known),
        *_carried(known),
    ]


def _host(known: Known) -> Iterator[Left]:
    host, day = known.occurrence.host, known.day
    if host and any(absence.person == host and absence.touches(day, day) for absence in known.absences):
        yield Left(f"{host} runs the meeting and is out.", (Press("Hand over", "agenda", "host"),))


def _figures(known: Known) -> Iterator[Left]:
    for name, reason in known.asking.failed() if known.asking else ():
        yield Left(f"{name} gives no figures: {reason}.", (Press(f"Retry {name}", "tickets", f"retry {name}"),))


def _duty(known: Known) -> Iterator[Left]:
    duties = known.calendar.series.duties
    around = Around(duties, known.away, known.occurrence.draft_posted, known.day)
    clashes = [clash for duty in duties for clash in known.clashes(duty)]
    presses = proposals(clashes, around)
    yield from (Left(clash.words(known.day), each) for clash, each in zip(clashes, presses, strict=True))


def _nobodys(known: Known) -> Iterator[Left]:
    for item in known.carrying.carried:
        if not item.owners:
            press = Press(f"Give #{item.number}", "ai", f"give {item.number}")
            yield Left(f"{printed(item)} is nobody's yet.", (press,))


def _not_agreed(known: Known) -> Iterator[Left]:
    for item in known.carrying.carried:
        if answers := known.not_agreed(item):
            yield Left(f"{printed(item)}: not agreed ({answers}).", _done_or_keep(item))


def _unclosed(known: Known) -> Iterator[Left]:
    if known.unclosed:
        day = day_words(known.unclosed, known.day)
        yield Left(f"The minutes of {day} were not closed; this draft goes on from what was posted.", ())


def _texts(known: Known) -> Iterator[Left]:
    sections = known.calendar.series.sections
    for one in known.texts:
        if one.asked:
            name = name_of(one.place, sections)
            presses = tuple(
                Press(f"{label} {name}", "agenda", command(word, one, sections))
                for label, word in (("Keep", KEEP), ("Clear", CLEAR))
            )
            yield Left(f"{name}: {asked_words(one, known.day)}.", presses)


def _carried(known: Known) -> Iterator[Left]:
    for item in known.carrying.carried:
        if item.owners and known.carried(item) and not known.not_agreed(item):
            since = day_words(known.local_day(item.recorded_at), known.day)
            yield Left(f"{printed(item)}: carried since {since}, not confirmed.", _done_or_keep(item))


def _done_or_keep(item: ActionItem) -> tuple[Press, ...]:
    return (
        Press(f"Done #{item.number}", "ai", f"done {item.number}"),
        Press(f"Keep #{item.number}", "ai", f"keep {item.number}"),
    )

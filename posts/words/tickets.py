"""What `/tickets` answers about figures: as they are stored, and that their sources are asked now."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from meetings.dates import day_words, join_words, local_time_words
from meetings.tickets.counted import Asking
from meetings.when.tokens import quote
from posts.drafts.figure_lines import as_of, one_by_one
from posts.receipts import Receipt

USAGE = (
    "`/tickets` shows the figures of ticket systems with their changes, and asks every system anew: what they say now"
    " follows as a message, with the last weeks as a chart.\n"
    "`/tickets retry` asks those again that gave no figures, `/tickets retry {source}` that one."
)
LABELS = (
    "\nOther words in the lists: `/tickets label {one}: Caches` for one ticket{both}; `/tickets labels` shows them with"
    " their numbers{unlabel}."
)


def usage(sources: Sequence[str], keys: Sequence[str], number: int | None) -> Receipt:
    """The usage with a source and tickets that are there: each example works as it is shown."""
    text = USAGE.format(source=sources[0])
    if keys:
        one, *others = keys
        both = f", `/tickets label {one}, {others[0]}: Caches` for both in one line" if others else ""
        unlabel = f", `/tickets unlabel {number}` takes one away" if number is not None else ""
        text += LABELS.format(one=one, both=both, unlabel=unlabel)
    return Receipt(text)


def shows_none(title: str) -> Receipt:
    """The minutes of this meeting show nothing of a ticket system."""
    return Receipt(
        f"The minutes of {title} show nothing of a ticket system, so nothing was asked and nothing changed. Whoever"
        " runs me names the system under `[tickets.NAME]` in the settings, and the section that shows it:"
        " docs/tickets.md says how."
    )


def asking_now(asking: Asking, today: date, *, of: str, in_channel: bool, joined: datetime | None) -> Receipt:
    """The figures as they are stored, and what follows where; `joined` is since when they are asked for already."""
    counted = f"Counted: {said}. " if (said := as_of(asking)) else ""
    names, one = join_words(list(asking.sources)), len(asking.sources) == 1
    where = "in this channel, for everybody" if in_channel else "in a message to you alone"
    then = f"what {'it says' if one else 'they say'} follows {where}, with the last weeks as a chart."
    if joined:
        since = local_time_words(joined, asking.meeting.zone)
        asked = f"{names} {_are(asking.sources)} being asked already, since {since}: {then}"
    else:
        asked = f"{names} {_are(asking.sources)} asked now: {then}"
    title = f" ({of})" if of else ""
    return Receipt(
        f"Tickets as they were counted last, for the minutes of {day_words(asking.meeting.day, today)}{title}:",
        items=tuple(line.text for line in one_by_one(asking)),
        after=f"{counted}{asked}",
        follows=True,
    )


def asked_again(fresh: Sequence[str], asked: Mapping[str, datetime], zone: str, *, posted: bool) -> Receipt:
    """These sources are asked again now, and those are being asked already; `posted` that a draft follows."""
    parts = []
    if fresh:
        parts.append(f"{join_words(list(fresh))} {_are(fresh)} asked again now.")
    for name, since in asked.items():
        parts.append(f"{name} is being asked already, since {local_time_words(since, zone)}.")
    follows = (
        "The posted draft follows as soon as there are figures; `/tickets` shows what is wrong where there are none."
        if posted
        else "What comes of it follows in a message to you alone."
    )
    return Receipt(f"{' '.join(parts)} {follows}", follows=True)


def answers_already(asking: Asking, names: Sequence[str], *, posted: bool) -> Receipt:
    """A button is pressed for sources that have answered since."""
    times = "; ".join(
        f"{join_words([one for one in each if one in names])} at {time}"
        for time, each in asking.answered().items()
        if set(each) & set(names)
    )
    has_them = "The posted draft has them." if posted else "`/tickets` shows them."
    return Receipt(f"There are figures by now, so nothing is asked: {times}. {has_them}")


def unknown_source(typed: Sequence[str], sources: Sequence[str]) -> Receipt:
    """Nothing of this name is asked for the minutes."""
    named = join_words([f'"{quote(one)}"' for one in typed], "or")
    return Receipt(
        f"No ticket system here is called {named}; there is {join_words(list(sources))}. Nothing was asked. Try:"
        f" `/tickets retry {sources[0]}`"
    )


def none_failed(asking: Asking) -> Receipt:
    """Every source has answered when it was asked last, or was not asked yet."""
    said = f": {counted}" if (counted := as_of(asking)) else ""
    return Receipt(
        f"No ticket system has failed when it was asked last{said}. `/tickets` asks all of them anew,"
        f" `/tickets retry {next(iter(asking.sources))}` that one."
    )


def _are(names: Collection[str]) -> str:
    return "is" if len(names) == 1 else "are"

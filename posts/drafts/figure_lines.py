"""What the summary of a draft says of ticket systems: the counts with their changes, as of when, against what."""

from __future__ import annotations

from collections.abc import Iterator

from meetings.dates import day_words, join_words
from meetings.minutes.known import Known
from meetings.minutes.state_counts import TOTAL, change_of
from meetings.tickets.counted import Asking, Tabled
from meetings.tickets.figure import NEW, since_words


def figure_lines(known: Known) -> Iterator[tuple[str, str]]:
    """`Tickets:` `9 (+1) open FreshDesk tickets; ...`, a line a table, and as of when that is."""
    asking = known.asking
    if asking is None:
        return
    counters = [asking.figure(asked).line for section in asking.sections for asked in section.counters]
    if counters:
        yield "Tickets:", f"{'; '.join(counters)}."
    for section in asking.sections:
        yield from ((f"{tabled.heading}:", f"{table_words(tabled)}.") for tabled in asking.tables(section))
    if as_of := _as_of(asking):
        yield "Counted:", f"{as_of}."


def table_words(tabled: Tabled) -> str:
    """`Open 155 (+1), In Progress 28 (+1)`; of releases their totals: `3.4.32 25 (+0)`."""
    counts = tabled.counts
    if counts.releases:
        cells = [(column, column, TOTAL) for column in counts.columns]
    else:
        cells = [(state, counts.columns[0], state) for state, _ in counts.rows]
    words = [
        f"{name} {counts.count(column, state)} ({_change(tabled, column, state)})" for name, column, state in cells
    ]
    return f"{', '.join(words)}{since_words(tabled.since)}"


def _change(tabled: Tabled, column: str, state: str) -> str:
    base = tabled.base.value if tabled.base else None
    change = change_of(tabled.counts, base, tabled.first, column, state)
    return NEW if change is None else f"{change:+d}"


def _as_of(asking: Asking) -> str:
    """`bugs and helpdesk at 09:00, against Mon July 1`"""
    said = "; ".join(f"{join_words(names)} at {time}" for time, names in asking.answered().items())
    last = asking.past.last
    return f"{said}, against {day_words(last, asking.meeting.day)}" if last and _is_compared(asking) else said


def _is_compared(asking: Asking) -> bool:
    """Whether any figure has something to be compared with."""
    sections = asking.sections
    return any(asking.figure(asked).change is not None for section in sections for asked in section.counters) or any(
        tabled.base for section in sections for tabled in asking.tables(section)
    )

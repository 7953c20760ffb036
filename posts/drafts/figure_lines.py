"""What is said of ticket systems: the counts with their changes, as of when, against what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.dates import day_words, join_words
from meetings.minutes.known import Known
from meetings.minutes.layout import Section
from meetings.minutes.state_counts import TOTAL, change_of
from meetings.tickets.asked import Asked
from meetings.tickets.counted import Asking, Tabled
from meetings.tickets.figure import NEW, since_words


@dataclass(frozen=True)
class FigureLine:
    """A line about one count, or one table. `of` is what it counts; `link` shows a person these tickets, or is ""."""

    before: str
    of: str
    after: str
    link: str

    @property
    def text(self) -> str:
        """`9 (+1) open FreshDesk tickets`, `JIRA: Open 155 (+1), In Progress 28 (+1)`"""
        return f"{self.before}{self.of}{self.after}"


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
    if said := as_of(asking):
        yield "Counted:", f"{said}."


def one_by_one(asking: Asking) -> list[FigureLine]:
    """A line for every count and every table, each once, in the order of the minutes."""
    lines = (line for section in asking.sections for line in _of_section(asking, section))
    return list({line.text: line for line in lines}.values())


def _of_section(asking: Asking, section: Section) -> Iterator[FigureLine]:
    yield from (_count(asking, asked) for asked in section.counters)
    if section.shown is None:
        return
    tables = asking.tables(section)
    for tabled in tables:
        yield FigureLine("", tabled.heading, f": {table_words(tabled)}", _link(asking, section.shown.asked))
    if not tables:
        yield _count(asking, section.shown.asked)


def _count(asking: Asking, asked: Asked) -> FigureLine:
    return FigureLine(f"{asking.figure(asked).words} ", asked.label, "", _link(asking, asked))


def _link(asking: Asking, asked: Asked) -> str:
    reading = asking.reading(asked)
    return reading.found.link if reading and reading.found else ""


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


def as_of(asking: Asking) -> str:
    """`bugs and helpdesk at 09:00, against Mon July 1`, "" where none has answered."""
    said = "; ".join(f"{join_words(names)} at {time}" for time, names in asking.answered().items())
    last = asking.past.last
    return f"{said}, against {day_words(last, asking.meeting.day)}" if last and _is_compared(asking) else said


def _is_compared(asking: Asking) -> bool:
    """Whether any figure has something to be compared with."""
    sections = asking.sections
    return any(asking.figure(asked).change is not None for section in sections for asked in section.counters) or any(
        tabled.base for section in sections for tabled in asking.tables(section)
    )

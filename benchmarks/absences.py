"""How well and how fast absences are read, beside other readers of dates, in one run: `make compare`.

Rounds of the readers are interleaved, because the machine is shared; a phrase's time is its fastest round. Whole
working days are compared, which is kinder to the others than to us: halves of days are left out.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from benchmarks.peers import PEERS, Days
from meetings.absences.read import AbsenceText
from meetings.absences.reading import read_absence
from meetings.people import Roster
from meetings.when import When
from meetings.when.locale import Locale
from tests.meetings.absences.team import TEAM
from tests.meetings.when.tables import Row, meant, roster_of, rows

OWN = Path(__file__).parent.parent / "tests" / "data" / "absences.tsv"
Read = Callable[[str, date], object]


@dataclass(frozen=True)
class Measured:
    """What one reader made of a table: shares of its rows, and microseconds a phrase."""

    right: float
    silently_wrong: float
    asked: float
    median: float
    worst: float


def convener(roster: Roster) -> Read:
    """What `/ooo TEXT` would record in a team of these people, or ask."""
    return lambda text, today: read_absence(text, today, roster)


def days_of(answer: object) -> Days | None:
    """The working days of an answer, None where it is none; the time that counting them takes is nobody's."""
    if isinstance(answer, AbsenceText):
        answer = _days(answer.when)
    return answer if isinstance(answer, frozenset) else None


def _days(when: When) -> Days:
    last = max(span.end or span.start for span in when.spans)
    every = frozenset(day for day, _ in when.days(when.first_day, last))
    return frozenset(day for day in every if day.weekday() < 5) or every


def measure(table: list[Row], roster: Roster, rounds: int) -> dict[str, Measured]:
    """What every reader makes of the rows, Convener first; peers that are not installed are left out."""
    readers: dict[str, Read] = {"Convener": convener(roster)}
    for name, make in PEERS.items():
        try:
            readers[name] = make()
        except ImportError:
            click.echo(f"{name} is not installed", err=True)
    answers = {name: {row: days_of(_answer(read, row)) for row in table} for name, read in readers.items()}
    taken: dict[str, dict[Row, float]] = {name: {} for name in readers}
    for _ in range(rounds):
        for name, read in readers.items():
            for row in table:
                began = time.perf_counter()
                _answer(read, row)
                spent = (time.perf_counter() - began) * 1e6
                taken[name][row] = min(spent, taken[name].get(row, spent))
    return {name: _measured(answers[name], taken[name]) for name in readers}


def _answer(read: Read, row: Row) -> object:
    try:
        return read(row.when, row.said_on)
    except Exception:  # A peer may raise whatever it likes: that is no answer.
        return None


def _measured(answers: Mapping[Row, Days | None], taken: Mapping[Row, float]) -> Measured:
    right = sum(_is_right(row, days) for row, days in answers.items())
    asked = sum(days is None and not row.asked for row, days in answers.items())
    times = sorted(taken.values())
    wrong = len(answers) - right - asked
    shares = (right / len(answers), wrong / len(answers), asked / len(answers))
    return Measured(*shares, statistics.median(times), times[-1])


def _is_right(row: Row, days: Days | None) -> bool:
    if row.asked or days is None:
        return row.asked and days is None
    return days == frozenset(day for day, _ in meant(row.days))


def asking_dateparser(table: list[Row], roster: Roster) -> float:
    """The share of the rows for which the reader asks its last resort."""
    asked: list[str] = []
    locale = Locale(last_resort=lambda words, _: asked.append(words))
    reaching = 0
    for row in table:
        before = len(asked)
        read_absence(row.when, row.said_on, roster, locale=locale)
        reaching += len(asked) > before
    return reaching / len(table)


def first_phrase() -> float:
    """Milliseconds of the first phrase of a fresh process, behind the import of the reader."""
    program = (
        "import time; from datetime import date; from meetings.absences.reading import read_absence;"
        " began = time.perf_counter(); read_absence('Mat July 15-17 (vacation)', date(2026, 7, 8), None);"
        " print((time.perf_counter() - began) * 1e3)"
    )
    command = [sys.executable, "-c", program]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(9)]
    return statistics.median(map(float, runs))


def as_table(measured: Mapping[str, Measured]) -> str:
    """A table in Markdown; times are in microseconds, and as ratios to ours."""
    own = measured["Convener"]
    lines = ["| reader | right | silently wrong | no answer | median | worst |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {name} | {found.right:.0%} | {found.silently_wrong:.0%} | {found.asked:.0%}"
        f" | {found.median:.0f} us (x{found.median / own.median:.1f}) | {found.worst:.0f} us |"
        for name, found in measured.items()
    ]
    return "\n".join(lines)


@click.command()
@click.option("--rounds", default=15)
@click.option("--json", "json_path", type=click.Path(path_type=Path), help="Write the figures there as well.")
def main(rounds: int, json_path: Path | None) -> None:
    """Measure over our own table, and over the real phrases where CONVENER_CORPUS names their folder."""
    tables = {"the table of this repository": (rows(OWN), TEAM)}
    if corpus := os.environ.get("CONVENER_CORPUS"):
        archive = rows(Path(corpus) / "absences.tsv")
        tables["the archive of a real team"] = (archive, roster_of(archive))
    figures = {}
    for title, (every, roster) in tables.items():
        table = [row for row in every if not row.days.endswith("open")]
        measured = measure(table, roster, rounds)
        figures[title] = {name: vars(found) for name, found in measured.items()}
        reaching = f"{asking_dateparser(table, roster):.1%} of them reach dateparser"
        click.echo(f"{title}: {len(table)} phrases, {reaching}\n\n{as_table(measured)}\n")
    click.echo(f"the first phrase of a fresh process: {first_phrase():.1f} ms")
    if json_path:
        json_path.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()

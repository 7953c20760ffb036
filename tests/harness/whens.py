"""Every form of a date with every connective on days of every year and weekday, read and compared with the oracle.

`make whens` reads all of them (more than 300,000), `tests/meetings/when/test_generated.py` a sample.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable

import click

from meetings.when import Unclear, When, read_when
from tests.meetings.when.generated import Case, cases
from tests.meetings.when.tables import read

SHOWN = 20


def judged(case: Case) -> str:
    """`right`, or what is wrong: a silent mistake, a needless question, or no question where one was due."""
    found = read_when(case.text, case.today)
    got = read(found) if isinstance(found, When) else None
    if got == case.meant:
        return "right" if got else "right to ask"
    if got is None:
        return "needless question"
    return "wrong" if case.meant else "no question"


def tally(some: Iterable[Case]) -> tuple[Counter[str], list[tuple[Case, str]]]:
    """How many cases were judged how, and the first that were not right."""
    counts: Counter[str] = Counter()
    wrong: list[tuple[Case, str]] = []
    for case in some:
        judgement = judged(case)
        counts[judgement] += 1
        if not judgement.startswith("right") and len(wrong) < SHOWN:
            wrong.append((case, judgement))
    return counts, wrong


@click.command()
@click.option("--rounds", default=2, show_default=True, help="Days of each weekday of each year.")
@click.option("--seed", default="", help="Other days.")
def main(rounds: int, seed: str) -> None:
    """Read every case; exit 1 if any is not read as the oracle says."""
    counts, wrong = tally(cases(rounds, seed))
    click.echo(f"{sum(counts.values())} cases: {', '.join(f'{number} {name}' for name, number in counts.items())}")
    for case, judgement in wrong:
        found = read_when(case.text, case.today)
        said = found.question if isinstance(found, Unclear) else found.spans
        click.echo(f"{judgement}: {case.text!r} said on {case.today:%a %Y-%m-%d} ({case.form}): {said}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

"""Who has had how much of a duty: a table with a bar each, in letters of one width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from meetings.dates import day_words
from meetings.duty.rota import Every
from meetings.duty.schedule import DutySchedule
from meetings.duty.statistics import Tally
from posts.receipts import Receipt

WIDEST_BAR = 20
LONGEST_NAME = 18
# unicode.org/charts/PDF/U2580.pdf: eighths of a block, from one to seven.
_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"


def shown(counted: Sequence[tuple[DutySchedule, Mapping[str, Tally]]], since: date, today: date) -> Receipt:
    """The tables of the rotas, and what their columns count."""
    first = max(since, min(schedule.first_day for schedule, _ in counted))
    names = " and ".join(schedule.name(today) for schedule, _ in counted)
    text = f"{names}, {day_words(first, today)} through {day_words(today, today)}."
    if first > today:
        text = f"{names}: nothing before {day_words(first, today)}."
    titled = len(counted) > 1
    tables = [_table(schedule, tallies, today, titled=titled) for schedule, tallies in counted]
    after = (
        "given: days had for others; received: own days that others had; balance: the days others owe you, agreed ones"
        f" to come with them. `/triage stats since {_month_began(today)}` counts from a day on."
    )
    return Receipt(text, file="\n\n".join(tables), after=after)


def since_example(today: date) -> str:
    """`Try: ...` with a day to count from that is past."""
    return f"Try: `/triage stats since {_month_began(today)}`"


def _month_began(today: date) -> str:
    """`2019-07-01`: a day that is past is surely read in this form alone."""
    return today.replace(day=1).isoformat()


def _table(schedule: DutySchedule, tallies: Mapping[str, Tally], today: date, *, titled: bool) -> str:
    turns = "weeks" if schedule.on(today).every is Every.WEEK else "turns"
    most = max((tally.days for tally in tallies.values()), default=0)
    width = max([len("who"), *(len(name[:LONGEST_NAME]) for name in tallies)])
    head = f"{'who':<{width}}  {turns:>5} {'days':>5} {'holidays':>8} {'given':>5} {'received':>8} {'balance':>7}"
    lines = [
        f"{name[:LONGEST_NAME]:<{width}}  {tally.turns:>5} {tally.days:>5} {tally.holidays:>8} {tally.given:>5}"
        f" {tally.received:>8} {tally.balance:>+7d}  {bar(tally.days, most)}".rstrip()
        for name, tally in tallies.items()
    ]
    return "\n".join([*([schedule.name(today)] if titled else []), head, *lines])


def bar(count: int, most: int) -> str:
    """A bar as long as the count is in proportion to the most there is, in eighths of a letter."""
    eighths = round(8 * WIDEST_BAR * count / most) if most else 0
    return _FULL * (eighths // 8) + _EIGHTHS[eighths % 8].strip()

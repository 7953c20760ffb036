"""The fetched figures that people changed in the finished minutes: what they printed is what counts from then on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meetings.minutes.finished.snapshots import Snapshot
from meetings.people.names import fold
from meetings.tickets.counted import Asking
from meetings.tickets.past import counter_name


def changed_figures(asking: Asking, snapshots: Sequence[Snapshot]) -> Iterator[tuple[str, int]]:
    """`JIRA, Open` and the count that is printed, for each that is another than was fetched; n/a is nobody's figure."""
    counters = {counter_name(one.where.column): one.cell.count for one in snapshots if not one.where.state}
    cells = {(one.where.heading, one.where.column, one.where.state): one.cell.count for one in snapshots}
    for section in asking.sections:
        for asked in section.counters:
            fetched = asking.figure(asked).number
            yield from _changed(asked.label, counters.get(counter_name(asked.label)), fetched)
        for tabled in asking.tables(section):
            for state, counts in tabled.counts.rows:
                for column, count in zip(tabled.counts.columns, counts, strict=True):
                    named = f"{column}, {state}" if tabled.counts.releases else f"{section.heading}, {state}"
                    yield from _changed(named, cells.get((fold(section.heading), column, state)), count)


def _changed(name: str, printed: int | None, fetched: int | None) -> Iterator[tuple[str, int]]:
    if printed is not None and fetched is not None and printed != fetched:
        yield name, printed

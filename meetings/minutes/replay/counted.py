"""What is given of counters, tables and lists, as the draft has it from ticket systems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from meetings.agenda_lines.places import places
from meetings.figures import Counter, Figure
from meetings.minutes.body import Table
from meetings.minutes.finished.figures import FinishedCounter
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import Path
from meetings.minutes.finished.taking import TakenAs
from meetings.minutes.layout import Kind
from meetings.minutes.replay.given import Given
from meetings.minutes.replay.learned import Learned
from meetings.minutes.replay.tables import homes, tables_in
from meetings.minutes.state_counts import state_table
from meetings.people import fold
from meetings.tickets.counted import Counted

# In so many minutes back a place is looked for that those before do not have.
LOOKED_BACK = 6


def counters(last: FinishedMinutes, given: Given) -> list[Counter]:
    """The counters of this meeting, each with the figure of the one before."""
    before = {
        _label(taken.value.label): taken.value.cell.count
        for taken in last.of(TakenAs.COUNTER)
        if isinstance(taken.value, FinishedCounter) and taken.value.cell
    }
    found = []
    for label, count in given.counters:
        base = before.get(_label(label))
        figures = (Figure(last.day, base),) if base is not None else ()
        found.append(Counter(label, (*figures, Figure(given.day, count))))
    return found


def _label(label: str) -> str:
    """A counter's label as it is compared: in the singular."""
    return fold(label).removesuffix("s")


def counted(earlier: Sequence[FinishedMinutes], given: Given, layout: Learned) -> Mapping[str, Counted]:
    """What is given of tables and lists, each in the section that had the like of it at the meeting before."""
    tables: dict[Path, list[Table]] = {}
    before, *others = (tables_in(one) for one in reversed(earlier[-LOOKED_BACK:]))
    for now, home in zip(given.tables, homes(given.tables, before, others), strict=True):
        if home:
            table = state_table(now, home.base, layout.first, layout.style.minus)
            tables.setdefault(home.path, []).append(table)
    kinds = zip(layout.paths, layout.sections, strict=True)
    home_of_lists = next((path for path, one in kinds if one.kind is Kind.QUERY_LIST), None)
    return {
        place.path: Counted(tuple(tables.get(path, ())), given.lists if path == home_of_lists else ())
        for path, place in zip(layout.paths, places(layout.sections), strict=True)
    }

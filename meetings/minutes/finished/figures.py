"""Counters and tables of finished minutes: what was counted, and the change that was printed beside it."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from meetings.markdown import one_line

_DASHES = str.maketrans(dict.fromkeys("-‐‑‒–—−", "-"))
_COUNT = re.compile(r"\d{1,6}")
_CHANGE = re.compile(r"\(?(?P<change>[+-]?\d{1,6}|[+-]|new)?\)?")
_COUNTER = re.compile(r"(?P<count>\d{1,6}|n/a)\s*\((?P<change>[^()]{0,80})\)\s*(?P<label>\S.*)")
_SINCE = re.compile(r"(?P<change>[+-]?\d{1,6}|[+-]|new)(?P<more>\s.*)?")
# The last column of a table of states, and the columns of changes.
_STATES = frozenset({"state", "status"})
_CHANGES = frozenset({"δ", "Δ", "delta", "change", "+/-"})


@dataclass(frozen=True)
class Cell:
    """A count, and the change printed beside it: None where none was printed."""

    count: int
    change: int | None


@dataclass(frozen=True)
class FinishedCounter:
    """`9 (+1) open tickets`; `cell` is None for `n/a (...)`."""

    label: str
    cell: Cell | None


@dataclass(frozen=True)
class StateRow:
    """One row of a table by states: a cell for each column of counts, in the table's order."""

    state: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class StateTable:
    """The columns of counts of a table by states ("3.4.32", "Both"), and behind each whether a change follows."""

    columns: tuple[str, ...]
    places: tuple[int, ...]
    changes: tuple[int | None, ...]
    states: int


def plain(text: str) -> str:
    """A cell or a line as it is read: entities as their characters, every dash the plain one, single blanks."""
    return one_line(html.unescape(text)).translate(_DASHES)


def counter_in(text: str) -> FinishedCounter | None:
    """The counter that a bullet is; None where it is none."""
    found = _COUNTER.fullmatch(plain(text))
    if found is None:
        return None
    if found["count"] == "n/a":
        return FinishedCounter(found["label"], None)
    change = _SINCE.fullmatch(found["change"].strip())
    if change is None:
        return None
    return FinishedCounter(found["label"], Cell(int(found["count"]), _number(change["change"])))


def table_of(header: Sequence[str]) -> StateTable | None:
    """How a table by states is read, by its header; None for a table of anything else, which has no changes."""
    names = [plain(name).removesuffix(";") for name in header]
    states = next((place for place, name in enumerate(names) if name.casefold() in _STATES), None)
    if states is None or not any(map(_says_change, names)):
        return None
    places = [place for place, name in enumerate(names) if place != states and not _says_change(name)]
    follows = [place + 1 if _is_change(names, place + 1) else None for place in places]
    return StateTable(tuple(names[place] for place in places), tuple(places), tuple(follows), states)


def _is_change(names: Sequence[str], place: int) -> bool:
    return place < len(names) and _says_change(names[place])


def _says_change(name: str) -> bool:
    """`Δ`, or with the day of a base that is not the usual one, `Δ since Mon June 24`."""
    return name.casefold().partition(" since ")[0].rstrip(";") in _CHANGES


def row_in(table: StateTable, cells: Sequence[str]) -> StateRow | str:
    """The row of a table by states, or what is wrong with it."""
    read = [plain(cell) for cell in cells]
    found = []
    for column, place, change in zip(table.columns, table.places, table.changes, strict=True):
        if not _COUNT.fullmatch(read[place]):
            return f'"{read[place]}" is no count of {column}'
        changed = _CHANGE.fullmatch(read[change]) if change is not None else None
        if change is not None and changed is None:
            return f'"{read[change]}" is no change of {column}'
        found.append(Cell(int(read[place]), _number(changed["change"]) if changed else None))
    return StateRow(read[table.states], tuple(found))


def _number(text: str | None) -> int | None:
    """A change, None where only its sign was typed, or that there is none yet."""
    return int(text) if text and text not in {"+", "-", "new"} else None


def cells_typed(line: str) -> int:
    """How many cells a row has as it was typed; Markdown fills up what is missing and drops what is over."""
    bare = re.sub(r"\\\|", "", line).strip()
    return len(bare.removeprefix("|").removesuffix("|").split("|"))

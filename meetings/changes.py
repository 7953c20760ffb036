"""The append-only log of changes, and what undoing one takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

Row = Mapping[str, object]


@dataclass(frozen=True)
class Change:
    """One row before and after: who did it, when, and by which command; None where the row did not exist."""

    number: int
    command: int
    at: datetime
    who: str
    what: str
    table: str
    key: Row
    before: Row | None
    after: Row | None
    undoes: int | None = None


def what_stands_between(changes: Sequence[Change], current: Callable[[Change], Row | None]) -> Change | None:
    """The first of a command's changes whose row has changed since, or None where all can be undone."""
    return next((change for change in changes if not _stands(change.after, current(change))), None)


def _stands(after: Row | None, now: Row | None) -> bool:
    """Whether a row is as it was logged; a column that came into being later was not logged and does not count."""
    if after is None or now is None:
        return after is now
    return all(now.get(name) == value for name, value in after.items())


def net(changes: Sequence[Change]) -> list[Change]:
    """What these changes come to, one a row, in the order of the last change of each; none where all is as before."""
    rows: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        key = (change.table, repr(sorted(change.key.items())))
        rows[key] = [*rows.pop(key, ()), change]
    together = [replace(of_row[-1], before=of_row[0].before) for of_row in rows.values()]
    return [change for change in together if change.before != change.after]

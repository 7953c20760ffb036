"""Which revision of an entry it is: how often the rows behind it were changed, and when last, by the change log.

The log only grows, so that a revision never falls: RFC 5545, section 3.8.7.4, asks that of SEQUENCE.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Revision:
    """`count` is how many changes there were, `at` the UTC instant of the last."""

    count: int
    at: datetime


Key = tuple[str, ...]


@dataclass(frozen=True)
class Revisions:
    """The changes of each row by its table and the columns that identify it, in the order of the change log."""

    rows: Mapping[str, Mapping[Key, Revision]] = field(default_factory=dict)

    def of(self, since: datetime, rows: Iterable[tuple[str, Key]]) -> Revision:
        """The revision of what stands in these rows; `since` is when it came into being."""
        found = (self.rows.get(table, {}).get(key) for table, key in rows)
        return _together(since, filter(None, found))

    def where(self, table: str, holds: Callable[[Key], bool]) -> list[tuple[str, Key]]:
        """The rows of a table that were changed and of whose key this holds."""
        return [(table, key) for key in self.rows.get(table, {}) if holds(key)]


def _together(since: datetime, revisions: Iterable[Revision]) -> Revision:
    count, at = 0, since
    for each in revisions:
        count, at = count + each.count, max(at, each.at)
    return Revision(count, at)

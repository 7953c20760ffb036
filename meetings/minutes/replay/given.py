"""What may be known of a meeting before it, taken from its finished minutes as if it had been typed or fetched.

That is its day; what was announced; the counts of its counters and tables, without the changes; and the lists under
the states of its releases. Nothing else of the file is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.markdown import from_markdown
from meetings.minutes.body import Bullet
from meetings.minutes.finished.figures import FinishedCounter
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import Tree, section_of, trees
from meetings.minutes.finished.taking import TakenAs
from meetings.minutes.layout import Kind
from meetings.minutes.replay.tables import tables_in
from meetings.minutes.state_counts import StateCounts

# A state of what is to be released, in whatever words stand before it: "OSG 3.4.12 - Testing".
_STATE = re.compile(
    r"(?:.*[-–:]\s*)?(?:(?:ready for |in )?(?:testing|release)|released|closed|development)", re.IGNORECASE
)
_ANNOUNCED = (TakenAs.ANNOUNCEMENT, TakenAs.ABSENCE, TakenAs.MEETING, TakenAs.TEXT, TakenAs.ITEM, TakenAs.COUNTER)


@dataclass(frozen=True)
class Given:
    """What is given of one meeting, in the order of its file; not where it stands there, or how it is written."""

    day: date
    announced: tuple[str, ...]
    counters: tuple[tuple[str, int], ...]
    tables: tuple[StateCounts, ...]
    lists: tuple[Bullet, ...]

    @property
    def releases(self) -> frozenset[str]:
        """The releases that are counted."""
        return frozenset(release for table in self.tables for release in table.releases)


def given_of(minutes: FinishedMinutes) -> Given:
    """What may be known of this meeting before it."""
    counters = [taken.value for taken in minutes.of(TakenAs.COUNTER)]
    return Given(
        day=minutes.day,
        announced=tuple(_announced(minutes)),
        counters=tuple(
            (one.label, one.cell.count) for one in counters if isinstance(one, FinishedCounter) and one.cell
        ),
        tables=tuple(table for tables in tables_in(minutes).values() for table in tables),
        lists=tuple(each for found in trees(minutes, Kind.QUERY_LIST).values() for each in _lists(found)),
    )


def _announced(minutes: FinishedMinutes) -> Iterator[str]:
    for taken in minutes.of(*_ANNOUNCED):
        section = section_of(minutes, taken)
        if section and section.kind is Kind.ANNOUNCEMENTS:
            yield from_markdown(taken.text)


def _lists(found: Sequence[Tree]) -> Iterator[Bullet]:
    """What stands under a state, with the groups that states stand under."""
    for tree in found:
        if _STATE.fullmatch(tree.text):
            yield tree.bullet
        elif under := tuple(_lists(tree.under)):
            yield Bullet(tree.bullet.text, under=under)

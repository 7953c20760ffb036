"""The append-only log of changes, and what undoing one takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

Row = Mapping[str, object]
# Who changes what nobody typed; no account of Slack's is called so.
BOT = "convener"


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


def what_stands_between(
    changes: Sequence[Change],
    current: Callable[[Change], Row | None],
    since: Callable[[Change], Sequence[Change]] = lambda _: (),
) -> Change | None:
    """The first of a command's changes whose row somebody has changed since, or None where all can be undone.

    `current` is the row as it is, `since` what the log has of it after the change, the latest first. What the bot
    itself has added since stands in nobody's way, and goes when what it was added to is undone.
    """
    return next((change for change in changes if not _stands(change, current(change), since(change))), None)


def _stands(change: Change, row: Row | None, since: Sequence[Change]) -> bool:
    """Whether a row is as the change left it, but for what the bot did and for what was undone."""
    undone: int | None = None
    for later in since:
        if _same(change.after, row):
            return True
        if undone is not None and later.number >= undone:
            continue
        if later.who == BOT:
            row = later.before
        elif later.undoes is not None and later.undoes > change.number:
            # It put the row back to where it was before that one.
            undone = later.undoes
        else:
            return False
    return _same(change.after, row)


def _same(after: Row | None, now: Row | None) -> bool:
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

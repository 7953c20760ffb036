"""The days on which sites are closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from meetings.calendar.holidays import Holiday
from storage.changelog import Author, put, remove
from storage.columns import json_text
from storage.engine import Transaction


def add_missing(tx: Transaction, workspace: str, holidays: Iterable[Holiday]) -> None:
    """Add the holidays of the settings file that are not known yet, but for those that somebody has dropped."""
    for holiday in holidays:
        tx.run(
            "INSERT INTO holidays (workspace, site, day, name) SELECT :workspace, :site, :day, :name"
            " WHERE NOT EXISTS (SELECT 1 FROM holidays WHERE workspace = :workspace AND site = :site AND day = :day)"
            " AND NOT EXISTS (SELECT 1 FROM changes WHERE workspace = :workspace AND table_name = 'holidays'"
            " AND row_key = :row_key)",
            workspace=workspace,
            site=holiday.site,
            day=holiday.day.isoformat(),
            name=holiday.name,
            row_key=json_text(_key(holiday)),
        )


def add(tx: Transaction, author: Author, holiday: Holiday) -> None:
    """Record that a site is closed on a day."""
    row = {**_key(holiday), "name": holiday.name}
    put(tx, author, "add holiday", "holidays", row)


def end(tx: Transaction, author: Author, holiday: Holiday) -> None:
    """Record that a site is not closed on that day after all."""
    remove(tx, author, "remove holiday", "holidays", _key(holiday))


def known(tx: Transaction, workspace: str) -> list[Holiday]:
    """Every holiday of every site, by day."""
    rows = tx.rows("SELECT * FROM holidays WHERE workspace = :workspace ORDER BY day, site", workspace=workspace)
    return [from_row(row) for row in rows]


def from_row(row: Mapping[str, Any]) -> Holiday:
    """The holiday in a row of the table, or of the log."""
    return Holiday(row["site"], date.fromisoformat(row["day"]), row["name"])


def _key(holiday: Holiday) -> dict[str, str]:
    return {"site": holiday.site, "day": holiday.day.isoformat()}

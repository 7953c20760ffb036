"""The days on which sites are closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from meetings.calendar.holidays import Holiday
from storage.changelog import Author, put, remove
from storage.engine import Transaction


def add_missing(tx: Transaction, workspace: str, holidays: Iterable[Holiday]) -> None:
    """Add the holidays of the settings file that are not known yet."""
    for holiday in holidays:
        tx.run(
            "INSERT INTO holidays (workspace, site, day, name) VALUES (:workspace, :site, :day, :name)"
            " ON CONFLICT (workspace, site, day) DO NOTHING",
            workspace=workspace,
            site=holiday.site,
            day=holiday.day.isoformat(),
            name=holiday.name,
        )


def add(tx: Transaction, author: Author, holiday: Holiday) -> None:
    """Record that a site is closed on a day."""
    row = {"site": holiday.site, "day": holiday.day.isoformat(), "name": holiday.name}
    put(tx, author, "add holiday", "holidays", row)


def end(tx: Transaction, author: Author, holiday: Holiday) -> None:
    """Record that a site is not closed on that day after all."""
    remove(tx, author, "remove holiday", "holidays", {"site": holiday.site, "day": holiday.day.isoformat()})


def known(tx: Transaction, workspace: str) -> list[Holiday]:
    """Every holiday of every site, by day."""
    rows = tx.rows("SELECT * FROM holidays WHERE workspace = :workspace ORDER BY day, site", workspace=workspace)
    return [Holiday(row["site"], date.fromisoformat(row["day"]), row["name"]) for row in rows]

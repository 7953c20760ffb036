"""Action items of a series."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from meetings.action_items import ActionItem, Answer
from meetings.changes import Change
from storage import changelog
from storage.changelog import Author, put, remove
from storage.columns import instant_of, instant_text, list_of, list_text
from storage.engine import Row, Transaction
from storage.records.numbers import take


def add(tx: Transaction, author: Author, series: str, item: ActionItem) -> ActionItem:
    """Record an action item; returned with its number."""
    item = replace(item, number=take(tx, author.workspace, series))
    put(tx, author, "record action item", "action_items", _row(series, item))
    return item


def change(tx: Transaction, author: Author, series: str, item: ActionItem, what: str = "changed") -> None:
    """Put an item as it now is in place of what it was; `what` names the change in the log: done, given, kept."""
    put(tx, author, f"action item {what}", "action_items", _row(series, item))


def take_away(tx: Transaction, author: Author, series: str, number: int) -> None:
    """There is no such item: what had brought it was corrected."""
    remove(tx, author, "action item taken away", "action_items", {"series": series, "number": number})


def last_change(tx: Transaction, workspace: str, series: str, number: int) -> Change | None:
    """The latest change of an item: of one that has ended, its end."""
    return changelog.latest_of(tx, workspace, "action_items", {"series": series, "number": number})


def get(tx: Transaction, workspace: str, series: str, number: int) -> ActionItem | None:
    row = tx.row(
        "SELECT * FROM action_items WHERE workspace = :workspace AND series = :series AND number = :number",
        workspace=workspace,
        series=series,
        number=number,
    )
    return _item(row) if row else None


def still_open(tx: Transaction, workspace: str, series: str) -> list[ActionItem]:
    """The items that have no end yet, by number."""
    rows = tx.rows(
        "SELECT * FROM action_items WHERE workspace = :workspace AND series = :series AND ended IS NULL"
        " ORDER BY number",
        workspace=workspace,
        series=series,
    )
    return [_item(row) for row in rows]


def ended_since(tx: Transaction, workspace: str, series: str, since: datetime) -> list[ActionItem]:
    """The items that were ended since this instant, by number."""
    keys = changelog.changed_since(tx, workspace, "action_items", since)
    items = [get(tx, workspace, series, key["number"]) for key in keys if key["series"] == series]
    return sorted((item for item in items if item and item.ended), key=lambda item: item.number)


def from_row(row: Mapping[str, Any]) -> ActionItem:
    """What a row of the table, or of the log, holds; the log has rows of early versions, with fewer columns."""
    return _item({"helpers": "[]", "section": "", "due": None, "kept_at": None, "answers": "[]"} | dict(row))


def _row(series: str, item: ActionItem) -> dict[str, Any]:
    return {
        "series": series,
        "number": item.number,
        "owners": list_text(item.owners),
        "topic": item.topic,
        "text": item.text,
        "helpers": list_text(item.helpers),
        "section": item.section,
        "due": item.due.isoformat() if item.due else None,
        "kept_at": instant_text(item.kept_at) if item.kept_at else None,
        "answers": _answers_text(item.answers),
        "ended": item.ended,
        "why": item.why,
        "recorded_by": item.recorded_by,
        "recorded_at": instant_text(item.recorded_at),
    }


def _item(row: Row) -> ActionItem:
    return ActionItem(
        number=row["number"],
        owners=list_of(row["owners"]),
        topic=row["topic"],
        text=row["text"],
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
        ended=row["ended"],
        why=row["why"],
        helpers=list_of(row["helpers"]),
        section=row["section"],
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        kept_at=instant_of(row["kept_at"]) if row["kept_at"] else None,
        answers=tuple(Answer(who, what, instant_of(at)) for who, what, at in json.loads(row["answers"])),
    )


def _answers_text(answers: Iterable[Answer]) -> str:
    return json.dumps([[one.who, one.what, instant_text(one.at)] for one in answers], ensure_ascii=False)

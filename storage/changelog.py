"""Writing rows so that every change is logged, and undoing what a command changed.

The rows of `LOGGED` are written here and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from meetings.changes import Change, what_stands_between
from storage.columns import instant_of, instant_text, json_text
from storage.engine import Row, Transaction

# Each logged table with the columns that, beside the workspace, identify a row.
LOGGED = {
    "absences": ("number",),
    "announcements": ("series", "number"),
    "action_items": ("series", "number"),
    "occurrences": ("series", "original"),
    "agenda_lines": ("series", "number"),
    "carried_text": ("series", "section", "day"),
    "dated_values": ("series", "name", "valid_from"),
    "duty_turns": ("series", "rota", "first_day", "seat"),
    "duty_covers": ("series", "rota", "day", "seat"),
    "duty_pauses": ("series", "rota", "person", "first_day"),
    "duty_requests": ("series", "number"),
    "duty_notes": ("series", "number"),
    "figures": ("series", "name", "day"),
    "finished_minutes": ("series", "day"),
    "holidays": ("site", "day"),
    "name_choices": ("account", "name"),
    "people": ("name",),
    "series": ("key",),
    "sightings": ("series", "number", "day"),
    "snapshots": ("series", "day", "heading", "name", "state"),
    "ticket_labels": ("series", "number"),
    "ticket_readings": ("source", "at"),
}


@dataclass(frozen=True)
class Author:
    """Who changes something: the account, at which instant, by which command (a row of `commands`)."""

    workspace: str
    command: int
    account: str
    at: datetime


def put(tx: Transaction, author: Author, what: str, table: str, row: Mapping[str, Any]) -> None:
    """Insert or replace one row and log it; `row` has every column but the workspace."""
    key = {name: row[name] for name in LOGGED[table]}
    _replace(tx, author, what, table=table, key=key, after=row)


def remove(tx: Transaction, author: Author, what: str, table: str, key: Mapping[str, Any]) -> None:
    """Delete one row and log it; what it held stays in the log."""
    _replace(tx, author, what, table=table, key=key, after=None)


def of_command(tx: Transaction, workspace: str, command: int) -> list[Change]:
    """What a command changed, in order."""
    rows = tx.rows(
        "SELECT * FROM changes WHERE workspace = :workspace AND command = :command ORDER BY id",
        workspace=workspace,
        command=command,
    )
    return [_change(row) for row in rows]


def commands_of(tx: Transaction, workspace: str, table: str, key: Mapping[str, Any]) -> list[int]:
    """The commands that changed a row, in order."""
    rows = tx.rows(
        "SELECT DISTINCT command FROM changes WHERE workspace = :workspace AND table_name = :table_name"
        " AND row_key = :row_key ORDER BY command",
        workspace=workspace,
        table_name=table,
        row_key=json_text(key),
    )
    return [int(row["command"]) for row in rows]


def latest_of(tx: Transaction, workspace: str, table: str, key: Mapping[str, Any]) -> Change | None:
    """The last change of a row."""
    row = tx.row(
        "SELECT * FROM changes WHERE workspace = :workspace AND table_name = :table_name AND row_key = :row_key"
        " ORDER BY id DESC",
        workspace=workspace,
        table_name=table,
        row_key=json_text(key),
    )
    return _change(row) if row else None


def changed_since(tx: Transaction, workspace: str, table: str, since: datetime) -> list[Row]:
    """The keys of the rows of a table that were changed since this instant."""
    rows = tx.rows(
        "SELECT DISTINCT row_key FROM changes WHERE workspace = :workspace AND table_name = :table_name"
        " AND at >= :since ORDER BY row_key",
        workspace=workspace,
        table_name=table,
        since=instant_text(since),
    )
    return [json.loads(row["row_key"]) for row in rows]


def who_did(tx: Transaction, number: int) -> str:
    """The account that made the change of this number, "" where there is none such."""
    row = tx.row("SELECT who FROM changes WHERE id = :number", number=number)
    return str(row["who"]) if row else ""


def undo_of(tx: Transaction, changes: Sequence[Change]) -> Change | None:
    """The change that undid these, if one did."""
    for change in changes:
        if row := tx.row("SELECT * FROM changes WHERE undoes = :number", number=change.number):
            return _change(row)
    return None


def in_the_way(tx: Transaction, workspace: str, changes: Sequence[Change]) -> Change | None:
    """The first of these changes whose row somebody has changed since, or None where all of them still stand."""
    return what_stands_between(
        changes,
        lambda change: current(tx, workspace, change.table, change.key),
        lambda change: _since(tx, workspace, change),
    )


def undo(tx: Transaction, author: Author, changes: Sequence[Change]) -> Change | None:
    """Restore what these changes replaced, newest first; or the change that stands in the way, and nothing."""
    if blocked := in_the_way(tx, author.workspace, changes):
        return blocked
    for change in reversed(changes):
        what = f"undo {change.what}"
        _replace(tx, author, what, table=change.table, key=change.key, after=change.before, undoes=change.number)
    return None


def _since(tx: Transaction, workspace: str, change: Change) -> list[Change]:
    """The later changes of the same row, the latest first."""
    rows = tx.rows(
        "SELECT * FROM changes WHERE workspace = :workspace AND table_name = :table_name AND row_key = :row_key"
        " AND id > :number ORDER BY id DESC",
        workspace=workspace,
        table_name=change.table,
        row_key=json_text(change.key),
        number=change.number,
    )
    return [_change(row) for row in rows]


def current(tx: Transaction, workspace: str, table: str, key: Mapping[str, Any]) -> Row | None:
    """A logged row as it stands, without its workspace; None where there is none."""
    row = tx.row(f"SELECT * FROM {table} WHERE {_where(key)}", workspace=workspace, **key)
    return {name: value for name, value in row.items() if name != "workspace"} if row else None


def _where(key: Mapping[str, Any]) -> str:
    return " AND ".join(f"{name} = :{name}" for name in ("workspace", *key))


def _replace(
    tx: Transaction,
    author: Author,
    what: str,
    *,
    table: str,
    key: Mapping[str, Any],
    after: Mapping[str, Any] | None,
    undoes: int | None = None,
) -> None:
    """Put `after` where the row of this key is, or nothing, and log both."""
    before = current(tx, author.workspace, table, key)
    tx.run(
        "INSERT INTO changes (workspace, command, at, who, what, table_name, row_key, before, after, undoes)"
        " VALUES (:workspace, :command, :at, :who, :what, :table_name, :row_key, :before, :after, :undoes)",
        workspace=author.workspace,
        command=author.command,
        at=instant_text(author.at),
        who=author.account,
        what=what,
        table_name=table,
        row_key=json_text(key),
        before=None if before is None else json_text(before),
        after=None if after is None else json_text(after),
        undoes=undoes,
    )
    tx.run(f"DELETE FROM {table} WHERE {_where(key)}", workspace=author.workspace, **key)
    if after is not None:
        columns = ["workspace", *after]
        values = ", ".join(f":{name}" for name in columns)
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"
        tx.run(sql, workspace=author.workspace, **after)


def _change(row: Row) -> Change:
    return Change(
        number=row["id"],
        command=row["command"],
        at=instant_of(row["at"]),
        who=row["who"],
        what=row["what"],
        table=row["table_name"],
        key=json.loads(row["row_key"]),
        before=json.loads(row["before"]) if row["before"] else None,
        after=json.loads(row["after"]) if row["after"] else None,
        undoes=row["undoes"],
    )

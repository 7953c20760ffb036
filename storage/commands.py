"""The commands that changed something or asked something, each with the receipt it got."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from meetings.changes import BOT
from storage.changelog import Author
from storage.columns import instant_of, instant_text, json_text
from storage.engine import Row, Transaction


@dataclass(frozen=True)
class Command:
    """One command: Slack's id of the request, who typed what where, and the receipt as stored."""

    number: int
    request: str
    at: datetime
    account: str
    channel: str
    surface: str
    text: str
    series: str | None
    receipt: Mapping[str, Any]


def begin_own(tx: Transaction, workspace: str, what: str, surface: str, now: datetime) -> Author:
    """Store a command that nobody typed, for a change of the bot's own; its author. `what` says what it is about."""
    number = begin(
        tx, workspace, request=f"{what} {uuid4()}", at=now, account=BOT, channel="", surface=surface, text=""
    )
    return Author(workspace, number, BOT, now)


def begin(
    tx: Transaction,
    workspace: str,
    *,
    request: str,
    at: datetime,
    account: str,
    channel: str,
    surface: str,
    text: str,
    answers: int | None = None,
) -> int:
    """Store a command before it is carried out; its number. `answers` is the command whose question it answers."""
    tx.run(
        "INSERT INTO commands (workspace, request, at, account, channel, surface, text, receipt, answers)"
        " VALUES (:workspace, :request, :at, :account, :channel, :surface, :text, '{}', :answers)",
        workspace=workspace,
        request=request,
        at=instant_text(at),
        account=account,
        channel=channel,
        surface=surface,
        text=text,
        answers=answers,
    )
    row = tx.row(
        "SELECT id FROM commands WHERE workspace = :workspace AND request = :request",
        workspace=workspace,
        request=request,
    )
    return int(row["id"]) if row else 0


def finish(tx: Transaction, number: int, receipt: Mapping[str, Any], series: str | None) -> None:
    """Store what a command was answered, and the series it was about."""
    tx.run(
        "UPDATE commands SET receipt = :receipt, series = :series WHERE id = :number",
        receipt=json_text(receipt),
        series=series,
        number=number,
    )


def forget(tx: Transaction, number: int) -> None:
    """Drop a command that neither changed nor asked anything: a list, a help text."""
    tx.run("DELETE FROM commands WHERE id = :number", number=number)


def get(tx: Transaction, workspace: str, number: int) -> Command | None:
    return _where(tx, workspace, "id", number)


def by_request(tx: Transaction, workspace: str, request: str) -> Command | None:
    """The command that Slack delivered under this id, if it was carried out before."""
    return _where(tx, workspace, "request", request)


def answer_to(tx: Transaction, workspace: str, question: int) -> Command | None:
    """The command that answered a question, if one did."""
    return _where(tx, workspace, "answers", question)


def same_since(
    tx: Transaction, workspace: str, *, account: str, channel: str, surface: str, text: str, since: datetime
) -> list[Command]:
    """The commands of the same words by the same account in the same place that changed something, latest first."""
    rows = tx.rows(
        "SELECT * FROM commands WHERE workspace = :workspace AND account = :account AND at >= :since"
        " AND channel = :channel AND surface = :surface AND text = :text"
        " AND EXISTS (SELECT 1 FROM changes WHERE changes.command = commands.id AND changes.undoes IS NULL)"
        " ORDER BY id DESC",
        workspace=workspace,
        account=account,
        channel=channel,
        surface=surface,
        text=text,
        since=instant_text(since),
    )
    return [_command(row) for row in rows]


def since(tx: Transaction, workspace: str, account: str, at: datetime) -> list[Command]:
    """The commands of an account from this instant on."""
    rows = tx.rows(
        "SELECT * FROM commands WHERE workspace = :workspace AND account = :account AND at >= :at ORDER BY id",
        workspace=workspace,
        account=account,
        at=instant_text(at),
    )
    return [_command(row) for row in rows]


def _where(tx: Transaction, workspace: str, column: str, value: int | str) -> Command | None:
    row = tx.row(
        f"SELECT * FROM commands WHERE workspace = :workspace AND {column} = :value", workspace=workspace, value=value
    )
    return _command(row) if row else None


def _command(row: Row) -> Command:
    return Command(
        number=row["id"],
        request=row["request"],
        at=instant_of(row["at"]),
        account=row["account"],
        channel=row["channel"],
        surface=row["surface"],
        text=row["text"],
        series=row["series"],
        receipt=json.loads(row["receipt"]),
    )

"""Swaps and covers that somebody is asked for, and calls for cover, as rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from meetings.duty.request import Days, Kind, Request, State
from storage.changelog import Author, put
from storage.columns import instant_of, instant_text, json_text
from storage.engine import Row, Transaction
from storage.records.numbers import take


def add(tx: Transaction, author: Author, series: str, request: Request) -> Request:
    """Record a request; returned with its number."""
    request = replace(request, number=take(tx, author.workspace, series))
    put(tx, author, f"ask for {request.kind}", "duty_requests", _row(series, request))
    return request


def change(tx: Transaction, author: Author, series: str, request: Request) -> None:
    """Store a request as it is now."""
    put(tx, author, f"{request.kind} {request.state}", "duty_requests", _row(series, request))


def get(tx: Transaction, workspace: str, series: str, number: int) -> Request | None:
    row = tx.row(
        "SELECT * FROM duty_requests WHERE workspace = :workspace AND series = :series AND number = :number",
        workspace=workspace,
        series=series,
        number=number,
    )
    return from_row(row) if row else None


def open_ones(tx: Transaction, workspace: str, series: str) -> list[Request]:
    """Those nobody has answered or withdrawn yet, lapsed ones among them, by number."""
    rows = tx.rows(
        "SELECT * FROM duty_requests WHERE workspace = :workspace AND series = :series AND state = 'open'"
        " ORDER BY number",
        workspace=workspace,
        series=series,
    )
    return [from_row(row) for row in rows]


def from_row(row: Mapping[str, Any]) -> Request:
    """What a row of the table, or of the log, holds."""
    return Request(
        number=row["number"],
        rota=row["rota"],
        kind=Kind(row["kind"]),
        giver=row["giver"],
        taker=row["taker"],
        gives=_days(row["gives"]) or Days(0, ()),
        returns=_days(row["returns"]),
        recorded_by=row["recorded_by"],
        recorded_at=instant_of(row["recorded_at"]),
        state=State(row["state"]),
    )


def _row(series: str, request: Request) -> Row:
    return {
        "series": series,
        "number": request.number,
        "rota": request.rota,
        "kind": request.kind,
        "state": request.state,
        "giver": request.giver,
        "taker": request.taker,
        "gives": _days_text(request.gives),
        "returns": _days_text(request.returns),
        "recorded_by": request.recorded_by,
        "recorded_at": instant_text(request.recorded_at),
    }


def _days_text(days: Days | None) -> str:
    return json_text({"seat": days.seat, "days": [day.isoformat() for day in days.days]}) if days else ""


def _days(text: str) -> Days | None:
    if not text:
        return None
    kept = json.loads(text)
    return Days(kept["seat"], tuple(map(date.fromisoformat, kept["days"])))

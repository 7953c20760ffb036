"""The recurring meetings, the values of theirs that change with time, and their calendars."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from meetings.calendar.calendar import Calendar, Series
from meetings.calendar.duty import Duty
from meetings.dates import local_day
from meetings.minutes.layout import Section
from storage.changelog import Author, put
from storage.columns import instant_of, instant_text, json_text, list_of, list_text
from storage.engine import Row, Transaction

ALWAYS = date.min
Layouts = Mapping[str, tuple[Section, ...]]


def add_missing(tx: Transaction, workspace: str, series: Iterable[Series], now: datetime) -> None:
    """Add the series, and the dated values of each, that are not known yet; those known stay as they are."""
    for position, one in enumerate(series):
        tx.run(
            "INSERT INTO series (workspace, key, position, title, channel, zone, owners, members, host, known_since)"
            " VALUES (:workspace, :key, :position, :title, :channel, :zone, :owners, :members, :host, :known_since)"
            " ON CONFLICT (workspace, key) DO NOTHING",
            workspace=workspace,
            key=one.key,
            position=position,
            title=one.title,
            channel=one.channel,
            zone=one.zone,
            owners=list_text(one.owners),
            members=list_text(one.members),
            host=one.host,
            known_since=instant_text(now),
        )
        for name, value in _dated(one).items():
            _add_missing_value(tx, workspace, one.key, name, value)


def note_channel(tx: Transaction, workspace: str, key: str, channel_id: str) -> None:
    """Remember the id of the channel that the series names."""
    tx.run(
        "UPDATE series SET channel_id = :channel_id WHERE workspace = :workspace AND key = :key",
        workspace=workspace,
        key=key,
        channel_id=channel_id,
    )


def calendars(tx: Transaction, workspace: str, now: datetime, layouts: Layouts) -> tuple[Calendar, ...]:
    """Every series as it stands on this day of its zone, with its dates that are out of the ordinary."""
    rows = tx.rows("SELECT * FROM series WHERE workspace = :workspace ORDER BY position, key", workspace=workspace)
    return tuple(
        Calendar(_series(tx, row, now, layouts.get(row["key"], ())), _cancelled(tx, workspace, row["key"]))
        for row in rows
    )


def cancel(tx: Transaction, author: Author, series: str, original: date, why: str) -> None:
    """Record that the meeting of this original date is not held."""
    row = {"series": series, "original": original.isoformat(), "state": "cancelled", "why": why}
    put(tx, author, "cancel meeting", "occurrences", row)


def _cancelled(tx: Transaction, workspace: str, key: str) -> dict[date, str]:
    rows = tx.rows(
        "SELECT original, why FROM occurrences WHERE workspace = :workspace AND series = :key AND state = 'cancelled'",
        workspace=workspace,
        key=key,
    )
    return {date.fromisoformat(row["original"]): row["why"] for row in rows}


def _series(tx: Transaction, row: Row, now: datetime, sections: tuple[Section, ...]) -> Series:
    values = _values(tx, row["workspace"], row["key"], local_day(now, row["zone"]))
    schedule, duty = values["schedule"], values.get("duty")
    return Series(
        key=row["key"],
        title=row["title"],
        channel=row["channel_id"] or row["channel"],
        zone=row["zone"],
        weekday=schedule["weekday"],
        at=time.fromisoformat(schedule["at"]),
        draft_at=time.fromisoformat(schedule["draft_at"]),
        coordinates=values.get("coordinates", {}).get("text", ""),
        owners=list_of(row["owners"]),
        members=list_of(row["members"]),
        host=row["host"],
        duty=_duty(duty) if duty else None,
        sections=sections,
        known_since=instant_of(row["known_since"]),
    )


def _dated(series: Series) -> dict[str, dict[str, Any]]:
    """The values of a series that change with time, by name."""
    values: dict[str, dict[str, Any]] = {
        "schedule": {
            "weekday": series.weekday,
            "at": series.at.isoformat(),
            "draft_at": series.draft_at.isoformat(),
        },
        "coordinates": {"text": series.coordinates},
    }
    if duty := series.duty:
        values["duty"] = {
            "name": duty.name,
            "roster": list(duty.roster),
            "first_week": duty.first_week.isoformat(),
            "handover": duty.handover.isoformat(),
        }
    return values


def _duty(value: Mapping[str, Any]) -> Duty:
    return Duty(
        name=value["name"],
        roster=tuple(value["roster"]),
        first_week=date.fromisoformat(value["first_week"]),
        handover=time.fromisoformat(value["handover"]),
    )


def _add_missing_value(tx: Transaction, workspace: str, key: str, name: str, value: Mapping[str, Any]) -> None:
    tx.run(
        "INSERT INTO dated_values (workspace, series, name, valid_from, valid_until, value)"
        " SELECT :workspace, :key, :name, :valid_from, NULL, :value WHERE NOT EXISTS ("
        " SELECT 1 FROM dated_values WHERE workspace = :workspace AND series = :key AND name = :name)",
        workspace=workspace,
        key=key,
        name=name,
        valid_from=ALWAYS.isoformat(),
        value=json_text(value),
    )


def _values(tx: Transaction, workspace: str, key: str, today: date) -> dict[str, dict[str, Any]]:
    """The value of each name on this day: of those that hold, the one that began last."""
    rows = tx.rows(
        "SELECT name, value FROM dated_values WHERE workspace = :workspace AND series = :key"
        " AND valid_from <= :today AND (valid_until IS NULL OR valid_until >= :today) ORDER BY valid_from",
        workspace=workspace,
        key=key,
        today=today.isoformat(),
    )
    return {row["name"]: json.loads(row["value"]) for row in rows}

"""The values of a series that change with time: when it is, how to join, whose turn, what is being released."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any, TypeVar

from meetings.calendar.dated import ALWAYS, Dated, Entry
from meetings.calendar.series import Schedule, Series
from meetings.duty.rota import Duty, Every
from storage.changelog import Author, put, remove
from storage.columns import json_text
from storage.engine import Transaction

T = TypeVar("T")
Value = Mapping[str, Any]
# A value for one day lies beside those that go on, so that neither ends the other.
ONE_DAY = " only"
DUTY = "duty"


def seed(tx: Transaction, workspace: str, series: Series) -> None:
    """Add the values of the settings file of which nothing is known yet."""
    for name, value in _first_values(series).items():
        tx.run(
            "INSERT INTO dated_values (workspace, series, name, valid_from, valid_until, value)"
            " SELECT :workspace, :key, :name, :valid_from, NULL, :value WHERE NOT EXISTS ("
            " SELECT 1 FROM dated_values WHERE workspace = :workspace AND series = :key AND name = :name)",
            workspace=workspace,
            key=series.key,
            name=name,
            valid_from=ALWAYS.isoformat(),
            value=json_text(value),
        )


def set_schedule(tx: Transaction, author: Author, series: str, entry: Entry[Schedule]) -> None:
    """When the meeting is."""
    _set(tx, author, series, "schedule", _with(entry, _schedule_value(entry.value)))


def set_coordinates(tx: Transaction, author: Author, series: str, entry: Entry[str]) -> None:
    """How to join."""
    _set(tx, author, series, "coordinates", _with(entry, {"text": entry.value}))


def set_host(tx: Transaction, author: Author, series: str, entry: Entry[str]) -> None:
    """Who runs the meeting, by roster name; "" is nobody."""
    _set(tx, author, series, "host", _with(entry, {"name": entry.value}))


def set_releases(tx: Transaction, author: Author, series: str, entry: Entry[tuple[str, ...]]) -> None:
    """What is being released."""
    _set(tx, author, series, "releases", _with(entry, {"versions": list(entry.value)}))


def set_duty(tx: Transaction, author: Author, series: str, entry: Entry[Duty], key: str = "") -> None:
    """What the rota of this key is, from the first day of a turn on."""
    _set(tx, author, series, duty_name(key), _with(entry, _duty_value(entry.value)))


def duty_name(key: str) -> str:
    """The name under which the duty of this rota is kept."""
    return f"{DUTY} {key}".strip()


def of_series(tx: Transaction, workspace: str, key: str, zone: str) -> dict[str, Any]:
    """The dated fields of a `Series`, by their names; `duties` are those of each rota by its key, the first first."""
    entries = _entries(tx, workspace, key)

    def dated(name: str, made: Callable[[Value], T]) -> Dated[T]:
        found = [*entries.get(name, ()), *entries.get(name + ONE_DAY, ())]
        return Dated(tuple(Entry(entry.first, made(entry.value), entry.last) for entry in found))

    return {
        "schedule": dated("schedule", _schedule),
        "coordinates": dated("coordinates", lambda value: str(value["text"])),
        "releases": dated("releases", lambda value: tuple(value["versions"])),
        "hosts": dated("host", lambda value: str(value["name"])),
        "duties": {
            name.removeprefix(DUTY).strip(): dated(name, lambda value: _duty(value, zone))
            for name in sorted(entries)
            if name.split(" ")[0] == DUTY
        },
    }


def _with(entry: Entry[T], value: Value) -> Entry[Value]:
    return Entry(entry.first, value, entry.last)


def _set(tx: Transaction, author: Author, series: str, name: str, entry: Entry[Value]) -> None:
    if entry.last is None:
        _end_later(tx, author, series, name, entry.first)
    row = {
        "series": series,
        "name": name + ONE_DAY if entry.last else name,
        "valid_from": entry.first.isoformat(),
        "valid_until": entry.last.isoformat() if entry.last else None,
        "value": json_text(entry.value),
    }
    put(tx, author, f"set {name}", "dated_values", row)


def _end_later(tx: Transaction, author: Author, series: str, name: str, first: date) -> None:
    """A value that goes on from a day is the last word: what was planned for later days is taken back."""
    later = tx.rows(
        "SELECT valid_from FROM dated_values WHERE workspace = :workspace AND series = :series AND name = :name"
        " AND valid_from > :first",
        workspace=author.workspace,
        series=series,
        name=name,
        first=first.isoformat(),
    )
    for row in later:
        remove(tx, author, f"end {name}", "dated_values", {"series": series, "name": name, **row})


def _entries(tx: Transaction, workspace: str, key: str) -> dict[str, list[Entry[Value]]]:
    rows = tx.rows(
        "SELECT name, valid_from, valid_until, value FROM dated_values WHERE workspace = :workspace AND series = :key"
        " ORDER BY valid_from",
        workspace=workspace,
        key=key,
    )
    entries: dict[str, list[Entry[Value]]] = {}
    for row in rows:
        last = date.fromisoformat(row["valid_until"]) if row["valid_until"] else None
        entry = Entry[Value](date.fromisoformat(row["valid_from"]), json.loads(row["value"]), last)
        entries.setdefault(row["name"], []).append(entry)
    return entries


def _first_values(series: Series) -> dict[str, Value]:
    schedule = series.schedule.on(ALWAYS)
    values: dict[str, Value] = {
        "coordinates": {"text": series.coordinates.on(ALWAYS) or ""},
        "host": {"name": series.hosts.on(ALWAYS) or ""},
    }
    if schedule:
        values["schedule"] = _schedule_value(schedule)
    for duty in series.duties:
        values[duty_name(duty.key)] = _duty_value(duty.on(ALWAYS))
    return values


def _schedule_value(schedule: Schedule) -> Value:
    at, draft_at = schedule.at.isoformat(), schedule.draft_at.isoformat()
    return {"weekday": schedule.weekday, "at": at, "draft_at": draft_at}


def _schedule(value: Value) -> Schedule:
    return Schedule(value["weekday"], time.fromisoformat(value["at"]), time.fromisoformat(value["draft_at"]))


def _duty_value(duty: Duty) -> Value:
    return {
        "name": duty.name,
        "roster": list(duty.roster),
        "first_week": duty.first_week.isoformat(),
        "handover": duty.handover.isoformat(),
        "zone": duty.zone,
        "every": duty.every.value,
        "weekdays_only": duty.weekdays_only,
        "seats": duty.seats,
        "anew": duty.anew,
    }


def _duty(value: Value, zone: str) -> Duty:
    """A duty as it is kept; one kept by an early version is weekly, in the zone of its series."""
    return Duty(
        name=value["name"],
        roster=tuple(value["roster"]),
        first_week=date.fromisoformat(value["first_week"]),
        handover=time.fromisoformat(value["handover"]),
        zone=value.get("zone", zone),
        every=Every(value.get("every", Every.WEEK)),
        weekdays_only=value.get("weekdays_only", False),
        seats=value.get("seats", 1),
        anew=value.get("anew", True),
    )

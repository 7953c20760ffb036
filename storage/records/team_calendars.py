"""The team's calendars that are read: how the reading goes, who agreed, and what became of what they say.

The rows are not of the change log: what is recorded by them is, as any absence.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from meetings.shared_calendar.claims import Claim
from meetings.shared_calendar.following import Consent, Followed, State
from meetings.when.spans import Span, When
from storage.columns import instant_of, instant_text, json_text
from storage.engine import Row, Transaction


@dataclass(frozen=True)
class Reading:
    """How the reading of a calendar goes: what it was last (`etag`), when it is read next, how often it failed since.

    `told` says that an owner was told that it fails.
    """

    calendar: str
    next_try: datetime
    etag: str = ""
    failures: int = 0
    told: bool = False


def keep(tx: Transaction, workspace: str, names: Iterable[str], now: datetime) -> None:
    """Read these calendars from now on, and no others."""
    wanted = set(names)
    for reading in readings(tx, workspace):
        if reading.calendar not in wanted:
            tx.run(
                "DELETE FROM team_calendars WHERE workspace = :workspace AND calendar = :calendar",
                workspace=workspace,
                calendar=reading.calendar,
            )
    for name in sorted(wanted):
        tx.run(
            "INSERT INTO team_calendars (workspace, calendar, etag, next_try, failures, told)"
            " VALUES (:workspace, :calendar, '', :next_try, 0, 0) ON CONFLICT (workspace, calendar) DO NOTHING",
            workspace=workspace,
            calendar=name,
            next_try=instant_text(now),
        )


def readings(tx: Transaction, workspace: str) -> list[Reading]:
    """Every calendar that is read, the one that is due first first."""
    rows = tx.rows(
        "SELECT * FROM team_calendars WHERE workspace = :workspace ORDER BY next_try, calendar", workspace=workspace
    )
    return [
        Reading(row["calendar"], instant_of(row["next_try"]), row["etag"], row["failures"], bool(row["told"]))
        for row in rows
    ]


def note(tx: Transaction, workspace: str, reading: Reading) -> None:
    """Remember how the reading went."""
    tx.run(
        "UPDATE team_calendars SET etag = :etag, next_try = :next_try, failures = :failures, told = :told"
        " WHERE workspace = :workspace AND calendar = :calendar",
        workspace=workspace,
        calendar=reading.calendar,
        etag=reading.etag,
        next_try=instant_text(reading.next_try),
        failures=reading.failures,
        told=int(reading.told),
    )


def read_now(tx: Transaction, workspace: str, calendar: str, now: datetime) -> None:
    """Have a calendar read as soon as can be."""
    tx.run(
        "UPDATE team_calendars SET next_try = :next_try WHERE workspace = :workspace AND calendar = :calendar",
        workspace=workspace,
        calendar=calendar,
        next_try=instant_text(now),
    )


def consents(tx: Transaction, workspace: str, calendar: str) -> dict[str, Consent]:
    """What people have said about being recorded by this calendar, by roster name."""
    rows = tx.rows(
        "SELECT person, consent FROM calendar_people WHERE workspace = :workspace AND calendar = :calendar"
        " ORDER BY person",
        workspace=workspace,
        calendar=calendar,
    )
    return {row["person"]: Consent(row["consent"]) for row in rows}


def put_consent(tx: Transaction, workspace: str, calendar: str, person: str, consent: Consent) -> None:
    """Remember what a person says, or that they were asked."""
    tx.run(
        "INSERT INTO calendar_people (workspace, calendar, person, consent)"
        " VALUES (:workspace, :calendar, :person, :consent)"
        " ON CONFLICT (workspace, calendar, person) DO UPDATE SET consent = :consent",
        workspace=workspace,
        calendar=calendar,
        person=person,
        consent=consent.value,
    )


def followed(tx: Transaction, workspace: str, calendar: str) -> list[Followed]:
    """What this calendar was last seen to say, and what became of it."""
    rows = tx.rows(
        "SELECT * FROM calendar_entries WHERE workspace = :workspace AND calendar = :calendar ORDER BY uid, person",
        workspace=workspace,
        calendar=calendar,
    )
    return [_followed(row) for row in rows]


def put(tx: Transaction, workspace: str, calendar: str, entry: Followed) -> None:
    """Remember what became of a claim."""
    forget(tx, workspace, calendar, entry.claim)
    tx.run(
        "INSERT INTO calendar_entries (workspace, calendar, uid, person, said, note, state, recorded, absence, typed)"
        " VALUES (:workspace, :calendar, :uid, :person, :said, :note, :state, :recorded, :absence, :typed)",
        workspace=workspace,
        calendar=calendar,
        uid=entry.claim.uid,
        person=entry.claim.person,
        said=_when_text(entry.claim.when),
        note=entry.claim.note,
        state=entry.state.value,
        recorded=_when_text(entry.recorded) if entry.recorded else None,
        absence=entry.absence,
        typed=_when_text(entry.typed) if entry.typed else None,
    )


def forget(tx: Transaction, workspace: str, calendar: str, claim: Claim) -> None:
    """Forget a claim that is not made any more."""
    tx.run(
        "DELETE FROM calendar_entries WHERE workspace = :workspace AND calendar = :calendar AND uid = :uid"
        " AND person = :person",
        workspace=workspace,
        calendar=calendar,
        uid=claim.uid,
        person=claim.person,
    )


def _followed(row: Row) -> Followed:
    claim = Claim(row["uid"], row["person"], _when(row["said"]), row["note"])
    recorded, typed = (_when(row[column]) if row[column] else None for column in ("recorded", "typed"))
    return Followed(claim, State(row["state"]), row["absence"], recorded, typed)


def _when_text(when: When) -> str:
    spans = [[span.start.isoformat(), span.end and span.end.isoformat(), span.part] for span in when.spans]
    return json_text({"spans": spans, "every": list(when.every), "open_end": when.open_end})


def _when(text: str) -> When:
    value = json.loads(text)
    spans = (
        Span(date.fromisoformat(start), date.fromisoformat(end) if end else None, part)
        for start, end, part in value["spans"]
    )
    return When(tuple(spans), tuple(value["every"]), value["open_end"])

"""The secret addresses of calendars: whoever knows one reads that calendar, so that none is ever logged.

The secret itself is kept, because it is shown again whenever somebody asks for the address; whoever can read this file
can read everything the calendar shows. It is found by its digest: how long that takes says nothing about a secret.
The rows are not of the change log: an Undo must not bring back an address that was made to stop.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from hashlib import sha256

from meetings.feed.feed import Subject
from storage.columns import instant_text
from storage.engine import Transaction

SECRET_BYTES = 32


def secret_of(tx: Transaction, workspace: str, subject: Subject, request: str, now: datetime) -> str:
    """The secret of this calendar, made for this request of Slack's where there is none yet."""
    row = tx.row(
        "SELECT secret FROM calendar_links WHERE workspace = :workspace AND series = :series AND person = :person",
        workspace=workspace,
        series=subject.series,
        person=subject.person,
    )
    return str(row["secret"]) if row else new_secret(tx, workspace, subject, request, now)


def new_secret(tx: Transaction, workspace: str, subject: Subject, request: str, now: datetime) -> str:
    """Another secret for this calendar: the one before opens nothing any more. One request makes one only."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    tx.run(
        "INSERT INTO calendar_links (workspace, series, person, secret, digest, request, created_at)"
        " VALUES (:workspace, :series, :person, :secret, :digest, :request, :created_at)"
        " ON CONFLICT (workspace, series, person) DO UPDATE SET secret = excluded.secret, digest = excluded.digest,"
        " request = excluded.request, created_at = excluded.created_at WHERE request <> excluded.request",
        workspace=workspace,
        series=subject.series,
        person=subject.person,
        secret=secret,
        digest=_digest(secret),
        request=request,
        created_at=instant_text(now),
    )
    row = tx.row(
        "SELECT secret FROM calendar_links WHERE workspace = :workspace AND series = :series AND person = :person",
        workspace=workspace,
        series=subject.series,
        person=subject.person,
    )
    return str(row["secret"]) if row else secret


def subject_of(tx: Transaction, workspace: str, secret: str) -> Subject | None:
    """Whose calendar this secret opens, None where it opens none."""
    row = tx.row(
        "SELECT series, person FROM calendar_links WHERE workspace = :workspace AND digest = :digest",
        workspace=workspace,
        digest=_digest(secret),
    )
    return Subject(row["series"], row["person"]) if row else None


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()

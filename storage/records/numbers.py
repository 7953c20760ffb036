"""Permanent numbers: counted per series, for absences per workspace, and never given twice."""

from __future__ import annotations

from storage.engine import Transaction

ABSENCES = "absences"


def take(tx: Transaction, workspace: str, scope: str) -> int:
    """The next number of the scope (a series' key, or ABSENCES)."""
    tx.run(
        "INSERT INTO numbers (workspace, scope, latest) VALUES (:workspace, :scope, 1)"
        " ON CONFLICT (workspace, scope) DO UPDATE SET latest = numbers.latest + 1",
        workspace=workspace,
        scope=scope,
    )
    row = tx.row(
        "SELECT latest FROM numbers WHERE workspace = :workspace AND scope = :scope",
        workspace=workspace,
        scope=scope,
    )
    return int(row["latest"]) if row else 1

"""Lines about rows that may be taken back: said of what stands at the moment, corrected when that changes.

A line names its parts, each a row and the words about it. It is never unsaid: what was posted is corrected in place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from posts.slack import messages
from storage import changelog
from storage.engine import Transaction


@dataclass(frozen=True)
class Part:
    """A row (its table and key), the words about it alone, and the words that it does not stand after all."""

    table: str
    key: Mapping[str, Any]
    words: str
    undone: str


def content(line: str, parts: Sequence[Part], lead: str = "") -> dict[str, Any]:
    """What a post of this line keeps; `lead` stands before the words of parts that are said alone."""
    kept = [asdict(part) for part in parts]
    return {"line": line, "lead": lead, "parts": kept}


def message(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> messages.Message | None:
    """The line about what stands, or None where nothing of it does."""
    text = _standing(tx, workspace, kept)
    return messages.line(text) if text else None


def correction(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> messages.Message:
    """What is put in place of a line that was posted: itself where all of it stands (again)."""
    text = _standing(tx, workspace, kept)
    if text and text == kept["line"]:
        return messages.line(text)
    undone = " ".join(dict.fromkeys(part["undone"] for part in kept["parts"]))
    return messages.corrected(text or undone, kept["line"])


def _standing(tx: Transaction, workspace: str, kept: Mapping[str, Any]) -> str | None:
    parts = kept["parts"]
    standing = [part for part in parts if changelog.current(tx, workspace, part["table"], part["key"])]
    if len(standing) == len(parts):
        return str(kept["line"])
    return f"{kept['lead']}{'; '.join(part['words'] for part in standing)}" if standing else None

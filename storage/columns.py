"""How values lie in columns: instants, dates and lists as text that sorts and compares."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any


def instant_text(moment: datetime) -> str:
    """A UTC instant with microseconds, so that texts sort as instants do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def instant_of(text: str) -> datetime:
    return datetime.fromisoformat(text)


def list_text(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def list_of(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def json_text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)

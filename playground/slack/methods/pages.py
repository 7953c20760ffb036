"""Pages of a long list (docs.slack.dev/apis/web-api/pagination): cursors are opaque, wrong ones refused."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any, TypeVar

from playground.slack.calls import Call
from playground.slack.refusals import SlackError

Item = TypeVar("Item")


def page(call: Call, items: Sequence[Item], default: int, most: int = 1000) -> tuple[Sequence[Item], str]:
    """The page the caller asked for, and the cursor of the next one ("" at the end)."""
    limit = min(call.number("limit", default), most)
    if limit <= 0:
        raise SlackError("invalid_limit")
    start = _position(call.text("cursor"))
    end = start + limit
    cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(items) else ""
    return items[start:end], cursor


def paged(cursor: str) -> dict[str, Any]:
    return {"response_metadata": {"next_cursor": cursor}}


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        kind, _, place = base64.b64decode(cursor, validate=True).decode().partition(":")
        if kind == "next":
            return int(place)
    except (binascii.Error, ValueError):
        pass
    raise SlackError("invalid_cursor")

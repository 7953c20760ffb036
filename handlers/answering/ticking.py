"""What is ticked in a receipt when a button of it is pressed: Slack names places, the stored command has the names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any

from posts.receipts import TICKS, Ticks


def kept(ticks: Ticks | None) -> dict[str, Any]:
    """What a stored receipt has of the options that can be ticked in it."""
    return {TICKS: asdict(ticks)} if ticks else {}


def ticked(receipt: Mapping[str, Any], button: int, places: Collection[int] | None) -> tuple[str, ...] | None:
    """What was ticked when this button of a stored receipt was pressed, by name; None where nothing could be.

    A question that came between has nothing to tick: its buttons stand for what was ticked before it.
    """
    if TICKS not in receipt:
        before = receipt["runs"][button].get("ticked")
        return None if before is None else tuple(before)
    stored = receipt[TICKS]
    return Ticks(stored["placeholder"], tuple(stored["options"]), tuple(stored["ticked"])).chosen(places)

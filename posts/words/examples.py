"""Usages as they are shown on a day."""

from __future__ import annotations

from datetime import date

from posts.example_days import in_days_to_come
from posts.receipts import Receipt


def usage_on(usage: str, today: date) -> Receipt:
    """A usage as it is shown on this day."""
    return Receipt(in_days_to_come(usage, today))

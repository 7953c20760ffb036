"""Carried text as the minutes have it: what is kept is printed, what is asked about stands in a remark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from meetings.carried.carried import Carried
from meetings.dates import day_words
from meetings.markdown import to_markdown
from meetings.minutes.body import Block, Bullet, Paragraph, Remark


def with_carried(body: Sequence[Block], carried: Carried, meeting: date) -> tuple[Block, ...]:
    """The body of a section with its carried text below; with its none-line where nothing but a remark stands there."""
    full = list(body)
    for block in carried.printed:
        _put(full, block)
    if not carried.asked:
        return tuple(full)
    none = to_markdown(carried.place.section.none)
    if none and not full:
        full.append(Paragraph((none,)))
    inside = tuple(block for block in carried.asked if not isinstance(block, Remark))
    return (*full, Remark(f"carried {from_words(carried, meeting)}, not confirmed ({carried.owner}):", inside))


def _put(body: list[Block], block: Block) -> None:
    """Put a block below the others; what is nested in a line that stands there already is nested in that one."""
    if isinstance(block, Bullet):
        for place, other in enumerate(body):
            if isinstance(other, Bullet) and other.text == block.text:
                body[place] = replace(other, under=(*other.under, *block.under))
                return
    body.append(block)


def from_words(carried: Carried, today: date) -> str:
    """`from Mon July 1`."""
    return f"from {day_words(carried.day, today)}"


def lines_words(count: int) -> str:
    """`3 lines`, `1 line`."""
    return f"{count} line{'s' * (count != 1)}"

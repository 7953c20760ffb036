"""Months by their names, and years."""

from __future__ import annotations

from meetings.when import words
from meetings.when.cursor import Cursor, beginning
from meetings.when.words import CALENDAR


def month(cursor: Cursor) -> int | None:
    """A month's name, with the dot of an abbreviation."""
    found = cursor.value(words.MONTHS)
    if found is not None and cursor.peek().low == "." and cursor.peek().kind == "mark":
        cursor.place += 1
    return found


@beginning((), {"comma", "number"})
def year(cursor: Cursor) -> int | None:
    """A year in four digits, also behind a comma."""
    cursor.kind("comma")
    token = cursor.kind("number")
    if token is None or len(token.low) != 4 or int(token.low) not in CALENDAR:
        return None
    return int(token.low)


@beginning((), {"dash"})
def dashed_month(cursor: Cursor) -> int | None:
    """The month of "3-Aug" and "3-Aug-2026", without blanks; in "30-Aug 3" it is that of another day."""
    number, dash, name = (cursor.peek(ahead) for ahead in (-1, 0, 1))
    found = month(cursor) if cursor.kind("dash") and number.end == dash.start and dash.end == name.start else None
    following = cursor.peek()
    if following.kind == "dash" and following.start == name.end and len(cursor.peek(1).low) == 4:
        cursor.kind("dash")
    elif following.kind in {"number", "ordinal"}:
        return None
    elif _ends_with_number(cursor, name.end):
        # The 26 of "3-Aug-26" is a year, or a day.
        return None
    return found


def _ends_with_number(cursor: Cursor, end: int) -> bool:
    """Whether a dash without blanks and a number that has no month of its own follow."""
    dash, number, behind = (cursor.peek(ahead) for ahead in (0, 1, 2))
    glued = dash.kind == "dash" and dash.start == end and number.kind == "number"
    return glued and behind.kind != "dash" and behind.low not in words.MONTHS

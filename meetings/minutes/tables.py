"""Tables in Markdown, every column as wide as its widest cell."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.minutes.body import Table
from meetings.minutes.layout import Ruler


def table_lines(table: Table, ruler: Ruler) -> list[str]:
    """The lines of a table: its header, the line below that, and its rows."""
    rows = [table.header, *table.rows]
    widths = [max(len(row[place]) for row in rows) for place in range(len(table.header))]
    header, *others = (_row(row, widths) for row in rows)
    return [header, _ruler(widths, ruler), *others]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))} |"


def _ruler(widths: Sequence[int], ruler: Ruler) -> str:
    match ruler:
        case Ruler.OPEN:
            return f"|{'|'.join('-' * width + ' ' for width in widths)}|"
        case Ruler.SPACED:
            return f"| {' | '.join('-' * width for width in widths)} |"
        case Ruler.CLOSED:
            return f"|{'|'.join('-' * (width + 2) for width in widths)}|"

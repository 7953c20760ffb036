"""The grammar of whens: typed words to days. `read_when` reads a whole text, `find_when` looks inside one."""

from __future__ import annotations

from meetings.when.read import find_when, read_when
from meetings.when.spans import Found, Part, Span, Unclear, When

__all__ = ["Found", "Part", "Span", "Unclear", "When", "find_when", "read_when"]

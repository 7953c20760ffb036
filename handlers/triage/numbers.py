"""Numbers of requests behind a word: `agree 12`, `take #12`."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"#?(?P<number>[0-9]{1,9})")


def only_number(text: str) -> int | None:
    """The number that is all of this text; None for any other text."""
    found = _NUMBER.fullmatch(text.strip(" ."))
    return int(found["number"]) if found else None

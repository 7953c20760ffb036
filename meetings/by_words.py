"""A line that has a number, meant by words of it: `cancel Summer School` for `cancel 3`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from meetings.action_items.finding import LONGEST_PHRASE, has_run

_NUMBER = re.compile(r"#?(?P<number>\d{1,9})")


def number_of(typed: str) -> int | None:
    """The number that was typed, or None where it is no number."""
    found = _NUMBER.fullmatch(typed.strip())
    return int(found["number"]) if found else None


def meant(typed: str, texts: Mapping[int, str]) -> tuple[int, ...]:
    """The numbers of all whose text has these words in this order, in any case; of one that is all of it, only that."""
    if len(typed) > LONGEST_PHRASE:
        return ()
    found = tuple(number for number, text in texts.items() if has_run(text, typed))
    whole = tuple(number for number in found if has_run(typed, texts[number]))
    return whole if len(whole) == 1 else found

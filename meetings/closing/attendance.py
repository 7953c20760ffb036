"""Who was at a meeting, as it is typed: "Ada, Bo and Marco Mambelli", or "without Carl"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetings.action_items.parties import split_names
from meetings.closing.people import person_named
from meetings.markdown import is_nothing, one_line
from meetings.people import Roster, fold

_WITHOUT = re.compile(r"\s*(?:\ball|\beverybody|\beveryone)?\s*\b(?:without|but|except)\s+", re.IGNORECASE)
_ALL = frozenset({"all", "everybody", "everyone", "now", "as expected"})


def attendance(typed: str, expected: Sequence[str], roster: Roster) -> tuple[str, ...] | str:
    """Who was there, by roster names, guests as typed; else the name that cannot be left out, as nobody expects it.

    What stands in front of "without" is added to whoever is expected, and so is what stands beside "all"; nothing at
    all is all of them.
    """
    there, *without = _WITHOUT.split(one_line(typed), maxsplit=1)
    names = _names(there, roster)
    known = (*expected, *(name for name in names if name not in expected))
    if not without:
        says_all = any(fold(name.strip(" .")) in _ALL for name in split_names(there))
        return known if says_all or not names else names
    gone = _names(without[0], roster)
    if stranger := next((name for name in gone if name not in known), None):
        return stranger
    return tuple(name for name in known if name not in gone)


def _names(typed: str, roster: Roster) -> tuple[str, ...]:
    said = (name.strip(" .") for name in split_names(typed))
    each = (name for name in said if not is_nothing(name) and fold(name) not in _ALL)
    return tuple(dict.fromkeys(person.name if (person := person_named(name, roster)) else name for name in each))

"""`python -m scripts.holiday_words` writes the index of holiday names anew, from the library."""

from __future__ import annotations

import textwrap
from collections import Counter
from pathlib import Path

from meetings.when import holiday_words
from meetings.when.holiday_names import Words, needing_no_country
from meetings.when.known_holidays import countries, names

_IN_MANY = 2
_HEAD = '''"""With which one or two words the names of holidays begin, by country; those of many countries stand once.

Written by `python -m scripts.holiday_words`; a text without them never asks the library.
"""

from __future__ import annotations

from functools import cache

'''
_TAIL = '''

@cache
def beginnings(countries: tuple[str, ...]) -> frozenset[str]:
    """The plain words with which the name of a holiday in these countries begins: "labor-day", "juneteenth"."""
    return frozenset(EVERYWHERE.split()).union(*(OF_COUNTRY.get(country, "").split() for country in countries))


@cache
def may_begin_holiday(countries: tuple[str, ...]) -> frozenset[str]:
    """The first of those words."""
    return frozenset(beginning.partition("-")[0] for beginning in beginnings(countries))
'''


def made() -> str:
    """The text of the module."""
    by_country = {country: frozenset(map(_beginning, names(country))) for country in countries()}
    times = Counter(each for found in by_country.values() for each in found)
    common = {each for each, count in times.items() if count >= _IN_MANY}.union(map(_beginning, needing_no_country()))
    lines = [
        _HEAD,
        f"EVERYWHERE = {_literal(common, '')}\n",
        f"COUNTRIES = {_literal(set(by_country), '')}\n",
        "OF_COUNTRY = {\n",
    ]
    for country, found in by_country.items():
        if own := found - common:
            lines.append(f'    "{country}": {_literal(own, "    ")},\n')
    lines.append("}\n")
    return "".join(lines) + _TAIL


def _beginning(name: Words) -> str:
    return "-".join(name[:2])


def _literal(found: frozenset[str] | set[str], indent: str) -> str:
    line = " ".join(sorted(found))
    if len(line) < 100:
        return f'"{line}"'
    pieces = textwrap.wrap(line, 108 if all(ord(each) < 0x3000 for each in line) else 55, break_on_hyphens=False)
    quoted = "\n".join(f'{indent}    "{piece} "' for piece in pieces[:-1])
    return f'(\n{quoted}\n{indent}    "{pieces[-1]}"\n{indent})'


if __name__ == "__main__":
    Path(holiday_words.__file__).write_text(made(), encoding="utf-8")

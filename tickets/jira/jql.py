"""Conditions in Jira's query language, written around the query of the settings.

support.atlassian.com/jira-software-cloud/docs/use-advanced-search-with-jira-query-language-jql
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# What stands in quotes, with its escapes, is none of the language; a quote that is not closed reaches to the end.
_PIECES = re.compile(
    r"""(?P<quote>["'])(?:\\.|(?!(?P=quote))[^\\])*(?P<close>(?P=quote)|\\?\Z)|(?P<order>\border\s+by\b)|(?P<bracket>[()])""",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = {'"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True)
class Query:
    """The query of the settings: its condition, and the order it wants, `ORDER BY` included, "" where it says none."""

    condition: str
    order: str = ""

    def with_states(self, states: Sequence[str]) -> str:
        """What it finds in these states; without any, all that it finds."""
        return self._with(_in("status", states)) if states else self._with("")

    def with_versions(self, states: Sequence[str], versions: Sequence[str], version_states: Sequence[str]) -> str:
        """The same, and what is to be fixed in one of these versions and is in one of these states."""
        if not (states and versions and version_states):
            return self.with_states(states)
        of_versions = f"{_in('fixVersion', versions)} AND {_in('status', version_states)}"
        return self._with(f"({_in('status', states)} OR ({of_versions}))")

    def _with(self, more: str) -> str:
        condition = f"({self.condition}) AND {more}" if more else self.condition
        return f"{condition} {self.order}".rstrip()


def query(text: str) -> Query:
    """The query of the settings, read as far as is needed to write conditions around it.

    Raises ValueError with a few words for what Jira refuses, or would understand in another way within brackets.
    """
    depth, order = 0, len(text)
    for piece in _PIECES.finditer(text):
        if piece["quote"] and piece["close"] != piece["quote"]:
            raise ValueError("a quote of its query is not closed")
        if piece["order"] and depth == 0:
            order = piece.start()
            break
        depth += {"(": 1, ")": -1}.get(piece["bracket"], 0)
        if depth < 0:
            break
    if depth:
        raise ValueError("the brackets of its query do not match")
    condition = text[:order].strip()
    if not condition:
        raise ValueError("its query is empty")
    return Query(condition, text[order:].strip())


def of_keys(keys: Sequence[str]) -> str:
    """The issues of these keys. Jira refuses it where one of them is unknown to it."""
    return _in("key", keys)


def of_version(version: str) -> str:
    """What is to be fixed in this version. Jira refuses it where there is no such version."""
    return f"fixVersion = {quoted(version)}"


def quoted(name: str) -> str:
    """A name as Jira's query language wants it, whatever is in it."""
    return f'"{"".join(_ESCAPED.get(sign) or _plain(sign) for sign in name)}"'


def _plain(sign: str) -> str:
    return sign if sign.isprintable() or ord(sign) > 0xFFFF else f"\\u{ord(sign):04x}"


def _in(field: str, names: Sequence[str]) -> str:
    return f"{field} in ({', '.join(map(quoted, names))})"

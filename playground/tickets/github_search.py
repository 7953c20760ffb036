"""The part of GitHub's search that the stand-in knows: qualifiers, each of which may be excluded by a hyphen.

docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# GitHub's qualifiers stand apart; a value with spaces is in quotes.
_TERM = re.compile(r'(?P<minus>-?)(?P<name>[a-z-]+):(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"()]+))(?=\s|$)')


@dataclass(frozen=True)
class Searched:
    """One issue or pull request, as the search sees it; `state` is open, draft, closed or merged."""

    repository: str
    pull_request: bool
    state: str
    labels: tuple[str, ...]
    milestone: str


class NotUnderstoodError(Exception):
    """The query has what the search does not know; GitHub's answer is 422."""


@dataclass(frozen=True)
class Term:
    """One qualifier: its name and value in small letters, and whether what fits it is excluded."""

    name: str
    value: str
    excluded: bool


Test = Callable[[Searched], bool]
_IS: Mapping[str, Test] = {
    "issue": lambda each: not each.pull_request,
    "pr": lambda each: each.pull_request,
    "pull-request": lambda each: each.pull_request,
    "open": lambda each: each.state in {"open", "draft"},
    "closed": lambda each: each.state in {"closed", "merged"},
    "merged": lambda each: each.state == "merged",
    "unmerged": lambda each: each.pull_request and each.state != "merged",
    "draft": lambda each: each.state == "draft",
}
_VALUES: Mapping[str, Mapping[str, Test]] = {
    "is": _IS,
    "type": {name: _IS[name] for name in ("issue", "pr")},
    "state": {name: _IS[name] for name in ("open", "closed")},
    "draft": {"true": _IS["draft"], "false": lambda each: each.pull_request and each.state != "draft"},
}
_FREE: Mapping[str, Callable[[Searched, str], bool]] = {
    "repo": lambda each, value: each.repository.casefold() == value,
    "org": lambda each, value: each.repository.casefold().startswith(f"{value}/"),
    "label": lambda each, value: value in {label.casefold() for label in each.labels},
    "milestone": lambda each, value: each.milestone.casefold() == value,
}


def terms(query: str) -> Sequence[Term]:
    """The qualifiers of a query. Raises NotUnderstoodError where it has anything else, or a value that there is not."""
    read: list[Term] = []
    place = 0
    while rest := query[place:].strip():
        place = len(query) - len(query[place:].lstrip())
        match = _TERM.match(query, place)
        if match is None:
            raise NotUnderstoodError(rest)
        value = (match["quoted"] if match["quoted"] is not None else match["plain"]).casefold()
        if match["name"] not in _FREE and value not in _VALUES.get(match["name"], {}):
            raise NotUnderstoodError(match[0])
        read.append(Term(match["name"], value, bool(match["minus"])))
        place = match.end()
    if not read:
        raise NotUnderstoodError("")
    return read


def fits(each: Searched, asked: Sequence[Term]) -> bool:
    """Whether a search finds this one. Several repositories or organizations are alternatives, all else is not."""
    where = [term for term in asked if term.name in {"repo", "org"} and not term.excluded]
    if where and not any(_fits(each, term) for term in where):
        return False
    return all(_fits(each, term) is not term.excluded for term in asked if term not in where)


def _fits(each: Searched, term: Term) -> bool:
    if term.name in _FREE:
        return _FREE[term.name](each, term.value)
    return _VALUES[term.name][term.value](each)

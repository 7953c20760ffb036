"""The sources that settings want of the playground: `[tickets.NAME]` with `url = "playground"`, and their tickets."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from playground.errors import PlaygroundError
from playground.tickets.local_tickets import LocalTicket

# The address of a ticket system that the playground stands in for.
OURS = "playground"
_JIRA, _KINDS = "jira", ("Server", "Cloud")
_HEADER = re.compile(r"""\s*\[\s*tickets\s*\.\s*(?P<name>"[^"]+"|'[^']+'|[A-Za-z0-9_-]+)\s*\]\s*(?:#.*)?""")
_URL = re.compile(rf"""(?P<key>\s*url\s*=\s*)["']{OURS}["'](?P<rest>.*)""")
# What is no state in a table of counts: where the tickets are.
_HOME = "home"


@dataclass(frozen=True)
class SourceSettings:
    """One source: its tickets, and of how many more there are only numbers (`[playground.counts.NAME]`).

    `home` is the project, group or repository in which tickets are made up; `is_cloud` says it of a Jira.
    """

    name: str
    system: str
    home: str = ""
    tickets: tuple[LocalTicket, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    is_cloud: bool = False


def read_sources(document: Mapping[str, Any]) -> tuple[SourceSettings, ...]:
    """The sources of a settings file, in its order. Raises PlaygroundError for what is of none of them."""
    tables = {name: table for name, table in _table(document, "tickets").items() if isinstance(table, dict)}
    ours = {name: table for name, table in tables.items() if table.get("url") == OURS}
    playground = _table(document, "playground")
    counts = _table(playground, "counts")
    for name in counts.keys() - ours.keys():
        raise PlaygroundError(f'[playground.counts.{name}] is of no [tickets.{name}] with url = "{OURS}"')
    kind = playground.get("jira", "Server")
    if kind not in _KINDS:
        raise PlaygroundError(f"[playground] jira is one of {', '.join(_KINDS)}, not {kind}")
    first_jira = next((name for name, table in ours.items() if table.get("system") == _JIRA), "")
    tickets: dict[str, list[LocalTicket]] = {name: [] for name in ours}
    for entry in playground.get("tickets", []):
        source = str(entry.get("source", first_jira))
        if source not in tickets:
            raise PlaygroundError(f'[[playground.tickets]] {entry.get("key", "")} is of no source with url = "{OURS}"')
        tickets[source].append(_ticket(entry))
    is_cloud = kind == "Cloud"
    return tuple(
        replace(_source(name, table, tickets[name], counts.get(name, {})), is_cloud=is_cloud)
        for name, table in ours.items()
    )


def _source(
    name: str, table: Mapping[str, Any], tickets: list[LocalTicket], counts: Mapping[str, Any]
) -> SourceSettings:
    numbers = tuple((state, number) for state, number in counts.items() if state != _HOME)
    for state, number in numbers:
        if not isinstance(number, int) or number < 0:
            raise PlaygroundError(f"[playground.counts.{name}] {state} is a number of tickets, such as 12")
    home = str(counts.get(_HOME) or _home(table, tickets))
    return SourceSettings(name, str(table.get("system", "")), home, tuple(tickets), numbers)


def _home(table: Mapping[str, Any], tickets: list[LocalTicket]) -> str:
    """Where the query finds tickets, as far as it can be told: in the project it names, or where the first of them is.

    A key of Jira's begins with its project.
    """
    if table.get("system") != _JIRA:
        return next((ticket.home for ticket in tickets if ticket.home), "")
    found = re.search(r'\bproject\s*=\s*"?([A-Z][A-Z0-9_]+)', str(table.get("query", "")))
    return found[1] if found else next((ticket.key.rpartition("-")[0] for ticket in tickets), "")


def _ticket(entry: Mapping[str, Any]) -> LocalTicket:
    release = entry.get("release", [])
    releases = tuple(map(str, release)) if isinstance(release, list) else (str(release),)
    state, title, assignee = (str(entry.get(key, usual)) for key, usual in _USUAL.items())
    return LocalTicket(str(entry.get("key", "")), state, releases, title, assignee, str(entry.get("home", "")))


_USUAL = {"state": "Open", "title": "", "assignee": ""}


def with_addresses(text: str, addresses: Mapping[str, str]) -> str:
    """The text of a settings file in which each source of the playground's has its own of these addresses, by name.

    Raises PlaygroundError where that is written in a form that is not found.
    """
    name, lines = "", []
    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith("["):
            header = _HEADER.fullmatch(line.strip())
            name = header["name"].strip("\"'") if header else ""
        url = _URL.fullmatch(line.rstrip("\n")) if name in addresses else None
        lines.append(f'{url["key"]}"{addresses[name]}"{url["rest"]}\n' if url else line)
    rewritten = "".join(lines)
    tables = _table(tomllib.loads(rewritten), "tickets")
    for each, address in addresses.items():
        if tables[each]["url"] != address:
            raise PlaygroundError(f'Write url = "{OURS}" on a line of its own, first under [tickets.{each}]')
    return rewritten


def _table(document: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = document.get(key, {})
    return found if isinstance(found, dict) else {}

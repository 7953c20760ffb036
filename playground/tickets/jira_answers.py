"""The forms in which a Jira of the playground answers: an issue, a refusal, an address that it does not have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiohttp import web

from playground.tickets.local_system import LocalSystem
from playground.tickets.local_tickets import LocalTicket

# What the workflows of most teams have; a state of any ticket is known as well.
STATES = (
    "Open", "To Do", "Backlog", "Selected for Development", "In Progress", "Reopened", "Development Complete",
    "In Review", "Ready for Testing", "Ready for Release", "Resolved", "Done", "Closed",
)  # fmt: skip
_ENDED = frozenset({"resolved", "done", "closed"})
_NOT_BEGUN = frozenset({"open", "to do", "backlog", "reopened"})
_KEYS = {"To Do": "new", "In Progress": "indeterminate", "Done": "done"}


def category(state: str) -> str:
    """The name of the category that a state is in."""
    if state.casefold() in _ENDED:
        return "Done"
    return "To Do" if state.casefold() in _NOT_BEGUN else "In Progress"


def refusal(status: int, words: str) -> web.Response:
    """An error with these words, as Jira has it."""
    return web.json_response({"errorMessages": [words], "errors": {}}, status=status)


def no_such_address(request: web.Request) -> web.Response:
    """What a Jira says of an address that is none of its own."""
    return web.json_response({"message": f"null for uri: {request.url}", "status-code": 404}, status=404)


class ShownIssues:
    """Issues as one Jira shows them, each with an id that it keeps."""

    def __init__(self, jira: LocalSystem) -> None:
        self._jira = jira
        self._ids: dict[str, str] = {}

    def shown(self, ticket: LocalTicket, fields: Sequence[str]) -> dict[str, Any]:
        """An issue with these fields of those that the playground knows."""
        identifier = self._ids.setdefault(ticket.key, str(10000 + len(self._ids)))
        # Cloud's search gives nothing but the id unless it is asked for more.
        if [*fields] == ["id"]:
            return {"id": identifier}
        of_state = category(ticket.state)
        known = {
            "status": {"id": "1", "name": ticket.state, "statusCategory": {"key": _KEYS[of_state], "name": of_state}},
            "fixVersions": [{"id": str(number), "name": name} for number, name in enumerate(ticket.releases, 1)],
            "summary": ticket.title or ticket.key,
            "assignee": {"displayName": ticket.assignee, "active": True} if ticket.assignee else None,
        }
        every = bool({"*all", "*navigable"} & {*fields})
        return {
            "id": identifier,
            "key": ticket.key,
            "self": f"{self._jira.address}/rest/api/2/issue/{identifier}",
            "fields": {name: value for name, value in known.items() if every or name in fields},
        }

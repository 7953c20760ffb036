"""The part of GitHub's schema of GraphQL that the stand-in knows.

docs.github.com/en/graphql/reference/objects#repository
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.tickets.graphql import MissingError, Resolve, Type, answer
from playground.tickets.local_tickets import LocalTicket

_NOTHING: frozenset[str] = frozenset()
Fields = dict[str, tuple[str, frozenset[str], Resolve]]


class ForbiddenError(Exception):
    """Single sign-on keeps the token from a repository."""


@dataclass(frozen=True)
class Schema:
    """`repository` is the name of a repository as it is now, None where there is none, `ticket` one of its tickets;
    `state` and `page` are those of a ticket, `is_pull_request` says what it is.
    """

    repository: Callable[[str], str | None]
    ticket: Callable[[str, int], LocalTicket | None]
    state: Callable[[LocalTicket], str]
    page: Callable[[LocalTicket], str]
    is_pull_request: Callable[[LocalTicket], bool]

    def answer(self, question: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        """The body of the answer."""
        return answer(question, variables, self._types, self._member)

    def _member(self, ticket: LocalTicket) -> str:
        return "PullRequest" if self.is_pull_request(ticket) else "Issue"

    @property
    def _types(self) -> Mapping[str, Type]:
        repository: Fields = {
            "nameWithOwner": ("", _NOTHING, lambda repository, _: repository),
            "issueOrPullRequest": ("Issue|PullRequest", frozenset({"number"}), self._find_ticket),
        }
        draft: Fields = {"isDraft": ("", _NOTHING, lambda ticket, _: self.state(ticket) == "draft")}
        return {
            "Query": Type({"repository": ("Repository", frozenset({"owner", "name"}), self._find_repository)}),
            "Repository": Type(repository),
            "Issue": Type(self._fields),
            "PullRequest": Type(self._fields | draft),
            "UserConnection": Type({"nodes": ("User", _NOTHING, lambda assigned, _: list(assigned))}),
            "User": Type({"login": ("", _NOTHING, lambda login, _: login)}),
            "Milestone": Type({"title": ("", _NOTHING, lambda title, _: title)}),
        }

    @property
    def _fields(self) -> Fields:
        return {
            "title": ("", _NOTHING, lambda ticket, _: ticket.title),
            "url": ("", _NOTHING, lambda ticket, _: self.page(ticket)),
            "state": ("", _NOTHING, lambda ticket, _: self.state(ticket).replace("draft", "open").upper()),
            "assignees": (
                "UserConnection",
                frozenset({"first"}),
                lambda ticket, _: (ticket.assignee,) if ticket.assignee else (),
            ),
            "milestone": ("Milestone", _NOTHING, lambda ticket, _: next(iter(ticket.releases), None)),
        }

    def _find_repository(self, _: Any, arguments: Mapping[str, Any]) -> str:
        name = f"{arguments['owner']}/{arguments['name']}"
        try:
            found = self.repository(name)
        except ForbiddenError:
            raise MissingError("FORBIDDEN", "Resource protected by organization SAML enforcement.") from None
        if found is None:
            raise MissingError("NOT_FOUND", f"Could not resolve to a Repository with the name '{name}'.")
        return found

    def _find_ticket(self, repository: str, arguments: Mapping[str, Any]) -> LocalTicket:
        number = arguments["number"]
        ticket = self.ticket(repository, number)
        if ticket is None:
            message = f"Could not resolve to an issue or pull request with the number of {number}."
            raise MissingError("NOT_FOUND", message)
        return ticket

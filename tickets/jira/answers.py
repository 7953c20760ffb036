"""What is read of Jira's answers; both kinds give an issue the same form.

Of Cloud developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from pydantic import BaseModel, Field

from meetings.tickets.ticket import Ticket
from tickets.asking import BY_STATUS
from tickets.interface import NoAnswer, Trouble

# What the parts of a Ticket are called there.
OF_A_TICKET = ("assignee", "fixVersions", "status", "summary")
# Where no single ticket is asked for, an address that is not there is that of another system, or of another Jira.
BY_STATUS_OF_SEARCH: Mapping[int, Trouble] = {**BY_STATUS, 404: Trouble.WRONG_ADDRESS, 410: Trouble.WRONG_ADDRESS}


class _Named(BaseModel):
    name: str


class _Shown(BaseModel):
    displayName: str | None = None  # noqa: N815


class _Fields(BaseModel):
    status: _Named
    # Absent where the project has no versions.
    fixVersions: tuple[_Named, ...] | None = None  # noqa: N815
    summary: str | None = None
    assignee: _Shown | None = None


class Issue(BaseModel):
    """An issue with the fields that were asked for, always its state; its id stays when it moves to another project."""

    id: str = ""
    key: str
    fields: _Fields

    def ticket(self, url: str) -> Ticket:
        """The issue as a ticket of the Jira at this address."""
        fields = self.fields
        return Ticket(
            self.key,
            fields.status.name,
            tuple(version.name for version in fields.fixVersions or ()),
            f"{url}/browse/{quote(self.key, safe='')}",
            fields.summary or "",
            (fields.assignee and fields.assignee.displayName) or "",
        )


class CloudPage(BaseModel):
    """A page of Cloud's search, which says neither how many there are nor, by its length, whether it is the last."""

    issues: tuple[Issue, ...]
    nextPageToken: str | None = None  # noqa: N815
    isLast: bool | None = None  # noqa: N815


class ServerPage(BaseModel):
    """A page of Data Center's search; `total` is exact."""

    total: int = Field(ge=0)
    issues: tuple[Issue, ...]


class ServerInfo(BaseModel):
    """What a Jira says of itself: "Cloud", "Server" or "DataCenter", and nothing in old ones."""

    deploymentType: str = ""  # noqa: N815


class Myself(BaseModel):
    """Who is signed in."""

    displayName: str  # noqa: N815


class _Permission(BaseModel):
    havePermission: bool  # noqa: N815


class MyPermissions(BaseModel):
    """What the account may do, by the key of the permission."""

    permissions: dict[str, _Permission]


def is_status(answer: object, *statuses: int) -> bool:
    """Whether there is no answer because of one of these statuses, as `Asking.refused` puts it."""
    return isinstance(answer, NoAnswer) and answer.detail in {f"HTTP {status}" for status in statuses}

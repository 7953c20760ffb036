"""Which kind a Jira is, and its search, which the two kinds have at different addresses and in different forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from tickets.asking import Asking
from tickets.interface import NoAnswer
from tickets.jira.answers import BY_STATUS_OF_SEARCH, ServerInfo, is_status
from tickets.jira.walking import Walked, count_server, first_of_cloud, walk_cloud, walk_server


class Kind(Enum):
    """`UNSAID` is a Jira that does not say it: then its search tells."""

    CLOUD = "Cloud"
    SERVER = "Server"
    UNSAID = ""


@dataclass
class Known:
    """What one Jira was found to be; the one thing about it that is remembered."""

    kind: Kind | None = None


@dataclass(frozen=True)
class Searching:
    """The search of the Jira at this address, which has no slash at its end."""

    asking: Asking
    url: str
    known: Known = field(default_factory=Known, compare=False)

    async def walk(self, jql: str, fields: Sequence[str]) -> Walked | NoAnswer:
        """All that this condition finds, with these fields."""
        kind = await self.kind()
        if isinstance(kind, NoAnswer):
            return kind
        if kind is Kind.SERVER:
            walked = await walk_server(self.asking, self.url, jql, fields)
            # The old search is gone from Cloud, and only from there.
            return await self._walk_cloud(jql, fields) if is_status(walked, 410) else walked
        walked = await self._walk_cloud(jql, fields)
        if kind is Kind.UNSAID and is_status(walked, 404, 405):
            walked = await walk_server(self.asking, self.url, jql, fields)
            if _is_heard(walked):
                self.known.kind = Kind.SERVER
        return walked

    async def _walk_cloud(self, jql: str, fields: Sequence[str]) -> Walked | NoAnswer:
        walked = await walk_cloud(self.asking, self.url, jql, fields)
        if _is_heard(walked):
            self.known.kind = Kind.CLOUD
        return walked

    async def count(self, jql: str) -> int | NoAnswer | None:
        """How many there are, where the Jira can say it without showing them; None where it cannot."""
        kind = await self.kind()
        if isinstance(kind, NoAnswer):
            return kind
        if kind is not Kind.SERVER:
            return None
        count = await count_server(self.asking, self.url, jql)
        return None if is_status(count, 410) else count

    async def refusal(self, jql: str) -> NoAnswer | None:
        """Why the Jira does not take this condition, None where it does; its search was asked before."""
        if self.known.kind is Kind.SERVER:
            count = await count_server(self.asking, self.url, jql)
            return count if isinstance(count, NoAnswer) else None
        page = await first_of_cloud(self.asking, self.url, jql)
        return page if isinstance(page, NoAnswer) else None

    async def kind(self) -> Kind | NoAnswer:
        """Which kind it is; asked once, and remembered unless it may yet say something else."""
        if self.known.kind is None:
            kind = await self._ask_kind()
            if isinstance(kind, NoAnswer):
                return kind
            self.known.kind = kind
        return self.known.kind

    async def _ask_kind(self) -> Kind | NoAnswer:
        request = self.asking.client.build_request(
            "GET", f"{self.url}/rest/api/2/serverInfo", headers={"Accept": "application/json"}
        )
        answer = await self.asking.send(request)
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code in {403, 404, 405, 410}:
            return Kind.UNSAID
        if answer.status_code != 200:
            return self.asking.refused(answer, BY_STATUS_OF_SEARCH)
        info = self.asking.read(answer, ServerInfo, "word of what kind of Jira it is")
        if isinstance(info, NoAnswer):
            return info
        if info.deploymentType == "Cloud":
            return Kind.CLOUD
        return Kind.SERVER if info.deploymentType in {"Server", "DataCenter"} else Kind.UNSAID


def _is_heard(walked: Walked | NoAnswer) -> bool:
    """Whether there is such a search: one that refuses a condition has read it."""
    return isinstance(walked, Walked) or is_status(walked, 400)

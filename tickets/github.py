"""GitHub, github.com and Enterprise: issues and pull requests, by its search, by GraphQL and by REST.

docs.github.com/en/rest/search/search#search-issues-and-pull-requests; docs.github.com/en/graphql/reference/queries
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import httpx
from pydantic import BaseModel

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from tickets.asking import Asking
from tickets.github_api import Api
from tickets.github_links import Links
from tickets.github_search import Search
from tickets.header import bearer
from tickets.interface import NoAnswer


class _User(BaseModel):
    login: str


def authorization(token: str) -> httpx.Auth:
    """How to say who asks: a personal access token of either kind, or one of an app.

    docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
    """
    return bearer(token)


@dataclass(frozen=True)
class GitHub:
    """One GitHub: what the settings call it, its address without a slash at its end, and how it is asked.

    A client that is not signed in is one that anybody has: it sees what is public, and is answered 60 times an hour.
    """

    name: str
    url: str
    asking: Asking

    async def ask(self, question: Question) -> Found | NoAnswer:
        """What the search finds: `query` is in its language, "repo:OWNER/NAME is:pr label:bug".

        The states are `open`, `draft`, `closed` and `merged`. Each ticket is in one of them: a merged pull request is
        not closed too, as it would be in the search, and a draft is open unless drafts are asked for by themselves. A
        ticket's version is its milestone; `versions` of a question are ignored, a query names milestones itself.
        GitHub shows the first 1,000 tickets of a search: where more are wanted, what is found is not complete.
        """
        return await self.asking.in_time(Search(self._api).ask(question))

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """The issues and pull requests of these keys, `OWNER/NAME#63`, and addresses, by what they were asked for.

        Their states are the words above. What there is not, or not for this account, is left out. A repository that
        was renamed answers to its old name, with its new one. Without a token each ticket takes a request, and more
        than 20 of them are refused.
        """
        return await self.asking.in_time(Links(self._api).tickets(references))

    async def account(self) -> Account | NoAnswer:
        """Whose the token is. One that belongs to an app has no user, and its account no name."""
        return await self.asking.in_time(self._account())

    @property
    def _api(self) -> Api:
        return Api(self.url, self.asking)

    async def _account(self) -> Account | NoAnswer:
        api = self._api
        # Asking how much may be asked counts as nothing.
        answer = await self.asking.send(api.get("/user" if api.signed_in else "/rate_limit"))
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code == 200 and api.signed_in:
            user = self.asking.read(answer, _User, "user of GitHub's")
            return user if isinstance(user, NoAnswer) else Account(user.login)
        refused = None if answer.status_code == 200 else api.refused(answer)
        # "Resource not accessible by integration"; a server that limits nothing has no page about its limits.
        if refused is None or (refused.retry_after is None and answer.status_code == (403 if api.signed_in else 404)):
            return Account("")
        return refused

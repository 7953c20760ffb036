"""One Jira as a source of tickets."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import quote

import httpx

from meetings.tickets.question import Account, Found, Question
from meetings.tickets.ticket import Ticket
from tickets.asking import BY_STATUS, Asking
from tickets.interface import Answer, NoAnswer, Trouble
from tickets.jira import jql
from tickets.jira.answers import BY_STATUS_OF_SEARCH, OF_A_TICKET, Issue, MyPermissions, Myself, is_status
from tickets.jira.finding import found
from tickets.jira.references import keys_of
from tickets.jira.searching import Kind, Known, Searching
from tickets.jira.walking import Walked

# One request; a question is of several.
SECONDS = 10
KEYS_A_SEARCH = 100
# As many that are refused together are asked for one by one.
FEW = 8
MOST_SINGLE = 30
AT_ONCE = 4
_BROWSE = "BROWSE_PROJECTS"


@dataclass(frozen=True)
class Jira:
    """One Jira: what the settings call it, its address without a slash at its end, and how it is asked.

    Whether it is Cloud or Data Center it is asked itself, once. It shows an account less than there is without a word:
    `account` tells what can be told of that.
    """

    name: str
    url: str
    asking: Asking
    known: Known = field(default_factory=Known, repr=False, compare=False)

    async def ticket(self, key: str) -> Answer:
        """One issue's versions and state, in one request. A moved issue answers to its old key, with its new one."""
        # Whoever asks for it asks again later by himself.
        once = replace(self.asking, tries=1)
        issue = await once.in_time(self._issue(once, key, ("fixVersions", "status")))
        return issue if isinstance(issue, NoAnswer) else issue.ticket(self.url)

    async def ask(self, question: Question) -> Found | NoAnswer:
        """What there is of this question, by one walk; `query` is in JQL, its order that of the tickets.

        A version that this Jira does not know has no tickets. A state that it does not know is refused. Without
        `items` no versions are asked for, and without `version_states` none either.
        """
        try:
            query = jql.query(question.query)
        except ValueError as mistake:
            return self.asking.no(Trouble.REFUSED, str(mistake))
        return await self.asking.in_time(self._ask(query, question))

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """Of these keys and addresses (`URL/browse/KEY`) those that are issues here, each under what was asked.

        A moved issue has its new key.
        """
        keys = keys_of(references, self.url)
        answered = await self.asking.in_time(self._tickets(list(dict.fromkeys(keys.values()))))
        if isinstance(answered, NoAnswer):
            return answered
        return {reference: answered[key] for reference, key in keys.items() if key in answered}

    async def account(self) -> Account | NoAnswer:
        """Who Jira takes us for, nobody where we do not sign in; `lacks` where the account sees no project at all."""
        return await self.asking.in_time(self._account())

    @property
    def _search(self) -> Searching:
        return Searching(self.asking, self.url, self.known)

    async def _ask(self, query: jql.Query, question: Question) -> Found | NoAnswer:
        link = f"{self.url}/issues/?jql={quote(query.with_states(question.states), safe='')}"
        if not question.items:
            question = replace(question, versions=())
            count = None if question.states else await self._search.count(query.with_states(()))
            if count is not None:
                return count if isinstance(count, NoAnswer) else Found(count, link=link)
        fields = OF_A_TICKET if question.items else ("status",)
        # What Jira finds as it was and shows as it is has settled the next time.
        for _ in range(2):
            walked = await self._walk(query, question, fields)
            if isinstance(walked, NoAnswer):
                return walked
            try:
                return found(question, walked, self.url, link)
            except ValueError as mistake:
                reason = str(mistake)
        return self.asking.no(Trouble.MALFORMED, reason)

    async def _walk(self, query: jql.Query, question: Question, fields: Sequence[str]) -> Walked | NoAnswer:
        """All of the question; where Jira refuses it, all but the versions that it does not know."""

        async def walk(versions: Sequence[str]) -> Walked | NoAnswer:
            condition = query.with_versions(question.states, versions, question.version_states)
            return await self._search.walk(condition, fields)

        walked = await walk(question.versions)
        if not is_status(walked, 400) or not (question.states and question.versions and question.version_states):
            return walked
        known = await self._known(question.versions)
        if isinstance(known, NoAnswer) or len(known) == len(question.versions):
            return known if isinstance(known, NoAnswer) else walked
        return await walk(known)

    async def _known(self, versions: Sequence[str]) -> list[str] | NoAnswer:
        """Which of the versions this Jira has: it refuses a question about any other."""
        known = []
        for version in versions:
            refusal = await self._search.refusal(jql.of_version(version))
            if refusal is None:
                known.append(version)
            elif not is_status(refusal, 400):
                return refusal
        return known

    async def _tickets(self, keys: Sequence[str]) -> dict[str, Ticket] | NoAnswer:
        """The issues by the keys that were asked."""
        tickets: dict[str, Ticket] = {}
        single: list[str] = []
        waiting = [keys[start : start + KEYS_A_SEARCH] for start in range(0, len(keys), KEYS_A_SEARCH)]
        while waiting and len(single) <= MOST_SINGLE:
            some = waiting.pop()
            walked = await self._search.walk(jql.of_keys(some), OF_A_TICKET)
            if is_status(walked, 400):
                # One that is unknown or hidden keeps the others: what is left of them is found in halves.
                middle = len(some) // 2
                if len(some) > FEW:
                    waiting += [some[:middle], some[middle:]]
                else:
                    single += some
            elif isinstance(walked, NoAnswer):
                return walked
            else:
                issues = {issue.key: issue.ticket(self.url) for issue in walked.issues}
                tickets |= issues
                if not issues.keys() <= set(some):
                    # A moved issue is found by its old key, and does not say which that was.
                    single += [key for key in some if key not in issues]
        alone = await self._single(single)
        return alone if isinstance(alone, NoAnswer) else tickets | alone

    async def _single(self, keys: Sequence[str]) -> dict[str, Ticket] | NoAnswer:
        """The issues of these keys, asked for one by one; what is unknown or hidden is left out."""
        if len(keys) > MOST_SINGLE:
            return self.asking.no(Trouble.PARTIAL, f"it does not know some of {len(keys)} tickets")
        few = asyncio.Semaphore(AT_ONCE)

        async def one(key: str) -> Issue | NoAnswer:
            async with few:
                return await self._issue(self.asking, key, OF_A_TICKET)

        issues = await asyncio.gather(*map(one, keys))
        for issue in issues:
            if isinstance(issue, NoAnswer) and issue.trouble not in {Trouble.UNKNOWN_TICKET, Trouble.NO_PERMISSION}:
                return issue
        answered = zip(keys, issues, strict=True)
        return {key: issue.ticket(self.url) for key, issue in answered if isinstance(issue, Issue)}

    async def _issue(self, asking: Asking, key: str, fields: Sequence[str]) -> Issue | NoAnswer:
        answer = await self._get(asking, f"/rest/api/2/issue/{quote(key, safe='')}", fields=",".join(fields))
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code != 200:
            return asking.refused(answer, BY_STATUS)
        return asking.read(answer, Issue, "issue of Jira's")

    async def _account(self) -> Account | NoAnswer:
        kind = await self._search.kind()
        if isinstance(kind, NoAnswer):
            return kind
        if self.asking.client.auth is None:
            return Account("", await self._lacks())
        answer = await self._get(self.asking, f"/rest/api/{3 if kind is Kind.CLOUD else 2}/myself")
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code != 200:
            return self.asking.refused(answer, BY_STATUS_OF_SEARCH)
        myself = self.asking.read(answer, Myself, "account of Jira's")
        return myself if isinstance(myself, NoAnswer) else Account(myself.displayName, await self._lacks())

    async def _lacks(self) -> str:
        """What to mend where Jira says that the account may browse no project; "" where it says nothing of it."""
        answer = await self._get(self.asking, "/rest/api/2/mypermissions", permissions=_BROWSE)
        if isinstance(answer, NoAnswer) or answer.status_code != 200:
            return ""
        mine = self.asking.read(answer, MyPermissions, "permissions of Jira's")
        browse = None if isinstance(mine, NoAnswer) else mine.permissions.get(_BROWSE)
        return "" if browse is None or browse.havePermission else "it may see no project: give it Browse Projects"

    async def _get(self, asking: Asking, path: str, **asked: str) -> httpx.Response | NoAnswer:
        request = asking.client.build_request(
            "GET", f"{self.url}{path}", params=asked, headers={"Accept": "application/json"}
        )
        return await asking.send(request)

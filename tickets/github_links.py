"""The issues and pull requests that people name: all of them by one question in GraphQL, or one by one without a token.

docs.github.com/en/graphql/reference/objects#repository; docs.github.com/en/rest/issues/issues#get-an-issue
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Annotated, Literal, TypeVar

import httpx
from pydantic import BaseModel, Field

from meetings.tickets.ticket import Ticket
from tickets.github_api import Api, Reference, key_of, until_reset
from tickets.github_search import AT_ONCE, Item
from tickets.interface import NoAnswer, Trouble

AT_A_TIME = 50
# Whoever has no token is answered 60 times an hour.
MOST_WITHOUT_TOKEN = 20
_COMMON = "url title assignees(first: 1) { nodes { login } } milestone { title }"
_TICKET = (
    "__typename "
    f"... on Issue {{ issueState: state {_COMMON} }} "
    f"... on PullRequest {{ pullRequestState: state isDraft {_COMMON} }}"
)
# What keeps one ticket and says nothing of the others.
_HIDDEN = frozenset({"NOT_FOUND", "FORBIDDEN"})
_LIMITED = frozenset({"RATE_LIMITED", "RATE_LIMIT"})
# Gone for ever, or for reasons of law: no ticket that anybody sees.
_NOT_THERE = frozenset({403, 404, 410, 451})
_MOVED = frozenset({301, 302, 307, 308})

T = TypeVar("T")


class _Login(BaseModel):
    login: str


class _Assignees(BaseModel):
    nodes: tuple[_Login | None, ...] | None = None


class _Milestone(BaseModel):
    title: str


class _Node(BaseModel):
    url: str
    title: str
    assignees: _Assignees | None = None
    milestone: _Milestone | None = None

    def ticket_as(self, word: str) -> Ticket | None:
        """The ticket in the state of this word, None if its address is none of GitHub's."""
        key = key_of(self.url)
        logins = [node.login for node in (self.assignees and self.assignees.nodes) or () if node]
        versions = (self.milestone.title,) if self.milestone else ()
        return Ticket(key, word, versions, self.url, self.title, logins[0] if logins else "") if key else None


class _Issue(_Node):
    kind: Literal["Issue"] = Field(alias="__typename")
    state: Literal["OPEN", "CLOSED"] = Field(alias="issueState")

    @property
    def word(self) -> str:
        return self.state.lower()


class _PullRequest(_Node):
    kind: Literal["PullRequest"] = Field(alias="__typename")
    state: Literal["OPEN", "CLOSED", "MERGED"] = Field(alias="pullRequestState")
    is_draft: bool = Field(alias="isDraft")

    @property
    def word(self) -> str:
        return "draft" if self.is_draft and self.state == "OPEN" else self.state.lower()


class _Repository(BaseModel):
    found: Annotated[_Issue | _PullRequest, Field(discriminator="kind")] | None = Field(alias="issueOrPullRequest")


class _Error(BaseModel):
    type: str | None = None
    path: tuple[str | int, ...] | None = None


class _Answer(BaseModel):
    data: Mapping[str, _Repository | None] | None = None
    errors: tuple[_Error, ...] | None = None


@dataclass(frozen=True)
class Links:
    """The tickets of one GitHub that are named singly."""

    api: Api

    async def tickets(self, references: Sequence[str]) -> Mapping[str, Ticket] | NoAnswer:
        """The tickets by what they were asked for."""
        read = {typed: reference for typed in references if (reference := self.api.reference(typed))}
        asked = list({reference.folded: reference for reference in read.values()}.values())
        found = await (self._together(asked) if self.api.signed_in else self._singly(asked))
        if isinstance(found, NoAnswer):
            return found
        return {typed: found[each.folded] for typed, each in read.items() if each.folded in found}

    async def _together(self, asked: Sequence[Reference]) -> dict[str, Ticket] | NoAnswer:
        found: dict[str, Ticket] = {}
        for some in _batches(asked):
            answered = await self._batch(some)
            if isinstance(answered, NoAnswer):
                return answered
            found |= answered
        return found

    async def _batch(self, asked: Sequence[Reference]) -> dict[str, Ticket] | NoAnswer:
        answer = await self.api.asking.send(self.api.post(query(len(asked)), _variables(asked)))
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code != 200:
            return self.api.refused(answer)
        read = self.api.asking.read(answer, _Answer, "answer of GitHub's")
        if isinstance(read, NoAnswer):
            return read
        if any(error.type in _LIMITED for error in read.errors or ()):
            return self.api.asking.no(Trouble.LIMITED, "GraphQL", until_reset(answer.headers))
        if read.data is None:
            trouble = Trouble.REFUSED if read.errors else Trouble.MALFORMED
            return self.api.asking.no(trouble, "GraphQL answers nothing")
        return self._found(asked, read.data, read.errors or ())

    def _found(
        self, asked: Sequence[Reference], data: Mapping[str, _Repository | None], errors: Sequence[_Error]
    ) -> dict[str, Ticket] | NoAnswer:
        hidden = {error.path[0] for error in errors if error.path and error.type in _HIDDEN}
        found: dict[str, Ticket] = {}
        for place, reference in enumerate(asked):
            repository = data.get(f"a{place}")
            node = repository.found if repository else None
            ticket = node.ticket_as(node.word) if node else None
            if ticket:
                found[reference.folded] = ticket
            elif node:
                return self.api.asking.no(Trouble.MALFORMED, "no ticket of GitHub's")
            elif f"a{place}" not in hidden:
                return self.api.asking.no(Trouble.PARTIAL, "GraphQL leaves a ticket out")
        return found

    async def _singly(self, asked: Sequence[Reference]) -> dict[str, Ticket] | NoAnswer:
        if len(asked) > MOST_WITHOUT_TOKEN:
            detail = f"{len(asked)} tickets at once; without a token {MOST_WITHOUT_TOKEN} are asked, set GITHUB_TOKEN"
            return self.api.asking.no(Trouble.REFUSED, detail)
        few = asyncio.Semaphore(AT_ONCE)

        async def one(reference: Reference) -> Ticket | NoAnswer | None:
            async with few:
                return await self._one(reference)

        answers = await asyncio.gather(*(one(reference) for reference in asked))
        found: dict[str, Ticket] = {}
        for reference, answer in zip(asked, answers, strict=True):
            if isinstance(answer, NoAnswer):
                return answer
            if answer:
                found[reference.folded] = answer
        return found

    async def _one(self, reference: Reference) -> Ticket | NoAnswer | None:
        path = f"/repos/{reference.owner}/{reference.repository}/issues/{reference.number}"
        answer = await self.api.asking.send(self.api.get(path))
        if isinstance(answer, httpx.Response) and answer.status_code in _MOVED:
            # A renamed repository, or an issue that was moved: once, and to nobody else.
            there = self.api.again_at(answer.headers.get("Location", ""))
            answer = await self.api.asking.send(there) if there else answer
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status_code != 200:
            refused = self.api.refused(answer)
            hidden = refused.trouble is not Trouble.LIMITED and answer.status_code in _NOT_THERE | _MOVED
            return None if hidden else refused
        item = self.api.asking.read(answer, Item, "issue of GitHub's")
        if isinstance(item, NoAnswer):
            return item
        return item.ticket() or self.api.asking.no(Trouble.MALFORMED, "no ticket of GitHub's")


def query(count: int) -> str:
    """The question for so many tickets: what people typed is in its variables alone."""
    declared = ", ".join(f"$o{place}: String!, $r{place}: String!, $n{place}: Int!" for place in range(count))
    asked = " ".join(
        f"a{place}: repository(owner: $o{place}, name: $r{place}) "
        f"{{ issueOrPullRequest(number: $n{place}) {{ {_TICKET} }} }}"
        for place in range(count)
    )
    return f"query({declared}) {{ {asked} }}"


def _variables(asked: Sequence[Reference]) -> Mapping[str, object]:
    return {
        f"{letter}{place}": value
        for place, each in enumerate(asked)
        for letter, value in (("o", each.owner), ("r", each.repository), ("n", each.number))
    }


def _batches(asked: Sequence[T]) -> Iterator[Sequence[T]]:
    rest = iter(asked)
    while some := list(islice(rest, AT_A_TIME)):
        yield some

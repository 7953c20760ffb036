"""The stand-in of GitLab answers in GitLab's form."""

from __future__ import annotations

import httpx
from pydantic import BaseModel, ConfigDict, TypeAdapter

from playground.tickets.gitlab import TOKEN, LocalGitLab
from tickets.gitlab import authorization

PROJECT = "/api/v4/projects/grid%2Ftools"


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class Milestone(_Strict):
    id: int
    title: str


class Person(_Strict):
    id: int
    username: str
    name: str


class References(_Strict):
    short: str
    relative: str
    full: str


class Issue(_Strict):
    """An issue of docs.gitlab.com/api/issues as of October 2026; the rest of it left out."""

    id: int
    iid: int
    title: str
    state: str
    labels: list[str]
    milestone: Milestone | None
    assignees: list[Person]
    references: References
    web_url: str
    created_at: str
    updated_at: str


async def get(local: LocalGitLab, path: str, **parameters: str) -> httpx.Response:
    async with httpx.AsyncClient(auth=authorization(TOKEN)) as client:
        return await client.get(f"{local.address}{path}", params=parameters)


async def test_statistics_do_not_look_at_the_state(local: LocalGitLab) -> None:
    expected = {"statistics": {"counts": {"all": 3, "closed": 1, "opened": 2}}}
    assert (await get(local, f"{PROJECT}/issues_statistics")).json() == expected
    assert (await get(local, f"{PROJECT}/issues_statistics", state="closed")).json() == expected


async def test_issues_come_in_pages_that_name_the_next(local: LocalGitLab) -> None:
    first = await get(local, f"{PROJECT}/issues", per_page="2")
    second = await get(local, f"{PROJECT}/issues", per_page="2", page="2")
    issues = TypeAdapter(list[Issue]).validate_python(first.json() + second.json())
    assert [issue.references.full for issue in issues] == ["grid/tools#1", "grid/tools#2", "grid/tools#3"]
    assert (first.headers["X-Next-Page"], second.headers["X-Next-Page"], second.headers["X-Total"]) == ("2", "", "3")


async def test_what_is_wrong_is_said_as_gitlab_says_it(local: LocalGitLab) -> None:
    assert (await get(local, f"{PROJECT}/issues", state="open")).json() == {
        "error": "state does not have a valid value"
    }
    unknown = await get(local, "/api/v4/projects/grid%2Ftolls/issues")
    assert (unknown.status_code, unknown.json()) == (404, {"message": "404 Project Not Found"})
    local.moved = {"grid/tools": "grid/better"}
    moved = await get(local, f"{PROJECT}/issues_statistics")
    assert (moved.status_code, moved.headers["Location"]) == (301, "/api/v4/projects/grid%2Fbetter/issues_statistics")

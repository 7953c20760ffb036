"""The playground's Jira, measured by the forms of answers that are documented or quoted; nobody publishes a schema."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from tests.tickets.jira_served import BUGS, served


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Issue(_Strict):
    id: str
    key: str
    self: str
    fields: dict[str, Any]


class _CloudPage(_Strict):
    """SearchAndReconcileResults, as the models of jira.js 5.4 have it; isLast is in answers that people quote."""

    issues: list[_Issue]
    nextPageToken: str | None = None  # noqa: N815
    isLast: bool | None = None  # noqa: N815


class _ServerPage(_Strict):
    """As the answer with maxResults=0 that support.atlassian.com quotes of Data Center, about max_result_window."""

    expand: str
    startAt: int  # noqa: N815
    maxResults: int  # noqa: N815
    total: int
    issues: list[_Issue]


class _Errors(_Strict):
    """As the 410 of Cloud's old search is quoted; of Data Center from memory."""

    errorMessages: list[str]  # noqa: N815
    errors: dict[str, str]


async def test_the_stand_ins_answers_have_the_forms_that_are_known() -> None:
    body = {"jql": "project = TOOLS", "fields": ["status"], "maxResults": 2}
    async with served("Cloud", BUGS) as jira:
        url = jira.local.address
        first = await jira.client.post(f"{url}/rest/api/3/search/jql", json=body)
        assert _CloudPage.model_validate_json(first.content).isLast is False
        token = {"nextPageToken": first.json()["nextPageToken"]}
        other = await jira.client.post(f"{url}/rest/api/3/search/jql", json={**body, **token, "jql": "key = TOOLS-1"})
        assert (other.status_code, bool(_Errors.model_validate_json(other.content))) == (400, True)
        unbounded = await jira.client.post(f"{url}/rest/api/3/search/jql", json={"jql": " ORDER BY key"})
        assert (unbounded.status_code, bool(_Errors.model_validate_json(unbounded.content))) == (400, True)
        bare = await jira.client.post(f"{url}/rest/api/3/search/jql", json={"jql": "key = TOOLS-1"})
        assert bare.json() == {"issues": [{"id": first.json()["issues"][0]["id"]}], "isLast": True}
        jira.local.count_lags = 2
        count = await jira.client.post(f"{url}/rest/api/3/search/approximate-count", json={"jql": "project = TOOLS"})
        assert count.json() == {"count": 3}
        gone = await jira.client.get(f"{url}/rest/api/2/search", params={"jql": "project = TOOLS"})
        assert (gone.status_code, "CHANGE-2046" in gone.json()["errorMessages"][0]) == (410, True)
    async with served("Server", BUGS) as jira:
        url = jira.local.address
        page = await jira.client.get(f"{url}/rest/api/2/search", params={"jql": "project = TOOLS", "maxResults": "2"})
        assert _ServerPage.model_validate_json(page.content).total == 5
        none = await jira.client.get(f"{url}/rest/api/2/search", params={"jql": "project = TOOLS", "maxResults": "0"})
        assert none.json() | {"expand": ""} == {"expand": "", "startAt": 0, "maxResults": 0, "total": 5, "issues": []}
        absent = await jira.client.post(f"{url}/rest/api/3/search/jql", json=body)
        assert absent.status_code == 404

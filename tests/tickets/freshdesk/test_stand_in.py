"""The stand-in of Freshdesk is as strict as Freshdesk, and answers in its form."""

from __future__ import annotations

import httpx
import pytest
from pydantic import BaseModel, ConfigDict

from playground.tickets.freshdesk import TOKEN, LocalFreshdesk
from tickets.freshdesk import authorization


async def test_the_stand_in_refuses_the_eleventh_page(local: LocalFreshdesk) -> None:
    async with httpx.AsyncClient(auth=authorization(TOKEN)) as client:
        url = f"{local.address}/api/v2/search/tickets"
        answer = await client.get(url, params={"query": '"group_id:5"', "page": "11"})
    assert answer.status_code == 400
    assert answer.json()["description"] == "Validation failed"


@pytest.mark.parametrize(
    ("query", "why"),
    [
        pytest.param("group_id:5", '"', id="no quotes"),
        pytest.param("'group_id:5'", '"', id="single quotes"),
        pytest.param(f'"{"group_id:5 OR " * 40}group_id:5"', "512", id="too long"),
    ],
)
async def test_the_stand_in_looks_at_the_quotes_and_the_length(local: LocalFreshdesk, query: str, why: str) -> None:
    async with httpx.AsyncClient(auth=authorization(TOKEN)) as client:
        answer = await client.get(f"{local.address}/api/v2/search/tickets", params={"query": query})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "query"


class SearchedTicket(BaseModel):
    """A ticket of "Filter Tickets" at developers.freshdesk.com/api, as of October 2026; the rest of it left out."""

    model_config = ConfigDict(strict=True, extra="forbid")
    id: int
    status: int
    priority: int
    subject: str
    group_id: int | None
    responder_id: int | None
    created_at: str
    updated_at: str


class SearchAnswer(BaseModel):
    """The answer of "Filter Tickets", of the same date."""

    model_config = ConfigDict(strict=True, extra="forbid")
    total: int
    results: list[SearchedTicket]


async def test_the_stand_in_answers_in_the_documented_form(local: LocalFreshdesk) -> None:
    async with httpx.AsyncClient(auth=authorization(TOKEN)) as client:
        answer = await client.get(f"{local.address}/api/v2/search/tickets", params={"query": '"group_id:5"'})
        fields = await client.get(f"{local.address}/api/v2/ticket_fields")
    SearchAnswer.model_validate_json(answer.content)
    status = next(field for field in fields.json() if field["name"] == "status")
    assert status["choices"]["2"] == ["Open", "Being Processed"]

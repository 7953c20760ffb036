"""The stand-in of Zammad answers in Zammad's form."""

from __future__ import annotations

from typing import Any

import httpx
from pydantic import BaseModel, ConfigDict, TypeAdapter

from playground.tickets.zammad import TOKEN, LocalZammad
from tickets.zammad import authorization

SEARCH = {"query": 'group.name:"Middleware"'}


class ExpandedTicket(BaseModel):
    """A ticket with `expand=true`, docs.zammad.org/en/latest/api/intro.html as of May 2026; the rest left out."""

    model_config = ConfigDict(strict=True, extra="forbid")
    id: int
    number: str
    title: str
    state_id: int
    state: str
    group: str
    owner: str
    created_at: str
    updated_at: str


async def search(local: LocalZammad, **parameters: str) -> Any:
    async with httpx.AsyncClient(auth=authorization(TOKEN)) as client:
        answer = await client.get(f"{local.address}/api/v1/tickets/search", params=SEARCH | parameters)
    assert answer.status_code == 200
    return answer.json()


async def test_a_count_is_one_number_and_a_page_a_list(local: LocalZammad) -> None:
    assert await search(local, only_total_count="true") == {"total_count": 4}
    tickets = TypeAdapter(list[ExpandedTicket]).validate_python(await search(local, expand="true", per_page="3"))
    assert [ticket.number for ticket in tickets] == ["1000011", "1000012", "1000013"]
    assert len(await search(local, expand="true", per_page="3", page="2")) == 1


async def test_an_old_server_counts_the_page(local: LocalZammad) -> None:
    local.knows = "assets"
    answer = await search(local, only_total_count="true", per_page="3")
    assert (answer["tickets_count"], answer["tickets"]) == (3, [1, 2, 3])
    local.knows = "list"
    assert len(await search(local, only_total_count="true")) == 4


async def test_who_may_not_ask_is_told_why(local: LocalZammad) -> None:
    async with httpx.AsyncClient() as client:
        nobody = await client.get(f"{local.address}/api/v1/users/me")
        bearer = await client.get(f"{local.address}/api/v1/users/me", headers={"Authorization": f"Bearer {TOKEN}"})
    assert (nobody.status_code, nobody.json()["error"]) == (403, "Authentication required")
    assert (bearer.status_code, bearer.json()["error"]) == (401, "Can't find User for Token")

"""Every way in which Freshdesk does not answer."""

from __future__ import annotations

import logging
from base64 import b64encode
from typing import Any

import pytest

from meetings.tickets.question import Found, Question
from playground.slack.faults import Faults
from playground.tickets.freshdesk import TOKEN, LocalFreshdesk
from tests.tickets.helpdesks import (
    Responds,
    asks_again_later,
    every_failure,
    is_a_value,
    is_not_waited_for,
    no,
    says,
    source,
)
from tickets.freshdesk import Freshdesk, authorization
from tickets.interface import NoAnswer, Source, Trouble

OPEN = ("Open", "Waiting on Customer")


async def answered(responds: Responds, query: str = "group_id:5", states: tuple[str, ...] = ()) -> Found | NoAnswer:
    async with source(Freshdesk, "https://team.freshdesk.com", None, responds=responds) as asked:
        return await asked.ask(Question(query, states))


async def test_a_key_of_nobody_is_not_accepted(local: LocalFreshdesk) -> None:
    async with source(Freshdesk, local.address, authorization("wrong")) as asked:
        answers = [
            no(await asked.ask(Question("group_id:5", states=("Open",)))),
            no(await asked.tickets([f"{local.address}/a/tickets/101"])),
            no(await asked.account()),
        ]
    assert {answer.reason for answer in answers} == {"desk: the token is not accepted (HTTP 401)"}


async def test_a_key_that_may_not_search_is_refused(local: LocalFreshdesk, desk: Source) -> None:
    local.is_agent = False
    assert no(await desk.ask(Question("group_id:5"))).trouble is Trouble.NO_PERMISSION


async def test_the_other_address_of_a_helpdesk_is_told(local: LocalFreshdesk, desk: Source) -> None:
    local.other_address = True
    answer = no(await desk.ask(Question("group_id:5")))
    assert answer.trouble is Trouble.REFUSED
    assert answer.detail == "HTTP 302; only the address that ends in .freshdesk.com answers"
    assert len(local.asked) == 1


async def test_who_asks_too_often_asks_again_later(wrong: Faults, desk: Source) -> None:
    await asks_again_later(wrong, desk, Question("group_id:5"), 4)


@every_failure
async def test_every_failure_is_a_value(wrong: Faults, desk: Source, fault: str, trouble: Trouble) -> None:
    await is_a_value(wrong, desk, Question("group_id:5"), fault, trouble)


async def test_one_state_that_fails_leaves_no_figure(wrong: Faults, desk: Source) -> None:
    # The names of the states come, and no count.
    assert isinstance(await desk.ask(Question("group_id:5", states=OPEN)), Found)
    wrong.answer_question("desk", "half", times=2)
    assert no(await desk.ask(Question("group_id:5", states=OPEN))).trouble is Trouble.MALFORMED


async def test_no_answer_is_not_waited_for(wrong: Faults, local: LocalFreshdesk) -> None:
    await is_not_waited_for(wrong, Freshdesk, local.address, authorization(TOKEN), Question("group_id:5"))


@pytest.mark.parametrize(
    ("responds", "trouble"),
    [
        pytest.param(says({"results": []}), Trouble.MALFORMED, id="results without a total"),
        pytest.param(says({"total": -1, "results": []}), Trouble.MALFORMED, id="fewer than none"),
        pytest.param(says({"total": None, "results": []}), Trouble.MALFORMED, id="no number"),
        pytest.param(
            says({"total": 0, "results": [{"id": 1, "status": 2}]}), Trouble.MALFORMED, id="fewer than are there"
        ),
        pytest.param(says([]), Trouble.MALFORMED, id="another answer"),
        pytest.param(says("", 404), Trouble.WRONG_ADDRESS, id="no Freshdesk's address"),
        pytest.param(says("", 405), Trouble.REFUSED, id="anything else"),
        pytest.param(says({}, 500), Trouble.UNREACHABLE, id="its own failure"),
    ],
)
async def test_an_answer_that_is_none_is_told(responds: Responds, trouble: Trouble) -> None:
    answer = no(await answered(responds))
    assert answer.trouble is trouble
    assert "freshdesk.com" not in answer.detail


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param([], id="no fields"),
        pytest.param([{"name": "status"}], id="no choices"),
        pytest.param([{"name": "status", "choices": {"2": []}}], id="no name"),
        pytest.param([{"name": "status", "choices": ["Open"]}], id="a list"),
        pytest.param({"name": "status"}, id="no list"),
    ],
)
async def test_states_that_cannot_be_read_are_no_answer(fields: Any) -> None:
    assert no(await answered(says(fields), states=("Open",))).trouble is Trouble.MALFORMED


async def test_no_secret_is_in_a_log_an_answer_or_a_repr(
    local: LocalFreshdesk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "a-very-secret-key"
    auth = authorization(secret)
    async with source(Freshdesk, local.address, auth) as asked:
        said = f"{await asked.ask(Question('group_id:5'))!r} {await asked.account()!r} {asked!r} {auth!r} {caplog.text}"
    assert secret not in said
    assert b64encode(f"{secret}:X".encode()).decode() not in said

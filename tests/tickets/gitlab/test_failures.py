"""Every way in which GitLab does not answer."""

from __future__ import annotations

import logging

import httpx
import pytest

from meetings.tickets.question import Found, Question
from playground.slack.faults import Faults
from playground.tickets.gitlab import TOKEN, LocalGitLab
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
from tickets.gitlab import GitLab, authorization
from tickets.interface import NoAnswer, Source, Trouble

QUESTION = Question("grid/tools")


async def answered(responds: Responds) -> Found | NoAnswer:
    async with source(GitLab, "https://gitlab.example.org", None, responds=responds) as asked:
        return await asked.ask(QUESTION)


def counts(**each: int | None) -> dict[str, object]:
    return {"statistics": {"counts": each}}


@pytest.mark.parametrize("revoked", [pytest.param(False, id="nobody's"), pytest.param(True, id="no more")])
async def test_a_token_that_does_not_count_is_told(local: LocalGitLab, revoked: bool) -> None:
    local.revoked = revoked
    async with source(GitLab, local.address, authorization(TOKEN if revoked else "wrong")) as asked:
        answers = [
            no(await asked.ask(QUESTION)),
            no(await asked.tickets([f"{local.address}/grid/tools/-/issues/1"])),
            no(await asked.account()),
        ]
    assert {answer.reason for answer in answers} == {"desk: the token is not accepted (HTTP 401)"}


async def test_a_token_that_may_not_read_is_told(local: LocalGitLab, desk: Source) -> None:
    local.scopes = frozenset({"read_user"})
    answer = no(await desk.ask(QUESTION))
    assert answer.trouble is Trouble.NO_PERMISSION
    assert answer.detail == "HTTP 403; the token needs the scope read_api, and the project its issues"


async def test_who_asks_too_often_asks_again_later(wrong: Faults, desk: Source) -> None:
    await asks_again_later(wrong, desk, QUESTION, 2)


@every_failure
async def test_every_failure_is_a_value(wrong: Faults, desk: Source, fault: str, trouble: Trouble) -> None:
    await is_a_value(wrong, desk, QUESTION, fault, trouble)


async def test_no_answer_is_not_waited_for(wrong: Faults, local: LocalGitLab) -> None:
    await is_not_waited_for(wrong, GitLab, local.address, authorization(TOKEN), QUESTION)


@pytest.mark.parametrize(
    ("responds", "trouble"),
    [
        pytest.param(says({}), Trouble.MALFORMED, id="no statistics"),
        pytest.param(says(counts(all=2, closed=1)), Trouble.MALFORMED, id="one count is not there"),
        pytest.param(says(counts(all=2, closed=1, opened=None)), Trouble.MALFORMED, id="no number"),
        pytest.param(says(counts(all=2, closed=3, opened=-1)), Trouble.MALFORMED, id="fewer than none"),
        pytest.param(says([]), Trouble.MALFORMED, id="another answer"),
        pytest.param(says("", 302, location="https://else.example.org"), Trouble.REFUSED, id="sent elsewhere"),
        pytest.param(says({"error": "x"}, 400), Trouble.REFUSED, id="not taken"),
        pytest.param(says({"message": "x"}, 500), Trouble.UNREACHABLE, id="its own failure"),
    ],
)
async def test_an_answer_that_is_none_is_told(responds: Responds, trouble: Trouble) -> None:
    assert no(await answered(responds)).trouble is trouble


@pytest.mark.parametrize(
    ("status", "content", "trouble"),
    [
        pytest.param(502, "<html>", Trouble.UNREACHABLE, id="a gateway's page"),
        pytest.param(200, '[{"iid": 1', Trouble.MALFORMED, id="half a page"),
        pytest.param(200, '[{"iid": 1}]', Trouble.MALFORMED, id="an issue that is none"),
    ],
)
async def test_a_page_that_fails_leaves_no_figure(status: int, content: str, trouble: Trouble) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/issues_statistics"):
            return httpx.Response(200, json=counts(all=2, closed=0, opened=2))
        if request.url.params["page"] == "1":
            return httpx.Response(200, json=[], headers={"X-Next-Page": "2"})
        return httpx.Response(status, text=content)

    async with source(GitLab, "https://gitlab.example.org", None, responds=respond) as asked:
        assert no(await asked.ask(Question("grid/tools", items=True))).trouble is trouble


async def test_an_address_that_is_no_gitlab_is_told() -> None:
    async with source(GitLab, "https://example.org", None, responds=says("", 404)) as asked:
        assert no(await asked.account()).trouble is Trouble.WRONG_ADDRESS


async def test_no_secret_is_in_a_log_an_answer_or_a_repr(local: LocalGitLab, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "a-very-secret-token"
    auth = authorization(secret)
    async with source(GitLab, local.address, auth) as asked:
        said = f"{await asked.ask(QUESTION)!r} {await asked.account()!r} {asked!r} {auth!r} {caplog.text}"
    assert secret not in said

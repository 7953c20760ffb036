"""What a failed request to Slack means for the post it carried, and when it is tried again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from meetings.posting import Outcome, Post, PostKind, wait_after
from posts.sending.failures import outcome_of
from tests.cast import RECORDED as NOW


def answered(status: int, error: str = "", **headers: str) -> SlackApiError:
    """What the client raises for an answer of Slack."""
    response = AsyncSlackResponse(
        client=None,
        http_verb="POST",
        api_url="https://slack.com/api/chat.postMessage",
        req_args={},
        data={"ok": False, "error": error},
        headers={name.replace("_", "-"): value for name, value in headers.items()},
        status_code=status,
    )
    return SlackApiError("failed", response)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("error", "outcome", "asked", "reason"),
    [
        pytest.param(answered(429, "ratelimited", Retry_After="7"), Outcome.LIMITED, 7, "ratelimited", id="429"),
        pytest.param(answered(429, "ratelimited"), Outcome.LIMITED, 30, "ratelimited", id="429 without a time"),
        pytest.param(answered(429, "ratelimited", Retry_After="0"), Outcome.LIMITED, 1, "ratelimited", id="at once"),
        pytest.param(answered(500), Outcome.UNKNOWN, None, "HTTP 500", id="500: carried out or not"),
        pytest.param(answered(503), Outcome.UNKNOWN, None, "HTTP 503", id="503"),
        pytest.param(answered(200, "internal_error"), Outcome.UNKNOWN, None, "internal_error", id="its own trouble"),
        pytest.param(answered(200, "fatal_error"), Outcome.UNKNOWN, None, "fatal_error", id="Slack says: perhaps done"),
        pytest.param(answered(200, "channel_not_found"), Outcome.REFUSED, None, "channel_not_found",
                     id="somebody may invite the bot"),
        pytest.param(answered(200, "not_in_channel"), Outcome.REFUSED, None, "not_in_channel", id="or join it"),
        pytest.param(answered(200, "invalid_auth"), Outcome.REFUSED, None, "invalid_auth", id="or mend the token"),
        pytest.param(answered(200, "a_new_error"), Outcome.REFUSED, None, "a_new_error", id="an error of tomorrow"),
        pytest.param(answered(200, "invalid_blocks"), Outcome.IMPOSSIBLE, None, "invalid_blocks", id="what it is"),
        pytest.param(answered(200, "msg_too_long"), Outcome.IMPOSSIBLE, None, "msg_too_long", id="too long"),
        pytest.param(answered(200, "message_not_found"), Outcome.IMPOSSIBLE, None, "message_not_found", id="deleted"),
        pytest.param(TimeoutError(), Outcome.UNKNOWN, None, "TimeoutError", id="no answer in time"),
        pytest.param(ConnectionResetError(), Outcome.UNKNOWN, None, "ConnectionResetError", id="connection dropped"),
        pytest.param(aiohttp.ServerDisconnectedError(), Outcome.UNKNOWN, None, "ServerDisconnectedError",
                     id="disconnected"),
        pytest.param(SlackRequestError("x"), Outcome.UNKNOWN, None, "SlackRequestError", id="the client gave up"),
    ],
)  # fmt: skip
def test_a_failure_means(error: Exception, outcome: Outcome, asked: int | None, reason: str) -> None:
    wait = None if asked is None else timedelta(seconds=asked)
    assert outcome_of(error) == (outcome, wait, reason)


@pytest.mark.parametrize(
    ("outcome", "tries", "asked", "seconds"),
    [
        pytest.param(Outcome.LIMITED, 1, 7, 7, id="what Slack asked for"),
        pytest.param(Outcome.LIMITED, 9, 7, 7, id="however often"),
        pytest.param(Outcome.UNKNOWN, 1, None, 5, id="look for it soon"),
        pytest.param(Outcome.UNKNOWN, 3, None, 15, id="then later"),
        pytest.param(Outcome.UNKNOWN, 100, None, 60, id="each minute at most"),
        pytest.param(Outcome.REFUSED, 1, None, 10, id="refused"),
        pytest.param(Outcome.REFUSED, 3, None, 40, id="doubled each time"),
        pytest.param(Outcome.REFUSED, 7, None, 600, id="ten minutes at most"),
        pytest.param(Outcome.REFUSED, 10_000, None, 600, id="for as long as it is worth it"),
    ],
)
def test_the_next_attempt_waits(outcome: Outcome, tries: int, asked: int | None, seconds: int) -> None:
    wait = None if asked is None else timedelta(seconds=asked)
    assert wait_after(outcome, tries, wait) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("kind", "until", "hours", "late"),
    [
        pytest.param(PostKind.LINE, None, 23, False, id="a post without an end is tried for a day"),
        pytest.param(PostKind.LINE, None, 24, True, id="and no longer"),
        pytest.param(PostKind.LINE, 2, 1, False, id="before its end"),
        pytest.param(PostKind.LINE, 2, 2, True, id="at its end"),
        pytest.param(PostKind.ANSWER, None, 27 * 24, False, id="an answer, for weeks"),
        pytest.param(PostKind.TOLD, None, 27 * 24, False, id="what one person has to know, for weeks"),
        pytest.param(PostKind.TOLD, None, 28 * 24, True, id="and no longer than four"),
    ],
)
def test_a_post_is_worth_sending_until(kind: PostKind, until: int | None, hours: int, late: bool) -> None:
    values: dict[str, Any] = {"until": NOW + timedelta(hours=until)} if until else {}
    assert Post(kind, "C0TECH", NOW, **values).too_late(NOW + timedelta(hours=hours)) is late

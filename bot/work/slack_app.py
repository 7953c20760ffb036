"""The Bolt app: one for every way Slack reaches us."""

from __future__ import annotations

import logging
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.answering.desk import Desk
from handlers.surfaces import register
from posts.words.faults import fault

REQUEST_SECONDS = 10


class _Client(AsyncWebClient):
    """slack_sdk's client, to which an answer that nobody can read is one that did not arrive."""

    async def api_call(self, *arguments: Any, **options: Any) -> AsyncSlackResponse:
        """docs.slack.dev/apis/web-api. Raises SlackApiError with Slack's answer, else ClientError."""
        try:
            return await super().api_call(*arguments, **options)
        except SlackApiError as error:
            # slack_sdk puts what it could not read in there, which has neither an error word nor data.
            if not isinstance(error.response, AsyncSlackResponse):
                raise aiohttp.ClientPayloadError("Slack's answer cannot be read") from None
            raise


def web_client(token: str, base_url: str, seconds: int = REQUEST_SECONDS) -> AsyncWebClient:
    """A client that repeats nothing by itself: slack_sdk's default repetition after a lost reply posts twice."""
    return _Client(token=token, base_url=base_url, timeout=seconds, retry_handlers=[])


def patient_client(client: AsyncWebClient) -> AsyncWebClient:
    """The same for reads of many pages: where Slack limits them it waits as long as asked, and goes on."""
    waiting = AsyncRateLimitErrorRetryHandler(max_retry_count=10)
    return _Client(token=client.token, base_url=client.base_url, timeout=REQUEST_SECONDS, retry_handlers=[waiting])


def slack_app(desk: Desk, client: AsyncWebClient, identity: AuthorizeResult) -> AsyncApp:
    """The app with every handler. `authorize` answers from memory: no network before an acknowledgement.

    `process_before_response`: without it every answer waits for a poll of 10 ms. Signatures are checked at the gate
    (bot/connections/gate.py), where requests still are as Slack signed them.
    """

    async def authorize() -> AuthorizeResult:
        return identity

    logger = logging.getLogger("slack_bolt")
    # It would warn at every start that the token in the environment is not read twice.
    logger.setLevel(logging.ERROR)
    app = AsyncApp(
        client=client,
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
        logger=logger,
    )
    logger.setLevel(logging.WARNING)
    register(app, desk)
    app.error(on_error)
    return app


async def on_error(error: Exception) -> BoltResponse:
    """A failure of ours: only what stands in an acknowledgement with status 200 reaches the person."""
    return BoltResponse(status=200, body=fault(error).text)

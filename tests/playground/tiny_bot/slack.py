"""The tiny bot's Bolt app and its client, which retries nothing."""

from __future__ import annotations

import os

from slack_bolt.app.async_app import AsyncApp
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

NO_RETRIES: list[AsyncRetryHandler] = []
client = AsyncWebClient(
    token=os.environ["SLACK_BOT_TOKEN"],
    base_url=os.environ["SLACK_API_URL"],
    timeout=5,
    retry_handlers=NO_RETRIES,
)
app = AsyncApp(client=client, process_before_response=True)

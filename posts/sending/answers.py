"""Answers that no acknowledgement carried: how each goes to the one person whom it is for.

An answer to a press replaces the receipt that was pressed. One to a mention is shown to the typist alone, where it was
typed: docs.slack.dev/reference/methods/chat.postEphemeral takes no metadata, and what it sent is in no history. So it
is tried there once. Where nobody knows whether that arrived, or Slack refuses it, the answer goes as a direct message,
which can be looked for by its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from meetings.posting import Outcome
from posts.sending.failures import UnansweredError, outcome_of

USED_UP = {403, 404, 410}


def findable(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is sent in place of something that may have been sent: never a second time where it cannot be looked for."""
    return {name: value for name, value in content.items() if name != "only_for"}


async def replaced(response_url: str, message: Mapping[str, Any]) -> bool:
    """Replace the message whose button was pressed; False where Slack takes that no longer.

    docs.slack.dev/interactivity/handling-user-interaction: a response_url works five times within 30 minutes.
    """
    webhook = AsyncWebhookClient(response_url, retry_handlers=[])
    response = await webhook.send_dict({"replace_original": True, **message})
    if response.status_code not in {200, *USED_UP}:
        raise UnansweredError(response.status_code, response.headers)
    return response.status_code == 200


async def shown(client: AsyncWebClient, only_for: Mapping[str, str], message: Mapping[str, Any]) -> bool:
    """Show the message to one person in a channel or thread; False where Slack refuses to.

    Raises what the client raises where it is limited, or where nobody knows whether it is there.
    """
    try:
        await client.chat_postEphemeral(
            channel=only_for["channel"],
            user=only_for["user"],
            thread_ts=only_for["thread"] or None,
            text=message["text"],
            blocks=message["blocks"],
        )
    except SlackApiError as error:
        if outcome_of(error)[0] is not Outcome.REFUSED:
            raise
        return False
    return True

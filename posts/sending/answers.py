"""Answers that no acknowledgement carried: how each goes to the one person whom it is for.

An answer to a press replaces the receipt that was pressed, or stands beside a post that everybody reads. One to a
mention is shown to the typist alone, where it was typed. What only one person sees carries no metadata and is in no
history (docs.slack.dev/reference/methods/chat.postEphemeral), so it is tried once: where nobody knows whether that
arrived, or Slack refuses it, the answer goes as a direct message, which can be looked for by its key.
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
# Everything else that is owed waits meanwhile.
SECONDS = 10


def findable(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is sent in place of an answer that may have been sent: never a second one beside it that nothing finds."""
    unseen = {"only_for"} if content.get("replaces", True) else {"only_for", "response_url"}
    return {name: value for name, value in content.items() if name not in unseen}


async def answered(response_url: str, message: Mapping[str, Any], *, beside: bool) -> bool:
    """Replace the message whose button was pressed, or answer beside it; False where Slack takes that no longer.

    docs.slack.dev/interactivity/handling-user-interaction: a response_url works five times within 30 minutes.
    """
    webhook = AsyncWebhookClient(response_url, timeout=SECONDS, retry_handlers=[])
    how = {"replace_original": False, "response_type": "ephemeral"} if beside else {"replace_original": True}
    response = await webhook.send_dict({**how, **message})
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

"""What a failed request to Slack means for the post it carried."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from meetings.posting import Outcome

# Errors in what is sent: no later attempt can help. docs.slack.dev/reference/methods/chat.postMessage
IMPOSSIBLE = frozenset(
    {
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_metadata_format",
        "message_not_found",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "too_many_attachments",
    }
)
USUAL_WAIT_SECONDS = 30.0
# Slack's own trouble: whether the request was carried out is not known.
TROUBLE = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})


class UnansweredError(Exception):
    """A `response_url` that answered neither well nor that it is used up."""

    def __init__(self, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(f"HTTP {status}")
        self.status, self.headers = status, headers


class NotThereError(Exception):
    """What was to be changed is not there; the reason in Slack's own word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def needed_scope(error: Exception) -> str:
    """The scope that Slack says the app lacks, "" where that is not why it refused."""
    return str(error.response.get("needed") or "") if isinstance(error, SlackApiError) else ""


def outcome_of(error: Exception) -> tuple[Outcome, timedelta | None, str]:
    """What became of a request that raised: the outcome, the wait Slack asked for, and the reason in a few words.

    Only Slack's own word says that something was surely not carried out.
    """
    if isinstance(error, UnansweredError):
        return _by_status(error.status, error.headers)
    if isinstance(error, NotThereError):
        return Outcome.REFUSED, None, error.reason
    response = error.response if isinstance(error, SlackApiError) else None
    if not isinstance(response, (AsyncSlackResponse, SlackResponse)):
        return Outcome.UNKNOWN, None, type(error).__name__
    name = response.data.get("error") if isinstance(response.data, dict) else None
    if response.status_code != 200 or not isinstance(name, str):
        return _by_status(response.status_code, response.headers)
    if name in TROUBLE:
        return Outcome.UNKNOWN, None, name
    return Outcome.IMPOSSIBLE if name in IMPOSSIBLE else Outcome.REFUSED, None, name


def _by_status(status: int, headers: Mapping[str, Any]) -> tuple[Outcome, timedelta | None, str]:
    if status != 429:
        return Outcome.UNKNOWN, None, f"HTTP {status}"
    try:
        asked = max(float(headers.get("Retry-After", USUAL_WAIT_SECONDS)), 1)
    except (TypeError, ValueError):
        asked = USUAL_WAIT_SECONDS
    return Outcome.LIMITED, timedelta(seconds=asked), "ratelimited"

"""What a failed request to Slack means for the post it carried."""

from __future__ import annotations

from datetime import timedelta

from slack_sdk.errors import SlackApiError

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
# Slack's own trouble: whether the request was carried out is not known.
TROUBLE = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})


def outcome_of(error: Exception) -> tuple[Outcome, timedelta | None, str]:
    """What became of a request that raised: the outcome, the wait Slack asked for, and the reason in a few words."""
    if not isinstance(error, SlackApiError):
        return Outcome.UNKNOWN, None, type(error).__name__
    response = error.response
    status = getattr(response, "status_code", getattr(response, "status", 0))
    if status == 429:
        asked = int(response.headers.get("Retry-After", "30"))
        return Outcome.LIMITED, timedelta(seconds=max(asked, 1)), "ratelimited"
    if status != 200:
        return Outcome.UNKNOWN, None, f"HTTP {status}"
    name = str(response["error"])
    if name in TROUBLE:
        return Outcome.UNKNOWN, None, name
    if name in IMPOSSIBLE:
        return Outcome.IMPOSSIBLE, None, name
    return Outcome.REFUSED, None, name

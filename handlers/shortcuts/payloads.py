"""What Slack sends of a shortcut and of its dialog, as something asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.answering.asked import Asked, storable
from posts import dialogs


def message_shortcut(body: Mapping[str, Any]) -> Asked:
    """docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload"""
    return Asked(
        workspace=body["team"]["id"],
        request=body["trigger_id"],
        account=body["user"]["id"],
        channel=body["channel"]["id"],
        channel_name=body["channel"].get("name", ""),
        surface=body["callback_id"],
        text="",
        response_url=body.get("response_url", ""),
        thread=body["message"].get("thread_ts") or "",
    )


def submitted(body: Mapping[str, Any]) -> Asked:
    """docs.slack.dev/reference/interaction-payloads/view-interactions-payload

    A dialog is submitted once with success: its view's id is the request, so that whatever comes of it a second time
    is the first's.
    """
    view = body["view"]
    about = dialogs.about(view["private_metadata"])
    fields = {name: storable(value) for name, value in dialogs.filled_in(view).items()}
    fields |= {"which": about.which} if about.which else {}
    return Asked(
        workspace=body["team"]["id"],
        request=f"dialog {view['id']}",
        account=body["user"]["id"],
        channel=about.channel,
        channel_name="",
        surface=view["callback_id"],
        text=_in_words(fields),
        series=fields.get("meeting") or dialogs.meeting_of(fields.get("section", "")) or about.series,
        fields=fields,
        thread=about.thread,
    )


def _in_words(fields: Mapping[str, str]) -> str:
    """The fields on one line for people to read; what is recorded is never read from it."""
    topic, due = fields.get("topic"), fields.get("due")
    lead = f"[{topic}] " if topic else ""
    if which := fields.get("which"):
        return f"{which}: {fields.get('text', '')}"
    who = fields.get("who", "").replace(dialogs.NOBODY_YET, "nobody") or dialogs.heading_of(fields.get("section", ""))
    return f"{lead}{who}: {fields.get('what') or fields.get('text', '')}{f' by {due}' if due else ''}"

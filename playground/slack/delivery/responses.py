"""response_url: late answers to a command or a press.

docs.slack.dev/interactivity/handling-user-interaction: up to 5 uses within 30 minutes; text, blocks,
response_type, replace_original, delete_original, thread_ts.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from playground.slack.calls import read_blocks
from playground.slack.limits import LONGEST_POSTED_TEXT
from playground.slack.refusals import SlackError
from playground.slack.state import Message
from playground.slack.workspace import BOT_USER, TEAM_ID, Content, Workspace

MOST_USES = 5
LONGEST_LIFE = timedelta(minutes=30)


@dataclass
class ResponseUrl:
    channel: str
    person: str
    created: datetime
    original: int | None = None
    thread_ts: str | None = None
    uses: int = field(default=0)


class ResponseUrls:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, ResponseUrl] = {}

    def make(self, kind: str, channel: str, person: str, original: Message | None = None) -> str:
        """The path of a new response_url; `original` is the message a press came from."""
        path = f"/{kind}/{TEAM_ID}/{self._workspace.next_number()}/{secrets.token_hex(12)}"
        self._known[path] = ResponseUrl(
            channel,
            person,
            self._workspace.clock.now,
            original.number if original else None,
            original.thread_ts if original else None,
        )
        return path

    def use(self, path: str, body: Mapping[str, Any]) -> tuple[int, str]:
        """HTTP status and body, in plain text as Slack answers."""
        known = self._known.get(path)
        if known is None:
            return 404, "no_service"
        if self._workspace.clock.now - known.created > LONGEST_LIFE:
            return 404, "expired_url"
        if known.uses >= MOST_USES:
            return 404, "used_url"
        try:
            self._carry_out(known, body)
        except SlackError as mistake:
            return 400, mistake.code
        known.uses += 1
        return 200, "ok"

    def _carry_out(self, known: ResponseUrl, body: Mapping[str, Any]) -> None:
        original = self._workspace.by_number(known.original) if known.original else None
        if body.get("delete_original") and original is not None:
            self._workspace.remove(original)
            return
        content = answer_content(body)
        if body.get("replace_original") and original is not None:
            self._workspace.change(original, content, keep_metadata=True)
            return
        say_answer(self._workspace, known.channel, known.person, body, content)


def answer_content(body: Mapping[str, Any]) -> Content:
    """Text and blocks of an answer, within the limits of any message."""
    content = Content(
        text=str(body.get("text") or "")[:LONGEST_POSTED_TEXT],
        blocks=read_blocks(body.get("blocks")),
        attachments=body.get("attachments") or (),
    )
    if not content.text.strip() and not content.blocks and not content.attachments:
        raise SlackError("no_text")
    return content


def say_answer(
    workspace: Workspace,
    channel: str,
    person: str,
    body: Mapping[str, Any],
    content: Content,
    *,
    repeat: bool = False,
) -> Message:
    """Ephemeral unless the answer says otherwise."""
    thread = str(body["thread_ts"]) if body.get("thread_ts") else None
    if body.get("response_type") == "in_channel":
        return workspace.post(channel, "bot", BOT_USER, content, thread)
    return workspace.say_privately(channel, person, content, thread_ts=thread, repeat=repeat)

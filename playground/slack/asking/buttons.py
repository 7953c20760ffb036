"""Presses of buttons (docs.slack.dev/reference/interaction-payloads/block_actions-payload)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playground.errors import PlaygroundError
from playground.slack.asking.commands import make_trigger, says_something
from playground.slack.asking.parts import VERIFICATION_TOKEN, Asking
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.documents import message_document
from playground.slack.render import buttons, label
from playground.slack.state import Message, User
from playground.slack.workspace import APP_ID, TEAM_DOMAIN, TEAM_ID, Content, Workspace


@dataclass(frozen=True)
class Button:
    """A button before somebody's eyes."""

    message: Message
    block_id: str
    element: Mapping[str, Any]


def squeeze(text: str) -> str:
    return " ".join(text.split())


def find_button(workspace: Workspace, user: User, wanted: str, containing: str | None = None) -> Button:
    """In the newest message the person sees that has such a button, and the text if one is given."""
    seen: list[str] = []
    for message in reversed(workspace.visible_to(user.id)):
        if containing is not None and squeeze(containing) not in squeeze(message.shown):
            continue
        for block_id, element in buttons(message.blocks):
            if label(element) == squeeze(wanted):
                return Button(message, block_id, element)
            seen.append(f"[{label(element)}]")
    place = f' in a message with "{containing}"' if containing is not None else ""
    choice = f"; there is {' '.join(dict.fromkeys(seen))}" if seen else "; there is no button at all"
    raise PlaygroundError(f"{user.display_name} sees no button [{wanted}]{place}{choice}")


class Buttons(Asking):
    async def press(self, user: User, button: Button) -> None:
        if not self._manifest.interactive:
            self._complain(user, button, "This app is not configured to handle interactive responses.")
            return
        payload = self._payload(user, button)
        for delivery in range(self._faults.take_deliveries()):
            if delivery:
                words = f"Slack delivers the press of [{label(button.element)}] once more"
                self._workspace.record("failure", text=words)
            self._check(await self._delivery.deliver(Envelope("interactive", payload)), user, button)

    def _check(self, answer: Acknowledgement, user: User, button: Button) -> None:
        """A press is only acknowledged: Slack shows nothing of what an answer to it says."""
        name = label(button.element)
        if answer.outcome != "answered":
            self._complain(user, button, f'[{name}] failed with the error "{answer.outcome}"')
        elif says_something(answer.payload or {}):
            self._workspace.record(
                "failure", text=f"Slack shows nothing of the text in the answer to a press of [{name}]"
            )

    def _complain(self, user: User, button: Button, words: str) -> None:
        self._workspace.say_privately(button.message.channel, user.id, Content(text=words), author="slack")

    def _payload(self, user: User, button: Button) -> dict[str, Any]:
        message, channel = button.message, self._workspace.channels[button.message.channel]
        url = self._urls.make("actions", channel.id, user.id, message)
        is_ephemeral = message.only_for is not None
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": is_ephemeral,
        }
        if message.in_thread:
            container["thread_ts"] = message.thread_ts
        payload: dict[str, Any] = {
            "type": "block_actions",
            "user": {
                "id": user.id,
                "username": user.name,
                "name": user.name,
                "team_id": TEAM_ID,
            },
            "api_app_id": APP_ID,
            "token": VERIFICATION_TOKEN,
            "container": container,
            "trigger_id": make_trigger(self._workspace),
            "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
            "enterprise": None,
            "is_enterprise_install": False,
            "channel": {"id": channel.id, "name": channel.name},
            "state": {"values": {}},
            "response_url": f"{self._address}{url}",
            "actions": [_action(button, self._workspace.next_ts())],
        }
        # The page: `message` is there for messages of a history, not for ephemeral ones.
        if not is_ephemeral:
            payload["message"] = message_document(message, self._workspace)
        return payload


def _action(button: Button, action_ts: str) -> dict[str, Any]:
    kept = ("action_id", "value", "style", "url")
    return {
        "type": "button",
        "block_id": button.block_id,
        "text": {"type": "plain_text", "text": label(button.element), "emoji": True},
        "action_ts": action_ts,
    } | {key: button.element[key] for key in kept if key in button.element}

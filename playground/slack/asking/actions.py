"""Presses of buttons, and choices in menus (docs.slack.dev/reference/interaction-payloads/block_actions-payload)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from playground.slack.asking.commands import says_something
from playground.slack.asking.controls import Control
from playground.slack.asking.parts import Asking, Surroundings, who_and_where
from playground.slack.asking.standing import Standing
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.documents import message_document
from playground.slack.state import User
from playground.slack.workspace import Content

Option = Mapping[str, Any]


class Actions(Asking):
    """`standing` is what the menus of messages stand at."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.standing = Standing()

    async def press(self, user: User, button: Control) -> None:
        await self._act(user, button, _button_action(button), f"the press of {button.name}")

    async def pick(self, user: User, menu: Control, option: Option) -> None:
        self.standing.put(user, menu, (option,))
        action = _common(menu, "action_id", "placeholder", "initial_option") | {"selected_option": dict(option)}
        await self._act(user, menu, action, f"the pick in {menu.name}")

    async def tick(self, user: User, menu: Control, chosen: Sequence[Option]) -> None:
        """The bot hears of the change of a menu of several choices by itself, before anything is pressed."""
        self.standing.put(user, menu, tuple(chosen))
        action = _common(menu, "action_id", "placeholder", "initial_options")
        await self._act(user, menu, action | {"selected_options": list(chosen)}, f"the change of {menu.name}")

    async def _act(self, user: User, control: Control, action: dict[str, Any], what: str) -> None:
        if not self._manifest.interactive:
            self._complain(user, control, "This app is not configured to handle interactive responses.")
            return
        action = action | {"action_ts": self._workspace.next_ts()}
        payload = self._payload(user, control, action)
        for delivery in range(self._faults.take_deliveries()):
            if delivery:
                self._workspace.record("failure", text=f"Slack delivers {what} once more")
            self._check(await self._delivery.deliver(Envelope("interactive", payload)), user, control, what)

    def _check(self, answer: Acknowledgement, user: User, control: Control, what: str) -> None:
        """An action is only acknowledged: Slack shows nothing of what an answer to it says."""
        if answer.outcome != "answered":
            self._complain(user, control, f'{control.name} failed with the error "{answer.outcome}"')
        elif says_something(answer.payload or {}):
            self._workspace.record("failure", text=f"Slack shows nothing of the text in the answer to {what}")

    def _complain(self, user: User, control: Control, words: str) -> None:
        self._workspace.say_privately(control.message.channel, user.id, Content(text=words), author="slack")

    def _payload(self, user: User, control: Control, action: dict[str, Any]) -> dict[str, Any]:
        message, channel = control.message, self._workspace.channels[control.message.channel]
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
            **who_and_where(user, channel),
            "container": container,
            "trigger_id": self._triggers.make(user.id),
            "state": {"values": self.standing.state(user, message)},
            "response_url": f"{self._address}{url}",
            "actions": [action],
        }
        # The page: `message` is there for messages of a history, not for ephemeral ones.
        if not is_ephemeral:
            payload["message"] = message_document(message, self._workspace)
        return payload


def _button_action(button: Control) -> dict[str, Any]:
    text = {"type": "plain_text", "text": button.name[1:-1], "emoji": True}
    return _common(button, "action_id", "value", "style", "url") | {"text": text}


def _common(control: Control, *kept: str) -> dict[str, Any]:
    element = control.element
    action = {"type": element["type"], "block_id": control.block_id}
    return action | {key: element[key] for key in kept if key in element}

"""Message shortcuts (docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload)."""

from __future__ import annotations

from typing import Any

from playground.errors import PlaygroundError
from playground.slack.asking.parts import Asking, who_and_where
from playground.slack.delivery.envelopes import Envelope
from playground.slack.documents import message_document
from playground.slack.state import Message, User
from playground.slack.workspace import Content


class Shortcuts(Asking):
    async def use(self, user: User, name: str, message: Message) -> None:
        """A person chooses a shortcut from the menu of a message."""
        payload = self._payload(user, self._callback(name), message)
        for delivery in range(self._faults.take_deliveries()):
            if delivery:
                self._workspace.record("failure", text=f'Slack delivers "{name}" once more')
            answer = await self._delivery.deliver(Envelope("interactive", payload))
            if answer.outcome != "answered":
                words = f'"{name}" failed with the error "{answer.outcome}"'
                self._workspace.say_privately(message.channel, user.id, Content(text=words), author="slack")

    def _callback(self, name: str) -> str:
        """docs.slack.dev/interactivity/implementing-shortcuts: interactivity, and the scope `commands`."""
        shortcuts = self._manifest.shortcuts if "commands" in self._manifest.scopes else {}
        if name not in shortcuts or not self._manifest.interactive:
            choice = ", ".join(f'"{each}"' for each in shortcuts) or "none"
            raise PlaygroundError(f'There is no shortcut "{name}" on messages; there is {choice}')
        return shortcuts[name]

    def _payload(self, user: User, callback: str, message: Message) -> dict[str, Any]:
        channel = self._workspace.channels[message.channel]
        url = self._urls.make("actions", channel.id, user.id)
        return {
            "type": "message_action",
            **who_and_where(user, channel),
            "callback_id": callback,
            "trigger_id": self._triggers.make(user.id),
            "response_url": f"{self._address}{url}",
            "action_ts": self._workspace.next_ts(),
            "message_ts": message.ts,
            "message": message_document(message, self._workspace),
        }

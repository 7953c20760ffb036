"""What the menus of messages stand at before each person's eyes (docs.slack.dev/reference/block-kit/block-elements).

Slack keeps it with the message as that person sees it, and sends all of it along with whatever is pressed there:
docs.slack.dev/reference/interaction-payloads/block_actions-payload, `state`. A changed message has other blocks.
"""

from __future__ import annotations

from typing import Any

from playground.slack.asking.controls import Control
from playground.slack.blocks.elements import MENUS
from playground.slack.blocks.inputs import Element, Value, initial_value, state_of
from playground.slack.render import controls
from playground.slack.state import Message, User


class Standing:
    """Every menu stands at its initial options until the person changes it."""

    def __init__(self) -> None:
        self._changed: dict[tuple[int, str, str, str], Value] = {}

    def of(self, user: User, menu: Control) -> Value:
        """The options that are chosen in this menu."""
        return self._of(user, menu.message, menu.block_id, menu.element)

    def put(self, user: User, menu: Control, chosen: Value) -> None:
        """The person chooses these, and no others."""
        self._changed[_key(user, menu.message, menu.block_id, menu.element)] = chosen

    def state(self, user: User, message: Message) -> dict[str, Any]:
        """`state.values`: every menu of the message by block_id and action_id."""
        values: dict[str, Any] = {}
        for kind in sorted(MENUS):
            for block_id, menu in controls(message.blocks, kind):
                state = state_of(menu, self._of(user, message, block_id, menu))
                values.setdefault(block_id, {})[menu["action_id"]] = state
        return values

    def _of(self, user: User, message: Message, block_id: str, menu: Element) -> Value:
        return self._changed.get(_key(user, message, block_id, menu), initial_value(menu))


def _key(user: User, message: Message, block_id: str, menu: Element) -> tuple[int, str, str, str]:
    return message.number, user.id, block_id, str(menu["action_id"])

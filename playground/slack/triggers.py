"""Triggers: what a command, a press or a shortcut gives the bot to open a dialog with.

docs.slack.dev/interactivity/handling-user-interaction, "trigger_id": used once, within 3 seconds; the errors are
those of docs.slack.dev/reference/methods/views.open.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from playground.slack.refusals import SlackError
from playground.slack.workspace import Workspace

TRIGGER_SECONDS = 3.0
_DIGEST = "0123456789abcdef0123456789abcdef"


@dataclass(frozen=True)
class Trigger:
    """`made` is real time: Slack does not wait longer because a story's clock stands still."""

    user: str
    made: float


class Triggers:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._waiting: dict[str, Trigger] = {}
        self._exchanged: set[str] = set()

    def make(self, user: str) -> str:
        """Numbers and a digest, as Slack's look; each its own."""
        seconds = int(self._workspace.clock.now.timestamp())
        identifier = f"{self._workspace.next_number()}.{seconds}.{_DIGEST}"
        self._waiting[identifier] = Trigger(user, time.monotonic())
        return identifier

    def exchange(self, identifier: str) -> str:
        """The user whose act it was; SlackError when it is used up, too old, or not one of these."""
        if identifier in self._exchanged:
            raise SlackError("exchanged_trigger_id")
        trigger = self._waiting.get(identifier)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if time.monotonic() - trigger.made > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        self._exchanged.add(identifier)
        return trigger.user

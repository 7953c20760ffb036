"""The Events API: what the bot hears of messages (docs.slack.dev/apis/events-api).

It is told of a message only if the manifest subscribes to the event and has its scope:

    message.im    docs.slack.dev/reference/events/message.im    whatever is said in its direct messages
    app_mention   docs.slack.dev/reference/events/app_mention   what mentions it, where it is a member
    file_shared   docs.slack.dev/reference/events/file_shared   each file, its own too, where it is a member

What is not acknowledged is sent again, with the same event_id: nearly at once, after 1 minute, after 5
(docs.slack.dev/apis/events-api, "Retries"), by the playground's clock.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from playground.slack.asking.parts import VERIFICATION_TOKEN, Asking, Surroundings
from playground.slack.delivery.envelopes import Acknowledgement, Envelope
from playground.slack.documents import event_document
from playground.slack.state import Event, Message
from playground.slack.workspace import APP_ID, BOT_USER, TEAM_ID

RETRIES = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
_SAID = {"posted": None, "updated": "message_changed", "deleted": "message_deleted"}
_WORDS = ("at once", "in 1 minute", "in 5 minutes")


@dataclass(frozen=True)
class Owed:
    """An event that shall reach the bot at an instant."""

    payload: Mapping[str, Any]
    due: datetime
    by_person: bool
    attempt: int = 0
    reason: str = ""

    @property
    def name(self) -> str:
        return str(self.payload["event"]["type"])


class Events(Asking):
    """`heard` counts the events the bot has acknowledged."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.heard = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._owed: list[Owed] = []
        self._told: set[int] = set()

    def hear(self, event: Event) -> None:
        """Something was said somewhere: the bot is told of it, if it asked for that."""
        message = event.message
        if message is None or message.only_for is not None or event.kind not in _SAID or message.author == "slack":
            return
        subtype = _SAID[event.kind]
        if event.kind == "posted":
            self._hear_of_files(message)
        name = self._name(message, subtype)
        if name is None:
            return
        document = event_document(name, message, self._workspace, subtype)
        by_person = message.author == "person"
        if by_person:
            self._told.add(message.number)
        self._send(Owed(self._payload(document), self._workspace.clock.now, by_person))

    def _hear_of_files(self, message: Message) -> None:
        """Where in the channel a file was shared is not said: files.info knows."""
        member = BOT_USER in self._workspace.channels[message.channel].members
        if not member or not self._subscribes("file_shared", "files:read"):
            return
        for file in message.files:
            where = {"channel_id": message.channel, "file_id": file, "user_id": message.user, "file": {"id": file}}
            document = {"type": "file_shared", **where, "event_ts": message.ts}
            by_person = message.author == "person"
            self._send(Owed(self._payload(document), self._workspace.clock.now, by_person))

    def is_told_of(self, message: Message) -> bool:
        """Whether a person's message is the bot's business."""
        return message.number in self._told

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    @property
    def next_retry(self) -> datetime | None:
        return min((owed.due for owed in self._owed), default=None)

    def retry_due(self) -> None:
        """Send again whatever is due by the playground's clock."""
        due = [owed for owed in self._owed if owed.due <= self._workspace.clock.now]
        self._owed = [owed for owed in self._owed if owed not in due]
        for owed in due:
            self._send(owed)

    async def settled(self) -> None:
        """Wait until nothing is on its way; what is to be sent again later is not."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await self.settled()

    def _name(self, message: Message, subtype: str | None) -> str | None:
        channel = self._workspace.channels[message.channel]
        if channel.kind == "direct":
            return "message" if self._subscribes("message.im", "im:history") else None
        mentions = f"<@{BOT_USER}" in message.text and message.author == "person" and subtype is None
        # The page: only where the app is a member, and not in its direct messages.
        if not mentions or BOT_USER not in channel.members:
            return None
        return "app_mention" if self._subscribes("app_mention", "app_mentions:read") else None

    def _subscribes(self, event: str, scope: str) -> bool:
        return event in self._manifest.events and scope in self._manifest.scopes

    def _payload(self, document: dict[str, Any]) -> dict[str, Any]:
        """docs.slack.dev/apis/events-api, "Event type structure"."""
        number = self._workspace.next_number()
        return {
            "token": VERIFICATION_TOKEN,
            "team_id": TEAM_ID,
            "api_app_id": APP_ID,
            "event": document,
            "type": "event_callback",
            "event_id": f"Ev{uuid5(UUID(int=0), str(number)).hex[:9].upper()}",
            "event_time": int(self._workspace.clock.now.timestamp()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": TEAM_ID,
                    "user_id": BOT_USER,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-playground-{number}",
        }

    def _send(self, owed: Owed) -> None:
        task = asyncio.get_running_loop().create_task(self._deliver(owed))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, owed: Owed) -> None:
        """Until it is acknowledged, or the next attempt is for later."""
        deliveries = self._faults.take_deliveries() if owed.by_person else 1
        going: Owed | None = owed
        while going is not None:
            answer = await self._delivery.deliver(_envelope(going))
            if answer.outcome != "answered":
                going = self._put_off(going, answer)
                continue
            self.heard += 1
            deliveries -= 1
            going = replace(going, attempt=going.attempt + 1, reason="timeout") if deliveries else None
            if going:
                self._workspace.record("failure", text=f"Slack delivers the {going.name} event once more")

    def _put_off(self, owed: Owed, answer: Acknowledgement) -> Owed | None:
        """The next attempt if it is for now; a later one is remembered."""
        again = owed.attempt < len(RETRIES) and answer.may_repeat
        if owed.by_person:
            when = f"Slack tries again {_WORDS[owed.attempt]}" if again else "Slack gives it up"
            words = f"The {owed.name} event is not acknowledged ({answer.outcome}); {when}"
            self._workspace.record("failure", text=words)
        if not again:
            return None
        due = self._workspace.clock.now + RETRIES[owed.attempt]
        later = replace(owed, attempt=owed.attempt + 1, reason=answer.reason, due=due)
        if RETRIES[owed.attempt]:
            self._owed.append(later)
            return None
        return later


def _envelope(owed: Owed) -> Envelope:
    return Envelope("events_api", owed.payload, attempt=owed.attempt, reason=owed.reason, by_person=owed.by_person)

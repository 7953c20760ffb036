"""The state of the local Slack and the few ways it changes; every change is an event in its journal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from playground.clock import Clock
from playground.settings import Person, TeamSettings, generated_id
from playground.slack.blocks.ids import with_ids
from playground.slack.pings import find_pings
from playground.slack.render import render
from playground.slack.state import Author, Channel, Event, EventKind, File, Message, Share, User, UserGroup

TEAM_ID = "T0PLAYGROUND"
TEAM_DOMAIN = "playground"
APP_ID = "A0CONVENER"
BOT_ID = "B0CONVENER"
BOT_USER = "U0CONVENER"
SLACK_USER = "USLACKBOT"


@dataclass(frozen=True)
class Content:
    """What somebody wants to say; the workspace adds where, when and who."""

    text: str = ""
    blocks: Sequence[Mapping[str, Any]] = ()
    attachments: Sequence[Mapping[str, Any]] = ()
    metadata: Mapping[str, Any] | None = None
    files: tuple[str, ...] = ()


class Workspace:
    def __init__(self, settings: TeamSettings, clock: Clock, bot_name: str = "Convener") -> None:
        self.clock = clock
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.user_groups: dict[str, UserGroup] = {}
        self.messages: list[Message] = []
        self.files: dict[str, File] = {}
        self.journal: list[Event] = []
        self.asker: str | None = None
        self.listen: Callable[[Event], None] = lambda _event: None
        self.names: dict[str, str] = {}
        self._stamps: dict[int, int] = {}
        self._counter = 0
        self._add_user(User(SLACK_USER, "slackbot", "Slackbot", is_bot=True))
        self._add_user(User(BOT_USER, handle(bot_name), bot_name, is_bot=True))
        self._fill(settings)

    def _fill(self, settings: TeamSettings) -> None:
        for person in settings.people:
            self._add_user(_user(person, settings.zone))
        people = frozenset(person.user for person in settings.people)
        for room in settings.rooms:
            members = people | {BOT_USER} if room.joined else people
            self.add_channel(Channel(room.channel, room.name, "public", members))

    def _add_user(self, user: User) -> None:
        self.users[user.id] = user
        self.names[user.id] = f"@{user.display_name}"

    def add_channel(self, channel: Channel) -> None:
        self.channels[channel.id] = channel
        self.names[channel.id] = f"#{channel.name}"

    def open_direct(self, user: str) -> Channel:
        """The direct channel of the bot and a user, opened when there is none."""
        identifier = generated_id("D", user)
        if identifier not in self.channels:
            self.channels[identifier] = Channel(identifier, "directmessage", "direct", frozenset({user, BOT_USER}))
        return self.channels[identifier]

    def next_number(self) -> int:
        """Counts everything that needs to be told apart: messages, files, triggers."""
        self._counter += 1
        return self._counter

    def next_ts(self) -> str:
        """Slack's time stamp: seconds by the playground's clock, and a fraction that never repeats."""
        second = int(self.clock.now.timestamp())
        self._stamps[second] = self._stamps.get(second, 0) + 100
        return f"{second}.{self._stamps[second]:06d}"

    def record(
        self,
        kind: EventKind,
        *,
        message: Message | None = None,
        person: str | None = None,
        channel: str | None = None,
        text: str = "",
    ) -> None:
        event = Event(kind, self.clock.now, message, person, channel, text, self.asker)
        self.journal.append(event)
        self.listen(event)

    def post(self, channel: str, author: Author, user: str, content: Content, thread_ts: str | None = None) -> Message:
        message = self._compose(channel, author, user, content, thread_ts)
        self.messages.append(message)
        self.record("posted", message=message)
        return message

    def say_privately(
        self,
        channel: str,
        person: str,
        content: Content,
        *,
        author: Author = "bot",
        thread_ts: str | None = None,
        repeat: bool = False,
    ) -> Message:
        """A message only one person sees: ephemeral ones are in no history (docs.slack.dev/messaging)."""
        user = BOT_USER if author == "bot" else SLACK_USER
        content = replace(content, metadata=None)
        message = self._compose(channel, author, user, content, thread_ts)
        message = replace(message, only_for=person, repeat=repeat)
        self.messages.append(message)
        self.record("private", message=message, person=person)
        return message

    def show_dialog(self, person: str, shown: str, *, author: Author = "bot") -> None:
        """A dialog as it is before somebody's eyes now; it is no message, and in no history."""
        content = Content(text=shown)
        message = self._compose(self.open_direct(person).id, author, BOT_USER, content, None)
        self.record("dialog", message=replace(message, only_for=person, shown=shown, pings=()), person=person)

    def change(self, message: Message, content: Content, *, keep_metadata: bool) -> Message:
        """The same message, saying something else."""
        blocks = with_ids(content.blocks, self.next_number)
        changed = replace(
            message,
            text=content.text,
            blocks=blocks,
            attachments=tuple(content.attachments),
            metadata=message.metadata if keep_metadata else content.metadata,
            edited=True,
            shown=self._shown(content, blocks, message.files),
            pings=find_pings(content.text, blocks),
        )
        self.messages[self._place(message.number)] = changed
        kind: EventKind = "replaced" if message.only_for else "updated"
        self.record(kind, message=changed, person=message.only_for)
        return changed

    def remove(self, message: Message) -> None:
        """Of a message with replies Slack keeps the place, and says that it was deleted."""
        place = self._place(message.number)
        if any(each.in_thread and each.thread_ts == message.ts for each in self.history(message.channel)):
            content = Content(text="This message was deleted.")
            tombstone = self._compose(message.channel, "slack", SLACK_USER, content, message.thread_ts)
            self.messages[place] = replace(tombstone, ts=message.ts, at=message.at)
        else:
            del self.messages[place]
        self.record("deleted", message=message, person=message.only_for)

    def add_file(self, name: str, content: bytes, user: str) -> File:
        """A file that a person has uploaded, and not shared yet."""
        file = File(f"F0{self.next_number():09d}", name, name, content, self.clock.now, user, complete=True)
        self.files[file.id] = file
        return file

    def delete_file(self, file: File) -> None:
        """The messages with the file stay, and say that it was deleted."""
        self.files[file.id] = replace(file, deleted=True, content=b"")
        for message in [each for each in self.messages if file.id in each.files]:
            content = Content(message.text, message.blocks, message.attachments, files=message.files)
            shown = self._shown(content, message.blocks, message.files)
            changed = self.messages[self._place(message.number)] = replace(message, shown=shown)
            self.record("file deleted", message=changed)

    def _place(self, number: int) -> int:
        return next(place for place, message in enumerate(self.messages) if message.number == number)

    def by_number(self, number: int) -> Message | None:
        return next((message for message in self.messages if message.number == number), None)

    def find(self, channel: str, ts: str) -> Message | None:
        """A message of a history; a private one cannot be found this way."""
        return next((message for message in self.history(channel) if message.ts == ts), None)

    def history(self, channel: str) -> list[Message]:
        """Everything said in a channel, threads included, private messages not, oldest first."""
        found = (each for each in self.messages if each.channel == channel and each.only_for is None)
        return sorted(found, key=lambda message: message.ts)

    def visible_to(self, user: str) -> list[Message]:
        """What a person has before their eyes, oldest first."""
        return [
            message
            for message in self.messages
            if message.only_for == user or (message.only_for is None and user in self.channels[message.channel].members)
        ]

    def share(self, file: File, channel: str, ts: str, thread_ts: str | None) -> None:
        known = self.files[file.id]
        self.files[file.id] = replace(known, complete=True, shares=(*known.shares, Share(channel, ts, thread_ts)))

    def shared_files(self) -> list[File]:
        """Those that still exist, oldest first, by their latest share."""
        shared = (file for file in self.files.values() if file.shares and not file.deleted)
        return sorted(shared, key=lambda file: file.shares[-1].ts)

    def find_user(self, name: str) -> User | None:
        """By display name, exactly; else by handle."""
        people = [user for user in self.users.values() if user.id != SLACK_USER]
        for wanted in (lambda user: user.display_name == name, lambda user: user.name == name):
            found = next(filter(wanted, people), None)
            if found:
                return found
        return None

    def find_channel(self, name: str) -> Channel | None:
        bare = name.removeprefix("#")
        return self.channels.get(bare) or next(
            (each for each in self.channels.values() if each.kind != "direct" and each.name == bare.lower()),
            None,
        )

    def _compose(self, channel: str, author: Author, user: str, content: Content, thread_ts: str | None) -> Message:
        blocks = with_ids(content.blocks, self.next_number)
        return Message(
            number=self.next_number(),
            ts=self.next_ts(),
            channel=channel,
            user=user,
            author=author,
            at=self.clock.now,
            text=content.text,
            blocks=blocks,
            attachments=tuple(content.attachments),
            thread_ts=thread_ts,
            metadata=content.metadata,
            files=content.files,
            shown=self._shown(content, blocks, content.files),
            pings=find_pings(content.text, blocks),
        )

    def _shown(self, content: Content, blocks: Sequence[Mapping[str, Any]], files: Iterable[str]) -> str:
        """What a person sees: the message, then the names of its files."""
        parts = [render(content.text, blocks, self.names)]
        parts += [str(each.get("text") or each.get("fallback") or "") for each in content.attachments]
        parts += [_shown_file(self.files[each]) for each in files]
        return "\n".join(part for part in parts if part)


def _shown_file(file: File) -> str:
    if file.deleted:
        return "This file was deleted."
    return f"▦ {file.name}: {file.title}" if file.is_picture else f"▤ {file.name}"


def _user(person: Person, zone: str) -> User:
    return User(
        person.user,
        handle(person.name),
        person.name,
        is_bot=person.kind == "bot",
        zone=zone,
        real_name=person.real_name,
        is_guest=person.kind == "guest",
        is_stranger=person.kind == "stranger",
        is_gone=person.kind == "gone",
    )


def handle(name: str) -> str:
    """A user name as Slack has them: lower case, no blanks."""
    return re.sub(r"[^a-z0-9._-]+", ".", name.lower()).strip(".")

"""What people do in a world. Each of these is over when all that follows from it has happened."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from playground.errors import PlaygroundError
from playground.pace import Pace
from playground.seeing import Seeing
from playground.slack.asking.controls import find_button, find_menu, find_ticks
from playground.slack.blocks.elements import find_option, squeeze, with_ticks, without_ticks
from playground.slack.blocks.inputs import chosen_options
from playground.slack.groups_and_topics import set_topic
from playground.slack.render import menu
from playground.slack.state import Channel, Message, User
from playground.slack.typed import escape_typed
from playground.slack.workspace import BOT_USER, Content


class People(Seeing):
    """The part of a world in which people act; each method returns what the person was told privately."""

    pace: Pace

    @asynccontextmanager
    async def _acting(self, person: str) -> AsyncIterator[tuple[User, list[Message]]]:
        """Who acts; and, once all that follows has happened, what they were told."""
        user, mark = self.user(person), self.mark()
        told: list[Message] = []
        self.slack.workspace.asker = user.id
        try:
            yield user, told
            await self.pace.settle()
        finally:
            self.slack.workspace.asker = None
        told += self.told(mark, user.id)

    async def types(self, person: str, where: str, text: str, *, thread: str | None = None) -> list[Message]:
        """A command or a message typed in "#channel" or in "private".

        With `thread` in the thread of the newest message that contains these words.
        """
        async with self._acting(person) as (user, told):
            place = self._place(where, user)
            thread_ts = self._thread(place, thread) if thread is not None else None
            if text.startswith("/"):
                self.slack.workspace.record("typed", person=user.id, channel=place.id, text=text)
                await self.slack.commands.type(user, place, text, thread_ts=thread_ts)
            else:
                content = Content(text=escape_typed(text, self.slack.workspace, named=False))
                self.slack.workspace.post(place.id, "person", user.id, content, thread_ts)
        return told

    async def presses(self, person: str, label: str, containing: str | None = None, *, times: int = 1) -> list[Message]:
        """Press a button of the newest message that has it."""
        async with self._acting(person) as (user, told):
            button = find_button(self.slack.workspace, user, label, containing)
            for _ in range(times):
                self.slack.workspace.record("pressed", person=user.id, message=button.message, text=label)
                await self.slack.actions.press(user, button)
        return told

    async def picks(self, person: str, option: str, name: str, containing: str | None = None) -> list[Message]:
        """Pick an option of a menu, known by its placeholder, in the newest message that has it."""
        async with self._acting(person) as (user, told):
            found = find_menu(self.slack.workspace, user, name, containing)
            chosen = find_option(found.element, option)
            self.slack.workspace.record("acted", person=user.id, text=f"picks {option} in {found.name}")
            await self.slack.actions.pick(user, found, chosen)
        return told

    async def ticks(self, person: str, options: Sequence[str], containing: str | None = None) -> list[Message]:
        """Tick these in the menu of several choices of the newest message that has one."""
        return await self._changes_ticks(person, options, containing, off=False)

    async def unticks(self, person: str, options: Sequence[str], containing: str | None = None) -> list[Message]:
        """Take the ticks of these away."""
        return await self._changes_ticks(person, options, containing, off=True)

    async def _changes_ticks(
        self, person: str, options: Sequence[str], containing: str | None, *, off: bool
    ) -> list[Message]:
        async with self._acting(person) as (user, told):
            found = find_ticks(self.slack.workspace, user, containing)
            before = chosen_options(self.slack.actions.standing.of(user, found))
            chosen = (without_ticks if off else with_ticks)(found.element, before, options)
            words = f"{'unticks' if off else 'ticks'} {', '.join(options)} in {menu(found.element, chosen)}"
            self.slack.workspace.record("acted", person=user.id, text=words)
            await self.slack.actions.tick(user, found, chosen)
        return told

    async def drops(
        self, person: str, channel: str, name: str, content: bytes, *, thread: str | None = None
    ) -> list[Message]:
        """Share a file in a channel; with `thread` in the thread of the newest message that contains these words."""
        async with self._acting(person) as (user, told):
            place = self.room(channel)
            self._drop(user, place, name, content, self._thread(place, thread) if thread is not None else None)
        return told

    async def drops_again(self, person: str, channel: str, edits: Sequence[tuple[str, str]]) -> list[Message]:
        """Share the bot's last file of a channel again where it lies, with each first text in place of the second."""
        async with self._acting(person) as (user, told):
            place = self.room(channel)
            found = [(file, share) for file in self.files for share in file.shares if share.channel == place.id]
            found = [(file, share) for file, share in found if file.user == BOT_USER]
            if not found:
                raise PlaygroundError(f"The bot has shared no file in {channel}")
            file, share = found[-1]
            self._drop(user, place, file.name, edited(file.text, edits).encode(), share.thread_ts)
        return told

    def _drop(self, user: User, place: Channel, name: str, content: bytes, thread_ts: str | None) -> None:
        workspace = self.slack.workspace
        file = workspace.add_file(name, content, user.id)
        message = workspace.post(place.id, "person", user.id, Content(files=(file.id,)), thread_ts)
        workspace.share(file, place.id, message.ts, thread_ts)

    async def uses(self, person: str, shortcut: str, on: str, channel: str | None = None) -> list[Message]:
        """Choose a shortcut in the menu of the newest message the person sees that contains the text."""
        async with self._acting(person) as (user, told):
            message = self._message(user, on, channel)
            self.slack.workspace.record("acted", person=user.id, text=f'uses "{shortcut}" on "{on}"')
            await self.slack.shortcuts.use(user, shortcut, message)
        return told

    def fills(self, person: str, label: str, text: str) -> None:
        """Fill in an input of the open dialog: a text, the text of an option, or a date."""
        user = self.user(person)
        self.slack.submissions.fill(user, label, text)
        self.slack.workspace.record("acted", person=user.id, text=f"fills {label}: {text}")

    def sets_topic(self, person: str, channel: str, topic: str) -> None:
        """Give a channel another topic, as everybody in it may; the bot is not told."""
        workspace = self.slack.workspace
        set_topic(workspace, self.room(channel), escape_typed(topic, workspace, named=False), self.user(person).id)

    async def submits(self, person: str) -> list[Message]:
        """Submit the open dialog."""
        async with self._acting(person) as (user, told):
            self.slack.workspace.record("acted", person=user.id, text="submits the dialog")
            await self.slack.submissions.submit(user)
        return told

    async def closes(self, person: str) -> list[Message]:
        """Close the open dialog without submitting it."""
        async with self._acting(person) as (user, told):
            await self.slack.submissions.close(user)
            self.slack.workspace.record("acted", person=user.id, text="closes the dialog")
        return told

    def _message(self, user: User, containing: str, channel: str | None) -> Message:
        """A message of a history: what only one person sees has no shortcuts."""
        room = self.room(channel) if channel is not None else None
        for message in reversed(self.slack.workspace.visible_to(user.id)):
            here = message.only_for is None and (room is None or message.channel == room.id)
            if here and squeeze(containing) in squeeze(message.shown):
                return message
        place = f" in {channel}" if channel is not None else ""
        raise PlaygroundError(f'{user.display_name} sees no message with "{containing}"{place}')

    def _place(self, where: str, user: User) -> Channel:
        return self.slack.workspace.open_direct(user.id) if where == "private" else self.room(where)

    def _thread(self, place: Channel, containing: str) -> str:
        history = self.slack.workspace.history(place.id)
        found = next((each for each in reversed(history) if squeeze(containing) in squeeze(each.shown)), None)
        if found is None:
            raise PlaygroundError(f'There is no message with "{containing}" in #{place.name}')
        return found.thread_ts or found.ts


def edited(text: str, edits: Sequence[tuple[str, str]]) -> str:
    """The text with each first part in place of the second, once."""
    for new, old in edits:
        if old not in text:
            raise PlaygroundError(f'There is no "{old}" in that file')
        text = text.replace(old, new, 1)
    return text

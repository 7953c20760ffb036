"""What people do in a world. Each of these is over when all that follows from it has happened."""

from __future__ import annotations

from playground.errors import PlaygroundError
from playground.pace import Pace
from playground.seeing import Seeing
from playground.slack.asking.controls import find_button, find_menu, find_option
from playground.slack.render import squeeze
from playground.slack.state import Channel, Message, User
from playground.slack.typed import escape_typed
from playground.slack.workspace import Content


class People(Seeing):
    """The part of a world in which people act; each method returns what the person was told privately."""

    pace: Pace

    async def types(self, person: str, where: str, text: str, *, thread: str | None = None) -> list[Message]:
        """A command or a message typed in "#channel" or in "private".

        With `thread` in the thread of the newest message that contains these words.
        """
        user, mark = self.user(person), self.mark()
        place = self._place(where, user)
        thread_ts = self._thread(place, thread) if thread is not None else None
        if text.startswith("/"):
            self.slack.workspace.record("typed", person=user.id, channel=place.id, text=text)
            await self.slack.commands.type(user, place, text, thread_ts=thread_ts)
        else:
            content = Content(text=escape_typed(text, self.slack.workspace, named=False))
            self.slack.workspace.post(place.id, "person", user.id, content, thread_ts)
        await self.pace.settle()
        return self.told(mark, user.id)

    async def presses(self, person: str, label: str, containing: str | None = None, *, times: int = 1) -> list[Message]:
        """Press a button of the newest message that has it."""
        user, mark = self.user(person), self.mark()
        button = find_button(self.slack.workspace, user, label, containing)
        for _ in range(times):
            self.slack.workspace.record("pressed", person=user.id, message=button.message, text=label)
            await self.slack.actions.press(user, button)
        await self.pace.settle()
        return self.told(mark, user.id)

    async def picks(self, person: str, option: str, menu: str, containing: str | None = None) -> list[Message]:
        """Pick an option of a menu, known by its placeholder, in the newest message that has it."""
        user, mark = self.user(person), self.mark()
        found = find_menu(self.slack.workspace, user, menu, containing)
        chosen = find_option(found.element, option)
        self.slack.workspace.record("acted", person=user.id, text=f"picks {option} in {found.name}")
        await self.slack.actions.pick(user, found, chosen)
        await self.pace.settle()
        return self.told(mark, user.id)

    def _place(self, where: str, user: User) -> Channel:
        return self.slack.workspace.open_direct(user.id) if where == "private" else self.room(where)

    def _thread(self, place: Channel, containing: str) -> str:
        history = self.slack.workspace.history(place.id)
        found = next((each for each in reversed(history) if squeeze(containing) in squeeze(each.shown)), None)
        if found is None:
            raise PlaygroundError(f'There is no message with "{containing}" in #{place.name}')
        return found.thread_ts or found.ts

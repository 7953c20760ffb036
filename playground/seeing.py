"""What there is to see in a world: what was said, to whom, in which files, by which requests."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from playground.calendars.reading import addresses, read
from playground.errors import PlaygroundError
from playground.process import BotProcess
from playground.settings import TeamSettings
from playground.slack.faults import Faults
from playground.slack.server import LocalSlack
from playground.slack.state import Channel, Event, File, Message, Request, User
from playground.slack.workspace import BOT_USER

_TOLD = {"private", "replaced", "posted", "updated", "dialog"}


class Seeing:
    """The part of a world that changes nothing."""

    slack: LocalSlack
    process: BotProcess
    team: TeamSettings
    zone: ZoneInfo

    @property
    def now(self) -> datetime:
        """The wall time of the first series' zone."""
        return self.slack.clock.now.astimezone(self.zone)

    @property
    def faults(self) -> Faults:
        return self.slack.faults

    @property
    def requests(self) -> list[Request]:
        """Every request of the bot; the address for files is `upload`, for late answers `response_url`."""
        return self.slack.requests

    def calls(self, method: str) -> list[Request]:
        return [request for request in self.requests if request.method == method]

    @property
    def files(self) -> list[File]:
        """The shared files that still exist, oldest first."""
        return self.slack.workspace.shared_files()

    @property
    def journal(self) -> list[Event]:
        """Everything that has happened."""
        return self.slack.workspace.journal

    def mark(self) -> int:
        """A place in the journal, to ask later what happened since."""
        return len(self.journal)

    def channel(self, name: str) -> list[Message]:
        """What stands in a channel now, threads included, oldest first."""
        return self.slack.workspace.history(self.room(name).id)

    def private(self, person: str) -> list[Message]:
        """What only this person sees now: answers, and the direct messages of the bot."""
        user = self.user(person).id
        direct = self.slack.workspace.open_direct(user).id
        return [
            each
            for each in self.slack.workspace.messages
            if each.only_for == user or (each.channel == direct and each.user == BOT_USER)
        ]

    def told(self, mark: int, user: str | None = None) -> list[Message]:
        """What a person (None: anybody) was told privately since a mark, by the bot or by Slack itself."""
        found = (each.message for each in self.journal[mark:] if each.kind in _TOLD)
        return [each for each in found if each is not None and self.is_private_to(each, user)]

    def is_private_to(self, message: Message, user: str | None) -> bool:
        """Whether only this person (None: only one person) sees a message that is not their own."""
        if message.only_for is not None:
            return user is None or message.only_for == user
        channel = self.slack.workspace.channels[message.channel]
        is_direct = channel.kind == "direct" and message.author != "person"
        return is_direct and (user is None or user in channel.members)

    async def reads_calendar(self, person: str, label: str, *, of_before: bool = False) -> str:
        """The calendar whose address the person was given last behind this label, or the one before that."""
        found = addresses(label, [each.shown for each in self.private(person)])
        if len(found) < 1 + of_before:
            raise PlaygroundError(f'{person} was not given {"two addresses" if of_before else "an address"} "{label}"')
        return await read(found[-2 if of_before else -1])

    def log(self) -> str:
        """The tail of the bot's log."""
        return self.process.tail()

    def user(self, person: str) -> User:
        found = self.slack.workspace.find_user(person)
        if found is None:
            known = ", ".join(each.name for each in self.team.people)
            raise PlaygroundError(f"{person} is nobody here; there is {known}")
        return found

    def room(self, name: str) -> Channel:
        """The channel of this name."""
        found = self.slack.workspace.find_channel(name)
        if found is None:
            known = ", ".join(f"#{room.name}" for room in self.team.rooms)
            raise PlaygroundError(f"There is no channel {name}; there is {known}")
        return found

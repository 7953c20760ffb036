"""A team's world for tests and stories: a local Slack, its clock, and the real bot as a process.

async with World([sys.executable, "-m", "bot", "run", "--socket"], manifest, Path("team.toml")) as world:
    await world.at("2019-07-08 08:55")
    answers = await world.types("Mat", "#tech", "/ooo July 15-17")
    await world.presses("Mat", "Undo")
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

from playground.changes import Changes
from playground.clock import Clock, instant
from playground.errors import BotDiedError, BotStalledError, PlaygroundError
from playground.process import BotProcess, clean_environment
from playground.settings import read_settings
from playground.slack.asking.buttons import find_button
from playground.slack.faults import Faults
from playground.slack.server import APP_TOKEN, BOT_TOKEN, LocalSlack
from playground.slack.state import Channel, Event, File, Message, Request, User
from playground.slack.typed import escape_typed
from playground.slack.workspace import BOT_USER, Content

PATIENCE_SECONDS = 15.0
MOST_REPEATS = 50
LONG_AGO = datetime(2019, 1, 7, tzinfo=UTC)


class World:
    def __init__(
        self,
        bot: Sequence[str],
        manifest: Mapping[str, Any],
        settings: Path,
        *,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._bot = list(bot)
        self._manifest = manifest
        self._settings = settings.resolve()
        self.patience = patience
        self.team = read_settings(self._settings)
        self.zone = ZoneInfo(self.team.zone)

    async def __aenter__(self) -> Self:
        self.changes = Changes()
        self.clock = Clock(LONG_AGO, self.changes)
        self.slack = LocalSlack(self.team, self._manifest, self.clock, self.changes)
        await self.slack.start()
        self.folder = Path(tempfile.mkdtemp(prefix="convener-playground-"))
        self.process = BotProcess(self._bot, self._environment(), self.folder / "bot.log", self.changes)
        self.process.on_end = self.slack.sockets.abandon
        self.slack.kill = self.process.kill
        self.started = False
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        mistake: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        await self.process.ended()
        await self.slack.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _environment(self) -> dict[str, str]:
        return clean_environment(
            {
                "SLACK_BOT_TOKEN": BOT_TOKEN,
                "SLACK_APP_TOKEN": APP_TOKEN,
                "SLACK_API_URL": self.slack.api_url,
                "CONVENER_CLOCK": self.slack.clock_url,
                "CONVENER_SETTINGS": str(self._settings),
                "CONVENER_DATABASE": str(self.folder / "convener.db"),
            }
        )

    # What people and the operator do

    async def at(self, when: str | datetime) -> None:
        """Move to a wall time of the first series' zone, stopping at each instant at which the bot is due.

        The first call starts the bot.
        """
        target = self._instant(when)
        if not self.started:
            self.clock.set(target)
            await self.restart()
            return
        await self._step_to(target)
        self.clock.set(target)
        await self._settle()

    async def types(self, person: str, where: str, text: str) -> list[Message]:
        """A command or a message typed in "#channel" or in "private"; what the person was told privately."""
        user, mark = self.user(person), self.mark()
        place = self._place(where, user)
        if text.startswith("/"):
            self.slack.workspace.record("typed", person=user.id, channel=place.id, text=text)
            await self.slack.commands.type(user, place, text, deliveries=self._deliveries())
        else:
            content = Content(text=escape_typed(text, self.slack.workspace))
            self.slack.workspace.post(place.id, "person", user.id, content)
        await self._settle()
        return self.told(mark, user.id)

    async def presses(self, person: str, label: str, containing: str | None = None, *, times: int = 1) -> list[Message]:
        """Press a button of the newest message that has it; what the person was told privately."""
        user, mark = self.user(person), self.mark()
        button = find_button(self.slack.workspace, user, label, containing)
        for _ in range(times):
            self.slack.workspace.record("pressed", person=user.id, message=button.message, text=label)
            await self.slack.buttons.press(user, button, deliveries=self._deliveries())
        await self._settle()
        return self.told(mark, user.id)

    def kill(self) -> asyncio.Task[None]:
        """SIGKILL at once; await the result to see the process gone."""
        self.process.kill()
        self.slack.sockets.abandon()
        return asyncio.get_running_loop().create_task(self.process.ended())

    async def restart(self) -> None:
        """Start the bot, killing it first if it is alive; done when it is connected and idle."""
        if self.process.alive:
            await self.kill()
        self.started = True
        self.clock.forget_reports()
        serial = self.clock.tick()
        await self.process.start()
        await self._wait_for(
            lambda: self.slack.sockets.connected and self.clock.reported_serial >= serial,
            "did not connect and report that it is idle",
        )

    async def stop(self) -> None:
        """SIGTERM, and wait for the end."""
        await self.process.stop()
        self.slack.sockets.abandon()

    # What there is to see

    @property
    def now(self) -> datetime:
        """The wall time of the first series' zone."""
        return self.clock.now.astimezone(self.zone)

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
        """The shared files, oldest first."""
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
        return self.slack.workspace.history(self._channel(name).id)

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
        found = (
            each.message for each in self.journal[mark:] if each.kind in {"private", "replaced", "posted", "updated"}
        )
        return [each for each in found if each is not None and self._is_private_to(each, user)]

    def _is_private_to(self, message: Message, user: str | None) -> bool:
        if message.only_for is not None:
            return user is None or message.only_for == user
        channel = self.slack.workspace.channels[message.channel]
        is_direct = channel.kind == "direct" and message.author != "person"
        return is_direct and (user is None or user in channel.members)

    def log(self) -> str:
        """The tail of the bot's log."""
        return self.process.tail()

    def user(self, person: str) -> User:
        found = self.slack.workspace.find_user(person)
        if found is None:
            known = ", ".join(each.name for each in self.team.people)
            raise PlaygroundError(f"{person} is nobody here; there is {known}")
        return found

    # How it works

    def _instant(self, when: str | datetime) -> datetime:
        wall = datetime.fromisoformat(when) if isinstance(when, str) else when
        return instant(wall, self.zone) if wall.tzinfo is None else wall.astimezone(UTC)

    def _channel(self, name: str) -> Channel:
        found = self.slack.workspace.find_channel(name)
        if found is None:
            known = ", ".join(f"#{room.name}" for room in self.team.rooms)
            raise PlaygroundError(f"There is no channel {name}; there is {known}")
        return found

    def _place(self, where: str, user: User) -> Channel:
        return self.slack.workspace.open_direct(user.id) if where == "private" else self._channel(where)

    def _deliveries(self) -> int:
        return 2 if self.faults.take_delivery_twice() else 1

    async def _step_to(self, target: datetime) -> None:
        """Stop at each instant the bot has said it is due, up to the target."""
        repeats, last = 0, None
        while self.process.alive and (due := self.clock.next_due) is not None and due <= target:
            repeats = repeats + 1 if due == last else 0
            last = due
            if repeats > MOST_REPEATS:
                raise BotStalledError(self._with_log(f"The bot says again and again that {due} is due"))
            self.clock.set(max(due, self.clock.now))
            await self._settle()

    async def _settle(self) -> None:
        """Tick, and wait until the bot says that everything due is done; without a bot wait for nothing."""
        serial = self.clock.tick()
        if self.process.expected_to_end:
            await self.process.ended()
            return
        await self._wait_for(
            lambda: self.clock.reported_serial >= serial, f"did not report that it is idle (serial {serial})"
        )

    async def _wait_for(self, holds: Any, what_it_did_not: str) -> None:
        done = await self.changes.until(lambda: holds() or not self.process.alive, self.patience)
        if self.process.expected_to_end:
            await self.process.ended()
            return
        if not self.process.alive:
            code = self.process.exit_code
            raise BotDiedError(self._with_log(f"The bot ended by itself with exit code {code}"))
        if not done:
            raise BotStalledError(self._with_log(f"The bot {what_it_did_not} within {self.patience:g} s"))

    def _with_log(self, words: str) -> str:
        return f"{words}. The end of its log:\n{self.process.tail()}"

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

from playground.calendars.reading import free_port
from playground.calendars.shared import LocalCalendar
from playground.changes import Changes
from playground.clock import Clock, instant
from playground.command_line import Printed, use
from playground.errors import BotStalledError, PlaygroundError
from playground.pace import Pace
from playground.people import People
from playground.process import BotProcess, clean_environment
from playground.settings import read_settings
from playground.slack.delivery.signed import SIGNING_SECRET
from playground.slack.server import APP_TOKEN, BOT_TOKEN, LocalSlack
from playground.tickets.sources import with_addresses
from playground.tickets.standing_in import StandIns

PATIENCE_SECONDS = 15.0
LONG_AGO = datetime(2019, 1, 7, tzinfo=UTC)


class World(People):
    """`types`, `presses` and the like are in people.py, what there is to see in seeing.py.

    With `http` the bot is connected by HTTP, not by Socket Mode: it is started with SLACK_SIGNING_SECRET and without
    SLACK_APP_TOKEN, with `--http` where its command says `--socket`, and CONVENER_LISTEN is the host and port at
    which it serves Slack's requests on /slack/events, and 200 on /health as soon as it works.
    """

    def __init__(
        self,
        bot: Sequence[str],
        manifest: Mapping[str, Any],
        settings: Path,
        *,
        patience: float = PATIENCE_SECONDS,
        http: bool = False,
    ) -> None:
        self._bot = ["--http" if http and part == "--socket" else part for part in bot]
        self._http = http
        self._manifest = manifest
        self._settings = settings.resolve()
        self._folder_of_settings = self._settings.parent
        self.patience = patience
        self.team = read_settings(self._settings)
        self.zone = ZoneInfo(self.team.zone)

    async def __aenter__(self) -> Self:
        self.changes = Changes()
        self.clock = Clock(LONG_AGO, self.changes)
        self.slack = LocalSlack(self.team, self._manifest, self.clock, self.changes, http=self._http)
        self.sources = StandIns(self.team.sources, self.slack.faults)
        await self.slack.start()
        self.folder = Path(tempfile.mkdtemp(prefix="convener-playground-"))
        if self.sources:
            await self.sources.start()
            self._settings = self._rewritten(self.sources.addresses)
        self.calendar = LocalCalendar(self.slack.faults) if self.team.team_calendar else None
        if self.calendar is not None:
            await self.calendar.start()
        self.process = BotProcess(self._bot, self._environment(), self.folder / "bot.log", self.changes)
        self.process.on_end = self._abandon
        self.slack.kill = self.process.kill
        self.pace = Pace(
            self.clock,
            self.process,
            self.slack.events,
            self.changes,
            patience=self.patience,
            slowness=self.slack.slowness,
        )
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
        await self.sources.stop()
        if self.calendar is not None:
            await self.calendar.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _environment(self) -> dict[str, str]:
        signed = self.slack.signed
        connection = (
            {"SLACK_SIGNING_SECRET": SIGNING_SECRET, "CONVENER_LISTEN": signed.listen}
            if signed is not None
            else {"SLACK_APP_TOKEN": APP_TOKEN}
        )
        return clean_environment(
            connection
            | {
                "SLACK_BOT_TOKEN": BOT_TOKEN,
                "SLACK_API_URL": self.slack.api_url,
                "CONVENER_CLOCK": self.slack.clock_url,
                "CONVENER_SETTINGS": str(self._settings),
                "CONVENER_DATABASE": str(self.folder / "convener.db"),
            }
            | self.sources.environment
            | self._where_calendars_are()
            | ({"TEAM_CALENDAR_URL": self.calendar.address} if self.calendar else {})
        )

    def _where_calendars_are(self) -> dict[str, str]:
        """Where the bot's calendars are read: on a port of their own, by HTTP beside Slack's requests."""
        if not self.team.calendars:
            return {}
        if self.slack.signed is not None:
            return {"CALENDAR_URL": f"http://{self.slack.signed.listen}"}
        port = free_port()
        return {"CALENDAR_PORT": str(port), "CALENDAR_URL": f"http://127.0.0.1:{port}"}

    def _rewritten(self, addresses: Mapping[str, str]) -> Path:
        """The settings with the addresses of our ticket systems."""
        copy = self.folder / self._settings.name
        copy.write_text(with_addresses(self._settings.read_text(encoding="utf-8"), addresses), encoding="utf-8")
        return copy

    async def at(self, when: str | datetime) -> None:
        """Move to a wall time of the first series' zone, stopping at each instant at which the bot is due.

        The first call starts the bot.
        """
        target = self._instant(when)
        if not self.started:
            self.clock.set(target)
            await self.restart()
            return
        await self.pace.step_to(target)
        self.clock.set(target)
        await self.pace.settle()

    def kill(self) -> asyncio.Task[None]:
        """SIGKILL at once; await the result to see the process gone."""
        self.process.kill()
        self._abandon()
        return asyncio.get_running_loop().create_task(self.process.ended())

    async def restart(self) -> None:
        """Start the bot, killing it first if it is alive; done when it is connected and idle."""
        if self.process.alive:
            await self.kill()
        self.started = True
        self.clock.forget_reports()
        serial = self.clock.tick()
        await self.process.start()
        self.slack.delivery.expect()
        await self.pace.until(
            lambda: self.slack.delivery.connected and self.clock.reported_serial >= serial,
            "did not connect and report that it is idle",
        )
        if self.slack.events.busy:
            await self.pace.settle()

    async def stop(self) -> None:
        """SIGTERM, and wait for the end; BotStalledError when it takes too long."""
        try:
            await self.process.stop()
        finally:
            self._abandon()

    async def jump(self, when: str | datetime) -> None:
        """Put the clock to this wall time at once, as when somebody corrects a host's clock."""
        self.clock.set(self._instant(when))
        await self.pace.settle()

    async def catch_up(self) -> None:
        """Slack answers everything it has kept back."""
        self.slack.slowness.catch_up()
        await self.pace.settle()

    async def reconnected(self, seconds: float) -> None:
        """Wait in real time until the bot has a new connection; BotStalledError when it takes longer than that."""
        if not await self.slack.sockets.reconnected(seconds):
            raise BotStalledError(
                f"The bot did not connect anew within {seconds:g} s. The end of its log:\n{self.log()}"
            )
        await self.pace.settle()

    def _abandon(self) -> None:
        self.slack.delivery.abandon()
        self.slack.slowness.catch_up()

    async def command_line(self, *arguments: str, folder: Path | None = None) -> Printed:
        """Use the command line of the bot, whether that runs or not, in a folder: that of the settings unless given."""
        return await use(self._bot, arguments, self.process.environment, folder or self._folder_of_settings)

    def beside(self, name: str) -> bytes:
        """What stands in a file beside the settings."""
        try:
            return (self._folder_of_settings / name).read_bytes()
        except OSError as mistake:
            raise PlaygroundError(f"Cannot read {name}: {mistake.strerror}") from None

    def _instant(self, when: str | datetime) -> datetime:
        wall = datetime.fromisoformat(when) if isinstance(when, str) else when
        return instant(wall, self.zone) if wall.tzinfo is None else wall.astimezone(UTC)

"""What the database remembers, read from a copy with this version's tables; without one, what settings alone say."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.checking.finding import Finding, plain, wrong
from bot.settings.differences import differences
from bot.settings.settings import Settings
from bot.work.joining import seed
from meetings.calendar.calendar import Calendar
from meetings.calendar.due import coming
from meetings.dates import day_words, join_words
from meetings.people import Roster
from storage import following, outbox
from storage.copies import copy
from storage.engine import Storage, Transaction
from storage.records import people, series, workspaces

NO_WORKSPACE = "-"
POSTS = 3
NAME_OTHERS = "name somebody of `convener people` in the settings, and start again"


@dataclass(frozen=True)
class Remembered:
    """One workspace in a copy of the database, after what the next start would add."""

    settings: Settings
    workspace: str
    storage: Storage
    now: datetime

    async def calendars(self) -> tuple[Calendar, ...]:
        """Every series, with the id of its channel where that is known."""
        return await self.storage.read(self._calendars)

    async def differences(self) -> list[Finding]:
        """Where the file and the database differ; the database counts, so it is no failure."""

        def find(tx: Transaction) -> list[str]:
            file = self.settings.file
            known = [calendar.series for calendar in self._calendars(tx)]
            return list(differences(file.roster(), people.people(tx, self.workspace), file.all_series(), known))

        found = await self.storage.read(find)
        return [plain("difference", line) for line in found] or [
            Finding("differences", "none between file and database")
        ]

    async def roster(self) -> Roster:
        """Everybody who is known."""
        return await self.storage.read(lambda tx: people.roster(tx, self.workspace))

    async def owners(self) -> list[Finding]:
        """Meetings whose owners are nobody on the roster, so that nobody may change anything of them."""
        roster = await self.roster()
        every = [calendar.series for calendar in await self.calendars()]
        return [
            wrong(
                f"owners of {one.key}", f"nobody on the roster is called {join_words(one.owners, 'or')}; {NAME_OTHERS}"
            )
            for one in every
            if roster.people and following.owned_by_nobody(one.owners, roster)
        ]

    async def next_posts(self) -> list[Finding]:
        """The next posts: kind, channel, and when, by the zone of their series."""
        found = await self.storage.read(lambda tx: sorted(self._posts(tx), key=lambda post: post[0])[:POSTS])
        return [plain("next post", words) for _, words in found] or [plain("next post", "none is coming")]

    def _calendars(self, tx: Transaction) -> tuple[Calendar, ...]:
        return series.calendars(tx, self.workspace, self.settings.file.layouts())

    def _posts(self, tx: Transaction) -> Iterator[tuple[datetime, str]]:
        calendars = self._calendars(tx)
        names = {one.key: one.channel for one in self.settings.file.series}
        zones = {calendar.series.key: calendar.series.zone for calendar in calendars}
        for calendar in calendars:
            key = calendar.series.key
            for entry in coming(calendar, self.now)[:POSTS]:
                yield entry.at, _words(entry.kind, names.get(key, calendar.series.channel), entry.at, zones[key])
        for at, post in outbox.owed(tx, self.workspace, POSTS):
            where = "a person" if post.channel[:1] in {"U", "W", "D"} else names.get(post.series, post.channel)
            zone = zones.get(post.series) or next(iter(zones.values()), "UTC")
            when = max(at, self.now)
            yield when, f"{_words(post.kind, where, when, zone)}{', owed already' if at <= self.now else ''}"


@asynccontextmanager
async def remembered(settings: Settings, path: Path | None, now: datetime) -> AsyncIterator[Remembered]:
    """The copy of a sound database, as long as it is looked at; without a path, one that knows the settings alone."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "convener.db"
        if path:
            copy(path, file)
        storage = Storage(file)
        try:
            await storage.open()
            yield Remembered(settings, await storage.write(_seeded(settings, now)), storage, now)
        finally:
            await storage.close()


def _seeded(settings: Settings, now: datetime) -> Callable[[Transaction], str]:
    def add(tx: Transaction) -> str:
        workspace = workspaces.only(tx)
        if workspace is None:
            workspace = NO_WORKSPACE
            workspaces.remember(tx, workspace, "", now)
        seed(tx, workspace, settings, now)
        return workspace

    return add


def _words(kind: str, channel: str, at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return f"{kind} to {channel}, {day_words(local.date())} {local:%H:%M} ({zone})"

"""A calendar as a file, for the command line: as whoever has its address reads it."""

from __future__ import annotations

import sqlite3
import tempfile
from datetime import datetime
from pathlib import Path

from bot.clock import SystemClock
from bot.commands.drafting import NO_WORKSPACE
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Settings
from bot.work.joining import seed
from meetings.dates import join_words
from meetings.feed.feed import Known, Subject, feed, may_have
from posts.feed.text import calendar_text
from storage import feeding
from storage.engine import Storage, Transaction
from storage.records import workspaces


async def exported(settings: Settings, key: str | None, person: str | None) -> bytes:
    """The calendar of this series, else of all; of this person, else of everybody: by the database where there is one.

    Raises SettingsMistake where there is no such series, or nobody of that name who may have a calendar.
    """
    now = SystemClock().now()
    known = await _known(settings, now)
    subject = Subject(key or "", _roster_name(known, person) if person else "")
    if not may_have(known, subject):
        keys = join_words([calendar.series.key for calendar in known.calendars], "or")
        raise SettingsMistake(f"--series {key}: name one of {keys}")
    return calendar_text(feed(known, subject, now, settings.file.calendars.shown()))


def _roster_name(known: Known, name: str) -> str:
    person = known.roster.exactly(name)
    if person is None or person.is_guest:
        who = "a guest, who has no duty" if person else "nobody on the roster"
        raise SettingsMistake(f"--person {name}: {who}; `convener people` shows everybody")
    return person.name


async def _known(settings: Settings, now: datetime) -> Known:
    path = settings.environment.convener_database
    try:
        if path.exists() and (known := await _read(Storage(path), settings)):
            return known
    except sqlite3.Error as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}") from None
    with tempfile.TemporaryDirectory() as empty:
        storage = Storage(Path(empty) / "convener.db")
        await storage.open()
        await storage.write(lambda tx: _only_settings(tx, settings, now))
        known = await _read(storage, settings)
    assert known is not None
    return known


async def _read(storage: Storage, settings: Settings) -> Known | None:
    """What is known by this database, which is only read; None where it has joined no workspace yet."""

    def found(tx: Transaction) -> Known | None:
        workspace = workspaces.only(tx)
        return feeding.known(tx, workspace, settings.file.layouts()) if workspace else None

    try:
        return await storage.read(found)
    finally:
        await storage.close()


def _only_settings(tx: Transaction, settings: Settings, now: datetime) -> None:
    workspaces.remember(tx, NO_WORKSPACE, "", now)
    seed(tx, NO_WORKSPACE, settings, now)

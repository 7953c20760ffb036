"""The drafted minutes of one meeting, for the command line."""

from __future__ import annotations

import sqlite3
import tempfile
from datetime import date, datetime
from pathlib import Path

from bot.clock import SystemClock
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Settings
from bot.work.joining import seed
from meetings.calendar.calendar import Calendar
from meetings.dates import day_words, join_words
from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from storage import drafting
from storage.engine import Storage, Transaction
from storage.records import series, workspaces

NO_WORKSPACE = "-"


async def drafted(settings: Settings, key: str | None, on: date | None) -> str:
    """The Markdown of that meeting's draft, from the database where there is one, else from the settings alone.

    Raises SettingsMistake where the series or the date is not one of the team's.
    """
    now = SystemClock().now()
    path = settings.environment.convener_database
    try:
        if path.exists() and (text := await _read(Storage(path), settings, key, on, now)):
            return text
    except sqlite3.Error as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}") from None
    with tempfile.TemporaryDirectory() as empty:
        storage = Storage(Path(empty) / "convener.db")
        await storage.open()
        await storage.write(lambda tx: only_settings(tx, settings, now))
        return await _read(storage, settings, key, on, now) or ""


async def _read(storage: Storage, settings: Settings, key: str | None, on: date | None, now: datetime) -> str | None:
    """The draft from this database, which is only read; None where it has joined no workspace yet."""
    try:
        return await storage.read(lambda tx: _drafted(tx, settings, key, on, now))
    finally:
        await storage.close()


def only_settings(tx: Transaction, settings: Settings, now: datetime) -> None:
    """Fill an empty database with what the settings have, for a look at what would be."""
    workspaces.remember(tx, NO_WORKSPACE, "", now)
    seed(tx, NO_WORKSPACE, settings, now)


def _drafted(tx: Transaction, settings: Settings, key: str | None, on: date | None, now: datetime) -> str | None:
    workspace = workspaces.only(tx)
    if workspace is None:
        return None
    calendars = series.calendars(tx, workspace, settings.file.layouts())
    calendar = _chosen(calendars, key)
    meeting = calendar.on(on) if on else calendar.next_meeting(now)
    if meeting is None:
        near = calendar.held_from(on) if on else None
        example = f"; the next one after it is {day_words(near.day)}" if near else ""
        raise SettingsMistake(f"--on {on}: no meeting of {calendar.series.key} falls on that day{example}")
    return render(draft(drafting.known(tx, workspace, calendar, meeting)))


def _chosen(calendars: tuple[Calendar, ...], key: str | None) -> Calendar:
    chosen = [calendar for calendar in calendars if key in {None, calendar.series.key}]
    if len(chosen) != 1:
        keys = join_words([calendar.series.key for calendar in calendars], "or")
        raise SettingsMistake(f"--series {key or '(none)'}: name one of {keys}")
    return chosen[0]

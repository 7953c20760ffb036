"""Bringing a team's own past, for the command line: who had the duty, and its finished minutes.

Nothing is sent to Slack.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import SystemClock
from bot.commands import minutes_words
from bot.commands.drafting import only_settings
from bot.commands.import_asked import Asked, Done, calendar_asked
from bot.commands.import_duty import bring_duty
from bot.commands.import_minutes import Brought, Total, bring_one, in_order
from bot.process.place import PlaceTaken, claim
from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Environment, Settings
from bot.work.set_clock import first_reading
from storage.copies import NoDatabaseError, back_up
from storage.engine import Storage, Transaction
from storage.migrations.migrating import NewerDatabaseError
from storage.records import series, workspaces


async def bring(settings: Settings, asked: Asked) -> Done:
    """Import these files, while Convener works with the database or not.

    Raises SettingsMistake where a file cannot be read as text, where the series, the rota or the day is not one of the
    team's, and where the database cannot be used.
    """
    texts = [(str(path), _text(path)) for path in asked.files]
    environment = settings.environment
    now = await _now(environment)
    path = environment.convener_database
    try:
        if path.exists() and (done := await _in_database(path, settings, asked, texts, now)):
            return done
        if not asked.report:
            raise SettingsMistake(
                f"{path}: Convener has not been in a workspace yet; start `convener run` once, then import"
                " (--report shows already what would be taken)"
            )
        return await _in_settings(settings, asked, texts, now)
    except (NewerDatabaseError, NoDatabaseError) as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: {error}") from None
    except sqlite3.Error as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {path}: nothing was imported: {error}") from None


async def _now(environment: Environment) -> datetime:
    clock = await first_reading(environment.convener_clock) if environment.convener_clock else SystemClock()
    return clock.now()


def _text(path: Path) -> str:
    try:
        found = path.read_bytes()
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = found[: error.start].count(b"\n") + 1
        raise SettingsMistake(f"{path}: this is no text in UTF-8, see line {line}; nothing was imported") from None
    except OSError as error:
        raise SettingsMistake(f"{path}: {error.strerror}") from None


async def _in_database(
    path: Path, settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime
) -> Done | None:
    """What was done in this database, or for a report in a copy; None where it has joined no workspace yet."""
    if asked.report:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.db"
            back_up(path, copy)
            return await _stored_in(copy, settings, asked, texts, now)
    return await _stored_in(path, settings, asked, texts, now)


async def _stored_in(
    path: Path, settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime
) -> Done | None:
    storage = Storage(path)
    try:
        await _brought_up_to_date(storage, path)
        return await _both(storage, settings, asked, texts, now)
    finally:
        await storage.close()


async def _both(
    storage: Storage, settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime
) -> Done | None:
    """The duty of all files in one transaction, then the minutes of each in one of its own."""
    done = await storage.write(lambda tx: bring_duty(tx, settings, asked, texts, now))
    if done is None:
        return None
    total = Total()
    for file in in_order(texts):
        total.files.append(await storage.write(lambda tx, file=file: _bring_minutes(tx, settings, asked, file, now)))  # type: ignore[misc]
    lines = (*done.lines, *minutes_words.printed(total, report=asked.report))
    lines = (*lines, "This is a report: nothing was changed.") if asked.report else lines
    return Done(lines, done.all_understood and total.all_understood)


def _bring_minutes(tx: Transaction, settings: Settings, asked: Asked, file: tuple[str, str], now: datetime) -> Brought:
    workspace = workspaces.only(tx) or ""
    calendar = calendar_asked(series.calendars(tx, workspace, settings.file.layouts()), asked)
    return bring_one(tx, workspace, calendar, file, now)


async def _brought_up_to_date(storage: Storage, path: Path) -> None:
    """Take the steps the tables have still to take, unless a process works with them, which has taken them."""
    try:
        with claim(path):
            await storage.open()
    except PlaceTaken:
        return


async def _in_settings(settings: Settings, asked: Asked, texts: Sequence[tuple[str, str]], now: datetime) -> Done:
    """What would be done with the settings alone."""
    with tempfile.TemporaryDirectory() as empty:
        storage = Storage(Path(empty) / "convener.db")
        try:
            await storage.open()
            await storage.write(lambda tx: only_settings(tx, settings, now))
            done = await _both(storage, settings, asked, texts, now)
        finally:
            await storage.close()
    return done or Done((), all_understood=True)

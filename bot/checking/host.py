"""What this host has to have: settings, secrets, a disk that lasts, a database, a heartbeat. It is only read."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from bot.checking.finding import Finding, plain, wrong
from bot.connections.connection import mode_of
from bot.process.place import Holder, is_fresh
from bot.settings.hosting import calendar_address, calendar_addresses, listen_address, refuse_what_does_not_last
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake
from bot.settings.settings import Environment, Settings
from bot.storing import MAKE_WRITABLE, what_helps
from storage.copies import NoDatabaseError, heartbeat_in, look_at
from storage.migrations.migrating import NewerDatabaseError, pending

LEAST_FREE = 100_000_000
BUSY_SECONDS = 1


def settings_and_environment(settings: Settings) -> Iterator[Finding]:
    """The file, how Slack reaches us, and whether the disk lasts."""
    file, environment = settings.file, settings.environment
    yield Finding("settings", f"{settings.path}: {len(file.people)} people, {len(file.series)} series")
    try:
        mode = mode_of(environment, None)
        host, port = listen_address(environment) if mode == "http" else ("", 0)
        how = "Socket Mode" if mode == "socket" else f"signed HTTP, listening on {host}:{port}"
        yield Finding("environment", f"the secrets are set; Slack reaches us by {how}")
    except SettingsMistake as mistake:
        yield wrong("environment", str(mistake).removeprefix(f"{ENVIRONMENT}: "))
    yield _calendars(environment)
    try:
        refuse_what_does_not_last(environment)
    except SettingsMistake as mistake:
        yield wrong("disk", str(mistake).removeprefix(f"{ENVIRONMENT}: "))
    yield _free(environment)


def _calendars(environment: Environment) -> Finding:
    """Where calendars can be read, and whether people are told an address."""
    by_http = environment.slack_app_token is None and environment.slack_signing_secret is not None
    addresses, own = calendar_addresses(environment, by_http=by_http), calendar_address(environment)
    if not addresses.base:
        why = f"set {addresses.needs}" + (f" (listening on {own[0]}:{own[1]} already)" if own and not by_http else "")
        return plain("calendars", f"people get no address of theirs from /triage calendar: {why}")
    where = "beside Slack's requests" if by_http or own is None else f"on {own[0]}:{own[1]}"
    return Finding("calendars", f"read {where}, at {addresses.base}")


def database(path: Path) -> Iterator[Finding]:
    """Whether the database opens, has the tables of this version, is sound, and can be written."""
    if not path.exists():
        yield _to_be_made(path)
        return
    try:
        look_at(path)
        with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
            steps = pending(Database(connection))
            _can_be_written(connection)
    except NewerDatabaseError as error:
        yield wrong("database", f"{path}: {error}; install that version, or `convener restore` an older backup")
    except (NoDatabaseError, sqlite3.Error, OSError) as error:
        yield wrong("database", f"{path}: {error}; {what_helps(error)}")
    else:
        behind = f"; the next start brings it up to date ({', '.join(steps)})" if steps else ""
        yield Finding("database", f"{path} is sound and can be written{behind}")


def heartbeat(path: Path, now: datetime) -> Finding:
    """Whether a process works with the database; that none does is no failure."""
    found = heartbeat_in(path)
    if found is None:
        return plain("heartbeat", "no process works with this database now")
    holder = Holder.of(found.holder)
    if is_fresh(found, now):
        return Finding("heartbeat", f"{holder.words()} works with it")
    return plain(
        "heartbeat", f"{holder.words()} was last heard of {found.beat_at:%Y-%m-%d %H:%M} UTC, and works no more"
    )


def _free(environment: Environment) -> Finding:
    folder = _folder_of(environment.convener_database)
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        return wrong("disk", f"only {free // 1_000_000} MB are free in {folder}; make room, nothing can be stored soon")
    return Finding("disk", f"{free // 1_000_000} MB are free in {folder}")


def _to_be_made(path: Path) -> Finding:
    folder = _folder_of(path)
    if os.access(folder, os.W_OK | os.X_OK):
        return plain("database", f"{path} is not there yet; the first start makes it")
    return wrong("database", f"{path} is not there yet, and cannot be made: {folder} {MAKE_WRITABLE}")


def _folder_of(path: Path) -> Path:
    """The nearest folder above the file that is there."""
    return next(folder for folder in path.absolute().parents if folder.exists())


def _can_be_written(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.Error where nothing could be written; nothing is."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        # Somebody is writing this moment, so it can be written.
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise

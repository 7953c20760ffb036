"""Backing up and restoring the database, as the command line does it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bot.clock import real_now
from bot.process.place import claim
from bot.settings.mistakes import SettingsMistake
from storage.copies import NoDatabaseError, back_up, put_in_place
from storage.migrations.migrating import NewerDatabaseError


class CannotCopy(SettingsMistake):
    """A backup or a restoring that was not carried out, and why."""

    exit_code = 1


def backup(database: Path, file: Path) -> str:
    """Copy the database to a file that is not there yet, while a process may work with it; what was done, in words."""
    try:
        back_up(database, file)
    except FileExistsError:
        raise CannotCopy(f"{file} is there already, and is left alone; give the backup another name") from None
    except (NoDatabaseError, NewerDatabaseError, sqlite3.Error, OSError) as error:
        raise CannotCopy(f"nothing was backed up: {error}") from None
    return f"backed up to {file} ({file.stat().st_size // 1024} kB)"


def restore(database: Path, file: Path) -> str:
    """Put a backup in place of the database, which nobody may work with; what was done, in words."""
    try:
        with claim(database):
            aside = put_in_place(file, database.resolve(), real_now())
    except NewerDatabaseError as error:
        raise CannotCopy(f"nothing was restored: {file}: {error}; restore it with that version") from None
    except (NoDatabaseError, sqlite3.Error, OSError) as error:
        raise CannotCopy(f"nothing was restored: {error}") from None
    kept = f"; what was there is kept as {aside}" if aside else ""
    return f"restored from {file}{kept}"

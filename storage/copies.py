"""Copies of the file: taken while a process works with it, looked at before they take its place."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from storage import processes
from storage.engine import Transaction
from storage.migrations.migrating import applied, refuse_newer
from storage.processes import Heartbeat

COMPANIONS = ("-wal", "-shm")


class NoDatabaseError(Exception):
    """The file is no database of Convener's; the text says what it is."""


def copy(source: Path, target: Path) -> None:
    """One consistent view of the source as a file of its own, which only its owner reads, and nobody works with.

    The target is made anew. Raises what `look_at` raises for the source, and OSError.
    """
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    look_at(source)
    with closing(_only_read(source)) as database:
        database.execute("VACUUM INTO ?", (str(target),))
    with closing(sqlite3.connect(target)) as database:
        copied = Database(database)
        if "processes" in copied.table_names():
            processes.forget(Transaction(copied))
        database.commit()
    _to_disk(target)


def back_up(source: Path, target: Path) -> None:
    """Copy the source to a target that is not there yet, wholly or not at all.

    Raises FileExistsError where the target is there, and what `copy` raises.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    part = target.with_name(f".{target.name}.part")
    try:
        copy(source, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        target.unlink()
        raise
    _to_disk(target.parent)


def put_in_place(source: Path, path: Path, now: datetime) -> Path | None:
    """Put a copy of the source where the database is; the replaced file stays beside it under a name with the date.

    Nobody may work with the database meanwhile. Returns the replaced file's new name, or None where there was none.
    Raises what `copy` raises for the source, before anything is changed.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        copy(source, part)
        aside = _put_aside(path, now) if path.exists() else None
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    _to_disk(path.parent)
    return aside


def look_at(path: Path) -> None:
    """Raise NoDatabaseError where it is no sound database of Convener's, NewerDatabaseError where it is a newer one."""
    if not path.is_file():
        raise NoDatabaseError(f"there is no file {path}")
    with closing(_only_read(path)) as connection:
        database = Database(connection)
        try:
            if not applied(database):
                raise NoDatabaseError(f"{path} is no database of Convener's")
            refuse_newer(database)
            (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.DatabaseError as error:
            raise NoDatabaseError(f"{path}: {error}") from None
    if said != "ok":
        raise NoDatabaseError(f"{path} is damaged: {said}")


def heartbeat_in(path: Path) -> Heartbeat | None:
    """The heartbeat in a file that may be damaged, older than heartbeats, or not there at all; it is only read."""
    with suppress(sqlite3.Error), closing(_only_read(path)) as database:
        return processes.heartbeat(Transaction(Database(database)))
    return None


def _only_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _put_aside(path: Path, now: datetime) -> Path:
    """Give the file a second name with the date, and take its companions along; it stays in place until replaced."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as database:
        # Otherwise what was written last would be in the companions alone. A damaged file is put aside as it is.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    aside = next(name for name in _dated(path, now) if not name.exists())
    try:
        aside.hardlink_to(path)
    except OSError:
        shutil.copy2(path, aside)
    for companion in COMPANIONS:
        beside = path.with_name(path.name + companion)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + companion))
    return aside


def _dated(path: Path, now: datetime) -> list[Path]:
    base = f"{path.name}.{now:%Y-%m-%d-%H%M%S}"
    return [path.with_name(base), *(path.with_name(f"{base}-{number}") for number in range(2, 100))]


def _to_disk(path: Path) -> None:
    """Return when the file, or the names in the folder, are on the disk itself."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

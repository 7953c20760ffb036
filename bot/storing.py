"""What helps where the database cannot be opened or written."""

from __future__ import annotations

import sqlite3

MAKE_WRITABLE = "is to be writable for the user that Convener runs as"
MAKE_ROOM = "make room on its disk"
RESTORE = "`convener restore FILE` takes a backup back"
_NO_PLACE = (PermissionError, FileNotFoundError, FileExistsError, NotADirectoryError, IsADirectoryError)
_NOT_OURS = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}


def what_helps(error: Exception) -> str:
    """What to do about this error: make the file writable, make room, or take a backup back."""
    # The primary code is the low byte; sqlite.org/rescode.html
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _NOT_OURS or isinstance(error, _NO_PLACE):
        return f"it, with its folder, {MAKE_WRITABLE}"
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR} or isinstance(error, OSError):
        return MAKE_ROOM
    return RESTORE

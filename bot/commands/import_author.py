"""Who is named as the author of what the command line imports and confirms."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from storage import commands
from storage.changelog import Author
from storage.engine import Transaction

AUTHOR = "import"


def author(tx: Transaction, workspace: str, text: str, now: datetime) -> Author:
    """The author of a command of its own, whose changes are logged together; `text` says what it was given."""
    command = commands.begin(
        tx,
        workspace,
        request=f"{AUTHOR} {uuid4().hex}",
        at=now,
        account=AUTHOR,
        channel="",
        surface=AUTHOR,
        text=text,
    )
    return Author(workspace, command, AUTHOR, now)

"""The Undo of those who did not type it: a button of the message that tells them."""

from __future__ import annotations

import re

from handlers.answering.memory import Declined, Memory
from handlers.answering.undoing import undo
from posts.receipts import Receipt
from storage import commands

_CHANGE = re.compile(r"change (?P<number>[0-9]{1,12})")


def undo_change(memory: Memory, rest: str) -> Receipt:
    """Undo a change of duty that concerns the typist; raises Declined where it does not."""
    found = _CHANGE.fullmatch(rest)
    command = commands.get(memory.tx, memory.workspace, int(found["number"])) if found else None
    if command is None or command.surface != "triage":
        raise Declined(
            Receipt(
                "Undo is the button under a receipt, and under the message that tells of a change of your duty."
                " Nothing was changed now. `/triage requests` shows what is open."
            )
        )
    return undo(memory, command)

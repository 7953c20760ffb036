"""The Undo of an item's other owners, who did not type what ended it: a button of the message that tells them."""

from __future__ import annotations

import re

from handlers.answering.memory import Declined, Memory
from handlers.answering.undoing import undo
from posts.receipts import Receipt
from storage import commands

_CHANGE = re.compile(r"undo (?P<number>[0-9]{1,9}) of change (?P<command>[0-9]{1,12})")


def undo_change(memory: Memory) -> Receipt | None:
    """Undo what a command did to one item, where that was pressed; raises Declined where it is not the typist's."""
    found = _CHANGE.fullmatch(memory.text)
    if not found:
        return None
    command = commands.get(memory.tx, memory.workspace, int(found["command"]))
    if command is None or command.surface != "ai":
        raise Declined(Receipt("What this Undo stands for is not known any more. Nothing was changed."))
    return undo(memory, command, int(found["number"]))

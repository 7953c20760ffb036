"""What was planned for later days, and is overtaken by a value that goes on from an earlier one."""

from __future__ import annotations

from datetime import date

from handlers.answering.memory import Memory
from posts.words.agenda.values import overtaken_words
from storage import changelog


def overtaken(memory: Memory) -> str:
    """The sentence about the values that this command has ended before they began, "" where there is none."""
    changes = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    ended = [change for change in changes if change.table == "dated_values" and change.after is None]
    return overtaken_words([date.fromisoformat(str(change.key["valid_from"])) for change in ended], memory.today)

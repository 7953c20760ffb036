"""What may follow a word of `/agenda`: something, or nothing."""

from __future__ import annotations

from collections.abc import Collection

from handlers.answering.memory import Declined, Memory
from handlers.answering.words import is_word
from meetings.misspelt import first_word_well_spelt
from meetings.when.tokens import quote
from posts.receipts import Receipt
from posts.words.agenda.usage import usage
from posts.words.usage import nearly

# What people say for ours.
OTHER_WORDS = {"remove": "drop", "delete": "drop", "change": "edit", "uncancel": "meet", "skip": "cancel",
               "reschedule": "move", "postpone": "move", "show": "", "draft": "", "lines": "list"}  # fmt: skip


def usage_of(memory: Memory) -> Declined:
    """What `/agenda` can be told, with the days of the next meeting that has not begun: nothing else can be moved."""
    said = usage(memory.calendar.next_meeting(memory.now) if memory.calendar else None)
    if not memory.text or is_word(memory.text, "help"):
        return Declined(Receipt(said))
    return Declined(
        Receipt(f'I could not read "{quote(memory.text)}"; nothing was changed. What I understand:\n{said}')
    )


def not_known(memory: Memory, words: Collection[str]) -> Declined:
    """The answer to a text whose first word is none of these: the one that was meant, to press, or all of them."""
    word, _, rest = memory.text.partition(" ")
    command = f"{OTHER_WORDS[word.casefold()]} {rest}".strip() if word.casefold() in OTHER_WORDS else None
    command = command or first_word_well_spelt(memory.text, words) or _shortened(memory.text, words)
    return Declined(nearly("agenda", command)) if command else usage_of(memory)


def _shortened(text: str, words: Collection[str]) -> str | None:
    """The command of a text whose first word has lost a letter of a short word: `nxt`."""
    word, blank, rest = text.partition(" ")
    near = [right for right in words if len(right) == len(word) + 1 and _is_within(word.casefold(), right)]
    return f"{near[0]}{blank}{rest}" if len(near) == 1 and len(word) > 2 else None


def _is_within(word: str, right: str) -> bool:
    return any(right[:place] + right[place + 1 :] == word for place in range(len(right)))


def something_behind(memory: Memory, text: str) -> None:
    """Raises Declined where nothing follows a word that needs it."""
    if not text:
        raise usage_of(memory)


def nothing_behind(memory: Memory, text: str) -> None:
    """A word counts only when what follows fits: raises Declined where something follows this one."""
    if text:
        raise usage_of(memory)

"""Command words: `list`, `done 12`, `cancel 3`. They count only when all that follows fits their form.

And the answers to what does not: a question, a number that nothing has, a thing that is somebody else's.
"""

from __future__ import annotations

import re

from handlers.answering.memory import Declined, Memory
from meetings.calendar.typed.which import Unsettled
from meetings.dates import join_words
from posts.receipts import RUN, Button, Receipt

_NUMBER = re.compile(r"(?P<word>[a-z]+)\s+#?(?P<number>\d{1,9})(?:\s+(?P<rest>\S.*))?", re.IGNORECASE | re.DOTALL)

_SEVERAL = re.compile(r"#?(?P<first>\d{1,9})(?:(?:\s*(?:[,;&+/–-]|and\s)\s*|\s+)#?\d{1,9})+", re.IGNORECASE)


def is_word(text: str, *words: str) -> bool:
    """Whether the whole text is one of these words."""
    return text.casefold() in words


def numbered(text: str, word: str, *, reason: bool = False) -> tuple[int, str] | None:
    """The number after a command word and, where one may follow, the reason; None where the text is content."""
    found = _NUMBER.fullmatch(text)
    if not found or found["word"].casefold() != word or (found["rest"] and not reason):
        return None
    return int(found["number"]), found["rest"] or ""


def looks_like(text: str, *words: str) -> bool:
    """Whether the text is one of these words with nothing but numbers behind it: a command that does not fit."""
    head, _, rest = text.partition(" ")
    return head.casefold() in words and not rest.strip(" #0123456789,.;&+/-–")


def unknown_number(number: int, what: str, list_command: str) -> Declined:
    """The answer to a number that nothing has, or has any more."""
    return Declined(Receipt(f"There is no {what} #{number}. `{list_command}` shows the numbers."))


def refuse_several(typed: str, command: str) -> None:
    """Raises Declined where several numbers stand for one: no line has `12, 13` for its words."""
    if several := _SEVERAL.fullmatch(typed.strip()):
        raise Declined(Receipt(f"One number at a time, please: `{command} {several['first']}`. Nothing was changed."))


def not_yours(memory: Memory, what: str, recorded_by: str, do: str = "end") -> Declined:
    """The answer to somebody who may not end this, or do something else to it; who recorded it is one to ask."""
    ask = join_words(list(dict.fromkeys(filter(None, (memory.name_of(recorded_by), memory.owner_to_ask())))), "or")
    only = f"Only the person concerned, whoever recorded it, or an owner can {do} {what}"
    return Declined(Receipt(f"{only}{f': ask {ask}' if ask else ''}. Nothing was changed."))


def asked(unsettled: Unsettled, word: str) -> Declined:
    """What was not understood, with a button for each reading; `word` is the command word before its text."""
    buttons = [Button(choice.label, RUN, f"{word} {choice.text}".strip()) for choice in unsettled.choices]
    return Declined(Receipt(unsettled.sentence, buttons=tuple(buttons)))

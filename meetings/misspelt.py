"""Command words typed in haste: `lsit` for `list`, `cancle 3` for `cancel 3`, `close 12` for `done 12`.

They are asked about, never carried out: `doen 1` may be content after all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

# Shorter words are one letter away from too many others.
SHORTEST = 4
LONGEST = 12
# Other words for `cancel`.
TAKE_BACK = dict.fromkeys(("delete", "remove", "drop", "undo"), "cancel")
_WORD_AND_NUMBERS = re.compile(r"(?P<word>[a-z]{3,12})(?P<numbers>(?:[\s,&]+#?[0-9]{1,9})*)[.!]?", re.IGNORECASE)


def well_spelt(typed: str, words: Collection[str], others: Mapping[str, str] | None = None) -> str | None:
    """The command that a text nearly is; None where it is one, or is more than a word with numbers behind it.

    A word is nearly another where one letter is wrong, too many or missing, or two neighbours are exchanged.
    `others` are words of the same meaning, which count where a number follows: `remove 3`.
    """
    read = _WORD_AND_NUMBERS.fullmatch(typed.strip())
    if not read or (word := read["word"].casefold()) in words:
        return None
    numbers = read["numbers"]
    if numbers and others and word in others:
        return f"{others[word]}{numbers}"
    return _corrected(word, numbers, words)


def first_word_well_spelt(typed: str, words: Collection[str]) -> str | None:
    """A text with the command word that its first word nearly is, whatever follows; None where it is one, or none."""
    word, blank, rest = typed.strip().partition(" ")
    word = word.casefold().rstrip(":")
    return None if word in words or len(word) > LONGEST else _corrected(word, f"{blank}{rest}", words)


def _corrected(word: str, rest: str, words: Collection[str]) -> str | None:
    near = [right for right in words if len(right) >= SHORTEST and is_near(word, right)]
    return f"{near[0]}{rest}" if len(near) == 1 else None


def is_near(word: str, right: str) -> bool:
    """Whether one slip of the finger is between two different words (Damerau, 1964)."""
    same = next((n for n, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), min(len(word), len(right)))
    word, right = word[same:], right[same:]
    exchanged = len(word) > 1 and word[1::-1] + word[2:] == right
    return exchanged or word[1:] == right[1:] or word[1:] == right or word == right[1:]

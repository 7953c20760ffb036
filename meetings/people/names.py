"""Names: how they are compared, which words can be one, and what a name in Slack becomes on the roster."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 60
# What stands behind these in a name in Slack is a pronoun, a place, or a job: "Mat (he/him)", "Mat | Madison".
_BEHIND_THE_NAME = re.compile(r"\s*[(\[{<|,;:/\\•·–—@]|\s+-\s+")
# Lists of names are split at these, and ours are shown between backticks.
_NO_PART_OF_A_NAME = re.compile(r"[,;:&+/|<>()\[\]{}\"`*@\\\n\r]")
# A nickname may begin with one of these; alone they are nobody's first name.
_NO_FIRST_NAMES = frozenset({
    "the", "a", "an", "our", "my", "your", "big", "little", "old", "young", "new", "team", "group", "all", "on", "off",
    "out", "of", "in", "at", "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "el", "la",
})  # fmt: skip
# Commands mean something else by these.
_RESERVED = frozenset({
    "me", "myself", "i", "nobody", "nobody yet", "everybody", "everyone", "all", "both", "somebody", "someone", "list",
    "help", "add", "drop", "not", "cancel", "done", "give", "keep", "undo", "none", "team", "we", "they", "you",
    "channel", "here",
})  # fmt: skip


def fold(name: str) -> str:
    """A name as it is compared: any case, single blanks, without a leading @."""
    return " ".join(name.split()).removeprefix("@").casefold()


def is_first_name(word: str) -> bool:
    """Whether the first word of a name of several can stand for it: not so "The" of "The Boss"."""
    return fold(word) not in _NO_FIRST_NAMES


def can_be_a_name(words: str) -> bool:
    """Whether somebody can be called so here: a letter in it, no mark that ends a name, no word of a command."""
    if not 0 < len(words) <= LONGEST_NAME or _NO_PART_OF_A_NAME.search(words) or fold(words) in _RESERVED:
        return False
    return any(character.isalpha() for character in words) and not words[0].isdigit()


def from_slack(name: str) -> str:
    """A name in Slack as the roster prints it: one line, nothing behind it; "" where no name is left."""
    # Control characters, blanks of every kind and pictures part words; what only changes a picture is nothing.
    plain = name.replace("\ufe0f", "")
    printable = "".join(" " if unicodedata.category(each)[0] in "CZ" or _is_picture(each) else each for each in plain)
    text = " ".join(printable.split()).lstrip("@").strip()
    text = _BEHIND_THE_NAME.split(text, maxsplit=1)[0].strip() or text
    text = _NO_PART_OF_A_NAME.sub("", text).strip()[:LONGEST_NAME].strip()
    return text if can_be_a_name(text) else ""


def _is_picture(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk"} and not character.isascii()

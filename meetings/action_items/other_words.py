"""Commands about items said in other words: `assign 1 to Will`, `finished order cables`, `doen 1`.

They are asked about, never carried out: each may be content after all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from meetings.action_items.forms import Around, only_number, read_form, read_listing
from meetings.markdown import one_line
from meetings.misspelt import first_word_well_spelt, well_spelt

COMMAND_WORDS = ("done", "drop", "give", "keep", "put", "due", "edit")
_SPELT = (*COMMAND_WORDS, "list", "help", "undo")
# Whoever says these reports: with the words of an open item, or its number, behind them.
_REPORTED = dict.fromkeys(("finished", "completed", "closed", "resolved", "fixed", "did"), "done")
# These order something, and begin many an item: they count with the number of an open item behind them.
_ORDERED = {
    "close": "done", "complete": "done", "finish": "done", "resolve": "done", "cancel": "drop", "delete": "drop",
    "remove": "drop", "forget": "drop", "assign": "give", "reassign": "give", "hand": "give", "delegate": "give",
    "move": "put", "rename": "edit", "change": "edit", "reword": "edit", "update": "edit", "set": "due",
    "postpone": "due", "reschedule": "due",
}  # fmt: skip
_OTHERS = {**_REPORTED, **_ORDERED}
_SHOW = frozenset({"show", "list", "ls", "display"})
_NUMBER = re.compile(r"#?(?P<number>[0-9]{1,9})\b")
# What stands between the item and the rest, as these commands have it.
_BETWEEN: Mapping[str, tuple[str, str]] = {"put": (r"\s+(?:to|into|in)\s+", " under "), "due": (r"\s+to\s+", " ")}


def meant(typed: str, around: Around) -> str | None:
    """The command that a text is in other words, or with a misspelt word; None where it is content.

    With more than numbers behind its word it is one only where all that fits.
    """
    text = one_line(typed)
    if command := well_spelt(text, _SPELT, _OTHERS) or _shown(text, around):
        return command
    command = first_word_well_spelt(text, _SPELT) or _instead(text, around)
    fits = command and (read_form(command, around) or read_listing(command, around.roster) is not None)
    return command if fits else None


def ends_nothing(typed: str) -> str | None:
    """The words behind `done` or `finished`, which report; None where the text begins otherwise, or `done with`."""
    word, _, rest = one_line(typed).partition(" ")
    reports = word.casefold().rstrip(":") in {"done", "finished"} and not rest.casefold().startswith("with ")
    return rest.strip() or None if reports else None


def reopened(typed: str) -> int | None:
    """The number of `reopen 1`, if that is what the text is."""
    word, _, rest = one_line(typed).partition(" ")
    return only_number(rest) if word.casefold() in {"reopen", "open", "undone", "restore"} else None


def _shown(text: str, around: Around) -> str | None:
    """`show`, `show 1`, `show me`, `list zoe`: the item, or the list."""
    word, _, rest = text.rstrip(".!?").partition(" ")
    if word.casefold() not in _SHOW:
        return None
    if number := only_number(rest):
        return f"{number}"
    if read_listing(f"list {rest}", around.roster) is not None:
        return f"list {rest}".strip()
    return "list" if word.casefold() == "list" and len(rest.split()) == 1 else None


def _instead(text: str, around: Around) -> str | None:
    """The command of a text whose first word is another for one of ours."""
    word, _, rest = text.partition(" ")
    word = word.casefold().rstrip(":")
    right = _OTHERS.get(word)
    number = _NUMBER.match(rest)
    is_open = number is not None and any(item.number == int(number["number"]) for item in around.items)
    if right is None or not (is_open or word in _REPORTED):
        return None
    return f"{right} {re.sub(*_BETWEEN[right], rest, count=1) if right in _BETWEEN else rest}"

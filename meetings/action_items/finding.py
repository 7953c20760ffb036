"""Finding an action item again: by its number, by the key of its ticket, or by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from meetings.action_items.item import ActionItem
from meetings.action_items.printing import printed
from meetings.markdown import URL

# Longer phrases are no way to name an item; the bound keeps any text quick to look for.
LONGEST_PHRASE = 200
_WORD = re.compile(r"[^\W_]+(?:[-.'’_+]+[^\W_]+)*")
_KEY = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,30}-[0-9]{1,9}(?![\w-])")
# As GitHub writes them, "octo/cache#63"; not where it is a piece of an address or of a longer path.
_IN_REPOSITORY = re.compile(r"(?<![\w./-])[A-Za-z0-9][\w-]{0,99}/[\w.-]{1,100}#[1-9][0-9]{0,8}(?![\w-])", re.ASCII)
_SEPARATOR = re.compile(r"\s*(?:,\s*and\s|[,;&+/]|\band\s)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"#?([0-9]{1,9})")


@dataclass(frozen=True)
class Reference:
    """Which items a text names: their numbers, whether or not these are open; or several of which one is meant."""

    numbers: tuple[int, ...] = ()
    either: tuple[ActionItem, ...] = ()


def ticket_keys(text: str) -> frozenset[str]:
    """The ticket keys in a text, as `SOFTWARE-3642`, those in links too."""
    return frozenset(_KEY.findall(text))


def references(text: str) -> tuple[str, ...]:
    """What in a text may be a ticket or a pull request of some system: its keys, and its addresses as typed.

    A key is `SOFTWARE-3642` or `octo/cache#63`.
    """
    links = [link.group() for link in URL.finditer(text)]
    return tuple(dict.fromkeys([*_KEY.findall(text), *_IN_REPOSITORY.findall(text), *links]))


def is_ticket_key(text: str) -> bool:
    """Whether the text is one ticket key, in any case."""
    return _KEY.fullmatch(text.upper()) is not None


def has_run(text: str, phrase: str) -> bool:
    """Whether the words of a phrase stand one after another in a text, as whole words in any case."""
    wanted = _words(phrase)
    words = _words(text)
    return bool(wanted) and any(words[n : n + len(wanted)] == wanted for n in range(len(words) - len(wanted) + 1))


def refer(typed: str, items: Sequence[ActionItem]) -> Reference | None:
    """What a text says of these open items: `12`, `12 and 14`, a ticket key, or words of one; None if nothing."""
    if len(typed) > LONGEST_PHRASE:
        return None
    each = [_number_or_key(part, items) for part in _SEPARATOR.split(typed)]
    if all(each):
        return _together([reference for reference in each if reference])
    found = [item for item in items if _says(item, typed)]
    return _one_or_several(found)


def _number_or_key(typed: str, items: Sequence[ActionItem]) -> Reference | None:
    if number := _NUMBER.fullmatch(typed):
        return Reference((int(number.group(1)),))
    if not is_ticket_key(typed):
        return None
    return _one_or_several([item for item in items if typed.upper() in ticket_keys(f"{item.topic} {item.text}")])


def _together(references: Sequence[Reference]) -> Reference | None:
    """All of them as one; where a key of several leaves one open, only that alone can be asked about."""
    unclear = next((reference for reference in references if reference.either), None)
    if unclear:
        return unclear if len(references) == 1 else None
    return Reference(tuple(dict.fromkeys(number for reference in references for number in reference.numbers)))


def _one_or_several(found: Sequence[ActionItem]) -> Reference | None:
    if len(found) == 1:
        return Reference((found[0].number,))
    return Reference(either=tuple(found)) if found else None


def _says(item: ActionItem, phrase: str) -> bool:
    return has_run(printed(item), phrase) or has_run(item.topic, phrase)


@lru_cache(maxsize=2048)
def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))

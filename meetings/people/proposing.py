"""Whom a spelling that nobody has may be of: proposed, for somebody to confirm, and never taken for granted."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from meetings.people.names import fold
from meetings.people.roster import Person

# "BrainL" is as like "BrianL"; "Mat" and "Matt" are too, which is why nobody is guessed.
ALIKE = 0.8
# How many letters an initial behind a name has at most.
INITIAL = 2


def proposed(spelling: str, people: Sequence[Person]) -> tuple[str, ...]:
    """The roster names it may be of, the likeliest first: of the same letters, an initial more, nearly the same."""
    bare = _letters(spelling)
    found = [(rank, person.name) for person in people if (rank := _rank(bare, person)) is not None]
    return tuple(name for _, name in sorted(found))


def _rank(bare: str, person: Person) -> float | None:
    """How near a spelling is to a person, the nearest 0; None where it is not."""
    ranks = [rank for name in (person.name, *person.aliases) if (rank := _distance(bare, _letters(name))) is not None]
    return min(ranks, default=None)


def _distance(one: str, other: str) -> float | None:
    if one == other:
        return 0
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(shorter) > INITIAL and longer.startswith(shorter) and len(longer) - len(shorter) <= INITIAL:
        return 0.1
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return 1 - ratio if ratio >= ALIKE else None


def _letters(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())

"""The names of finished minutes as people of the roster; nobody is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from meetings.action_items.parties import NOBODY_YET, group_named, split_names
from meetings.markdown import from_markdown
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.taking import TakenAs
from meetings.people import Person, Roster, fold

_HELP = re.compile(r"\s*,?\s*(?:with\s+(?:the\s+)?help\s+(?:from|of|by)|with)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)|\s+to\s+.*$")


@dataclass(frozen=True)
class Present:
    """Who was at a meeting: roster names, and guests as they are written; nobody twice."""

    people: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parties:
    """Whose an item is and who helps: roster names and groups; `strangers` are names nobody has, as written.

    A stranger stays an owner under that name, so that the line of the minutes stays what it was.
    """

    owners: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()


def present(minutes: FinishedMinutes, roster: Roster) -> Present:
    """Who was there, by the line of attendance."""
    values = [taken.value for taken in minutes.of(TakenAs.ATTENDING)]
    names = [str(name) for value in values if isinstance(value, tuple) for name in value]
    known = [(name, person_named(name, roster)) for name in dict.fromkeys(names)]
    people = dict.fromkeys(person.name for _, person in known if person and not person.is_guest)
    guests = dict.fromkeys(person.name if person else name for name, person in known if not person or person.is_guest)
    return Present(tuple(people), tuple(guests))


def parties(names: str, roster: Roster) -> Parties:
    """The owners and helpers that stand in front of an item: "Mat, Brian with help from Carl"."""
    said = _ASIDE.sub("", from_markdown(names)).strip()
    owners, _, helpers = _HELP.sub("\0", said, count=1).partition("\0")
    own, help_ = _named(owners, roster), _named(helpers, roster)
    strangers = tuple(name for name, is_known in (*own, *help_) if not is_known)
    return Parties(_names(own), _names(help_), strangers)


def _names(found: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name, _ in found))


def _named(names: str, roster: Roster) -> list[tuple[str, bool]]:
    """Each name as the roster has it, and whether it does; "???" is nobody."""
    if not names.strip() or fold(names) in NOBODY_YET:
        return []
    each = [name.strip() for name in split_names(names) if name.strip()]
    known = [(name, person_named(name, roster), group_named(name, roster)) for name in each]
    return [(person.name if person else group or name, bool(person or group)) for name, person, group in known]


def person_named(name: str, roster: Roster) -> Person | None:
    """The one person this name is of: a roster name, an alias, or a first name that one only has."""
    found = roster.named(name)
    return found[0] if len(found) == 1 else None


def strangers_in(found: Iterable[Parties]) -> dict[str, int]:
    """The names nobody has, each with how often it owns or helps."""
    counts: dict[str, int] = {}
    for one in found:
        for name in one.strangers:
            counts[name] = counts.get(name, 0) + 1
    return counts

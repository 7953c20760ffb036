"""Lists of names in which each has to be one person's, or a group's."""

from __future__ import annotations

import re
from collections.abc import Callable

from meetings.dates import join_words
from meetings.people.changing import Refused
from meetings.people.names import fold
from meetings.people.roster import Roster
from meetings.when.tokens import quote

_BETWEEN = re.compile(r"\s*(?:,\s*and\s|[,;&+]|\band\s)\s*", re.IGNORECASE)
_EVERYBODY = frozenset({"everybody", "everyone", "all"})


def read_owners(typed: str, roster: Roster) -> tuple[str, ...] | Refused:
    """The roster names of new owners, or why these cannot be the owners: guests own nothing."""

    def owner(name: str) -> str | Refused:
        found = _one_person(name, roster)
        if isinstance(found, Refused):
            return found
        person = roster.exactly(found)
        return Refused(f"{found} is a guest, and guests own no meeting.") if person and person.is_guest else found

    return _each(typed, owner)


def read_members(typed: str, roster: Roster) -> tuple[str, ...] | Refused:
    """The roster names and groups of new members, none for everybody; or which of them is nobody's."""

    def member(name: str) -> str | Refused:
        group = next((group for group in roster.groups if fold(group) == fold(name)), None)
        return group or _one_person(name, roster)

    return () if fold(typed) in _EVERYBODY else _each(typed, member)


def _each(typed: str, meaning: Callable[[str], str | Refused]) -> tuple[str, ...] | Refused:
    found: list[str] = []
    for name in filter(None, _BETWEEN.split(typed.strip())):
        meant = meaning(name)
        if isinstance(meant, Refused):
            return meant
        found.append(meant)
    return tuple(dict.fromkeys(found)) or Refused("Nobody is named there.")


def _one_person(name: str, roster: Roster) -> str | Refused:
    people = roster.named(name)
    if len(people) == 1:
        return people[0].name
    if people:
        return Refused(f'Which "{quote(name)}": {join_words([person.name for person in people], "or")}?')
    return Refused(f'I know nobody called "{quote(name)}". `/agenda people` shows the roster.')

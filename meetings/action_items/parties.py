"""Who owns an action item or helps with it: people of the roster, their groups, everyone, or nobody yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from meetings.action_items.item import EVERYONE, ActionItem
from meetings.markdown import one_line
from meetings.people import Person, Roster, fold

NOBODY_YET = frozenset({"???", "??", "?", "nobody", "nobody yet", "no one", "tbd", "tba", "unassigned"})
MYSELF = frozenset({"me", "myself", "i"})
_EVERYONE = frozenset({"everyone", "everybody", "all"})
_NAME = re.compile(r"@?[A-Z][a-zA-Z'’-]*(?: [A-Z][a-zA-Z'’-]*){0,2}")
_WORD = re.compile(r"[^\s,&+/]+")
_BETWEEN = re.compile(r"\s*(?:,\s*and\s|[,&+/]|\band\s)\s*|\s+(?=@)", re.IGNORECASE)


def split_names(typed: str) -> list[str]:
    """The names of a list: `Mat, Carl and Brian`, with any mark between them."""
    return _BETWEEN.split(typed)


def group_named(name: str, roster: Roster) -> str | None:
    """The group of this name in any case, as the roster spells it, or everyone; None where there is none."""
    if fold(name) in _EVERYONE:
        return EVERYONE
    groups = (group for person in roster.people for group in person.groups)
    return next((group for group in groups if fold(group) == fold(name)), None)


def is_party(name: str, roster: Roster) -> bool:
    """Whether this is a name of the roster, or of a group."""
    return bool(roster.named(name)) or group_named(name, roster) is not None


def looks_like_a_name(name: str) -> bool:
    """Whether this can only be meant as somebody's name, known or not: one to three capitalised words."""
    return _NAME.fullmatch(name) is not None


def are_parties(typed: str, roster: Roster) -> bool:
    """Whether this is a list of names and groups of the roster, the typist's `me` among them, or nobody."""
    text = one_line(typed)
    known = all(fold(name) in MYSELF or is_party(name, roster) for name in split_names(text))
    return bool(text) and (fold(text) in NOBODY_YET or known)


def are_names(typed: str, roster: Roster) -> bool:
    """Whether this can only be a list of names: of the roster, of strangers, or nobody."""
    names = split_names(one_line(typed))
    return are_parties(typed, roster) or all(is_party(name, roster) or looks_like_a_name(name) for name in names)


def leading_names(text: str, roster: Roster) -> tuple[list[str], str]:
    """The names of the roster that a text begins with, groups as mentions (`@software`) alone; and the rest of it."""
    names: list[str] = []
    rest = text
    while name := _name_at_start(rest, roster):
        names.append(name)
        rest = rest[len(name) :]
        between = _BETWEEN.match(rest)
        if not between or not _name_at_start(rest[between.end() :], roster):
            break
        rest = rest[between.end() :]
    return names, rest.strip()


def _name_at_start(text: str, roster: Roster) -> str | None:
    """The longest name of the roster, or mention of a group, at the start of the text, as typed."""
    longest = max(roster.longest_name, _longest_group(roster) if text.startswith("@") else 1)
    words = list(islice(_WORD.finditer(text), longest))
    candidates = [text[: word.end()] for word in reversed(words)]
    if person := next((name for name in candidates if roster.named(name)), None):
        return person
    return next((name for name in candidates if name.startswith("@") and group_named(name, roster)), None)


def _longest_group(roster: Roster) -> int:
    return max((len(group.split()) for person in roster.people for group in person.groups), default=1)


def concerned(item: ActionItem, roster: Roster, everyone: Sequence[str]) -> tuple[str, ...]:
    """The roster names of all whom an item concerns: owners, helpers, and the members of groups among them.

    `everyone` are the names of those who belong to the meeting.
    """
    parties = (*item.owners, *item.helpers)
    return tuple(dict.fromkeys(name for party in parties for name in members(party, roster, everyone)))


def owner_names(item: ActionItem, roster: Roster, everyone: Sequence[str]) -> tuple[str, ...]:
    """The roster names of those who own an item, by name or as one of a group; helpers do not."""
    return tuple(dict.fromkeys(name for party in item.owners for name in members(party, roster, everyone)))


def members(party: str, roster: Roster, everyone: Sequence[str]) -> Iterable[str]:
    """The roster names behind an owner or helper; a person wins over a group of that name."""
    if roster.exactly(party):
        return (party,)
    if party == EVERYONE:
        return everyone
    return [person.name for person in roster.group(party)] or (party,)


def of_person(items: Iterable[ActionItem], person: Person, roster: Roster, everyone: Sequence[str]) -> list[ActionItem]:
    """The items that concern a person: as owner, as helper, or through a group."""
    return [item for item in items if person.name in concerned(item, roster, everyone)]


def of_group(items: Iterable[ActionItem], group: str, roster: Roster, everyone: Sequence[str]) -> list[ActionItem]:
    """The items of a group, and of each of its members by name."""
    theirs = {group, *members(group, roster, everyone)}
    return [item for item in items if theirs & {*item.owners, *item.helpers}]

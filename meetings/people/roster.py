"""The roster and its exact names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from meetings.people.accounts import Standing
from meetings.people.names import fold, is_first_name

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Person:
    """One person of the roster; `name` is the roster name, printed everywhere.

    A guest is printed where named, has no duty, gets no reminders, and is not expected at meetings.
    """

    name: str
    slack: str | None = None
    aliases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    site: str | None = None
    standing: Standing = Standing.MEMBER

    @property
    def is_guest(self) -> bool:
        return self.standing is Standing.GUEST


@dataclass(frozen=True)
class Roster:
    """The people of a workspace, found by exact names in any case, never by likeness.

    Two colleagues may be called Mat and Matt, so a name one letter off is nobody's. `choices` are the roster names
    that somebody always means by a first name that several share, by that name folded.
    """

    people: tuple[Person, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _exact(self) -> dict[str, Person]:
        named: dict[str, Person] = {}
        for person in self.people:
            for alias in person.aliases:
                named[fold(alias)] = person
        for person in self.people:
            named[fold(person.name)] = person
        return named

    @cached_property
    def _first_names(self) -> dict[str, tuple[Person, ...]]:
        sharing: dict[str, tuple[Person, ...]] = {}
        for person in self.people:
            aliases = [alias for alias in person.aliases if " " in alias and is_first_name(alias.split()[0])]
            for first in dict.fromkeys(fold(name).split(" ")[0] for name in [person.name, *aliases]):
                sharing[first] = (*sharing.get(first, ()), person)
        return sharing

    @cached_property
    def _accounts(self) -> dict[str, Person]:
        return {person.slack: person for person in self.people if person.slack}

    @cached_property
    def longest_name(self) -> int:
        """How many words the longest name of the roster has (at least 1)."""
        return max((len(name.split(" ")) for name in self._exact), default=1)

    def as_known_to(self, choices: Mapping[str, str]) -> Roster:
        """The roster for somebody who has said once and for all whom a shared first name means."""
        return replace(self, choices=choices)

    def named(self, words: str) -> tuple[Person, ...]:
        """Everybody these words could mean: one person, several who share a first name, or nobody."""
        if exact := self.exactly(words):
            return (exact,)
        sharing = self._first_names.get(fold(words), ())
        chosen = self.choices.get(fold(words)) if len(sharing) > 1 else None
        return tuple(person for person in sharing if person.name == chosen) or sharing

    def exactly(self, name: str) -> Person | None:
        """The person with this roster name or alias."""
        return self._exact.get(fold(name))

    def holding(self, account: str) -> Person | None:
        """The person linked to this Slack account, if any."""
        return self._accounts.get(account)

    @cached_property
    def _members(self) -> dict[str, tuple[Person, ...]]:
        members: dict[str, tuple[Person, ...]] = {}
        for person in self.people:
            for group in dict.fromkeys(map(fold, person.groups)):
                members[group] = (*members.get(group, ()), person)
        return members

    @cached_property
    def _all_names(self) -> frozenset[str]:
        return frozenset((*self._exact, *self._first_names, *self._members, *self._sites))

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(map(_first_word, self._all_names))

    def may_know(self, words: str) -> bool:
        """Whether these words are a name, a group or a site, with or without "'s"."""
        folded = fold(words)
        return folded in self._all_names or folded.removesuffix("'s").rstrip() in self._all_names

    def may_begin_with(self, word: str) -> bool:
        """Whether any name or group begins with this word, as far as its letters go."""
        return _begins(word) in self._first_words

    def group(self, name: str) -> tuple[Person, ...]:
        """The people of a group, in roster order."""
        return self._members.get(fold(name), ())

    @cached_property
    def _sites(self) -> dict[str, tuple[Person, ...]]:
        there: dict[str, tuple[Person, ...]] = {}
        for person in self.people:
            if person.site and not person.is_guest:
                there[fold(person.site)] = (*there.get(fold(person.site), ()), person)
        return there

    def at(self, site: str) -> tuple[Person, ...]:
        """The members who work at a site, in roster order."""
        return self._sites.get(fold(site), ())

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """Every group that somebody is in, as it was first spelt."""
        spelt: dict[str, str] = {}
        for group in (group for person in self.people for group in person.groups):
            spelt.setdefault(fold(group), group)
        return tuple(spelt.values())


@lru_cache(10_000)
def _begins(word: str) -> str:
    return _first_word(fold(word))


def _first_word(name: str) -> str:
    found = _LETTERS.match(name)
    return found[0] if found else ""


def shared_names(people: Iterable[Person]) -> dict[str, tuple[str, ...]]:
    """Names or aliases that would mean two people, with their roster names: a mistake in settings."""
    holders: dict[str, list[str]] = {}
    for person in people:
        for name in dict.fromkeys(map(fold, (person.name, *person.aliases))):
            holders.setdefault(name, []).append(person.name)
    return {name: tuple(names) for name, names in holders.items() if len(names) > 1}

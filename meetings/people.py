"""Who is who: the roster and its exact names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Person:
    """One person of the roster; `name` is the roster name, printed everywhere."""

    name: str
    slack: str | None = None
    aliases: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    site: str | None = None


@dataclass(frozen=True)
class Account:
    """A Slack account; `is_person` is false for bots and for accounts that were deactivated."""

    account: str
    display_name: str
    real_name: str
    is_person: bool = True


@dataclass(frozen=True)
class Roster:
    """The people of a workspace, found by exact names in any case, never by likeness.

    Two colleagues may be called Mat and Matt, so a name one letter off is nobody's.
    """

    people: tuple[Person, ...] = ()

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
            full = [person.name, *(alias for alias in person.aliases if " " in alias)]
            for first in dict.fromkeys(fold(name).split(" ")[0] for name in full):
                sharing[first] = (*sharing.get(first, ()), person)
        return sharing

    @cached_property
    def _accounts(self) -> dict[str, Person]:
        return {person.slack: person for person in self.people if person.slack}

    @cached_property
    def longest_name(self) -> int:
        """How many words the longest name of the roster has (at least 1)."""
        return max((len(name.split(" ")) for name in self._exact), default=1)

    def named(self, words: str) -> tuple[Person, ...]:
        """Everybody these words could mean: one person, several who share a first name, or nobody."""
        exact = self.exactly(words)
        return (exact,) if exact else self._first_names.get(fold(words), ())

    def exactly(self, name: str) -> Person | None:
        """The person with this roster name or alias."""
        return self._exact.get(fold(name))

    def holding(self, account: str) -> Person | None:
        """The person linked to this Slack account, if any."""
        return self._accounts.get(account)

    def group(self, name: str) -> tuple[Person, ...]:
        """The people of a group, in roster order."""
        return tuple(person for person in self.people if fold(name) in map(fold, person.groups))


def fold(name: str) -> str:
    """A name as it is compared: any case, single blanks, without a leading @."""
    return " ".join(name.split()).removeprefix("@").casefold()


def shared_names(people: Iterable[Person]) -> dict[str, tuple[str, ...]]:
    """Names or aliases that would mean two people, with their roster names: a mistake in settings."""
    holders: dict[str, list[str]] = {}
    for person in people:
        for name in dict.fromkeys(map(fold, (person.name, *person.aliases))):
            holders.setdefault(name, []).append(person.name)
    return {name: tuple(names) for name, names in holders.items() if len(names) > 1}


def linked(people: Iterable[Person], accounts: Iterable[Account]) -> tuple[Person, ...]:
    """The people with their accounts: the one in the settings, else the only one of exactly their name.

    An account is linked when its display or real name equals exactly one roster name or alias.
    """
    people = tuple(people)
    taken = {person.slack for person in people if person.slack}
    names = Roster(people)
    found: dict[str, list[str]] = {}
    for account in accounts:
        if account.is_person and account.account not in taken:
            meant = {p.name for name in (account.display_name, account.real_name) if (p := names.exactly(name))}
            for name in meant if len(meant) == 1 else ():
                found.setdefault(name, []).append(account.account)
    return tuple(
        replace(person, slack=found[person.name][0])
        if not person.slack and len(found.get(person.name, ())) == 1
        else person
        for person in people
    )

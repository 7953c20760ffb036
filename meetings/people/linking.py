"""Which account is whose, and who may become whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from meetings.people.accounts import PEOPLE, Account, Standing
from meetings.people.names import fold, from_slack
from meetings.people.roster import Person, Roster


def linked(
    people: Iterable[Person], accounts: Iterable[Account], apart: Collection[tuple[str, str]] = frozenset()
) -> tuple[Person, ...]:
    """The people with their accounts: the one in the settings, else the only one of exactly their name.

    An account is linked when its display or real name equals exactly one roster name or alias. Only full members of
    the workspace are: guests and people of other organisations may call themselves anything. `apart` are the roster
    names and accounts that were taken apart by hand and stay so.
    """
    people = tuple(people)
    taken = {person.slack for person in people if person.slack}
    names = Roster(people)
    found: dict[str, list[str]] = {}
    for account in accounts:
        if account.standing is Standing.MEMBER and account.account not in taken:
            meant = {p.name for name in (account.display_name, account.real_name) if (p := names.exactly(name))}
            for name in meant if len(meant) == 1 else ():
                if (name, account.account) not in apart:
                    found.setdefault(name, []).append(account.account)
    return tuple(
        replace(person, slack=found[person.name][0])
        if not person.slack and len(found.get(person.name, ())) == 1
        else person
        for person in people
    )


def offered(account: Account | None, roster: Roster, runners: Collection[str]) -> tuple[str, ...]:
    """The roster names that an account may say it is, the likeliest first: never one that has an account.

    `runners` are the names of those who run a meeting: only full members of the workspace may say they are one of
    them. People of other organisations and programs are nobody of the roster. None is an account that was not looked
    up yet; what it says counts once it is.
    """
    if account and account.standing not in {Standing.MEMBER, Standing.GUEST}:
        return ()
    trusted = account is None or account.standing is Standing.MEMBER
    names = [p.name for p in roster.people if not p.slack and (trusted or p.name not in runners)]
    words = set(fold(f"{account.display_name} {account.real_name}").split()) if account else set()
    return tuple(sorted(names, key=lambda name: not words & set(fold(name).split())))


def newcomer(account: Account, roster: Roster, spelt: Iterable[str] = ()) -> Person | None:
    """A new person of the roster under the account's display name, or its real name where that is somebody's.

    The other of the two is an alias, where it is nobody's. None where both names are taken, or the account is no
    person's. `spelt` are names with a meaning, such as an owner's, as they are spelt: a full member of the workspace
    who is called so gets such a name first, and nobody else gets it.
    """
    if account.standing not in PEOPLE:
        return None
    spellings = {fold(name): name for name in spelt}
    names = [name for name in map(from_slack, (account.display_name, account.real_name)) if name]
    if account.standing is not Standing.MEMBER:
        names = [name for name in names if fold(name) not in spellings]
    names = sorted((spellings.get(fold(name), name) for name in names), key=lambda name: fold(name) not in spellings)
    free = list({fold(name): name for name in reversed(names) if is_free(name, roster)}.values())[::-1]
    if not free:
        return None
    standing = Standing.MEMBER if account.standing is Standing.MEMBER else Standing.GUEST
    return Person(free[0], account.account, aliases=tuple(free[1:]), standing=standing)


def is_free(name: str, roster: Roster) -> bool:
    """Whether nobody has this name or alias, and no group is called so."""
    return roster.exactly(name) is None and fold(name) not in map(fold, roster.groups)


def newcomers(
    accounts: Iterable[Account], roster: Roster, spelt: Collection[str], known: Collection[str]
) -> tuple[Person, ...]:
    """A new person for each account that is nobody's yet and could be given a name; `known` are accounts to pass by."""
    added: tuple[Person, ...] = ()
    for account in accounts:
        if roster.holding(account.account) or account.account in known:
            continue
        if person := newcomer(account, roster, spelt):
            added = (*added, person)
            roster = Roster((*roster.people, person))
    return added

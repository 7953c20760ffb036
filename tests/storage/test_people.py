"""People changed from Slack: logged, and never changed back by the settings or by Slack's names."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from meetings.people import Account, Person, Standing
from storage import changelog
from storage.engine import Storage, Transaction
from storage.records import accounts, people
from tests.cast import ADA, BO, MAY, WORKSPACE, author, opened


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        await found.write(lambda tx: people.add_missing(tx, WORKSPACE, [ADA, BO, MAY]))
        yield found


def by_name(tx: Transaction) -> dict[str, Person]:
    return {person.name: person for person in people.people(tx, WORKSPACE)}


async def test_accounts_come_back_as_they_were_last_seen(storage: Storage) -> None:
    gone = Account("U2", "Olga", "", Standing.GONE)

    def write(tx: Transaction) -> tuple[Account, ...]:
        accounts.remember(tx, WORKSPACE, [Account("U1", "a", "b"), gone])
        accounts.remember(tx, WORKSPACE, [Account("U1", "c", "d", Standing.GUEST)])
        return accounts.known(tx, WORKSPACE)

    assert await storage.write(write) == (Account("U1", "c", "d", Standing.GUEST), gone)
    assert await storage.read(lambda tx: accounts.get(tx, WORKSPACE, "U2")) == gone
    assert await storage.read(lambda tx: accounts.get(tx, "T0OTHER", "U2")) is None


async def test_a_choice_of_name_is_one_accounts_only_and_can_be_undone(storage: Storage) -> None:
    def write(tx: Transaction) -> list[dict[str, str]]:
        accounts.choose(tx, author(1), "NOOR", "Noor Salim")
        chosen = accounts.choices(tx, WORKSPACE, "U0BO")
        changelog.undo(tx, author(2), changelog.of_command(tx, WORKSPACE, 1))
        return [chosen, accounts.choices(tx, WORKSPACE, "U0ADA"), accounts.choices(tx, WORKSPACE, "U0BO")]

    assert await storage.write(write) == [{"noor": "Noor Salim"}, {}, {}]


async def test_what_was_taken_from_somebody_is_not_given_back_by_the_settings(storage: Storage) -> None:
    in_file = replace(ADA, groups=("software", "grid"), site="UW")

    def write(tx: Transaction) -> Person:
        people.put(tx, author(1), "change person", replace(ADA, slack=None, aliases=(), groups=(), site=None))
        people.add_missing(tx, WORKSPACE, [in_file])
        return by_name(tx)["Ada"]

    # The group and the site are new in the file; the rest was there, and was taken away.
    assert await storage.write(write) == Person("Ada", groups=("grid",), site="UW")


async def test_who_was_dropped_is_not_added_again_until_that_is_undone(storage: Storage) -> None:
    def write(tx: Transaction) -> list[list[str]]:
        people.drop(tx, author(1), "May")
        people.add_missing(tx, WORKSPACE, [ADA, MAY])
        people.add_newcomers(tx, WORKSPACE, [Account("U5", "Quinn", "")])
        dropped = list(by_name(tx))
        changelog.undo(tx, author(2), changelog.of_command(tx, WORKSPACE, 1))
        return [dropped, list(by_name(tx))]

    assert await storage.write(write) == [["Ada", "Bo", "Quinn"], ["Ada", "Bo", "May", "Quinn"]]


async def test_an_addition_that_was_undone_may_come_with_the_settings(storage: Storage) -> None:
    def write(tx: Transaction) -> bool:
        people.put(tx, author(1), "add person", Person("Zoe"))
        changelog.undo(tx, author(2), changelog.of_command(tx, WORKSPACE, 1))
        people.add_missing(tx, WORKSPACE, [Person("Zoe")])
        return "Zoe" in by_name(tx)

    assert await storage.write(write)


async def test_who_was_taken_apart_is_not_linked_again_nor_added_anew(storage: Storage) -> None:
    account = Account("U0BO", "Bo", "")

    def write(tx: Transaction) -> tuple[str | None, int]:
        people.put(tx, author(1), "change person", replace(BO, slack=None))
        people.link(tx, WORKSPACE, [account])
        people.add_newcomers(tx, WORKSPACE, [account])
        return by_name(tx)["Bo"].slack, len(by_name(tx))

    assert await storage.write(write) == (None, 3)


async def test_the_settings_give_nobody_a_name_or_account_that_is_anothers_by_now(storage: Storage) -> None:
    def write(tx: Transaction) -> tuple[Person, Person]:
        people.put(tx, author(1), "change person", replace(MAY, aliases=("Maia",), slack="U7"))
        new = Person("Eve", "U7", aliases=("Maia", "Evie"))
        people.add_missing(tx, WORKSPACE, [replace(BO, aliases=("Maia", "Bob")), new])
        return by_name(tx)["Bo"], by_name(tx)["Eve"]

    bo, eve = await storage.write(write)
    assert bo.aliases == ("Bob",)
    assert eve == Person("Eve", aliases=("Evie",))


async def test_a_guest_comes_back_as_one_behind_all_others(storage: Storage) -> None:
    guest = Person("Gail", standing=Standing.GUEST)
    await storage.write(lambda tx: people.put(tx, author(1), "add person", guest))
    assert (await storage.read(lambda tx: people.people(tx, WORKSPACE)))[-1] == guest

"""Who may become whom, and under which name somebody new is known."""

from __future__ import annotations

import pytest

from meetings.people import Account, Person, Roster, Standing
from meetings.people.linking import linked, newcomer, newcomers, offered
from tests.cast import ADA, MAY, NOOR_SALIM, ROSTER

QUINN = Account("U1", "quinn", "Quinn Ash")


@pytest.mark.parametrize(
    ("standing", "names"),
    [
        pytest.param(Standing.MEMBER, ("May", "Noor Salim"), id="a full member: everybody without an account"),
        pytest.param(Standing.GUEST, ("Noor Salim",), id="a guest: nobody who runs a meeting"),
        pytest.param(Standing.STRANGER, (), id="of another organisation: nobody"),
        pytest.param(Standing.BOT, (), id="a program: nobody"),
        pytest.param(Standing.GONE, (), id="deactivated: nobody"),
        pytest.param(None, ("May", "Noor Salim"), id="not looked up yet: decided when it is"),
    ],
)
def test_an_account_may_say_it_is_one_of_these(standing: Standing | None, names: tuple[str, ...]) -> None:
    account = Account("U1", "quinn", "", standing) if standing else None
    assert offered(account, ROSTER, {"Ada", "May"}) == names


@pytest.mark.parametrize(
    ("account", "person"),
    [
        pytest.param(QUINN, Person("quinn", "U1", aliases=("Quinn Ash",)), id="the display name, the real one beside"),
        pytest.param(Account("U1", "", "Quinn"), Person("Quinn", "U1"), id="the real name where there is no other"),
        pytest.param(Account("U1", "Q", "q"), Person("Q", "U1"), id="one name in two cases is one"),
        pytest.param(Account("U1", "ada", "Quinn"), Person("Quinn", "U1"), id="a name that is somebody's is not given"),
        pytest.param(Account("U1", "Software", "Q"), Person("Q", "U1"), id="nor one that is a group's"),
        pytest.param(Account("U1", "Bo", "AdaL"), None, id="both are taken"),
        pytest.param(Account("U1", "Q", "", Standing.GUEST), Person("Q", "U1", standing=Standing.GUEST), id="a guest"),
        pytest.param(Account("U1", "Q", "", Standing.STRANGER), Person("Q", "U1", standing=Standing.GUEST), id="else"),
        pytest.param(Account("U1", "Q", "", Standing.BOT), None, id="a program is nobody"),
        pytest.param(Account("U1", "Q", "", Standing.GONE), None, id="nor is who is gone"),
        pytest.param(Account("U1", "z", "the owner"), Person("The Owner", "U1", aliases=("z",)), id="an owner"),
        pytest.param(Account("U1", "The Owner", "", Standing.GUEST), None, id="which no guest gets"),
    ],
)
def test_somebody_new_is_called_so(account: Account, person: Person | None) -> None:
    assert newcomer(account, ROSTER, ("The Owner",)) == person


def test_everybody_in_a_channel_gets_a_name_of_their_own_once() -> None:
    accounts = [
        Account("U1", "Alex", "Alex Kim"),
        Account("U2", "Alex", "Alex Roe"),
        Account("U3", "alex", "alex kim"),
        Account("U0ADA", "Ada", "Ada"),
        Account("U4", "Once", ""),
    ]
    added = newcomers(accounts, Roster((ADA,)), (), {"U4"})
    assert [(person.name, person.slack, person.aliases) for person in added] == [
        ("Alex", "U1", ("Alex Kim",)),
        ("Alex Roe", "U2", ()),
    ]


def test_who_was_taken_apart_by_hand_is_not_put_together_again() -> None:
    accounts = [Account("U1", "May", ""), Account("U2", "Noor Salim", "")]
    may, noor = linked([MAY, NOOR_SALIM], accounts, {("May", "U1")})
    assert (may.slack, noor.slack) == (None, "U2")


@pytest.mark.parametrize("standing", [Standing.GUEST, Standing.STRANGER, Standing.GONE, Standing.BOT])
def test_only_a_full_member_is_linked_by_name(standing: Standing) -> None:
    (may,) = linked([MAY], [Account("U1", "May", "May", standing)])
    assert may.slack is None

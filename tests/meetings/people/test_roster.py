"""Who is who: exact names, shared names, groups, and Slack accounts."""

from __future__ import annotations

import pytest

from meetings.people import Account, Person, Roster, Standing, fold, linked, shared_names
from tests.cast import ADA, BO, MAY, NOOR_HADDAD, NOOR_SALIM, ROSTER


@pytest.mark.parametrize(
    ("words", "people"),
    [
        pytest.param("Ada", [ADA], id="roster name"),
        pytest.param("aDA", [ADA], id="any case"),
        pytest.param("@Ada", [ADA], id="with a leading @"),
        pytest.param("  noor \t salim ", [NOOR_SALIM], id="any blanks"),
        pytest.param("adal", [ADA], id="alias"),
        pytest.param("Noor Haddad", [NOOR_HADDAD], id="full name of two who share a first one"),
        pytest.param("Noor", [NOOR_HADDAD, NOOR_SALIM], id="a first name two people share"),
        pytest.param("Haddad", [], id="a last name is no name here"),
        pytest.param("Adá", [], id="one letter off is nobody's"),
        pytest.param("Ad", [], id="the beginning of a name is nobody's"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_these_words_mean_these_people(words: str, people: list[Person]) -> None:
    assert list(ROSTER.named(words)) == people
    assert ROSTER.exactly(words) == (people[0] if len(people) == 1 else None)


def test_an_alias_wins_over_a_first_name_that_is_shared() -> None:
    lin = Person("Noor Haddad", aliases=("Noor",))
    assert Roster((lin, NOOR_SALIM)).named("noor") == (lin,)


def test_a_roster_name_wins_over_the_first_name_of_others() -> None:
    noor = Person("Noor")
    assert Roster((NOOR_SALIM, noor)).named("Noor") == (noor,)


def test_a_first_name_that_only_one_has_counts() -> None:
    assert Roster((NOOR_SALIM, ADA)).named("noor") == (NOOR_SALIM,)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        pytest.param((), 1, id="nobody: a name is one word"),
        pytest.param((ADA, BO), 1, id="one"),
        pytest.param((ADA, NOOR_SALIM), 2, id="two"),
        pytest.param((Person("Ada", aliases=("Countess of Lovelace",)),), 3, id="an alias counts"),
    ],
)
def test_the_longest_name_has_so_many_words(people: tuple[Person, ...], words: int) -> None:
    assert Roster(people).longest_name == words


def test_a_group_has_its_people_in_roster_order_and_in_any_case() -> None:
    assert ROSTER.group("Operations") == (BO, MAY)
    assert ROSTER.group("nobody") == ()


def test_an_account_is_held_by_whom_it_is_linked_to() -> None:
    assert ROSTER.holding("U0ADA") == ADA
    assert ROSTER.holding("U0NOBODY") is None
    assert Roster((MAY,)).holding("") is None


@pytest.mark.parametrize(
    ("people", "shared"),
    [
        pytest.param([ADA, BO], {}, id="all different"),
        pytest.param([NOOR_HADDAD, NOOR_SALIM], {}, id="a shared first name is no mistake"),
        pytest.param([ADA, Person("ADA")], {"ada": ("Ada", "ADA")}, id="one name in two cases"),
        pytest.param([ADA, Person("Al", aliases=("adal",))], {"adal": ("Ada", "Al")}, id="one alias twice"),
        pytest.param([ADA, Person("AdaL")], {"adal": ("Ada", "AdaL")}, id="an alias that is another's name"),
        pytest.param([Person("Ada", aliases=("ada", "Ada"))], {}, id="an alias that is one's own name"),
    ],
)
def test_a_name_two_people_hold_is_a_mistake(people: list[Person], shared: dict[str, tuple[str, ...]]) -> None:
    assert shared_names(people) == shared


@pytest.mark.parametrize(
    ("person", "accounts", "slack"),
    [
        pytest.param(MAY, [Account("U1", "may", "May Day")], "U1", id="by display name"),
        pytest.param(MAY, [Account("U1", "mayday", "May")], "U1", id="by real name"),
        pytest.param(Person("Ada", aliases=("AdaL",)), [Account("U1", "adal", "Ada Lovelace")], "U1", id="by alias"),
        pytest.param(MAY, [Account("U1", "May Day", "Mayday")], None, id="a first name links nobody"),
        pytest.param(MAY, [Account("U1", "May", "x"), Account("U2", "y", "may")], None, id="two accounts: ask"),
        pytest.param(MAY, [Account("U1", "May", "Bo")], None, id="display and real name are two people's: ask"),
        pytest.param(MAY, [Account("U1", "May", "May", Standing.BOT)], None, id="a bot, or deactivated"),
        pytest.param(MAY, [Account("U0BO", "May", "May")], None, id="an account that is another's by the settings"),
        pytest.param(ADA, [Account("U1", "Ada", "Ada")], "U0ADA", id="the settings win over names"),
        pytest.param(MAY, [Account("U1", "", "")], None, id="an account without names"),
        pytest.param(MAY, [], None, id="no accounts are known"),
    ],
)
def test_an_account_is_linked_by_exactly_one_name(person: Person, accounts: list[Account], slack: str | None) -> None:
    found, *others = linked([person, BO], accounts)
    assert found.slack == slack
    assert others == [BO]


@pytest.mark.parametrize(
    ("name", "folded"),
    [("@Ada", "ada"), ("  Noor\n Salim ", "noor salim"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("@", "")],
)
def test_names_are_compared_in_one_form(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_a_shared_name_means_whom_somebody_has_chosen_once_and_for_all() -> None:
    roster = ROSTER.as_known_to({"noor": "Noor Salim"})
    assert roster.named("NOOR") == (NOOR_SALIM,)
    assert roster.named("Noor Haddad") == (NOOR_HADDAD,)
    assert ROSTER.named("Noor") == (NOOR_HADDAD, NOOR_SALIM)


@pytest.mark.parametrize(
    "people",
    [
        pytest.param((NOOR_HADDAD, ADA), id="who was chosen is gone, and one is left"),
        pytest.param((NOOR_HADDAD, Person("Noor Else")), id="who was chosen is gone, and two are left: asked again"),
        pytest.param((NOOR_SALIM, Person("Noor")), id="somebody is called exactly so"),
    ],
)
def test_what_was_chosen_counts_only_where_the_name_is_shared_with_them(people: tuple[Person, ...]) -> None:
    assert Roster(people).as_known_to({"noor": "Noor Salim"}).named("Noor") == Roster(people).named("Noor")

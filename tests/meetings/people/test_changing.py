"""What owners say about people: read, checked against everybody else, and applied."""

from __future__ import annotations

import pytest

from meetings.people import Account, Person, Roster, Standing
from meetings.people.changing import Edit, Refused, account_meant, edited, read_edits, read_known, read_new
from meetings.people.naming import read_members, read_owners
from tests.cast import ADA, BO, ROSTER

ACCOUNTS = (
    Account("U0ADA", "Ada", "Ada"),
    Account("U1", "quinn", "Quinn Ash"),
    Account("U2", "rosa", "Same"),
    Account("U3", "rob", "Same"),
    Account("U4", "Build Bot", "", Standing.BOT),
)


@pytest.mark.parametrize(
    ("typed", "edits"),
    [
        ("alias Matyas", [Edit("alias", "Matyas")]),
        ("alias Big Mat group software", [Edit("alias", "Big Mat"), Edit("group", "software")]),
        ("aliases Big Mat, Matyas", [Edit("alias", "Big Mat"), Edit("alias", "Matyas")]),
        ("not alias Matyas not group grid", [Edit("alias", "Matyas", True), Edit("group", "grid", True)]),
        ("site UW Madison guest", [Edit("site", "UW Madison"), Edit("standing", "guest")]),
        ("not site", [Edit("site", "", True)]),
        ("NOT Account", [Edit("account", "", True)]),
        ("account <@U1>", [Edit("account", "<@U1>")]),
        ("member", [Edit("standing", "member")]),
        ("alias Guest", [Edit("alias", "Guest")]),
        ("alias", None),
        ("alias a,", None),
        ("not", None),
        ("not member", None),
        ("is away", None),
        ("Matyas alias", None),
        ("", []),
    ],
)
def test_what_is_said_of_somebody_is_read(typed: str, edits: list[Edit] | None) -> None:
    found = read_edits(typed.split())
    assert found == (None if edits is None else tuple(edits))


@pytest.mark.parametrize(
    ("typed", "name", "edits"),
    [
        pytest.param("Zhenzhou", "Zhenzhou", 0, id="a name"),
        pytest.param("Guest Gail guest", "Guest Gail", 1, id="the first word is always the name's"),
        pytest.param("Zhenzhou Wang alias Z group software", "Zhenzhou Wang", 2, id="with more"),
    ],
)
def test_somebody_new_is_read(typed: str, name: str, edits: int) -> None:
    found = read_new(typed.split())
    assert found
    assert (found[0], len(found[1])) == (name, edits)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("Noor Salim guest", ["Noor Salim"], id="the longest name"),
        pytest.param("Noor guest", ["Noor Haddad", "Noor Salim"], id="a shared name"),
        pytest.param("<@U0BO> site UW", ["Bo"], id="a mention"),
        pytest.param("adal site UW", ["Ada"], id="an alias"),
    ],
)
def test_who_is_meant_is_read(typed: str, names: list[str]) -> None:
    found = read_known(typed.split(), ROSTER)
    assert found
    assert [person.name for person in found[0]] == names


@pytest.mark.parametrize("typed", ["", "Ada", "Zed guest", "Ada is away", "guest"])
def test_what_says_nothing_of_anybody_is_not_understood(typed: str) -> None:
    assert read_known(typed.split(), ROSTER) is None


@pytest.mark.parametrize(
    ("person", "typed", "after"),
    [
        (ADA, "alias Lovelace", Person("Ada", "U0ADA", ("AdaL", "Lovelace"), ("software",))),
        (ADA, "alias ada", ADA),
        (ADA, "alias ADAL", Person("Ada", "U0ADA", ("ADAL",), ("software",))),
        (ADA, "not alias adal", Person("Ada", "U0ADA", (), ("software",))),
        (ADA, "group OPERATIONS", Person("Ada", "U0ADA", ("AdaL",), ("software", "operations"))),
        (ADA, "group @grid", Person("Ada", "U0ADA", ("AdaL",), ("software", "grid"))),
        (ADA, "not group Software", Person("Ada", "U0ADA", ("AdaL",))),
        (BO, "site UW", Person("Bo", "U0BO", groups=BO.groups, site="UW")),
        (BO, "not account", Person("Bo", groups=BO.groups)),
        (BO, "account <@U1|quinn>", Person("Bo", "U1", groups=BO.groups)),
        (BO, "account @Quinn Ash", Person("Bo", "U1", groups=BO.groups)),
        (BO, "guest", Person("Bo", "U0BO", groups=BO.groups, standing=Standing.GUEST)),
    ],
)
def test_it_makes_this_of_them(person: Person, typed: str, after: Person) -> None:
    edits = read_edits(typed.split())
    assert edits is not None
    assert edited(person, edits, ROSTER, ACCOUNTS) == after


@pytest.mark.parametrize(
    ("person", "typed", "said"),
    [
        pytest.param(BO, "alias adal", "Ada's alias", id="somebody's alias"),
        pytest.param(BO, "alias Noor Salim", "Noor Salim's name", id="somebody's name"),
        pytest.param(BO, "alias software", "name of a group", id="a group's"),
        pytest.param(BO, "alias nobody", "Nobody can be called", id="a word of the commands"),
        pytest.param(BO, "not alias Bob", 'no alias "Bob"', id="no alias of theirs"),
        pytest.param(BO, "group Ada", "Ada's name or alias", id="a group called like somebody"),
        pytest.param(BO, "not group grid", 'no group "grid"', id="not in it"),
        pytest.param(BO, "account <@U0ADA>", "Ada's", id="somebody's account"),
        pytest.param(BO, "account <@U9>", 'no account "U9"', id="no account there is"),
        pytest.param(BO, "account Same", "no account", id="two of one name"),
        pytest.param(BO, "account <@U4>", "no account", id="a program's"),
        pytest.param(ROSTER.people[2], "not account", "has no account", id="none to take away"),
        pytest.param(BO, "site UW alias adal", "Ada's alias", id="one of several: nothing is done"),
    ],
)
def test_what_stands_against_it_is_said(person: Person, typed: str, said: str) -> None:
    edits = read_edits(typed.split())
    assert edits is not None
    found = edited(person, edits, ROSTER, ACCOUNTS)
    assert isinstance(found, Refused)
    assert said in found.sentence


def test_an_account_is_meant_by_a_mention_its_id_or_its_only_name() -> None:
    assert account_meant("U1", ACCOUNTS) == account_meant("<@U1>", ACCOUNTS) == account_meant("quinn", ACCOUNTS)


GAIL = Person("Gail", standing=Standing.GUEST)


@pytest.mark.parametrize(
    ("typed", "owners"),
    [
        ("Ada", ("Ada",)),
        ("ada, Bo and adal", ("Ada", "Bo")),
        ("Noor", 'Which "Noor": Noor Haddad or Noor Salim?'),
        ("Zed", 'I know nobody called "Zed".'),
        ("software", 'I know nobody called "software".'),
        ("Gail", "Gail is a guest"),
        (", ,", "Nobody is named"),
    ],
)
def test_owners_are_people_and_no_guests(typed: str, owners: tuple[str, ...] | str) -> None:
    found = read_owners(typed, Roster((*ROSTER.people, GAIL)))
    assert found == owners if isinstance(owners, tuple) else isinstance(found, Refused) and owners in found.sentence


@pytest.mark.parametrize(
    ("typed", "members"),
    [
        ("Software, Noor Salim", ("software", "Noor Salim")),
        ("everybody", ()),
        ("grid", 'I know nobody called "grid".'),
    ],
)
def test_members_are_people_and_groups(typed: str, members: tuple[str, ...] | str) -> None:
    found = read_members(typed, ROSTER)
    assert found == members if isinstance(members, tuple) else isinstance(found, Refused) and members in found.sentence

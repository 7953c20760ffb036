"""Who types is asked once: who may become whom, and what else happens until the answer comes."""

from __future__ import annotations

import pytest

from meetings.people import Account, Person, Standing
from storage.changelog import Author
from storage.engine import Transaction
from storage.records import accounts, people
from tests.handlers.conftest import NOW, Office, labels

FREE = ("Zoe", "Yann")


def owner(tx: Transaction) -> Author:
    """Someone changes people from Slack, in a command of its own."""
    return Author("T1", 0, "U0ADA", NOW)


@pytest.fixture
def open_names(office: Office) -> Office:
    """Ada, who owns the meeting, and two members of the roster have no account."""

    def free(tx: Transaction) -> None:
        for person in people.people(tx, "T1"):
            if person.name == "Ada":
                people.put(tx, owner(tx), "change person", Person("Ada"))
        for name in FREE:
            people.put(tx, owner(tx), "add person", Person(name))

    office.writes(free)
    return office


@pytest.mark.parametrize(
    ("account", "offered"),
    [
        pytest.param("U0NEW", ["Ada", "Noor Haddad", "Zoe", "Yann", "I'm new"], id="a full member: owners too"),
        pytest.param("U0GUEST", ["Noor Haddad", "Zoe", "Yann", "I'm new"], id="a guest: no owner"),
        pytest.param("U0STRANGE", ["I'm new"], id="of another organisation: nobody of the roster"),
        pytest.param("U0LATE", ["Ada", "Noor Haddad", "Zoe", "Yann", "I'm new"], id="not looked up yet"),
        pytest.param("U0BOT", [], id="a program: nobody"),
        pytest.param("U0GONE", [], id="deactivated: nobody"),
    ],
)
def test_an_account_is_offered_whom_it_may_become(open_names: Office, account: str, offered: list[str]) -> None:
    message = open_names.types(account, "/ooo July 15")
    assert labels(message) == offered


def test_a_name_with_an_account_is_never_offered(office: Office) -> None:
    assert labels(office.types("U0NEW", "/ooo July 15")) == ["Noor Haddad", "I'm new"]


def test_the_likeliest_name_comes_first(open_names: Office) -> None:
    open_names.writes(lambda tx: accounts.remember(tx, "T1", [Account("U0NEW", "yann (he/him)", "Yann Ash")]))
    assert labels(open_names.types("U0NEW", "/ooo July 15"))[0] == "Yann"


def test_who_is_not_looked_up_yet_may_press_again(open_names: Office) -> None:
    question = open_names.types("U0LATE", "/ooo July 15")
    again = open_names.presses("U0LATE", question, "Zoe")
    assert "still looking you up" in again["text"]
    open_names.writes(lambda tx: accounts.remember(tx, "T1", [Account("U0LATE", "Late", "", Standing.GUEST)]))
    assert "Only a full member" in open_names.presses("U0LATE", again, "Ada")["text"]


def test_a_guest_who_was_offered_nothing_else_cannot_press_an_owner(open_names: Office) -> None:
    """Whatever was offered: who may become whom is looked at when it is pressed."""
    question = open_names.types("U0NEW", "/ooo July 15")
    open_names.writes(lambda tx: accounts.remember(tx, "T1", [Account("U0NEW", "quinn", "", Standing.GUEST)]))
    answer = open_names.presses("U0NEW", question, "Ada")
    assert "Only a full member of this workspace can be Ada." in answer["text"]
    assert labels(answer) == ["Noor Haddad", "Zoe", "Yann", "I'm new"]
    assert "You are Zoe from now on. Zoe is out Mon July 15" in open_names.presses("U0NEW", answer, "Zoe")["text"]


def test_who_was_linked_meanwhile_as_somebody_else_is_told(open_names: Office) -> None:
    question = open_names.types("U0NEW", "/ooo July 15")
    open_names.writes(lambda tx: people.put(tx, owner(tx), "change person", Person("Yann", "U0NEW")))
    answer = open_names.presses("U0NEW", question, "Zoe")
    assert "You are Yann by now, so nothing was recorded." in answer["text"]
    assert "Yann is out Mon July 15" in open_names.presses("U0NEW", answer, "Carry it out as Yann")["text"]


@pytest.mark.parametrize("pressed", ["Yann", "I'm new"])
def test_who_was_linked_meanwhile_as_the_same_goes_on(open_names: Office, pressed: str) -> None:
    question = open_names.types("U0NEW", "/ooo July 15")
    open_names.writes(lambda tx: people.put(tx, owner(tx), "change person", Person("Yann", "U0NEW")))
    answer = open_names.presses("U0NEW", question, pressed)
    assert "Yann is out Mon July 15" in answer["text"]
    assert "I am not Yann" not in labels(answer)


def test_two_who_press_the_same_name_are_not_the_same(open_names: Office) -> None:
    first, second = (open_names.types(each, "/ooo July 15") for each in ("U0NEW", "U0GUEST"))
    assert "You are Zoe from now on." in open_names.presses("U0NEW", first, "Zoe")["text"]
    assert "Zoe has an account by now." in open_names.presses("U0GUEST", second, "Zoe")["text"]


@pytest.mark.parametrize(
    ("account", "said"),
    [
        pytest.param("U0NEW", "You are quinn from now on. quinn is out", id="a member by the display name"),
        pytest.param("U0GUEST", "You are Gail from now on, a guest: you read, and record your own", id="a guest"),
        pytest.param("U0STRANGE", "You are Sol from now on, a guest", id="of another organisation: a guest"),
    ],
)
def test_who_is_new_is_called_as_in_slack(office: Office, account: str, said: str) -> None:
    question = office.types(account, "/ooo July 15")
    assert said in office.presses(account, question, "I'm new")["text"]


@pytest.mark.parametrize(
    ("display", "real", "name"),
    [
        pytest.param("Bo", "Bo Else", "Bo Else", id="the display name is taken: the real one"),
        pytest.param("AdaL", "Lin", "Lin", id="by an alias"),
        pytest.param("", "Lin", "Lin", id="there is no display name"),
        pytest.param("Mat (he/him)", "", "Mat", id="what stands behind is no name"),
        pytest.param("<!channel>", "`Eve`", "channel", id="marks are no names"),
    ],
)
def test_a_name_that_is_taken_is_made_unique_by_the_real_name(
    office: Office, display: str, real: str, name: str
) -> None:
    office.writes(lambda tx: accounts.remember(tx, "T1", [Account("U0NEW", display, real)]))
    question = office.types("U0NEW", "/ooo July 15")
    assert f"You are {name} from now on." in office.presses("U0NEW", question, "I'm new")["text"].replace("!", "")


def test_who_has_no_name_left_is_told_how_to_go_on(office: Office) -> None:
    office.writes(lambda tx: accounts.remember(tx, "T1", [Account("U0NEW", "Bo", "May")]))
    question = office.types("U0NEW", "/ooo July 15")
    answer = office.presses("U0NEW", question, "I'm new")
    assert '"Bo" and "May" cannot be your name on the roster' in answer["text"]
    assert "/agenda people add" in answer["text"]


def test_a_guest_of_the_workspace_cannot_be_new_under_an_owners_name(open_names: Office) -> None:
    drop = lambda tx: people.drop(tx, owner(tx), "Ada")  # noqa: E731
    open_names.writes(drop)
    open_names.writes(lambda tx: accounts.remember(tx, "T1", [Account("U0GUEST", "Ada", "", Standing.GUEST)]))
    question = open_names.types("U0GUEST", "/ooo July 15")
    assert "cannot be your name on the roster" in open_names.presses("U0GUEST", question, "I'm new")["text"]


@pytest.mark.parametrize(
    "command",
    ["/ooo July 15", "/announce cake", "/ai Fix the wiki", "/ai Noor Haddad: fix it", "/agenda cancel July 15"],
)
def test_every_command_is_carried_out_once_it_is_said_who_types(open_names: Office, command: str) -> None:
    question = open_names.types("U0NEW", command)
    before = open_names.counts()
    answer = open_names.presses("U0NEW", question, "Ada")
    assert answer["text"].startswith("You are Ada from now on. ")
    assert open_names.counts() == before + 2


def test_a_command_that_is_declined_leaves_who_one_is(open_names: Office) -> None:
    question = open_names.types("U0NEW", "/agenda cancel July 15")
    answer = open_names.presses("U0NEW", question, "Zoe")
    assert answer["text"].startswith("You are Zoe from now on. Only an owner of the meeting cancels it")
    undone = open_names.presses("U0NEW", answer, "I am not Zoe")
    assert "This no longer holds: You are Zoe from now on." in undone["text"]
    assert labels(open_names.types("U0NEW", "/ooo July 15"))[-1] == "I'm new"


def test_what_is_not_understood_is_answered_before_anybody_is_asked(office: Office) -> None:
    assert labels(office.types("U0NEW", "/ooo February 30")) == []


def test_more_names_than_a_message_holds_are_cut_with_a_way_to_go_on(office: Office) -> None:
    def many(tx: Transaction) -> None:
        for number in range(120):
            people.put(tx, owner(tx), "add person", Person(f"Person {number}"))

    office.writes(many)
    message = office.types("U0NEW", "/ooo July 15")
    assert len(labels(message)) == 100
    assert labels(message)[-1] == "I'm new"
    assert max(len(block["elements"]) for block in message["blocks"]) == 25
    assert "An owner can link you" in message["text"]

"""Who may do what: every command that changes something, by everybody there is; and buttons of other people's."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

# By whom each command is typed; the outsider is on the roster, but no member of the meeting.
TYPISTS = {
    "owner": "U0ADA",
    "member": "U0BO",
    "outsider": "U0NOOR",
    "guest": "U0GUEST",
    "unknown": "U0NEW",
    "stranger": "U0STRANGE",
    "program": "U0BOT",
}
ALL_WHO_ARE_KNOWN = ("owner", "member", "outsider")
TEAM = ("owner", "member")
# Who is asked who they are: nothing is changed before that is answered.
ASKED = ("unknown", "stranger")

# Each command, and who may give it. Before it May recorded that she is out (#1), item 1, and announcement 2; she has
# asked Bo for a swap (#3), and called for cover of her next week (#4).
MAY = [
    pytest.param("/ooo July 15-17", (*ALL_WHO_ARE_KNOWN, "guest"), id="one's own absence"),
    pytest.param("/ooo Bo, Ada July 15-17", ALL_WHO_ARE_KNOWN, id="others' absence"),
    pytest.param("/ooo Ada July 15-17", ALL_WHO_ARE_KNOWN, id="somebody's absence"),
    pytest.param("/ooo cancel 1", ("owner",), id="another's absence taken back"),
    pytest.param("/ooo cancel May", ("owner",), id="another's absence taken back by words"),
    pytest.param("/ooo remove 1", ("owner",), id="another's absence taken back in another word"),
    pytest.param("/announce Summer School", TEAM, id="an announcement"),
    pytest.param("/announce cancel 2", ("owner",), id="another's announcement taken back"),
    pytest.param("/ai Fix the wiki", TEAM, id="an action item of one's own"),
    pytest.param("/ai Bo: fix the wiki", TEAM, id="an action item of another"),
    pytest.param("/ai done 1", ("owner",), id="another's item done"),
    pytest.param("/ai drop 1 no time", ("owner",), id="another's item dropped"),
    pytest.param("/ai give 1 Bo", ("owner",), id="another's item handed on"),
    pytest.param("/agenda cancel July 15", ("owner",), id="a meeting called off"),
    pytest.param("/agenda people add Zhenzhou", ("owner",), id="somebody on the roster"),
    pytest.param("/agenda people May alias Maia", ("owner",), id="an alias"),
    pytest.param("/agenda people May group software", ("owner",), id="a group"),
    pytest.param("/agenda people May site UW", ("owner",), id="a site"),
    pytest.param("/agenda people May not account", ("owner",), id="an account taken away"),
    pytest.param("/agenda people Noor Haddad guest", ("owner",), id="a guest"),
    pytest.param("/agenda people drop Noor Haddad", ("owner",), id="somebody off the roster"),
    pytest.param("/triage swap Bo May", TEAM, id="a swap, by one of both or an owner"),
    pytest.param("/triage swap May Bo Aug 5 July 29", TEAM, id="a swap of these weeks"),
    pytest.param("/triage cover May Aug 5", TEAM, id="a week covered"),
    pytest.param("/triage cover May Aug 5 by Ada", ("owner",), id="who else covers a week"),
    pytest.param("/triage take Aug 5", TEAM, id="a week taken"),
    pytest.param("/triage need-cover May Aug 5", ("owner",), id="a call for another's cover"),
    pytest.param("/triage need-cover Bo July 29", TEAM, id="a call for one's own cover"),
    pytest.param("/triage take #4", TEAM, id="a call answered"),
    pytest.param("/triage agree 3", ("member",), id="agreeing, by who is asked"),
    pytest.param("/triage decline 3", ("member",), id="declining, by who is asked"),
    pytest.param("/triage withdraw 3", ("owner",), id="another's request withdrawn"),
    pytest.param("/triage skip Aug 5 nobody (closed)", ("owner",), id="a week that nobody has"),
    pytest.param("/triage pause May July 29", ("owner",), id="a pause"),
    pytest.param("/agenda owners Ada, Bo", ("owner",), id="other owners"),
    pytest.param("/agenda members Ada, Bo", ("owner",), id="other members"),
]
READING = ["/ooo list", "/ooo help", "/announce list", "/ai", "/ai list", "/ai list May", "/triage", "/agenda"]
READING += [f"/triage {words}" for words in ("who", "May", "requests", "stats", "roster")]


@pytest.fixture
def busy(office: Office) -> Office:
    """The office after a morning: something is recorded, and the guest of the workspace is a guest here."""
    office.types("U0MAY", "/ooo July 22")
    office.types("U0MAY", "/ai May: water the plants")
    office.types("U0MAY", "/announce cake")
    office.types("U0MAY", "/triage swap with Bo")
    office.types("U0MAY", "/triage need-cover July 22")
    office.presses("U0GUEST", office.types("U0GUEST", "/ooo July 30"), "I'm new")
    return office


@pytest.mark.parametrize("typist", TYPISTS)
@pytest.mark.parametrize(("command", "allowed"), MAY)
def test_a_command_changes_something_for_those_who_may_only(
    busy: Office, command: str, allowed: tuple[str, ...], typist: str
) -> None:
    before = busy.counts()
    message = busy.types(TYPISTS[typist], command)
    assert (busy.counts() > before) == (typist in allowed), message["text"]
    assert ("I'm new" in labels(message)) == (typist in ASKED), message["text"]


@pytest.mark.parametrize("typist", TYPISTS)
def test_who_takes_turns_is_changed_by_owners_alone(busy: Office, typist: str) -> None:
    """The difference is shown first, and changes nothing by itself."""
    before = busy.counts()
    message = busy.types(TYPISTS[typist], "/triage roster May, Bo")
    assert busy.counts() == before
    assert ("Apply" in labels(message)) == (typist == "owner"), message["text"]
    if typist == "owner":
        busy.presses(TYPISTS[typist], message, "Apply")
        assert busy.counts() > before


@pytest.mark.parametrize("typist", TYPISTS)
@pytest.mark.parametrize("command", READING)
def test_everybody_reads_and_nobody_is_asked_who_they_are(busy: Office, command: str, typist: str) -> None:
    before = busy.counts()
    message = busy.types(TYPISTS[typist], command)
    assert busy.counts() == before
    assert "I'm new" not in labels(message)


@pytest.mark.parametrize(
    ("command", "label"),
    [
        pytest.param("/ooo Bo July 15-17", "Undo", id="Undo"),
        pytest.param("/ooo Monday", "Mon July 15", id="a reading"),
        pytest.param("/ooo Noor July 15", "always Noor Salim", id="whom a name always means"),
        pytest.param("/ooo Hospital July 15", "A person", id="that a word is a person"),
        pytest.param("/ai Fix the wiki", "Nobody yet", id="nobody's item"),
        pytest.param("/agenda cancel July 15", "Undo", id="Undo of an owner"),
        pytest.param("/agenda people May alias Maia", "Undo", id="Undo of an alias"),
        pytest.param("/triage take Aug 5", "Undo", id="Undo of a week taken"),
        pytest.param("/triage roster Bo, Ada", "Apply", id="a roster whose difference was shown"),
    ],
)
@pytest.mark.parametrize("presser", sorted(set(TYPISTS) - {"owner"}))
def test_a_button_is_only_theirs_whose_receipt_it_is_in(busy: Office, command: str, label: str, presser: str) -> None:
    message = busy.types(TYPISTS["owner"], command)
    before = busy.counts()
    answer = busy.presses(TYPISTS[presser], message, label)
    assert "not yours" in answer["text"]
    assert busy.counts() == before
    # Whose it is presses it, and once more, and it counts once.
    first = busy.presses(TYPISTS["owner"], message, label)
    after = busy.counts()
    again = busy.presses(TYPISTS["owner"], message, label)
    assert (after > before, busy.counts()) == (True, after)
    assert again["text"] == first["text"] or "Already" in again["text"]


def test_the_question_who_one_is_is_only_for_who_is_asked(busy: Office) -> None:
    message = busy.types("U0NEW", "/ooo July 15")
    before = busy.counts()
    assert "not yours" in busy.presses("U0STRANGE", message, "I'm new")["text"]
    assert busy.counts() == before


def test_who_lost_their_rights_meanwhile_presses_in_vain(busy: Office) -> None:
    """What a press may do is looked at when it is pressed, not when its button was shown."""
    question = busy.types("U0BO", "/ai Noor: fix the wiki")
    busy.types("U0ADA", "/agenda members Ada, May")
    answer = busy.presses("U0BO", question, "Noor Salim")
    assert "ask Ada, who runs it" in answer["text"]
    assert not busy.types("U0ADA", "/ai list")["text"].count("wiki")

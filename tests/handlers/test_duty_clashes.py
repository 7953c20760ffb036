"""An absence that meets the duty: what its receipt says and proposes, and who is told of it."""

from __future__ import annotations

from typing import Any

import pytest

from meetings.posting import PostKind
from storage import commands as typed
from storage import outbox
from tests.handlers.conftest import Office, buttons, labels

# Bo has the duty from July 1, May from July 8, Bo from July 15, and so on; Ada owns the meeting. It is July 8, 08:00.


def told(office: Office, account: str) -> list[dict[str, Any]]:
    """The clashes that a private line to this account tells of."""
    posts = office.writes(lambda tx: outbox.to_channel(tx, "T1", PostKind.TOLD, account))
    return [clash for post in posts for clash in post.content.get("clashes", ())]


def commands(office: Office, message: dict[str, Any]) -> list[str]:
    """What the buttons of this receipt stand for, as surface and text."""
    number = int(buttons(message)[0]["value"].partition(":")[0])
    command = office.writes(lambda tx: typed.get(tx, "T1", number))
    assert command
    return [f"{run['surface']} {run['text']}".strip() for run in command.receipt["runs"]]


def test_the_receipt_says_which_turn_is_touched_and_its_buttons_are_commands(office: Office) -> None:
    message = office.types("U0BO", "/ooo July 15-17")
    assert "Bo has Triage Duty Mon July 15 - Sun July 21 and is out Mon July 15 - Wed July 17." in message["text"]
    assert labels(message) == ["Undo", "Swap with May (Mon July 22)", "Ask for cover"]
    assert commands(office, message)[1:] == [
        "triage swap Bo May 2019-07-15 2019-07-22",
        "triage need-cover Bo 2019-07-15 to 2019-07-17",
    ]


def test_what_touches_no_turn_says_nothing_of_duty(office: Office) -> None:
    for text in ("/ooo July 8-12", "/ooo July 20-21", "/ooo Ada July 8-31"):
        assert "Triage" not in office.types("U0BO", text)["text"]
    assert told(office, "U0ADA") == []


@pytest.mark.parametrize(
    ("owners", "typist", "command", "heard"),
    [
        pytest.param("Ada, Bo", "U0BO", "/ooo July 15", ["U0ADA"], id="the first owner"),
        pytest.param("Ada, Bo", "U0ADA", "/ooo Bo July 15", ["U0BO"], id="who typed it hears nothing, who has it does"),
        pytest.param("Bo, Ada", "U0BO", "/ooo July 15", [], id="whose turn it is typed it, and is the first owner"),
        pytest.param("Bo, Ada", "U0ADA", "/ooo Bo July 15", ["U0BO"], id="whose turn it is hears it once"),
        pytest.param("Ada, Noor Salim", "U0BO", "/ooo Ada, Bo today; July 15", ["U0NOOR"], id="the first one is out"),
    ],
)
def test_one_owner_and_whose_turn_it_is_are_told(
    office: Office, owners: str, typist: str, command: str, heard: list[str]
) -> None:
    office.types("U0ADA", f"/agenda owners {owners}")
    office.types(typist, command)
    accounts = ("U0ADA", "U0BO", "U0MAY", "U0NOOR")
    assert [account for account in accounts if told(office, account)] == heard
    assert all(len(told(office, account)) == 1 for account in heard)


def test_an_absence_without_an_end_says_the_first_turns_and_how_many_more(office: Office) -> None:
    message = office.types("U0BO", "/ooo starting July 15")
    assert message["text"].count("Bo has Triage Duty") == 5
    assert "So it is with" in message["text"]
    assert len(labels(message)) <= 5
    assert labels(message)[0] == "Undo"


def test_a_turn_is_told_of_once_however_often_its_absence_is_corrected(office: Office) -> None:
    office.types("U0BO", "/ooo July 15")
    first = told(office, "U0ADA")
    assert "Ada is told" not in office.types("U0BO", "/ooo one more day")["text"]
    assert told(office, "U0ADA") == first
    assert "Ada is told of it." in office.types("U0BO", "/ooo extend until Aug 1")["text"]
    assert len(told(office, "U0ADA")) == 2


def test_a_holiday_of_everybody_is_nobodys_to_cover(office: Office) -> None:
    assert "Triage" not in office.types("U0ADA", "/agenda holiday July 17 Pioneer Day")["text"]

"""What is not understood is said, and that nothing was changed; where one command is near it is offered."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

ADA, BO = "U0ADA", "U0BO"


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("nxt", "next"),
        ("remove 2", "drop 2"),
        ("delete 2", "drop 2"),
        ("skip July 15", "cancel July 15"),
        ("reschedule July 15 to July 16", "move July 15 to July 16"),
        ("uncancel July 15", "meet July 15"),
    ],
)
def test_a_word_of_the_agenda_in_other_words_is_asked_about(office: Office, typed: str, command: str) -> None:
    answer = office.types(ADA, f"/agenda {typed}")
    assert labels(answer) == [f"Yes, {command}"]
    assert office.counts() == 0


@pytest.mark.parametrize("typed", ["cancel", "tidy the room", "post tomorrow"])
def test_what_is_no_command_of_the_agenda_is_quoted(office: Office, typed: str) -> None:
    assert f'I could not read "{typed}"; nothing was changed.' in office.types(ADA, f"/agenda {typed}")["text"]


@pytest.mark.parametrize("typed", ["/triage next", "/agenda people remove Bo", "/announce edit 3", "/agenda drop"])
def test_a_usage_says_first_what_it_answers(office: Office, typed: str) -> None:
    behind = typed.partition(" ")[2]
    assert office.types(ADA, typed)["text"].startswith(f'I could not read "{behind}"; nothing was changed.')


def test_somebody_who_may_be_there_already_is_asked_about(office: Office) -> None:
    answer = office.types(ADA, "/agenda people add Noor")
    assert "Is Noor Noor Haddad or Noor Salim, or somebody else? Nothing was changed yet." in answer["text"]
    assert labels(answer) == ["Noor is Noor Haddad", "Noor is Noor Salim", "Somebody else"]
    assert office.counts() == 0
    assert "On the roster from now on:" in office.presses(ADA, answer, "Somebody else")["text"]


def test_a_guest_is_added_as_one(office: Office) -> None:
    assert "Gus: guest" in office.types(ADA, "/agenda people add Gus as guest")["text"]


def test_another_name_is_an_alias(office: Office) -> None:
    for typed in ("rename Bo Robert", "rename Bo to Robert"):
        assert "/agenda people Bo alias Robert" in office.types(ADA, f"/agenda people {typed}")["text"]
    assert "/agenda people Bo alias Robin" in office.types(ADA, "/agenda people add Bo alias Robert")["text"]


def test_several_absences_are_taken_back_at_once_or_none(office: Office) -> None:
    office.types(ADA, "/ooo July 15-17")
    office.types(ADA, "/ooo July 22")
    before = office.counts()
    assert "There is no absence #3" in office.types(ADA, "/ooo cancel 1, 3")["text"]
    assert office.counts() == before
    answer = office.types(ADA, "/ooo cancel 1 and 2")["text"]
    assert "Taken back: #1" in answer
    assert "Taken back: #2" in answer
    again = office.types(BO, "/ooo cancel 2")["text"]
    assert "#2 is taken back already, by Ada, Mon July 8 at 08:00: Ada is out Mon July 22." in again


def test_a_misspelt_day_is_the_example(office: Office) -> None:
    assert "/ooo Thursday" in office.types(ADA, "/ooo thursady")["text"]

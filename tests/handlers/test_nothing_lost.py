"""What changes nothing says so, gives back what was typed, and shows an example that works."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

BO = "U0BO"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("/ai Zhenzhou: order disks", id="nobody's name"),
        pytest.param("/ai Bo Zhang: order disks", id="a surname that nobody has"),
        pytest.param("/ai Bo:", id="nothing to do"),
        pytest.param("/ai Noor: order disks", id="a shared name"),
        pytest.param("/announce cancel 99", id="a number that nothing has"),
        pytest.param("/agenda add Discussion:", id="a section alone"),
    ],
)
def test_what_was_not_understood_is_given_back(office: Office, typed: str) -> None:
    answer = office.types(BO, typed)
    assert f"You typed: {typed.partition(' ')[2]}" in answer["text"]
    assert office.counts() == 0


@pytest.mark.parametrize("marks", [".", ",", "...", "…", " - ", "—", "?!", "\u200b"])
@pytest.mark.parametrize(
    "command",
    ["/ai", "/ai Bo:", "/ai Bo", "/ai [Cache]", "/announce", "/agenda add", "/agenda add Discussion:"],
)
def test_nothing_but_marks_is_recorded_nowhere(office: Office, command: str, marks: str) -> None:
    assert office.types(BO, f"{command} {marks}")["text"]
    assert office.counts() == 0


@pytest.mark.parametrize("typed", ["/ai 🎉", "/announce 5", "/announce 🎉"])
def test_a_picture_or_a_digit_says_something(office: Office, typed: str) -> None:
    office.types(BO, f"{typed} ")
    assert office.counts() == 1


@pytest.mark.parametrize("command", ["/announce cancel", "/agenda drop"])
@pytest.mark.parametrize("numbers", ["1, 2", "1 and 2", "#1 #2", "1-2", "1 2"])
def test_of_lines_one_number_is_taken_at_a_time(office: Office, command: str, numbers: str) -> None:
    office.types(BO, "/announce cake")
    office.types(BO, "/announce tea")
    before = office.counts()
    answer = office.types(BO, f"{command} {numbers}")
    assert f"One number at a time, please: `{command} 1`. Nothing was changed." in answer["text"]
    assert office.counts() == before


def test_a_word_of_the_agenda_alone_is_answered_with_how_it_goes(office: Office) -> None:
    for word in ("add", "drop", "edit", "keep"):
        assert "`/agenda add [section:] text`" in office.types(BO, f"/agenda {word}")["text"]


@pytest.mark.parametrize(
    ("typed", "button", "said"),
    [
        ("/ai Fix the wiki", "Nobody yet", "There is no action item #1; nothing was changed."),
        ("/agenda add bring a mug", "Every week", "There is no line #1."),
        ("/announce May OOO July 15", "Record: May is out Mon July 15", "There is no announcement #1."),
    ],
)
def test_a_button_of_what_is_undone_changes_nothing(office: Office, typed: str, button: str, said: str) -> None:
    receipt = office.types(BO, typed)
    office.presses(BO, receipt, "Undo")
    before = office.counts()
    answer = office.presses(BO, receipt, button)
    assert said in answer["text"]
    assert "You typed" not in answer["text"], "nobody has typed what a button stands for"
    assert labels(answer) == []
    assert office.counts() == before

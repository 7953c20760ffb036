"""What changes nothing says so, gives back what was typed, and shows an example that works."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office

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

"""What a name in Slack becomes on the roster, and what no name is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.people import Person, Roster
from meetings.people.names import can_be_a_name, from_slack, is_first_name


@pytest.mark.parametrize(
    ("in_slack", "name"),
    [
        pytest.param("Mat", "Mat", id="as it is"),
        pytest.param("  Mat   Selm ", "Mat Selm", id="any blanks"),
        pytest.param("Mat Selm (he/him)", "Mat Selm", id="without pronouns"),
        pytest.param("Mat | Madison", "Mat", id="without a place behind a bar"),
        pytest.param("Mat, Madison", "Mat", id="a comma parts names in lists"),
        pytest.param("Mat - on leave", "Mat", id="without a remark"),
        pytest.param("Jean-Luc", "Jean-Luc", id="a hyphen inside stays"),
        pytest.param("@mat", "mat", id="without the @"),
        pytest.param("Mat @ Madison", "Mat", id="without a place behind an @"),
        pytest.param("@channel", "", id="what pings everybody is nobody's name"),
        pytest.param("Mat 🎉", "Mat", id="without pictures"),
        pytest.param("Zoë O’Neil", "Zoë O’Neil", id="letters of every kind"),
        pytest.param("明", "明", id="of every script"),
        pytest.param("(Mat)", "Mat", id="nothing but brackets"),
        pytest.param("`Mat`\n<!here>", "Mat", id="nothing that formats or pings"),
        pytest.param("nobody", "", id="a word of the commands is no name"),
        pytest.param("42", "", id="a number is no name"),
        pytest.param("🎉", "", id="a picture is no name"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_name_in_slack_becomes_this_name(in_slack: str, name: str) -> None:
    assert from_slack(in_slack) == name


@given(st.text(max_size=100))
def test_whatever_is_made_of_a_name_can_be_one_or_is_nothing(in_slack: str) -> None:
    name = from_slack(in_slack)
    assert name == "" or can_be_a_name(name)
    assert not set(name) & set("`<>|,\n")


@pytest.mark.parametrize("word", ["The", "dr.", "Big", "a"])
def test_the_first_word_of_a_nickname_is_not_always_a_first_name(word: str) -> None:
    assert not is_first_name(word)


@pytest.mark.parametrize(
    ("words", "people"),
    [
        pytest.param("The Boss", 1, id="the whole alias of two words"),
        pytest.param("the", 0, id="its first word means nobody: the week of July 15 is no person"),
        pytest.param("Brian", 1, id="a first name in an alias does"),
        pytest.param("Mat", 1, id="Mat"),
        pytest.param("Matt", 1, id="and Matt are two"),
        pytest.param("may", 1, id="a month that is a name"),
    ],
)
def test_aliases_of_two_words_and_names_that_are_words(words: str, people: int) -> None:
    roster = Roster((Person("Mat", aliases=("The Boss",)), Person("Matt", aliases=("Brian Lint",)), Person("May")))
    assert len(roster.named(words)) == people


@pytest.mark.parametrize("words", ["@channel", "channel", "Here", "mat@example.org", "@mat"])
def test_what_would_ping_is_nobodys_name(words: str) -> None:
    assert not can_be_a_name(words)

"""Command words typed in haste."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.misspelt import well_spelt

WORDS = ("list", "done", "drop", "keep", "cancel", "due")
OTHERS = {"remove": "cancel", "close": "done"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("lsit", "list", id="neighbours exchanged"),
        pytest.param("lst", "list", id="a letter missing"),
        pytest.param("listt", "list", id="a letter too many"),
        pytest.param("kist", "list", id="the key beside it"),
        pytest.param("Lits!", "list", id="a capital and a mark"),
        pytest.param("cancle 3", "cancel 3", id="with its number"),
        pytest.param("doen #1, 2", "done #1, 2", id="with several"),
        pytest.param("remove 3", "cancel 3", id="another word for it"),
        pytest.param("list", None, id="well spelt"),
        pytest.param("remove", None, id="another word without a number is content"),
        pytest.param("lsit Mat", None, id="more words are content"),
        pytest.param("duo", None, id="a word too short to guess"),
        pytest.param("lots of things", None, id="prose"),
        pytest.param("done 12", None, id="a command"),
        pytest.param("ltsi", None, id="two slips"),
        pytest.param("donep", "done", id="too long by one"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_slip_of_the_finger_in_a_command_word_is_noticed(typed: str, meant: str | None) -> None:
    assert well_spelt(typed, WORDS, OTHERS) == meant


@given(st.text())
def test_any_text_has_an_answer_that_begins_with_a_word_there_is(typed: str) -> None:
    meant = well_spelt(typed, WORDS, OTHERS)
    assert meant is None or meant.split()[0] in WORDS

"""Commands about items that have ended, or that nothing is: they say so, and become no items themselves."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

ADA, BO, MAY = "U0ADA", "U0BO", "U0MAY"


@pytest.fixture
def ended(office: Office) -> Office:
    """Bo has ended two of three items."""
    office.types(BO, "/ai Bo XCache reorg (SOFTWARE-3642)")
    office.types(BO, "/ai Bo order disks")
    office.types(BO, "/ai Bo read all of the guide")
    office.types(BO, "/ai done 1")
    office.types(BO, "/ai drop 2 no money")
    return office


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("done SOFTWARE-3642", "#1 is done already: by Bo, Mon July 8 at 08:00.", id="a ticket key"),
        pytest.param("done XCache reorg", "#1 is done already", id="words"),
        pytest.param("drop XCache reorg (no time)", "#1 is done already", id="words and a reason"),
        pytest.param("keep order disks", '#2 is dropped already: by Bo, Mon July 8 at 08:00 ("no money").', id="keep"),
        pytest.param("give order disks to Ada", "#2 is dropped already", id="give"),
        pytest.param(
            "done SOFTWARE-9", "No open action item is about SOFTWARE-9; nothing was changed.", id="no such key"
        ),
        pytest.param("give software-9", "No open action item is about SOFTWARE-9", id="a key in any case"),
    ],
)
def test_what_somebody_was_quicker_with_is_no_new_item(ended: Office, typed: str, said: str) -> None:
    before = ended.counts()
    answer = ended.types(MAY, f"/ai {typed}")
    assert said in answer["text"]
    assert labels(answer) == [f"A new action item: {typed}"]
    assert ended.counts() == before
    assert f"AI (May): {typed}" in ended.presses(MAY, answer, f"A new action item: {typed}")["text"]


def test_of_several_that_have_ended_each_is_named(ended: Office) -> None:
    answer = str(ended.types(ADA, "/ai done 1 and 2"))
    assert "#1 is done already" in answer
    assert "#2 is dropped already" in answer
    answer = str(ended.types(ADA, "/ai done 1, 2, 3"))
    assert "#3 is done and leaves the minutes." in answer
    assert "#2 is dropped already" in answer


@pytest.mark.parametrize(
    "typed", ["done all", "done it", "drop all of them.", "keep this", "Done?", "done everything!"]
)
def test_a_word_that_says_no_item_ends_none_and_lists_yours(ended: Office, typed: str) -> None:
    before = ended.counts()
    assert labels(ended.types(BO, f"/ai {typed}")) == ["#3 read all of the guide"]
    assert ended.counts() == before


@pytest.mark.parametrize("typed", ["done 1-3", "done 1–3", "drop 2..3"])
def test_numbers_that_are_no_list_are_no_new_item(office: Office, typed: str) -> None:
    assert "records an action item" in office.types(BO, f"/ai {typed}")["text"]
    assert office.counts() == 0


@pytest.mark.parametrize("typed", ["done with the old cluster", "keep calm", "drop the tarballs"])
def test_what_was_never_an_item_is_content(ended: Office, typed: str) -> None:
    assert f"AI (May): {typed}" in ended.types(MAY, f"/ai {typed}")["text"]

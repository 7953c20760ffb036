"""Names before a colon that nobody has: what was typed is kept, and whose it is asked."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

ADA = "U0ADA"


@pytest.mark.parametrize(
    ("typed", "button", "line"),
    [
        pytest.param("Zed: fix it", "Nobody yet", "AI (???): fix it", id="nobody's yet"),
        pytest.param("Zed: fix it", "Mine", "AI (Ada): fix it", id="the typist's"),
        pytest.param("Zed: fix it by Friday", "Mine", "AI (Ada): fix it by Fri July 12", id="with a due date"),
        pytest.param("Caches: fix it", "The topic Caches, mine", "under Caches", id="a topic"),
        pytest.param("[OSG 3.4] Zed: fix it", "Nobody yet", "under OSG 3.4", id="its own topic stays"),
        pytest.param("Bo, Zed: fix it", "Only Bo", "AI (Bo): fix it", id="of those who are known"),
    ],
)
def test_an_item_of_somebody_unknown_is_kept_and_asked_about(
    office: Office, typed: str, button: str, line: str
) -> None:
    answer = office.types(ADA, f"/ai {typed}")
    assert "I know nobody called" in answer["text"]
    assert f"You typed: {typed}" in answer["text"]
    assert office.counts() == 0
    assert line in office.presses(ADA, answer, button)["text"]


@pytest.mark.parametrize("nobody", ["TBD", "tba", "Unassigned"])
def test_to_be_done_by_nobody_yet_is_said_in_many_ways(office: Office, nobody: str) -> None:
    assert "AI (???): look at logs" in office.types(ADA, f"/ai {nobody}: look at logs")["text"]


def test_a_word_before_a_colon_that_is_nobodys_name_is_never_silently_the_typists(office: Office) -> None:
    answer = office.types(ADA, "/ai zed: fix it")
    assert "AI (Ada): zed: fix it" in answer["text"]
    assert 'I know nobody called "zed", so it is with Ada.' in answer["text"]
    assert labels(answer)[:3] == ["Undo", "Nobody yet", "Someone else"]


@pytest.mark.parametrize("typed", ["fix the wiki: page 2", "see http://example.org", "at 10:30 call Bo"])
def test_what_cannot_be_a_name_is_no_question(office: Office, typed: str) -> None:
    assert "I know nobody" not in office.types(ADA, f"/ai {typed}")["text"]

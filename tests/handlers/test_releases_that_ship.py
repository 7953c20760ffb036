"""Who may move the items of a release that ships; pressed twice, undone, and overtaken by what people do meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from storage.engine import Transaction
from storage.records import action_items
from tests.handlers.conftest import Office, labels

ADA, BO, NOOR = "U0ADA", "U0BO", "U0NOOR"
MOVE = "Move 2 items to OSG 3.4.33"


@pytest.fixture
def asked(office: Office) -> dict[str, Any]:
    """Two items stand under 3.4.32; Ada takes it out of the releases and is asked."""
    office.types(ADA, "/agenda releases 3.5.0, 3.4.32")
    office.types(BO, "/ai [OSG 3.4.32] Bo: build it")
    office.types(BO, "/ai [OSG 3.4.32] May: test it")
    return office.types(ADA, "/agenda releases 3.5.0, 3.4.33")


def topics(office: Office) -> list[str]:
    def read(tx: Transaction) -> list[str]:
        found = (action_items.get(tx, "T1", "tech", number) for number in (1, 2))
        return [one.topic for one in found if one]

    return office.writes(read)


def test_the_question_has_a_button_for_each_release_and_moves_nothing(office: Office, asked: dict[str, Any]) -> None:
    assert labels(asked) == ["Undo", MOVE, "Move 2 items to OSG 3.5.0", "Leave them"]
    assert topics(office) == ["OSG 3.4.32", "OSG 3.4.32"]


@pytest.mark.parametrize("account", [BO, NOOR, "U0GUEST", "U0NEW"])
def test_nobody_else_presses_it(office: Office, asked: dict[str, Any], account: str) -> None:
    before = office.counts()
    assert "This button is not yours" in office.presses(account, asked, MOVE)["text"]
    assert office.counts() == before


@pytest.mark.parametrize("account", [BO, NOOR])
def test_nobody_else_types_it(office: Office, asked: dict[str, Any], account: str) -> None:
    before = office.counts()
    assert "Only an owner" in office.types(account, "/agenda releases move 3.4.32 to 3.4.33")["text"]
    assert office.counts() == before


def test_a_press_moves_them_and_undo_puts_them_back(office: Office, asked: dict[str, Any]) -> None:
    moved = office.presses(ADA, asked, MOVE)
    assert topics(office) == ["OSG 3.4.33", "OSG 3.4.33"]
    assert "Undone" in office.presses(ADA, moved, "Undo")["text"]
    assert topics(office) == ["OSG 3.4.32", "OSG 3.4.32"]


def test_a_second_press_reports_the_first(office: Office, asked: dict[str, Any]) -> None:
    office.presses(ADA, asked, MOVE)
    before = office.counts()
    assert "Already done" in office.presses(ADA, asked, MOVE)["text"]
    assert "No open action item stands under 3.4.32" in office.presses(ADA, asked, "Move 2 items to OSG 3.5.0")["text"]
    assert office.counts() == before
    assert topics(office) == ["OSG 3.4.33", "OSG 3.4.33"]


def test_leaving_them_changes_nothing(office: Office, asked: dict[str, Any]) -> None:
    before = office.counts()
    answer = office.presses(ADA, asked, "Leave them")["text"]
    assert "2 items stay under OSG 3.4.32, and in the minutes. `/agenda releases move 3.4.32 to 3.4.33` moves" in answer
    assert office.counts() == before


def test_what_somebody_put_elsewhere_or_ended_meanwhile_stays_where_it_is(
    office: Office, asked: dict[str, Any]
) -> None:
    office.types(BO, "/ai put 1 under Cache")
    assert "1 item of OSG 3.4.32 is now under OSG 3.4.33." in office.presses(ADA, asked, MOVE)["text"]
    assert topics(office) == ["Cache", "OSG 3.4.33"]


def test_undo_of_the_releases_leaves_what_was_moved_where_it_is(office: Office, asked: dict[str, Any]) -> None:
    office.presses(ADA, asked, MOVE)
    assert "Undone" in office.presses(ADA, asked, "Undo")["text"]
    assert topics(office) == ["OSG 3.4.33", "OSG 3.4.33"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("move 3.4.32 to 9.9", '"9.9" is no current release; nothing was moved. Try: `/agenda releases move 3.4.32 to'),
        ("move 3.4.32 to 3.4.32", '"3.4.32" is no current release'),
        ("move 7.7 to 3.4.33", "No open action item stands under 7.7; nothing was moved."),
        ("leave 7.7", "No open action item stands under 7.7"),
        ("move 3.4.32", "Which release ships, and where do its items go?"),
        ("leave", "Which release ships"),
    ],
)
def test_what_is_not_understood_changes_nothing(
    office: Office,
    asked: dict[str, Any],
    typed: str,
    said: str,
) -> None:
    before = office.counts()
    answer = office.types(ADA, f"/agenda releases {typed}")["text"]
    assert said in answer
    assert office.counts() == before

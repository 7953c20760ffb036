"""Several lines pasted behind `/ai`: one item a line is offered where each is one."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

ADA = "U0ADA"


@pytest.mark.parametrize(
    "typed", ["Bo: fix the gateway\nMay: write tests", "- Bo: fix the gateway\n- May: write tests\n"]
)
def test_an_item_a_line_is_a_press_away(office: Office, typed: str) -> None:
    answer = office.types(ADA, f"/ai {typed}")
    assert labels(answer) == ["2 items, one a line", "One item"]
    assert office.counts() == 0
    answer = office.presses(ADA, answer, "2 items, one a line")
    assert "2 new action items (#1 and #2)." in answer["text"]
    assert labels(answer) == ["Undo"]
    assert "AI (May): write tests" in office.types(ADA, "/ai 2")["text"]
    assert "AI (Bo): fix the gateway" in office.types(ADA, "/ai 1")["text"]


def test_lines_that_are_one_item_are_recorded_as_one(office: Office) -> None:
    assert (
        "AI (Bo): fix the gateway and then rest" in office.types(ADA, "/ai Bo: fix the gateway\nand then rest")["text"]
    )


def test_all_lines_are_one_item_where_that_was_meant(office: Office) -> None:
    answer = office.types(ADA, "/ai - tidy\n- sweep")
    assert "new action item (#1)" in office.presses(ADA, answer, "One item")["text"]

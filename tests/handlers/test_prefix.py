"""Where a prefix is set, the examples are shown with it, so that they work as they are."""

from __future__ import annotations

import pytest

from posts.here import Here
from posts.receipts import Receipt, payload
from posts.words.absences import USAGE


def test_every_example_of_ours_has_the_prefix_and_typed_text_has_not() -> None:
    shown = str(payload(Receipt(USAGE, line="`/ooo` is typed"), 1, Here("tools-", ("Ada", "Bo"))))
    assert "/tools-ooo July 15-17" in shown
    assert "'/ooo" not in shown
    assert "/tools-ooo Ada July 15-17" in shown
    assert "Mat" not in shown
    assert "`/ooo` is typed" in shown


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        pytest.param((), "`/triage swap Mat Brian`", id="nobody is known"),
        pytest.param(("Ada", "Bo"), "`/triage swap Ada Bo`", id="people of this team for ours"),
        pytest.param(("Ada", "Mat", "Bo"), "`/triage swap Mat Ada`", id="who is of this team stays"),
        pytest.param(("Ada",), "`/triage swap Ada Brian`", id="fewer than there are in the example"),
    ],
)
def test_examples_name_people_who_are_there(names: tuple[str, ...], shown: str) -> None:
    assert Here(names=names).example("Try: `/triage swap Mat Brian`") == f"Try: {shown}"

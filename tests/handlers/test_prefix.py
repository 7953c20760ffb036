"""Where a prefix is set, the examples are shown with it, so that they work as they are."""

from __future__ import annotations

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

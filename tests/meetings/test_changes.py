"""What undoing takes: the rows as they were logged still stand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meetings.changes import Change, Row, net, what_stands_between


def change(after: Row | None) -> Change:
    return Change(
        1, 1, datetime(2019, 7, 8, tzinfo=UTC), "U0BO", "announce", "announcements", {"number": 1}, None, after
    )


@pytest.mark.parametrize(
    ("logged", "current", "stands", "reason"),
    [
        ({"text": "a"}, {"text": "a"}, True, "nothing has happened to it"),
        ({"text": "a"}, {"text": "b"}, False, "it says something else"),
        ({"text": "a"}, None, False, "it is gone"),
        (None, None, True, "it was taken away and is"),
        (None, {"text": "a"}, False, "it was taken away and is there again"),
        (
            {"text": "a"},
            {"text": "a", "due": None},
            True,
            "the table has a column that was not there when it was logged",
        ),
    ],
)
def test_a_row_stands_when_it_is_as_it_was_logged(
    logged: Row | None, current: Row | None, stands: bool, reason: str
) -> None:
    assert (what_stands_between([change(logged)], lambda _: current) is None) is stands, reason


def of_row(number: int, before: Row | None, after: Row | None) -> Change:
    at = datetime(2019, 7, 8, 9, number, tzinfo=UTC)
    return Change(number, number, at, "U0BO", "announce", "announcements", {"number": 1}, before, after)


@pytest.mark.parametrize(
    ("changes", "come_to"),
    [
        pytest.param([of_row(1, None, {"text": "a"})], [of_row(1, None, {"text": "a"})], id="one is itself"),
        pytest.param([of_row(1, None, {"text": "a"}), of_row(2, {"text": "a"}, None)], [], id="come and gone"),
        pytest.param(
            [of_row(1, None, {"text": "a"}), of_row(2, {"text": "a"}, {"text": "b"})],
            [of_row(2, None, {"text": "b"})],
            id="come and changed is come, at the time of the last",
        ),
        pytest.param(
            [of_row(1, {"text": "a"}, None), of_row(2, None, {"text": "a"})], [], id="taken back and back again"
        ),
    ],
)
def test_changes_of_one_row_come_to_one_or_none(changes: list[Change], come_to: list[Change]) -> None:
    assert net(changes) == come_to

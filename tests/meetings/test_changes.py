"""What undoing takes: the rows as they were logged still stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meetings.changes import BOT, Change, Row, net, what_stands_between


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


PLAIN, TOPIC, GIVEN = (
    {"owner": "Bo", "topic": ""},
    {"owner": "Bo", "topic": "3.5.0"},
    {"owner": "Ada", "topic": "3.5.0"},
)


def logged(number: int, who: str, before: Row | None, after: Row | None, undoes: int | None = None) -> Change:
    return replace(of_row(number, before, after), who=who, undoes=undoes)


@pytest.mark.parametrize(
    ("current", "since", "stands"),
    [
        pytest.param(TOPIC, [logged(2, BOT, PLAIN, TOPIC)], True, id="the bot added a topic"),
        pytest.param(
            GIVEN,
            [logged(3, "U0ADA", TOPIC, GIVEN), logged(2, BOT, PLAIN, TOPIC)],
            False,
            id="the bot added a topic and somebody gave it away",
        ),
        pytest.param(
            GIVEN,
            [logged(3, BOT, PLAIN | {"owner": "Ada"}, GIVEN), logged(2, "U0ADA", PLAIN, PLAIN | {"owner": "Ada"})],
            False,
            id="somebody gave it away and the bot added a topic",
        ),
        pytest.param(
            TOPIC,
            [
                logged(4, "U0ADA", GIVEN, TOPIC, undoes=3),
                logged(3, "U0ADA", TOPIC, GIVEN),
                logged(2, BOT, PLAIN, TOPIC),
            ],
            True,
            id="what somebody did after the bot was undone",
        ),
        pytest.param(
            PLAIN | {"owner": "Ada"},
            [
                logged(4, "U0ADA", GIVEN, PLAIN | {"owner": "Ada"}, undoes=3),
                logged(3, BOT, PLAIN | {"owner": "Ada"}, GIVEN),
                logged(2, "U0ADA", PLAIN, PLAIN | {"owner": "Ada"}),
            ],
            False,
            id="the bot's alone was undone",
        ),
        pytest.param(None, [logged(2, "U0ADA", PLAIN, None, undoes=1)], False, id="it was undone itself"),
        pytest.param(PLAIN, [logged(2, "U0ADA", TOPIC, PLAIN)], True, id="it is as it was, whoever brought that about"),
    ],
)
def test_what_the_bot_did_since_stands_in_nobodys_way(current: Row | None, since: list[Change], stands: bool) -> None:
    recorded = logged(1, "U0BO", None, PLAIN)
    assert (what_stands_between([recorded], lambda _: current, lambda _: since) is None) is stands

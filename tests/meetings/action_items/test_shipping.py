"""When a release ships: which items stand under it, where they may go, and what their topic is called there."""

from __future__ import annotations

import pytest

from meetings.action_items.shipping import Asked, items_under, read_shipping, shipped, topic_after
from tests.cast import item

ITEMS = [
    item(1, "build it", "Bo", topic="OSG 3.4.32"),
    item(2, "test it", "Bo", topic="3.4.32"),
    item(3, "ship it", "Bo", topic="OSG 3.5.0"),
    item(4, "order disks", "Bo", topic="Cache"),
    item(5, "build 3.4.32", "Bo"),
    item(6, "compare them", "Bo", topic="OSG 3.5.0/3.4.32"),
    item(7, "look back", "Bo", topic="OSG 3.4.3"),
]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param(["3.4.32"], ["3.4.33"], [("3.4.32", [1, 2, 6], ["3.4.33"])], id="one after the other"),
        pytest.param(["OSG 3.4.32"], ["OSG 3.4.33"], [("OSG 3.4.32", [1, 2, 6], ["OSG 3.4.33"])], id="in full"),
        pytest.param(["3.5.0", "3.4.32"], ["3.5.0", "3.4.33"], [("3.4.32", [1, 2], ["3.4.33", "3.5.0"])],
                     id="one goes on: the next of the same line first, and who names both stays"),
        pytest.param(["3.5.0", "3.4.32"], ["3.4.33", "3.5.1"],
                     [("3.5.0", [3, 6], ["3.5.1", "3.4.33"]), ("3.4.32", [1, 2], ["3.4.33", "3.5.1"])],
                     id="two at once, an item under one of them only"),
        pytest.param(["3.4.32"], [], [("3.4.32", [1, 2, 6], [])], id="nothing is released any more"),
        pytest.param(["3.4.32"], ["3.4.32", "3.4.33"], [], id="one more"),
        pytest.param(["3.6.0"], ["3.6.1"], [], id="one without items"),
        pytest.param([], ["3.4.33"], [], id="the first ones"),
    ],
)  # fmt: skip
def test_a_release_ships(before: list[str], after: list[str], found: list[tuple[str, list[int], list[str]]]) -> None:
    ships = shipped(before, after, ITEMS)
    assert [(one.release, [each.number for each in one.items], list(one.following)) for one in ships] == found


@pytest.mark.parametrize(
    ("topic", "release", "following", "becomes"),
    [
        pytest.param("OSG 3.4.32", "3.4.32", "3.4.33", "OSG 3.4.33", id="the version alone"),
        pytest.param("OSG 3.4.32", "OSG 3.4.32", "OSG 3.4.33", "OSG 3.4.33", id="in full"),
        pytest.param("OSG 3.4.32", "3.4.32", "OSG 3.4.33", "OSG 3.4.33", id="the next one in full"),
        pytest.param("3.4.32", "OSG 3.4.32", "OSG 3.4.33", "3.4.33", id="the topic is the version alone"),
        pytest.param("Release 3.4.32 (EL7)", "3.4.32", "3.4.33", "Release 3.4.33 (EL7)", id="with more around it"),
        pytest.param("v3.4.32", "v3.4.32", "v3.4.33", "v3.4.33", id="a letter before it"),
        pytest.param("osg 24", "OSG 24", "OSG 25", "OSG 25", id="no version"),
        pytest.param("OSG 3.4.32.1", "3.4.32", "3.4.33", "OSG 3.4.32.1", id="part of another version"),
    ],
)
def test_a_topic_of_another_release(topic: str, release: str, following: str, becomes: str) -> None:
    assert topic_after(topic, release, following) == becomes


def test_a_version_is_no_other_one_that_begins_like_it() -> None:
    assert [one.number for one in items_under("3.4.3", ITEMS, [])] == [7]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("move 3.4.32 to 3.4.33", Asked("3.4.32", "3.4.33")),
        ("Move OSG 3.4.32  to  OSG 3.4.33 ", Asked("OSG 3.4.32", "OSG 3.4.33")),
        ("leave 3.4.32", Asked("3.4.32")),
        ("3.4.32, 3.4.33", None),
        ("move 3.4.32", None),
        ("", None),
    ],
)
def test_what_is_typed_of_the_items_of_a_release(typed: str, asked: Asked | None) -> None:
    assert read_shipping(typed) == asked

"""Printing action items, their topics and places, whom they concern, and when they are overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from meetings.action_items import by_topic, overdue, printed
from meetings.action_items.parties import concerned, of_group
from meetings.action_items.topics import places, put_under, topic_of
from meetings.minutes.layout import Kind, Section
from tests.cast import ADA, BO, MAY, ROSTER, day, item

SECTIONS = (
    Section(Kind.ANNOUNCEMENTS, "Announcements"),
    Section(Kind.ACTION_ITEMS, "Software Team", members=("software",)),
    Section(Kind.ACTION_ITEMS, "Operations"),
)
RELEASES = ("OSG 3.4.32", "OSG 3.5.1")


@pytest.mark.parametrize(
    ("owners", "helpers", "line"),
    [
        pytest.param(["Ada", "Bo"], (), "AI (Ada, Bo): build it", id="owners"),
        pytest.param([], (), "AI (???): build it", id="nobody yet"),
        pytest.param(["Bo"], ("May",), "AI (Bo, with help from May): build it", id="a helper"),
        pytest.param(["Bo"], ("May", "Ada"), "AI (Bo, with help from May and Ada): build it", id="helpers"),
        pytest.param(["Everyone"], (), "AI (Everyone): build it", id="everyone"),
    ],
)
def test_the_line_of_the_minutes_names_all_of_them(owners: list[str], helpers: tuple[str, ...], line: str) -> None:
    assert printed(replace(item(1, "build it", *owners), helpers=helpers)) == line


def test_topics_come_in_the_order_they_came_up_and_items_without_one_last() -> None:
    items = [
        item(4, "d"),
        item(3, "c", topic="Release"),
        item(2, "b", topic="Website"),
        item(1, "a", topic="Release"),
        item(5, "e"),
    ]
    assert [(topic, [each.number for each in items]) for topic, items in by_topic(items).items()] == [
        ("Release", [1, 3]),
        ("Website", [2]),
        ("", [4, 5]),
    ]


@pytest.mark.parametrize(
    ("typed", "text", "releases", "ticket_release", "topic"),
    [
        pytest.param("Cache", "build 3.4.32", RELEASES, None, "Cache", id="brackets win"),
        pytest.param("", "build it for OSG 3.4.32", RELEASES, None, "OSG 3.4.32", id="the release that is named"),
        pytest.param("", "build it for osg 3.4.32.", RELEASES, None, "OSG 3.4.32", id="in any case"),
        pytest.param("", "build 3.5.1", RELEASES, None, "OSG 3.5.1", id="by its version alone"),
        pytest.param("", "build 3.5.10", RELEASES, None, "", id="another version that begins alike"),
        pytest.param("", "move it from 3.4.32 to 3.5.1", RELEASES, None, "", id="two releases"),
        pytest.param("", "build 3.4.32", (), None, "", id="no release is current"),
        pytest.param("", "fix SOFTWARE-1", RELEASES, "OSG 3.5.1", "OSG 3.5.1", id="the release of its ticket"),
        pytest.param("", "fix SOFTWARE-1, SOFTWARE-2", RELEASES, "OSG 3.5.1", "", id="two tickets"),
        pytest.param("", "fix it", RELEASES, "OSG 3.5.1", "", id="no ticket"),
        pytest.param("", "fix SOFTWARE-1 in 3.4.32", RELEASES, "OSG 3.5.1", "OSG 3.4.32", id="what is named wins"),
    ],
)
def test_the_topic(typed: str, text: str, releases: Sequence[str], ticket_release: str | None, topic: str) -> None:
    assert topic_of(typed, text, releases, ticket_release) == topic


def test_items_may_be_put_under_topics_in_use_current_releases_and_headings() -> None:
    items = [item(1, "a", topic="Cache"), item(2, "b", topic="osg 3.5.1"), item(3, "c", topic="Cache")]
    assert places(items, RELEASES, SECTIONS) == ["Cache", "osg 3.5.1", "OSG 3.4.32", "Software Team", "Operations"]


@pytest.mark.parametrize(
    ("where", "topic", "section"),
    [
        pytest.param("Website", "Website", "Operations", id="a topic"),
        pytest.param("cache", "Cache", "Operations", id="a known topic as it is spelt"),
        pytest.param("software team", "", "Software Team", id="a heading takes the topic away"),
        pytest.param("nothing", "", "", id="nothing takes both away"),
    ],
)
def test_an_item_is_put_under(where: str, topic: str, section: str) -> None:
    before = replace(item(1, "a", "Ada", topic="Release"), section="Operations")
    after = put_under(before, where, ["Cache"], SECTIONS)
    assert (after.topic, after.section) == (topic, section)


@pytest.mark.parametrize(
    ("owners", "helpers", "names"),
    [
        pytest.param(["Ada"], ("May",), ("Ada", "May"), id="owner and helper"),
        pytest.param(["software"], (), ("Ada", "Bo"), id="the members of a group"),
        pytest.param(["operations", "Bo"], (), ("Bo", "May"), id="nobody twice"),
        pytest.param(["Everyone"], (), ("Ada", "Bo", "May"), id="all who belong to the meeting"),
        pytest.param([], (), (), id="nobody yet"),
        pytest.param(["Gone"], (), ("Gone",), id="who has left the roster"),
    ],
)
def test_whom_an_item_concerns(owners: list[str], helpers: tuple[str, ...], names: tuple[str, ...]) -> None:
    everyone = [person.name for person in (ADA, BO, MAY)]
    assert concerned(replace(item(1, "x", *owners), helpers=helpers), ROSTER, everyone) == names


def test_the_items_of_a_group_are_its_own_and_those_of_its_members() -> None:
    items = [item(1, "a", "software"), item(2, "b", "Ada"), item(3, "c", "May"), item(4, "d", "Everyone")]
    assert [each.number for each in of_group(items, "software", ROSTER, ())] == [1, 2]


@pytest.mark.parametrize(
    ("due", "ended", "is_overdue"),
    [
        pytest.param("07-07", None, True, id="yesterday"),
        pytest.param("07-08", None, False, id="today is the last day"),
        pytest.param("07-07", "done", False, id="done"),
        pytest.param(None, None, False, id="no due date"),
    ],
)
def test_an_item_is_overdue(due: str | None, ended: str | None, is_overdue: bool) -> None:
    known = replace(item(1, "x"), due=day(due) if due else None, ended=ended)
    assert overdue(known, day("07-08")) is is_overdue


def test_a_version_alone_is_the_release_that_a_topic_in_use_names() -> None:
    items = [item(1, "build it", "Ada", topic="OSG 3.5.1")]
    assert places(items, ["3.5.1", "3.4.32"], ()) == ["OSG 3.5.1", "3.4.32"]
    known = ["OSG 3.5.1", "3.4.32"]
    assert put_under(item(2, "ship it"), "3.5.1", known, ()).topic == "OSG 3.5.1"
    assert put_under(item(2, "ship it"), "3.5", known, ()).topic == "3.5"
    assert put_under(item(2, "ship it"), "5.1", known, ()).topic == "5.1"

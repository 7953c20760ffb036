"""The release of an item's ticket: of which items it is looked up, and which version it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from meetings.action_items import ActionItem
from meetings.action_items.ticket_releases import (
    MOST_TRIES,
    has_to_be_looked_up,
    key_to_look_up,
    release_of,
    under_release,
    wait_for_another,
)
from tests.cast import item

PLAIN = item(1, "test TOOLS-7", "Bo")


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        pytest.param(PLAIN, "TOOLS-7", id="one key and nothing else"),
        pytest.param(item(1, "see https://jira.example.org/browse/TOOLS-7"), "TOOLS-7", id="in a link"),
        pytest.param(item(1, "TOOLS-7, and TOOLS-7 again"), "TOOLS-7", id="the same twice"),
        pytest.param(item(1, "TOOLS-7 and TOOLS-8"), None, id="two keys"),
        pytest.param(item(1, "order disks"), None, id="no key"),
        pytest.param(item(1, "test TOOLS-7", topic="Cache"), None, id="a topic of its own"),
        pytest.param(replace(PLAIN, section="Operations"), None, id="put under a heading"),
        pytest.param(replace(PLAIN, ended="done"), None, id="ended"),
    ],
)
def test_an_item_without_a_place_is_looked_up_by_its_one_key(asked: ActionItem, key: str | None) -> None:
    assert key_to_look_up(asked) == key


@pytest.mark.parametrize(
    ("before", "after", "restored", "wanted"),
    [
        pytest.param(None, PLAIN, False, True, id="new"),
        pytest.param(item(1, "test it", "Bo"), PLAIN, False, True, id="a key came"),
        pytest.param(item(1, "test TOOLS-8"), PLAIN, False, True, id="another key"),
        pytest.param(PLAIN, replace(PLAIN, text="test TOOLS-7 by Friday"), False, False, id="the same key"),
        pytest.param(item(1, "test TOOLS-7", topic="3.5.0"), PLAIN, False, False, id="its topic was taken away"),
        pytest.param(replace(PLAIN, ended="done"), PLAIN, True, True, id="open again by Undo"),
        pytest.param(None, item(1, "test it"), False, False, id="no key at all"),
    ],
)
def test_a_change_calls_for_a_lookup_when_the_ticket_is_new(
    before: ActionItem | None, after: ActionItem, restored: bool, wanted: bool
) -> None:
    assert has_to_be_looked_up(before, after, restored=restored) is wanted


@pytest.mark.parametrize(
    ("versions", "current", "release"),
    [
        pytest.param((), ("3.5.0",), "", id="none"),
        pytest.param(("3.4.9",), ("3.5.0",), "3.4.9", id="one, current or not"),
        pytest.param(("3.4.9", "3.5.0"), ("3.5.0",), "3.5.0", id="the current one of several"),
        pytest.param(("3.4.9", "OSG 3.5.0"), ("3.5.0",), "OSG 3.5.0", id="current by its version"),
        pytest.param(("3.4.9", "3.5.0"), ("OSG 3.5.0",), "3.5.0", id="the other way round"),
        pytest.param(("3.4.9", "3.4.10"), ("3.5.0",), "3.4.9", id="the first, where none is current"),
        pytest.param(("3.5.0.1", "3.5.0"), ("3.5.0",), "3.5.0", id="no part of a number"),
        pytest.param((" ", "3.5\n.0"), (), "3.5 .0", id="one line"),
        pytest.param(("[3.5.0]",), (), "(3.5.0)", id="no square brackets"),
        pytest.param(("x" * 151,), (), "", id="too long to be a topic"),
    ],
)
def test_of_several_versions_the_current_one_counts(
    versions: tuple[str, ...], current: tuple[str, ...], release: str
) -> None:
    assert release_of(versions, current) == release


@pytest.mark.parametrize(
    ("release", "places", "topic"),
    [
        pytest.param("", (), "", id="none: it stays at home"),
        pytest.param("3.5.0", (), "3.5.0", id="as Jira spells it"),
        pytest.param("3.5.0", ("OSG 3.5.0",), "OSG 3.5.0", id="as a topic in use spells it"),
        pytest.param("None", (), "", id="a version that is called nothing"),
    ],
)
def test_the_item_stands_under_the_release(release: str, places: tuple[str, ...], topic: str) -> None:
    assert under_release(PLAIN, release, (), places, ()).topic == topic


@pytest.mark.parametrize(
    ("tries", "asked", "wait"),
    [
        pytest.param(1, None, timedelta(minutes=1), id="the first"),
        pytest.param(3, None, timedelta(minutes=4), id="ever longer"),
        pytest.param(1, timedelta(minutes=5), timedelta(minutes=5), id="as long as asked for"),
        pytest.param(3, timedelta(seconds=5), timedelta(minutes=4), id="never sooner than we would"),
        pytest.param(MOST_TRIES, timedelta(minutes=5), None, id="enough"),
    ],
)
def test_a_source_is_asked_again_a_few_times(tries: int, asked: timedelta | None, wait: timedelta | None) -> None:
    assert wait_for_another(tries, asked) == wait

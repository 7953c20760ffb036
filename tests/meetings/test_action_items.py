"""Reading action items, printing them, and their topics."""

from __future__ import annotations

import pytest

from meetings.action_items import ItemQuestion, ReadItem, by_topic, printed, read_item, read_owners
from meetings.people import Person, Roster
from tests.cast import ROSTER, item

MINE = None


@pytest.mark.parametrize(
    ("typed", "owners", "topic", "text"),
    [
        pytest.param("Bo XCache reorg", ("Bo",), "", "XCache reorg", id="a roster name at the start"),
        pytest.param("bo: XCache reorg", ("Bo",), "", "XCache reorg", id="a name before a colon, in any case"),
        pytest.param("AdaL XCache reorg", ("Ada",), "", "XCache reorg", id="an alias prints the roster name"),
        pytest.param("@Ada XCache reorg", ("Ada",), "", "XCache reorg", id="a mention"),
        pytest.param("Ada, Bo: build it", ("Ada", "Bo"), "", "build it", id="two names with a comma"),
        pytest.param("Ada and Bo build it", ("Ada", "Bo"), "", "build it", id="two names with and, no colon"),
        pytest.param("Ada, Bo, and May: build it", ("Ada", "Bo", "May"), "", "build it", id="a comma before and"),
        pytest.param("Ada/Bo & May + Ada build it", ("Ada", "Bo", "May"), "", "build it", id="any mark; nobody twice"),
        pytest.param("Noor Salim order disks", ("Noor Salim",), "", "order disks", id="the longest name wins"),
        pytest.param("Noor  Salim :  order disks", ("Noor Salim",), "", "order disks", id="blanks are one"),
        pytest.param("Fix the wiki", MINE, "", "Fix the wiki", id="no name: the typist's"),
        pytest.param("Adam fixes it", MINE, "", "Adam fixes it", id="a name one letter off is nobody's"),
        pytest.param("ask Bo about disks", MINE, "", "ask Bo about disks", id="a name further on is part of it"),
        pytest.param("Ada and document it", ("Ada",), "", "and document it", id="and before what is no name"),
        pytest.param("Ada's laptop: reinstall", MINE, "", "Ada's laptop: reinstall", id="a colon behind no names"),
        pytest.param("done with the reorg: say so", MINE, "", "done with the reorg: say so", id="in a sentence"),
        pytest.param("read https://example.org/a: b", MINE, "", "read https://example.org/a: b", id="in a link"),
        pytest.param("nobody: triage the rest", (), "", "triage the rest", id="nobody yet"),
        pytest.param("Nobody yet: triage the rest", (), "", "triage the rest", id="nobody yet, in full"),
        pytest.param("???: triage the rest", (), "", "triage the rest", id="nobody yet, as it is printed"),
        pytest.param("nobody triages the rest", MINE, "", "nobody triages the rest", id="nobody without a colon"),
        pytest.param("[OSG 3.4.32] Ada: build it", ("Ada",), "OSG 3.4.32", "build it", id="a topic"),
        pytest.param("[OSG 3.4.32] build it", MINE, "OSG 3.4.32", "build it", id="a topic and no name"),
        pytest.param("[ ] Ada: build it", ("Ada",), "", "build it", id="a topic of blanks is none"),
        pytest.param("[a] [b] build it", MINE, "a", "[b] build it", id="only the first bracket is the topic"),
        pytest.param("build [it]", MINE, "", "build [it]", id="a bracket further on"),
        pytest.param("Ada: build it: twice", ("Ada",), "", "build it: twice", id="the first colon counts"),
        pytest.param("Ada: build\n  it", ("Ada",), "", "build it", id="two lines are one"),
        pytest.param("May fix the wiki", ("May",), "", "fix the wiki", id="a name that is also a word"),
        pytest.param("Ada: 12", ("Ada",), "", "12", id="a number is content"),
        pytest.param("Ada: by Friday", ("Ada",), "", "by Friday", id="a date is content"),
        pytest.param(f"[{'x' * 151}] Ada", MINE, "", f"[{'x' * 151}] Ada", id="a topic too long to be one"),
    ],
)  # fmt: skip
def test_this_is_read(typed: str, owners: tuple[str, ...] | None, topic: str, text: str) -> None:
    assert read_item(typed, ROSTER) == ReadItem(text, topic, owners)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("", "What is to be done?", id="nothing"),
        pytest.param(" \n ", "What is to be done?", id="blanks"),
        pytest.param("[OSG 3.4.32]", "What is to be done?", id="a topic alone"),
        pytest.param("Ada", "What will Ada do?", id="a name alone"),
        pytest.param("Ada and Bo:", "What will Ada and Bo do?", id="names and a colon"),
        pytest.param("nobody:", "What will somebody do?", id="nobody and a colon"),
        pytest.param("Zhenzhou: order disks", 'I know nobody called "Zhenzhou"', id="a name that nobody has"),
        pytest.param("Ada, Zhenzhou: order", 'I know nobody called "Zhenzhou"', id="one of two is nobody's"),
        pytest.param("Fix: the wiki", 'I know nobody called "Fix"', id="what stands before a colon is a name"),
        pytest.param("Noor: order disks", "Which Noor: Noor Haddad or Noor Salim?", id="a shared name and a colon"),
        pytest.param("Noor order disks", "Which Noor: Noor Haddad or Noor Salim?", id="a shared name at the start"),
        pytest.param("Ada, Noor order disks", "Which Noor: Noor Haddad or Noor Salim?", id="the second is shared"),
    ],
)
def test_this_is_asked_about(typed: str, sentence: str) -> None:
    question = read_item(typed, ROSTER)
    assert isinstance(question, ItemQuestion)
    assert question.sentence.startswith(sentence)
    assert "`/ai" in question.sentence


def test_the_line_of_the_minutes_names_the_owners_or_nobody_yet() -> None:
    assert printed(item(1, "build it", "Ada", "Bo")) == "AI (Ada, Bo): build it"
    assert printed(item(1, "build it")) == "AI (???): build it"


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


def test_without_a_roster_an_item_is_the_typists() -> None:
    assert read_item("Bo XCache reorg", type(ROSTER)()) == ReadItem("Bo XCache reorg", "", None)


@pytest.mark.parametrize(
    ("typed", "owners"),
    [
        pytest.param("Ada", ("Ada",), id="one"),
        pytest.param("ada, Bo and noor salim", ("Ada", "Bo", "Noor Salim"), id="a list, in any case"),
        pytest.param("Ada & AdaL", ("Ada",), id="nobody twice"),
        pytest.param("nobody", (), id="nobody yet"),
    ],
)
def test_these_are_the_owners(typed: str, owners: tuple[str, ...]) -> None:
    assert read_owners(typed, ROSTER) == owners


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param(" ", "To whom?", id="nothing"),
        pytest.param("Zhenzhou", "I know nobody called", id="nobody's name"),
        pytest.param("Ada and Noor", "Which Noor", id="a shared name"),
        pytest.param("Ada please", "I know nobody called", id="more than names"),
    ],
)
def test_these_owners_are_asked_about(typed: str, sentence: str) -> None:
    question = read_owners(typed, ROSTER)
    assert isinstance(question, ItemQuestion)
    assert sentence in question.sentence


def test_a_surname_that_nobody_has_is_asked_about_and_not_cut_off() -> None:
    roster = Roster((Person("Marco Tessari"), Person("Ada")))
    question = read_item("Marco Ferri will update the factory", roster)
    assert isinstance(question, ItemQuestion)
    assert question.sentence.startswith('Is "Marco Ferri" somebody else than Marco Tessari?')
    assert read_item("Marco will update the factory", roster) == ReadItem(
        "will update the factory", "", ("Marco Tessari",)
    )
    assert read_item("Marco: Ferri will update", roster) == ReadItem("Ferri will update", "", ("Marco Tessari",))


def test_a_first_name_that_an_alias_shares_is_asked_about() -> None:
    roster = Roster((Person("BrianL", aliases=("Brian Lin",)), Person("Brian Bock")))
    question = read_item("[Cache] Brian: reorganise it", roster)
    assert isinstance(question, ItemQuestion)
    assert question.choices == (
        ("BrianL", "[Cache] BrianL: reorganise it"),
        ("Brian Bock", "[Cache] Brian Bock: reorganise it"),
    )

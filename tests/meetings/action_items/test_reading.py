"""Reading action items: who, with whose help, under what, and what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.action_items import ItemQuestion, ReadItem, read_item, read_owners
from meetings.people import Person, Roster
from tests.cast import ROSTER, day

TODAY = day("07-08")

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
        pytest.param("Ada: [OSG 3.4.32] build it", ("Ada",), "OSG 3.4.32", "build it", id="a topic behind the colon"),
        pytest.param("Ada [OSG 3.4.32] build it", ("Ada",), "OSG 3.4.32", "build it", id="a topic behind the name"),
        pytest.param("Ada [OSG 3.4.32]: build it", ("Ada",), "OSG 3.4.32", "build it", id="and the colon behind it"),
        pytest.param("Ada: [x] build it", ("Ada",), "", "[x] build it", id="a box that is ticked"),
        pytest.param("Ada: [ ] build it", ("Ada",), "", "[ ] build it", id="a box to tick"),
        pytest.param("[Cache] Ada: [OSG] build it", ("Ada",), "Cache", "[OSG] build it", id="one topic is enough"),
        pytest.param("Fix [OSG] it", MINE, "", "Fix [OSG] it", id="brackets in what is to be done"),
        pytest.param("[Plan](https://example.org) it", MINE, "", "[Plan](https://example.org) it", id="a link"),
        pytest.param("Ada: [Plan](https://example.org)", ("Ada",), "", "[Plan](https://example.org)", id="a link last"),
        pytest.param("[ ] Ada: build it", ("Ada",), "", "build it", id="a topic of blanks is none"),
        pytest.param("[a] [b] build it", MINE, "a", "[b] build it", id="only the first bracket is the topic"),
        pytest.param("OSG 3.4.32: Ada: build it", ("Ada",), "OSG 3.4.32", "build it", id="a release before the names"),
        pytest.param("3.4.32: Ada, Bo: build it", ("Ada", "Bo"), "3.4.32", "build it", id="a version before the names"),
        pytest.param("Ada: 3.4.32: build it", ("Ada",), "", "3.4.32: build it", id="a release behind the names"),
        pytest.param("OSG 3.4.32: build it", MINE, "", "OSG 3.4.32: build it", id="a release and no names is text"),
        pytest.param("Note 3.4.32: this: build", MINE, "", "Note 3.4.32: this: build", id="a release before no names"),
        pytest.param("Ada to build it", ("Ada",), "", "build it", id="what somebody is to do"),
        pytest.param("Ada To Do list", ("Ada",), "", "To Do list", id="a name of a thing"),
        pytest.param("Ada: to be decided", ("Ada",), "", "to be decided", id="to behind a colon is text"),
        pytest.param("to build it", MINE, "", "to build it", id="to without a name is text"),
        pytest.param("build [it]", MINE, "", "build [it]", id="a bracket further on"),
        pytest.param("Ada: build it: twice", ("Ada",), "", "build it: twice", id="the first colon counts"),
        pytest.param("Ada: build\n  it", ("Ada",), "", "build it", id="two lines are one"),
        pytest.param("Ada and Bo - build it", ("Ada", "Bo"), "", "build it", id="a dash behind names"),
        pytest.param("Ada -- build it", ("Ada",), "", "build it", id="two dashes"),
        pytest.param("- build it", MINE, "", "- build it", id="a dash behind no name"),
        pytest.param("Ada -v is missing", ("Ada",), "", "-v is missing", id="an option is no dash"),
        pytest.param("May fix the wiki", ("May",), "", "fix the wiki", id="a name that is also a word"),
        pytest.param("Ada: 12", ("Ada",), "", "12", id="a number is content"),
        pytest.param("Ada: by Friday", ("Ada",), "", "by Friday", id="a date alone is content"),
        pytest.param("software: triage the rest", ("software",), "", "triage the rest", id="a group"),
        pytest.param("Software, May: triage", ("software", "May"), "", "triage", id="a group as the roster spells it"),
        pytest.param("@operations Triage it", ("operations",), "", "Triage it", id="a group that is mentioned"),
        pytest.param("software update on Ada", MINE, "", "software update on Ada", id="a group without a colon"),
        pytest.param("Everyone: read the doc", ("Everyone",), "", "read the doc", id="everyone"),
        pytest.param("all: read the doc", ("Everyone",), "", "read the doc", id="all prints everyone"),
        pytest.param("everyone reads it", MINE, "", "everyone reads it", id="everyone without a colon"),
        pytest.param("me and May: build it", ("Bo", "May"), "", "build it", id="me among others"),
        pytest.param("AI (Ada): build it", ("Ada",), "", "build it", id="as the minutes print it"),
        pytest.param("AI(Ada, May) - build it", ("Ada", "May"), "", "build it", id="as people write it there"),
        pytest.param("AI (???): build it", (), "", "build it", id="nobody, as the minutes print it"),
        pytest.param(f"[{'x' * 151}] Ada", MINE, "", f"[{'x' * 151}] Ada", id="a topic too long to be one"),
    ],
)  # fmt: skip
def test_this_is_read(typed: str, owners: tuple[str, ...] | None, topic: str, text: str) -> None:
    assert read_item(typed, ROSTER, TODAY, "Bo") == ReadItem(text, topic, owners)


@pytest.mark.parametrize(
    ("typed", "owners", "helpers", "text"),
    [
        pytest.param("Bo with help from May: build it", ("Bo",), ("May",), "build it", id="before the colon"),
        pytest.param("Bo (with help from May): build it", ("Bo",), ("May",), "build it", id="in brackets"),
        pytest.param("Bo, with help from May and Ada: build", ("Bo",), ("May", "Ada"), "build", id="several"),
        pytest.param("Bo with help from May build it", ("Bo",), ("May",), "build it", id="without a colon"),
        pytest.param("Bo with May: build it", ("Bo",), ("May",), "build it", id="with, between names that are known"),
        pytest.param("Bo: build it, with help from May", ("Bo",), ("May",), "build it", id="at the end"),
        pytest.param("Bo: build it (with help from May)", ("Bo",), ("May",), "build it", id="at the end, in brackets"),
        pytest.param("build it with help from May.", MINE, ("May",), "build it", id="the typist is helped"),
        pytest.param("Bo: build it, with help from Zhenzhou", ("Bo",), (), "build it, with help from Zhenzhou",
                     id="at the end a name that nobody has is text"),
        pytest.param("Bo: build it with May", ("Bo",), (), "build it with May", id="with alone is text"),
        pytest.param("Bo: with help from May", ("Bo",), (), "with help from May", id="nothing else is to be done"),
        pytest.param("nobody, with help from May: build it", (), ("May",), "build it", id="nobody yet is helped"),
        pytest.param("Bo, with help from operations: build", ("Bo",), ("operations",), "build", id="a group helps"),
        pytest.param("Bo, with help from Bo, May: build it", ("Bo",), ("May",), "build it", id="nobody helps himself"),
        pytest.param("AI (Bo, with help from May): build it", ("Bo",), ("May",), "build it", id="as it is printed"),
        pytest.param("Meeting with May: notes", MINE, (), "Meeting with May: notes", id="what is no name before with"),
    ],
)  # fmt: skip
def test_helpers_are_read(typed: str, owners: tuple[str, ...] | None, helpers: tuple[str, ...], text: str) -> None:
    assert read_item(typed, ROSTER, TODAY, "Bo") == ReadItem(text, "", owners, helpers)


def test_helpers_and_a_due_date_stand_in_any_order() -> None:
    expected = ReadItem("build it by Fri July 12", "", ("Bo",), ("May",), day("07-12"))
    assert read_item("Bo: build it by Friday, with help from May", ROSTER, TODAY) == expected
    assert read_item("Bo: build it, with help from May, by Friday", ROSTER, TODAY) == expected
    assert read_item("Bo with help from May: build it by Friday", ROSTER, TODAY) == expected


def test_a_person_wins_over_a_group_of_that_name() -> None:
    roster = Roster((Person("Ada", groups=("May", "Web Team")), Person("May")))
    assert read_item("may: build it", roster, TODAY) == ReadItem("build it", "", ("May",))
    assert read_item("web team: build it", roster, TODAY) == ReadItem("build it", "", ("Web Team",))


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
        pytest.param("Ada with help from Noor: order", "Which Noor", id="a helper's name is shared"),
        pytest.param("Ada with help from Zhenzhou: x", 'nobody called "Zhenzhou"', id="a helper is nobody"),
        pytest.param("Ada, Noor order disks", "Which Noor: Noor Haddad or Noor Salim?", id="the second is shared"),
    ],
)
def test_this_is_asked_about(typed: str, sentence: str) -> None:
    question = read_item(typed, ROSTER, TODAY)
    assert isinstance(question, ItemQuestion)
    assert sentence in question.sentence
    assert "`/ai" in question.sentence


def test_without_a_roster_an_item_is_the_typists() -> None:
    assert read_item("Bo XCache reorg", type(ROSTER)(), TODAY) == ReadItem("Bo XCache reorg", "", None)


@pytest.mark.parametrize(
    ("typed", "owners"),
    [
        pytest.param("Ada", ("Ada",), id="one"),
        pytest.param("ada, Bo and noor salim", ("Ada", "Bo", "Noor Salim"), id="a list, in any case"),
        pytest.param("Ada & AdaL", ("Ada",), id="nobody twice"),
        pytest.param("nobody", (), id="nobody yet"),
        pytest.param("me and Ada", ("Bo", "Ada"), id="the typist"),
        pytest.param("Software", ("software",), id="a group"),
        pytest.param("everyone", ("Everyone",), id="everyone"),
    ],
)
def test_these_are_the_owners(typed: str, owners: tuple[str, ...]) -> None:
    assert read_owners(typed, ROSTER, "Bo") == owners


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
    question = read_item("Marco Ferri will update the factory", roster, TODAY)
    assert isinstance(question, ItemQuestion)
    assert question.sentence.startswith('Is "Marco Ferri" somebody else than Marco Tessari?')
    assert read_item("Marco will update the factory", roster, TODAY) == ReadItem(
        "will update the factory", "", ("Marco Tessari",)
    )
    assert read_item("Marco: Ferri will update", roster, TODAY) == ReadItem("Ferri will update", "", ("Marco Tessari",))


def test_a_first_name_that_an_alias_shares_is_asked_about() -> None:
    roster = Roster((Person("BrianL", aliases=("Brian Lin",)), Person("Brian Bock")))
    question = read_item("[Cache] Brian: reorganise it", roster, TODAY)
    assert isinstance(question, ItemQuestion)
    assert question.choices == (
        ("BrianL", "[Cache] BrianL: reorganise it"),
        ("Brian Bock", "[Cache] Brian Bock: reorganise it"),
    )


def test_a_shared_helper_is_settled_where_the_name_stands() -> None:
    question = read_item("[x] Noor Salim: order, with help from Noor", ROSTER, TODAY)
    assert isinstance(question, ItemQuestion)
    assert question.choices == (
        ("Noor Haddad", "[x] Noor Salim: order, with help from Noor Haddad"),
        ("Noor Salim", "[x] Noor Salim: order, with help from Noor Salim"),
    )


def test_a_shared_new_owner_is_settled_by_a_full_name() -> None:
    question = read_owners("Ada and Noor", ROSTER)
    assert isinstance(question, ItemQuestion)
    assert [text for _, text in question.choices] == ["Ada and Noor Haddad", "Ada and Noor Salim"]


WORDS = st.sampled_from(
    ["Ada", "Bo", "Noor", "@Bo", "software", "everyone", "nobody", "me", "and", ",", ":", "with help from", "with",
     "AI (", ")", "(", "[x]", "by", "due", "Friday", "Monday", "July 12", "5pm", "build it", "-", "?", "https://a.org/b"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=200))
def test_any_text_is_an_item_or_a_question(typed: str) -> None:
    read = read_item(typed, ROSTER, TODAY, "Bo")
    if isinstance(read, ItemQuestion):
        assert "`/ai" in read.sentence
        return
    assert read.text.strip()
    assert "\n" not in read.text
    assert not set(read.helpers) & set(read.owners or ())
    assert read.due is None or (read.due >= TODAY and not read.either)

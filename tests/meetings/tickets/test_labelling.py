"""Words of people's own for tickets: how they are read, and what they change among others."""

from __future__ import annotations

import pytest

from meetings.tickets.label import Label
from meetings.tickets.labelling import NotListed, Typed, having, label_for, labelled, read_label
from tests.meetings.tickets.asking import ticket

LISTED = {"bugs": [ticket(7, "Open"), ticket(8, "Open")], "wiki": [ticket(9, "Open")]}
CACHES = Label("bugs", ("TOOLS-7", "TOOLS-8"), "Caches")


@pytest.mark.parametrize(
    ("typed", "keys", "text"),
    [
        pytest.param("TOOLS-7, TOOLS-8: Caches", ("TOOLS-7", "TOOLS-8"), "Caches", id="as in the usage"),
        pytest.param("TOOLS-7 and TOOLS-8 : Caches", ("TOOLS-7", "TOOLS-8"), "Caches", id="with and"),
        pytest.param("TOOLS-7 TOOLS-7:Caches: all", ("TOOLS-7",), "Caches: all", id="the first colon counts"),
        pytest.param("tools/cache#63; #104: a\nb", ("tools/cache#63", "#104"), "a b", id="on one line"),
    ],
)
def test_keys_stand_before_the_colon_and_the_words_behind_it(typed: str, keys: tuple[str, ...], text: str) -> None:
    assert read_label(typed) == Typed(keys, text)


@pytest.mark.parametrize(
    "typed", ["", "TOOLS-7", "TOOLS-7:", ": Caches", "and: Caches", "TOOLS-7: ...", "TOOLS-7 Caches"]
)
def test_what_has_no_such_form_is_no_label(typed: str) -> None:
    assert read_label(typed) is None


def test_a_label_is_of_listed_tickets_of_one_source() -> None:
    assert label_for(Typed(("tools-8", "Tools-7"), "Caches"), LISTED) == Label("bugs", ("TOOLS-8", "TOOLS-7"), "Caches")
    assert label_for(Typed(("TOOLS-7", "TOOLS-10"), "x"), LISTED) == NotListed(("TOOLS-10",), ("bugs",))
    assert label_for(Typed(("TOOLS-7", "TOOLS-9"), "x"), LISTED) == NotListed((), ("bugs", "wiki"))


def test_a_ticket_leaves_the_label_it_had() -> None:
    new = Label("bugs", ("TOOLS-8",), "Disks")
    change = labelled(new, {1: CACHES})
    assert (change.number, change.label, change.others) == (None, new, {1: Label("bugs", ("TOOLS-7",), "Caches")})
    gone = labelled(Label("bugs", ("TOOLS-7", "TOOLS-8"), "Disks"), {1: CACHES})
    assert gone.others == {1: None}


def test_a_ticket_joins_a_label_of_the_same_words() -> None:
    change = labelled(Label("bugs", ("TOOLS-10",), "caches"), {1: CACHES})
    assert (change.number, change.label.keys, change.others) == (1, ("TOOLS-7", "TOOLS-8", "TOOLS-10"), {})
    assert labelled(Label("wiki", ("TOOLS-7",), "Caches"), {1: CACHES}).number is None, "of another source"


def test_a_label_is_found_by_a_ticket_it_has() -> None:
    assert having({3: CACHES}, "tools-8") == 3
    assert having({3: CACHES}, "TOOLS-9") is None

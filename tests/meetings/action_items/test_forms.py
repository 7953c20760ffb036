"""Commands about items that are there; whatever does not fit a form is content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.action_items.forms import Around, Form, only_number, read_form, read_listing, stands_alone
from tests.cast import ROSTER, day, item

ITEMS = [
    item(12, "XCache reorg (SOFTWARE-3642)", "Ada"),
    item(14, "build osg-configure", "May", "Bo", topic="OSG 3.4.32"),
    item(15, "Order disks", "May"),
    item(16, "look at SOFTWARE-99", "Ada"),
    item(17, "see https://tickets.example.org/browse/SOFTWARE-99", "Ada"),
]
AROUND = Around(ITEMS, ROSTER, day("07-08"))


@pytest.mark.parametrize(
    ("typed", "word", "numbers", "rest"),
    [
        pytest.param("done 12", "done", (12,), "", id="a number"),
        pytest.param("done #12.", "done", (12,), "", id="a number sign and a full stop"),
        pytest.param("Done: 12", "done", (12,), "", id="any case, and a colon"),
        pytest.param("done 12 and 14", "done", (12, 14), "", id="two numbers"),
        pytest.param("done 12, 14, and 15", "done", (12, 14, 15), "", id="a list"),
        pytest.param("done 12 14", "done", (12, 14), "", id="blanks alone"),
        pytest.param("done 12, 12", "done", (12,), "", id="the same twice"),
        pytest.param("done 99", "done", (99,), "", id="a number that nothing has is a number"),
        pytest.param("#12 done", "done", (12,), "", id="the number first"),
        pytest.param("12 is done!", "done", (12,), "", id="the number first, in a sentence"),
        pytest.param("software-3642 is done", "done", (12,), "", id="a ticket key first, in a sentence"),
        pytest.param("12 dropped", "drop", (12,), "", id="the number first, dropped"),
        pytest.param("done XCache reorg", "done", (12,), "", id="words"),
        pytest.param("done xcache", "done", (12,), "", id="one word, in any case"),
        pytest.param("done order disks.", "done", (15,), "", id="all words and a full stop"),
        pytest.param("done May: order disks", "done", (15,), "", id="owner and words, as printed"),
        pytest.param("done OSG 3.4.32", "done", (14,), "", id="the topic"),
        pytest.param("done SOFTWARE-3642", "done", (12,), "", id="a ticket key"),
        pytest.param("done software-3642", "done", (12,), "", id="a ticket key in any case"),
        pytest.param("done SOFTWARE-3642 and 15", "done", (12, 15), "", id="a key and a number"),
        pytest.param("keep 12", "keep", (12,), "", id="keep"),
        pytest.param("keep XCache reorg", "keep", (12,), "", id="keep by words"),
        pytest.param("drop 12 no time", "drop", (12,), "no time", id="a reason"),
        pytest.param("drop 12 (no time)", "drop", (12,), "no time", id="a reason in brackets"),
        pytest.param("drop 12 and 14 no time", "drop", (12, 14), "no time", id="a reason for two"),
        pytest.param("drop SOFTWARE-3642 (no time)", "drop", (12,), "no time", id="a key and a reason"),
        pytest.param("drop XCache reorg (no time)", "drop", (12,), "no time", id="words and a reason"),
        pytest.param("give 12 Bo", "give", (12,), "Bo", id="give"),
        pytest.param("give 12 to Bo and Ada", "give", (12,), "Bo and Ada", id="give to two"),
        pytest.param("give 12 and 14 to Bo", "give", (12, 14), "Bo", id="give two"),
        pytest.param("give 12 nobody", "give", (12,), "nobody", id="give to nobody"),
        pytest.param("give 12 to me", "give", (12,), "me", id="give to me"),
        pytest.param("give 12 software", "give", (12,), "software", id="give to a group"),
        pytest.param("give 12 Zhenzhou", "give", (12,), "Zhenzhou", id="a stranger's name is asked about"),
        pytest.param("give 12", "give", (12,), "", id="give to whom?"),
        pytest.param("give XCache reorg to Bo", "give", (12,), "Bo", id="give words"),
        pytest.param("give XCache reorg Noor Salim", "give", (12,), "Noor Salim", id="give words without to"),
        pytest.param("give SOFTWARE-3642 Bo, Ada", "give", (12,), "Bo, Ada", id="give a key"),
        pytest.param("give XCache reorg", "give", (12,), "", id="give words to whom?"),
        pytest.param("put 12 under OSG 3.4.33", "put", (12,), "OSG 3.4.33", id="put"),
        pytest.param("put XCache reorg under nothing", "put", (12,), "nothing", id="put words"),
        pytest.param("due 12 Friday", "due", (12,), "Friday", id="due"),
        pytest.param("due 12 by July 12", "due", (12,), "by July 12", id="due by"),
        pytest.param("due 12: July 12", "due", (12,), "July 12", id="due and a colon"),
        pytest.param("due XCache reorg Friday", "due", (12,), "Friday", id="due by words"),
        pytest.param("due 12 nothing", "due", (12,), "nothing", id="no date any more"),
        pytest.param("due 12 Monday", "due", (12,), "Monday", id="a date that is asked about"),
        pytest.param("edit 12 build it anew", "edit", (12,), "build it anew", id="edit"),
        pytest.param("edit 12: Bo: build it", "edit", (12,), "Bo: build it", id="edit with another owner"),
        pytest.param("edit 12", "edit", (12,), "", id="edit to what?"),
        pytest.param("edit XCache reorg: build it", "edit", (12,), "build it", id="edit by words"),
    ],
)
def test_this_is_a_command(typed: str, word: str, numbers: tuple[int, ...], rest: str) -> None:
    form = read_form(typed, AROUND)
    assert form is not None
    assert (form.word, form.items.numbers, form.rest) == (word, numbers, rest)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("done with the migration", id="done in a sentence"),
        pytest.param("done configure", id="a part of a word"),
        pytest.param("done reorg XCache", id="words in another order"),
        pytest.param("done SOFTWARE-36", id="a part of a key"),
        pytest.param("done SOFTWARE-364", id="a key that no item has"),
        pytest.param("done 12 percent of the hosts", id="more than numbers"),
        pytest.param("drop the old tarballs", id="drop in a sentence"),
        pytest.param("drop XCache reorg no time", id="a reason behind words without brackets"),
        pytest.param("give 12 copies to the library", id="no names"),
        pytest.param("give thanks to Bo", id="no item"),
        pytest.param("keep calm", id="keep in a sentence"),
        pytest.param("put the old docs under version control", id="put in a sentence"),
        pytest.param("put 12 on the list", id="put without under"),
        pytest.param("due 12 sometime", id="no date"),
        pytest.param("due diligence on the vendor", id="due in a sentence"),
        pytest.param("edit the wiki: add the hosts", id="edit in a sentence"),
        pytest.param("edit XCache reorg build it", id="edit by words without a colon"),
        pytest.param("12 hosts are done", id="a number in a sentence"),
        pytest.param("list of sites to update", id="list in a sentence"),
        pytest.param("[ ] done 12", id="behind an empty topic everything is content"),
        pytest.param("build it", id="no command word"),
        pytest.param("done", id="a word alone is none of these"),
        pytest.param("done " + "x" * 300, id="a long text"),
        pytest.param("", id="nothing"),
    ],
)
def test_this_is_content(typed: str) -> None:
    assert read_form(typed, AROUND) is None


@pytest.mark.parametrize(
    ("typed", "either", "again"),
    [
        pytest.param("done SOFTWARE-99", [16, 17], "done 7", id="a key of two items, in a link too"),
        pytest.param("done May", [14, 15], "done 7", id="an owner of two items"),
        pytest.param("drop May (no time)", [14, 15], "drop 7 no time", id="with the reason"),
        pytest.param("give SOFTWARE-99 to Bo", [16, 17], "give 7 to Bo", id="with the names"),
        pytest.param("put SOFTWARE-99 under Cache", [16, 17], "put 7 under Cache", id="with the topic"),
        pytest.param("due SOFTWARE-99 Friday", [16, 17], "due 7 Friday", id="with the date"),
    ],
)
def test_several_items_are_asked_about(typed: str, either: list[int], again: str) -> None:
    form = read_form(typed, AROUND)
    assert form is not None
    assert [each.number for each in form.items.either] == either
    assert form.about(7) == again


@pytest.mark.parametrize("word", ["done", "drop", "keep", "give"])
def test_a_word_alone_lists_what_is_yours(word: str) -> None:
    assert stands_alone(word) == stands_alone(f" {word.upper()}! ") == word


@pytest.mark.parametrize("typed", ["", "put", "list", "done 12", "Undone", "build"])
def test_nothing_else_stands_alone(typed: str) -> None:
    assert stands_alone(typed) is None


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        pytest.param("list", "", id="all"),
        pytest.param("list all", "all", id="all, said"),
        pytest.param("List Ada", "Ada", id="a person"),
        pytest.param("list software", "software", id="a group"),
        pytest.param("list me", "me", id="the typist"),
        pytest.param("list nobody", "nobody", id="nobody yet"),
        pytest.param("list Noor", "Noor", id="a shared name"),
        pytest.param("list Ada and Bo", "Ada and Bo", id="two"),
        pytest.param("list Zhenzhou", None, id="nobody's name is content"),
        pytest.param("list of sites to update", None, id="a sentence"),
        pytest.param("lists", None, id="another word"),
    ],
)
def test_lists_are_of_somebody(typed: str, who: str | None) -> None:
    assert read_listing(typed, ROSTER) == who


def test_a_number_alone_is_one_item() -> None:
    assert only_number(" #12 ") == only_number("12") == 12
    assert only_number("12 hosts") is only_number("") is None


WORDS = st.sampled_from(
    ["done", "drop", "give", "keep", "put", "due", "edit", "list", "12", "#14", "and", ",", "to", "under", "XCache",
     "reorg", "SOFTWARE-99", "Ada", "Noor", "software", "nobody", "Friday", "by", "with help from", ":", "(", ")", "x"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=10).map(" ".join) | st.text(max_size=80))
def test_any_text_is_a_command_about_something_or_content(typed: str) -> None:
    form = read_form(typed, AROUND)
    assert form is None or isinstance(form, Form)
    if form:
        assert bool(form.items.numbers) != bool(form.items.either)
        again = read_form(form.about(12), AROUND)
        assert again is not None
        assert (again.word, again.items.numbers) == (form.word, (12,))

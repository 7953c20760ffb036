"""What owners answer about an item: one ends it, another's Keep holds it open, and what decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from meetings.action_items import ActionItem, Answer
from meetings.action_items.answers import (
    CHANGED,
    Word,
    answered,
    answers_words,
    disagree,
    may_open_again,
    standing,
    with_answer,
)
from meetings.action_items.parties import owner_names
from tests.cast import ROSTER, item, wall

OWNERS = ("Ada", "Bo", "May")
LAST_MEETING = wall("2019-07-01 11:00")
NOW = wall("2019-07-05 10:00")
ITEM = item(12, "XCache reorg", *OWNERS)


def said(who: str, what: str, at: str = "2019-07-03 10:00") -> Answer:
    return Answer(who, what, wall(at))


def after(*answers: Answer, ended: str | None = None) -> ActionItem:
    return replace(ITEM, answers=answers, ended=ended)


@pytest.mark.parametrize(
    ("before", "word", "ended", "words"),
    [
        pytest.param(after(), Word("Bo", "done", NOW), "done", "", id="one owner's word ends it"),
        pytest.param(after(), Word("Bo", "drop", NOW), "dropped", "", id="so does drop"),
        pytest.param(after(said("May", "keep")), Word("Bo", "done", NOW), None, "Bo: done, May: keep",
                     id="done against keep"),
        pytest.param(after(said("May", "keep")), Word("Bo", "drop", NOW), None, "Bo: drop, May: keep",
                     id="drop against keep"),
        pytest.param(after(said("Bo", "done"), ended="done"), Word("May", "keep", NOW), None, "Bo: done, May: keep",
                     id="keep after done opens it again"),
        pytest.param(after(said("May", "keep", "2019-07-01 10:59")), Word("Bo", "done", NOW), "done", "",
                     id="kept before the last meeting"),
        pytest.param(after(said("Bo", "done", "2019-06-28 10:00")), Word("May", "keep", NOW), None, "",
                     id="done before the last meeting, and open"),
        pytest.param(after(said("Bo", "keep")), Word("Bo", "done", NOW), "done", "", id="the same owner since"),
        pytest.param(after(said("Bo", "done"), ended="done"), Word("Bo", "keep", NOW), None, "",
                     id="the same owner opens it again"),
        pytest.param(after(said("May", "keep"), said("Bo", "done")), Word("May", "done", NOW), "done", "",
                     id="they agree that it is done"),
        pytest.param(after(said("May", "keep"), said("Bo", "done")), Word("Bo", "keep", NOW), None, "",
                     id="they agree that it is kept"),
        pytest.param(after(said("May", "keep"), said("Bo", "done")), Word("Ada", "done", NOW), None,
                     "Bo: done, Ada: done, May: keep", id="a third owner does not outvote one"),
        pytest.param(after(said("Noor Salim", "keep")), Word("Bo", "done", NOW), "done", "",
                     id="who owned it before has no say"),
        pytest.param(after(said("May", CHANGED)), Word("Bo", "done", NOW), "done", "", id="a change is no answer"),
        pytest.param(after(said("May", "keep"), said("Bo", "done")), Word("Noor Salim", "done", NOW, decides=True),
                     "done", "", id="what decides ends it"),
        pytest.param(after(said("May", "keep"), said("Bo", "done")), Word("Ada", "keep", NOW, decides=True),
                     None, "", id="what decides keeps it"),
    ],
)  # fmt: skip
def test_it_ends_by_one_owner_unless_another_keeps_it(
    before: ActionItem, word: Word, ended: str | None, words: str
) -> None:
    now = answered(before, word, OWNERS, LAST_MEETING)
    answers = standing(now, OWNERS, LAST_MEETING)
    assert now.ended == ended
    assert (answers_words(answers) if disagree(answers) else "") == words
    assert now.kept_at == (NOW if word.what == "keep" else None)


def test_the_reason_of_a_drop_stays_only_where_it_is_dropped() -> None:
    word = Word("Bo", "drop", NOW, "no money")
    assert answered(ITEM, word, OWNERS, LAST_MEETING).why == "no money"
    kept = answered(replace(ITEM, answers=(said("May", "keep"),), kept_at=NOW), word, OWNERS, LAST_MEETING)
    assert (kept.ended, kept.why, kept.kept_at) == (None, "", NOW)


def test_before_the_first_meeting_every_answer_counts() -> None:
    old = after(said("May", "keep", "2019-01-01 10:00"))
    assert answered(old, Word("Bo", "done", NOW), OWNERS, None).ended is None


def test_who_helps_keeps_it_and_leaves_the_keep_of_an_owner() -> None:
    kept = answered(
        after(said("May", "keep"), said("Bo", "done")), Word("Noor Salim", "keep", NOW, decides=True), OWNERS, None
    )
    assert kept.answers == (said("May", "keep"),)
    assert answered(kept, Word("Ada", "done", NOW), OWNERS, None).ended is None


@pytest.mark.parametrize(
    ("ended", "who", "opens"),
    [
        pytest.param(after(said("Bo", "done"), ended="done"), "May", True, id="another owner"),
        pytest.param(after(said("Bo", "done"), ended="done"), "Bo", True, id="who ended it"),
        pytest.param(after(said("Bo", "done"), ended="done"), "Noor Salim", False, id="somebody else"),
        pytest.param(
            after(said("Bo", "done", "2019-06-28 10:00"), ended="done"), "May", False, id="before the meeting"
        ),
        pytest.param(after(ended="done"), "May", False, id="ended by what decides"),
        pytest.param(after(said("Bo", "done")), "May", False, id="open as it is"),
    ],
)
def test_an_owner_opens_again_what_an_owner_has_ended_since_the_last_meeting(
    ended: ActionItem, who: str, *, opens: bool
) -> None:
    assert may_open_again(ended, who, OWNERS, LAST_MEETING) is opens


def test_of_each_person_the_last_answer_counts_and_a_change_stands_beside_it() -> None:
    last: datetime = NOW
    kept = with_answer(after(said("Bo", "done"), said("May", "keep")), Answer("Bo", "keep", last))
    assert kept.answers == (said("May", "keep"), Answer("Bo", "keep", last))
    changed = with_answer(kept, Answer("Bo", CHANGED, last))
    assert changed.answers == (*kept.answers, Answer("Bo", CHANGED, last))


@pytest.mark.parametrize(
    ("owners", "names"),
    [
        pytest.param(("Bo", "Ada"), ("Bo", "Ada"), id="people"),
        pytest.param(("software", "Bo"), ("Ada", "Bo"), id="a group and one of it"),
        pytest.param(("Everyone",), ("Ada", "Bo", "May"), id="everyone of the meeting"),
        pytest.param((), (), id="nobody yet"),
    ],
)
def test_the_owners_of_an_item_are_people(owners: tuple[str, ...], names: tuple[str, ...]) -> None:
    helped = replace(item(1, "build it", *owners), helpers=("Noor Salim",))
    assert owner_names(helped, ROSTER, OWNERS) == names

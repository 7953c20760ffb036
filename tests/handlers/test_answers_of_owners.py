"""Who may answer, undo and decide about an item of several owners; the same twice; what is in the way of an Undo."""

from __future__ import annotations

import pytest

from meetings.posting import PostKind
from posts.sending.content import content_of
from posts.sending.writing import Writing
from storage import outbox
from storage.engine import Transaction
from storage.records import action_items
from tests.handlers.conftest import NOW, Office, labels

ADA, BO, MAY, NOOR = "U0ADA", "U0BO", "U0MAY", "U0NOOR"


@pytest.fixture
def shared(office: Office) -> Office:
    """Bo and May own #1 and #2; May recorded them, and Bo alone owns #3."""
    for text in ("Bo, May: XCache reorg", "Bo, May: order disks", "Bo: read the guide"):
        office.types(MAY, f"/ai {text}")
    return office


def is_open(office: Office, number: int) -> bool:
    def read(tx: Transaction) -> bool:
        found = action_items.get(tx, "T1", "tech", number)
        assert found
        return found.ended is None

    return office.writes(read)


def told(office: Office, account: str) -> list[str]:
    """What still stands of what this account is about to be told."""

    def read(tx: Transaction) -> list[str]:
        writing = Writing(tx, "T1", office.desk.layouts, NOW)
        posts = outbox.planned(tx, "T1", PostKind.TOLD, "")
        contents = [content_of(writing, post) for post in posts if post.channel == account]
        return [content["message"]["text"] for content in contents if content]

    return office.writes(read)


@pytest.mark.parametrize(
    ("account", "opens"),
    [
        pytest.param(MAY, True, id="the other owner"),
        pytest.param(BO, True, id="who ended it"),
        pytest.param(ADA, True, id="an owner of the meeting"),
        pytest.param(NOOR, False, id="somebody else"),
    ],
)
def test_these_undo_an_end(shared: Office, account: str, *, opens: bool) -> None:
    command = _command(shared, BO, "/ai done 1")
    answer = shared.types(account, f"/ai undo 1 of change {command}")["text"]
    assert is_open(shared, 1) is opens
    assert ("Undone." in answer) is opens
    assert opens or "Only who typed it, the person concerned or an owner can undo it." in answer


def test_of_several_items_the_other_owner_undoes_the_one_that_is_theirs(shared: Office) -> None:
    command = _command(shared, BO, "/ai done 1, 2 and 3")
    assert "#1 is done. AI (Bo, May): XCache reorg" in shared.types(MAY, f"/ai undo 1 of change {command}")["text"]
    assert [is_open(shared, number) for number in (1, 2, 3)] == [True, False, False]
    assert "Only who typed it" in shared.types(NOOR, f"/ai undo 3 of change {command}")["text"]
    assert "Already undone" in shared.types(BO, f"/ai undo 1 of change {command}")["text"]


def test_what_is_left_of_an_end_is_undone_by_its_receipt(shared: Office) -> None:
    receipt = shared.types(BO, "/ai done 1 and 2")
    shared.types(MAY, f"/ai undo 1 of change {_latest(shared)}")
    assert "Undone" in shared.presses(BO, receipt, "Undo")["text"]
    assert is_open(shared, 2)


@pytest.mark.parametrize("text", ["undo 1 of change 99999", "undo 9 of change 1"])
def test_an_undo_of_nothing_changes_nothing(shared: Office, text: str) -> None:
    before = shared.counts()
    answer = shared.types(MAY, f"/ai {text}")["text"]
    assert "not known any more" in answer or "nothing to undo" in answer
    assert shared.counts() == before


def test_an_undo_is_refused_once_somebody_has_kept_it(shared: Office) -> None:
    receipt = shared.types(BO, "/ai done 1")
    shared.types(MAY, "/ai keep 1")
    answer = shared.presses(BO, receipt, "Undo")["text"]
    assert "#1 was changed since (kept at 08:00 by May), so nothing was undone." in answer
    assert is_open(shared, 1)


def test_undoing_the_answer_that_was_against_another_takes_it_back_alone(shared: Office) -> None:
    shared.types(MAY, "/ai keep 1")
    receipt = shared.types(BO, "/ai done 1")
    assert "Bo: done, May: keep" in receipt["text"]
    assert "Undone" in shared.presses(BO, receipt, "Undo")["text"]
    assert told(shared, MAY) == []
    assert "#1 is done and leaves the minutes." in shared.types(MAY, "/ai done 1")["text"]


def test_the_same_answer_again_changes_nothing_and_says_so(shared: Office) -> None:
    shared.types(MAY, "/ai keep 1")
    shared.types(BO, "/ai done 1")
    before = shared.counts()
    assert "Already done at 08:00: #1 stays open until you agree" in shared.types(BO, "/ai done 1")["text"]
    assert shared.counts() == before


@pytest.mark.parametrize(
    ("account", "ends"),
    [
        pytest.param(ADA, True, id="an owner of the meeting"),
        pytest.param(MAY, True, id="the one who kept it"),
        pytest.param(BO, False, id="the one who is done, again"),
    ],
)
def test_a_disagreement_ends_by_these(shared: Office, account: str, *, ends: bool) -> None:
    shared.types(MAY, "/ai keep 1")
    shared.types(BO, "/ai done 1")
    shared.types(account, "/ai done #1")
    assert is_open(shared, 1) is not ends


def test_who_recorded_it_and_owns_it_not_decides_and_whoever_kept_it_hears(office: Office) -> None:
    office.types(MAY, "/ai Bo, Ada: XCache reorg")
    office.types(ADA, "/ai keep 1")
    answer = office.types(MAY, "/ai done 1")["text"]
    assert "#1 is done and leaves the minutes." in answer
    assert not is_open(office, 1)
    assert "May: done. AI (Bo, Ada): XCache reorg (#1) leaves the minutes." in told(office, ADA)[0]
    assert "#1 is done already: by May" in office.types(BO, "/ai keep 1")["text"]


def test_several_at_once_say_which_stays_open(shared: Office) -> None:
    shared.types(MAY, "/ai keep 1")
    answer = shared.types(BO, "/ai done 1, 2 and 3")
    assert "#2 and #3 are done and leave the minutes. #1 stays open until you agree, or Ada decides." in answer["text"]
    assert labels(answer) == ["Undo"]
    assert [is_open(shared, number) for number in (1, 2, 3)] == [True, False, False]
    shared.presses(BO, answer, "Undo")
    assert [is_open(shared, number) for number in (1, 2, 3)] == [True, True, True]


def _command(office: Office, account: str, text: str) -> int:
    office.types(account, text)
    return _latest(office)


def _latest(office: Office) -> int:
    return office.writes(lambda tx: int(tx.rows("SELECT max(id) AS latest FROM commands")[0]["latest"]))

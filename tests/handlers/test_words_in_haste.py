"""What is typed in haste: command words misspelt, and absences taken back by words."""

from __future__ import annotations

import pytest

from tests.handlers.conftest import Office, labels

ADA = "U0ADA"


@pytest.mark.parametrize(
    ("typed", "buttons"),
    [
        pytest.param("/ooo lsit", ["Yes, list"], id="an absence is nothing like it"),
        pytest.param("/ooo cancle 3", ["Yes, cancel 3"], id="with its number"),
        pytest.param("/ai doen 1", ["Yes, done 1", "A new action item: doen 1"], id="an item may be"),
        pytest.param("/ai close 1", ["Yes, done 1", "A new action item: close 1"], id="another word for done"),
        pytest.param("/ai list zoe", ["Yes, list", "A new action item: list zoe"], id="a list of nobody's"),
        pytest.param("/announce lits", ["Yes, list", "As typed"], id="an announcement may be"),
    ],
)
def test_a_misspelt_command_word_is_asked_about_and_changes_nothing(
    office: Office, typed: str, buttons: list[str]
) -> None:
    answer = office.types(ADA, typed)
    assert "Did you mean" in answer["text"]
    assert labels(answer) == buttons
    assert office.counts() == 0


@pytest.mark.parametrize(
    ("typed", "button", "recorded"),
    [("/ai lsit", "A new action item: lsit", "new action item"), ("/announce lsit", "As typed", "Announced")],
)
def test_it_is_content_where_it_was_meant_as_that(office: Office, typed: str, button: str, recorded: str) -> None:
    assert recorded in office.presses(ADA, office.types(ADA, typed), button)["text"]


def test_the_command_that_was_meant_is_a_press_away(office: Office) -> None:
    office.types(ADA, "/ooo July 15-17")
    assert "Taken back: #1" in office.presses(ADA, office.types(ADA, "/ooo cancle 1"), "Yes, cancel 1")["text"]


@pytest.mark.parametrize("typed", ["/ooo cancel July 15-17", "/ooo cancel beach", "/ooo remove 1", "/ooo delete Ada"])
def test_an_absence_is_taken_back_by_its_days_its_reason_or_its_person(office: Office, typed: str) -> None:
    office.types(ADA, "/ooo July 15-17 (beach)")
    assert "Taken back: #1" in office.types(ADA, typed)["text"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("/ooo cancel", "Which one is taken back?", id="nothing behind it"),
        pytest.param("/ooo cancel July 16", "Which one is taken back?", id="a part of it"),
        pytest.param("/ooo cancel *cake*", 'No absence like "*cake*" is recorded; nothing was changed.', id="no such"),
    ],
)
def test_what_is_not_clear_is_asked_with_a_button_for_each(office: Office, typed: str, said: str) -> None:
    office.types(ADA, "/ooo July 15-17 (beach)")
    before = office.counts()
    answer = office.types(ADA, typed)
    assert said in answer["text"]
    assert office.counts() == before
    assert "Taken back: #1" in office.presses(ADA, answer, "#1 Ada Mon July 15 - Wed July 17")["text"]


def test_nobody_who_is_not_out_is_asked_which(office: Office) -> None:
    answer = office.types(ADA, "/ooo cancel")
    assert "You are not recorded as out; nothing was changed." in answer["text"]


def test_a_plain_question_is_answered(office: Office) -> None:
    office.types(ADA, "/ooo July 15-17")
    assert "Who is out" in office.types(ADA, "/ooo who is out next week?")["text"]
    office.types(ADA, "/ai Fix the wiki")
    assert "Open action items of Ada" in office.types(ADA, "/ai what do I have to do?")["text"]


@pytest.mark.parametrize("typed", ["not until Thursday", "Frydy", "Zoe July 15-17", "Monday", "2019-13-01"])
def test_an_absence_that_was_not_understood_is_given_back(office: Office, typed: str) -> None:
    answer = office.types(ADA, f"/ooo {typed}")
    assert f"You typed: {typed}" in answer["text"]
    assert office.counts() == 0


def test_a_misspelt_word_counts_where_what_follows_fits(office: Office) -> None:
    office.types(ADA, "/ai write the release notes")
    assert labels(office.types(ADA, "/ai doen release notes"))[0] == "Yes, done release notes"
    assert labels(office.types(ADA, "/ai lits Bo"))[0] == "Yes, list Bo"
    assert "AI (Ada): doen the disks" in office.types(ADA, "/ai doen the disks")["text"]
    assert "AI (Ada): lost property" in office.types(ADA, "/ai lost property")["text"]


@pytest.mark.parametrize(
    ("typed", "example"),
    [
        ("due 1 yesterday", "/ai due 1 Friday"),
        ("give 1 to the 7 dwarfs", "/ai give 1 Ada"),
        ("put 1 in the shelf", "/ai put 1 under OSG 3.4.32"),
        ("done 1 perhaps", "/ai done 1"),
    ],
)
def test_a_command_about_an_item_that_was_half_understood_is_no_new_item(
    office: Office, typed: str, example: str
) -> None:
    office.types(ADA, "/ai order disks")
    before = office.counts()
    answer = office.types(ADA, f"/ai {typed}")
    assert "I could not read what stands behind #1." in answer["text"]
    assert example in answer["text"]
    assert labels(answer) == [f"A new action item: {typed}"]
    assert office.counts() == before
    assert "has a new action item (#2)" in office.presses(ADA, answer, f"A new action item: {typed}")["text"]


def test_where_nothing_has_the_number_it_is_content(office: Office) -> None:
    assert "AI (Ada): put 2 disks in the shelf" in office.types(ADA, "/ai put 2 disks in the shelf")["text"]


def test_a_new_text_that_is_a_day_is_when_it_is_due(office: Office) -> None:
    office.types(ADA, "/ai order disks")
    assert "AI (Ada): order disks by Fri July 12" in office.types(ADA, "/ai edit 1 by Friday")["text"]


@pytest.mark.parametrize("typed", ["---", "#", "?!", "[topic] ..."])
def test_nothing_but_marks_is_no_item(office: Office, typed: str) -> None:
    assert "What is to be done?" in office.types(ADA, f"/ai {typed}")["text"]
    assert office.counts() == 0


def test_marks_that_turn_a_line_round_are_left_out(office: Office) -> None:
    answer = office.types(ADA, "/ai \u202egnp.exe \u05e9\u05dc\u05d5\u05dd\u2066")
    assert "AI (Ada): gnp.exe \u05e9\u05dc\u05d5\u05dd" in answer["text"]
    assert not set(answer["text"]) & set("\u202e\u2066")


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("/ai done 1", "#1 was changed since (done at 08:00 by Ada), so nothing was undone."),
        ("/ai edit 1 order tapes", "#1 was changed since (edited at 08:00 by Ada), so nothing was undone."),
    ],
)
def test_an_undo_that_came_too_late_says_what_happened_meanwhile(office: Office, typed: str, how: str) -> None:
    receipt = office.types(ADA, "/ai order disks")
    office.types(ADA, typed)
    assert how in office.presses(ADA, receipt, "Undo")["text"]


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        pytest.param("assign 1 to Bo", "give 1 to Bo", id="another word for give"),
        pytest.param("rename 1 order tapes", "edit 1 order tapes", id="for edit"),
        pytest.param("move 1 to OSG 3.4.32", "put 1 under OSG 3.4.32", id="for put"),
        pytest.param("postpone 1 to Friday", "due 1 Friday", id="for due"),
        pytest.param("cancel 1", "drop 1", id="for drop"),
        pytest.param("cancel 1 no time", "drop 1 no time", id="for drop, with a reason"),
        pytest.param("finished order disks", "done order disks", id="words of an open item that are reported done"),
        pytest.param("completed: disks", "done disks", id="with a colon"),
        pytest.param("show", "list", id="a list"),
        pytest.param("show me", "list me", id="a list of one's own"),
        pytest.param("show 1", "1", id="one item"),
    ],
)
def test_a_command_in_other_words_is_asked_about(office: Office, typed: str, command: str) -> None:
    office.types(ADA, "/ai order disks")
    before = office.counts()
    answer = office.types(ADA, f"/ai {typed}")
    assert f"Did you mean /ai {command}?" in answer["text"].replace("`", "")
    assert labels(answer) == [f"Yes, {command}", f"A new action item: {typed}"]
    assert office.counts() == before


@pytest.mark.parametrize(
    "typed",
    ["assign 2 disks to the rack", "finish the doc", "close the old queue", "move the wiki to Bo", "show Bo the door"],
)
def test_other_words_without_an_open_item_behind_them_are_content(office: Office, typed: str) -> None:
    office.types(ADA, "/ai order disks")
    assert f"AI (Ada): {typed}" in office.types(ADA, f"/ai {typed}")["text"]


def test_done_with_words_of_no_open_item_is_no_new_one(office: Office) -> None:
    office.types(ADA, "/ai order disks")
    before = office.counts()
    answer = office.types(ADA, "/ai done the cables")
    assert 'No open action item says "the cables"; nothing was changed. Yours are:' in answer["text"]
    assert labels(answer) == ["#1 order disks", "A new action item: done the cables"]
    assert office.counts() == before
    assert "#1 is done" in office.presses(ADA, answer, "#1 order disks")["text"]


def test_an_item_that_is_opened_again_is_open_or_recorded_again(office: Office) -> None:
    office.types(ADA, "/ai Bo: order disks")
    assert "#1 is open; nothing was changed." in office.types(ADA, "/ai reopen 1")["text"]
    office.types(ADA, "/ai done 1")
    answer = office.types(ADA, "/ai reopen 1 ")
    assert "#1 is done already" in answer["text"]
    assert "AI (Bo): order disks" in office.presses(ADA, answer, "Record it again")["text"]


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        pytest.param("kepp 1 until July 30", "keep 1 until July 30", id="misspelt"),
        pytest.param("extend 1 until July 30", "keep 1 until July 30", id="another word for keep"),
        pytest.param("eidt 1 no cake", "edit 1 no cake", id="misspelt, with a new text"),
        pytest.param("change 1 no cake", "edit 1 no cake", id="another word for edit"),
    ],
)
def test_a_command_about_an_announcement_in_other_words_is_asked_about(
    office: Office, typed: str, command: str
) -> None:
    office.types(ADA, "/announce Free cake")
    before = office.counts()
    answer = office.types(ADA, f"/announce {typed}")
    assert labels(answer) == [f"Yes, {command}", "As typed"]
    assert office.counts() == before
    assert "#1 is now:" in office.presses(ADA, answer, f"Yes, {command}")["text"]


@pytest.mark.parametrize(
    "typed", ["change 2 passwords", "kepp 3 until July 30", "update 1", "extended hours until noon"]
)
def test_a_line_that_is_about_no_announcement_is_one(office: Office, typed: str) -> None:
    assert "Announced (#1)" in office.types(ADA, f"/announce {typed}")["text"]

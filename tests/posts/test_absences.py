"""What is said about absences: receipts, lines for others, and buttons that stand for a reading."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meetings.absences.read import AbsenceText, Question
from meetings.absences.reading import read_absence
from posts.receipts import RUN, UNDO_BUTTON
from posts.unasked.told import Promised, Recorded, take_back, told_line
from posts.words.absences import again_as, asked_about, ended, listed, public_line, recorded
from tests.cast import ROSTER, absence, day, item, span, spans

TODAY = day("07-08")  # a Monday
JULY_15 = spans(span("07-15", "07-17"), words="July 15-17", absolute=True)


def question(typed: str) -> Question:
    asked = read_absence(typed, TODAY, ROSTER)
    assert isinstance(asked, Question)
    return asked


def readings(typed: str) -> list[AbsenceText]:
    """What the buttons under the question stand for."""
    asked = question(typed)
    return [*asked.choices, *asked.people, *([asked.as_reason] if asked.as_reason else [])]


@pytest.mark.parametrize("later", [0, 3])
@pytest.mark.parametrize(
    ("typed", "count"),
    [
        pytest.param("Monday", 2, id="today or next week"),
        pytest.param("Monday afternoon (dentist)", 2, id="half a day, with a reason"),
        pytest.param("Noor July 15-17", 2, id="a shared name"),
        pytest.param("Noor next week", 2, id="a shared name and relative days"),
        pytest.param("Noor next week mornings", 2, id="a shared name and mornings"),
        pytest.param("Zhenzhou July 15-17", 1, id="a reason that may be a name"),
        pytest.param("starting Monday", 2, id="open, from today or from next week"),
        pytest.param("Monday until further notice", 2, id="open in other words"),
        pytest.param("Zhenzhou from tomorrow", 1, id="open, and a reason that may be a name"),
        pytest.param("Noor starting July 15", 2, id="open, from a date"),
    ],
)
def test_a_button_stands_for_the_same_days_whenever_it_is_pressed(typed: str, count: int, later: int) -> None:
    found = readings(typed)
    assert len(found) == count
    for reading in found:
        again = read_absence(again_as(reading), TODAY + timedelta(days=later), ROSTER)
        assert isinstance(again, AbsenceText), again
        assert (again.who, again.when.spans, again.note) == (reading.who, reading.when.spans, reading.note)


def test_a_question_has_a_button_for_each_reading() -> None:
    receipt = asked_about(question("Monday"), TODAY)
    assert [(button.label, button.action, button.text) for button in receipt.buttons] == [
        ("today, Mon July 8", RUN, "2019-07-08"),
        ("Mon July 15", RUN, "2019-07-15"),
    ]
    labels = [button.label for button in asked_about(question("Noor July 15-17"), TODAY).buttons]
    assert labels == [
        "Noor Haddad, Mon July 15 - Wed July 17",
        "Noor Salim, Mon July 15 - Wed July 17",
        "always Noor Haddad",
        "always Noor Salim",
    ]
    labels = [button.label for button in asked_about(question("Zhenzhou July 15-17"), TODAY).buttons]
    assert labels == ["A person", "My reason: Zhenzhou"]
    labels = [button.label for button in asked_about(question("Bo, Zhenzhou Chen July 15"), TODAY).buttons]
    assert labels == ["A person: Zhenzhou Chen"]
    assert asked_about(question("sometime"), TODAY).buttons == ()


def test_the_receipt_restates_the_days_and_quotes_the_minutes() -> None:
    known = [absence("May", JULY_15, 3, "wedding"), absence("Bo", JULY_15, 4, "wedding")]
    receipt = recorded(known, TODAY, "In the minutes of Mon July 8:", ["May is told."])
    assert receipt.text == (
        'May and Bo are out Mon July 15 - Wed July 17 (#3 and #4). Your reason "wedding" stays in Slack.'
    )
    assert receipt.before_line == "In the minutes of Mon July 8:"
    assert receipt.line == "May OOO July 15-17\nBo OOO July 15-17"
    assert (receipt.after, receipt.buttons) == ("May is told.", (UNDO_BUTTON,))


def test_the_receipt_says_what_is_over_and_what_no_minutes_print() -> None:
    receipt = recorded([absence("May", span("07-01"), 3)], TODAY, "", [])
    assert receipt.text == "May is out Mon July 1 (#3). That is over already."
    assert (receipt.before_line, receipt.line) == ("It is over before the next meeting, so no minutes print it.", "")


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        pytest.param("07-08", "07-08", "May is out Mon July 8, today.", id="today"),
        pytest.param("07-09", "07-09", "May is out Tue July 9, tomorrow.", id="tomorrow"),
        pytest.param("07-08", "07-10", "May is out Mon July 8 - Wed July 10, from today.", id="from today"),
        pytest.param("07-09", "07-10", "May is out Tue July 9 - Wed July 10, from tomorrow.", id="from tomorrow"),
    ],
)
def test_the_line_for_everybody_says_when_it_begins(first: str, last: str, line: str) -> None:
    assert public_line([absence("May", span(first, last))], TODAY) == line


def test_the_person_hears_who_recorded_what() -> None:
    by_bo = Recorded("Bo", [absence("May", JULY_15, 3), absence("May", span("07-22"), 5)], [])
    by_ada = Recorded("Ada", [], [Promised(item(12, "order disks", "May"), "tech")])
    assert told_line([by_bo, by_ada], TODAY) == (
        "Bo recorded: May is out Mon July 15 - Wed July 17 (#3); May is out Mon July 22 (#5)."
        " Ada recorded: AI (May): order disks (#12). Not right?"
    )
    assert [say.label for say in take_back([by_bo, by_ada])] == ["Take back #3", "Take back #5", "Drop #12"]


def test_an_item_that_is_told_names_its_meeting_where_there_are_several() -> None:
    by_ada = Recorded("Ada", [], [Promised(item(12, "order disks", "May"), "tech", "Tools Meeting")])
    assert "(#12 of Tools Meeting)" in told_line([by_ada], TODAY)
    assert [(say.text, say.series) for say in take_back([by_ada])] == [("drop 12", "tech")]


def test_lists_and_what_is_taken_back_name_the_number() -> None:
    assert listed([], TODAY).text.startswith("Nobody is recorded as out.")
    assert listed([absence("May", JULY_15, 3)], TODAY).items == ("#3 May is out Mon July 15 - Wed July 17",)
    receipt = ended(absence("May", JULY_15, 3), date(2020, 7, 8))
    assert receipt.text == "Taken back: #3, May is out Mon July 15, 2019 - Wed July 17, 2019."
    assert receipt.buttons == (UNDO_BUTTON,)

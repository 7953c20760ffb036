"""Until when an announcement stands, and its words."""

from __future__ import annotations

import pytest

from meetings.announcements.announcement import meetings_until
from meetings.announcements.reading import ReadAnnouncement, read_announcement
from meetings.dated_text.doubts import Doubt
from tests.cast import calendar, day

MONDAY = day("07-08")


@pytest.mark.parametrize(
    ("typed", "text", "last_day"),
    [
        pytest.param("Bring a mug until July 19", "Bring a mug", "07-19", id="the words say only how long it stands"),
        pytest.param("Bring a mug (until 7/19)", "Bring a mug", "07-19", id="in brackets"),
        pytest.param("Bring a mug, until next Friday.", "Bring a mug", "07-19", id="a weekday"),
        pytest.param("Registration is open. Until July 19", "Registration is open.", "07-19", id="its own sentence"),
        pytest.param("School next week until July 19", "School July 15-19", "07-19", id="it lasts: dates only"),
        pytest.param("Registration is open until July 19", "Registration is open until July 19", None, id="a sentence"),
        pytest.param("Bo on vacation until 8/5", "Bo on vacation until 8/5", None, id="an absence"),
        pytest.param("Bo OOO until Thursday", "Bo OOO until Thursday (July 11)", None, id="with its date"),
        pytest.param("Wait until it works", "Wait until it works", None, id="no day"),
        pytest.param("until July 19", "until July 19", None, id="nothing to stand"),
        pytest.param("Bring a mug until July 19 or so", "Bring a mug until July 19 or so", None, id="not its end"),
        pytest.param("as typed: Gone July 5 until July 19", "Gone July 5 until July 19", None, id="word for word"),
    ],
)  # fmt: skip
def test_an_announcement_stands_until_the_day_that_only_says_so(typed: str, text: str, last_day: str | None) -> None:
    read = read_announcement(typed, MONDAY)
    assert isinstance(read, ReadAnnouncement)
    assert (read.text, read.last_day) == (text, day(last_day) if last_day else None)


def test_nothing_typed_is_nothing_and_a_day_in_doubt_is_asked_about() -> None:
    assert read_announcement(" \n", MONDAY) is None
    assert isinstance(read_announcement("Bring a mug until July 5", MONDAY), Doubt)


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("School July 15-19", "07-19"),
        ("Focus Thursday and July 25", "07-25"),
        ("A mug", None),
        ("as typed: July 25", None),
    ],
)
def test_the_last_day_that_a_line_names_is_known(typed: str, last: str | None) -> None:
    read = read_announcement(typed, MONDAY)
    assert isinstance(read, ReadAnnouncement)
    assert read.names_until == (day(last) if last else None)


def test_it_stands_in_the_minutes_of_the_meetings_held_up_to_that_day() -> None:
    known = calendar(day("07-15"))
    first = known.held_from(day("07-08"))
    assert meetings_until(known, first, day("07-29")) == (day("07-08"), day("07-22"), day("07-29"))
    assert meetings_until(known, first, day("07-07")) == ()
    assert meetings_until(known, None, day("07-12")) == ()

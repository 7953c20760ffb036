"""Announcements that call meetings off, and those that only sound like it."""

from __future__ import annotations

import pytest

from meetings.announcements.called_off import called_off
from meetings.calendar.typed.cancelling import Cancellation
from tests.cast import calendar, day, wall

MONDAY = wall("2019-07-08 08:00")  # a Monday, before the meeting


@pytest.mark.parametrize(
    ("typed", "days", "why"),
    [
        pytest.param("Canceling next week's meeting; next meeting July 22", ["07-15"], "", id="as in the seed"),
        pytest.param("No meeting next week, All Hands", ["07-15"], "All Hands", id="no meeting"),
        pytest.param("No meeting next week due to outages", ["07-15"], "outages", id="due to"),
        pytest.param("Next week’s meeting canceled (Memorial Day)", ["07-15"], "Memorial Day", id="a curly apostrophe"),
        pytest.param("Next week's meeting (7/15) canceled for Labor Day", ["07-15"], "Labor Day", id="the date behind"),
        pytest.param("2019-07-15 meeting canceled (holiday)", ["07-15"], "holiday", id="the date in front"),
        pytest.param("Meeting canceled next week (the lab is closed)", ["07-15"], "the lab is closed", id="behind"),
        pytest.param("Next two meetings canceled, resuming on 2019-07-29", ["07-15", "07-22"], "", id="after today's"),
        pytest.param("Next two meetings (July 15 and July 22) canceled", ["07-15", "07-22"], "", id="with their dates"),
        pytest.param("No meeting for next two weeks; next meeting is July 29", ["07-15", "07-22"], "", id="two weeks"),
        pytest.param("Cancelling next week's meeting, to resume on July 22", ["07-15"], "", id="to resume"),
        pytest.param("We are canceling the meeting on July 15 because of the flood", ["07-15"], "the flood",
                     id="because of"),
        pytest.param("No meeting today", ["07-08"], "", id="today's"),
    ],
)  # fmt: skip
def test_this_calls_meetings_off(typed: str, days: list[str], why: str) -> None:
    found = called_off(typed, calendar(), MONDAY)
    assert isinstance(found, Cancellation)
    assert ([meeting.day for meeting in found.meetings], found.why) == (list(map(day, days)), why)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Retreat July 15-19 canceled", id="no meeting"),
        pytest.param("GDB meeting canceled next week", id="another meeting"),
        pytest.param("Not canceling next week's meeting", id="the opposite"),
        pytest.param("The meeting of July 15 is not canceled", id="the opposite, behind"),
        pytest.param("No meeting room next week", id="a room"),
        pytest.param("Switching meeting to Zoom next week", id="moved elsewhere"),
        pytest.param("No meeting", id="which one"),
        pytest.param("Meeting canceled July 16", id="no meeting falls on that day"),
        pytest.param("No meeting until further notice", id="without an end"),
        pytest.param("Next meeting July 22", id="the next one"),
        pytest.param("no meeting " * 300, id="a long text"),
    ],
)
def test_this_calls_none_off(typed: str) -> None:
    assert called_off(typed, calendar(), MONDAY) is None


def test_what_is_cancelled_already_is_not_offered_again() -> None:
    assert called_off("No meeting next week", calendar(day("07-15")), MONDAY) is None

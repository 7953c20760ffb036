"""When it is asked after minutes that nobody has closed."""

from __future__ import annotations

from datetime import time

import pytest

from meetings.calendar.nudges import next_nudge, nudges_due
from tests.cast import calendar, day, wall


@pytest.mark.parametrize(
    ("now", "asked"),
    [
        pytest.param("2019-07-08 16:59", [], id="not before five"),
        pytest.param("2019-07-08 17:00", ["2019-07-08"], id="at five"),
        pytest.param("2019-07-09 10:59", ["2019-07-08"], id="the next morning, after a night without power"),
        pytest.param("2019-07-09 11:00", [], id="not for ever"),
        pytest.param("2019-07-15 17:00", [], id="of no cancelled meeting"),
    ],
)
def test_minutes_are_asked_after_at_five(now: str, asked: list[str]) -> None:
    assert [one.original.isoformat() for one in nudges_due(calendar(day("07-15")), wall(now))] == asked


def test_of_a_meeting_that_begins_late_two_hours_later() -> None:
    late = calendar(at=time(16, 30), draft_at=time(9))
    assert next_nudge(late, wall("2019-07-08 17:00")) == wall("2019-07-08 18:30")


def test_the_next_one_is_after_now() -> None:
    assert next_nudge(calendar(), wall("2019-07-08 17:00")) == wall("2019-07-15 17:00")

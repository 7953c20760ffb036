"""What a draft's thread says of values that hold from a day on, and of figures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import ALWAYS, Dated, Entry
from meetings.calendar.series import Schedule
from meetings.changes import Change
from posts.drafts.changed import changed_words
from tests.cast import RECORDED, TRIAGE, calendar, day, series

FOUND = calendar(duty=TRIAGE, hosts="Bo", releases=("3.5.0",), coordinates="https://meet.example.org/secret")
MONDAYS = FOUND.series.scheduled(day("07-08"))
TUESDAYS = Schedule(1, MONDAYS.at, MONDAYS.draft_at)


def change(name: str, first: str, last: str | None = None) -> Change:
    """A value of this name was set from one day on, or until another."""
    key = {"series": "tech", "name": f"{name} only" if last else name, "valid_from": str(day(first))}
    return _change(
        "dated_values", key, {"valid_until": last and str(day(last)), "value": json.dumps({"text": "secret"})}
    )


def _change(table: str, key: Mapping[str, Any], row: Mapping[str, Any]) -> Change:
    return Change(1, 1, RECORDED, "U0ADA", "set", table, key, None, {**key, **row})


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param(change("host", "07-08", "07-08"), "Bo runs the meeting", id="the host of this meeting"),
        pytest.param(change("host", "07-15", "07-15"), "", id="of another"),
        pytest.param(
            change("coordinates", "07-08"), "the coordinates are new", id="coordinates, never said themselves"
        ),
        pytest.param(change("coordinates", "07-09"), "", id="from a later day on"),
        pytest.param(change("releases", "07-01"), "releases 3.5.0", id="releases"),
        pytest.param(change("duty", "07-15"), "Triage Duty: May this week, Bo next week", id="next week's duty"),
        pytest.param(change("duty", "07-22"), "", id="the duty of a later week"),
        pytest.param(change("schedule", "07-22"), "", id="a schedule from a later meeting on"),
    ],
)
def test_this_is_said_of_a_dated_value(changed: Change, said: str) -> None:
    assert changed_words(changed, FOUND, FOUND.occurrence(day("07-08"))) == said


def test_a_new_schedule_is_said_in_the_thread_of_the_meeting_before_it() -> None:
    schedule = Dated((Entry(ALWAYS, MONDAYS), Entry(day("07-15"), TUESDAYS)))
    found = Calendar(series(schedule=schedule))
    said = changed_words(change("schedule", "07-15"), found, found.occurrence(day("07-08")))
    assert said == "from Tue July 16 on the meeting is every Tuesday at 11:00"


def test_figures_are_said_until_the_day_of_the_meeting() -> None:
    meeting = FOUND.occurrence(day("07-08"))
    key = {"series": "tech", "name": "open PRs", "day": "2019-07-08"}
    counted = _change("figures", key, {"figure": 13})
    assert changed_words(counted, FOUND, meeting) == "open PRs: 13"
    assert (
        changed_words(replace(counted, before=counted.after, after=None), FOUND, meeting) == "open PRs: 13 taken back"
    )
    assert changed_words(_change("figures", {**key, "day": "2019-07-09"}, {"figure": 13}), FOUND, meeting) == ""

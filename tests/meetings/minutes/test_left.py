"""What a draft leaves for people, what it marks as carried, and where cover is needed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.minutes.layout import standard_sections
from meetings.minutes.left import left_for_people
from tests.cast import ROSTER, TRIAGE, absence, calendar, day, item, span, wall

FOUND = calendar(duty=TRIAGE, sections=standard_sections("Triage Duty"), hosts="Ada")


def known(**changes: Any) -> Known:
    """What is known for the meeting of July 8, on which May has the duty week and Ada runs it."""
    return Known(FOUND.occurrence(day("07-08")), FOUND, ROSTER, **changes)


def words(found: Known) -> list[tuple[str, list[str]]]:
    return [(left.text, [press.label for press in left.presses]) for left in left_for_people(found)]


def test_nothing_is_left_where_all_is_well() -> None:
    assert words(known(items=[item(1, "build it", "Bo")], absences=[absence("Bo", span("07-08"))])) == []


def test_a_host_who_is_out_is_to_hand_over() -> None:
    assert words(known(absences=[absence("Ada", span("07-08"))])) == [
        ("Ada runs the meeting and is out.", ["Hand over"])
    ]


@pytest.mark.parametrize(
    ("person", "days", "text", "presses"),
    [
        pytest.param("May", ("07-10", "07-11"),
                     "May has Triage Duty Mon July 8 - Sun July 14 and is out Wed July 10 - Thu July 11.",
                     ["Ask Bo to cover Wed July 10 - Thu July 11", "Ask for cover"],
                     id="on duty this week, which has begun"),
        pytest.param("Bo", ("07-19", "07-25"),
                     "Bo has Triage Duty Mon July 15 - Sun July 21 and is out Fri July 19 - Thu July 25.",
                     ["Swap with May (Mon Aug 5)", "Ask for cover"],
                     id="on duty next week, and out in the week after it as well"),
        pytest.param("Bo", ("07-20", "07-21"), None, [], id="out on the weekend of their week only"),
        pytest.param("Bo", ("07-10", "07-11"), None, [], id="out in the week of somebody else"),
        pytest.param("May", ("07-15", "07-16"), None, [], id="out in the week after their own"),
    ],
)  # fmt: skip
def test_a_duty_week_of_somebody_who_is_out_needs_cover(
    person: str, days: tuple[str, str], text: str | None, presses: list[str]
) -> None:
    found = known(absences=[absence(person, span(*days))])
    assert words(found) == ([(text, presses)] if text else [])
    assert ("cover needed" in render(draft(found))) is (text is not None)


def test_an_item_of_nobody_is_to_be_given() -> None:
    assert words(known(items=[item(3, "order disks")])) == [("AI (???): order disks is nobody's yet.", ["Give #3"])]


@pytest.mark.parametrize(
    ("recorded", "kept", "carried"),
    [
        pytest.param("2019-06-28 10:00", None, True, id="it stood in the draft before"),
        pytest.param("2019-07-01 08:59", None, True, id="recorded just before that draft"),
        pytest.param("2019-07-01 09:00", None, False, id="after that draft it is this week's"),
        pytest.param("2019-07-05 10:00", None, False, id="it is new"),
        pytest.param("2019-06-28 10:00", "2019-06-30 10:00", True, id="confirmed for the meeting before only"),
        pytest.param("2019-06-28 10:00", "2019-07-03 10:00", False, id="confirmed since"),
    ],
)
def test_an_item_is_carried_until_its_owner_confirms_it(recorded: str, kept: str | None, carried: bool) -> None:
    one = replace(item(3, "order disks", "Bo"), recorded_at=wall(recorded), kept_at=wall(kept) if kept else None)
    found = known(items=[one])
    assert found.carried(one) is carried
    assert [labels for _, labels in words(found)] == ([["Done #3", "Keep #3"]] if carried else [])
    assert ("not confirmed" in render(draft(found))) is carried

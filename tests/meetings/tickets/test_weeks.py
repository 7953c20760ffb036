"""The figures of the last weeks: a point a week, gaps where there is no figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from meetings.minutes.layout import Kind, Section
from meetings.tickets.asked import Shown, Tables
from meetings.tickets.reading import Reading, Readings
from meetings.tickets.weeks import days_of_weeks, weekly_figures
from tests.meetings.tickets.asking import BUGS, HELPDESK, JULY_8, ZONE, answered, at, failed

COUNTER = Section(Kind.ROTA, "Triage Duty", counters=(HELPDESK,))
TABLE = Section(Kind.METRICS, "JIRA", shown=Shown(BUGS, Tables.STATES, states=("Open", "In Progress")))
DAYS = (date(2019, 7, 1), date(2019, 7, 8), date(2019, 7, 10))


def points(*every: Reading, section: Section = COUNTER) -> list[tuple[date, int]]:
    readings = {"helpdesk": Readings(every, ZONE), "bugs": Readings(every, ZONE)}
    return list(weekly_figures([section], readings, DAYS)[0].points)


@pytest.mark.parametrize(
    ("meeting", "today", "last"),
    [
        pytest.param(JULY_8, date(2019, 7, 3), [date(2019, 6, 24), date(2019, 7, 1)], id="within the week"),
        pytest.param(JULY_8, JULY_8, [date(2019, 6, 24), date(2019, 7, 1)], id="the day of the meeting itself"),
        pytest.param(JULY_8, date(2019, 7, 7), [date(2019, 6, 24), date(2019, 7, 1)], id="the day before"),
        pytest.param(date(2019, 7, 22), date(2019, 7, 9), [date(2019, 7, 1), JULY_8], id="a week without a meeting"),
    ],
)
def test_there_are_twelve_days_a_week_apart_and_the_last_is_today(meeting: date, today: date, last: list[date]) -> None:
    days = days_of_weeks(meeting, today)
    assert len(days) == 12
    assert [*days[-3:]] == [*last, today]
    assert {(later - earlier).days for earlier, later in pairwise(days[:-1])} == {7}


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        pytest.param([answered(at(1, 9), 8), answered(at(8, 9), 9)], [8, 9], id="asked on each day"),
        pytest.param([answered(at(1, 9), 8), answered(at(1, 15), 7)], [7], id="the last answer of a day"),
        pytest.param([answered(at(2, 9), 8)], [8], id="the day nearest to it"),
        pytest.param([answered(at(4, 9), 8)], [8], id="three days behind it"),
        pytest.param([answered(at(1, 9), 8), failed(at(8, 9)), answered(at(7, 9), 3)], [8], id="n/a is a gap"),
        pytest.param([failed(at(8, 9)), answered(at(8, 10), 9)], [9], id="asked again on the day"),
        pytest.param([answered(at(10, 9), 4)], [4], id="what was read today is today's alone"),
        pytest.param([answered(at(10, 9), 4), failed(at(10, 10))], [], id="n/a now"),
        pytest.param([replace(answered(at(1, 9), 8), digest="other"), answered(at(8, 9), 9)], [9], id="another query"),
        pytest.param([], [], id="never asked"),
    ],
)  # fmt: skip
def test_each_point_is_the_answer_of_the_nearest_day(every: list[Reading], expected: list[int]) -> None:
    assert [number for _, number in points(*every)] == expected


def test_each_state_of_a_table_is_a_line_and_tables_of_releases_have_none() -> None:
    every = Readings((answered(at(8, 9), asked=BUGS, Open=5, In_Progress=2),), ZONE)
    found = weekly_figures([COUNTER, TABLE], {"bugs": every}, DAYS)
    assert [(one.label, one.points) for one in found] == [
        ("open FreshDesk tickets", ()),
        ("JIRA: Open", ((JULY_8, 5),)),
        ("JIRA: In Progress", ((JULY_8, 2),)),
    ]
    releases = replace(TABLE, shown=Shown(BUGS, Tables.JOINED, states=("Open",)))
    assert weekly_figures([releases], {"bugs": every}, DAYS) == ()
    alone = replace(TABLE, shown=Shown(BUGS))
    assert [one.label for one in weekly_figures([alone], {"bugs": every}, DAYS)] == ["open bugs"]

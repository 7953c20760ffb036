"""The counter of a source: against what, from when, and why it is n/a."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from meetings.minutes.finished.figures import counter_in
from meetings.minutes.finished.snapshots import Where
from meetings.tickets.reading import Reading
from tests.meetings.tickets.asking import (
    HELPDESK,
    JULY_1,
    Weeks,
    answered,
    at,
    counted,
    counters,
    failed,
    otherwise,
)

JUNE_24 = date(2019, 6, 24)
LABEL = HELPDESK.label
EIGHT = counted(LABEL, 8)
NINE = answered(at(8, 9), 9)
Cells = Mapping[date, Mapping[Where, int]]


def line(printed: Cells, readings: Sequence[Reading], last: date | None = JULY_1) -> str:
    weeks = Weeks(printed, {"helpdesk": readings}, last=last)
    return weeks.asking(counters(HELPDESK)).figure(HELPDESK).line


@pytest.mark.parametrize(
    ("printed", "readings", "said"),
    [
        pytest.param({JULY_1: EIGHT}, [NINE], "9 (+1)", id="against what was printed last week"),
        pytest.param({JULY_1: counted(LABEL, 9)}, [NINE], "9 (+0)", id="no change"),
        pytest.param({JULY_1: counted(LABEL, 12)}, [NINE], "9 (-3)", id="fewer"),
        pytest.param({}, [NINE], "9 (new)", id="nothing to compare with"),
        pytest.param({JUNE_24: EIGHT}, [NINE], "9 (+1 since Mon June 24)", id="printed a meeting earlier only"),
        pytest.param(
            {JUNE_24: EIGHT},
            [answered(at(1, 9), 7), NINE],
            "9 (+2 since Mon July 1)",
            id="a daily figure of the day is nearer than an earlier meeting",
        ),
        pytest.param(
            {}, [answered(at(3, 9), 7), NINE], "9 (+2 since Wed July 3)", id="the first daily figure after it"
        ),
        pytest.param(
            {JULY_1: EIGHT},
            [answered(at(1, 9), 7), NINE],
            "9 (+1)",
            id="what was printed counts more than what was read",
        ),
        pytest.param(
            {JUNE_24: EIGHT},
            [failed(at(1, 9)), answered(at(2, 9), 7), NINE],
            "9 (+2 since Tue July 2)",
            id="n/a is never a base",
        ),
        pytest.param({JULY_1: EIGHT}, [], "n/a (not asked yet)", id="never asked"),
        pytest.param(
            {JULY_1: EIGHT}, [answered(at(7, 9), 8), failed(at(8, 9))], "n/a (cannot be reached: HTTP 502)", id="failed"
        ),
        pytest.param(
            {JULY_1: EIGHT}, [NINE, failed(at(8, 9, 30))], "9 (+1)", id="a later failure takes no figure back"
        ),
        pytest.param({JULY_1: EIGHT}, [NINE, answered(at(8, 10), 10)], "10 (+2)", id="asked again before the meeting"),
        pytest.param({JULY_1: EIGHT}, [NINE, answered(at(8, 12), 10)], "9 (+1)", id="asked again after it began"),
        pytest.param(
            {JULY_1: EIGHT}, [failed(at(8, 9)), answered(at(8, 12), 10)], "10 (+2)", id="answered only after it began"
        ),
        pytest.param(
            {JULY_1: EIGHT},
            [answered(at(1, 9), 8, asked=otherwise(HELPDESK)), NINE],
            "9 (new since the query was changed)",
            id="something else was asked then",
        ),
        pytest.param(
            {},
            [answered(at(1, 9), 8, asked=otherwise(HELPDESK)), NINE],
            "9 (new since the query was changed)",
            id="something else was read then",
        ),
    ],
)
def test_a_counter_says_what_changed_since_the_last_meeting(
    printed: Cells, readings: Sequence[Reading], said: str
) -> None:
    assert line(printed, readings) == f"{said} {LABEL}"


@pytest.mark.parametrize(
    ("last", "said"),
    [
        pytest.param(JULY_1, "9 (+1)", id="a week ago"),
        pytest.param(date(2019, 7, 2), "9 (+1)", id="six days ago, after a holiday"),
        pytest.param(date(2019, 6, 30), "9 (+1)", id="eight days ago"),
        pytest.param(date(2019, 7, 3), "9 (+1 since Wed July 3)", id="five days ago"),
        pytest.param(JUNE_24, "9 (+1 since Mon June 24)", id="two weeks ago"),
    ],
)
def test_a_base_that_is_not_of_last_week_is_named(last: date, said: str) -> None:
    assert line({last: EIGHT}, [NINE], last) == f"{said} {LABEL}"


@pytest.mark.parametrize(
    "readings",
    [[NINE], [answered(at(7, 9), 8), failed(at(8, 9))], [answered(at(1, 9), 8, asked=otherwise(HELPDESK)), NINE]],
)
def test_every_counter_is_read_back_as_one(readings: Sequence[Reading]) -> None:
    typed = line({JUNE_24: EIGHT}, readings)
    finished = counter_in(typed)
    assert finished is not None
    assert finished.label == LABEL
    assert (finished.cell is None) == typed.startswith("n/a")


def test_the_time_until_which_a_source_asks_not_to_be_asked_is_said() -> None:
    limited = Reading("helpdesk", at(8, 9), HELPDESK.digest, None, "asked too often", retry_at=at(8, 9, 12))
    assert line({}, [limited]) == f"n/a (asked too often, until 09:12) {LABEL}"

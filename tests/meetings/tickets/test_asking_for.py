"""What each source is asked for the minutes of every series together, and when."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from meetings.minutes.layout import Kind, Section
from meetings.tickets.asked import ListedBy, Shown, Tables
from meetings.tickets.asking_for import daily_at, next_reading, retry_at, to_ask
from meetings.tickets.question import Question
from meetings.tickets.reading import Reading
from tests.cast import calendar
from tests.meetings.tickets.asking import BUGS, HELPDESK, answered, at, counters, failed, figures

NOW = at(3, 10)
TESTING = "Ready for Testing"


def listed(shown: Shown) -> Section:
    return Section(Kind.QUERY_LIST, "Release Team", shown=shown)


@pytest.mark.parametrize(
    ("sections", "question"),
    [
        pytest.param([counters(BUGS)], Question(BUGS.query, BUGS.states), id="a counter wants counts alone"),
        pytest.param(
            [figures(Shown(BUGS, Tables.STATES, ("Open", "Blocked")))],
            Question(BUGS.query, (*BUGS.states, "Blocked")),
            id="a table has states of its own",
        ),
        pytest.param(
            [listed(Shown(BUGS, Tables.JOINED, ("Open", "Closed"), listed_by=ListedBy.RELEASE, listed=(TESTING,)))],
            Question(BUGS.query, BUGS.states, ("3.5.0",), ("Open", "Closed", TESTING), items=True),
            id="closed tickets are wanted of the releases alone",
        ),
        pytest.param(
            [listed(Shown(BUGS, listed_by=ListedBy.TICKET, listed=("Blocked",)))],
            Question(BUGS.query, (*BUGS.states, "Blocked"), items=True),
            id="what is listed is counted as well",
        ),
        pytest.param(
            [counters(BUGS), listed(Shown(BUGS, listed_by=ListedBy.TICKET))],
            Question(BUGS.query, BUGS.states, items=True),
            id="several sections ask once",
        ),
    ],
)
def test_a_source_is_asked_one_question_for_all_that_is_shown(sections: list[Section], question: Question) -> None:
    found = to_ask([calendar(sections=tuple(sections), releases=("3.5.0",))], NOW)
    assert {name: one.question for name, one in found.items()} == {"bugs": question}


def test_two_series_ask_once_and_each_with_its_releases() -> None:
    shown = Shown(BUGS, Tables.EACH, ("Open",))
    two = [calendar(sections=(figures(shown),), releases=(one,), key=one) for one in ("3.5.0", "3.6.0")]
    assert to_ask(two, NOW)["bugs"].question.versions == ("3.5.0", "3.6.0")


SHOWN = [calendar(sections=(counters(HELPDESK),))]


@pytest.mark.parametrize(
    ("last", "asked_for", "due"),
    [
        pytest.param(None, None, NOW, id="never asked: at once"),
        pytest.param(answered(at(3, 9), 9), None, at(4, 9), id="answered today: tomorrow"),
        pytest.param(answered(at(3, 8), 9), None, at(3, 9), id="answered before the time of today's figure"),
        pytest.param(answered(at(1, 9), 9), None, at(3, 9), id="asleep for two days: now, and once"),
        pytest.param(answered(at(3, 9), 9), at(3, 9, 50), at(3, 9, 50), id="somebody asks"),
        pytest.param(failed(at(3, 9, 58)), None, at(3, 10, 3), id="failed: in five minutes"),
        pytest.param(failed(at(3, 8, 58)), None, at(3, 9), id="failed just before the time of today's figure"),
    ],
)
def test_a_source_is_asked_daily_and_after_a_failure_again(
    last: Reading | None, asked_for: datetime | None, due: datetime
) -> None:
    known = {"helpdesk": last} if last else {}
    assert next_reading("helpdesk", SHOWN, known, {"helpdesk": asked_for} if asked_for else {}, NOW) == due


def test_a_source_that_nothing_shows_is_never_asked() -> None:
    assert next_reading("wiki", SHOWN, {}, {}, NOW) is None


def test_the_waits_grow_to_an_hour() -> None:
    waits = [
        retry_at(Reading("helpdesk", NOW, "", None, "away", may_pass=True, failures=number)) - NOW
        for number in (1, 2, 3, 4, 5, 50)
    ]
    assert waits == [timedelta(minutes=each) for each in (5, 10, 20, 40, 60, 60)]


def test_every_day_of_two_years_has_one_daily_instant_across_changes_of_clocks() -> None:
    days = [date(2019, 1, 1) + timedelta(days=number) for number in range(730)]
    instants = [daily_at("helpdesk", SHOWN, day) for day in days]
    gaps = {later - sooner for sooner, later in pairwise(instants) if sooner and later}
    assert gaps == {timedelta(hours=hours) for hours in (23, 24, 25)}

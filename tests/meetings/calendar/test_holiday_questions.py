"""When a holiday's meeting is asked about, and whom."""

from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.calendar.asking import next_free_day, whom_to_ask
from meetings.calendar.calendar import Calendar
from meetings.calendar.due import Due, due, next_due
from meetings.calendar.holidays import Holiday
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.typed.holiday_text import read_dropped, read_holiday
from meetings.calendar.typed.which import Unsettled
from meetings.people import Person, Roster
from meetings.posting import PostKind
from tests.cast import CHICAGO, calendar, called_off, day, series, wall

LABOR_DAY = day("09-02")


def closed(*days: str, decided: Decided | None = None, **changes: object) -> Calendar:
    """The Tools Meeting with sites closed on these days; what is decided is about Labor Day."""
    return Calendar(
        series(**changes), {LABOR_DAY: decided} if decided else {}, dict.fromkeys(map(day, days), "Labor Day")
    )


def asked(found: Calendar, since: str, now: str) -> list[tuple[str, str, str]]:
    """What comes due of Labor Day: kind, subject, and the local time."""
    entries = [one for one in due(found, wall(since), wall(now)) if one.original == LABOR_DAY and one.at > wall(since)]
    return [(one.kind.value, one.subject, _local(one)) for one in entries]


def _local(entry: Due) -> str:
    return entry.at.astimezone(ZoneInfo(CHICAGO)).strftime("%m-%d %H:%M")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            closed("09-02"),
            [
                ("holiday", "asked", "08-26 09:00"),
                ("holiday", "again", "08-30 09:00"),
                ("holiday", "unanswered", "09-02 09:00"),
            ],
            id="on the Friday before a Monday",
        ),
        pytest.param(
            closed("09-02", "08-30"),
            [
                ("holiday", "asked", "08-26 09:00"),
                ("holiday", "again", "08-29 09:00"),
                ("holiday", "unanswered", "09-02 09:00"),
            ],
            id="the Friday is a holiday",
        ),
        pytest.param(
            closed("09-02", "08-27", "08-28", "08-29", "08-30"),
            [("holiday", "asked", "08-26 09:00"), ("holiday", "unanswered", "09-02 09:00")],
            id="no working day since it was asked",
        ),
        pytest.param(closed("09-02", decided=Decided(State.HELD)), [("draft", "", "09-02 09:00")], id="held"),
        pytest.param(closed("09-02", decided=called_off()), [], id="called off"),
        pytest.param(
            closed("09-02", decided=Decided(State.MOVED, "", day("09-03"))), [("draft", "", "09-03 09:00")], id="moved"
        ),
        pytest.param(closed("09-03"), [("draft", "", "09-02 09:00")], id="the holiday is another day"),
        pytest.param(
            closed("09-02", draft_at=time(7, 30)),
            [
                ("holiday", "asked", "08-26 07:30"),
                ("holiday", "again", "08-30 07:30"),
                ("holiday", "unanswered", "09-02 07:30"),
            ],
            id="at the wall time of the draft",
        ),
    ],
)
def test_this_comes_due(found: Calendar, expected: list[tuple[str, str, str]]) -> None:
    assert asked(found, "2019-08-20 00:00", "2019-09-03 10:00") == expected


def test_a_question_is_worth_asking_until_the_next_one() -> None:
    entries = due(closed("09-02"), wall("2019-08-20 00:00"), wall("2019-09-02 09:30"))
    assert [one.until for one in entries if one.kind is PostKind.HOLIDAY] == [
        wall("2019-08-30 09:00"), wall("2019-09-02 09:00"), wall("2019-09-02 11:00"),
    ]  # fmt: skip


def test_a_holiday_that_becomes_known_late_is_asked_about_at_once() -> None:
    found = closed("09-02")
    assert [(one.kind, one.subject) for one in due(found, wall("2019-08-28 09:59"), wall("2019-08-28 10:00"))] == [
        (PostKind.HOLIDAY, "asked")
    ]


@settings(max_examples=120, deadline=None)
@given(weeks=st.integers(min_value=0, max_value=200), others=st.sets(st.integers(min_value=-9, max_value=-1)))
def test_every_holiday_across_summer_time_and_the_ends_of_years(weeks: int, others: set[int]) -> None:
    """From instant to instant: asked a week before, again on a working day behind it, and no draft, each once."""
    holiday = date(2019, 7, 1) + timedelta(weeks=weeks)
    free = [timedelta(days=ago) for ago in others if (holiday + timedelta(days=ago)).weekday() != 0]
    closed_days = {holiday: "Day", **{holiday + ago: "Other" for ago in free}}
    found = Calendar(series(), {}, closed_days)
    since, end, seen = wall(f"{holiday - timedelta(days=10)} 00:00"), wall(f"{holiday} 12:00"), list[Due]()
    while (now := next_due(found, since)) and now < end:
        seen += [one for one in due(found, since, now) if one.at > since and one.original == holiday]
        since = now
    days = [one.at.astimezone(ZoneInfo(CHICAGO)) for one in seen]
    assert {one.kind for one in seen} == {PostKind.HOLIDAY}
    assert len({one.subject for one in seen}) == len(seen)
    assert all((one.hour, one.minute) == (9, 0) for one in days)
    assert days[0].date() == holiday - timedelta(weeks=1)
    assert [one.date() for one in days[1:-1]] == [
        each for each in [max((holiday - timedelta(days=ago) for ago in range(1, 7)
                               if found.is_working_day(holiday - timedelta(days=ago))), default=None)] if each
    ]  # fmt: skip
    assert days[-1].date() == holiday


ADA, BO, MAY = Person("Ada", "U0ADA"), Person("Bo", "U0BO"), Person("May")


@pytest.mark.parametrize(
    ("changes", "out", "person"),
    [
        pytest.param({"owners": ("Ada", "Bo")}, (), "Ada", id="the first owner"),
        pytest.param({"owners": ("Ada", "Bo")}, ("Ada",), "Bo", id="the first who is not out"),
        pytest.param({"owners": ("May", "Bo")}, (), "Bo", id="who has an account"),
        pytest.param({"owners": ("Ada", "Bo")}, ("Ada", "Bo"), "Ada", id="all are out: the first all the same"),
        pytest.param({"owners": ("May",)}, (), None, id="nobody can be reached"),
        pytest.param({"hosts": "Bo"}, (), "Bo", id="no owners: the host"),
        pytest.param({}, (), "Ada", id="no owners, no host: the first member"),
        pytest.param({"members": ("Bo", "May")}, (), "Bo", id="a member, not just anybody"),
    ],
)
def test_this_person_is_asked(changes: dict[str, object], out: tuple[str, ...], person: str | None) -> None:
    found = Calendar(series(**changes))
    asked = whom_to_ask(found, found.occurrence(LABOR_DAY), Roster((ADA, BO, MAY)), out)
    assert (asked and asked.name) == person


@pytest.mark.parametrize(
    ("closed_days", "decided", "free"),
    [
        pytest.param(["09-02"], {}, "09-03", id="the day after"),
        pytest.param(["09-02", "09-03"], {}, "09-04", id="not another holiday"),
        pytest.param(["09-02"], {day("09-09"): Decided(State.MOVED, "", day("09-03"))}, "09-04", id="no other meeting"),
        pytest.param(
            ["09-02", "09-03", "09-04", "09-05", "09-06"], {}, "09-10", id="not the weekend, nor the next one"
        ),
    ],
)
def test_it_could_be_moved_to(closed_days: list[str], decided: dict[date, Decided], free: str) -> None:
    found = Calendar(series(), decided, dict.fromkeys(map(day, closed_days), "Labor Day"))
    assert next_free_day(found, LABOR_DAY) == day(free)


TODAY = day("08-20")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("2019-09-02 Labor Day at UW", [("UW", "09-02", "Labor Day")], id="one site"),
        pytest.param(
            "Sep 2: Labor Day", [("UW", "09-02", "Labor Day"), ("CERN", "09-02", "Labor Day")], id="all sites"
        ),
        pytest.param(
            "Nov 28-29 Thanksgiving at uw",
            [("UW", "11-28", "Thanksgiving"), ("UW", "11-29", "Thanksgiving")],
            id="two days, the site in any case",
        ),
    ],
)
def test_these_are_holidays(typed: str, expected: list[tuple[str, str, str]]) -> None:
    read = read_holiday(typed, TODAY, ["UW", "CERN"])
    assert read == tuple(Holiday(site, day(at), name) for site, at, name in expected)


def test_where_nobody_has_a_site_a_holiday_is_everybodys() -> None:
    assert read_holiday("Sep 2 Labor Day", TODAY, []) == (Holiday("", LABOR_DAY, "Labor Day"),)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("Labor Day", "could not read a day", id="no day"),
        pytest.param("Sep 2", "What is Mon Sep 2 called?", id="no name"),
        pytest.param("Sep 2 at UW", "What is Mon Sep 2 called?", id="no name, a site"),
        pytest.param("Sep 2 Labor Day at Madison", "The members work at UW or CERN.", id="no such site"),
        pytest.param("Aug 12 Yesterday", "is past", id="past"),
        pytest.param("starting Sep 2 strike", "more than a month", id="no end"),
    ],
)
def test_these_are_not(typed: str, sentence: str) -> None:
    read = read_holiday(typed, TODAY, ["UW", "CERN"])
    assert isinstance(read, Unsettled)
    assert sentence in read.sentence


def test_a_holiday_is_dropped_at_one_site_or_at_all() -> None:
    known = [Holiday("UW", LABOR_DAY, "Labor Day"), Holiday("CERN", LABOR_DAY, "Labor Day")]
    sites = ["UW", "CERN"]
    assert read_dropped("Sep 2", TODAY, sites, known) == tuple(known)
    assert read_dropped("Sep 2 at CERN", TODAY, sites, known) == (known[1],)
    assert isinstance(read_dropped("Sep 3", TODAY, sites, known), Unsettled)
    assert isinstance(read_dropped("Sep 2 perhaps", TODAY, sites, known), Unsettled)


def test_an_ordinary_week_asks_nothing() -> None:
    assert [one.kind for one in due(calendar(), wall("2019-08-25 00:00"), wall("2019-09-03 00:00"))] == [
        PostKind.DRAFT, PostKind.DRAFT,
    ]  # fmt: skip

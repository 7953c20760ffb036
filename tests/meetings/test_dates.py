"""Wall times as instants, and dates as people read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from meetings.dates import (
    day_words,
    instant,
    join_words,
    local_day,
    local_time_words,
    month_day,
    span_words,
    title_day,
    week_of,
)
from tests.cast import wall

FIRST, LAST = date(2019, 1, 1), date(2032, 12, 31)
QUARTER_HOUR = timedelta(minutes=15)
HALF_HOURS = [time(n // 2, n % 2 * 30) for n in range(48)]
ZONES = [
    "America/Chicago",  # changes at 02:00
    "Europe/Berlin",  # changes at 01:00 UTC
    "America/Sao_Paulo",  # changed at midnight, until 2019
    "America/Santiago",  # changes at midnight still
    "Australia/Lord_Howe",  # changes by half an hour
    "Asia/Kathmandu",  # 5 h 45 min ahead, never changes
    "Africa/Casablanca",  # changes around Ramadan, to and fro
    "UTC",
]


def every_day() -> Iterator[date]:
    return (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))


@cache
def days_around_changes(zone: str) -> tuple[date, ...]:
    """The days on which the zone's offset changes, with the day before and after each."""
    tz = ZoneInfo(zone)
    noons = [datetime.combine(day, time(12), tz) for day in every_day()]
    changed = [b.date() for a, b in pairwise(noons) if a.utcoffset() != b.utcoffset()]
    return tuple(sorted({day + timedelta(days=n) for day in changed for n in (-1, 0, 1)}))


def first_showing(wanted: datetime, zone: str) -> datetime:
    """The first quarter of an hour at which the wall of the zone shows this time or a later one, by looking."""
    tz = ZoneInfo(zone)
    moment = wanted.replace(tzinfo=tz).astimezone(UTC) - timedelta(hours=3)
    while moment.astimezone(tz).replace(tzinfo=None) < wanted:
        moment += QUARTER_HOUR
    return moment


@pytest.mark.parametrize("zone", ZONES)
def test_around_every_change_a_wall_time_is_the_first_instant_that_shows_it_or_the_end_of_its_gap(zone: str) -> None:
    for day in days_around_changes(zone):
        for at in HALF_HOURS:
            assert instant(day, at, zone) == first_showing(datetime.combine(day, at), zone), (day, at)


@pytest.mark.parametrize("zone", ZONES)
def test_on_every_other_day_a_wall_time_round_trips(zone: str) -> None:
    tz, around = ZoneInfo(zone), set(days_around_changes(zone))
    for day in every_day():
        if day in around:
            continue
        for at in (time(0), time(11, 30), time(23, 59, 59)):
            assert instant(day, at, zone).astimezone(tz).replace(tzinfo=None) == datetime.combine(day, at)


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        pytest.param("2019-07-08", "11:00", "America/Chicago", "2019-07-08T16:00", id="summer time"),
        pytest.param("2019-12-09", "11:00", "America/Chicago", "2019-12-09T17:00", id="winter time"),
        pytest.param("2020-03-08", "02:00", "America/Chicago", "2020-03-08T08:00", id="the first wall time of a gap"),
        pytest.param("2020-03-08", "02:30", "America/Chicago", "2020-03-08T08:00", id="within a gap: its end"),
        pytest.param("2020-03-08", "03:00", "America/Chicago", "2020-03-08T08:00", id="the first one after a gap"),
        pytest.param("2020-11-01", "01:30", "America/Chicago", "2020-11-01T06:30", id="twice: the first"),
        pytest.param("2019-10-06", "02:15", "Australia/Lord_Howe", "2019-10-05T15:30", id="a gap of half an hour"),
        pytest.param("2020-04-05", "01:45", "Australia/Lord_Howe", "2020-04-04T14:45", id="twice within half an hour"),
        pytest.param("2018-11-04", "00:00", "America/Sao_Paulo", "2018-11-04T03:00", id="a day without a midnight"),
        pytest.param("2019-02-16", "23:30", "America/Sao_Paulo", "2019-02-17T01:30", id="a late evening twice"),
        pytest.param("2011-12-30", "11:00", "Pacific/Apia", "2011-12-30T10:00", id="a whole day left out"),
        pytest.param("2019-07-08", "11:00", "Asia/Kathmandu", "2019-07-08T05:15", id="a quarter of an hour off"),
    ],
)
def test_a_wall_time_is_this_instant(day: str, at: str, zone: str, utc: str) -> None:
    expected = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    found = instant(date.fromisoformat(day), time.fromisoformat(at), zone)
    assert (found, found.tzinfo) == (expected, UTC)


def test_the_date_on_the_wall_is_the_zones() -> None:
    moment = datetime(2019, 7, 8, 3, 30, tzinfo=UTC)
    assert local_day(moment, "America/Chicago") == date(2019, 7, 7)
    assert local_day(moment, "Asia/Kathmandu") == date(2019, 7, 8)
    assert local_time_words(moment, "Asia/Kathmandu") == "09:15"
    assert local_time_words(wall("2019-07-08 09:05"), "America/Chicago") == "09:05"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        pytest.param("2019-01-02", "Jan 2", id="short, the day without a zero"),
        pytest.param("2019-05-31", "May 31", id="short as it is"),
        pytest.param("2019-06-30", "June 30", id="four letters stay"),
        pytest.param("2019-07-15", "July 15", id="four letters stay in July"),
        pytest.param("2019-09-10", "Sep 10", id="three letters for September"),
        pytest.param("2020-02-29", "Feb 29", id="leap day"),
    ],
)
def test_a_month_is_short_where_its_name_is_long(day: str, words: str) -> None:
    assert month_day(date.fromisoformat(day)) == words


@pytest.mark.parametrize(
    ("day", "today", "words"),
    [
        pytest.param("2019-07-15", None, "Mon July 15", id="no year where nothing is compared"),
        pytest.param("2019-07-15", "2019-07-08", "Mon July 15", id="next week"),
        pytest.param("2020-01-06", "2019-12-30", "Mon Jan 6", id="next year, but next week"),
        pytest.param("2020-01-06", "2019-07-08", "Mon Jan 6", id="182 days ahead is half a year"),
        pytest.param("2020-01-07", "2019-07-08", "Tue Jan 7, 2020", id="183 days ahead is more"),
        pytest.param("2019-01-07", "2019-07-15", "Mon Jan 7, 2019", id="long ago"),
    ],
)
def test_a_year_is_said_when_it_is_far(day: str, today: str | None, words: str) -> None:
    assert day_words(date.fromisoformat(day), (today and date.fromisoformat(today)) or None) == words


def test_a_span_names_both_ends_or_the_one_day() -> None:
    assert span_words(date(2019, 7, 15), date(2019, 7, 17)) == "Mon July 15 - Wed July 17"
    assert span_words(date(2019, 7, 15), date(2019, 7, 15)) == "Mon July 15"


def test_the_title_has_the_month_in_full() -> None:
    assert title_day(date(2019, 9, 2)) == "2 September 2019"


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three, no comma before the last"),
    ],
)
def test_words_are_joined_as_they_are_read(words: list[str], joined: str) -> None:
    assert join_words(words) == joined


def test_a_week_begins_on_monday_across_years() -> None:
    for day in every_day():
        week = week_of(day)
        assert week.weekday() == 0
        assert week <= day < week + timedelta(days=7)

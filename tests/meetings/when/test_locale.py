"""The locale of a workspace: how dates are typed and printed there, and that these two agree."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.absences import minutes_line, when_words
from meetings.absences.absence import Absence
from meetings.dates import day_words, month_day, span_words, stretch_words
from meetings.when import When, read_when
from meetings.when.locale import AMERICAN, Locale, current, house_style, speaking
from meetings.when.problems import spoken
from meetings.when.spans import Span
from tests.cast import wall

MONDAY, WEDNESDAY = date(2019, 7, 15), date(2019, 7, 17)
GERMAN, BRITISH = Locale("de", "DE"), Locale("en", "GB")
LOCALES = [
    AMERICAN,
    BRITISH,
    GERMAN,
    Locale("fr", "FR"),
    Locale("es", "MX"),
    Locale("it", "IT"),
    Locale("pt", "BR"),
    Locale("es", "US"),
]


def test_it_is_the_united_states_unless_set() -> None:
    assert current() == AMERICAN
    assert day_words(MONDAY) == "Mon July 15"
    with speaking(GERMAN):
        assert current() == GERMAN
    assert current() == AMERICAN


@pytest.mark.parametrize(
    ("printed", "american", "german"),
    [
        (lambda: month_day(MONDAY), "July 15", "15 July"),
        (lambda: day_words(MONDAY), "Mon July 15", "Mon 15 July"),
        (lambda: day_words(MONDAY, date(2018, 1, 1)), "Mon July 15, 2019", "Mon 15 July 2019"),
        (lambda: span_words(MONDAY, WEDNESDAY), "Mon July 15 - Wed July 17", "Mon 15 July - Wed 17 July"),
        (lambda: stretch_words(MONDAY, WEDNESDAY), "July 15-17", "15-17 July"),
        (lambda: stretch_words(MONDAY, date(2019, 8, 2)), "July 15 - Aug 2", "15 July - 2 Aug"),
        (lambda: spoken(MONDAY), "Monday July 15, 2019", "Monday 15 July 2019"),
    ],
)
def test_dates_are_printed_in_the_order_of_the_locale(printed, american: str, german: str) -> None:  # type: ignore[no-untyped-def]
    assert printed() == american
    with speaking(GERMAN):
        assert printed() == german
        with house_style():
            assert printed() == american
        assert printed() == german


def test_minutes_keep_the_house_style() -> None:
    when = When((Span(MONDAY, WEDNESDAY),))
    with speaking(GERMAN):
        line = minutes_line(Absence(1, "Ada", when, "", "U1", wall("2019-07-08 08:00")))
    assert line == "Ada OOO July 15-17"


@pytest.mark.parametrize(("locale", "day"), [(AMERICAN, date(2019, 7, 8)), (BRITISH, date(2019, 8, 7))])
def test_slashed_dates_follow_the_country(locale: Locale, day: date) -> None:
    with speaking(locale):
        reading = read_when("7/8", date(2019, 7, 1))
    assert isinstance(reading, When)
    assert reading.first_day == day


@given(
    st.sampled_from(LOCALES),
    st.dates(date(2024, 1, 1), date(2036, 12, 31)),
    st.integers(0, 200),
    st.integers(0, 25),
    st.sampled_from(["day", "am", "pm"]),
)
def test_what_a_receipt_prints_reads_back_as_the_same_days(
    locale: Locale, today: date, ahead: int, length: int, part: str
) -> None:
    start = today + timedelta(days=ahead)
    end = start + timedelta(days=length)
    spans = (Span(start, end),) if part == "day" else (Span(start, start, part),)  # type: ignore[arg-type]
    with speaking(locale):
        printed = when_words(When(spans), today)
        reading = read_when(printed, today)
    assert isinstance(reading, When), printed
    assert reading.spans == spans, printed


@pytest.mark.parametrize("locale", LOCALES, ids=lambda each: f"{each.language}-{each.country}")
def test_the_short_stretch_reads_back_too(locale: Locale) -> None:
    for month in range(1, 13):
        first = date(2019, month, 4)
        with speaking(locale):
            printed = stretch_words(first, first + timedelta(days=3))
            reading = read_when(printed, first - timedelta(days=20))
        assert isinstance(reading, When), printed
        assert reading.spans == (Span(first, first + timedelta(days=3)),), printed

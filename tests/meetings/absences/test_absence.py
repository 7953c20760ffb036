"""The words for absences: receipts in full, the minutes as typed or in dates of ours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meetings.absences import merged, minutes_line, out_on, to_print, when_words
from meetings.when.read import read_when
from meetings.when.spans import Span, When
from tests.cast import absence, day, span, spans

TODAY = day("07-08")
WEDNESDAYS = (span("07-10"), span("07-17"), span("07-24"))
OPEN = Span(day("07-15"), None)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        pytest.param(spans(span("07-15")), "Mon July 15", id="a day"),
        pytest.param(spans(span("07-15", "07-17")), "Mon July 15 - Wed July 17", id="a range"),
        pytest.param(spans(span("07-12", part="pm")), "Fri July 12 afternoon", id="half a day"),
        pytest.param(spans(span("07-15", "07-17", "am")), "Mon July 15 - Wed July 17 mornings", id="several mornings"),
        pytest.param(spans(OPEN), "from Mon July 15 until further notice", id="no end"),
        pytest.param(spans(span("07-12"), span("07-15")), "Fri July 12 and Mon July 15", id="a list"),
        pytest.param(spans(span("07-11"), span("07-12")), "Thu July 11 - Fri July 12", id="neighbours are one range"),
        pytest.param(spans(span("07-09", part="pm"), span("07-10", part="pm"), span("07-11")),
                     "Tue July 9 afternoon; Wed July 10 afternoon; Thu July 11", id="halves stay apart"),
        pytest.param(spans(span("2019-12-24", "2020-01-02")), "Tue Dec 24 - Thu Jan 2", id="across the year's end"),
        pytest.param(spans(span("2020-02-03")), "Mon Feb 3, 2020", id="far away: with its year"),
        pytest.param(When(WEDNESDAYS, every=("wed",)), "every Wed from Wed July 10 through Wed July 24",
                     id="recurring within a limit"),
        pytest.param(When(WEDNESDAYS, every=("wed",), open_end=True), "every Wed from Wed July 10", id="recurring on"),
        pytest.param(When((span("07-09"), span("07-10")), every=("tue", "wed")),
                     "every Tue and Wed from Tue July 9 through Wed July 10", id="recurring on two weekdays"),
    ],
)  # fmt: skip
def test_a_receipt_restates_the_days_in_full(when: When, words: str) -> None:
    assert when_words(when, TODAY) == words


@pytest.mark.parametrize(
    ("when", "line"),
    [
        pytest.param(spans(span("07-15", "07-17"), words="July 15-17", absolute=True), "Ada OOO July 15-17",
                     id="as typed where typed in dates"),
        pytest.param(spans(span("07-15", "07-17"), words="7/15 to 7/17", absolute=True), "Ada OOO 7/15 to 7/17",
                     id="in the notation of whoever typed it"),
        pytest.param(spans(span("07-15", "07-17"), words="2019-07-15..2019-07-17", absolute=True),
                     "Ada OOO July 15-17", id="but ISO dates in ours"),
        pytest.param(spans(span("07-12"), words="Friday"), "Ada OOO Fri July 12", id="a day typed as a weekday"),
        pytest.param(spans(span("07-15", "07-19"), words="next week"), "Ada OOO July 15-19", id="a range in one month"),
        pytest.param(spans(span("07-30", "08-02"), words="then"), "Ada OOO July 30 - Aug 2", id="across months"),
        pytest.param(spans(span("2019-12-24", "2020-01-02")), "Ada OOO Dec 24 - Jan 2", id="a range across years"),
        pytest.param(spans(span("2019-12-24", "2020-12-25")), "Ada OOO Dec 24 - Dec 25", id="the same month, years on"),
        pytest.param(spans(span("07-12", part="pm"), words="Friday afternoon"), "Ada OOO Fri July 12 afternoon",
                     id="half a day"),
        pytest.param(spans(span("07-15", "07-17", "am")), "Ada OOO July 15-17 mornings", id="mornings"),
        pytest.param(spans(span("07-30", "08-02", "pm")), "Ada OOO July 30 - Aug 2 afternoons", id="afternoons"),
        pytest.param(spans(OPEN, words="starting Monday"), "Ada OOO from July 15", id="no end"),
        pytest.param(spans(span("07-11"), span("07-12"), span("07-15")), "Ada OOO July 11-12 and Mon July 15",
                     id="a list, neighbours as one"),
        pytest.param(When(WEDNESDAYS, every=("wed",), words="Wednesdays in July", absolute=True),
                     "Ada OOO every Wed from Wed July 10 through Wed July 24", id="recurring is always rendered"),
    ],
)  # fmt: skip
def test_the_minutes_print_it_as_typed_or_in_dates(when: When, line: str) -> None:
    assert minutes_line(absence("Ada", when)) == line


def test_the_reason_stays_out_of_the_minutes() -> None:
    assert "dentist" not in minutes_line(absence("Ada", span("07-12"), note="dentist"))


@pytest.mark.parametrize(
    ("given", "found"),
    [
        pytest.param([], [], id="none"),
        pytest.param([span("07-11"), span("07-12")], [span("07-11", "07-12")], id="two days"),
        pytest.param([span("07-11"), span("07-12"), span("07-13", "07-15")], [span("07-11", "07-15")], id="a chain"),
        pytest.param([span("07-11"), span("07-13")], [span("07-11"), span("07-13")], id="a gap"),
        pytest.param([span("07-11"), span("07-12", part="am")], [span("07-11"), span("07-12", part="am")], id="a half"),
        pytest.param([span("07-11", part="am"), span("07-12", part="am")],
                     [span("07-11", part="am"), span("07-12", part="am")], id="halves are half days each"),
        pytest.param([span("07-14"), OPEN], [Span(day("07-14"), None)], id="an open end takes its neighbour in"),
        pytest.param([span("07-31"), span("08-01")], [span("07-31", "08-01")], id="across months"),
    ],
)  # fmt: skip
def test_whole_days_without_a_gap_are_one_span(given: list[Span], found: list[Span]) -> None:
    assert merged(given) == found


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        pytest.param(spans(span("07-01", "07-08")), True, id="ends on the first day"),
        pytest.param(spans(span("07-01", "07-07")), False, id="ends the day before"),
        pytest.param(spans(span("07-21", "07-30")), True, id="begins on the last day"),
        pytest.param(spans(span("07-22")), False, id="begins the day after"),
        pytest.param(spans(span("07-01"), span("07-30")), False, id="a list around the stretch"),
        pytest.param(spans(Span(day("06-03"), None)), True, id="open, begun long ago"),
        pytest.param(spans(Span(day("07-22"), None)), False, id="open, begins later"),
    ],
)
def test_absences_that_touch_the_stretch_are_printed(when: When, printed: bool) -> None:
    assert bool(to_print([absence("Ada", when)], day("07-08"), day("07-21"))) is printed


def test_the_earliest_is_printed_first_and_then_by_name() -> None:
    known = [
        absence("May", span("07-15"), 1),
        absence("Bo", span("07-09"), 2),
        absence("Ada", span("07-15"), 3),
    ]
    assert [each.number for each in to_print(known, day("07-08"), day("07-21"))] == [2, 3, 1]


def test_who_is_out_on_a_day_is_named_once() -> None:
    known = [
        absence("May", span("07-08", part="am")),
        absence("Ada", span("07-01", "07-12")),
        absence("Ada", span("07-08")),
        absence("Bo", span("07-09")),
    ]
    assert out_on(known, day("07-08")) == ("Ada", "May")


def test_an_absence_is_over_once_its_last_day_has_passed() -> None:
    assert not absence("Ada", span("07-01", "07-08")).over_by(day("07-08"))
    assert absence("Ada", span("07-01", "07-07")).over_by(day("07-08"))
    assert not absence("Ada", spans(OPEN)).over_by(day("2030-01-01"))


def test_a_recurring_absence_without_an_end_still_touches_its_weekday_a_year_on() -> None:
    when = read_when("every Wednesday", TODAY)
    assert isinstance(when, When)
    standing = absence("Ada", when)
    assert not standing.over_by(TODAY + timedelta(days=366))
    assert standing.touches(date(2020, 7, 8), date(2020, 7, 8))

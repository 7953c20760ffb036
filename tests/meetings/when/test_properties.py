"""What holds for every day and for any text, checked against slow counting."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.absences.read import AbsenceText, Question, as_json
from meetings.absences.reading import read_absence
from meetings.people import Person, Roster
from meetings.when import Unclear, When, read_when, words
from tests.meetings.when.tables import Halves, meant, read

FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
ALL_DAYS = [FIRST + timedelta(days=ahead) for ahead in range((LAST - FIRST).days + 1)]
ROSTER = Roster((Person("Ada"), Person("May"), Person("Lee Ash"), Person("Lee Birch"), Person("Will")))
NAMES = ["Mon", "tuesday", "Wed", "thurs", "Friday", "sat", "Sun"]


def count_to(day: date, fits: Callable[[date], bool]) -> date:
    while not fits(day):
        day += timedelta(days=1)
    return day


def monday_of(day: date) -> date:
    while day.weekday() != 0:
        day -= timedelta(days=1)
    return day


def halves(*days: date) -> Halves:
    return meant(",".join(day.isoformat() for day in days))


def stretch(first: date, last: date) -> Halves:
    return meant(f"{first}..{last}")


def understood(text: str, today: date) -> Halves | None:
    found = read_when(text, today)
    return read(found) if isinstance(found, When) else None


@pytest.mark.parametrize("place", range(7))
def test_a_bare_weekday_is_the_next_one(place: int) -> None:
    for today in ALL_DAYS:
        expected = None if today.weekday() == place else halves(count_to(today, lambda day: day.weekday() == place))
        assert understood(NAMES[place], today) == expected, today


@pytest.mark.parametrize("place", range(7))
def test_this_and_next_count_weeks_from_monday(place: int) -> None:
    for today in ALL_DAYS:
        this = count_to(monday_of(today), lambda day: day.weekday() == place)
        following = count_to(monday_of(today) + timedelta(days=7), lambda day: day.weekday() == place)
        assert understood(f"this {NAMES[place]}", today) == (halves(this) if this >= today else None), today
        assert understood(f"next {NAMES[place]}", today) == halves(following), today


@pytest.mark.parametrize(("first", "last"), [(0, 2), (3, 1), (4, 0), (0, 4), (5, 6)])
def test_a_range_of_weekdays_starts_today_or_later(first: int, last: int) -> None:
    for today in ALL_DAYS:
        start = count_to(today, lambda day: day.weekday() == first)
        end = count_to(start, lambda day: day.weekday() == last)
        assert understood(f"{NAMES[first]} - {NAMES[last]}", today) == stretch(start, end), today


def test_weeks_and_returns() -> None:
    for today in ALL_DAYS:
        monday = monday_of(today)
        following = monday + timedelta(days=7)
        this_week = stretch(today, monday + timedelta(days=6)) if today.weekday() < 5 else None
        assert understood("this week", today) == this_week, today
        assert understood("next week", today) == stretch(following, following + timedelta(days=6)), today
        assert understood("until next week", today) == stretch(today, following - timedelta(days=1)), today
        friday = count_to(today + timedelta(days=1), lambda day: day.weekday() == 4)
        assert understood("back Friday", today) == stretch(today, friday - timedelta(days=1)), today


@pytest.mark.parametrize("length", [0, 2, 20])
def test_dates_without_a_year_end_nearest_ahead(length: int) -> None:
    for today in ALL_DAYS[::3]:
        for ahead in (-14 - length, -10, -1, 0, 1, 45, 180, 320):
            start = today + timedelta(days=ahead)
            end = start + timedelta(days=length)
            if (2, 29) in {(start.month, start.day), (end.month, end.day)}:
                continue
            text = f"{start.month}/{start.day} - {end.month}/{end.day}" if length else f"{start.month}/{start.day}"
            assert understood(text, today) == stretch(start, end), (today, text)


@given(st.text(max_size=200), st.dates())
@settings(max_examples=300, deadline=None)
def test_any_text_has_an_answer(text: str, today: date) -> None:
    for roster in (ROSTER, None):
        found = read_absence(text, today, roster)
        assert isinstance(found, AbsenceText | Question)
        as_json(found)


PIECES = st.sampled_from(
    ["Fri", "friday,", "Mon-Wed", "July", "15", "17", "July 15-17", "7/15", "-", "to", "until", "and", ",", "(", ")",
     "next", "this", "week", "the", "of", "back", "Ada", "May", "Will", "out", "not", "maybe", "or", "half day", "9am",
     "the 15th", "2 weeks", "from", "every", "morning", "pm", "today", "tomorrow", "yesterday", "dentist", "starting",
     "last", "first", "August", "w/c", "EOD", "Everyone", "except", "2026", "only", "Fryday", "at", "for", "folks"]
)  # fmt: skip
DAYS = st.dates(date(2024, 1, 1), date(2036, 12, 31))


@given(st.lists(PIECES, max_size=10).map(" ".join), DAYS)
@settings(max_examples=1500, deadline=None)
def test_a_reading_is_in_order_and_near_and_always_the_same(text: str, today: date) -> None:
    for roster in (ROSTER, None):
        found = read_absence(text, today, roster)
        assert found == read_absence(text, today, roster)
        readings = [found] if isinstance(found, AbsenceText) else [*found.choices, *found.people]
        for reading in readings:
            in_order_and_near(reading.when, today)


def in_order_and_near(when: When, today: date) -> None:
    spans = when.spans
    for earlier, later in pairwise(spans):
        assert earlier.end is not None
        halves = earlier.part == "am" and later.part == "pm" and earlier.end == later.start
        assert earlier.end < later.start or halves, when
    assert all(span.end is None or span.start <= span.end for span in spans)
    assert all(span.part == "day" or span.start == span.end for span in spans)
    assert today - timedelta(days=366) <= spans[0].start
    assert (spans[-1].end or spans[-1].start) <= today + timedelta(days=3 * 366)


@given(st.lists(PIECES, max_size=8).map(" ".join), DAYS)
@settings(max_examples=1500, deadline=None)
def test_every_question_says_an_example_that_is_read_without_one(text: str, today: date) -> None:
    for roster in (ROSTER, None):
        found = read_absence(text, today, roster)
        if isinstance(found, AbsenceText):
            continue
        examples = re.findall("`/ooo ([^`]+)`", found.sentence)
        assert examples, found
        for example in examples:
            assert isinstance(read_absence(example, today, roster), AbsenceText), (text, found, example)


GRAMMAR_WORDS = sorted(words.DATE_WORDS | words.DOUBT_WORDS | words.VAGUE_WORDS | {"the", "a", "of", "all", "this"})
MARKS = ["-", "–", "/", ",", ";", "(", ")", "&", "+", "..", ":", "?", "🏖", "<!channel>", "*", "“"]
FIGURES = ["15", "7/15", "2026-07-15", "31st", "0th", "9am", "2pm", "2027", "99", "13/13", "9999-12-31", "0/0", "3.5"]
PEOPLE = ["Ada", "May", "Lee", "will", "Zed", "I", "we"]


@given(
    st.lists(st.sampled_from(GRAMMAR_WORDS + MARKS * 4 + FIGURES * 6 + PEOPLE * 3), max_size=12),
    st.dates(),
    st.sampled_from([" ", " ", ""]),
)
@settings(max_examples=1500, deadline=None)
def test_any_mix_of_words_has_an_answer(pieces: list[str], today: date, blank: str) -> None:
    text = blank.join(pieces)
    found = read_when(text, today)
    assert isinstance(found, When | Unclear)
    whens = found.choices if isinstance(found, Unclear) else (found,)
    for when in whens:
        assert when.spans
        assert all(span.end is not None and span.end >= span.start for span in when.spans[:-1])
        assert all(earlier.start <= later.start for earlier, later in zip(when.spans, when.spans[1:], strict=False))
    assert isinstance(read_absence(text, today, ROSTER), AbsenceText | Question)


LONG = 40_000
# Less is not measured well.
SHORTEST = 0.002


@pytest.mark.parametrize(
    "piece",
    ["July 15 ", "Mon/Tue, ", "1", "9 ", "a ", "Ada, ", "Ada and ", "<@", "(", "until ", "7/15-", "the week of the ",
     "9-11am ", "1.", "mornings ", "dentist on ", "in 3 ", "Dec 1, 3, ", "🏖", "\x00", "`", "Zed ", "-", "e\u0301",
     "everyone except Ada, ", "everyone except "],
)  # fmt: skip
def test_forty_thousand_characters_are_answered_in_a_time_that_grows_with_their_number(piece: str) -> None:
    for roster in (ROSTER, None):
        found = read_absence((piece * LONG)[:LONG], date(2026, 7, 8), roster)
        assert isinstance(found, AbsenceText) or len(found.sentence) < 400
        # Eight times the text: about eight times the time, and 64 times if each piece looked at every other. A busy
        # machine may disturb one measurement, not three.
        assert any(
            seconds(piece, LONG, roster) < 30 * max(seconds(piece, LONG // 8, roster), SHORTEST) for _ in range(3)
        )


def seconds(piece: str, length: int, roster: Roster | None) -> float:
    """How long the process works on a text of so many characters."""
    text, began = (piece * length)[:length], time.process_time()
    read_absence(text, date(2026, 7, 8), roster)
    return time.process_time() - began

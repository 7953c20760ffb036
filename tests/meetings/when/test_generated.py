"""Every form of a date with every connective, a sample of `make whens`; and what is printed reads back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from meetings.absences import Absence, minutes_line, when_words
from meetings.when import Unclear, When, read_when
from tests.harness.whens import judged, tally
from tests.meetings.when import generated
from tests.meetings.when.generated import Case, cases
from tests.meetings.when.tables import read

# One case of so many is in the sample: a number that shares nothing with the count of forms or connectives.
STEP = 47
SAMPLE = [*cases(1, "sample", STEP)]
OTHERS = (
    "July 10 afternoon",
    "Thu afternoon through Mon noon", "every Friday", "Wednesdays until Aug 28", "Mondays in August",
    "every Tue and Thu from July 15 to Aug 20", "Friday mornings", "Friday mornings through July 24",
    "mornings next week", "July 15-17 afternoons", "starting July 20", "until further notice", "July 20 onwards",
    "starting noon Friday", "Thu; starting July 20", "Dec 1, 3 and 7", "Dec 24 - Jan 2", "12/23-27, 12/30-1/3",
    "this week and next week", "next month", "all of August", "for two weeks", "this weekend", "Feb 3, 2028",
    "tomorrow 9-11am", "until noon tomorrow", "Aug 3-5, Aug 10 morning and Aug 12", "back July 20",
    "the last Friday of July", "yesterday", "7/14, 15", "Fridays for 4 weeks", "every Friday in December",
)  # fmt: skip


def test_every_form_and_connective_and_weekday_and_year_is_in_the_sample() -> None:
    forms = {form for case in SAMPLE for form in case.form.split(" | ")[1:]}
    frames = {case.form.split(" | ")[0] for case in SAMPLE}
    assert forms == {*generated.FORMS}
    assert frames == {*generated.SINGLE, *generated.RANGES, *generated.EXCLUSIVE, *generated.LISTS, *generated.WEEKS}
    assert len({(case.today.year, case.today.weekday()) for case in SAMPLE}) == 13 * 7


def test_a_sample_of_all_forms_is_read_as_the_oracle_says() -> None:
    counts, wrong = tally(SAMPLE)
    assert wrong == []
    assert counts["right"] > 2000
    assert counts["right to ask"] > 200


def test_a_mistake_would_be_seen() -> None:
    friday = date(2026, 7, 10)
    day = frozenset({(friday, "am"), (friday, "pm")})
    assert judged(Case("Friday", date(2026, 7, 8), day, "")) == "right"
    assert judged(Case("Thursday", date(2026, 7, 8), day, "")) == "wrong"
    assert judged(Case("Friday", date(2026, 7, 8), None, "")) == "no question"
    assert judged(Case("Friday?", date(2026, 7, 8), day, "")) == "needless question"


def again(words: str, today: date) -> When:
    found = read_when(words, today)
    assert isinstance(found, When), (words, today, found)
    return found


def same(found: When, printed: When) -> bool:
    return (read(found), found.every, found.open_end) == (read(printed), printed.every, printed.open_end)


def whens() -> list[tuple[When, date]]:
    """Readings of every kind, with the day on which each was said."""
    found = [(read_when(text, day), day) for day in (date(2026, 7, 8), date(2026, 6, 29)) for text in OTHERS]
    found += [(read_when(case.text, case.today), case.today) for case in SAMPLE[::3]]
    return [(when, day) for when, day in found if isinstance(when, When) and near(when)]


def near(when: When) -> bool:
    """Whether the days lie within half a year: of others the order does not say the years."""
    return (max(span.end or span.start for span in when.spans) - when.first_day).days < 180


def test_what_a_receipt_prints_reads_back_as_the_same_days() -> None:
    for found, today in whens():
        words = when_words(found, today)
        assert same(found, again(words, today)), (found.words, today, words)


def test_what_the_minutes_print_reads_back_as_the_same_days() -> None:
    for found, today in whens():
        at = datetime(today.year, today.month, today.day, tzinfo=UTC)
        line = minutes_line(Absence(1, "Ada", found, "", "Ada", at))
        assert same(found, again(line.removeprefix("Ada OOO "), today)), (found.words, today, line)


def test_the_examples_of_every_question_are_read_without_one() -> None:
    asked = [(read_when(case.text, case.today), case.today) for case in SAMPLE if case.meant is None]
    for question, today in asked:
        assert isinstance(question, Unclear)
        examples = re.findall("`([^`]+)`", question.question)
        assert examples
        for example in examples:
            again(example, today)

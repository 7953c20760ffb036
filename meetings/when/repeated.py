"""Which days come again: every Friday, mornings this week."""

from __future__ import annotations

from datetime import date, timedelta

from meetings.when.day_meaning import ONE_DAY, WEEK, Reading
from meetings.when.phrases import BLOCKS, Block, Length, Month, Range, Recurring
from meetings.when.problems import NotReadError
from meetings.when.spans import Part, Span
from meetings.when.stretches import block_days, length_spans, range_spans

# A recurring when without a limit lists a quarter of a year.
QUARTER = 13 * WEEK
LONGEST = timedelta(days=400)


def recurring_spans(reading: Reading, recurring: Recurring) -> tuple[list[Span], bool]:
    """The days of a recurring when, and whether it goes on after them."""
    first, last = _limits(reading, recurring.limit)
    open_end = last is None
    last = first + QUARTER - ONE_DAY if last is None else last
    if last - first > LONGEST:
        raise NotReadError("That is longer than I can keep.", "Wednesdays until further notice")
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    found = [Span(day, day, recurring.part) for day in days if day.weekday() in recurring.weekdays]
    if not found:
        raise NotReadError("There is no such day in that time.", "Wednesdays until further notice")
    return found, open_end


def _limits(reading: Reading, limit: Block | Range | Length | None) -> tuple[date, date | None]:
    if limit is None:
        return reading.today, None
    if isinstance(limit, BLOCKS):
        first, last = block_days(reading, limit)
        return max(first, reading.today) if isinstance(limit, Month) else first, last
    spans = length_spans(reading, limit) if isinstance(limit, Length) else range_spans(reading, limit)
    return spans[0].start, spans[-1].end


def each_half(spans: list[Span], part: Part) -> list[Span]:
    """The same half of every working day of the spans."""
    found: list[Span] = []
    for span in spans:
        if span.end is None or span.part != "day" or span.end - span.start > LONGEST:
            raise NotReadError("I could not tell which half days you mean.", "mornings next week")
        days = [span.start + timedelta(days=ahead) for ahead in range((span.end - span.start).days + 1)]
        working = [day for day in days if day.weekday() < 5] or days
        found.extend(Span(day, day, part) for day in working)
    return found

"""What a phrase means on the day it is said: spans, or the question to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from meetings.when import agreement
from meetings.when.day_meaning import ONE_DAY, Reading
from meetings.when.holiday_meaning import between_days, days_beside
from meetings.when.phrases import (
    BLOCKS,
    Agreement,
    Between,
    CalendarDay,
    Counted,
    CountedFrom,
    DayAhead,
    DaysBeside,
    Each,
    Following,
    Holiday,
    Item,
    Length,
    Moment,
    Phrase,
    Range,
    Recurring,
    Week,
    WeekendOf,
)
from meetings.when.problems import NotReadError, spoken, typed
from meetings.when.repeated import each_half, recurring_spans
from meetings.when.spans import Span, Unclear, When, as_dates
from meetings.when.stretches import (
    Half,
    between,
    block_days,
    counted_from_spans,
    counted_spans,
    end_half,
    following_spans,
    length_spans,
    moment_spans,
    range_spans,
)
from meetings.when.walking import walk
from meetings.when.words import CALENDAR, SHORT_WEEKDAYS
from meetings.when.years import FORTNIGHT, dates_of

LONGEST_AGO = timedelta(days=366)
LONGEST_AHEAD = timedelta(days=3 * 366)
LONGEST_WAIT = timedelta(days=300)


@dataclass
class _Meaning:
    spans: list[Span] = field(default_factory=list)
    every: tuple[int, ...] = ()
    open_end: bool = False


def mean(phrase: Phrase, today: date, words: str, lead: str) -> When | Unclear:
    """The when a phrase says on this day, or what to ask; `lead` stands before an example."""
    if today.year not in CALENDAR:
        return Unclear(f"I cannot count from the year {today.year}. Try: `{lead}July 15-17`.")
    try:
        return _mean(phrase, today, words, lead)
    except NotReadError as problem:
        return Unclear(f"{problem.sentence} Try: `{lead}{problem.example}`.")


def _mean(phrase: Phrase, today: date, words: str, lead: str) -> When | Unclear:
    dates = dates_of(phrase, today)
    first = Reading(today, dates)
    reading = _when(phrase, first, words)
    if not first.forks:
        return reading
    second = Reading(today, dates, second=True)
    try:
        other = _when(phrase, second, words)
    except NotReadError:
        return Unclear(f"{first.forks[0]} Try: `{lead}{as_dates(reading)}`.")
    if _workdays(reading) == _workdays(other):
        return reading
    question = f"{first.forks[0]} Try: `{lead}{as_dates(reading)}` or `{lead}{as_dates(other)}`."
    if len(first.forks) > 1 or first.forks != second.forks:
        return Unclear(question)
    return Unclear(question, choices=(reading, other))


def _workdays(when: When) -> set[tuple[date, str]]:
    last = max(span.end or span.start for span in when.spans)
    every_day: set[tuple[date, str]] = set(when.days(when.first_day, last))
    working = {(day, part) for day, part in every_day if day.weekday() < 5} or every_day
    return (
        working
        | {(span.start, "open") for span in when.spans if span.end is None}
        | {(last, "again") for _ in when.every}
    )


def _when(phrase: Phrase, reading: Reading, words: str) -> When:
    items = phrase.items
    if phrase.joins or isinstance(items[0], Range):
        items = agreement.spread_half(reading, *agreement.merged(items, phrase.joins, reading.today))
    found = _Meaning()
    for index, item in enumerate(items):
        _add(reading, item, found, pair="slash" in phrase.joins[index : index + 1], alone=len(items) == 1)
    if phrase.returns is not None:
        found.spans = _returning(reading, phrase, found.spans)
    if reading.named:
        agreement.with_holidays(reading.named, found.spans)
    if phrase.counted is not None:
        agreement.as_long_as(phrase.counted, found.spans)
    absolute = not found.every and _is_absolute(items, phrase)
    every = tuple([SHORT_WEEKDAYS[weekday] for weekday in sorted(found.every)]) if found.every else ()
    open_end = found.open_end or None in [span.end for span in found.spans]
    return When(_checked(reading, items, found.spans), every, open_end, words, absolute)


def _add(reading: Reading, item: Item, found: _Meaning, *, pair: bool, alone: bool) -> None:
    if isinstance(item, Each) and alone and agreement.only_weekdays(item) and reading.fork("Once, or every week?"):
        item = Recurring(tuple(agreement.weekday_of(each) for each in item.items), item.part)
    if isinstance(item, Recurring):
        if not alone:
            raise NotReadError("I can keep what comes again only by itself.", "every Friday in December")
        spans, found.open_end = recurring_spans(reading, item)
        found.every = item.weekdays
    else:
        spans = item_spans(reading, item, ask=not pair)
    if found.spans and not isinstance(item, Moment) and item in agreement.UNDER_WAY:
        agreement.not_behind(found.spans[0].start, reading.today)
    if found.spans and found.spans[-1].end is None:
        raise NotReadError("Only the last day can be open.", "starting July 15, returning July 20")
    found.spans.extend(spans)
    _pass(reading, item, spans)


def _pass(reading: Reading, item: Item, spans: list[Span]) -> None:
    """Remember the item for what stands behind it."""
    last = item.end if isinstance(item, Range) else item
    reading.previous = spans[-1].end
    reading.previous_dated = isinstance(last, Moment) and isinstance(last.day, CalendarDay)


def item_spans(reading: Reading, item: Item, *, ask: bool = True) -> list[Span]:
    """The spans of one item; `ask` False where a weekday that is today's means today."""
    if not isinstance(item, Moment | Range):
        reading.same_week = False
    if isinstance(item, Moment):
        return moment_spans(reading, item, ask=ask)
    if isinstance(item, Range):
        return range_spans(reading, item)
    if isinstance(item, BLOCKS):
        first, last = block_days(reading, item)
        return [Span(first, last)]
    return _special_spans(reading, item)


def _special_spans(reading: Reading, item: Item) -> list[Span]:
    for kind, spans_of in _SPECIAL.items():
        if isinstance(item, kind):
            return spans_of(reading, item)
    raise NotReadError("I can keep what comes again only by itself.", "every Friday in December")


def _list_spans(reading: Reading, items: tuple[Item, ...]) -> list[Span]:
    found: list[Span] = []
    for item in items:
        spans = item_spans(reading, item)
        found.extend(spans)
        _pass(reading, item, spans)
    return found


def _agreed(reading: Reading, item: Agreement) -> list[Span]:
    """The spans of two statements about the same days, which must not contradict each other."""
    first, second = item.first, item.second
    if agreement.weekdays_of(second) and not agreement.weekdays_of(first):
        first, second = second, first
    before = reading.previous
    if (holiday := agreement.only_holiday(second)) is not None:
        reading.named.append(reading.dates[holiday.place])
        return _list_spans(reading, first)
    if len(second) == 1 and isinstance(second[0], WeekendOf) and not agreement.weekdays_of(first):
        # "Sept 4-8 (Labor Day weekend)" has the weekend among its days.
        reading.named.append(reading.itself(second[0].moment))
        return _list_spans(reading, first)
    spans = _list_spans(reading, second)
    reading.previous = before
    weekdays = agreement.weekdays_of(first)
    if weekdays:
        agreement.same_weekdays(weekdays, spans)
    elif len(first) == 1 and isinstance(first[0], BLOCKS):
        week = first[0]
        bounds = block_days(replace_today(reading, week), week)
        agreement.inside(spans, bounds)
    elif [*_list_spans(reading, first)] != spans:
        raise NotReadError(f"Two statements that disagree: one of them starts on {spoken(spans[0].start)}.")
    return spans


def replace_today(reading: Reading, item: Item) -> Reading:
    """For "this week" beside dates: the whole week counts, also the days that are over."""
    return replace(reading, today=reading.monday) if item == Week(0) else reading


def _returning(reading: Reading, phrase: Phrase, spans: list[Span]) -> list[Span]:
    """The spans up to the day before the return."""
    last = spans[-1]
    start = Half(last.start, 1 if last.part == "pm" else 0)
    behind = start if last.end is None or last.part == "pm" else Half(last.end, 1)
    back = Range(Moment(DayAhead(0)), phrase.returns, exclusive=True, sep="until")
    end = end_half(reading, back, behind)
    single = len(spans) == 1 and last.start == last.end and last.part != "am"
    opening = len(spans) == 2 and spans[0].part == "pm" and last.end is None
    if single or last.end is None:
        kept = spans[:-2] if opening else spans[:-1]
        start = Half(spans[-2].start, 1) if opening else start
        return [*kept, *between(start, end)]
    return _closed(spans, end)


def _closed(spans: list[Span], end: Half) -> list[Span]:
    """Spans that have an end of their own, which the return must follow at once."""
    last = spans[-1].end or spans[-1].start
    back = end.day + ONE_DAY if end.half else end.day
    between_days = [last + timedelta(days=ahead) for ahead in range(1, min((back - last).days, 9))]
    if back <= last or any(day.weekday() < 5 for day in between_days):
        raise NotReadError(f"The last day is {spoken(last)}, which does not fit the return.", "July 15-17")
    return spans if end.half else [*spans, Span(back, back, "am")]


def _is_absolute(items: tuple[Item, ...], phrase: Phrase) -> bool:
    return agreement.is_absolute(items) and (phrase.returns is None or agreement.is_absolute(phrase.returns))


def _checked(reading: Reading, items: tuple[Item, ...], spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order and without repetition, unless they lie where nobody plans."""
    ordered = spans if len(spans) == 1 else _united(sorted(spans, key=_by_start))
    today = reading.today
    for span in ordered:
        end = span.end or span.start
        past = span.end is not None and end < today - FORTNIGHT
        if past and (end < today - LONGEST_AGO or _is_yearless(items)):
            raise NotReadError(f"{spoken(end)} is long past.")
        if span.end is None and span.start > today + LONGEST_WAIT and _is_yearless(items):
            raise NotReadError("I could not tell which year that starts in.", f"starting {typed(span.start)}")
        if end > today + LONGEST_AHEAD or span.start < today - LONGEST_AGO:
            raise NotReadError(f"{spoken(span.start)} is too far from today.")
    return tuple(ordered)


def _by_start(span: Span) -> tuple[date, bool, date]:
    return span.start, span.part != "am", span.end or date.max


def _is_yearless(items: tuple[Item, ...]) -> bool:
    return any(isinstance(node, (CalendarDay, Holiday)) and node.year is None for node in walk(items))


def _united(spans: list[Span]) -> list[Span]:
    """Spans without those that lie inside another, and overlapping ones joined."""
    found: list[Span] = []
    for span in spans:
        if found and _overlap(found[-1], span):
            found[-1] = _joined(found[-1], span)
        elif span not in found:
            found.append(span)
    return found


def _overlap(earlier: Span, later: Span) -> bool:
    reaches = earlier.end is None or later.start <= earlier.end
    return reaches and earlier.part == "day"


def _joined(earlier: Span, later: Span) -> Span:
    if later.part != "day" or earlier.end is None:
        return earlier
    return Span(earlier.start, None if later.end is None else max(earlier.end, later.end))


def _each_half(reading: Reading, item: Each) -> list[Span]:
    return each_half(_list_spans(reading, item.items), item.part)


_SPECIAL: dict[type, Callable[[Reading, Any], list[Span]]] = {
    Length: length_spans,
    Following: following_spans,
    Counted: counted_spans,
    CountedFrom: counted_from_spans,
    Each: _each_half,
    Agreement: _agreed,
    DaysBeside: days_beside,
    Between: between_days,
}

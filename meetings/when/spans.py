"""What a when means: days and half days, or a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from meetings.when.nodes import node
from meetings.when.words import SHORT_WEEKDAYS

Part = Literal["day", "am", "pm"]
ONE_DAY = timedelta(days=1)


@node
class Span:
    """Days from `start` to `end`, both included; `end` None is an open end, which only the last span has."""

    start: date
    end: date | None
    part: Part = "day"

    def touches(self, first: date, last: date) -> bool:
        """Whether any of this span lies in the days from `first` to `last`, both included."""
        return self.start <= last and (self.end is None or self.end >= first)


@node
class When:
    """A when that was surely understood.

    `every` holds the weekdays of a recurring one ("wed"); `words` is the when as typed; `absolute` says that
    it was typed in dates, so that it may be printed as typed; else it has to be printed from the spans.
    """

    spans: tuple[Span, ...]
    every: tuple[str, ...] = ()
    open_end: bool = False
    words: str = ""
    absolute: bool = False

    @property
    def first_day(self) -> date:
        """The earliest day of the when."""
        return min(span.start for span in self.spans)

    @property
    def last_day(self) -> date | None:
        """The latest day of the when, None if it has no end."""
        ends = [span.end for span in self.spans if span.end is not None]
        return None if self.open_end or len(ends) < len(self.spans) else max(ends)

    def touches(self, first: date, last: date) -> bool:
        """Whether any of the when lies in the days from `first` to `last`, both included."""
        listed = any(span.touches(first, last) for span in self.spans)
        return listed or next(self._unlisted(first, last), None) is not None

    def days(self, first: date, last: date) -> Iterator[tuple[date, Part]]:
        """Each day of the when from `first` to `last` (both included) with its part, in order."""
        for span in self.spans:
            end = last if span.end is None else min(span.end, last)
            yield from ((day, span.part) for day in _each_day(max(span.start, first), end))
        yield from ((day, self.spans[-1].part) for day in self._unlisted(first, last))

    def _unlisted(self, first: date, last: date) -> Iterator[date]:
        """The days of a recurring when without an end that lie behind its spans, which list a quarter of a year."""
        end = self.spans[-1].end
        if not self.every or not self.open_end or end is None:
            return
        weekdays = [SHORT_WEEKDAYS.index(name) for name in self.every]
        yield from (day for day in _each_day(max(first, end + ONE_DAY), last) if day.weekday() in weekdays)


def _each_day(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


@dataclass(frozen=True)
class Unclear:
    """A when that was not surely understood: nothing may be recorded from it.

    `question` is one sentence with an example that works; `choices` are the readings when just two make sense.
    """

    question: str
    choices: tuple[When, ...] = ()


@node
class Found:
    """A when inside a text: what it means, and where in the tokens it stands (`start` included, `stop` not)."""

    reading: When | Unclear
    start: int
    stop: int


_HALF = {"day": "", "am": " morning", "pm": " afternoon"}


def as_dates(when: When) -> str:
    """A reading as somebody may type it without a doubt."""
    if when.every:
        return f"every {' and '.join(when.every)}{_HALF[when.spans[0].part]} until further notice"
    return "; ".join(_span_as_dates(span) for span in when.spans)


def _span_as_dates(span: Span) -> str:
    if span.end is None:
        return f"starting {span.start.isoformat()}"
    if span.end == span.start:
        return f"{span.start.isoformat()}{_HALF[span.part]}"
    return f"{span.start.isoformat()} to {span.end.isoformat()}"

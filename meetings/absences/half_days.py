"""Absences as half days, so that they can be compared, joined, cut and lengthened; two numbers a day."""

from __future__ import annotations

from datetime import date, timedelta

from meetings.when.spans import Part, Span, When
from meetings.when.stretches import Half, between

# Far enough behind the last day that is named to see how an open end, or a weekday that comes again, goes on.
BEYOND = timedelta(days=60)
ONE_DAY = timedelta(days=1)
_HALVES: dict[Part, tuple[int, ...]] = {"day": (0, 1), "am": (0,), "pm": (1,)}

Stretch = tuple[int, int]


def first_half(day: date) -> int:
    """The number of the morning of a day; its afternoon is the next."""
    return 2 * day.toordinal()


def last_half(when: When) -> int | None:
    """The last half day of a when, None where it has no end."""
    last = when.last_day
    return None if last is None else max(_half_days(when, last))


def stretches(when: When) -> list[Stretch]:
    """The half days that follow each other without a gap, first and last of each; an open end as far as is looked."""
    return _stretches(_half_days(when, _horizon(when)))


def half_days_between(when: When, first: date, last: date) -> set[int]:
    """The half days of a when on these days, both included, by their numbers."""
    return {first_half(day) + half for day, part in when.days(first, last) for half in _HALVES[part]}


def covers(outer: When, inner: When) -> bool:
    """Whether somebody out for the one is out for all of the other as well."""
    if inner.open_end and not outer.open_end:
        return False
    horizon = _horizon(outer, inner)
    return _half_days(inner, horizon) <= _half_days(outer, horizon)


def touch(one: When, other: When) -> bool:
    """Whether two whens share a half day, or follow each other without a gap."""
    horizon = _horizon(one, other)
    halves = _half_days(other, horizon)
    return any({half - 1, half, half + 1} & halves for half in _half_days(one, horizon))


def overlap(one: When, other: When) -> bool:
    """Whether two whens share a half day."""
    horizon = _horizon(one, other)
    return bool(_half_days(one, horizon) & _half_days(other, horizon))


def united(*whens: When) -> When:
    """One when of all the days of several that do not come again; it is printed in dates of ours."""
    horizon = _horizon(*whens)
    together = set[int]().union(*(_half_days(when, horizon) for when in whens))
    return _of_stretches(_stretches(together), open_end=any(when.open_end for when in whens))


def out_until(when: When, last: int, today: date | None = None) -> When | None:
    """The same absence with this as its last half day, cut or lengthened; None where nothing of it is left.

    With `today` only the stretch that holds today ends so, and what was said of later days stays.
    """
    if when.every:
        return _every_until(when, last)
    parts = stretches(when)
    now = next((part for part in parts if today and _holds(part, today)), None)
    later = [part for part in parts if now and part[0] > max(now[1], last)]
    ended = [part for part in parts if part not in later]
    kept = [(first, min(final, last)) for first, final in ended if first <= last]
    if kept and last > ended[-1][1]:
        kept[-1] = (kept[-1][0], last)
    together = _stretches_of([*kept, *later])
    return _of_stretches(together, open_end=when.open_end and bool(later)) if together else None


def _holds(part: Stretch, day: date) -> bool:
    return part[0] <= first_half(day) + 1 and part[1] >= first_half(day)


def _every_until(when: When, last: int) -> When | None:
    """A weekday that comes again, up to a half day: its days one by one, as far as they are known."""
    end = date.fromordinal(last // 2)
    days = when.days(when.first_day, end)
    spans = tuple(Span(day, day, part) for day, part in days if first_half(day) + _HALVES[part][-1] <= last)
    return When(spans, when.every, open_end=False, words=when.words) if spans else None


def _half_days(when: When, last: date) -> set[int]:
    return half_days_between(when, when.first_day, last)


def _horizon(*whens: When) -> date:
    """The day up to which these are looked at."""
    last = max(span.end or span.start for when in whens for span in when.spans)
    return last + BEYOND if any(when.open_end for when in whens) else last


def _stretches(halves: set[int]) -> list[Stretch]:
    return _stretches_of([(half, half) for half in halves])


def _stretches_of(parts: list[Stretch]) -> list[Stretch]:
    """Stretches in order, those without a gap between them as one."""
    found: list[Stretch] = []
    for first, last in sorted(parts):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _of_stretches(parts: list[Stretch], *, open_end: bool) -> When:
    spans = [span for first, last in parts for span in between(_half(first), _half(last))]
    if open_end:
        spans[-1] = Span(spans[-1].start, None)
    return When(tuple(_same_half_each_day(spans)), open_end=open_end)


def _half(number: int) -> Half:
    return Half(date.fromordinal(number // 2), number % 2)


def _same_half_each_day(spans: list[Span]) -> list[Span]:
    """The mornings of days that follow each other as one span, and their afternoons."""
    found: list[Span] = []
    for span in spans:
        before = found[-1] if found else None
        if before and before.end and before.part == span.part != "day" and span.start - before.end == ONE_DAY:
            found[-1] = Span(before.start, span.end, span.part)
        else:
            found.append(span)
    return found

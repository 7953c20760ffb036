"""Relative words with their dates, computed on the day of typing: "next week (July 15-19)"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from meetings.dated_text.mentions import Days, Mention, mentions
from meetings.dates import day_words, join_words, month_day, stretch_words
from meetings.when.locale import house_style


@house_style()
def with_dates(text: str, today: date) -> str:
    """The text with the dates behind every word that means another day tomorrow; never twice."""
    found = mentions(text, today)
    printed: set[str] = set()
    pieces, end = [], 0
    for place, mention in enumerate(found):
        dates = _dates(mention, today)
        if not dates or mention.dated or dates in printed or _said_elsewhere(text, mention, found):
            continue
        if mention.bare and _leads_away(found[:place], today):
            continue
        printed.add(dates)
        pieces += [text[end : mention.stop], f" ({dates})"]
        end = mention.stop
    return "".join([*pieces, text[end:]])


@house_style()
def dates_only(text: str, today: date) -> str:
    """The text with dates in place of relative words, so that it means the same in any week."""

    def dated(mention: Mention) -> str:
        absolute = getattr(mention.reading, "absolute", True)
        return mention.words if absolute else days_words(mention.days, today)

    return replaced(text, mentions(text, today), dated)


def replaced(text: str, found: tuple[Mention, ...], words: Callable[[Mention], str]) -> str:
    """The text with other words for each mention."""
    pieces, end = [], 0
    for mention in found:
        pieces += [text[end : mention.start], words(mention)]
        end = mention.stop
    return "".join([*pieces, text[end:]])


def days_words(days: Days, today: date | None = None, *, weekday: bool = True) -> str:
    """`Thu July 11`, `July 15-19`, `July 12 and July 15`; single days with their weekday unless that is said."""
    return join_words([_stretch(first, last, today, weekday=weekday) for first, last in days])


def _stretch(first: date, last: date, today: date | None, *, weekday: bool) -> str:
    if first != last:
        return stretch_words(first, last)
    return day_words(first, today) if weekday else month_day(first)


def _dates(mention: Mention, today: date) -> str:
    return days_words(mention.days, today, weekday=not mention.weekday)


def _leads_away(before: tuple[Mention, ...], today: date) -> bool:
    """Whether a day of a later week stands before a bare weekday: "Memorial Day next Monday, meeting on Tuesday"."""
    sunday = today + timedelta(days=6 - today.weekday())
    return any(first > sunday for mention in before for first, _ in mention.days)


def _said_elsewhere(text: str, mention: Mention, found: tuple[Mention, ...]) -> bool:
    """Whether the date of the words stands in the line already: in brackets behind them, or on that weekday."""
    dated = [other for other in found if other.dated]
    behind = text[mention.stop :].lstrip()
    in_brackets = any(
        behind.startswith("(") and other.start - mention.stop <= 3 for other in dated if other.start > mention.stop
    )
    weekdays = {first.weekday() for first, last in mention.days if first == last}
    on_that_day = mention.weekday and any(first.weekday() in weekdays for other in dated for first, _ in other.days)
    return in_brackets or on_that_day

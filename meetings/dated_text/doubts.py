"""What to ask about the days of a line before it is kept: a day that has passed, two statements that disagree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.dated_text.mentions import Mention, mentions
from meetings.dated_text.printed import days_words
from meetings.dates import day_words, stretch_words
from meetings.when import Unclear, When, find_when, words
from meetings.when.tokens import quote, tokenise

# Without a year a day that has just passed is next year's, which hardly anybody announces.
TOO_FAR = timedelta(days=270)
MOST_CHOICES = 3
# What is said to have been since then, or from then on, may well have begun.
_HAS_BEGUN = frozenset({"since", "from", "starting", "started", "began", "beginning", "of", "as", "after", "last"})


@dataclass(frozen=True)
class Doubt:
    """A question about a line, and the texts that would settle it, each with the words for its button."""

    sentence: str
    choices: tuple[tuple[str, str], ...] = ()


def doubt_about(text: str, today: date) -> Doubt | None:
    """The question about the first day of the text that can hardly be meant, or None."""
    return next((doubt for mention in mentions(text, today) if (doubt := _doubt(text, mention, today))), None)


def _doubt(text: str, mention: Mention, today: date) -> Doubt | None:
    if isinstance(mention.reading, Unclear):
        return _unclear(text, mention, mention.reading, today)
    if not mention.dated:
        return None
    last = max(end for _, end in mention.days)
    if last < today and mention.before not in _HAS_BEGUN:
        return _asked(text, mention, today, f'"{quote(mention.words)}" has passed: it was {_days(mention)}.')
    if last - today > TOO_FAR and not _has_year(mention):
        return _asked(text, mention, today, f'"{quote(mention.words)}" has passed this year.')
    return None


def _days(mention: Mention) -> str:
    first, last = mention.days[0]
    return stretch_words(first, last) if first != last else day_words(first)


def _unclear(text: str, mention: Mention, reading: Unclear, today: date) -> Doubt | None:
    """A weekday that is today's has two readings; a date that is none, or disagrees, may be mistyped."""
    question = reading.question.partition(" Try:")[0]
    if not mention.dated:
        asked = [when for when in reading.choices if mention.weekday]
        choices = [(_label(when, today), _with(text, mention, _beside(mention, when))) for when in asked]
        return Doubt(question, tuple(choices)) if choices else None
    # 24/7 is no date, and 9/11 of the tests need not be one.
    return _asked(text, mention, today, question) if mention.weekday or not mention.slashed else None


def _label(when: When, today: date) -> str:
    said = days_words(tuple((span.start, span.end or span.start) for span in when.spans), today)
    return f"today, {said}" if when.first_day == when.last_day == today else said


def _beside(mention: Mention, when: When) -> str:
    dates = days_words(tuple((span.start, span.end or span.start) for span in when.spans), weekday=False)
    return f"{mention.words} ({dates})"


def _asked(text: str, mention: Mention, today: date, sentence: str) -> Doubt:
    days = list(dict.fromkeys(_candidates(text, mention, today)))
    nearest = sorted(sorted(days, key=lambda day: abs(day - today))[:MOST_CHOICES])
    choices = [(day_words(day, today), _with(text, mention, day_words(day, today))) for day in nearest]
    return Doubt(sentence, tuple(choices))


def _with(text: str, mention: Mention, said: str) -> str:
    on = "on " if mention.words.casefold().startswith("on ") and not said.casefold().startswith("on ") else ""
    return f"{text[: mention.start]}{on}{said}{text[mention.stop :]}"


def _candidates(text: str, mention: Mention, today: date) -> Iterator[date]:
    """The days to come that may be meant by a single date: in another year, in its week, a month later."""
    day, weekday = _date_in(text, mention, today), _weekday_in(mention)
    if day is None:
        return
    in_other_years = [other for year in (today.year, today.year + 1) if (other := _in_year(day, year))]
    fitting = [other for other in in_other_years if weekday in {None, other.weekday()} and other >= today]
    yield from fitting[:1]
    if weekday is not None:
        near = (day + timedelta(days=ahead) for ahead in range(-3, 4))
        yield from (other for other in (day, *near) if other >= today and (other == day or other.weekday() == weekday))
        if day < today and not fitting:
            yield today + timedelta(days=(weekday - today.weekday()) % 7)
    elif day < today:
        month_later = (today + timedelta(days=ahead) for ahead in range(32))
        yield from [other for other in month_later if other.day == day.day][:1]


def _date_in(text: str, mention: Mention, today: date) -> date | None:
    """The one day of a month that a mention names, whatever weekday stands beside it."""
    tokens = tokenise(text[: mention.stop])
    for place, token in enumerate(tokens):
        is_date = token.kind in {"iso", "slashed"} or token.low in words.MONTHS or token.kind in {"number", "ordinal"}
        if token.start < mention.start or not is_date:
            continue
        for stop in range(len(tokens), place, -1):
            found = find_when(text, tokens[:stop], today, start=place, holidays=False)
            if found and found.start == place and isinstance(found.reading, When):
                span = found.reading.spans[0]
                return span.start if found.reading.first_day == found.reading.last_day else None
    return None


def _weekday_in(mention: Mention) -> int | None:
    named = [words.WEEKDAYS[token.low] for token in tokenise(mention.words) if token.low in words.WEEKDAYS]
    return named[0] if named else None


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _has_year(mention: Mention) -> bool:
    return any(
        token.kind == "iso" or (token.kind == "number" and len(token.text) == 4) or token.text.count("/") == 2
        for token in tokenise(mention.words)
    )

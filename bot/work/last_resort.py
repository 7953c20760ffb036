"""dateparser, asked for a day in letters that our own grammar does not know.

It is imported when it is first asked, or once Convener works, whichever comes first; the answer is the same.
docs/dependencies.md says why it is no more than that.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from bot.settings.file import SettingsFile
from meetings.when import known_holidays
from meetings.when.locale import Locale
from meetings.when.tokens import tokenise

log = logging.getLogger(__name__)

_WHOLE_DAY = frozenset({"year", "month", "day"})


def spoken_by(file: SettingsFile) -> Locale:
    """The locale of a team, with dateparser for what the grammar does not know.

    What is typed and printed in `speaking` of it is in this locale, in every task and thread started there.
    """
    locale = file.where()
    # Its tables are read now, not when the first command waits for them.
    tokenise("", locale.language)
    return replace(locale, last_resort=partial(day_in_letters, locale.language))


def day_in_letters(language: str, words: str, today: date) -> date | None:
    """The day that words mean in this language or in English; None unless dateparser read one single day of them."""
    try:
        return _day(language, words, today)
    except Exception:
        # What it raises on typed text is no reason to leave somebody without an answer: they are asked.
        log.exception("dateparser failed")
        return None


def _day(language: str, words: str, today: date) -> date | None:
    from dateparser.date import DateDataParser

    languages = list(dict.fromkeys((language, "en")))
    base = datetime.combine(today, time(12))
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": base,
        "PARSERS": ["relative-time", "absolute-time"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    found = DateDataParser(languages=languages, settings=settings).get_date_data(words)
    is_day = found.date_obj is not None and found.period == "day" and set(found.parts) >= _WHOLE_DAY
    return found.date_obj.date() if is_day and found.date_obj else None


def warm(locale: Locale) -> None:
    """Import dateparser and have it compile what it needs, a seventh of a second; and the holidays of the countries."""
    day_in_letters(locale.language, "today", date(2019, 7, 8))
    for country in sorted({locale.country, *dict(locale.sites).values()}):
        known_holidays.knows(country, ("new", "year"))

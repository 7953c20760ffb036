"""One reader a library. Each imports its library only when it is made, so that the others can be run without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

Days = frozenset[date]
Reader = Callable[[str, date], Days | None]
NINE = time(9)
LONGEST = timedelta(days=400)


def working(spans: Iterable[tuple[date, date]]) -> Days | None:
    """The days Monday to Friday of some spans, both ends included; None where there is none at all."""
    limited = ((first, min(last, first + LONGEST)) for first, last in spans)
    found = [first + timedelta(days=ahead) for first, last in limited for ahead in range((last - first).days + 1)]
    return frozenset(day for day in found if day.weekday() < 5) or frozenset(found) or None


def dateparser() -> Reader:
    """dateparser.parse with the settings that its documentation has for plans."""
    import dateparser as library

    def read(text: str, today: date) -> Days | None:
        settings: Any = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": datetime.combine(today, NINE)}
        found = library.parse(text, languages=["en"], settings=settings)
        return working([(found.date(), found.date())]) if found else None

    return read


def timefhuman() -> Reader:
    """timefhuman, whose answers are moments and pairs of moments."""
    from timefhuman import tfhConfig
    from timefhuman import timefhuman as library

    def read(text: str, today: date) -> Days | None:
        found = library(text, tfhConfig(now=datetime.combine(today, NINE)))
        return working(span for each in found for span in _moments(each))

    return read


def _moments(found: object) -> Iterable[tuple[date, date]]:
    if isinstance(found, datetime):
        yield found.date(), found.date()
    elif isinstance(found, tuple) and len(found) == 2 and all(isinstance(end, datetime) for end in found):
        yield found[0].date(), found[1].date()
    elif isinstance(found, list):
        for each in found:
            yield from _moments(each)


def parsedatetime() -> Reader:
    """parsedatetime: a range where it sees one, else every moment it sees."""
    import parsedatetime as library

    calendar = library.Calendar()

    def read(text: str, today: date) -> Days | None:
        base = datetime.combine(today, NINE)
        first, last, seen = calendar.evalRanges(text, sourceTime=base.timetuple())
        if seen:
            return working([(date(*first[:3]), date(*last[:3]))])
        found = calendar.nlp(text, sourceTime=base) or ()
        return working((moment.date(), moment.date()) for moment, *_ in found)

    return read


def duckling() -> Reader:
    """Duckling by its Python binding; its ends are exclusive, and a week is told by its grain."""
    import duckling as library

    zones = library.load_time_zones("/usr/share/zoneinfo")
    locale = library.parse_locale("EN_US", library.default_locale_lang(library.parse_lang("EN")))
    dimensions = library.parse_dimensions(["time"])

    def read(text: str, today: date) -> Days | None:
        base = library.parse_ref_time(zones, "UTC", int(datetime.combine(today, NINE, UTC).timestamp()))
        found = library.parse(text, library.Context(base, locale), dimensions, False)
        return working(span for each in found for span in _grained(each["value"], today))

    return read


_GRAINS = {"week": 6, "month": 30, "year": 365}


def _grained(value: dict[str, Any], today: date) -> Iterable[tuple[date, date]]:
    if value.get("type") == "interval":
        start, end = value.get("from"), value.get("to")
        first = _day(start) if start else today
        last = _day(end) - timedelta(days=end["grain"] in {"day", "week", "month"}) if end else first
        yield first, last
    else:
        first = _day(value)
        yield first, first + timedelta(days=_GRAINS.get(value["grain"], 0))


def _day(value: dict[str, Any]) -> date:
    return datetime.fromisoformat(value["value"]).date()


PEERS: dict[str, Callable[[], Reader]] = {
    "dateparser": dateparser,
    "timefhuman": timefhuman,
    "parsedatetime": parsedatetime,
    "Duckling": duckling,
}

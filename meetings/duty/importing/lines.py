"""Roster lines, `2019-07-08: Mat`, and files that have a name a line in the order of turns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from meetings.dates import WEEKDAYS, day_words
from meetings.duty.importing.known import Known
from meetings.duty.importing.said import NotRead, Place, Reading, Said, Stranger, Weight
from meetings.duty.importing.saying import joined, reading_of
from meetings.when.locale import current

EXAMPLE = "`2019-07-08: Mat`"
_COMMENT = re.compile(r"(^|\s)#.*")
_DATE = re.compile(
    r"(?:(?P<weekday>[a-z]{2,9})\.?,?\s+)?"
    r"(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<of>\d{4}))"
    r"(?![\d/.-])\s*[:;,=-]?\s*(?P<rest>.*)",
    re.IGNORECASE,
)


def read_lines(name: str, text: str, known: Known) -> Reading:
    """All the lines of the file `name`; where none of them has a date, the order of its names."""
    lines = [(Place(name, number), bare) for number, bare in _bare(text)]
    if not any(_DATE.match(bare) for _, bare in lines):
        return joined(*(_ordered(place, bare, known) for place, bare in lines))
    return _once(joined(*(_dated(place, bare, known) for place, bare in lines)))


def _bare(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers, without comments."""
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if bare := _COMMENT.sub("", line).strip():
            yield number, bare


def _ordered(place: Place, bare: str, known: Known) -> Reading:
    person = known.roster.exactly(bare)
    if person is None:
        return Reading(strangers=(Stranger(bare, place, Weight.LISTED),))
    return Reading(order=(person.name,))


def _dated(place: Place, bare: str, known: Known) -> Reading:
    found = _DATE.fullmatch(bare)
    if found is None:
        return Reading(not_read=(NotRead(place, bare, f"it has no date; {EXAMPLE} would be read"),))
    try:
        day = _day(found)
    except ValueError:
        return Reading(not_read=(NotRead(place, bare, f"there is no such date; {EXAMPLE} would be read"),))
    if why := _why_not(found["weekday"] or "", day, known):
        return Reading(not_read=(NotRead(place, bare, why),))
    turn = known.rota.turn_holding(day) or (day, day)
    read = reading_of(found["rest"], turn, place, Weight.LISTED, known)
    # The line is quoted as it stands.
    return replace(read, not_read=tuple(replace(each, text=bare) for each in read.not_read))


def _day(found: re.Match[str]) -> date:
    """The date of a line; raises ValueError where there is none such."""
    if found["year"]:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    one, two, year = int(found["one"]), int(found["two"]), int(found["of"])
    day_first = found["mark"] == "." or current().day_first
    return date(year, two, one) if day_first else date(year, one, two)


def _why_not(weekday: str, day: date, known: Known) -> str:
    """What keeps a turn from beginning on this day, "" where nothing does."""
    if weekday and not WEEKDAYS[day.weekday()].casefold().startswith(weekday.casefold()):
        return f"{day.isoformat()} is a {WEEKDAYS[day.weekday()]}"
    turn = known.rota.turn_holding(day)
    if turn is None:
        return f"nobody has the duty on {day_words(day)}"
    if turn[0] == day:
        return ""
    return f"{day_words(day)} begins no turn: those begin on {WEEKDAYS[turn[0].weekday()]}s, as `{turn[0]}: Mat` does"


def _once(read: Reading) -> Reading:
    """The lines of one file, without the turns that it gives to different people: nobody knows which is meant."""
    of_turn: dict[date, set[tuple[str, ...]]] = {}
    for each in read.said:
        of_turn.setdefault(each.first, set()).add(each.people)
    twice = [each for each in read.said if len(of_turn[each.first]) > 1]
    return replace(
        read,
        said=tuple(each for each in read.said if each not in twice),
        not_read=(*read.not_read, *(_said_twice(each) for each in twice)),
    )


def _said_twice(each: Said) -> NotRead:
    why = f"the file names others for {day_words(each.first)} as well; keep one of the lines"
    return NotRead(each.place, f"{each.first.isoformat()}: {', '.join(each.people)}", why, first=each.first)

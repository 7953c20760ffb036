"""The duty lines of finished minutes: `This week: Mat` and `Next week: Edgar` under the heading of the duty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetings.dates import day_words
from meetings.duty.importing.known import Known
from meetings.duty.importing.said import NotRead, Place, Reading, Remark, Weight
from meetings.duty.importing.saying import joined, reading_of
from meetings.duty.rota import ONE_DAY
from meetings.markdown import from_markdown
from meetings.minutes.finished.dating import date_in_name, date_in_title
from meetings.people.names import fold

_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.*?)\s*#*")
_LINE = re.compile(
    r"(?P<rota>.*?)\b(?P<which>this|next)\s+week(?:\s*\([^)]*\))?\s*[:\u2013-]\s*(?P<who>.*)", re.IGNORECASE
)
_BULLET = re.compile(r"\s*(?:[-*+]\s+)?")
_REMARK = re.compile(r"<!--.*?-->")


@dataclass(frozen=True)
class _Line:
    """A line of the file, under its nearest heading."""

    number: int
    text: str
    heading: str


def read_minutes(name: str, text: str, known: Known) -> Reading:
    """The duty lines of one meeting's minutes, dated by the name of the file, else by their title."""
    title = next((each for each in text.splitlines() if _HEADING.fullmatch(each)), "")
    named, titled = date_in_name(name), date_in_title(title)
    day = named or titled
    if day is None:
        why = "neither its name nor its title has a date; `meeting-2019-07-08.md` would be read"
        return Reading(not_read=(NotRead(Place(name), title, why),))
    week = known.week(day)
    behind = known.week(week[1] + ONE_DAY)
    remarks = _remarks(name, named, titled)
    found = []
    for line in _lines(text):
        if said := _duty_line(line, known):
            which, who = said
            weight, days = (Weight.HAD, week) if which == "this" else (Weight.ANNOUNCED, behind)
            found.append(reading_of(who, days, Place(name, line.number), weight, known))
    if not found:
        heading = known.rota.name(day)
        why = f'it has no "This week: Mat" under a heading "{heading}"'
        return Reading(not_read=(NotRead(Place(name), title, why),), remarks=remarks, day=day)
    return joined(Reading(remarks=remarks), *found, day=day)


def has_duty_heading(text: str, known: Known) -> bool:
    """Whether any heading of a text is that of the duty."""
    headings = (_HEADING.fullmatch(line) for line in text.splitlines())
    return any(found is not None and _is_ours(found["text"], known) for found in headings)


def _lines(text: str) -> Iterator[_Line]:
    heading = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _HEADING.fullmatch(line):
            heading = found["text"]
        elif line.strip():
            yield _Line(number, line, heading)


def _duty_line(line: _Line, known: Known) -> tuple[str, str] | None:
    """This week or next, and what stands behind it, where this is a line of our rota."""
    if not _is_ours(line.heading, known):
        return None
    plain = _REMARK.sub("", from_markdown(_BULLET.sub("", line.text, count=1))).replace("*", "").strip()
    found = _LINE.fullmatch(plain)
    if found is None:
        return None
    rota, own = fold(found["rota"]), fold(line.heading) == fold(known.rota.name(known.today))
    if rota not in ({"", _name(known)} if own or known.is_first else {_name(known)}):
        return None
    return found["which"].casefold(), found["who"].strip()


def _is_ours(heading: str, known: Known) -> bool:
    return fold(heading) in {_name(known), *map(fold, known.headings)}


def _name(known: Known) -> str:
    return fold(known.rota.name(known.today))


def _remarks(name: str, named: date | None, titled: date | None) -> tuple[Remark, ...]:
    if named is None or titled is None or named == titled:
        return ()
    words = f"its title says {day_words(titled)}, {titled.year}; the date of its name counts, {named.isoformat()}"
    return (Remark(Place(name), words),)

"""What `/agenda add` was told: the section, the line, and how long it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from meetings.agenda_lines.agenda_line import DayWords, Lasts
from meetings.agenda_lines.finder import Finder
from meetings.agenda_lines.homes import home_of
from meetings.agenda_lines.places import Place
from meetings.agenda_lines.sites import has_sites, is_site, site_line
from meetings.announcements.reading import day_of, taken_literally, without_until
from meetings.dated_text.doubts import Doubt, doubt_about
from meetings.dated_text.mentions import Mention, mentions
from meetings.dates import day_words
from meetings.markdown import is_nothing, one_line
from meetings.minutes.layout import Kind, Section
from meetings.people import Person, Roster
from meetings.when import When

# A line stands until its date has passed, but "3/4 of the hosts" and next year's conference are no reason to.
FARTHEST = timedelta(days=183)
FARTHEST_SLASHED = timedelta(days=60)
LONGEST_PREFIX = 80
# In words: "Friday July 15, 2019".
LONGEST_DAY = 4
_STANDING = re.compile(r"(?:standing|every week)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_LIMIT = re.compile(r"\s*(?P<word>from|until)\s+(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Typing:
    """Who types on which day, and what they may name; `coming` is the day of the meeting that it belongs to.

    `releases` are those that its minutes are of.
    """

    sections: Sequence[Section]
    roster: Roster
    person: Person
    today: date
    coming: date | None
    releases: Sequence[str] = ()


@dataclass(frozen=True)
class ReadLine:
    """A line for a section; one for the announcements is an announcement."""

    place: Place
    text: str
    lasts: Lasts = Lasts.ONCE
    first_day: date | None = None
    last_day: date | None = None
    dates: tuple[DayWords, ...] = ()

    @property
    def is_announcement(self) -> bool:
        return self.place.section.kind is Kind.ANNOUNCEMENTS


def read_line(typed: str, typing: Typing) -> ReadLine | Doubt | None:
    """Read `[standing] [section:] text`; what to ask about its days; None where there is no text, or no section.

    `as typed: text` is taken word for word, but for its section.
    """
    text, literally = taken_literally(one_line(typed))
    doubt = None if literally else doubt_about(text, typing.today)
    if doubt:
        return doubt
    if standing := _standing(text, typing):
        return standing
    place, text = _placed(text, typing)
    if place is None or is_nothing(text):
        return None
    read = ReadLine(place, text)
    return read if read.is_announcement else _lasting(read, typing, literally=literally)


def read_in(place: Place, typed: str, typing: Typing) -> ReadLine | Doubt | None:
    """Read a text whose section is chosen already: no word of it is a command or a section."""
    text, literally = taken_literally(one_line(typed))
    doubt = None if literally else doubt_about(text, typing.today)
    if doubt or is_nothing(text):
        return doubt
    return _lasting(ReadLine(place, _with_site(text, place, typing)), typing, literally=literally)


def read_again(typed: str, before: ReadLine, typing: Typing) -> ReadLine | Doubt | None:
    """The new text of a line: in its own section unless it names another, and standing as long if it stood always."""
    text, literally = taken_literally(one_line(typed))
    doubt = None if literally else doubt_about(text, typing.today)
    named, rest = _named(text, typing)
    place = named or before.place
    text = _with_site(rest, place, typing)
    if doubt or is_nothing(text):
        return doubt
    read = _lasting(ReadLine(place, text), typing, literally=literally)
    if before.lasts is Lasts.STANDING and read.lasts is not Lasts.STANDING:
        return replace(read, lasts=Lasts.STANDING, first_day=before.first_day, last_day=before.last_day)
    return read


def _standing(text: str, typing: Typing) -> ReadLine | Doubt | None:
    """A line that stands in every draft, where "standing" is followed by a known section; in none is a doubt."""
    found = _STANDING.fullmatch(text)
    if not found:
        return None
    limits, rest = _limits(found["rest"], typing.today)
    rest = rest.strip()
    home = home_of(typing.person, typing.sections)
    place, text = (home, rest[1:].strip()) if rest.startswith(":") else _named(rest, typing)
    if place is None or is_nothing(text) or place.section.kind is Kind.ANNOUNCEMENTS:
        return None
    text = _with_site(text, place, typing)
    text, last_day = without_until(text, typing.today)
    last_day = limits.get("until", last_day)
    first = max(filter(None, (limits.get("from"), typing.coming)), default=None)
    if first and last_day and last_day < first:
        said = f"{day_words(last_day, typing.today)} is before {day_words(first, typing.today)}, so"
        return Doubt(f"{said} it would stand in no minutes.")
    dates = _dates(mentions(text, typing.today))
    return ReadLine(place, text, Lasts.STANDING, limits.get("from"), last_day, dates)


def _limits(text: str, today: date) -> tuple[dict[str, date], str]:
    """The days behind "from" and "until", and what follows them."""
    limits: dict[str, date] = {}
    while found := _LIMIT.fullmatch(text):
        typed = found["rest"].split()
        following = (place for place, word in enumerate(typed) if word.casefold() in {"from", "until"})
        longest = min(next(following, len(typed)), LONGEST_DAY)
        days = {length: day_of(" ".join(typed[:length]).rstrip(","), today) for length in range(1, longest + 1)}
        length = max((length for length, day in days.items() if day), default=0)
        day = days.get(length)
        if day is None:
            break
        limits[found["word"].casefold()] = day
        text = " ".join(typed[length:])
    return limits, text


def _placed(text: str, typing: Typing) -> tuple[Place | None, str]:
    place, rest = _named(text, typing)
    place = place or home_of(typing.person, typing.sections)
    return place, _with_site(rest, place, typing) if place else rest


def _named(text: str, typing: Typing) -> tuple[Place | None, str]:
    """The section before the colon and the text behind it; None and the whole text where none is named."""
    prefix, colon, rest = text.partition(":")
    finder = Finder(typing.sections, typing.roster, typing.person, typing.releases)
    if not colon or len(prefix) > LONGEST_PREFIX:
        return None, text
    if place := finder.named(prefix.strip()):
        return place, rest.strip()
    # "support UCSD: ..." names a section and a site in one.
    words = prefix.split()
    for length in range(len(words) - 1, 0, -1):
        place, site = finder.named(" ".join(words[:length])), " ".join(words[length:])
        if place and has_sites(place.section, typing.sections) and is_site(site):
            return place, f"{site}: {rest.strip()}"
    return None, text


def _with_site(text: str, place: Place, typing: Typing) -> str:
    return site_line(text, typing.person.name) if has_sites(place.section, typing.sections) else text


def _lasting(read: ReadLine, typing: Typing, *, literally: bool) -> ReadLine:
    """The line with how long it stands: until the day it says, or until the last of its dates has passed.

    One whose day comes before the next meeting stands once.
    """
    text, until = (read.text, None) if literally else without_until(read.text, typing.today)
    if until and _is_ahead(until, typing):
        dates = _dates(mentions(text, typing.today))
        return replace(read, text=text, lasts=Lasts.STANDING, last_day=until, dates=dates)
    found = mentions(read.text, typing.today)
    read = read if literally else replace(read, dates=_dates(found))
    last = max((end for mention in found if _counts(mention, typing.today) for _, end in mention.days), default=None)
    return replace(read, lasts=Lasts.DATED, last_day=last) if last and _is_ahead(last, typing) else read


def _is_ahead(day: date, typing: Typing) -> bool:
    return typing.coming is not None and day >= typing.coming


def _counts(mention: Mention, today: date) -> bool:
    farthest = FARTHEST_SLASHED if mention.slashed and not mention.weekday else FARTHEST
    return any(today <= end <= today + farthest for _, end in mention.days)


def _dates(found: Sequence[Mention]) -> tuple[DayWords, ...]:
    return tuple(
        DayWords(mention.start, mention.stop, mention.days, absolute=mention.reading.absolute)
        for mention in found
        if isinstance(mention.reading, When)
    )

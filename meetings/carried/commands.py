"""What is typed about carried text, and pressed: `keep Investigations from 2019-07-01`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meetings.agenda_lines.places import Place, places
from meetings.carried.carried import Carried
from meetings.carried.printing import from_words, lines_words
from meetings.markdown import one_line
from meetings.minutes.layout import Section
from meetings.people.names import fold

WORD = "carried"
KEEP, CLEAR, STANDING, EDIT = "keep", "clear", "standing", "edit"
_FORM = re.compile(
    r"(?P<word>keep|clear|standing|edit)\s+(?P<name>\S.*?)(?:\s+from\s+(?P<day>\d{4}-\d\d-\d\d))?", re.IGNORECASE
)


@dataclass(frozen=True)
class Asked:
    """What is to become of the carried text of the section of this name; a button names the day it is from as well."""

    word: str
    name: str
    day: date | None = None


def read(typed: str) -> Asked | None:
    """What was typed behind `/agenda carried`; None where it has another form."""
    form = _FORM.fullmatch(one_line(typed))
    if not form:
        return None
    try:
        day = date.fromisoformat(form["day"]) if form["day"] else None
    except ValueError:
        return None
    return Asked(form["word"].casefold(), form["name"], day)


def command(word: str, carried: Carried, sections: Sequence[Section]) -> str:
    """What a button stands for, behind `/agenda`: it counts for this text, and for none of a later day."""
    return f"{WORD} {word} {name_of(carried.place, sections)} from {carried.day.isoformat()}"


def name_of(place: Place, sections: Sequence[Section]) -> str:
    """The heading of a section, with those above it where another has the same."""
    headings = [fold(section.heading) for section in sections]
    return place.section.heading if headings.count(fold(place.section.heading)) == 1 else place.path


def named(name: str, sections: Sequence[Section]) -> list[Place]:
    """The sections that have this name: by path, by heading, or by an alias; several where it is not clear."""
    wanted, every = fold(name), places(sections)
    exactly = [place for place in every if wanted == fold(place.path)]
    return exactly or [place for place in every if wanted in map(fold, (place.section.heading, *place.section.aliases))]


def asked_words(carried: Carried, today: date) -> str:
    """`3 lines carried from Mon July 1 (Derek)`."""
    return f"{lines_words(len(carried.asked_lines))} carried {from_words(carried, today)} ({carried.owner})"

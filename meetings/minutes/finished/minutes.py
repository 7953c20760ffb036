"""The finished minutes of one meeting: their lines as they are, and what was taken from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meetings.dates import day_words
from meetings.minutes.finished.blocks import TooLongError, blocks_of, lines_of
from meetings.minutes.finished.dating import date_in_name, date_in_title
from meetings.minutes.finished.taking import Taken, TakenAs, TakenSection, Taking
from meetings.minutes.layout import Section
from meetings.people import Roster


@dataclass(frozen=True)
class FinishedMinutes:
    """Minutes as they were read: `lines` is the file, which `text` gives back unchanged.

    `day` is the one the file is called by, else that of its title. `remarks` say what is odd about it.
    """

    name: str
    day: date
    lines: tuple[str, ...]
    sections: tuple[TakenSection, ...]
    taken: tuple[Taken, ...]
    remarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The file, its lines ended as those of Unix are."""
        return "\n".join(self.lines)

    @property
    def title(self) -> str:
        """The title, "" where there is none."""
        return next((one.text for one in self.of(TakenAs.TITLE)), "")

    @property
    def unexplained(self) -> tuple[Taken, ...]:
        """The lines that are not understood; `value` of each says why."""
        return self.of(TakenAs.UNEXPLAINED)

    def of(self, *kinds: TakenAs) -> tuple[Taken, ...]:
        """What was taken as one of these, in the order of the file."""
        return tuple(one for one in self.taken if one.what in kinds)


@dataclass(frozen=True)
class NotMinutes:
    """A file that cannot be taken as the minutes of a meeting, and why, with what would be."""

    name: str
    why: str


def read_finished(
    name: str, text: str, layout: Sequence[Section] = (), roster: Roster | None = None
) -> FinishedMinutes | NotMinutes:
    """The finished minutes in the file of this name, by the team's layout and its people; deterministic and total."""
    try:
        blocks = blocks_of(text)
    except TooLongError as error:
        return NotMinutes(name, f"{error}; the minutes of one meeting are a file of their own")
    lines = lines_of(text)
    named = date_in_name(name)
    walk = Taking(lines, layout, roster or Roster(()), named)
    title = walk.title_of(blocks)
    titled = date_in_title(title)
    day = named or titled
    if day is None:
        return NotMinutes(name, "neither its name nor its title has a date; `meeting-2019-07-08.md` would be read")
    walk.day = day
    walk.all(blocks)
    remarks = tuple(_remarks(title, named, titled, walk.sections))
    return FinishedMinutes(name, day, tuple(lines), tuple(walk.sections), tuple(walk.taken), remarks)


def _remarks(title: str, named: date | None, titled: date | None, sections: Sequence[TakenSection]) -> list[str]:
    found = []
    if not title:
        found.append("it has no title")
    if named and titled and named != titled:
        said = f"its title says {day_words(titled)}, {titled.year}"
        found.append(f"{said}; the date of its name counts, {named.isoformat()}")
    paths = [section.path for section in sections]
    twice = dict.fromkeys(path for path in paths if paths.count(path) > 1)
    found += [f'there are {paths.count(path)} headings "{path[-1]}" beside each other' for path in twice]
    return found

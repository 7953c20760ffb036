"""The parts of a team's minutes, as its settings lay them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from meetings.tickets.asked import Asked, Shown


class Kind(StrEnum):
    """The seven kinds of section; the archive of real minutes needs no eighth."""

    HEADER = "header"
    ANNOUNCEMENTS = "announcements"
    ROTA = "rota"
    METRICS = "metrics"
    QUERY_LIST = "query list"
    ACTION_ITEMS = "action items"
    FREE_TEXT = "free text"


class Ruler(StrEnum):
    """How the line below the header of a table is written; Markdown takes all three for the same."""

    OPEN = "|--- |"
    SPACED = "| --- |"
    CLOSED = "|-----|"


class TitleDate(StrEnum):
    """How the day stands in the title; each is read back (`finished/dating.py`)."""

    DAY_MONTH = "day month"
    MONTH_DAY = "month day"
    ISO = "iso"


class Attending(StrEnum):
    """What stands before those who were there; each is read back (`finished/taking.py`)."""

    ATTENDING = "Attending"
    ATTENDEES = "Attendees"
    PRESENT = "Present"
    PARTICIPANTS = "Participants"


@dataclass(frozen=True)
class Style:
    """How a team's minutes are written, where Markdown leaves it open.

    `bullet` is the mark of a line of a list with its blanks, `minus` the sign of a change. `wide_days` puts two blanks
    before a day of one digit in the title. Those who were there stand in one line behind `attending`, or are `listed`
    below it. A `rolling` file has all meetings under a heading of their day. `file` and `index` are patterns of
    `filing.py`, "" where none is set. `templates` are the team's own, by the kind of section; what they write
    cannot be read back where it is for `export_only`.
    """

    bullet: str = "-   "
    ruler: Ruler = Ruler.OPEN
    minus: str = "-"
    wide_days: bool = False
    title_date: TitleDate = TitleDate.DAY_MONTH
    attending: Attending = Attending.ATTENDING
    listed: bool = False
    rolling: bool = False
    file: str = ""
    index: str = ""
    templates: Mapping[Kind, str] = field(default_factory=dict, hash=False)
    export_only: bool = False


HOUSE = Style()


@dataclass(frozen=True)
class Section:
    """One part of the minutes.

    `level` is the heading's (2 to 4), `members` are the people or groups whose action items have their home
    here, `text` are lines that stand in every draft, `none` is printed where there is nothing else. `aliases` are
    other names that people type for it, `sites` says that its lines begin with a site. `groups` stand in a list
    beside what is asked for, each with its lines, or with `group_none` where it has none. `ruler` is how the tables
    here are written, where it is otherwise than elsewhere. `counters` are sources whose counts stand here, a line each,
    and `shown` is the one whose tables and lists do.
    """

    kind: Kind
    heading: str
    level: int = 2
    owner: str | None = None
    members: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    none: str = ""
    aliases: tuple[str, ...] = ()
    sites: bool = False
    groups: tuple[str, ...] = ()
    group_none: str = "Nothing"
    ruler: Ruler | None = None
    counters: tuple[Asked, ...] = ()
    shown: Shown | None = None


def with_duty(sections: tuple[Section, ...], duty: str | None) -> tuple[Section, ...]:
    """The layout of a team with a duty: where it has chosen none, one that began in Slack has its section as well."""
    return standard_sections(duty) if sections == standard_sections(None) else sections


def standard_sections(duty: str | None) -> tuple[Section, ...]:
    """The layout of a team that has not chosen one."""
    rota = (Section(Kind.ROTA, duty, level=3),) if duty else ()
    return (
        Section(Kind.ANNOUNCEMENTS, "Announcements", none="None this week"),
        *rota,
        Section(Kind.ACTION_ITEMS, "Action Items", none="None this week"),
        Section(Kind.FREE_TEXT, "Discussion", level=3, none="None this week"),
    )

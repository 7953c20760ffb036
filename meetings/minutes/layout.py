"""The parts of a team's minutes, as its settings lay them out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The seven kinds of section; the archive of real minutes needs no eighth."""

    HEADER = "header"
    ANNOUNCEMENTS = "announcements"
    ROTA = "rota"
    METRICS = "metrics"
    QUERY_LIST = "query list"
    ACTION_ITEMS = "action items"
    FREE_TEXT = "free text"


@dataclass(frozen=True)
class Section:
    """One part of the minutes.

    `level` is the heading's (2 to 4), `members` are the people or groups whose action items have their home
    here, `text` are lines that stand in every draft, `none` is printed where there is nothing else. `aliases` are
    other names that people type for it, `sites` says that its lines begin with a site.
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

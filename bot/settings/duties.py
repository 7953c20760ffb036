"""The keys of `[series.duty]`, or of several `[[series.duty]]`, and the rotas they are in the words of `meetings`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, field_validator

from bot.settings.tables import Line, Table
from meetings.calendar.dated import always
from meetings.duty.extras import Extras
from meetings.duty.rota import Duty, Every, Rota
from meetings.duty.schedule import DutySchedule

MOST_SEATS = 5
# The whole of it is in the private message of whoever takes over; what is longer has a page of its own.
LONGEST_DESCRIPTION = 1_500
# docs.slack.dev/reference/objects/usergroup-object
USER_GROUP = r"^(@[^\s@#<>&|,]{1,80}|S[A-Z0-9]{5,20})$"


class DutyTable(Table):
    """One rota."""

    name: Line = "Triage Duty"
    roster: Annotated[tuple[Line, ...], Field(min_length=1)]
    first_week: date
    handover: time | None = None
    zone: str | None = None
    every: Every = Every.WEEK
    weekdays_only: bool = False
    seats: Annotated[int, Field(ge=1, le=MOST_SEATS)] = 1
    description: Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_DESCRIPTION)] = ""
    user_group: Annotated[str, StringConstraints(pattern=USER_GROUP)] | None = None
    topic: bool = False

    @field_validator("zone")
    @classmethod
    def _zone(cls, value: str | None) -> str | None:
        return value if value is None else known_zone(value)

    @field_validator("user_group")
    @classmethod
    def _handle(cls, value: str | None) -> str | None:
        """Slack's handles are in small letters."""
        return value.lower() if value and value.startswith("@") else value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


def _names_apart(tables: tuple[DutyTable, ...]) -> tuple[DutyTable, ...]:
    names = [table.name.casefold() for table in tables]
    if len(set(names)) < len(names) or len({_key(name) for name in names}) < len(names):
        raise ValueError("each [[series.duty]] of a series with a name of its own")
    return tables


# One table, or a list of them.
DutyTables = Annotated[tuple[DutyTable, ...], BeforeValidator(_as_list), AfterValidator(_names_apart)]


def known_zone(value: str) -> str:
    """The name of a zone; raises ValueError where the IANA database has none of it."""
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("a zone of the IANA database, such as America/Chicago") from None
    return value


def schedules(tables: Sequence[DutyTable], zone: str, draft_at: time) -> tuple[DutySchedule, ...]:
    """The schedule of each rota; where no handover is set, the duty turns with the draft. The first has the key ""."""
    return tuple(
        DutySchedule(Rota(always(_duty(table, zone, draft_at)), key=_key(table.name) if place else ""))
        for place, table in enumerate(tables)
    )


def extras(tables: Sequence[DutyTable]) -> dict[str, Extras]:
    """What each rota is used for besides its schedule, by its key."""
    return {
        _key(table.name) if place else "": Extras(table.description, table.user_group or "", table.topic)
        for place, table in enumerate(tables)
    }


def _duty(table: DutyTable, zone: str, draft_at: time) -> Duty:
    return Duty(
        name=table.name,
        roster=table.roster,
        first_week=table.first_week,
        handover=table.handover or draft_at,
        zone=table.zone or zone,
        every=table.every,
        weekdays_only=table.weekdays_only,
        seats=table.seats,
    )


def _key(name: str) -> str:
    """`release-manager` for "Release manager"."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "duty"

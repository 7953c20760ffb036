"""`[calendars]`: what our calendars show; `[[team_calendars]]`: the team's own, which are read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, StringConstraints, model_validator

from bot.settings.addresses import is_loopback
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake
from bot.settings.tables import Table
from meetings.feed.meeting_entries import Shown

# It is typed behind `/ooo calendar`, and stands in the name of a variable.
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 _-]{0,39}$", strip_whitespace=True)]


class CalendarsTable(Table):
    """What is shown of meetings."""

    coordinates: bool = False
    meeting_minutes: Annotated[int, Field(ge=5, le=24 * 60)] = 60

    def shown(self) -> Shown:
        """The same in the words of `meetings`."""
        return Shown(timedelta(minutes=self.meeting_minutes), self.coordinates)


class TeamCalendarTable(Table):
    """`[[team_calendars]]`: a calendar of the team's own, read as absences; its address is a secret."""

    name: Name

    @model_validator(mode="before")
    @classmethod
    def _address_elsewhere(cls, values: Any) -> Any:
        if isinstance(values, dict) and "url" in values:
            raise ValueError("its url is a secret, and stands in the environment as TEAM_CALENDAR_URL")
        return values


def _names_apart(tables: tuple[TeamCalendarTable, ...]) -> tuple[TeamCalendarTable, ...]:
    if len({_variable(table.name) for table in tables}) < len(tables):
        raise ValueError("each [[team_calendars]] with a name of its own")
    return tables


TeamCalendarTables = Annotated[tuple[TeamCalendarTable, ...], AfterValidator(_names_apart)]


def calendar_urls(
    tables: Sequence[TeamCalendarTable], only: SecretStr | None, environment: Mapping[str, str]
) -> dict[str, SecretStr]:
    """The secret address of each of the team's calendars by its name; `only` is TEAM_CALENDAR_URL.

    Raises SettingsMistake, which shows no address, where one is missing or is none.
    """
    urls = {}
    for table in tables:
        variable = _variable(table.name)
        one = only.get_secret_value() if only and len(tables) == 1 else ""
        value = environment.get(variable, "").strip() or one.strip()
        if not value:
            either = f"TEAM_CALENDAR_URL or {variable}" if len(tables) == 1 else variable
            raise SettingsMistake(f"{ENVIRONMENT}: {either} is needed: the address of [[team_calendars]] {table.name}")
        urls[table.name] = SecretStr(_address(variable, value))
    return urls


def _variable(name: str) -> str:
    """`TEAM_CALENDAR_HOME_OFFICE_URL` for "Home Office"."""
    return f"TEAM_CALENDAR_{re.sub(r'[^A-Z0-9]+', '_', name.upper()).strip('_')}_URL"


def _address(variable: str, value: str) -> str:
    """An address that may be asked; `webcal:` is what calendar programs call https."""
    url = re.sub(r"^webcals?://", "https://", value, flags=re.IGNORECASE)
    parts = urlsplit(url)
    if not parts.hostname or (parts.scheme != "https" and not is_loopback(url)):
        raise SettingsMistake(
            f"{ENVIRONMENT}: {variable} = (not shown): the calendar's secret address in iCal format, which begins with"
            " https:// or webcal://"
        )
    return url

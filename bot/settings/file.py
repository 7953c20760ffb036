"""The keys of convener.toml, and what they are in the words of `meetings`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Annotated, Any

from pydantic import Field, StringConstraints, field_validator, model_validator

from bot.settings.calendars import CalendarsTable, TeamCalendarTables
from bot.settings.duties import DutyTables, extras, known_zone, schedules
from bot.settings.layouts import MinutesTable, SectionTable
from bot.settings.tables import Key, Line, Table
from bot.settings.tickets import SourceName, TicketsTable
from meetings.calendar.dated import always
from meetings.calendar.holidays import Holiday
from meetings.calendar.series import FromFile, Schedule, Series
from meetings.dates import WEEKDAYS
from meetings.duty.extras import Extras
from meetings.minutes.layout import standard_sections
from meetings.people import Person, shared_names
from meetings.tickets.asked import Asked
from meetings.when.holiday_words import COUNTRIES
from meetings.when.locale import LANGUAGES, Locale


class PersonTable(Table):
    """`[[people]]`"""

    name: Line
    slack: Annotated[str, StringConstraints(pattern=r"^[UW][A-Z0-9]+$")] | None = None
    aliases: tuple[Line, ...] = ()
    groups: tuple[Line, ...] = ()
    site: Line | None = None


class SeriesTable(Table):
    """`[[series]]`"""

    key: Key
    title: Line
    channel: Annotated[str, StringConstraints(pattern=r"^(#[^\s#]{1,80}|[CG][A-Z0-9]+)$")]
    zone: str
    weekday: str
    at: time
    draft_at: time
    coordinates: str = ""
    owners: tuple[Line, ...] = ()
    members: tuple[Line, ...] = ()
    host: Line | None = None
    duty: DutyTables = ()
    minutes: MinutesTable = MinutesTable()
    section: tuple[SectionTable, ...] = ()

    @field_validator("weekday")
    @classmethod
    def _weekday(cls, value: str) -> str:
        return _one_of(value, WEEKDAYS)

    @field_validator("zone")
    @classmethod
    def _zone(cls, value: str) -> str:
        return known_zone(value)

    @field_validator("at", "draft_at")
    @classmethod
    def _wall_time(cls, value: time) -> time:
        if value.tzinfo is not None:
            raise ValueError("a wall time such as 11:00; its zone is the series'")
        return value

    @model_validator(mode="after")
    def _draft_before_the_meeting(self) -> SeriesTable:
        if self.draft_at >= self.at:
            raise ValueError(f"draft_at ({self.draft_at:%H:%M}) comes before at ({self.at:%H:%M}) on the same day")
        return self

    @model_validator(mode="after")
    def _file_of_the_minutes(self) -> SeriesTable:
        if wrong := self.minutes.mistake_of(self.key):
            raise ValueError(f"minutes.file = {self.minutes.file!r}: {wrong}")
        return self


class HolidayTable(Table):
    """`[[holidays]]`"""

    site: Line
    date: date
    name: Line


class SiteTable(Table):
    """`[[sites]]`"""

    name: Line
    country: str

    @field_validator("country")
    @classmethod
    def _country(cls, value: str) -> str:
        if value not in COUNTRIES.split():
            raise ValueError('the two capital letters of a country (ISO 3166), such as "US", "GB" or "DE"')
        return value


class SettingsFile(Table):
    """The whole file."""

    locale: str = "en-US"
    command_prefix: Annotated[str, StringConstraints(pattern=r"^([a-z0-9_-]{1,20}-)?$")] = ""
    people: tuple[PersonTable, ...] = ()
    series: tuple[SeriesTable, ...]
    holidays: tuple[HolidayTable, ...] = ()
    sites: tuple[SiteTable, ...] = ()
    tickets: dict[SourceName, TicketsTable] = Field(default_factory=dict)
    calendars: CalendarsTable = CalendarsTable()
    team_calendars: TeamCalendarTables = ()
    playground: dict[str, Any] = Field(default_factory=dict)

    @field_validator("locale")
    @classmethod
    def _locale(cls, value: str) -> str:
        language, _, country = value.partition("-")
        if language not in LANGUAGES or not re.fullmatch("[A-Z]{2}", country):
            known = f"{', '.join(LANGUAGES[:-1])} or {LANGUAGES[-1]}"
            raise ValueError(f'a language ({known}) and a country, such as "en-US", "de-DE" or "pt-BR"')
        if country == "UK":
            raise ValueError(f'the country of "{language}-GB" is written GB')
        return value

    @model_validator(mode="after")
    def _names(self) -> SettingsFile:
        for name, holders in shared_names(self.roster()).items():
            raise ValueError(f"{name!r} is the name or alias of both {' and '.join(holders)}; it can be one's only")
        accounts = [person.slack for person in self.people if person.slack]
        for account in accounts:
            if accounts.count(account) > 1:
                raise ValueError(f"slack = {account!r} is two people's; an account is one person's only")
        sites = [one.name for one in self.sites]
        if twice := next((name for name in sites if sites.count(name) > 1), None):
            raise ValueError(f"[[sites]] names {twice!r} twice; a site is in one country")
        keys = [one.key for one in self.series]
        if not keys or len(set(keys)) < len(keys):
            raise ValueError("at least one [[series]], each with a key of its own")
        if self.people:
            self._check_names()
        return self

    @model_validator(mode="after")
    def _what_sections_show(self) -> SettingsFile:
        sources = self.sources()
        for one in self.series:
            for section in one.section:
                if wrong := section.mistake_of(section.kind, sources):
                    raise ValueError(f"series {one.key} section {section.heading!r}: {wrong}")
        return self

    def sources(self) -> dict[str, Asked]:
        """The ticket systems of the file by their names."""
        return {name: table.asked(name) for name, table in self.tickets.items()}

    def _check_names(self) -> None:
        """Where people are named, nobody else is; where they are not, names are those that people have in Slack."""
        people = {person.name for person in self.people}
        groups = {group for person in self.people for group in person.groups}
        for where, name in self._named():
            if name not in people:
                raise ValueError(f"{where} names {name!r}, who is nobody in [[people]]")
        for where, name in self._members():
            if name not in people | groups:
                raise ValueError(f"{where} names {name!r}, who is nobody in [[people]] and no group of theirs")

    def where(self) -> Locale:
        """How dates are typed and printed for this team, and the countries of its sites."""
        language, _, country = self.locale.partition("-")
        return Locale(language, country, sites=tuple((one.name, one.country) for one in self.sites))

    def roster(self) -> tuple[Person, ...]:
        """The people of the file."""
        return tuple(Person(p.name, p.slack, p.aliases, p.groups, p.site) for p in self.people)

    def all_series(self) -> tuple[Series, ...]:
        """The series of the file, each with its layout."""
        sources = self.sources()
        return tuple(_series(table, sources) for table in self.series)

    def all_holidays(self) -> tuple[Holiday, ...]:
        """The days on which sites are closed."""
        return tuple(Holiday(one.site, one.date, one.name) for one in self.holidays)

    def layouts(self) -> dict[str, FromFile]:
        """What of each series is the file's, by its key: it is never changed from Slack."""
        return {series.key: FromFile(series.sections, series.extras, series.style) for series in self.all_series()}

    def rotas(self) -> tuple[Extras, ...]:
        """What each rota of every series is used for besides its schedule."""
        return tuple(one for series in self.all_series() for one in series.extras.values())

    def names_of_people(self) -> tuple[str, ...]:
        """Every name that stands where a person is meant, as it is spelt."""
        named = [name for _, name in self._named()]
        return tuple(dict.fromkeys((*named, *(name for _, name in self._members()))))

    def _named(self) -> Iterable[tuple[str, str]]:
        """Every place that names a person, with the name."""
        for one in self.series:
            yield from ((f"series {one.key} owners", name) for name in one.owners)
            yield from ((f"series {one.key} host", name) for name in [one.host] if name)
            yield from ((f"series {one.key} duty roster", name) for duty in one.duty for name in duty.roster)
            yield from (
                (f"section {section.heading!r} owner", section.owner) for section in one.section if section.owner
            )

    def _members(self) -> Iterable[tuple[str, str]]:
        """Every place that names a person or a group, with the name."""
        for one in self.series:
            yield from ((f"series {one.key} members", name) for name in one.members)
            yield from ((f"section {s.heading!r} members", name) for s in one.section for name in s.members)


def _series(table: SeriesTable, sources: Mapping[str, Asked]) -> Series:
    first, *others = schedules(table.duty, table.zone, table.draft_at) or (None,)
    sections = tuple(section.section(sources) for section in table.section)
    sections = sections or standard_sections(table.duty[0].name if table.duty else None)
    return Series(
        key=table.key,
        title=table.title,
        channel=table.channel,
        zone=table.zone,
        schedule=always(Schedule(WEEKDAYS.index(table.weekday), table.at, table.draft_at)),
        coordinates=always(table.coordinates),
        owners=table.owners,
        members=table.members,
        hosts=always(table.host or ""),
        duty=first,
        other_duties=tuple(filter(None, others)),
        extras=extras(table.duty),
        sections=sections,
        style=table.minutes.style(sections),
    )


def _one_of(value: str, allowed: tuple[str, ...]) -> str:
    found = next((name for name in allowed if name.casefold() == value.strip().casefold()), None)
    if found is None:
        raise ValueError(f"one of {', '.join(allowed)}")
    return found

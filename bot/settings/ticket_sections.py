"""What a `[[series.section]]` shows of ticket systems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, field_validator

from bot.settings.tables import Line, Table
from bot.settings.tickets import WITH_RELEASES, SourceName, each_once
from meetings.minutes.layout import Kind
from meetings.minutes.state_counts import FirstTable
from meetings.tickets.asked import RELEASE, Asked, Headings, ListedBy, Shown, Tables

# "none" in the settings is None where it is used.
_NO_LIST = "none"
_KINDS = (Kind.METRICS, Kind.QUERY_LIST)


class TicketSectionTable(Table):
    """Its keys about tickets."""

    counters: tuple[SourceName, ...] = ()
    tickets: SourceName | None = None
    tables: Tables | None = None
    states: tuple[Line, ...] = ()
    columns: Annotated[tuple[Line, ...], Field(min_length=3, max_length=3)] | None = None
    first_table: FirstTable = FirstTable.FROM_ZERO
    lists: str | None = None
    list_states: tuple[Line, ...] = ()
    release_title: Line = RELEASE
    ticket_keys: bool = False

    @field_validator("states", "list_states", "counters")
    @classmethod
    def _once(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return each_once(value)

    @field_validator("lists")
    @classmethod
    def _lists(cls, value: str | None) -> str | None:
        if value is not None and value not in (_NO_LIST, *ListedBy):
            raise ValueError(f"one of {', '.join((_NO_LIST, *ListedBy))}")
        return value

    def mistake_of(self, kind: Kind, sources: Mapping[str, Asked]) -> str:
        """What is wrong with these keys in a section of this kind, "" where they are right."""
        for name in (*self.counters, *([self.tickets] if self.tickets else [])):
            if wrong := _mistake_of_source(name, sources):
                return wrong
        if self.tickets is None:
            return "" if self.tables is None and self.lists is None else "it says what is shown, and no tickets = NAME"
        if kind not in _KINDS:
            return (
                f"tickets are shown in sections of the kinds {' and '.join(_KINDS)}; a count stands anywhere: counters"
            )
        return _mistake_of_shown(self._shown(kind, sources[self.tickets], ""))

    def counted(self, kind: Kind, sources: Mapping[str, Asked]) -> tuple[Asked, ...]:
        """The sources whose counts stand here: in a section of figures that names none, all that have no states."""
        if kind is Kind.METRICS and not self.counters and self.tickets is None:
            return tuple(asked for asked in sources.values() if asked.query and not asked.states)
        return tuple(sources[name] for name in self.counters)

    def shown(self, kind: Kind, sources: Mapping[str, Asked], nothing: str) -> Shown | None:
        """What is shown of a source: in a section of figures that names none, the first one that has states."""
        if self.tickets is not None:
            return self._shown(kind, sources[self.tickets], nothing)
        with_states = [asked for asked in sources.values() if asked.query and asked.states]
        if kind is Kind.METRICS and not self.counters and with_states:
            return self._shown(kind, with_states[0], nothing)
        return None

    def _shown(self, kind: Kind, asked: Asked, nothing: str) -> Shown:
        tables = self.tables or (Tables.STATES if kind is Kind.METRICS else Tables.NONE)
        lists = self.lists or (ListedBy.TICKET if kind is Kind.QUERY_LIST and self.tables is None else _NO_LIST)
        counts, changes, states = self.columns or (*_COLUMNS[:2], "State" if tables is Tables.STATES else "Status")
        return Shown(
            asked=asked,
            tables=tables,
            states=self.states or asked.states,
            headings=Headings(counts, changes, states),
            first=self.first_table,
            listed_by=None if lists == _NO_LIST else ListedBy(lists),
            listed=self.list_states or (asked.states if lists in {ListedBy.RELEASE, ListedBy.STATE} else ()),
            title=self.release_title,
            nothing=nothing,
            keys=self.ticket_keys,
        )


_COLUMNS = ("# of tickets", "&Delta;")


def _mistake_of_source(name: str, sources: Mapping[str, Asked]) -> str:
    if name not in sources:
        known = ", ".join(sources) or "there is none"
        return f"{name!r} is no [tickets.NAME] of this file ({known})"
    return "" if sources[name].query else f"[tickets.{name}] has no query: what is to be counted"


def _mistake_of_shown(shown: Shown) -> str:
    asked = shown.asked
    if shown.tables is not Tables.NONE and not shown.states:
        return f"a table by states needs them: states = [...] here or in [tickets.{asked.name}]"
    if shown.by_release and asked.system not in WITH_RELEASES:
        return f"the tickets of {asked.system} have no releases, as those of {' or '.join(WITH_RELEASES)} do"
    if shown.listed_by in {ListedBy.RELEASE, ListedBy.STATE} and not shown.listed:
        return f"a list by states needs them: list_states = [...] here or states in [tickets.{asked.name}]"
    return ""

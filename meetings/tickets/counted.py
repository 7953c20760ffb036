"""What ticket systems say, as the sections of one meeting's minutes show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from meetings.agenda_lines.places import Place, places
from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, join_words, local_day, local_time_words
from meetings.markdown import to_markdown
from meetings.minutes.body import Bullet, Remark, Table
from meetings.minutes.layout import Section, Style
from meetings.minutes.state_counts import FirstTable, StateCounts, state_table
from meetings.tickets.asked import Asked, Shown, Tables
from meetings.tickets.figure import ASKED_OTHERWISE, Figure, since_words
from meetings.tickets.label import Label
from meetings.tickets.lists import Listing
from meetings.tickets.past import Base, Past, T
from meetings.tickets.reading import Reading
from meetings.tickets.tables import state_counts
from meetings.when.locale import house_style

NOT_YET = "not asked yet"
_FIRST_WORDS = {
    FirstTable.FROM_ZERO: "its changes are from zero",
    FirstTable.PREVIOUS: "its changes are against the release before",
    FirstTable.UNCHANGED: "its changes begin at the next meeting",
}


@dataclass(frozen=True)
class Counted:
    """What ticket systems say for one section: counters, tables, lists of tickets by their states, remarks of ours."""

    tables: tuple[Table, ...] = ()
    lists: tuple[Bullet, ...] = ()
    lines: tuple[Bullet, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Tabled:
    """One table as it is printed: the counts, and what they are compared with."""

    heading: str
    counts: StateCounts
    base: Base[StateCounts] | None
    first: FirstTable
    since: date | None = None
    otherwise: bool = False


@dataclass(frozen=True)
class Asking:
    """All that is known of ticket systems for one meeting.

    `over` is the end of its day. `labels` are what people call tickets in lists. With `latest` what the sources said
    last counts in place of what the minutes print, which is another from the start of the meeting on.
    """

    meeting: Occurrence
    over: datetime
    past: Past
    sections: Sequence[Section]
    style: Style = field(default_factory=Style)
    labels: Sequence[Label] = ()
    latest: bool = False

    def counted(self) -> Mapping[str, Counted]:
        """What each section shows, by its path; a section that asks nothing is not there."""
        found = {place.path: self._counted(place) for place in places(self.sections)}
        return {path: one for path, one in found.items() if one != Counted()}

    def reading(self, asked: Asked) -> Reading | None:
        """The reading of a source that these minutes print, or its latest."""
        readings = self.past.readings.get(asked.name)
        if readings is None:
            return None
        return readings.last_until(self.over) if self.latest else readings.printed_for(self.meeting, self.over)

    def figure(self, asked: Asked) -> Figure:
        """The counter of a source."""
        reading = self.reading(asked)
        if reading is None or reading.found is None:
            return Figure(asked.label, None, reason=self._reason(reading))
        now, base = asked.total(reading.found), self._other_than(reading, self.past.of_counter(asked))
        if base and self.past.asked_otherwise(asked, base.day):
            return Figure(asked.label, now, otherwise=True)
        return Figure(asked.label, now, now - base.value if base else None, self._since(base))

    def failed(self) -> Iterator[tuple[str, str]]:
        """The sources that were asked and gave no figures, and why not."""
        for name, asked in self.sources.items():
            reading = self.reading(asked)
            if reading and reading.found is None:
                yield name, self._reason(reading)

    @property
    def sources(self) -> dict[str, Asked]:
        """The sources of which these minutes show something, by their names, in the order of the sections."""
        shown = [one for each in self.sections for one in (*each.counters, *([each.shown.asked] if each.shown else ()))]
        return {one.name: one for one in shown}

    def _reason(self, reading: Reading | None) -> str:
        """Why there is no figure: `asked too often, until 09:12`"""
        if reading is None:
            return NOT_YET
        until = f", until {self._time(reading.retry_at)}" if reading.retry_at else ""
        return f"{reading.reason}{until}"

    def tables(self, section: Section) -> list[Tabled]:
        """The tables of a section, none where its source has not answered."""
        shown, found = section.shown, self._found(section)
        if shown is None or found is None or found.found is None:
            return []
        wanted = [(one,) for one in self.releases] if shown.tables is Tables.EACH else [self.releases]
        made = []
        for releases in wanted:
            counts = state_counts(shown, found.found, releases)
            beside = [one for one in self.releases if one not in releases]
            if counts is not None:
                base = self.past.of_table(shown, (section.heading, *section.aliases), releases, beside)
                made.append(self._tabled(section, shown, counts, self._other_than(found, base)))
        return made

    @property
    def releases(self) -> tuple[str, ...]:
        """What is being released on the day of the meeting."""
        return self.past.releases(self.meeting.day)

    @property
    def shipped(self) -> tuple[str, ...]:
        """What was being released at the meeting before, and is no more: it has a block of its own once more."""
        before = self.past.releases(self.past.last) if self.past.last else ()
        return tuple(release for release in before if release not in self.releases)

    def _tabled(self, section: Section, shown: Shown, counts: StateCounts, base: Base[StateCounts] | None) -> Tabled:
        if base and self.past.asked_otherwise(shown.asked, base.day):
            return Tabled(section.heading, counts, None, FirstTable.FROM_ZERO, otherwise=True)
        return Tabled(section.heading, counts, base, shown.first, self._since(base))

    def _other_than(self, printed: Reading, base: Base[T] | None) -> Base[T] | None:
        """The base, unless it is a daily figure of the day whose figure is printed: nothing is compared with itself."""
        return None if base and base.daily and base.day >= local_day(printed.at, self.meeting.zone) else base

    def _since(self, base: Base[int] | Base[StateCounts] | None) -> date | None:
        return None if base is None or self.past.usual(base) else base.day

    def _found(self, section: Section) -> Reading | None:
        return self.reading(section.shown.asked) if section.shown else None

    def _counted(self, place: Place) -> Counted:
        section, shown = place.section, place.section.shown
        counters = [self.figure(asked).line for asked in section.counters]
        reading, tables = self._found(section), self.tables(section)
        if shown and (reading is None or reading.found is None):
            counters.append(Figure(shown.asked.label, None, reason=self._reason(reading)).line)
        lines, remark = [Bullet(to_markdown(line)) for line in counters], self._remark(section, tables)
        if shown is None or reading is None or reading.found is None:
            return Counted(lines=(*lines[:-1], *(replace(line, remark=remark) for line in lines[-1:])))
        labels = [label for label in self.labels if label.source == shown.asked.name]
        listing = Listing(shown, reading.found.tickets, labels, self.releases, self.shipped)
        remarks = (Remark(remark),) if remark else ()
        return Counted(tuple(map(self._table, tables)), listing.bullets(), tuple(lines), remarks)

    def _table(self, tabled: Tabled) -> Table:
        change = f"{tabled.counts.change}{since_words(tabled.since)}"
        counts = replace(tabled.counts, change=change)
        return state_table(counts, tabled.base.value if tabled.base else None, tabled.first, self.style.minus)

    @house_style()
    def _remark(self, section: Section, tables: Sequence[Tabled]) -> str:
        """`bugs as of 09:00, against Mon July 1; 3.5.1 is new: its changes are from zero`"""
        asked = [*section.counters, *([section.shown.asked] if section.shown else [])]
        times = [f"{join_words(names)} as of {time}" for time, names in self.answered(asked).items()]
        return "; ".join([*times, *self._first(tables)])

    def answered(self, sources: Sequence[Asked] | None = None) -> dict[str, list[str]]:
        """The names of the sources that answered, of these or of all, by the times at which they did."""
        times: dict[str, list[str]] = {}
        for one in self.sources.values() if sources is None else sources:
            if (reading := self.reading(one)) and reading.found:
                times.setdefault(self._time(reading.at), []).append(one.name)
        return times

    def _time(self, at: datetime) -> str:
        day = local_day(at, self.meeting.zone)
        words = local_time_words(at, self.meeting.zone)
        return words if day == self.meeting.day else f"{day_words(day)} {words}"

    def _first(self, tables: Sequence[Tabled]) -> Iterator[str]:
        for tabled in tables:
            if tabled.otherwise:
                yield f"{tabled.heading}: {ASKED_OTHERWISE}"
            elif tabled.base:
                new = [one for one in tabled.counts.releases if one not in tabled.base.value.releases]
                yield from (f"{one} is new: {_FIRST_WORDS[tabled.first]}" for one in new)

"""A meeting of Mon July 8, 2019, at 11:00 in Chicago, its draft at 09:00, and what ticket systems said until then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from meetings.calendar.occurrence import Occurrence
from meetings.minutes.finished.snapshots import Where
from meetings.minutes.layout import Kind, Section
from meetings.tickets.asked import Asked, Shown
from meetings.tickets.counted import Asking
from meetings.tickets.label import Label
from meetings.tickets.past import Past, Printed
from meetings.tickets.question import Found
from meetings.tickets.reading import Reading, Readings
from meetings.tickets.ticket import Ticket

ZONE = "America/Chicago"
JULY_1, JULY_8 = date(2019, 7, 1), date(2019, 7, 8)
MEETING = Occurrence(JULY_8, JULY_8, time(11), time(9), ZONE)
OVER = datetime(2019, 7, 9, 5, tzinfo=UTC)
HELPDESK = Asked("helpdesk", "freshdesk", "https://help.example.org", "group_id:5", "open FreshDesk tickets")
BUGS = Asked(
    "bugs",
    "jira",
    "https://jira.example.org",
    "project = TOOLS",
    "open bugs",
    states=("Open", "In Progress", "Ready for Testing"),
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in July 2019, by the wall of the team."""
    return datetime(2019, 7, day, hour + 5, minute, tzinfo=UTC)


def answered(
    when: datetime, total: int = 0, tickets: Sequence[Ticket] = (), asked: Asked = HELPDESK, **by_state: int
) -> Reading:
    """A source answered: so many, or these tickets, or so many in each state."""
    states = {state.replace("_", " "): count for state, count in by_state.items()}
    if tickets:
        states = {state: sum(one.state == state for one in tickets) for state in asked.states}
    found = Found(total or sum(states.values()), states, tuple(tickets))
    return Reading(asked.name, when, asked.digest, found)


def failed(when: datetime, reason: str = "cannot be reached: HTTP 502", asked: Asked = HELPDESK) -> Reading:
    """A source did not answer."""
    return Reading(asked.name, when, asked.digest, None, reason, may_pass=True, failures=1)


def ticket(number: int, state: str, *versions: str, title: str = "") -> Ticket:
    """A ticket of the bugs."""
    key = f"TOOLS-{number}"
    return Ticket(key, state, versions, f"https://jira.example.org/browse/{key}", title or f"Release thing {number}")


@dataclass(frozen=True)
class Weeks:
    """What is known before the meeting: printed figures by the day of July or June, and readings by source."""

    printed: Mapping[date, Mapping[Where, int]]
    readings: Mapping[str, Sequence[Reading]]
    releases: tuple[str, ...] = ()
    before: tuple[str, ...] | None = None
    last: date | None = JULY_1
    labels: tuple[Label, ...] = ()

    def asking(self, section: Section, meeting: Occurrence = MEETING) -> Asking:
        """All of it for the meeting, whose minutes have this one section."""
        earlier = self.releases if self.before is None else self.before
        past = Past(
            day=meeting.day,
            last=self.last,
            printed=[Printed(day, cells) for day, cells in sorted(self.printed.items(), reverse=True)],
            readings={name: Readings(tuple(each), ZONE) for name, each in self.readings.items()},
            releases=lambda day: self.releases if day >= meeting.day else earlier,
        )
        return Asking(meeting, OVER, past, (section,), labels=self.labels)


def counters(*asked: Asked) -> Section:
    """A section of duty with these counters."""
    return Section(Kind.ROTA, "Triage Duty", counters=asked)


def figures(shown: Shown, heading: str = "Jira") -> Section:
    """A section that shows this."""
    return Section(Kind.METRICS, heading, shown=shown)


def counted(label: str, number: int) -> dict[Where, int]:
    """A counter as it was printed."""
    return {Where("triage duty", label.removesuffix("s")): number}


def table(heading: str, column: str, **states: int) -> dict[Where, int]:
    """A column of a table as it was printed."""
    return {Where(heading, column, state.replace("_", " ")): number for state, number in states.items()}


def otherwise(asked: Asked) -> Asked:
    """The same source, asked something else."""
    return replace(asked, query="something else")

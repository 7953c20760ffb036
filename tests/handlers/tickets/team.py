"""A team whose minutes show a counter and a list of tickets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from meetings.tickets.reading import Reading
from storage.changelog import Author
from storage.records import series, ticket_labels, ticket_readings, ticket_requests
from storage.records.ticket_requests import Wanted
from tests.handlers.conftest import Office

ADA, BO, GAIL, NOOR = "U0ADA", "U0BO", "U0GUEST", "U0NOOR"
# Wed July 10, 2019, 10:00 in Chicago; the next meeting is on Mon July 15.
NOW = datetime(2019, 7, 10, 15, 0, tzinfo=UTC)
TOOLS = "https://jira.example.org/browse/"
TEAM = (
    (Path(__file__).parents[2] / "stories/team.toml").read_text()
    + """
[[series.section]]
kind = "rota"
heading = "Triage Duty"
counters = ["helpdesk"]

[[series.section]]
kind = "query list"
heading = "Release Team"
tickets = "bugs"
lists = "ticket"
list_states = ["Ready for Testing"]

[tickets.helpdesk]
system = "freshdesk"
url = "https://help.example.org"
query = "group_id:5"
label = "open FreshDesk tickets"

[tickets.bugs]
system = "jira"
url = "https://jira.example.org"
query = "project = TOOLS"
label = "open bugs"
states = ["Open", "Ready for Testing"]
"""
)


class Clocked(Office):
    """An office whose clock can be put forward, and whose ticket systems can be asked."""

    now = NOW

    def requests_for(self, wanted: Wanted) -> dict[str, datetime]:
        return self.writes(lambda tx: ticket_requests.awaited_since(tx, "T1", wanted))

    def answers(self, *readings: Reading) -> None:
        """These systems have answered, or failed."""
        author = Author("T1", 10**6, "convener", self.now)
        for one in readings:
            self.writes(partial(ticket_readings.add, author=author, reading=one))

    def labels(self) -> dict[int, tuple[str, tuple[str, ...]]]:
        found = self.writes(lambda tx: ticket_labels.labels(tx, "T1", "tech"))
        return {number: (one.text, one.keys) for number, one in found.items()}


def digests_of(team: Clocked) -> dict[str, str]:
    calendar = team.writes(lambda tx: series.calendars(tx, "T1", team.desk.layouts)[0])
    sections = calendar.series.sections
    sources = [one for each in sections for one in (*each.counters, *([each.shown.asked] if each.shown else ()))]
    return {one.name: one.digest for one in sources}


def failed(team: Clocked, name: str) -> Reading:
    return Reading(name, team.now, digests_of(team)[name], None, "cannot be reached: HTTP 502", may_pass=True)


def said(message: dict[str, Any]) -> str:
    """The words of a rich text with those of its lists."""

    def words(part: Any) -> Iterator[str]:
        if isinstance(part, dict):
            if isinstance(part.get("text"), str):
                yield part["text"]
            for value in part.values():
                yield from words(value)
        elif isinstance(part, list):
            for value in part:
                yield from words(value)

    return " ".join("".join(words(message["blocks"])).split())

"""What the ticket systems of the documented examples say: now, and as it was printed the week before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.series import Series
from meetings.minutes.finished.snapshots import Where
from meetings.tickets.counted import Asking
from meetings.tickets.past import Past, Printed
from meetings.tickets.question import Found
from meetings.tickets.reading import Reading, Readings
from meetings.tickets.ticket import Ticket
from tests.cast import day

MEETING, LAST = day("07-08"), day("07-01")
JIRA, GIT = "https://jira.example.org", "https://git.example.org"


def asking_of(series: Series, answers: Mapping[str, Found], printed: Mapping[Where, int]) -> Asking:
    """All of it for the meeting of July 8: every source that is shown has answered, just before the draft is posted."""
    meeting = Calendar(series).occurrence(MEETING)
    releases = series.releases.on(MEETING) or ()
    shown = [one for each in series.sections for one in (*each.counters, *([each.shown.asked] if each.shown else []))]
    assert {one.name for one in shown} == set(answers)
    at = meeting.draft_posted
    readings = {
        one.name: Readings((Reading(one.name, at, one.digest, answers[one.name]),), series.zone) for one in shown
    }
    past = Past(MEETING, LAST, (Printed(LAST, printed),), readings, lambda _: releases)
    return Asking(meeting, at + timedelta(days=1), past, series.sections, series.style)


def figures(heading: str, column: str, **states: int) -> dict[Where, int]:
    """A column of a table as it was printed; `open_FreshDesk_ticket=9` in the column "" is a counter."""
    names = {name.replace("_", " "): number for name, number in states.items()}
    heading = heading.casefold()
    return {Where(heading, column, name) if column else Where(heading, name): number for name, number in names.items()}


def by_state(tickets: tuple[Ticket, ...] = (), **states: int) -> Found:
    """So many in each state."""
    counted = {state.replace("_", " "): number for state, number in states.items()}
    return Found(sum(counted.values()), counted, tickets)


def of_release(release: str, *titles: str, **states: int) -> tuple[Ticket, ...]:
    """The tickets of a release: these are ready for testing, and so many others are in other states."""
    named = [("Ready for Testing", title) for title in titles]
    named += [(state.replace("_", " "), "") for state, number in states.items() for _ in range(number)]
    return tuple(
        Ticket(f"TOOLS-{number}", state, (release,), f"{JIRA}/browse/TOOLS-{number}", title)
        for number, (state, title) in enumerate(named, 1)
    )


def issues(repository: str, **titles: str) -> Found:
    """The issues of a repository that a query finds: `_412="Deprecate the old parser"`."""
    found = tuple(
        Ticket(f"{repository}#{number[1:]}", "open", (), f"{GIT}/{repository}/issues/{number[1:]}", title)
        for number, title in titles.items()
    )
    return Found(len(found), {}, found)

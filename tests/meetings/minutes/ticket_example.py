"""The example of docs/tickets.md: its settings, below those of a team, and the part of the minutes that they make."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import always
from meetings.calendar.series import Series
from meetings.minutes.body import without_remarks
from meetings.minutes.draft import draft
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from tests.cast import ROSTER
from tests.meetings.minutes.layout_examples import loaded
from tests.meetings.minutes.layout_sources import MEETING, asking_of, by_state, figures, of_release

DOCUMENT = Path(__file__).parents[3] / "docs/tickets.md"
NAME = "a-teams-sources"
# What the document leaves out: who the team is, and when it meets.
TEAM = """
[[series]]
key = "tech"
title = "Grid Tools Meeting"
channel = "#tech"
zone = "America/Chicago"
weekday = "Monday"
at = "11:00"
draft_at = "09:00"

[series.duty]
name = "Triage Duty"
roster = ["Edgar", "Mat"]
first_week = 2019-07-01

"""


def after(mark: str) -> str:
    """The block of the document below this mark."""
    found = re.search(
        rf"<!-- {mark}: {NAME} -->\n\n```\w+\n(?P<text>.*?)^```$", DOCUMENT.read_text(), re.DOTALL | re.MULTILINE
    )
    assert found, mark
    return found["text"]


def series_of_the_document(folder: Path) -> Series:
    """The team with the settings of the document, in a week in which 3.4.32 is being released."""
    return replace(loaded(TEAM + after("settings"), folder), releases=always(("3.4.32",)))


def minutes_of_the_document(series: Series) -> str:
    """The minutes as they are closed, from their first section on."""
    tickets = of_release("3.4.32", "Release gratia-probe 1.20.9", "cctools 7.0.14", Open=9, In_Progress=8)
    software = {"Open": 155, "In_Progress": 28, "Ready_for_Testing": 9, "Ready_for_Release": 0}
    asking = asking_of(
        series,
        {"freshdesk": by_state(Open=9), "ggus": by_state(Open=3), "software": by_state(tickets, **software)},
        figures("Triage Duty", "", open_FreshDesk_ticket=8, open_GGUS_ticket=3)
        | figures("JIRA", "# of tickets", Open=154, In_Progress=27, Ready_for_Testing=9, Ready_for_Release=1)
        | figures("Release Team", "3.4.32", Open=11, In_Progress=8, Ready_for_Testing=0, Ready_for_Release=0, Total=19),
    )
    calendar = Calendar(series)
    occurrence = calendar.occurrence(MEETING)
    minutes = draft(Known(occurrence, calendar, ROSTER, counted=asking.counted(), asking=asking))
    parts = tuple(replace(part, body=without_remarks(part.body)) for part in minutes.parts)
    text = render(replace(minutes, attending=("Mat", "Edgar"), parts=parts), strictly=True)
    return text[text.index("###") :]

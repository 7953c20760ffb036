"""The three layouts of docs/layouts.md, each with an invented week as far as it is known before the meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.settings.settings import load_file
from meetings.agenda_lines.agenda_line import AgendaLine, Lasts
from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import always
from meetings.calendar.series import Series
from meetings.minutes.body import without_remarks
from meetings.minutes.draft import draft
from meetings.minutes.known import Known
from meetings.minutes.model import Minutes
from tests.cast import RECORDED, ROSTER, absence, announcement, called_off, day, item, span, spans
from tests.meetings.minutes.layout_sources import MEETING, asking_of, by_state, figures, issues, of_release

DOCUMENT = Path(__file__).parents[3] / "docs/layouts.md"
NAMES = ("several-teams", "committee", "triage")
FENCED = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """The blocks of this language in the document."""
    return [found["text"] for found in FENCED.finditer(DOCUMENT.read_text()) if found["language"] == language]


def series_of(name: str, folder: Path) -> Series:
    """The series that the settings of an example make, with what people have typed of its releases."""
    series = loaded(blocks("toml")[NAMES.index(name)], folder)
    return replace(series, releases=always(("3.4.32",))) if name == "several-teams" else series


def loaded(text: str, folder: Path) -> Series:
    """The one series of these settings."""
    path = folder / "convener.toml"
    path.write_text(text, encoding="utf-8")
    (series,) = load_file(path).all_series()
    return series


def minutes_of(name: str, series: Series) -> Minutes:
    """The minutes of an example: drafted, and the committee's as they are closed."""
    known = _KNOWN[name](series)
    minutes = draft(known)
    if name != "committee":
        return minutes
    parts = tuple(replace(part, body=without_remarks(part.body)) for part in minutes.parts)
    return replace(minutes, attending=("Ada", "May", "Noor Salim"), parts=parts)


def _lines(**of_sections: tuple[str, ...]) -> tuple[AgendaLine, ...]:
    texts = [(path.replace("_", " ").replace("  ", "/"), text) for path, each in of_sections.items() for text in each]
    return tuple(
        AgendaLine(number, path, text, Lasts.ONCE, "U0BO", RECORDED) for number, (path, text) in enumerate(texts, 1)
    )


def _several_teams(series: Series) -> Known:
    calendar = Calendar(series, {day("07-15"): called_off("User School")})
    tickets = of_release("3.4.32", "accounting-probe 2.1", "Release cache-server 5.0", Open=6, In_Progress=9)
    software = {"Open": 141, "In_Progress": 22, "Ready_for_Testing": 7, "Ready_for_Release": 0}
    asking = asking_of(
        series,
        {"freshdesk": by_state(Open=12), "ggus": by_state(Open=2), "software": by_state(tickets, **software)},
        figures("Triage Duty", "", open_FreshDesk_ticket=11, open_GGUS_ticket=2)
        | figures("JIRA", "# of tickets", Open=140, In_Progress=24, Ready_for_Testing=7, Ready_for_Release=2)
        | figures(
            "OSG Release Team", "3.4.32", Open=9, In_Progress=9, Ready_for_Testing=0, Ready_for_Release=0, Total=18
        ),
    )
    return Known(
        occurrence=calendar.occurrence(MEETING),
        calendar=calendar,
        roster=ROSTER,
        absences=(
            absence("Bo", spans(span("07-12", part="pm"), words="Friday afternoon"), 1),
            absence("May", spans(span("07-15", "07-17"), words="July 15-17", absolute=True), 2),
        ),
        announcements=(announcement(1, "User School next week (July 15-19)"),),
        items=(
            item(1, "Build the configuration package", "Ada", topic="OSG 3.4.32"),
            item(2, "Complete the cache re-organization (https://git.example.org/caches/pull/63)", "Bo",
                 topic="OSG 3.4.32"),
            item(3, "Waiting on Benno to verify access to the origin server", "May"),
        ),
        lines=_lines(
            OSG_Software_Team=("Next doc focus July 25 (1:30-5:30pm CDT)",),
            OSG_Software_Team__Discussion=("Make the language about OS versions stronger",),
            OSG_Software_Team__Support_Update=("UCSD (May): Setting up a new CE", "MIT (Ada, Bo): solved by an update"),
            OSG_Release_Team__Data=("certificates 1.101",),
            OSG_Investigations_Team=("Probe installed at the second site; now need a factory to submit jobs",),
            OSG_Investigations_Team__Backburner=("Working with operations on single sign-on",),
        ),
        counted=asking.counted(),
        asking=asking,
    )  # fmt: skip


def _committee(series: Series) -> Known:
    calendar = Calendar(series)
    core = issues("gateway/core", _412="Deprecate the old parser", _398="Which platforms are of the first tier?")
    asking = asking_of(series, {"core": core, "docs": issues("gateway/docs")}, {})
    return Known(
        occurrence=calendar.occurrence(MEETING),
        calendar=calendar,
        roster=ROSTER,
        absences=(absence("Bo", spans(span("07-08", "07-12"), words="July 8-12", absolute=True), 1),),
        announcements=(announcement(1, "Version 12.6 is out since July 3"),),
        items=(
            item(1, "Report on the build resources", "Ada", topic="Build resources"),
            item(2, "Ask the foundation about the certificates", "May"),
        ),
        counted=asking.counted(),
        asking=asking,
    )


def _triage(series: Series) -> Known:
    calendar = Calendar(series)
    new = {"_717": "Promote the arm target to the second tier", "_716": "Target families for formats of executables"}
    asking = asking_of(
        series,
        {
            "new-proposals": issues("compiler/team", **new),
            "old-proposals": issues("compiler/team"),
            "beta": issues("compiler/core", _1198="Fix the linker on old systems"),
            "stable": issues("compiler/core"),
            "critical": issues("compiler/core", _1204="Wrong code with two levels of inlining"),
            "pulls": by_state(open=14, draft=3),
        },
        figures("Pull requests of the team", "Pull requests", Waiting=9, Drafts=4),
    )
    return Known(
        occurrence=calendar.occurrence(MEETING),
        calendar=calendar,
        roster=ROSTER,
        announcements=(announcement(1, "Version 1.76 is out on July 11"),),
        items=(
            item(1, "Bisect the regression of #1204", "Ada"),
            item(2, "Write down how backports are nominated", "Bo", "May"),
        ),
        lines=_lines(
            Waiting_on_the_team__Reviews=("The rewrite of the resolver, since Mon June 24",),
            Nominated_issues=("Should the old syntax warn? (https://git.example.org/compiler/core/issues/1177)",),
        ),
        counted=asking.counted(),
        asking=asking,
    )


_KNOWN = {"several-teams": _several_teams, "committee": _committee, "triage": _triage}

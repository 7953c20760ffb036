"""The three layouts of docs/layouts.md, each with an invented week as far as it is known before the meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.settings.settings import load_file
from meetings.agenda_lines.agenda_line import AgendaLine, Lasts
from meetings.calendar.calendar import Calendar
from meetings.calendar.series import Series
from meetings.figures import Counter, Figure
from meetings.minutes.body import Bullet
from meetings.minutes.draft import draft
from meetings.minutes.known import Known
from meetings.minutes.model import Minutes
from meetings.minutes.state_counts import FirstTable, StateCounts, state_table
from meetings.tickets.counted import Counted
from tests.cast import RECORDED, ROSTER, absence, announcement, called_off, day, item, span, spans

DOCUMENT = Path(__file__).parents[3] / "docs/layouts.md"
MEETING = day("07-08")
NAMES = ("several-teams", "committee", "triage")
FENCED = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """The blocks of this language in the document."""
    return [found["text"] for found in FENCED.finditer(DOCUMENT.read_text()) if found["language"] == language]


def series_of(name: str, folder: Path) -> Series:
    """The series that the settings of an example make."""
    path = folder / "convener.toml"
    path.write_text(blocks("toml")[NAMES.index(name)], encoding="utf-8")
    (series,) = load_file(path).all_series()
    return series


def minutes_of(name: str, series: Series) -> Minutes:
    """The minutes of an example: drafted, and the committee's as they are closed."""
    known = _KNOWN[name](series)
    minutes = draft(known)
    return replace(minutes, attending=("Ada", "May", "Noor Salim")) if name == "committee" else minutes


def _lines(**of_sections: tuple[str, ...]) -> tuple[AgendaLine, ...]:
    texts = [(path.replace("_", " ").replace("  ", "/"), text) for path, each in of_sections.items() for text in each]
    return tuple(
        AgendaLine(number, path, text, Lasts.ONCE, "U0BO", RECORDED) for number, (path, text) in enumerate(texts, 1)
    )


def _states(rows: dict[str, int], column: str, states: str) -> StateCounts:
    return StateCounts((column,), tuple((state, (count,)) for state, count in rows.items()), states)


def _several_teams(series: Series) -> Known:
    calendar = Calendar(series, {day("07-15"): called_off("User School")})
    jira = {"Open": 141, "In Progress": 22, "Ready for Testing": 7, "Ready for Release": 0}
    before = {"Open": 140, "In Progress": 24, "Ready for Testing": 7, "Ready for Release": 2}
    release = {"Open": 6, "In Progress": 9, "Ready for Testing": 5, "Ready for Release": 0, "Total": 20}
    of_release = {"Open": 9, "In Progress": 9, "Ready for Testing": 3, "Ready for Release": 0, "Total": 21}
    testing = Bullet("Ready for Testing", under=(Bullet("accounting-probe 2.1"), Bullet("cache-server 5.0")))
    ready = Bullet("Ready for Release", under=(Bullet("Nothing"),))
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
        counters=(
            Counter("open FreshDesk tickets", (Figure(day("07-01"), 11), Figure(MEETING, 12))),
            Counter("open GGUS tickets", (Figure(day("07-01"), 2), Figure(MEETING, 2))),
        ),
        lines=_lines(
            OSG_Software_Team=("Next doc focus July 25 (1:30-5:30pm CDT)",),
            OSG_Software_Team__Discussion=("Make the language about OS versions stronger",),
            OSG_Software_Team__Support_Update=("UCSD (May): Setting up a new CE", "MIT (Ada, Bo): solved by an update"),
            OSG_Investigations_Team=("Probe installed at the second site; now need a factory to submit jobs",),
            OSG_Investigations_Team__Backburner=("Working with operations on single sign-on",),
        ),
        counted={
            "Announcements/JIRA": Counted(
                (state_table(_states(jira, "# of tickets", "State"), _states(before, "# of tickets", "State"),
                             FirstTable.FROM_ZERO),)
            ),
            "OSG Release Team": Counted(
                (state_table(_states(release, "3.4.32", "Status"), _states(of_release, "3.4.32", "Status"),
                             FirstTable.FROM_ZERO),),
                (Bullet("OSG 3.4.32", under=(testing, ready)), Bullet("Data", under=(Bullet("certificates 1.101"),))),
            ),
        },
    )  # fmt: skip


def _issue(title: str, repository: str, number: int) -> Bullet:
    return Bullet(f"{title} [#{number}](https://git.example.org/{repository}/issues/{number})")


def _committee(series: Series) -> Known:
    calendar = Calendar(series)
    parser = _issue("Deprecate the old parser", "gateway/core", 412)
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
        counted={
            "Agenda/gateway-core": Counted(
                lists=(parser, _issue("Which platforms are of the first tier?", "gateway/core", 398))
            ),
        },
    )


def _triage(series: Series) -> Known:
    calendar = Calendar(series)
    new = Bullet(
        "New proposals (take a look, see if you like them!)",
        under=(
            _issue('"Promote the arm target to the second tier"', "compiler/team", 717),
            _issue('"Target families for formats of executables"', "compiler/team", 716),
        ),
    )
    speed = StateCounts(
        ("Benchmarks",), (("Improved", (14,)), ("Regressed", (3,)), ("Mixed", (2,))), states="State", change="Change"
    )
    last = replace(speed, rows=(("Improved", (9,)), ("Regressed", (4,)), ("Mixed", (2,))))
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
            Nominated_issues=("Should the old syntax warn? (https://git.example.org/compiler/core/issues/1177)",)
        ),
        counted={
            "Proposals": Counted(lists=(new,)),
            "Backport nominations": Counted(
                lists=(Bullet("Beta", under=(_issue("Fix the linker on old systems", "compiler/core", 1198),)),)
            ),
            "P-critical": Counted(lists=(_issue("Wrong code with two levels of inlining", "compiler/core", 1204),)),
            "Performance": Counted((state_table(speed, last, FirstTable.FROM_ZERO),)),
        },
    )


_KNOWN = {"several-teams": _several_teams, "committee": _committee, "triage": _triage}

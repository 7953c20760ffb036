"""How counters are printed: what changed since the meeting before, and never a figure that is stale."""

from __future__ import annotations

import pytest

from meetings.figures import Counter, Figure, printed
from meetings.minutes.body import Bullet
from meetings.minutes.draft import draft
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section
from tests.cast import ROSTER, TRIAGE, calendar, day


def counter(*figures: tuple[str, int]) -> Counter:
    return Counter("open PRs", tuple(Figure(day(when), number) for when, number in figures))


@pytest.mark.parametrize(
    ("figures", "line"),
    [
        pytest.param([("07-08", 15), ("07-12", 13)], "13 (-2) open PRs", id="fewer"),
        pytest.param([("07-08", 13), ("07-15", 13)], "13 (+0) open PRs", id="as many"),
        pytest.param([("07-03", 9), ("07-08", 13), ("07-10", 90), ("07-15", 14)], "14 (+1) open PRs", id="the latest"),
        pytest.param([("07-10", 13)], "13 (new) open PRs", id="the first figure"),
        pytest.param([("07-05", 13)], "n/a (no figure since Fri July 5) open PRs", id="none since the meeting before"),
        pytest.param(
            [("07-01", 15), ("07-10", 13)],
            "13 (-2 since Mon July 1) open PRs",
            id="none at the meeting before either: the base is named with its day",
        ),
        pytest.param([("07-02", 15), ("07-10", 13)], "13 (-2) open PRs", id="a base that was printed"),
        pytest.param([("07-16", 13)], "", id="counted after this meeting only"),
        pytest.param([], "", id="never counted"),
        pytest.param([("07-08", 0), ("07-15", 7)], "7 (+7) open PRs", id="nought is a figure"),
    ],
)
def test_it_is_printed(figures: list[tuple[str, int]], line: str) -> None:
    assert printed(counter(*figures), day("07-15"), day("07-08"), day("07-01")) == line


def test_before_the_first_meeting_everything_is_new() -> None:
    assert printed(counter(("07-01", 3), ("07-08", 4)), day("07-15"), None) == "4 (new) open PRs"


SECTIONS = {
    Kind.ROTA: Section(Kind.ROTA, "Triage Duty", text=("Standing",)),
    Kind.METRICS: Section(Kind.METRICS, "Tickets", text=("Standing",)),
    Kind.ANNOUNCEMENTS: Section(Kind.ANNOUNCEMENTS, "Announcements", text=("Standing",)),
}


@pytest.mark.parametrize(
    ("kinds", "home"),
    [
        pytest.param([Kind.ANNOUNCEMENTS, Kind.METRICS, Kind.ROTA], Kind.ROTA, id="the duty first"),
        pytest.param([Kind.ANNOUNCEMENTS, Kind.METRICS], Kind.METRICS, id="else the metrics"),
        pytest.param([Kind.ANNOUNCEMENTS], Kind.ANNOUNCEMENTS, id="else the announcements"),
    ],
)
def test_counters_stand_below_the_sections_own_lines(kinds: list[Kind], home: Kind) -> None:
    found = calendar(duty=TRIAGE, sections=tuple(SECTIONS[kind] for kind in kinds))
    known = Known(found.occurrence(day("07-15")), found, ROSTER, counters=[counter(("07-08", 15), ("07-12", 13))])
    texts = {
        part.section.kind: [one.text for one in part.body if isinstance(one, Bullet)] for part in draft(known).parts
    }
    having = {kind: lines[-2:] for kind, lines in texts.items() if any("open PRs" in line for line in lines)}
    assert having == {home: ["Standing", "13 (-2) open PRs"]}

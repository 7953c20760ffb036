"""Typed lines in the lists of a section: where each stands, and what it stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from meetings.agenda_lines.list_places import line_places, place_of
from meetings.agenda_lines.places import Place
from meetings.minutes.body import Bullet
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.parsing import parse
from meetings.minutes.house_style import render
from meetings.minutes.layout import Kind, Section
from meetings.minutes.lists import Lists
from meetings.minutes.model import Minutes, Part
from meetings.tickets.asked import Asked, ListedBy, Shown

TESTING, READY = "Ready for Testing", "Ready for Release"
BUGS = Asked("bugs", "jira", "https://jira.example.org", "project = TOOLS", "open bugs", printed={"done": READY})


def section(by: ListedBy | None, groups: tuple[str, ...] = ("Data", "Contrib")) -> Section:
    shown = Shown(BUGS, listed_by=by, listed=(TESTING, "done"), title="Tools {release}")
    return Section(Kind.QUERY_LIST, "Release Team", groups=groups, shown=shown)


def outlined(bullets: Sequence[Bullet], depth: int = 0) -> list[str]:
    return [
        line
        for bullet in bullets
        for line in (f"{'  ' * depth}{bullet.text}", *outlined(bullet.under, depth + 1))
    ]  # fmt: skip


def bullets(*lines: str) -> tuple[Bullet, ...]:
    """A list by its lines, of which the nested ones are indented by two blanks."""
    tops: list[list[str]] = []
    for line in lines:
        if line.startswith("  "):
            tops[-1].append(line[2:])
        else:
            tops.append([line])
    return tuple(Bullet(top, under=bullets(*below)) for top, *below in tops)


def printed(layout: Section, listed: Sequence[str], typed: dict[str, str], *releases: str) -> list[str]:
    at: list[tuple[Place, str]] = []
    for path, text in typed.items():
        place = place_of(f"Release Team/{path}", (layout,))
        assert place
        assert place.group
        at.append((place, text))
    return outlined(Lists(layout, releases).with_lines(bullets(*listed), at))


def test_a_line_stands_in_its_group_and_nothing_only_where_there_is_none() -> None:
    layout = section(None)
    assert printed(layout, [], {"Data": "IGTF 1.101"}) == ["Data", "  IGTF 1.101", "Contrib", "  Nothing"]


def test_a_ticket_that_is_called_as_a_group_is_stays() -> None:
    assert printed(section(ListedBy.TICKET, ("Data",)), ["Data"], {}) == ["Data", "Data", "  Nothing"]


ONE = ("Tools 3.4.32", f"  {TESTING}", "    gratia-probe 1.20.9", f"  {READY}", "    Nothing")
TWO = (*ONE, "Tools 3.5.1", f"  {TESTING}", "    Nothing", "Both", f"  {TESTING}", "    Nothing")


@pytest.mark.parametrize(
    ("listed", "path", "releases", "expected"),
    [
        pytest.param(
            ONE, TESTING, ("3.4.32",), [*ONE[:3], "    vo-client 92", *ONE[3:]], id="below the tickets of the state"
        ),
        pytest.param(ONE, READY, ("3.4.32",), [*ONE[:4], "    vo-client 92"], id="where there is none yet"),
        pytest.param(
            TWO, TESTING, ("3.4.32", "3.5.1"), [*TWO[:3], "    vo-client 92", *TWO[3:]], id="the first release has it"
        ),
        pytest.param(
            TWO, f"3.5.1/{TESTING}", ("3.4.32", "3.5.1"), [*TWO[:7], "    vo-client 92", *TWO[8:]], id="a named release"
        ),
        pytest.param(
            TWO, f"Both/{TESTING}", ("3.4.32", "3.5.1"), [*TWO[:-1], "    vo-client 92"], id="what is in both"
        ),
        pytest.param(
            ONE, f"3.4.31/{TESTING}", ("3.4.32",), [*ONE, "Tools 3.4.31", f"  {TESTING}", "    vo-client 92"],
            id="a release that has no block any more",
        ),
        pytest.param((), TESTING, ("3.4.32",), ["Tools 3.4.32", f"  {TESTING}", "    vo-client 92"], id="no answer"),
        pytest.param((), TESTING, (), [TESTING, "  vo-client 92"], id="no release"),
    ],
)  # fmt: skip
def test_a_line_of_a_state_stands_in_the_list_by_release(
    listed: tuple[str, ...], path: str, releases: tuple[str, ...], expected: list[str]
) -> None:
    assert printed(section(ListedBy.RELEASE, ()), listed, {path: "vo-client 92"}, *releases) == expected


FLAT = (TESTING, "  gratia-probe 1.20.9", READY, "  Nothing")
DIVIDED = (TESTING, "  3.4.32", "    gratia-probe 1.20.9", "  3.5.1", "    Nothing")


@pytest.mark.parametrize(
    ("listed", "path", "releases", "expected"),
    [
        pytest.param(FLAT, TESTING, ("3.4.32",), [*FLAT[:2], "  vo-client 92", *FLAT[2:]], id="one release"),
        pytest.param(
            FLAT, f"3.4.32/{READY}", ("3.4.32",), [*FLAT[:3], "  vo-client 92"], id="the only one, which is named"
        ),
        pytest.param(
            DIVIDED, TESTING, ("3.4.32", "3.5.1"), [*DIVIDED[:3], "    vo-client 92", *DIVIDED[3:]],
            id="the first release has it",
        ),
        pytest.param(
            DIVIDED, f"3.5.1/{TESTING}", ("3.4.32", "3.5.1"), [*DIVIDED[:4], "    vo-client 92"], id="a named release"
        ),
        pytest.param((), TESTING, (), [TESTING, "  vo-client 92"], id="no release"),
        pytest.param((TESTING, "  Nothing"), TESTING, (), [TESTING, "  vo-client 92"], id="a state without releases"),
    ],
)  # fmt: skip
def test_a_line_of_a_state_stands_in_the_list_by_state(
    listed: tuple[str, ...], path: str, releases: tuple[str, ...], expected: list[str]
) -> None:
    assert printed(section(ListedBy.STATE, ()), listed, {path: "vo-client 92"}, *releases) == expected


def test_the_places_of_a_section_are_its_states_and_groups_and_those_of_each_release() -> None:
    paths = [place.path for place in line_places((section(ListedBy.RELEASE, ("Data",)),), ("3.4/5", "3.5.1"))]
    assert paths == [
        "Release Team",
        "Release Team/Ready for Testing",
        "Release Team/Ready for Release",
        "Release Team/Data",
        "Release Team/3.4-5/Ready for Testing",
        "Release Team/3.4-5/Ready for Release",
        "Release Team/3.5.1/Ready for Testing",
        "Release Team/3.5.1/Ready for Release",
        "Release Team/Both/Ready for Testing",
        "Release Team/Both/Ready for Release",
    ]


def test_a_section_of_its_own_is_no_group() -> None:
    layout = (section(None, ("Data",)), Section(Kind.FREE_TEXT, "Data", level=3))
    place = place_of("Release Team/Data", layout)
    assert place
    assert (place.section, place.group) == (layout[1], "")


def test_what_stands_in_lists_is_read_back_and_nothing_of_it_is_unexplained() -> None:
    layout = (section(ListedBy.RELEASE), Section(Kind.FREE_TEXT, "Discussion", level=3, none="None this week"))
    at = [
        (place_of(f"Release Team/{path}", layout), text)
        for path, text in (
            (TESTING, "vo-client 92 (see https://example.org/a_b)"),
            ("Data", "IGTF 1.101"),
            ("Data", "AI is no person"),
        )
    ]
    body = Lists(layout[0], ("3.4.32",)).with_lines(bullets(*ONE), [(place, text) for place, text in at if place])
    minutes = Minutes(
        "Tools Meeting", date(2019, 7, 8), attending=("Ada",), parts=(Part(layout[0], body), Part(layout[1]))
    )
    found = read_finished("tech-2019-07-08.md", render(minutes, strictly=True), layout)
    assert isinstance(found, FinishedMinutes)
    assert found.unexplained == ()
    assert parse(found, layout).parts[0].body == body

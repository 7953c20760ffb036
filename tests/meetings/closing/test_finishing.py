"""Finished minutes: remarks are gone, who was there is named, and an empty section says so."""

from __future__ import annotations

import pytest

from meetings.closing.attendance import attendance
from meetings.closing.finishing import Team, finished, without_remarks
from meetings.minutes.draft import draft
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.house_style import render
from meetings.minutes.layout import Kind, Section
from tests.cast import ROSTER
from tests.meetings.minutes.test_minutes import LAYOUT, week

NOTES = Section(Kind.FREE_TEXT, "Notes", none="None this week")


def finish(text: str, *attending: str, layout: tuple[Section, ...] = (NOTES,)) -> str:
    read = finished("tools-2019-07-08.md", text, Team(layout, ROSTER), attending)
    assert isinstance(read, FinishedMinutes)
    return read.text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("-   AI (Bo): x <!-- convener: #1, carried -->", "-   AI (Bo): x", id="behind a line"),
        pytest.param("a\n<!-- convener: all of it -->\nb", "a\nb", id="a line of its own goes with its line"),
        pytest.param("a\n-   <!-- convener: carried: x -->\nb", "a\nb", id="a bullet of nothing else goes as well"),
        pytest.param("a\n<!-- convener: over\ntwo lines -->\nb", "a\nb", id="over several lines"),
        pytest.param("a\n\n<!-- convener: x\n-   y\n-->\n\n\nb", "a\n\n\nb", id="and leaves no gap"),
        pytest.param("-   a\n<!-- convener: x\n-->\n-   b", "-   a\n-   b", id="within a list"),
        pytest.param("a\n\n<!-- convener: x -->\n", "a\n", id="at the end"),
        pytest.param("<!-- a remark of yours -->", "<!-- a remark of yours -->", id="other people's stay"),
        pytest.param("a\n\nb", "a\n\nb", id="blank lines stay"),
    ],
)  # fmt: skip
def test_remarks_of_ours_are_taken_out(text: str, left: str) -> None:
    assert without_remarks(text) == left


def test_an_empty_section_says_that_there_is_nothing() -> None:
    assert finish("# Tools, 8 July 2019\n\n## Notes\n\n\n## Other\n") == (
        "# Tools, 8 July 2019\n\n## Notes\n\nNone this week\n\n\n## Other\n"
    )


def test_a_section_with_text_and_one_that_has_no_such_line_stay_as_they_are() -> None:
    text = "# Tools, 8 July 2019\n\n## Notes\n\n-   x\n\n## Other\n"
    assert finish(text) == text


def test_whoever_was_there_stands_in_an_empty_line_of_attendance_alone() -> None:
    assert "**Attending:** Ada, Bo\n" in finish("# T, 8 July 2019\n\n**Attending:** \n", "Ada", "Bo")
    assert "**Attending:** May\n" in finish("# T, 8 July 2019\n\n**Attending:** May\n", "Ada", "Bo")


def test_a_draft_is_finished_without_a_remark_and_reads_as_it_is() -> None:
    text = finish(render(draft(week())), "Ada", "Bo", layout=LAYOUT)
    assert "convener:" not in text
    assert "**Attending:** Ada, Bo\n" in text
    assert finish(text, "May", layout=LAYOUT) == text, "finished once, it stays"


EXPECTED = ("Ada", "Bo", "May")


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("all", EXPECTED),
        ("everybody", EXPECTED),
        ("Ada, Bo", ("Ada", "Bo")),
        ("AdaL and bo", ("Ada", "Bo")),
        ("Ada and Marco Mambelli", ("Ada", "Marco Mambelli")),
        ("all and Marco Mambelli", (*EXPECTED, "Marco Mambelli")),
        ("without May", ("Ada", "Bo")),
        ("all but May and Bo", ("Ada",)),
        ("Marco Mambelli, without May", ("Ada", "Bo", "Marco Mambelli")),
        ("Ada, Ada", ("Ada",)),
        ("without Gus", "Gus"),
    ],
)  # fmt: skip
def test_who_was_there_as_it_is_typed(typed: str, there: tuple[str, ...] | str) -> None:
    assert attendance(typed, EXPECTED, ROSTER) == there

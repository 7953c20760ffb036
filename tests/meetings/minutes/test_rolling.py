"""A file of all meetings: the newest first, each under a heading of its day."""

from __future__ import annotations

import pytest

from meetings.minutes.body import Bullet
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.parsing import parse, without_source
from meetings.minutes.house_style import render
from meetings.minutes.layout import Kind, Section, Style, TitleDate
from meetings.minutes.model import Minutes, Part
from meetings.minutes.rolling import parts_by_day, with_part
from tests.cast import day

NEWS = Section(Kind.ANNOUNCEMENTS, "News", none="None this week")
TALK = Section(Kind.FREE_TEXT, "Talk", level=3)
STYLE = Style(rolling=True)


def part(when: str, line: str, style: Style = STYLE) -> str:
    body = (Bullet(line),)
    parts = (Part(NEWS, body), Part(TALK, body))
    return render(Minutes("Tools", day(when), parts=parts, attending=("Ada", "Bo"), style=style))


def test_a_meetings_part_has_its_day_as_heading_and_sections_below() -> None:
    assert part("07-08", "x").split("\n") == [
        "## 8 July 2019", "", "**Attending:** Ada, Bo", "", "",
        "### News", "", "-   x", "", "", "#### Talk", "", "-   x", "",
    ]  # fmt: skip


@pytest.mark.parametrize("form", list(TitleDate))
def test_a_part_is_read_as_its_meetings_minutes(form: TitleDate) -> None:
    style = Style(rolling=True, title_date=form)
    text = part("07-08", "x", style)
    found = read_finished("tools.md", text, (NEWS, TALK))
    assert isinstance(found, FinishedMinutes)
    minutes = parse(found, (NEWS, TALK), style)
    assert (minutes.meeting, minutes.attending) == (day("07-08"), ("Ada", "Bo"))
    assert [one.section for one in minutes.parts] == [NEWS, TALK]
    assert render(minutes) == text
    assert render(without_source(minutes)) == text.replace("Tools", "8 July 2019")


def test_meetings_are_put_newest_first_whatever_their_order() -> None:
    file = ""
    for when in ("07-08", "07-22", "07-15"):
        file = with_part(file, "Tools", day(when), part(when, when))
    assert file.startswith("# Tools\n\n\n## 22 July 2019\n")
    assert list(parts_by_day(file)) == [day("07-22"), day("07-15"), day("07-08")]
    assert parts_by_day(file)[day("07-15")] == part("07-15", "07-15")


def test_a_meeting_that_is_there_is_replaced_and_nothing_else_changes() -> None:
    file = with_part(
        with_part("", "Tools", day("07-08"), part("07-08", "a")), "Tools", day("07-15"), part("07-15", "b")
    )
    changed = with_part(file, "Tools", day("07-08"), part("07-08", "new"))
    assert changed == file.replace("-   a", "-   new")
    assert with_part(changed, "Tools", day("07-08"), part("07-08", "new")) == changed


def test_what_stands_above_the_first_meeting_stays() -> None:
    text = "# Our notes\n\nHow to join: see the wiki.\n\n## About\n\nx\n\n## 1 July 2019\n\n### News\n\n- old\n"
    changed = with_part(text, "Tools", day("07-08"), part("07-08", "new"))
    assert changed.startswith("# Our notes\n\nHow to join: see the wiki.\n\n## About\n\nx\n\n\n## 8 July 2019\n")
    assert changed.endswith("\n\n\n## 1 July 2019\n\n### News\n\n- old\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# Tools, 8 July 2019\n\n## News\n", id="a title with a day is one meeting's"),
        pytest.param("## Plans for 8 July 2019\n", id="a heading that only names a day"),
        pytest.param("-   ## 8 July 2019\n", id="a heading within a list"),
        pytest.param("```\n## 8 July 2019\n```\n", id="code"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_heading_of_a_day_begins_no_meeting(text: str) -> None:
    assert parts_by_day(text) == {}

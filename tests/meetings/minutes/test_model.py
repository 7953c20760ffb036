"""One model of minutes: what is read is written as it stood, what is drafted is read back as what it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.minutes.body import Bullet, Paragraph, Table, without_remarks
from meetings.minutes.draft import draft
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.parsing import parse, without_source
from meetings.minutes.house_style import render
from meetings.minutes.layout import Kind, Section
from meetings.minutes.model import Minutes, OtherSectionError, Part
from tests.cast import day
from tests.meetings.minutes.finished.archive import of_the_archive, texts
from tests.meetings.minutes.test_minutes import LAYOUT, week

INVENTED = sorted(Path(__file__).parents[2].joinpath("data/archive").glob("*.md"))
NOTES = Section(Kind.FREE_TEXT, "Notes")


def read(text: str, layout: tuple[Section, ...] = ()) -> Minutes:
    found = read_finished("tools-2019-07-08.md", text, layout)
    assert isinstance(found, FinishedMinutes)
    return parse(found, layout)


def as_read(text: str) -> str:
    return text.replace("\r\n", "\n")


@pytest.mark.parametrize("path", INVENTED, ids=lambda path: path.name)
def test_minutes_that_are_read_are_written_as_they_stood(path: Path) -> None:
    text = path.read_text("utf-8")
    assert render(read(text)) == text
    assert read(render(read(text))) == read(text)


@of_the_archive
def test_every_file_of_the_archive_is_written_as_it_stood_and_read_as_the_same() -> None:
    for _, text in texts():
        minutes = read(text)
        assert render(minutes) == as_read(text)
        assert read(render(minutes)) == minutes


@given(
    st.text(alphabet="#-* a1|\n`<>=_[]()\\.\t", max_size=300)
    | st.lists(
        st.sampled_from(
            ["# T, 1 July 2019", "## Notes", "-   a", "    -   b", "| a |", "|---|", "", "text", "===", "```"]
        ),
        max_size=20,
    ).map("\n".join)
)
def test_any_text_is_read_as_the_same_again_once_it_is_written(text: str) -> None:
    minutes = read(text)
    assert render(minutes) == as_read(text)
    assert read(render(minutes)) == minutes


def test_a_draft_is_read_back_as_what_it_says() -> None:
    drafted = draft(week())
    back = without_source(read(render(drafted), LAYOUT))
    printed = [part for part in drafted.parts if part.section.heading]
    assert [part.section for part in back.parts] == [part.section for part in printed]
    for ours, theirs in zip(printed, back.parts, strict=True):
        assert without_remarks(theirs.body) == without_remarks(ours.body)
    assert (back.title, back.coordinates) == (f"{drafted.title}, 8 July 2019", drafted.coordinates)


def test_a_section_of_the_layout_brings_its_owner() -> None:
    back = read("# Tools, 8 July 2019\n\n## Software Team\n\n-   x\n", LAYOUT)
    assert back.parts[0].section.owner == "Ada"


BODY = (
    Bullet("first", under=(Bullet("below", "carried"), Bullet("also below", under=(Bullet("deep"),)))),
    Bullet("second"),
    Paragraph(("A paragraph,", "of two lines.")),
    Table(("a", "b"), (("1", "22"), ("3", "4"))),
    Bullet("after the table"),
)


def test_a_body_of_every_kind_of_block_is_read_back() -> None:
    minutes = Minutes("Tools", day("07-08"), parts=(Part(NOTES, BODY),))
    assert without_source(read(render(minutes))).parts[0].body == BODY


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("## Announcements",), id="a heading"),
        pytest.param(("text", "", "Support", "======="), id="a heading by its underline"),
        pytest.param(("text", "   ### Other"), id="a heading that is indented"),
    ],
)
def test_text_that_would_open_another_section_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(OtherSectionError, match="heading"):
        Part(NOTES, (Paragraph(lines),))


@pytest.mark.parametrize(
    "bullet",
    [
        pytest.param(Bullet("## Announcements"), id="a heading in a list"),
        pytest.param(Bullet("fine", under=(Bullet("# Support"),)), id="nested in one"),
        pytest.param(Bullet("two lines\n## Announcements"), id="behind a line break"),
    ],
)
def test_a_bullet_that_would_open_another_section_is_refused(bullet: Bullet) -> None:
    with pytest.raises(OtherSectionError, match="heading"):
        Part(NOTES, (bullet,))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("```", "# a comment in code", "```"), id="a number sign in code"),
        pytest.param(("#hashtag is no heading",), id="no blank behind it"),
        pytest.param((r"\# escaped",), id="escaped"),
    ],
)
def test_text_that_only_looks_like_a_heading_stays(lines: tuple[str, ...]) -> None:
    assert Part(NOTES, (Paragraph(lines),)).body


def test_a_part_that_is_changed_is_written_in_the_house_style_between_those_that_are_not() -> None:
    minutes = read("# Tools, 8 July 2019\n\n## One\n* old\n\n## Two\n* left\n")
    first, second = minutes.parts
    changed = replace(minutes, parts=(replace(first, body=(Bullet("new"),), source=()), second))
    assert render(changed).split("\n") == [
        "# Tools, 8 July 2019", "", "## One", "", "-   new", "", "", "## Two", "* left", "",
    ]  # fmt: skip

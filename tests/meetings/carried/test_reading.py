"""The free text of finished minutes: whose it is, and what is none."""

from __future__ import annotations

import pytest

from meetings.carried.reading import free_text, without_lines
from meetings.carried.typed import as_typed
from meetings.minutes.body import Bullet, Paragraph
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.house_style import render
from meetings.minutes.layout import Kind, Section
from meetings.minutes.model import Minutes, Part
from tests.cast import day

LAYOUT = (
    Section(Kind.ANNOUNCEMENTS, "Announcements", owner="Ada"),
    Section(Kind.ACTION_ITEMS, "Software Team", owner="Ada"),
    Section(Kind.FREE_TEXT, "Discussion", level=3, owner="Bo", none="None this week"),
    Section(Kind.FREE_TEXT, "Investigations", owner="May", text=("Ongoing",), aliases=("DevOps",)),
    Section(Kind.FREE_TEXT, "Discussion", level=3),
    Section(Kind.FREE_TEXT, "Notes"),
)


def found(*lines: str, layout: tuple[Section, ...] = LAYOUT) -> dict[str, str]:
    text = "\n".join(("# Tools, 1 July 2019", "", *lines, ""))
    return {path: as_typed(blocks) for path, blocks in free_text(day("07-01"), text, layout).items()}


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(("-   one", "    -   in it", "", "two"), "one\n    in it\ntwo", id="bullets and paragraphs"),
        pytest.param(("-   Ongoing",), None, id="what the layout prints"),
        pytest.param(("-   Ongoing", "    -   disks"), "Ongoing\n    disks", id="what is nested in it is somebody's"),
        pytest.param(("None this week",), None, id="a word that there is nothing"),
        pytest.param(("-   Nothing yet.",), None, id="such a word in a list"),
        pytest.param(("-   AI (Bo): XCache reorg", "    -   and more of it"), None, id="an action item with its lines"),
        pytest.param(("-   disks", "    -   AI (Bo): order them"), "disks", id="an item that was given in the text"),
        pytest.param(("<!-- convener: carried from Mon June 24 (May):", "-   old", "-->"), None, id="a remark of ours"),
        pytest.param(("-   new <!-- convener: #3 -->",), "new", id="a remark behind a line"),
        pytest.param(("<!-- nobody sees it -->",), None, id="a comment of theirs"),
        pytest.param(("---",), None, id="a rule"),
        pytest.param(("| a |", "|---|", "| b |"), None, id="a table is not carried"),
        pytest.param((r"-   \# a \| b, see <https://example.org>",), "# a | b, see https://example.org", id="as typed"),
    ],
)  # fmt: skip
def test_what_of_a_section_is_free_text(lines: tuple[str, ...], text: str | None) -> None:
    assert found("## Investigations", "", *lines).get("Investigations") == text


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        pytest.param(("## Notes", "-   x"), [], id="nobody's section carries nothing"),
        pytest.param(("## Software Team", "-   x"), [], id="a list of action items is followed by itself"),
        pytest.param(("## Announcements", "-   x"), [], id="announcements have their own ends"),
        pytest.param(("## Something else", "-   x"), [], id="a section that is not in the layout"),
        pytest.param(("## DevOps", "-   x"), ["Investigations"], id="by an alias"),
        pytest.param(("## Investigations (as of Monday)", "-   x"), ["Investigations"], id="with a remark in brackets"),
        pytest.param(("## Software Team", "### Discussion", "-   x", "## Investigations", "### Discussion", "-   y"),
                     ["Software Team/Discussion"], id="of two by the same name, the one with an owner"),
    ],
)  # fmt: skip
def test_whose_free_text_is_carried(lines: tuple[str, ...], paths: list[str]) -> None:
    assert list(found(*lines)) == paths


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("-   x", "", "    ```", "    # y", "    ```"), id="a code block in a list"),
        pytest.param(("```", "# y"), id="a fence without an end"),
        pytest.param(("<!-- y", "# z"), id="a comment without an end"),
        pytest.param(("<div>", "y"), id="a block of HTML"),
    ],
)  # fmt: skip
def test_whatever_stands_there_opens_no_section_and_swallows_none(lines: tuple[str, ...]) -> None:
    text = "\n".join(("# Tools, 1 July 2019", "", "## Investigations", "", *lines))
    blocks = free_text(day("07-01"), text, LAYOUT)["Investigations"]
    minutes = Minutes("Tools", day("07-08"), parts=(Part(LAYOUT[3], blocks), Part(LAYOUT[5])))
    read = read_finished("tools-2019-07-08.md", render(minutes), LAYOUT)
    assert isinstance(read, FinishedMinutes)
    assert [section.path for section in read.sections] == [("Investigations",), ("Notes",)]


def test_two_parts_of_one_section_are_one_text() -> None:
    assert found("## Investigations", "-   x", "## DevOps", "-   y") == {"Investigations": "x\ny"}


def test_lines_that_are_there_anyway_are_left_out() -> None:
    blocks = (Bullet("Doc  Focus"), Bullet("x", under=(Bullet("doc focus"), Bullet("y"))), Paragraph(("doc", "focus")))
    assert without_lines(blocks, ["doc focus"]) == (Bullet("x", under=(Bullet("y"),)),)

"""docs/layouts.md: its settings are loaded, its minutes are those that are drafted, and they are read back.

`UPDATE_GOLDEN=1 pytest tests/meetings/minutes` writes the files, and the document, anew.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from meetings.minutes.body import without_remarks
from meetings.minutes.filing import file_name, index_line
from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.parsing import parse
from meetings.minutes.house_style import render
from meetings.minutes.layout import Kind, Style, standard_sections
from meetings.minutes.round_trip import round_trip
from tests.meetings.minutes.layout_examples import DOCUMENT, NAMES, blocks, minutes_of, series_of
from tests.meetings.minutes.layout_sources import MEETING

GOLDEN = Path(__file__).parents[2] / "data/minutes"
# The outline of the minutes that the first example is after, as a real team has had it for years.
SEVERAL_TEAMS = """
## Announcements
### Triage Duty
### JIRA
## OSG Software Team
### Discussion
### Support Update
## OSG Release Team
### Discussion
## OSG Investigations Team
### Backburner
### Future
### Ongoing
### Discussions
"""


@pytest.mark.parametrize("name", NAMES)
def test_the_minutes_of_an_example_are_this_file_and_the_document_shows_it(name: str, tmp_path: Path) -> None:
    text = render(minutes_of(name, series_of(name, tmp_path)), strictly=True)
    golden = GOLDEN / f"layout-{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
        shown = re.compile(rf"(<!-- minutes: {name} -->\n)(?:\n```markdown\n.*?^```\n)?", re.DOTALL | re.MULTILINE)
        whole = shown.sub(lambda mark: f"{mark[1]}\n```markdown\n{text}```\n", DOCUMENT.read_text())
        DOCUMENT.write_text(whole, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
    assert f"<!-- minutes: {name} -->\n\n```markdown\n{text}```\n" in DOCUMENT.read_text()


@pytest.mark.parametrize("name", NAMES)
def test_the_minutes_of_an_example_are_read_back(name: str, tmp_path: Path) -> None:
    series = series_of(name, tmp_path)
    minutes = minutes_of(name, series)
    found = read_finished(file_name(series.style, series.key, MEETING), render(minutes), series.sections)
    assert isinstance(found, FinishedMinutes)
    assert found.unexplained == ()
    back = parse(found, series.sections, series.style)
    assert (back.meeting, back.coordinates, back.attending) == (MEETING, minutes.coordinates, minutes.attending)
    assert [part.section for part in back.parts] == [part.section for part in minutes.parts]
    for theirs, ours in zip(back.parts, minutes.parts, strict=True):
        assert without_remarks(theirs.body) == without_remarks(ours.body)
        # Tables are written first, so that a remark may stand elsewhere; none is lost.
        assert Counter(map(repr, theirs.body)) == Counter(map(repr, ours.body))
    assert round_trip(series.style, series.sections) is None


def test_the_first_example_has_the_outline_of_the_minutes_it_is_after(tmp_path: Path) -> None:
    text = render(minutes_of("several-teams", series_of("several-teams", tmp_path)))
    assert re.findall(r"^##+ .*$", text, re.MULTILINE) == SEVERAL_TEAMS.split("\n")[1:-1]
    assert text.startswith("# OSG Technology Area Meeting, 8 July 2019\n\n**Coordinates:** ")
    for line in (
        r"\| # of tickets \| &Delta; \| State +\|",
        r"\|-+ \|-+ \|-+ \|",
        r"\| 3\.4\.32 \| &Delta; \| Status +\|",
        r"-   OSG 3\.4\.32\n    -   Ready for Testing\n        -   accounting-probe",
        r"-   Data\n    -   certificates 1\.101\n-   Operations\n    -   Nothing\n-   Contrib\n    -   Nothing",
    ):
        assert re.search(line, text), line


@pytest.mark.parametrize(
    ("name", "file"),
    [
        pytest.param("several-teams", "TechArea20190708.md", id="a day without dashes"),
        pytest.param("committee", "2019-07-08.md", id="the day alone"),
        pytest.param("triage", "compiler-triage-2019.md", id="a file a year"),
    ],
)
def test_the_file_of_an_example_is_called_as_the_document_says(name: str, file: str, tmp_path: Path) -> None:
    series = series_of(name, tmp_path)
    assert file_name(series.style, series.key, MEETING) == file
    line = index_line(series.style, series.key, series.title, MEETING)
    assert line == ("    - '2019-07-08': meetings/TechArea20190708.md" if name == "several-teams" else "")
    assert f"`{line}`" in DOCUMENT.read_text() or not line


def test_the_template_of_the_document_loses_nothing_and_its_boxes_do() -> None:
    (template,) = blocks("jinja")
    layout = standard_sections(None)
    assert round_trip(Style(templates={Kind.ACTION_ITEMS: template}), layout) is None
    boxes = template.replace("{{ group | lines }}", "{% for bullet in group %}-   [ ] {{ bullet.text }}\n{% endfor %}")
    assert "loses" in str(round_trip(Style(templates={Kind.ACTION_ITEMS: boxes}), layout))

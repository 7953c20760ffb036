"""The drafted minutes: a realistic week as a whole file, and its parts one by one.

`UPDATE_GOLDEN=1 pytest tests/meetings/test_minutes.py` writes the files anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from meetings.agenda_lines.homes import home_of_item
from meetings.calendar.calendar import Calendar
from meetings.minutes.calendar_lines import calendar_lines
from meetings.minutes.draft import announcement_lines, draft
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section, standard_sections
from meetings.people import Person, Roster
from meetings.when.spans import Span, When
from tests.cast import ROSTER, TRIAGE, absence, announcement, calendar, called_off, day, item, series, span, spans

GOLDEN = Path(__file__).parents[2] / "data/minutes"
MEETING = day("07-08")
SOFTWARE = Section(Kind.ACTION_ITEMS, "Software Team", owner="Ada", members=("software",), none="No action items")
OPERATIONS = Section(Kind.ACTION_ITEMS, "Operations", owner="May", members=("May", "Noor Haddad"))
LAYOUT = (
    Section(Kind.ANNOUNCEMENTS, "Announcements", text=("Please mute yourself",), none="None this week"),
    Section(Kind.ROTA, "Triage Duty", level=3, text=("Triage guide: https://example.org/triage",)),
    Section(
        Kind.METRICS, "Ticket Counts", level=3, text=("n/a (JIRA is not asked yet)", "n/a (Freshdesk is not asked yet)")
    ),
    SOFTWARE,
    OPERATIONS,
    Section(Kind.QUERY_LIST, "Releases", text=("OSG 3.4.32 | August",)),
    Section(Kind.HEADER, "", text=("A header without a heading is not printed",)),
    Section(Kind.FREE_TEXT, "Discussion", level=3, none="None this week"),
)


def week(**changes: Any) -> Known:
    """One week with a bit of everything."""
    layout = series(duty=TRIAGE, sections=LAYOUT, coordinates="https://meet.example.org/tools | code 1234")
    known = Known(
        occurrence=calendar().occurrence(MEETING),
        calendar=Calendar(
            layout,
            {day("07-15"): called_off("All Hands"), day("07-22"): called_off(), day("08-05"): called_off("later")},
        ),
        roster=ROSTER,
        absences=(
            absence("May", spans(span("07-15", "07-17"), words="July 15-17", absolute=True), 1, "wedding"),
            absence("Bo", spans(span("07-08", part="pm"), words="this afternoon"), 2, "dentist"),
            absence("Ada", spans(Span(day("07-29"), None), words="starting July 29"), 3),
            absence("Ada", When((span("07-10"), span("07-17")), ("wed",), words="Wednesdays this month"), 4),
            # No member of this meeting: not a line of its minutes.
            absence("Noor Salim", spans(span("07-15", "07-16")), 6),
            absence("Noor Haddad", spans(span("08-19", "08-23"), words="August 19-23", absolute=True), 5),
        ),
        announcements=(
            announcement(7, "User School, see https://example.org/school."),
            announcement(6, "# <b>Retreat</b> in autumn | save the date"),
        ),
        items=(
            item(12, "publish the list of hosts", "May"),
            item(8, "build osg-configure", "Ada", "Bo", topic="OSG 3.4.32"),
            item(9, "XCache reorg (SOFTWARE-1234)", "Bo"),
            item(10, "* test it *", "Ada", topic="OSG 3.4.32"),
            item(11, "triage the rest"),
            item(13, "order disks", "Noor Haddad", topic="[Storage]: x"),
        ),
    )
    return replace(known, **changes)


EMPTY = Known(
    calendar().occurrence(MEETING),
    calendar(sections=standard_sections("Triage Duty"), duty=TRIAGE, members=()),
    Roster(),
)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("a-week-with-everything", week(), id="a week with a bit of everything"),
        pytest.param("an-empty-week", EMPTY, id="nothing is known, the standard layout"),
    ],
)
def test_the_minutes_of_the_week_are_this_file(name: str, known: Known) -> None:
    golden = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(render(draft(known)), encoding="utf-8")
    assert render(draft(known)) == golden.read_text(encoding="utf-8")


def test_the_file_holds_headings_paragraphs_and_lists_and_nothing_else() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(render(draft(week())))
    kinds = {token.type.removesuffix("_open") for token in tokens if token.type.endswith("_open")}
    assert kinds == {"heading", "paragraph", "bullet_list", "list_item"}
    assert not [token for token in tokens if token.type in {"html_block", "fence", "code_block", "hr"}]
    inline = [child for token in tokens for child in token.children or () if child.type == "html_inline"]
    assert [child.content[:18] for child in inline] == ["<!-- convener: exp"]


def test_announcements_come_first_then_absences_by_date_then_the_cancelled_run() -> None:
    assert announcement_lines(week()) == [
        "# <b>Retreat</b> in autumn | save the date",
        "User School, see https://example.org/school.",
        "Bo OOO Mon July 8 afternoon",
        "Ada OOO every Wed from Wed July 10 through Wed July 17",
        "May OOO July 15-17",
        "Ada OOO from July 29",
        "No meeting Mon July 15 (All Hands) and Mon July 22; next meeting Mon July 29",
    ]


@pytest.mark.parametrize(
    ("cancelled", "lines"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"07-15": ""}, ["No meeting Mon July 15; next meeting Mon July 22"], id="one, without a reason"),
        pytest.param({"07-15": "Hike", "07-22": "Hike"},
                     ["No meeting Mon July 15 and Mon July 22 (Hike); next meeting Mon July 29"],
                     id="one reason for both is said once"),
        pytest.param({"07-15": "Hike", "07-22": "Rest"},
                     ["No meeting Mon July 15 (Hike) and Mon July 22 (Rest); next meeting Mon July 29"],
                     id="two reasons"),
        pytest.param({"07-22": "Hike"}, [], id="not the next one: printed next week"),
    ],
)  # fmt: skip
def test_a_run_of_cancellations_prints_once(cancelled: dict[str, str], lines: list[str]) -> None:
    known = Calendar(series(), {day(when): called_off(why) for when, why in cancelled.items()})
    assert calendar_lines(known, known.occurrence(MEETING)) == lines


@pytest.mark.parametrize(
    ("owners", "heading"),
    [
        pytest.param(["Ada"], "Software Team", id="by a group of the owner"),
        pytest.param(["May"], "Operations", id="by name"),
        pytest.param(["software"], "Software Team", id="a group that owns it itself"),
        pytest.param(["Everyone"], "Software Team", id="everyone: the first section"),
        pytest.param(["Noor Haddad", "Ada"], "Operations", id="the first owner counts"),
        pytest.param(["Noor Salim"], "Software Team", id="nobody's home: the first section"),
        pytest.param([], "Software Team", id="nobody yet: the first section"),
        pytest.param(["Somebody Gone"], "Software Team", id="who has left: the first section"),
    ],
)
def test_an_item_stands_in_its_owners_home_of_item(owners: list[str], heading: str) -> None:
    found = home_of_item(item(1, "x", *owners), LAYOUT, ROSTER)
    assert found is not None
    assert found.section.heading == heading


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        pytest.param("Operations", "Operations", id="put there by hand"),
        pytest.param("operations", "Operations", id="in any case"),
        pytest.param("Announcements", "Software Team", id="a section that holds no items: its home"),
        pytest.param("Renamed", "Software Team", id="a heading that is gone: its home"),
    ],
)
def test_a_section_chosen_by_hand_wins(section: str, heading: str) -> None:
    found = home_of_item(replace(item(1, "x", "Ada"), section=section), LAYOUT, ROSTER)
    assert found is not None
    assert found.section.heading == heading


def test_every_item_stands_in_exactly_one_section() -> None:
    text = render(draft(week()))
    for each in (
        "publish the list",
        "build osg-configure",
        "XCache reorg",
        "test it",
        "triage the rest",
        "order disks",
    ):
        assert text.count(each) == 1, each
    assert home_of_item(item(1, "x", "Ada"), (), ROSTER) is None


def test_who_is_out_is_not_expected() -> None:
    minutes = draft(week())
    assert minutes.expected == ("Ada", "May")
    assert minutes.out == ("Bo",)


def test_without_members_everybody_of_the_roster_is_expected() -> None:
    minutes = draft(replace(EMPTY, roster=ROSTER))
    assert minutes.expected == ("Ada", "Bo", "May", "Noor Haddad", "Noor Salim")


def test_a_group_among_the_members_stands_for_its_people() -> None:
    minutes = draft(week(calendar=calendar(members=("Ada", "operations"))))
    assert minutes.expected == ("Ada", "May")
    assert minutes.out == ("Bo",)


@pytest.mark.parametrize(
    "name", ["Bo -->", "--> Bo", "Bo--->", "B-->o", "Bo ---> <b>", "Bo ------>", "Bo --", "--!>", "<!-- Bo"]
)
def test_no_name_ends_the_remark_early(name: str) -> None:
    roster = Roster((Person(name), Person("May")))
    text = render(draft(Known(calendar().occurrence(MEETING), calendar(members=()), roster)))
    (remark,) = re.findall(r"<!-- convener: (.*?)-->", text)
    assert "May" in remark
    assert "--" not in remark
    assert "--!>" not in remark
    assert text.count("-->") == 1


def test_a_section_without_anything_prints_what_is_set_for_that() -> None:
    text = render(draft(week(items=())))
    assert "## Software Team\n\nNo action items\n" in text
    assert re.search(r"## Operations\n\n\n## Releases", text)


def test_headings_and_titles_are_data() -> None:
    odd = Section(Kind.FREE_TEXT, "# <b> | [x]: y", none="- none")
    text = render(draft(week(calendar=calendar(title="* Tools <!-- ", sections=(odd,)))))
    assert text.startswith("# \\* Tools \\<!--, 8 July 2019\n")
    assert text.endswith("## \\# \\<b> \\| [x]: y\n\n\\- none\n")

"""The duty lines of finished minutes: under which heading, in which spellings, and of which week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from meetings.duty.importing import headings_of, read_files, taken
from meetings.duty.importing.said import Weight
from meetings.duty.rota import Every
from meetings.minutes.layout import Kind, Section
from tests.cast import TRIAGE, day
from tests.meetings.duty.importing.team import known, left_out, read, turns


def minutes(this: str, following: str, title: str = "# Tools Meeting,  8 July 2019") -> str:
    return f"""{title}

### Triage Duty

-   This week: {this}
-   Next week: {following}
-   3 (+1) open tickets

## Operations Team

-   This week: the new rack
"""


@pytest.mark.parametrize(
    ("this", "following", "found"),
    [
        pytest.param("Bo", "May", ["07-08 Bo", "07-15 May"], id="two names"),
        pytest.param("AdaL", "May (?)", ["07-08 Ada", "07-15 May"], id="an alias, and a question mark"),
        pytest.param("Bo", "May?", ["07-08 Bo", "07-15 May"], id="a bare question mark"),
        pytest.param("Bo", "May (???)", ["07-08 Bo", "07-15 May"], id="several"),
        pytest.param("Bo", "???", ["07-08 Bo"], id="nobody knows"),
        pytest.param("Bo", "? (need to make a new schedule?)", ["07-08 Bo"], id="nobody knows, at length"),
        pytest.param("Bo", "", ["07-08 Bo"], id="empty"),
        pytest.param("Bo (May on Friday)", "May", ["07-08 Bo (May 07-12)", "07-15 May"], id="another on a day"),
        pytest.param(
            "**Bo**", "May <!-- convener: cover needed -->", ["07-08 Bo", "07-15 May"], id="marks and remarks"
        ),
        pytest.param("Bo", "nobody yet", ["07-08 Bo"], id="as the draft says it"),
        pytest.param(
            "Bo (May Wed July 10 - Thu July 11)", "May", ["07-08 Bo (May 07-10, May 07-11)", "07-15 May"], id="our own"
        ),
    ],
)
def test_the_lines_are_read_in_every_spelling(this: str, following: str, found: list[str]) -> None:
    reading = read(minutes(this, following), "tech-2019-07-08.md")
    assert turns(reading) == found
    assert left_out(reading) == []
    assert [each.weight for each in reading.said][:2] == [Weight.HAD, Weight.ANNOUNCED][: len(found)]


@pytest.mark.parametrize("name", ["tech-2019-07-09.md", "Tools20190709.md", "2019_07_09 notes.md", "notes.md"])
def test_the_week_is_that_of_the_date_of_the_file_or_else_of_its_title(name: str) -> None:
    assert turns(read(minutes("Bo", "May", "# Tools Meeting, July 9, 2019"), name)) == ["07-08 Bo", "07-15 May"]


def test_a_title_of_another_date_is_remarked_and_the_name_of_the_file_counts() -> None:
    reading = read(minutes("Bo", "May", "# Tools Meeting, 1 July 2019"), "tech-2019-07-08.md")
    assert turns(reading) == ["07-08 Bo", "07-15 May"]
    assert [each.text for each in reading.remarks] == [
        "its title says Mon July 1, 2019; the date of its name counts, 2019-07-08"
    ]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        pytest.param(
            "notes.md", minutes("Bo", "May", "# Tools"), "neither its name nor its title has a date", id="no date"
        ),
        pytest.param("tech-2019-07-08.md", "# Tools\n\nNothing.\n", 'it has no "This week: Mat" under', id="no duty"),
        pytest.param("tech-2019-07-08.md", minutes("Zoe", "May"), "who is Zoe", id="nobody's name"),
    ],
)
def test_what_is_not_understood_is_said(name: str, text: str, why: str) -> None:
    (said,) = left_out(read(text, name))
    assert why in said


def test_who_had_a_week_counts_over_what_was_said_of_it_and_the_week_of_a_stranger_is_left_out() -> None:
    files = [
        ("tech-2019-07-15.md", minutes("Ada", "Zoe", "# 15 July 2019")),
        ("tech-2019-07-08.md", minutes("Bo", "May")),
        ("tech-2019-07-29.md", minutes("Zoe", "Bo", "# 29 July 2019")),
        ("tech-2019-07-22.md", minutes("May", "Ada", "# 22 July 2019")),
    ]
    what = taken(read_files(files, known()))
    assert [(str(said.first)[5:], *said.people) for said in what.turns] == [
        ("07-08", "Bo"),
        ("07-15", "Ada"),
        ("07-22", "May"),
        ("08-05", "Bo"),
    ]
    assert [(was.people, said.people) for was, said in what.otherwise] == [(("May",), ("Ada",))]
    assert len(what.strangers) == 2


def test_a_rota_of_days_is_read_as_the_draft_prints_it() -> None:
    week = "Ada Mon July 8, Bo Tue July 9, May Wed July 10, Ada Thu July 11, Bo Fri July 12"
    reading = read(minutes(week, "?"), "tech-2019-07-08.md", every=Every.DAY, weekdays_only=True)
    assert turns(reading) == ["07-08 Ada", "07-09 Bo", "07-10 May", "07-11 Ada", "07-12 Bo"]


def test_two_seats_are_read_as_the_draft_prints_them() -> None:
    assert turns(read(minutes("Bo and May", "May and Ada"), "tech-2019-07-08.md", seats=2)) == [
        "07-08 Bo May",
        "07-15 May Ada",
    ]


def test_a_rota_is_looked_for_under_its_own_heading_else_where_the_duties_stand() -> None:
    sections = (
        Section(Kind.ROTA, "Triage Duty", level=3, aliases=("Triage",)),
        Section(Kind.ROTA, "Releases", level=3, aliases=("Release manager",)),
    )
    triage = known().rota
    releases = known(name="Release manager").rota
    deputies = known(name="Deputy").rota
    assert headings_of(triage, day("07-08"), sections) == ("Triage Duty", "Triage")
    assert headings_of(releases, day("07-08"), sections) == ("Releases", "Release manager")
    assert headings_of(deputies, day("07-08"), sections) == ("Triage Duty", "Triage")
    text = f"# 8 July 2019\n## {TRIAGE.name}\n- This week: Bo\n- Deputy this week: May\n"
    deputy = replace(known(name="Deputy"), is_first=False)
    (reading,) = read_files([("notes.md", text)], deputy)
    assert turns(reading) == ["07-08 May"]
    assert turns(read(text, "notes.md")) == ["07-08 Bo"]

"""Which section a prefix names."""

from __future__ import annotations

import pytest

from meetings.agenda_lines.finder import Finder
from meetings.agenda_lines.homes import home_of
from meetings.agenda_lines.places import places
from meetings.minutes.layout import Kind, Section
from meetings.people import Person
from meetings.tickets.asked import Asked, ListedBy, Shown
from tests.cast import ADA, BO, MAY, NOOR_HADDAD, ROSTER

SECTIONS = (
    Section(Kind.HEADER, ""),
    Section(Kind.ANNOUNCEMENTS, "Announcements"),
    Section(Kind.ROTA, "Triage Duty", level=3),
    Section(Kind.ACTION_ITEMS, "OSG Software Team", members=("software",), aliases=("sw",)),
    Section(Kind.FREE_TEXT, "Discussion", level=3),
    Section(Kind.FREE_TEXT, "Support Update", level=3),
    Section(Kind.ACTION_ITEMS, "Release Team", members=("May", "release folk")),
    Section(Kind.FREE_TEXT, "Discussions", level=3),
    Section(Kind.FREE_TEXT, "Details", level=4),
    Section(Kind.ACTION_ITEMS, "Release Notes"),
)


def test_each_section_lies_below_the_higher_one_before_it() -> None:
    assert [place.path for place in places(SECTIONS)] == [
        "Announcements",
        "Announcements/Triage Duty",
        "OSG Software Team",
        "OSG Software Team/Discussion",
        "OSG Software Team/Support Update",
        "Release Team",
        "Release Team/Discussions",
        "Release Team/Discussions/Details",
        "Release Notes",
    ]


@pytest.mark.parametrize(
    ("person", "home"),
    [
        pytest.param(ADA, "OSG Software Team", id="a group of theirs"),
        pytest.param(MAY, "Release Team", id="by name"),
        pytest.param(NOOR_HADDAD, "OSG Software Team", id="nobody's: the first"),
    ],
)
def test_everybody_has_a_home(person: Person, home: str) -> None:
    found = home_of(person, SECTIONS)
    assert found
    assert found.path == home


def test_without_action_items_the_last_section_is_home() -> None:
    found = home_of(ADA, (Section(Kind.ANNOUNCEMENTS, "Announcements"), Section(Kind.FREE_TEXT, "Discussion")))
    assert found
    assert found.path == "Discussion"
    assert home_of(ADA, ()) is None


@pytest.mark.parametrize(
    ("prefix", "path"),
    [
        pytest.param("Support Update", "OSG Software Team/Support Update", id="a heading"),
        pytest.param("support update", "OSG Software Team/Support Update", id="in any case"),
        pytest.param("support", "OSG Software Team/Support Update", id="its first word"),
        pytest.param("sw", "OSG Software Team", id="an alias"),
        pytest.param("software", "OSG Software Team", id="a group whose section it is"),
        pytest.param("triage", "Announcements/Triage Duty", id="a section of computed content"),
        pytest.param("Discussion", "Release Team/Discussions", id="May's own of several"),
        pytest.param("details", "Release Team/Discussions/Details", id="a section of the fourth level"),
        pytest.param("sw discussion", "OSG Software Team/Discussion", id="another's"),
        pytest.param("OSG Software Team/Discussion", "OSG Software Team/Discussion", id="a path"),
        pytest.param("software/support", "OSG Software Team/Support Update", id="a short path"),
        pytest.param("Release", None, id="the first word of two"),
        pytest.param("Note", None, id="no section"),
        pytest.param("May", None, id="a person"),
        pytest.param("Update", None, id="not the first word"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_prefix_is_a_section_only_where_it_surely_names_one(prefix: str, path: str | None) -> None:
    found = Finder(SECTIONS, ROSTER, MAY).named(prefix)
    assert (found.path if found else None) == path


def test_a_heading_that_occurs_twice_is_the_one_at_home() -> None:
    assert [place.path for person in (BO, MAY) if (place := Finder(SECTIONS, ROSTER, person).named("discussion"))] == [
        "OSG Software Team/Discussion",
        "Release Team/Discussions",
    ]


TESTING, READY = "Ready for Testing", "Ready for Release"
BUGS = Asked("bugs", "jira", "https://jira.example.org", "project = TOOLS", "open bugs", printed={"done": READY})
LISTS = (
    *SECTIONS,
    Section(
        Kind.QUERY_LIST,
        "Software Lists",
        groups=("Data", "Operations", "Containers to be tested", "Support Update"),
        shown=Shown(BUGS, listed_by=ListedBy.RELEASE, listed=(TESTING, "done"), title="Tools {release}"),
    ),
    Section(Kind.FREE_TEXT, "Deep", level=3),
    Section(Kind.QUERY_LIST, "Deeper", level=4, groups=("Data", "New/old")),
)


@pytest.mark.parametrize(
    ("prefix", "path"),
    [
        pytest.param("data", "Software Lists/Data", id="a group"),
        pytest.param("Containers", "Software Lists/Containers to be tested", id="its first word"),
        pytest.param("Software Lists/Data", "Software Lists/Data", id="a path"),
        pytest.param("lists/data", None, id="not the first word"),
        pytest.param("software lists operations", "Software Lists/Operations", id="another's"),
        pytest.param("Deeper/Data", "Software Lists/Deep/Deeper/Data", id="the end of a path"),
        pytest.param("Software Lists/Deep/Deeper/Data", "Software Lists/Deep/Deeper/Data", id="all of one"),
        pytest.param("new/old", "Software Lists/Deep/Deeper/New-old", id="a group with a slash"),
        pytest.param("Support Update", "OSG Software Team/Support Update", id="a section of that name comes first"),
        pytest.param("Software Lists/Support Update", "Software Lists/Support Update", id="and its path names it"),
        pytest.param("ready for testing", f"Software Lists/{TESTING}", id="a state"),
        pytest.param("done", f"Software Lists/{READY}", id="a state in the words of its system"),
        pytest.param("Ready", None, id="the first word of two states"),
        pytest.param("Tools 3.4.32/Ready for Testing", f"Software Lists/3.4.32/{TESTING}", id="of a release"),
        pytest.param("3.4.32/done", f"Software Lists/3.4.32/{READY}", id="of a release in short"),
        pytest.param("Ready for Release/3.4.32", f"Software Lists/3.4.32/{READY}", id="the other way round"),
        pytest.param("software lists/both/done", f"Software Lists/Both/{READY}", id="of what is in both"),
        pytest.param("3.4.31/Ready for Testing", None, id="no release of the coming minutes"),
        pytest.param("3.4.32/", None, id="half a path"),
        pytest.param("3.4.32", None, id="a release alone"),
    ],
)
def test_a_prefix_names_a_group_or_a_state_of_a_list(prefix: str, path: str | None) -> None:
    found = Finder(LISTS, ROSTER, BO, ("3.4.32", "3.5.1")).named(prefix)
    assert (found.path if found else None) == path


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Section(Kind.FREE_TEXT, "Operations"), id="heading"),
        pytest.param(Section(Kind.FREE_TEXT, "Sites", aliases=("operations",)), id="alias"),
        pytest.param(Section(Kind.ACTION_ITEMS, "Sites", members=("operations",)), id="a group of people whose it is"),
    ],
)
def test_a_group_that_shares_its_name_with_a_section_is_meant_at_home(other: Section) -> None:
    teams = (
        Section(Kind.ACTION_ITEMS, "Release Team", members=("Ada",)),
        Section(Kind.QUERY_LIST, "Lists", level=3, groups=("Operations",)),
        other,
        Section(Kind.ACTION_ITEMS, "Support Team", members=("May",)),
    )
    assert [place.path for who in (ADA, MAY) if (place := Finder(teams, ROSTER, who).named("operations"))] == [
        "Release Team/Lists/Operations",
        other.heading,
    ]
    exactly = Finder(teams, ROSTER, MAY).named("Lists/Operations")
    assert exactly
    assert exactly.path == "Release Team/Lists/Operations"

"""How a line with dates is printed, week by week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from meetings.agenda_lines.agenda_line import AgendaLine, Lasts, line_for, lines_in, lines_in_lists, placed
from meetings.agenda_lines.places import places
from meetings.agenda_lines.reading import ReadLine, Typing, read_line
from meetings.minutes.layout import Kind, Section
from tests.cast import BO, RECORDED, ROSTER, day


def typed(text: str) -> AgendaLine:
    """The line as somebody typed it on Monday July 8."""
    typing = Typing((Section(Kind.FREE_TEXT, "Notes"),), ROSTER, BO, day("07-08"), day("07-08"))
    read = read_line(text, typing)
    assert isinstance(read, ReadLine)
    return AgendaLine(1, read.place.path, read.text, read.lasts, "U0BO", RECORDED, None, read.last_day, read.dates)


@pytest.mark.parametrize(
    ("text", "meeting", "printed"),
    [
        ("Doc focus July 25 at one", "07-15", "Doc focus July 25 at one"),
        ("Doc focus July 25 at one", "07-22", "Doc focus this Thursday (July 25) at one"),
        ("Doc focus July 25 (1:30-5:30pm)", "07-22", "Doc focus this Thursday, July 25 (1:30-5:30pm)"),
        ("Doc focus next Thursday", "07-08", "Doc focus Thu July 18"),
        ("Doc focus next Thursday", "07-15", "Doc focus this Thursday (July 18)"),
        ("Doc focus Thursday", "07-11", "Doc focus today (Thu July 11)"),
        ("Doc focus Thursday", "07-12", "Doc focus Thu July 11"),
        ("Thursday: doc focus", "07-08", "This Thursday (July 11): doc focus"),
        ("School next week", "07-08", "School July 15-19"),
        ("School next week", "07-15", "School this week (July 15-19)"),
        ("Retreat July 16-17", "07-15", "Retreat July 16-17"),
        ("Hackathon 7/16 + 7/18", "07-15", "Hackathon 7/16 + 7/18"),
        ("A July 11, B July 18", "07-15", "A July 11, B this Thursday (July 18)"),
        ("Braces {0} stay July 25", "07-15", "Braces {0} stay July 25"),
    ],
)
def test_dates_are_absolute_and_those_of_the_week_are_this_weeks(text: str, meeting: str, printed: str) -> None:
    assert line_for(typed(text), day(meeting)) == printed


def test_a_line_stands_between_its_days() -> None:
    line = replace(typed("the move"), lasts=Lasts.STANDING, first_day=day("07-15"), last_day=day("07-22"))
    stands = [line.stands_on(day(text)) for text in ("07-14", "07-15", "07-22", "07-23")]
    assert stands == [False, True, True, False]


def test_lines_whose_place_is_gone_stand_in_the_last_section() -> None:
    lists = Section(Kind.QUERY_LIST, "Release Team", groups=("Data",))
    sections = (Section(Kind.FREE_TEXT, "Notes"), lists, Section(Kind.FREE_TEXT, "Discussion"))
    notes, release_team, discussion = places(sections)
    at = ("Notes", "Gone", "Release Team/Data", "Release Team/Contrib", "Release Team/3.4.32/Data")
    lines = placed([replace(typed(text), section=path) for path, text in zip(at, "abcde", strict=True)], sections)
    assert lines_in(lines, notes, day("07-08")) == ["a"]
    assert lines_in(lines, release_team, day("07-08")) == []
    assert lines_in(lines, discussion, day("07-08")) == ["b", "d", "e"]
    in_lists = lines_in_lists(lines, release_team, day("07-08"))
    assert [(place.group, line) for place, line in in_lists] == [("Data", "c")]

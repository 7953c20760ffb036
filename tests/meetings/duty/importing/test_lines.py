"""Roster lines: what each line is taken as, and what is said of those that are not understood."""

from __future__ import annotations

from typing import Any

import pytest

from meetings.duty.rota import Every
from meetings.when.locale import Locale, speaking
from tests.meetings.duty.importing.team import left_out, read, turns


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        pytest.param("2019-07-08: Bo", "07-08 Bo", id="as the field writes them"),
        pytest.param("7/8/2019 Bo", "07-08 Bo", id="month first in the United States"),
        pytest.param("8.7.2019: Bo", "07-08 Bo", id="with dots the day is first"),
        pytest.param("2019-07-08,Bo", "07-08 Bo", id="a table's row"),
        pytest.param("Mon 2019-07-08 Bo", "07-08 Bo", id="with its weekday"),
        pytest.param("2019-07-08 - Bo", "07-08 Bo", id="a dash between"),
        pytest.param("  2019-07-08: AdaL   # for Bo", "07-08 Ada", id="an alias, and a comment"),
        pytest.param("2019-07-08: noor haddad", "07-08 Noor Haddad", id="in any case"),
        pytest.param("2019-07-08: Bo (?)", "07-08 Bo", id="not sure yet"),
        pytest.param("2019-07-08: nobody", "07-08 nobody", id="skipped"),
        pytest.param("2019-07-08: Bo (Ada on Friday)", "07-08 Bo (Ada 07-12)", id="somebody else on a day"),
        pytest.param("2019-07-08: Bo (Ada Mon, May Sun July 14)", "07-08 Bo (Ada 07-08, May 07-14)", id="both ends"),
        pytest.param(
            "2019-07-08: Bo Mon-Thu, Ada Fri - Sun", "07-08 Bo (Ada 07-12, Ada 07-13, Ada 07-14)", id="shared"
        ),
        pytest.param("2018-07-02: Bo", "07-02 Bo", id="before the first week of the settings"),
    ],
)
def test_a_line_names_who_has_a_week(line: str, turn: str) -> None:
    reading = read(line)
    assert turns(reading) == [turn]
    assert left_out(reading) == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param(
            "2019-07-09: Bo", "Tue July 9 begins no turn: those begin on Mondays, as `2019-07-08: Mat` does", id="T"
        ),
        pytest.param("Tue 2019-07-08: Bo", "2019-07-08 is a Monday", id="its weekday is another"),
        pytest.param("2019-02-30: Bo", "there is no such date; `2019-07-08: Mat` would be read", id="no such date"),
        pytest.param("2019-07-08: Zoe", "who is Zoe", id="nobody's name"),
        pytest.param("2019-07-08: Noor", "who is Noor", id="two people's first name"),
        pytest.param("2019-07-08: Ad", "who is Ad", id="no name by likeness"),
        pytest.param("2019-07-08: Bo Jensen", "who is Bo Jensen", id="a longer name is somebody else's"),
        pytest.param("2019-07-08: Bo, May", "one person has each turn, and 2 are named", id="two, where one has it"),
        pytest.param(
            "2019-07-08: Bo (maybe)", '"(maybe)" is not understood; "(Brian on Friday)" would be', id="a remark"
        ),
        pytest.param(
            "2019-07-08: Bo (Ada on July 20)",
            '"on July 20" are no days from Mon July 8 to Sun July 14',
            id="a day of another week",
        ),
        pytest.param("2019-07-08: Bo Mon-Wed", "nobody is named for Thu July 11", id="days that nobody has"),
        pytest.param(
            "2019-07-08: Bo (Ada Friday afternoon)",
            '"Friday afternoon" are no days from Mon July 8 to Sun July 14',
            id="half",
        ),
    ],
)
def test_a_line_that_is_not_understood_says_why(line: str, why: str) -> None:
    reading = read(f"{line}\n2019-07-15: Bo")
    assert left_out(reading) == [why]
    assert turns(reading) == ["07-15 Bo"]


def test_empty_lines_comments_and_weeks_that_nobody_knows_yet_are_no_mistakes() -> None:
    reading = read("# The rota of the Tools team\n\n2019-07-08:\n2019-07-15: ???\n2019-07-22: tbd\n")
    assert (turns(reading), left_out(reading), reading.silent) == ([], [], 3)


def test_a_week_that_one_file_gives_to_two_people_is_left_out() -> None:
    reading = read("2019-07-08: Bo\n2019-07-15: May\n2019-07-08: May\n2019-07-15: May")
    assert turns(reading) == ["07-15 May", "07-15 May"]
    assert [each.place.line for each in reading.not_read] == [1, 3]


@pytest.mark.parametrize(
    ("text", "changes", "found"),
    [
        pytest.param("2019-07-08: Bo, May", {"seats": 2}, ["07-08 Bo May"], id="two seats"),
        pytest.param(
            "2019-07-08: Bo (Ada Fri) & May", {"seats": 2}, ["07-08 Bo May (Ada 07-12)"], id="one of them covered"
        ),
        pytest.param("2019-07-08: Bo", {"seats": 2}, [], id="one of two is not enough"),
        pytest.param("2019-07-09: Bo", {"every": Every.DAY}, ["07-09 Bo"], id="a day each"),
        pytest.param(
            "2019-07-13: Bo", {"every": Every.DAY, "weekdays_only": True}, [], id="nobody works on a Saturday"
        ),
    ],
)
def test_a_rota_may_turn_otherwise(text: str, changes: dict[str, Any], found: list[str]) -> None:
    assert turns(read(text, **changes)) == found


def test_the_order_of_month_and_day_is_that_of_the_locale() -> None:
    with speaking(Locale("en", "GB")):
        assert turns(read("8/7/2019 Bo")) == ["07-08 Bo"]


def test_names_without_dates_are_an_order() -> None:
    assert read("# in turn\nBo\n\nAdaL\nMay\n").order == ("Bo", "Ada", "May")
    assert left_out(read("Bo\nZoe\n")) == ["who is Zoe"]
    assert left_out(read("2019-07-08: Bo\nMay\n")) == ["it has no date; `2019-07-08: Mat` would be read"]

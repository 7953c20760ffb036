"""What becomes of a schedule by an import."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from meetings.duty.importing import Imported, NoFirstWeek, Taken, imported, ordered, taken
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover
from meetings.duty.words import people_words
from tests.cast import SCHEDULE, day, wall
from tests.meetings.duty.importing.team import read

# The week of July 8 is under way; people were told of that of July 15.
NOW = wall("2019-07-10 12:00")
STORED = replace(SCHEDULE, turns=SCHEDULE.touching(day("07-01"), day("09-01")))


def lines(text: str) -> Taken:
    return taken([read(text.replace("; ", "\n"))])


def people(schedule: DutySchedule, first: str, weeks: int) -> list[str]:
    return [people_words(week) for week in schedule.weeks(day(first), weeks)]


def places(plan: Imported) -> list[str]:
    return [f"{turn.first:%m-%d}" for turn in plan.put]


def test_what_was_is_stored_as_it_was_and_nobody_owes_anybody_for_it() -> None:
    plan = imported(STORED, lines("2019-06-17: Ada; 2019-06-24: May; 2019-07-01: Ada"), NOW)
    assert places(plan) == ["06-17", "06-24", "07-01"]
    assert [(turn.person, turn.planned) for turn in plan.put] == [("Ada", "Ada"), ("May", "May"), ("Ada", "Ada")]
    assert people(plan.after, "06-17", 6) == ["Ada", "May", "Ada", "May", "Bo", "May"]
    assert plan.behind == ()


def test_what_follows_a_week_to_come_is_generated_behind_it() -> None:
    plan = imported(STORED, lines("2019-07-22: Bo; 2019-07-29: May"), NOW)
    assert people(plan.after, "07-08", 8) == ["May", "Bo", "Bo", "May", "Bo", "May", "Bo", "May"]
    assert plan.after.turns[-1].last == STORED.turns[-1].last
    assert [turn.first for turn in plan.behind] == [day(text) for text in ("08-05", "08-12", "08-19", "08-26")]


def test_weeks_that_people_were_told_of_stay_where_the_files_do_not_name_them() -> None:
    plan = imported(STORED, lines("2019-07-08: Ada"), NOW)
    assert places(plan) == ["07-08"]
    assert people(plan.after, "07-08", 3) == ["Ada", "Bo", "May"]


def test_a_gap_stays_as_it_is_planned() -> None:
    plan = imported(SCHEDULE, lines("2019-07-08: Ada; 2019-07-29: Ada"), NOW)
    assert people(plan.after, "07-01", 6) == ["Bo", "Ada", "Bo", "May", "Ada", "Bo"]
    assert plan.after.turns[0].first == day("07-01")


def test_a_gap_before_the_first_week_is_nobodys() -> None:
    plan = imported(STORED, lines("2019-06-03: Ada"), NOW)
    assert people(plan.after, "06-03", 5) == ["Ada", "nobody yet", "nobody yet", "nobody yet", "Bo"]


def test_importing_twice_changes_nothing() -> None:
    text = "2019-06-17: Ada; 2019-07-15: May (Ada Fri); 2019-07-22: Ada; 2019-08-05: Ada"
    plan = imported(STORED, lines(text), NOW)
    again = imported(plan.after, lines(text), NOW)
    assert again.changes_nothing
    assert again.after == plan.after
    assert again.kept == ()


def test_a_turn_that_changed_hands_is_never_overwritten() -> None:
    turns = list(STORED.turns)
    turns[4] = replace(turns[4], person="Ada")  # 29 July, by a swap
    stored = replace(STORED, turns=tuple(turns), covers=(Cover(day("07-16"), "Ada"),))
    plan = imported(stored, lines("2019-07-15: Ada; 2019-07-22: Ada; 2019-07-29: May; 2019-08-05: May"), NOW)
    assert [each.said.first for each in plan.kept] == [day("07-15"), day("07-29")]
    assert people(plan.after, "07-15", 5) == ["Bo (Ada Tue July 16)", "Ada", "Ada", "May", "Bo"]


def test_a_turn_that_changed_hands_as_the_file_has_it_agrees_with_it() -> None:
    turns = list(STORED.turns)
    turns[4] = replace(turns[4], person="Ada")
    stored = replace(STORED, turns=tuple(turns))
    plan = imported(stored, lines("2019-07-29: Ada"), NOW)
    assert (plan.kept, plan.changes_nothing) == ((), True)


def test_a_turn_of_other_days_stays_and_is_named() -> None:
    turns = list(STORED.turns)
    turns[3:5] = [replace(turns[3], last=turns[4].last)]
    plan = imported(replace(STORED, turns=tuple(turns)), lines("2019-07-22: Ada"), NOW)
    assert plan.changes_nothing
    assert [each.stored[0].last for each in plan.kept] == [day("08-04")]


def test_an_order_counts_from_a_week_that_nobody_was_told_of_yet() -> None:
    reading = read("Ada\nMay\nBo\n")
    entry = ordered(STORED, [reading], day("07-22"), NOW)
    plan = imported(STORED, taken([reading]), NOW, entry)
    assert people(plan.after, "07-01", 7) == ["Bo", "May", "Bo", "Ada", "May", "Bo", "Ada"]
    assert ordered(plan.after, [reading], day("07-22"), NOW) is None


@pytest.mark.parametrize(
    ("first", "said"),
    [
        pytest.param(None, "from which week on do they take turns? --from 2019-07-22", id="no week"),
        pytest.param(
            "07-15", "--from 2019-07-15: Mon July 15 begins no duty week that nobody was told of", id="told of"
        ),
        pytest.param("07-31", "Mon Aug 5 does, --from 2019-08-05", id="no first day"),
    ],
)
def test_an_order_asks_from_when_on(first: str | None, said: str) -> None:
    with pytest.raises(NoFirstWeek, match=said.replace("?", r"\?")):
        ordered(STORED, [read("Ada\nMay\n")], day(first) if first else None, NOW)


def test_an_order_and_weeks_behind_it_are_two_imports() -> None:
    with pytest.raises(NoFirstWeek, match="by themselves"):
        ordered(STORED, [read("Ada\nMay\n"), read("2019-07-29: Bo")], day("07-22"), NOW)


def test_an_order_in_which_somebody_is_nobody_changes_nothing() -> None:
    assert ordered(STORED, [read("Ada\nZoe\n")], day("07-22"), NOW) is None


def test_the_schedule_has_no_gap_and_no_overlap_behind_its_first_week() -> None:
    plan = imported(STORED, lines("2019-07-22: Ada; 2020-01-06: Bo; 2019-08-12: Ada"), NOW)
    today = day("07-01")
    for turn in plan.after.turns:
        assert turn.first == today
        today = turn.last + timedelta(days=1)
    assert plan.after.turns[-1].first == day("2020-01-06")

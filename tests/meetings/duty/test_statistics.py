"""Who has carried what: counted from what was had and what was planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meetings.duty.statistics import Tally, tallies
from meetings.duty.turn import NOBODY, Cover
from posts.words.duty_statistics import bar
from tests.cast import day
from tests.meetings.duty.test_changing_hands import stored

ROSTER = ("Bo", "May", "Carl")
CLOSED = {"May": frozenset({day("07-10"), day("07-16")}), "Carl": frozenset({day("07-16")})}


def test_days_weeks_and_holidays_through_today_and_debts_of_what_is_agreed_to_come() -> None:
    known = stored(Cover(day("07-04"), "May"), Cover(day("07-05"), "May"))
    turns = tuple(replace(turn, person="Bo") if turn.first == day("07-15") else turn for turn in known.turns)
    found = tallies(replace(known, turns=turns), ROSTER, date.min, day("07-10"), CLOSED)
    assert found == {
        "Bo": Tally(turns=1, days=5, holidays=0, given=7, received=2),
        "May": Tally(turns=1, days=5, holidays=1, given=2, received=0),
        "Carl": Tally(turns=0, days=0, holidays=0, given=0, received=7),
    }
    assert [tally.balance for tally in found.values()] == [5, 2, -7]
    assert sum(tally.balance for tally in found.values()) == 0


def test_what_lies_before_the_day_does_not_count() -> None:
    known = stored(Cover(day("07-04"), "May"))
    found = tallies(known, ROSTER, day("07-08"), day("07-21"), CLOSED)
    assert found["Bo"] == Tally()
    assert found["May"] == Tally(turns=1, days=7, holidays=1)
    assert found["Carl"] == Tally(turns=1, days=7, holidays=1)


def test_a_week_that_nobody_has_is_owed_by_nobody() -> None:
    known = stored()
    turns = tuple(replace(turn, person=NOBODY) if turn.first == day("07-08") else turn for turn in known.turns)
    found = tallies(replace(known, turns=turns), ROSTER, date.min, day("07-21"), {})
    assert found["May"] == Tally()
    assert sorted(found) == ["Bo", "Carl", "May"]


def test_somebody_who_is_on_no_roster_is_counted_as_well() -> None:
    found = tallies(stored(Cover(day("07-02"), "Ada")), ROSTER, date.min, day("07-07"), {})
    assert found["Ada"] == Tally(days=1, given=1)


def test_a_bar_is_in_proportion() -> None:
    assert bar(8, 8) == "█" * 20
    assert bar(0, 8) == bar(0, 0) == ""
    assert bar(1, 160) == "▏"
    assert len(bar(5, 7)) == 15

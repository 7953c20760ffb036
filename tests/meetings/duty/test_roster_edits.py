"""Who joins, leaves and pauses: from a duty week on that nobody was told of yet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from meetings.calendar.dated import ALWAYS, Dated, Entry
from meetings.calendar.typed.roster_text import NewRoster
from meetings.calendar.typed.which import Unsettled
from meetings.duty.rota import Pause, Rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover
from meetings.duty.typed.roster_edits import Around, NewPause, read_join, read_leave, read_pause
from tests.cast import day
from tests.meetings.duty.test_changing_hands import NOW, stored
from tests.meetings.duty.test_what_is_typed import PEOPLE, TODAY


def around(schedule: DutySchedule | None = None) -> Around:
    """July 10: the week of July 8 is under way, that of July 15 is announced."""
    return Around(schedule or stored(), PEOPLE, NOW, TODAY)


def people(schedule: DutySchedule, count: int = 6) -> list[str]:
    return [" and ".join(week.people) for week in schedule.weeks(day("07-08"), count)]


@pytest.mark.parametrize(
    ("typed", "weeks"),
    [
        pytest.param("Ada", ["May", "Carl", "Ada", "Bo", "May", "Carl"], id="the last of the roster"),
        pytest.param("Ada after Bo", ["May", "Carl", "Bo", "Ada", "May", "Carl"], id="behind somebody"),
        pytest.param("Ada from July 29", ["May", "Carl", "Bo", "May", "Carl", "Ada"], id="from a day on"),
        pytest.param("Ada from July 10", ["May", "Carl", "Ada", "Bo", "May", "Carl"], id="announced weeks stay"),
        pytest.param("Ada from July 22 after Bo", ["May", "Carl", "Bo", "Ada", "May", "Carl"], id="both"),
        pytest.param("Ada after Bo from July 22", ["May", "Carl", "Bo", "Ada", "May", "Carl"], id="in any order"),
    ],
)
def test_this_is_joining(typed: str, weeks: list[str]) -> None:
    read = read_join(typed, around())
    assert isinstance(read, NewRoster), read
    assert people(read.after) == weeks


@pytest.mark.parametrize(
    ("typed", "weeks"),
    [
        pytest.param("Bo", ["May", "Carl", "May", "Carl", "May", "Carl"], id="from the first week nobody was told of"),
        pytest.param("Carl from Aug 5", ["May", "Carl", "Bo", "May", "Bo", "May"], id="from a day on"),
        pytest.param("Carl", ["May", "Carl", "Bo", "May", "Bo", "May"], id="the announced week stays"),
    ],
)
def test_this_is_leaving(typed: str, weeks: list[str]) -> None:
    read = read_leave(typed, around())
    assert isinstance(read, NewRoster), read
    assert people(read.after) == weeks


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("join Bo", "Bo is on the roster already", id="who is there"),
        pytest.param("join Ada after Noor Salim", "Noor Salim is not on the roster", id="behind nobody of it"),
        pytest.param("join Zed", 'I know nobody called "Zed"', id="nobody"),
        pytest.param("join Gail", "is a guest", id="a guest"),
        pytest.param("join Noor", "Which one: Noor Haddad or Noor Salim?", id="a shared name"),
        pytest.param("join Ada July 22", "I could not read", id="a day without from"),
        pytest.param("leave Ada", "Ada is not on the roster", id="who is not there"),
        pytest.param("pause Ada July 22", "is not on the roster", id="a pause of somebody else"),
        pytest.param("pause Bo this week", "announced already", id="announced weeks"),
        pytest.param("pause Bo", "I need a day", id="without days"),
        pytest.param("pause Bo Mondays", "One stretch of days", id="days that recur"),
        pytest.param("pause Bo off", "Bo does not pause", id="an end of nothing"),
    ],
)
def test_this_changes_nothing(typed: str, sentence: str) -> None:
    word, _, rest = typed.partition(" ")
    read = {"join": read_join, "leave": read_leave, "pause": read_pause}[word](rest, around())
    assert isinstance(read, Unsettled), read
    assert sentence in read.sentence


def test_the_last_of_a_roster_stays() -> None:
    alone = stored(roster=("Bo",))
    read = read_leave("Bo", around(alone))
    assert isinstance(read, Unsettled)
    assert "Nobody would be left" in read.sentence


def test_what_is_planned_from_later_days_on_has_the_change_as_well() -> None:
    known = stored()
    duty = known.on(TODAY)
    later = Entry(day("08-05"), replace(duty, roster=("Bo", "May"), first_week=day("08-05"), anew=False))
    planned = replace(known, rota=Rota(Dated((Entry(ALWAYS, duty), later))), turns=())
    planned = replace(planned, turns=planned.touching(day("07-01"), day("09-30")))
    read = read_join("Ada", around(planned))
    assert isinstance(read, NewRoster)
    assert read.later[0].value.roster == ("Bo", "May", "Ada")
    assert "Carl" not in people(read.after, 10)[4:]


def test_a_pause_passes_over_and_ends() -> None:
    read = read_pause("Bo July 22 - Aug 11", around())
    assert isinstance(read, NewPause)
    assert people(read.after, 7) == ["May", "Carl", "May", "Carl", "May", "Carl", "Bo"]
    ended = read_pause("Bo off", around(read.after))
    assert isinstance(ended, NewPause)
    assert people(ended.after) == people(stored())
    assert ended.pause == Pause("Bo", day("07-22"), day("08-11"))


def test_what_changed_hands_stays_by_whoever_takes_turns_or_never_did_but_not_by_who_left() -> None:
    known = stored(Cover(day("08-06"), "Ada"), Cover(day("08-07"), "Bo"))
    had = {day("08-12"): "", day("08-19"): "Noor Salim", day("08-26"): "Bo"}
    turns = tuple(replace(turn, person=had.get(turn.first, turn.person)) for turn in known.turns)
    read = read_leave("Bo", around(replace(known, turns=turns)))
    assert isinstance(read, NewRoster)
    after = read.after
    assert after.on_duty(day("08-06")) == ("Ada",)
    assert after.on_duty(day("08-07")) != ("Bo",)
    assert [cover.person for cover in read.plan.uncovered] == ["Bo"]
    assert after.on_duty(day("08-12")) == ()
    assert after.on_duty(day("08-19")) == ("Noor Salim",)
    assert after.on_duty(day("08-26")) not in {("Bo",), ()}

"""Where absences and the schedule meet: which days matter, and what is said and proposed about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from meetings.absences import Absence
from meetings.calendar.holidays import Holiday
from meetings.duty.away import away_of
from meetings.duty.clashes import Between, Clash, clashes_ahead, clashes_in, difference, out_on_duty
from meetings.duty.proposals import Around, proposals
from meetings.duty.rota import Duty, Every
from meetings.duty.schedule import DutySchedule, unstored
from meetings.duty.turn import Cover
from meetings.people import Person
from meetings.when.spans import Span, When
from tests.cast import CHICAGO, absence, day, span, spans, wall

PEOPLE = (Person("Ada", site="Madison"), Person("Bo", site="Lincoln"), Person("May", site="Madison"))
PIONEER_DAY = Holiday("Lincoln", day("07-10"), "Pioneer Day")


def schedule(**changes: Any) -> DutySchedule:
    """Ada from Mon July 1, Bo from July 8, May from July 15, Ada from July 22, at nine in the morning."""
    return unstored(replace(Duty("Triage", ("Ada", "Bo", "May"), day("07-01"), time(9), CHICAGO), **changes))


def every(*weekdays: str, first: str, part: str = "day", open_end: bool = True) -> When:
    """These weekdays, from a day on, again and again."""
    listed = spans(*(span(f"{day(first) + timedelta(weeks=n)}", part=part) for n in range(13)))  # type: ignore[arg-type]
    return replace(listed, every=weekdays, open_end=open_end)


def found(of: DutySchedule, *absences: Absence, holidays: tuple[Holiday, ...] = ()) -> list[Clash]:
    """The clashes of the first four weeks."""
    return clashes_in(of, day("07-01"), day("07-28"), away_of(absences, holidays, PEOPLE))


def said(of: DutySchedule, *absences: Absence, holidays: tuple[Holiday, ...] = ()) -> list[str]:
    return [clash.words(day("07-01")) for clash in found(of, *absences, holidays=holidays)]


# Bo has Mon July 8 - Sun July 14.
@pytest.mark.parametrize(
    ("when", "days"),
    [
        pytest.param(span("07-08", "07-10"), ["07-08", "07-09", "07-10"], id="the first days of the week"),
        pytest.param(span("07-12"), ["07-12"], id="its last working day"),
        pytest.param(span("07-12", part="pm"), ["07-12"], id="the afternoon of it"),
        pytest.param(span("07-08", part="am"), ["07-08"], id="the morning of the handover, which is at nine"),
        pytest.param(span("07-13", "07-14"), [], id="its weekend only"),
        pytest.param(span("07-12", "07-19"), ["07-12"], id="from within it to behind it"),
        pytest.param(span("07-01", "07-07"), [], id="it ends the day before"),
        pytest.param(span("07-15", "07-17"), [], id="it begins on the day of the next one's handover"),
        pytest.param(span("06-20", "08-30"), ["07-08", "07-09", "07-10", "07-11", "07-12"], id="far around it"),
        pytest.param(spans(Span(day("07-11"), None)), ["07-11", "07-12"], id="without an end"),
        pytest.param(every("wed", first="07-03", part="pm"), ["07-10"], id="a weekday that comes again, a half of it"),
        pytest.param(every("sat", first="07-06"), [], id="a Saturday that comes again"),
        pytest.param(spans(span("07-05"), span("07-16")), [], id="days on either side of it"),
    ],
)
def test_an_absence_of_whoever_has_the_week_clashes_on_its_working_days(when: Any, days: list[str]) -> None:
    clashes = found(schedule(), absence("Bo", when))
    assert [f"{each:%m-%d}" for clash in clashes for each in clash.days] == days


@pytest.mark.parametrize(
    ("handover", "when", "whose"),
    [
        pytest.param(9, span("07-15", part="am"), "May", id="at nine the morning is the new one's"),
        pytest.param(13, span("07-15", part="am"), "Bo", id="at one it is still the one before's"),
        pytest.param(13, span("07-15", part="pm"), "May", id="and the afternoon the new one's"),
        pytest.param(17, span("07-15", part="pm"), "Bo", id="at five the afternoon is the one before's as well"),
    ],
)
def test_a_half_day_is_whoever_has_the_duty_in_it(handover: int, when: Any, whose: str) -> None:
    late = schedule(handover=time(handover))
    assert [clash.person for clash in found(late, absence("Bo", when), absence("May", when, 2))] == [whose]


def test_a_day_that_somebody_covers_is_theirs() -> None:
    covered = replace(schedule(), covers=(Cover(day("07-10"), "May"),))
    assert said(covered, absence("Bo", span("07-10"))) == []
    assert said(covered, absence("May", span("07-10"))) == ["May has Triage Wed July 10 and is out Wed July 10."]
    assert said(covered, absence("Bo", span("07-10", "07-11"))) == [
        "Bo has Triage Thu July 11 - Sun July 14 and is out Wed July 10 - Thu July 11."
    ]


def test_a_rota_that_turns_on_saturdays_matters_on_saturdays() -> None:
    daily = schedule(every=Every.DAY)
    assert said(daily, absence("May", span("07-06"))) == ["May has Triage Sat July 6 and is out Sat July 6."]
    assert said(schedule(every=Every.DAY, weekdays_only=True), absence("Ada", span("07-06", "07-07"))) == []


def test_each_seat_is_looked_at() -> None:
    pairs = schedule(seats=2)
    assert [clash.person for clash in found(pairs, absence("Bo", span("07-03")), absence("Ada", span("07-04"), 2))] == [
        "Ada",
        "Bo",
    ]


@pytest.mark.parametrize(
    ("holidays", "texts"),
    [
        pytest.param([PIONEER_DAY],
                     ["Bo has Triage Mon July 8 - Sun July 14 and has a holiday Wed July 10 (Pioneer Day)."],
                     id="of the site of whoever has the week"),
        pytest.param([Holiday("Madison", day("07-10"), "Founders' Day")], [], id="of a site of others"),
        pytest.param([Holiday("", day("07-10"), "Labor Day")], [], id="of everybody, so that nobody could cover it"),
        pytest.param([PIONEER_DAY, Holiday("Madison", day("07-10"), "Founders' Day")], [], id="of each of the sites"),
        pytest.param([replace(PIONEER_DAY, day=day("07-13"))], [], id="on a Saturday"),
    ],
)  # fmt: skip
def test_a_holiday_clashes_where_somebody_else_of_the_roster_works(holidays: list[Holiday], texts: list[str]) -> None:
    assert said(schedule(), holidays=tuple(holidays)) == texts


def test_an_absence_and_a_holiday_are_said_together_and_a_holiday_within_an_absence_once() -> None:
    out = absence("Bo", span("07-11", "07-12"))
    assert said(schedule(), out, holidays=(PIONEER_DAY,)) == [
        "Bo has Triage Mon July 8 - Sun July 14 and is out Thu July 11 - Fri July 12"
        " and has a holiday Wed July 10 (Pioneer Day)."
    ]
    assert said(schedule(), absence("Bo", span("07-10", "07-12")), holidays=(PIONEER_DAY,)) == [
        "Bo has Triage Mon July 8 - Sun July 14 and is out Wed July 10 - Fri July 12."
    ]


def test_a_clash_whose_days_are_over_is_none_any_more() -> None:
    away = away_of([absence("Bo", span("07-08", "07-09"))], (), PEOPLE)
    assert clashes_ahead(schedule(), day("07-09"), day("07-21"), away)
    assert not clashes_ahead(schedule(), day("07-10"), day("07-21"), away)


def changed(of: DutySchedule, before: list[Absence], after: list[Absence]) -> list[list[str]]:
    """The first days of the stints that clash, do so newly, and do so no more, up to the end of August."""
    both = Between(away_of(before, (), PEOPLE), away_of(after, (), PEOPLE))
    found = difference(of, both, day("07-10"), day("08-31"))
    return [[f"{clash.stint.first:%m-%d}" for clash in part] for part in (found.stand, found.new, found.gone)]


def test_what_an_absence_changes_is_every_stint_it_touches_that_did_not_clash_before() -> None:
    for_good = absence("Ada", spans(Span(day("07-03"), None)))
    for_now = absence("Ada", span("07-03", "07-23"))
    assert changed(schedule(), [], [for_good]) == [["07-22", "08-12"], ["07-22", "08-12"], []]
    assert changed(schedule(), [for_now], [for_good]) == [["07-22", "08-12"], ["08-12"], []]
    assert changed(schedule(), [for_good], [for_now]) == [["07-22"], [], ["08-12"]]
    assert changed(schedule(), [for_now], []) == [[], [], ["07-22"]]


def test_a_turn_with_a_holiday_is_a_new_clash_where_its_person_is_out_as_well() -> None:
    holiday = away_of([], [PIONEER_DAY], PEOPLE)
    both = away_of([absence("Bo", span("07-11"))], [PIONEER_DAY], PEOPLE)
    found = difference(schedule(), Between(holiday, both), day("07-08"), day("07-14"))
    assert (len(found.new), found.gone) == (1, ())
    back = difference(schedule(), Between(both, holiday), day("07-08"), day("07-14"))
    assert (back.new, back.gone) == ((), ()), "cover is needed all the same"


def test_duty_that_changes_hands_is_held_against_whoever_is_to_have_it() -> None:
    out = absence("Bo", span("07-16", part="pm"))
    week = [day("07-15") + timedelta(days=n) for n in range(7)]
    away = away_of([out], [replace(PIONEER_DAY, day=day("07-18"))], PEOPLE)
    found = out_on_duty(schedule(), "Bo", week, away)
    assert found is not None
    assert found[0] == (day("07-16"), day("07-18"))
    assert found[1].words(day("07-01")) == ("is out Tue July 16 afternoon and has a holiday Thu July 18 (Pioneer Day)")
    assert out_on_duty(schedule(), "Ada", week, away) is None
    assert out_on_duty(schedule(), "Bo", week[2:3], away) is None


def pressed(of: DutySchedule, *absences: Absence, now: str = "07-05", others: tuple[DutySchedule, ...] = ()) -> Any:
    """The labels and commands proposed for the clashes ahead."""
    away = away_of(absences, (), PEOPLE)
    today: date = day(now)
    clashes = clashes_ahead(of, today, day("07-31"), away)
    each = proposals(clashes, Around((of, *others), away, wall(f"2019-{now} 12:00"), today))
    return [[(press.label, press.surface, press.text) for press in presses] for presses in each]


def test_the_fair_swap_and_a_call_for_cover_are_commands() -> None:
    assert pressed(schedule(), absence("May", span("07-15", "07-19"))) == [[
        ("Swap with Ada (Mon July 22)", "triage", "swap May Ada 2019-07-15 2019-07-22"),
        ("Ask for cover", "triage", "need-cover May 2019-07-15"),
    ]]  # fmt: skip


def test_where_no_swap_fits_the_fairest_cover_of_the_days_is_proposed() -> None:
    away = [absence("May", span("07-16", "07-17")), absence("Ada", spans(Span(day("07-18"), None)), 2)]
    away += [absence("Bo", span("07-15"), 3)]
    assert pressed(schedule(), *away)[0] == [
        ("May: ask Ada to cover Tue July 16 - Wed July 17", "triage",
         "cover May 2019-07-16 to 2019-07-17 by Ada"),
        ("May: ask for cover", "triage", "need-cover May 2019-07-16 to 2019-07-17"),
    ]  # fmt: skip


def test_nobody_is_proposed_where_nobody_is_free() -> None:
    all_out = [absence(name, span("07-15", "07-19"), n) for n, name in enumerate(("Ada", "Bo", "May"), start=1)]
    assert pressed(schedule(), *all_out)[0] == [("Ask for cover", "triage", "need-cover May 2019-07-15")]


def test_of_several_rotas_a_command_names_the_one_it_is_about() -> None:
    other = DutySchedule(replace(schedule(name="Releases", roster=("Ada", "Bo")).rota, key="releases"))
    [[swap, ask]] = pressed(schedule(), absence("May", span("07-15", "07-19")), others=(other,))
    assert ask[2] == "Triage need-cover May 2019-07-15"
    assert swap[2] == "Triage swap May Bo 2019-07-15 2019-07-08", "Ada has Releases in the week of July 15"


def test_days_that_have_begun_do_not_change_hands_any_more() -> None:
    out = absence("Bo", span("07-08", "07-10"))
    assert pressed(schedule(), out, now="07-08")[0][-1][2] == "need-cover Bo 2019-07-09 to 2019-07-10"
    assert pressed(schedule(), out, now="07-09")[0][-1][2] == "need-cover Bo only 2019-07-10"
    assert pressed(schedule(), out, now="07-10") == [[("Show the weeks", "triage", "")]]
    weeks = absence("Bo", span("07-01", "07-31"))
    assert pressed(schedule(), weeks, now="07-08")[0][-1][2] == "need-cover Bo 2019-07-09 to 2019-07-14"


def test_days_with_a_gap_between_them_are_named_as_they_are() -> None:
    out = absence("Bo", spans(span("07-09"), span("07-11", "07-12")))
    assert pressed(schedule(), out)[0][-1][2] == "need-cover Bo 2019-07-09; 2019-07-11 to 2019-07-12"


def test_where_somebody_has_several_clashes_a_button_says_of_which_week_it_is_and_no_week_is_proposed_twice() -> None:
    labels = [
        press[0]
        for presses in pressed(schedule(), absence("Ada", span("07-01", "07-26")), now="06-28")
        for press in presses
    ]
    assert labels == [
        "Ada, Mon July 1: swap with Bo (Mon July 29)",
        "Ada, Mon July 1: ask for cover",
        "Ada, Mon July 22: swap with May (Mon Aug 5)",
        "Ada, Mon July 22: ask for cover",
    ]

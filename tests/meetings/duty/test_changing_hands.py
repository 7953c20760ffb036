"""What becomes of a schedule when days of it are somebody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from meetings.duty.request import Days, Kind, Request, State, gifts, settled_otherwise, who_has
from meetings.duty.rota import Duty, Every
from meetings.duty.schedule import DutySchedule, unstored
from meetings.duty.shares import Gift, Share, days_words, handed, next_share, shares_of, twice_on_duty
from meetings.duty.turn import Cover, Turn
from meetings.duty.words import people_words
from tests.cast import CHICAGO, RECORDED, day, wall

NOW = wall("2019-07-10 10:00")  # a Wednesday; May has the week
LAST = day("09-30")


def stored(*covers: Cover, **changes: object) -> DutySchedule:
    """Bo, May and Carl in turn from July 1 on, a quarter of a year of it stored."""
    duty = Duty("Triage Duty", ("Bo", "May", "Carl"), day("07-01"), time(9), CHICAGO)
    schedule = unstored(replace(duty, **changes))  # type: ignore[arg-type]
    return replace(schedule, turns=schedule.touching(day("07-01"), LAST), covers=covers)


def share(schedule: DutySchedule, person: str, *days: str) -> Share:
    """These days of a person, or all that are ahead of the turn that holds the only one."""
    found = next(one for one in shares_of(schedule, person, NOW, LAST) if day(days[0]) in one.days)
    return replace(found, days=tuple(map(day, days))) if len(days) > 1 else found


def after(schedule: DutySchedule, *given: Gift) -> DutySchedule:
    """The schedule once each has what they are given."""
    plan = handed(schedule, given)
    turns = {(turn.first, turn.seat): turn for turn in (*schedule.turns, *plan.turns)}
    covers = {(one.day, one.seat): one for one in schedule.covers if one not in plan.uncovered}
    covers |= {(one.day, one.seat): one for one in plan.covers}
    return replace(schedule, turns=tuple(turns.values()), covers=tuple(covers.values()))


def weeks(schedule: DutySchedule, count: int = 4) -> list[str]:
    return [people_words(week) for week in schedule.weeks(day("07-08"), count)]


def test_a_swap_of_whole_turns_exchanges_the_turns() -> None:
    known = stored()
    plan = handed(known, [Gift(share(known, "Carl", "07-15"), "Bo"), Gift(share(known, "Bo", "07-22"), "Carl")])
    assert [(turn.first, turn.person, turn.planned) for turn in plan.turns] == [
        (day("07-15"), "Bo", "Carl"),
        (day("07-22"), "Carl", "Bo"),
    ]
    assert (plan.covers, plan.uncovered) == ((), ())


def test_days_within_a_turn_are_covered_and_given_back() -> None:
    known = stored()
    covered = after(known, Gift(share(known, "Carl", "07-16", "07-17"), "Bo"))
    assert weeks(covered) == ["May", "Carl (Bo Tue July 16 - Wed July 17)", "Bo", "May"]
    back = after(covered, Gift(share(covered, "Bo", "07-16"), "Carl"))
    assert weeks(back) == weeks(known)
    assert back.covers == ()


def test_the_turn_of_somebody_whose_days_others_have_is_theirs_without_those() -> None:
    known = stored(Cover(day("07-17"), "Bo"))
    assert weeks(after(known, Gift(share(known, "Carl", "07-15"), "May")))[1] == "May (Bo Wed July 17)"
    # Whoever has a day of it already has all of it then.
    assert weeks(after(known, Gift(share(known, "Carl", "07-15"), "Bo")))[1] == "Bo"


def test_both_parts_of_one_turn_may_be_swapped() -> None:
    known = stored(Cover(day("07-17"), "Bo"))
    both = [Gift(share(known, "Carl", "07-15"), "Bo"), Gift(share(known, "Bo", "07-17"), "Carl")]
    assert weeks(after(known, *both))[1] == "Bo (Carl Wed July 17)"


def test_of_a_turn_under_way_the_days_ahead_change_hands() -> None:
    known = stored()
    assert share(known, "May", "07-11").days == tuple(map(day, ("07-11", "07-12", "07-13", "07-14")))
    given = after(known, Gift(share(known, "May", "07-11"), "Carl"))
    assert given.on_duty(day("07-10")) == ("May",)
    assert given.on_duty(day("07-11")) == ("Carl",)


def test_the_next_turn_is_the_first_that_has_not_begun() -> None:
    known = stored()
    found = next_share(known, "May", NOW)
    assert found
    assert found.first == day("07-29")
    assert next_share(known, "Ada", NOW) is None


def test_nobody_has_two_seats_at_once() -> None:
    known = stored(seats=2)
    bo, may = (next(iter(shares_of(known, name, NOW, LAST))) for name in ("Bo", "May"))
    assert twice_on_duty(known, [Gift(bo, "Carl")]) is None or bo.turn.first != day("07-15")
    both = next(one for one in shares_of(known, "Carl", NOW, LAST) if one.first == day("07-15"))
    other = next(turn for turn in known.touching(both.first, both.last) if turn.person != "Carl")
    assert twice_on_duty(known, [Gift(both, other.person)]) == (other.person, day("07-15"))
    assert may.person == "May"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(("07-15", "07-16"), "Mon July 15 - Tue July 16", id="days in a row"),
        pytest.param(("07-15", "07-17"), "Mon July 15 and Wed July 17", id="days with a gap"),
        pytest.param(("07-17",), "Wed July 17", id="a day"),
    ],
)
def test_days_in_words(days: tuple[str, ...], words: str) -> None:
    assert days_words(map(day, days), day("07-10")) == words


def request(kind: Kind, gives: str, returns: str = "", taker: str = "Bo") -> Request:
    def of(first: str) -> Days:
        return Days(0, tuple(date.fromordinal(day(first).toordinal() + n) for n in range(7)))

    return Request(3, "", kind, "Carl", taker, of(gives), of(returns) if returns else None, "U0CARL", RECORDED)


def test_what_is_agreed_to_is_what_both_still_have() -> None:
    known, asked = stored(), request(Kind.SWAP, "07-15", "07-22")
    found = gifts(asked, known, "Bo", NOW)
    assert found
    assert [(gift.share.person, gift.to) for gift in found] == [("Carl", "Bo"), ("Bo", "Carl")]
    given_away = after(known, Gift(share(known, "Bo", "07-22"), "May"))
    assert gifts(asked, given_away, "Bo", NOW) is None
    assert who_has(Days(0, (day("07-22"),)), given_away) == ("May",)
    one_day_less = after(known, Gift(share(known, "Carl", "07-16", "07-17"), "May"))
    assert gifts(asked, one_day_less, "Bo", NOW) is None


def test_a_request_lapses_with_its_first_day() -> None:
    known, asked = stored(), request(Kind.SWAP, "07-22", "07-15")
    assert not asked.has_lapsed(known, wall("2019-07-15 08:59"))
    assert asked.has_lapsed(known, wall("2019-07-15 09:00"))
    assert not replace(asked, state=State.AGREED).has_lapsed(known, wall("2019-07-15 09:00"))


def test_a_call_is_over_when_none_of_its_days_are_the_givers() -> None:
    known, call = stored(), request(Kind.CALL, "07-15", taker="")
    assert settled_otherwise(call, known) is None
    part = after(known, Gift(share(known, "Carl", "07-16", "07-17"), "May"))
    assert settled_otherwise(call, part) is None
    rest = after(part, Gift(share(part, "Carl", "07-15"), "Bo"))
    settled = settled_otherwise(call, rest)
    assert settled
    assert (settled.state, settled.taker) == (State.AGREED, "Bo and May")


def test_days_of_a_daily_rota_change_hands_one_by_one() -> None:
    known = stored(every=Every.DAY, weekdays_only=True)
    first = next(iter(shares_of(known, "Bo", NOW, LAST)))
    assert len(first.days) == 1
    assert handed(known, [Gift(first, "May")]).turns == (Turn(first.first, first.first, "May", "Bo"),)

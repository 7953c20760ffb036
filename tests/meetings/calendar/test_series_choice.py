"""Which meeting a command is about."""

from __future__ import annotations

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import is_member, series_of
from meetings.people import Person
from tests.cast import ADA, BO, MAY, NOOR_SALIM, calendar

TECH = calendar()
OPS = calendar(key="ops", channel="#ops", members=("operations",))
ALL = calendar(key="all", channel="C0ALL", members=())


@pytest.mark.parametrize(
    ("calendars", "places", "person", "key"),
    [
        pytest.param([TECH, OPS], {"C0TECH", "#tech"}, MAY, "tech", id="the channel's, by id"),
        pytest.param([TECH, OPS], {"C0OPS", "#ops"}, ADA, "ops", id="the channel's, by name, though not a member"),
        pytest.param([TECH], {"D0ADA"}, NOOR_SALIM, "tech", id="elsewhere the only one there is"),
        pytest.param([TECH], {"D0ADA"}, None, "tech", id="the only one there is, for anybody"),
        pytest.param([TECH, OPS], {"D0ADA"}, ADA, "tech", id="elsewhere the only one the typist is in"),
        pytest.param([TECH, OPS], {"D0MAY"}, MAY, None, id="in two: ask"),
        pytest.param([TECH, OPS], {"D0NOOR"}, NOOR_SALIM, None, id="in none: ask"),
        pytest.param([TECH, OPS], {"D0"}, None, None, id="an account that is nobody's: ask"),
        pytest.param([TECH, ALL], {"D0NOOR"}, NOOR_SALIM, "all", id="where no members are named everybody is one"),
        pytest.param([], {"C0TECH"}, ADA, None, id="there is no meeting"),
    ],
)
def test_a_command_is_about(
    calendars: list[Calendar], places: set[str], person: Person | None, key: str | None
) -> None:
    found = series_of(calendars, places, person)
    assert (found.series.key if found else None) == key


@pytest.mark.parametrize(
    ("person", "member"),
    [
        pytest.param(BO, True, id="in a group that is named"),
        pytest.param(ADA, False, id="in another group"),
        pytest.param(NOOR_SALIM, False, id="in none"),
        pytest.param(Person("operations"), True, id="named"),
    ],
)
def test_a_member_is_named_or_in_a_group_that_is(person: Person, member: bool) -> None:
    assert is_member(OPS.series, person) is member

"""The one message a week: who gets it and when, over two years, changes of the clock, and whatever is decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.absences import Absence
from meetings.calendar.calendar import Calendar
from meetings.calendar.holidays import Holiday
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.weekly import Team, Weekly, friday_before, next_weekly, weekly_due, weekly_of
from meetings.people import Person, Roster, Standing
from tests.cast import ADA, BO, MAY, NOOR_HADDAD, ROSTER, absence, calendar, called_off, day, span, spans, wall

TOOLS = calendar(known_since=None)
OPERATIONS = calendar(
    key="ops", title="Operations", zone="Europe/Berlin", weekday=1, at=time(10), draft_at=time(8, 30), members=("Bo",)
)
SERIES = {
    "Mondays in Chicago": TOOLS,
    "Tuesdays in Berlin": OPERATIONS,
    "Fridays in Kathmandu, the draft before ten": calendar(zone="Asia/Kathmandu", weekday=4),
    "Fridays in Chicago, the draft after ten": calendar(weekday=4, draft_at=time(14), at=time(15)),
    "Saturdays in Lord Howe": calendar(zone="Australia/Lord_Howe", weekday=5),
    "Thursdays in Kiritimati, a day ahead": calendar(zone="Pacific/Kiritimati", weekday=3),
}
ONLY_ADA = Roster((ADA,))


def moved(found: Calendar, original: str, to: str, at: time | None = None) -> Calendar:
    decided = {**found.decided, day(original): Decided(State.MOVED, "", day(to), at)}
    return replace(found, decided=decided)


def asked(team: Team, since: str, now: str) -> list[tuple[str, str]]:
    """Who gets a message, and of which Friday."""
    due = weekly_due(team, wall(since), wall(now))
    return [(entry.person.name, entry.friday.isoformat()[5:]) for entry in due]


@pytest.mark.parametrize("name", SERIES)
def test_for_two_years_the_message_comes_on_every_friday_at_ten_before_a_draft(name: str) -> None:
    found = SERIES[name]
    zone = ZoneInfo(found.series.zone)
    team = Team([found], Roster((BO,)))
    since, end, seen = wall("2019-07-06 12:00"), wall("2021-07-02 12:00"), list[Weekly]()
    while (now := next_weekly(team, since)) and now < end:
        fresh = [entry for entry in weekly_due(team, since, now) if entry.at > since]
        assert [entry.at for entry in fresh] == [now]
        seen += fresh
        since = now
    # The Fridays of two years, those of new year and of both changes of the clock among them.
    fridays = [date(2019, 7, 12) + timedelta(weeks=n) for n in range(103)]
    assert [entry.friday for entry in seen][: len(fridays)] == fridays
    for entry in seen:
        (ahead,) = entry.ahead
        shown = entry.at.astimezone(zone).replace(tzinfo=None)
        assert shown == datetime.combine(entry.friday, time(10))
        assert entry.at < ahead.meeting.draft_posted <= entry.at + timedelta(weeks=1, hours=1)
        assert entry.until == ahead.meeting.starts


@pytest.mark.parametrize(
    ("found", "original", "friday"),
    [
        pytest.param(TOOLS, "07-08", "07-05", id="the Friday before a Monday"),
        pytest.param(SERIES["Fridays in Kathmandu, the draft before ten"], "07-12", "07-05",
                     id="a draft on Friday at nine: a week before"),
        pytest.param(SERIES["Fridays in Chicago, the draft after ten"], "07-12", "07-12",
                     id="a draft on Friday at two: the same day"),
        pytest.param(calendar(weekday=4, draft_at=time(10)), "07-12", "07-05", id="a draft at ten: not with it"),
        pytest.param(moved(TOOLS, "07-15", "07-11"), "07-15", "07-05", id="moved to the Thursday before"),
        pytest.param(moved(TOOLS, "07-15", "07-18"), "07-15", "07-12", id="moved to the Thursday after"),
        pytest.param(calendar(), "2020-01-06", "2020-01-03", id="new year"),
    ],
)  # fmt: skip
def test_the_friday_before(found: Calendar, original: str, friday: str) -> None:
    assert friday_before(found.occurrence(day(original))) == day(friday)


@pytest.mark.parametrize(
    ("out", "at"),
    [
        pytest.param(None, "07-05 10:00", id="at work"),
        pytest.param(span("07-05"), "07-08 10:00", id="out on Friday: on Monday, an hour before the meeting"),
        pytest.param(span("07-05", part="am"), "07-08 10:00", id="out on Friday morning"),
        pytest.param(span("07-05", part="pm"), "07-05 10:00", id="out on Friday afternoon: there at ten"),
        pytest.param(span("07-01", "07-08"), None, id="back after the meeting: no message"),
        pytest.param(span("07-08", "07-12"), "07-05 10:00", id="out at the meeting, and reads it before"),
        pytest.param(spans(span("07-05"), span("07-08", part="am")), None, id="out on Friday, and on Monday morning"),
    ],
)
def test_somebody_who_is_out_gets_it_later(out: object, at: str | None) -> None:
    away = [absence("Ada", out)] if out else []  # type: ignore[arg-type]
    entry = weekly_of(Team([TOOLS], ONLY_ADA, away), "U0ADA", day("07-05"))
    assert (entry and entry.at) == (wall(f"2019-{at}") if at else None)


def test_on_a_holiday_of_their_site_nobody_gets_it() -> None:
    at_madison, elsewhere = replace(ADA, site="UW"), replace(BO, site="UCSD")
    holiday = Holiday("UW", day("07-05"), "Day after Independence Day")
    team = Team([TOOLS], Roster((at_madison, elsewhere)), (), [holiday])
    assert asked(team, "2019-07-05 09:00", "2019-07-05 10:00") == [("Bo", "07-05")]
    assert asked(team, "2019-07-08 09:00", "2019-07-08 10:00") == [("Bo", "07-05"), ("Ada", "07-05")]


@pytest.mark.parametrize(
    ("person", "gets"),
    [
        pytest.param(ADA, True, id="a member with an account"),
        pytest.param(MAY, False, id="a member without an account"),
        pytest.param(replace(ADA, standing=Standing.GUEST), False, id="a guest"),
        pytest.param(NOOR_HADDAD, False, id="not a member of this meeting"),
    ],
)
def test_this_person_gets_it(person: Person, gets: bool) -> None:
    assert bool(asked(Team([TOOLS], Roster((person,))), "2019-07-05 09:00", "2019-07-05 10:00")) is gets


def test_where_no_members_are_named_everybody_of_the_roster_gets_it() -> None:
    found = asked(Team([calendar(members=())], ROSTER), "2019-07-05 09:00", "2019-07-05 10:00")
    assert [name for name, _ in found] == ["Ada", "Bo", "Noor Haddad"]


@pytest.mark.parametrize(
    ("since", "now", "found"),
    [
        pytest.param("07-05 09:00", "07-05 09:59", [], id="a minute before"),
        pytest.param("07-05 09:59", "07-05 10:00", ["07-05"], id="the instant"),
        pytest.param("07-05 09:00", "07-08 10:59", ["07-05"], id="away over Friday: until the meeting"),
        pytest.param("07-05 09:00", "07-08 11:00", ["07-05"], id="too late, which came due since and is noted"),
        pytest.param("07-05 10:00", "07-08 11:00", [], id="too late, and came due before"),
        pytest.param("07-05 10:00", "07-08 10:30", ["07-05"], id="asked before, worth sending still"),
        pytest.param("07-01 09:00", "07-22 09:00", ["07-05", "07-12", "07-19"], id="three weeks without the bot"),
        pytest.param("07-08 12:00", "07-06 09:00", ["07-05"], id="the clock stepped back"),
    ],
)  # fmt: skip
def test_this_is_due(since: str, now: str, found: list[str]) -> None:
    team = Team([TOOLS], ONLY_ADA)
    assert [friday for _, friday in asked(team, f"2019-{since}", f"2019-{now}")] == found


def test_before_a_cancelled_meeting_there_is_none_and_the_next_comes_before_the_next_that_is_held() -> None:
    team = Team([calendar(day("07-15"), day("07-22"))], ONLY_ADA)
    assert next_weekly(team, wall("2019-07-05 10:00")) == wall("2019-07-26 10:00")
    stopped = Team([calendar(*(date(2019, 1, 7) + timedelta(weeks=n) for n in range(200)))], ONLY_ADA)
    assert next_weekly(stopped, wall("2019-07-05 10:00")) is None


def test_two_meetings_make_one_message_in_the_zone_of_the_first() -> None:
    team = Team([TOOLS, OPERATIONS], Roster((ADA, BO)))
    ada, bo = weekly_due(team, wall("2019-07-05 00:00"), wall("2019-07-05 10:00"))
    assert [one.calendar.series.key for one in ada.ahead] == ["tech"]
    assert [one.calendar.series.key for one in bo.ahead] == ["tech", "ops"]
    assert (bo.at, bo.until) == (wall("2019-07-05 10:00"), wall("2019-07-09 10:00", "Europe/Berlin"))
    assert [one.calendar.series.key for one in bo.still_ahead(wall("2019-07-08 11:00"))] == ["ops"]


def test_a_moved_meeting_beside_the_regular_one_makes_no_second_message() -> None:
    team = Team([moved(TOOLS, "07-15", "07-10")], ONLY_ADA)
    (entry,) = weekly_due(team, wall("2019-07-05 09:00"), wall("2019-07-05 10:00"))
    assert [one.meeting.day for one in entry.ahead] == [day("07-08"), day("07-10")]
    assert [one.meeting.day for one in entry.still_ahead(entry.at)] == [day("07-08")]
    assert [one.meeting.day for one in entry.still_ahead(wall("2019-07-09 10:00"))] == [day("07-10")]


def test_a_series_says_nothing_of_a_friday_before_it_was_known() -> None:
    fresh = Team([calendar(known_since=wall("2019-07-06 12:00"))], ONLY_ADA)
    assert asked(fresh, "2019-07-06 12:00", "2019-07-08 10:30") == []
    assert asked(fresh, "2019-07-06 12:00", "2019-07-12 10:00") == [("Ada", "07-12")]


MONDAYS = [date(2019, 12, 2) + timedelta(weeks=n) for n in range(20)]
DAYS = st.integers(0, 140).map(lambda n: date(2019, 12, 2) + timedelta(days=n))
DECIDED = st.one_of(
    st.just(called_off()),
    st.builds(lambda to, hour: Decided(State.MOVED, "", to, time(hour)), DAYS, st.integers(0, 23)),
)
OUT = st.builds(
    lambda name, first, length: absence(name, span(first.isoformat(), (first + timedelta(days=length)).isoformat())),
    st.sampled_from(["Ada", "Bo"]),
    DAYS,
    st.integers(0, 12),
)


@given(
    decided=st.dictionaries(st.sampled_from(MONDAYS), DECIDED, max_size=8),
    away=st.lists(OUT, max_size=5),
    hours=st.integers(8, 24 * 40),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_decided_each_gets_one_a_friday_at_ten_before_the_meeting_and_is_there(
    decided: dict[date, Decided], away: list[Absence], hours: int
) -> None:
    team = Team([replace(TOOLS, decided=decided), OPERATIONS], Roster((ADA, BO)), away)
    begin, end = wall("2019-12-01 00:00"), wall("2020-04-20 00:00")
    found = [entry for entry in weekly_due(team, begin, end) if entry.at > begin]
    assert not [key for key, times in Counter((one.person, one.friday) for one in found).items() if times > 1]
    for entry in found:
        shown = entry.at.astimezone(ZoneInfo(entry.ahead[0].meeting.zone))
        assert (shown.hour, shown.minute, shown.weekday() < 5) == (10, 0, True)
        assert entry.friday <= shown.date()
        assert entry.at < entry.until
        assert not any(one.person == entry.person.name and one.touches(shown.date(), shown.date()) for one in away)
        assert all(friday_before(one.meeting) == entry.friday for one in entry.ahead)
    # Asked in steps of any length, the union is the same.
    seen, since = set[tuple[str, date]](), begin
    while since < end:
        now = min(since + timedelta(hours=hours), end)
        seen |= {(one.person.name, one.friday) for one in weekly_due(team, since, now) if one.at > since}
        since = now
    assert seen == {(one.person.name, one.friday) for one in found}

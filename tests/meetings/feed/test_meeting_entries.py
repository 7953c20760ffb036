"""Meetings in a calendar, as RFC 5545 has what comes again, is moved, and is called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import Dated
from meetings.calendar.dated import Entry as Value
from meetings.calendar.series import Schedule
from meetings.feed.entry import Entry, Lasting, Wall, Weekly
from meetings.feed.meeting_entries import Meetings, Shown
from meetings.feed.revision import Revision, Revisions
from tests.cast import CHICAGO, day, series
from tests.meetings.feed.feeds import CALENDAR, CHANGED, ON_TUESDAYS, REVISIONS, SINCE

TODAY = day("07-08")
ROOM = Dated((Value(date.min, "Room 1"), Value(day("07-29"), "Room 9", day("07-29"))))


def entries(calendar: Calendar, **changes: object) -> list[Entry]:
    return list(Meetings("T1", calendar, SINCE, TODAY, **changes).entries())  # type: ignore[arg-type]


def at(text: str, zone: str = CHICAGO) -> Wall:
    return Wall(datetime.fromisoformat(text), zone)


def test_a_meeting_comes_again_every_week_from_when_it_is_known() -> None:
    (rule,) = entries(Calendar(series()))
    assert (rule.uid, rule.summary) == ("meeting.tech@T1.convener", "Tools Meeting")
    assert rule.when == Lasting(at("2019-07-01 11:00"), timedelta(hours=1))
    assert rule.repeats == Weekly((0,))
    assert rule.busy
    assert rule.location == ""


def test_another_weekday_ends_the_rule_and_begins_another_one() -> None:
    rules = [entry for entry in entries(CALENDAR) if entry.repeats]
    assert [(rule.uid, rule.repeats) for rule in rules] == [
        ("meeting.tech@T1.convener", Weekly((0,), datetime(2019, 9, 2, 16, tzinfo=UTC))),
        ("meeting.tech.2019-09-03@T1.convener", Weekly((1,))),
    ]


def test_what_stays_at_the_same_weekday_and_time_is_one_rule() -> None:
    schedule = Dated((*ON_TUESDAYS.entries[:1], Value(day("08-05"), Schedule(0, time(11), time(8)))))
    (rule,) = entries(Calendar(series(schedule=schedule)))
    assert rule.repeats == Weekly((0,))


def test_a_stretch_in_which_the_meeting_never_falls_is_nothing() -> None:
    schedule = Dated(
        (
            *ON_TUESDAYS.entries[:1],
            Value(day("07-09"), Schedule(4, time(9), time(8))),
            Value(day("07-10"), Schedule(2, time(9), time(8))),
        )
    )
    found = [entry.when for entry in entries(Calendar(series(schedule=schedule)))]
    assert [when.begins.at for when in found if isinstance(when, Lasting)] == [
        datetime(2019, 7, 1, 11),
        datetime(2019, 7, 10, 9),
    ]


def test_a_moved_meeting_keeps_the_name_of_its_original_time() -> None:
    moved = next(entry for entry in entries(CALENDAR) if entry.original == at("2019-07-15 11:00"))
    assert (moved.uid, moved.cancelled) == ("meeting.tech@T1.convener", False)
    assert moved.when == Lasting(at("2019-07-16 14:00"), timedelta(hours=1))


def test_a_cancelled_meeting_says_so_where_it_was_to_be() -> None:
    off = {entry.original: entry for entry in entries(CALENDAR) if entry.cancelled}
    assert {original.at: entry.summary for original, entry in off.items() if original} == {
        datetime(2019, 7, 22, 11): "Tools Meeting: cancelled (All Hands)",
        datetime(2019, 7, 29, 11): "Tools Meeting: cancelled",
    }
    after_a_move = off[at("2019-07-29 11:00")]
    assert isinstance(after_a_move.when, Lasting)
    assert after_a_move.when.begins == at("2019-07-30 11:00")
    assert not after_a_move.busy


def test_a_meeting_held_in_spite_of_a_holiday_is_nothing_by_itself() -> None:
    assert all(entry.original != at("2019-08-05 11:00") for entry in entries(CALENDAR))


def test_coordinates_are_shown_where_they_may_be_and_as_they_are_on_a_single_day() -> None:
    calendar = Calendar(replace(series(), coordinates=ROOM))
    assert all(not entry.location for entry in entries(calendar))
    found = entries(calendar, shown=Shown(timedelta(minutes=45), coordinates=True))
    assert [(entry.original and entry.original.at, entry.location) for entry in found] == [
        (None, "Room 1"),
        (datetime(2019, 7, 29, 11), "Room 9"),
    ]
    assert all(entry.when.length == timedelta(minutes=45) for entry in found if isinstance(entry.when, Lasting))


def test_a_time_that_the_clocks_leave_out_is_the_first_one_after_the_gap() -> None:
    sundays = Calendar(series(weekday=6, at=time(2, 30), draft_at=time(1)))
    rule, odd = entries(sundays)
    assert rule.when == Lasting(at("2019-06-30 02:30"), timedelta(hours=1))
    assert (odd.original, odd.when) == (at("2020-03-08 02:30"), Lasting(at("2020-03-08 03:00"), timedelta(hours=1)))


def test_the_revision_counts_what_was_decided_and_what_ended_the_rule() -> None:
    known = entries(CALENDAR, revisions=REVISIONS)
    found = {(entry.uid, entry.original and entry.original.at.day): entry for entry in known}
    assert found["meeting.tech@T1.convener", None].revision == Revision(1, CHANGED)
    assert found["meeting.tech.2019-09-03@T1.convener", None].revision.count == 1
    assert found["meeting.tech@T1.convener", 15].revision.count == 3
    assert found["meeting.tech@T1.convener", 22].revision.count == 2


def test_coordinates_count_only_where_they_are_shown() -> None:
    logged = Revisions({"dated_values": {("tech", "coordinates", "2019-07-08"): Revision(4, CHANGED)}})
    (hidden,) = entries(Calendar(series()), revisions=logged)
    (shown,) = entries(Calendar(series()), revisions=logged, shown=Shown(coordinates=True))
    assert (hidden.revision.count, shown.revision.count) == (0, 4)

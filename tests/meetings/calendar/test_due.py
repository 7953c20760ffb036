"""What is due, and when to ask again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from meetings.calendar.calendar import Calendar
from meetings.calendar.due import Due, due, next_due
from meetings.duty.rota import Duty
from meetings.posting import PostKind
from tests.cast import CHICAGO, TRIAGE, calendar, day, wall

MINUTE = timedelta(minutes=1)
# Sundays on which one of these zones leaves out a time after 02:00.
GAPS = {date(2020, 3, 8), date(2021, 3, 14), date(2019, 10, 6), date(2020, 10, 4)}
WITH_DUTY = calendar(duty=TRIAGE)
# Some turn in the hours that summer time skips or repeats.
SERIES = {
    "Mondays in Chicago": calendar(duty=TRIAGE),
    "Sundays at 02:30 in Chicago": calendar(
        weekday=6,
        draft_at=time(1, 30),
        at=time(2, 30),
        duty=Duty("Triage Duty", ("Bo", "May"), date(2019, 6, 30), time(2, 30), CHICAGO),
    ),
    "Thursdays in Kathmandu, duty from Sunday": calendar(
        zone="Asia/Kathmandu", weekday=3,
        duty=Duty("Watch", ("Bo", "May", "Ada"), date(2019, 6, 2), time(0), "Asia/Kathmandu"),
    ),
    "Saturdays in Lord Howe": calendar(
        zone="Australia/Lord_Howe", weekday=5,
        duty=Duty("Watch", ("Bo",), date(2019, 6, 9), time(2, 15), "Australia/Lord_Howe"),
    ),
}  # fmt: skip


def asked(found: Calendar, since: str, now: str) -> list[tuple[str, str]]:
    """What is due, as kind and date."""
    return [(entry.kind.value, entry.original.isoformat()) for entry in due(found, wall(since), wall(now))]


@pytest.mark.parametrize("name", SERIES)
def test_from_instant_to_instant_two_years_yield_every_draft_and_every_turn_once_and_in_time(name: str) -> None:
    found = SERIES[name]
    zone = found.series.zone
    duty = found.series.duty
    assert duty is not None
    begin, end = wall("2019-07-02 00:00", zone), wall("2021-07-02 00:00", zone)
    schedule = found.series.scheduled(begin.date())
    since, seen = begin, list[Due]()
    while (now := next_due(found, since)) and now < end:
        fresh = due(found, since, now)
        seen += [entry for entry in fresh if entry.at > since]
        assert all(entry.at == now for entry in fresh if entry.at > since)
        since = now
    days = [date(2019, 7, 2) + timedelta(days=n) for n in range(731)]
    drafts = [each for each in days if each.weekday() == schedule.weekday]
    turns = [each for each in days if each.weekday() == duty.first_day.weekday()]
    assert [entry.original for entry in seen if entry.kind is PostKind.DRAFT] == drafts
    assert [entry.original for entry in seen if entry.kind is PostKind.DUTY] == turns
    for entry in seen:
        expected = (
            found.series.scheduled(begin.date()).draft_at
            if entry.kind is PostKind.DRAFT
            else duty.on(begin.date()).handover
        )
        shown = entry.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        late = shown - datetime.combine(entry.original, expected)
        assert late == timedelta(0) or (late <= MINUTE * 30 and entry.original in GAPS)


def test_what_is_due_at_the_same_instant_is_due_together() -> None:
    assert asked(WITH_DUTY, "2019-07-08 08:59", "2019-07-08 09:00") == [
        ("draft", "2019-07-08"),
        ("duty", "2019-07-08"),
    ]


def test_asking_again_yields_the_same_while_it_is_worth_sending() -> None:
    first = due(WITH_DUTY, wall("2019-07-08 08:00"), wall("2019-07-08 09:00"))
    assert due(WITH_DUTY, wall("2019-07-08 09:00"), wall("2019-07-08 09:00")) == first
    assert due(WITH_DUTY, wall("2019-07-08 09:00"), wall("2019-07-08 10:59")) == first


@pytest.mark.parametrize(
    ("since", "now", "found"),
    [
        pytest.param("2019-07-08 08:00", "2019-07-08 10:30", ["draft 07-08", "duty 07-08"], id="late, but before it"),
        pytest.param("2019-07-08 08:00", "2019-07-08 12:00", ["draft 07-08", "duty 07-08"],
                     id="too late for the draft, which came due since and is reported to be given up"),
        pytest.param("2019-07-08 09:00", "2019-07-08 11:00", ["duty 07-08"],
                     id="the draft came due before: it was reported then"),
        pytest.param("2019-07-08 09:00", "2019-07-08 10:59", ["draft 07-08", "duty 07-08"],
                     id="reported before, worth sending still"),
        pytest.param("2019-07-05 09:00", "2019-07-20 09:00",
                     ["draft 07-08", "duty 07-08", "draft 07-15", "duty 07-15"], id="a fortnight without the bot"),
        pytest.param("2019-07-08 09:30", "2019-07-08 08:30", ["duty 07-01"],
                     id="the clock stepped back: nothing that is still to come"),
        pytest.param("2019-07-08 11:30", "2019-07-08 10:30", ["draft 07-08", "duty 07-08"],
                     id="the clock stepped back: the same that was due then"),
        pytest.param("2019-07-02 09:00", "2019-07-07 23:00", ["duty 07-01"], id="the week's duty all week long"),
    ],
)  # fmt: skip
def test_this_is_due(since: str, now: str, found: list[str]) -> None:
    assert asked(WITH_DUTY, since, now) == [tuple(each.replace(" ", " 2019-").split(" ")) for each in found]


def test_asked_at_any_step_the_union_is_the_same() -> None:
    begin, end = wall("2019-10-27 00:00"), wall("2019-11-11 12:00")
    expected = {entry for entry in due(WITH_DUTY, begin, end) if entry.at > begin}
    for minutes in (1, 7, 60, 1440, 10081):
        seen, since = set[Due](), begin
        while since < end:
            now = min(since + timedelta(minutes=minutes * 7), end)
            seen |= {entry for entry in due(WITH_DUTY, since, now) if entry.at > begin}
            since = now
        assert seen == expected, minutes


def test_a_cancelled_meeting_has_no_draft_and_its_duty_turns() -> None:
    found = calendar(day("07-15"), duty=TRIAGE)
    assert asked(found, "2019-07-15 08:59", "2019-07-15 09:00") == [("duty", "2019-07-15")]
    assert next_due(found, wall("2019-07-15 09:00")) == wall("2019-07-22 09:00")
    without_duty = calendar(day("07-15"))
    assert next_due(without_duty, wall("2019-07-08 09:00")) == wall("2019-07-22 09:00")


def test_a_draft_is_worth_sending_until_the_meeting_and_a_duty_line_until_the_next() -> None:
    draft, duty = due(WITH_DUTY, wall("2019-07-08 08:59"), wall("2019-07-08 09:00"))
    assert (draft.at, draft.until) == (wall("2019-07-08 09:00"), wall("2019-07-08 11:00"))
    assert (duty.at, duty.until) == (wall("2019-07-08 09:00"), wall("2019-07-15 09:00"))


def test_a_duty_has_no_turn_before_its_first_week() -> None:
    assert asked(WITH_DUTY, "2019-06-10 00:00", "2019-06-30 23:59") == [
        ("draft", "2019-06-10"),
        ("draft", "2019-06-17"),
        ("draft", "2019-06-24"),
    ]


@pytest.mark.parametrize(
    ("known", "now", "found"),
    [
        pytest.param("2019-07-10 15:00", "2019-07-10 15:00", [], id="mid-week: the week turned before, no stale line"),
        pytest.param("2019-07-08 09:30", "2019-07-08 09:30", ["draft"], id="after the draft was due: today's draft"),
        pytest.param("2019-07-08 11:30", "2019-07-08 11:30", [], id="after the meeting: nothing"),
        pytest.param("2019-07-08 08:30", "2019-07-08 09:00", ["draft", "duty"], id="before both: both"),
        pytest.param("2019-07-10 15:00", "2019-07-15 09:00", ["draft", "duty"], id="the next week: both"),
    ],
)
def test_a_series_hears_nothing_of_what_was_over_before_it_was_known(known: str, now: str, found: list[str]) -> None:
    fresh = calendar(duty=TRIAGE, known_since=wall(known))
    assert [entry.kind.value for entry in due(fresh, wall(known), wall(now))] == found


def test_a_series_that_is_called_off_and_has_no_duty_asks_for_nothing() -> None:
    mondays = [date(2019, 1, 7) + timedelta(weeks=n) for n in range(200)]
    stopped = calendar(*mondays)
    assert next_due(stopped, datetime(2019, 7, 8, tzinfo=UTC)) is None
    assert asked(stopped, "2019-07-01 00:00", "2019-07-31 00:00") == []


def test_the_next_instant_is_after_now() -> None:
    assert next_due(WITH_DUTY, wall("2019-07-08 08:59")) == wall("2019-07-08 09:00")
    assert next_due(WITH_DUTY, wall("2019-07-08 09:00")) == wall("2019-07-15 09:00")

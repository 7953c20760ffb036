"""What is remembered comes back as it was, under numbers that are never given twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from meetings.action_items import Answer
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Decided
from meetings.when.spans import Span, When
from storage import changelog, drafting
from storage.engine import Storage, Transaction
from storage.records import absences, action_items, announcements, numbers, occurrences, series, workspaces
from tests.cast import (
    RECORDED,
    WORKSPACE,
    absence,
    announcement,
    author,
    calendar,
    called_off,
    day,
    item,
    opened,
    span,
    spans,
    wall,
)

RECURRING = When((span("07-10"), span("07-17", part="am")), ("wed",), open_end=True, words="Wednesdays")
OPEN = spans(span("07-10"), Span(day("07-15"), None), words="from July 15", absolute=True)
SECOND = timedelta(seconds=1)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(spans(span("07-15", "07-17"), words="July 15-17", absolute=True), id="a range"),
        pytest.param(spans(span("07-15", part="pm"), span("07-17")), id="halves and days"),
        pytest.param(OPEN, id="an open end"),
        pytest.param(RECURRING, id="recurring"),
    ],
)
async def test_an_absence_comes_back_as_it_was(storage: Storage, when: When) -> None:
    added = await storage.write(lambda tx: absences.add(tx, author(), absence("Noor Salim", when, note="“flu” 🤒")))
    assert added == absence("Noor Salim", when, 1, "“flu” 🤒")
    assert await storage.read(lambda tx: absences.get(tx, WORKSPACE, 1)) == added
    assert await storage.read(lambda tx: absences.get(tx, "T0OTHER", 1)) is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param("07-12", [1, 2, 3, 4], id="before all of them ends"),
        pytest.param("07-17", [1, 3, 4], id="on the last day of the first"),
        pytest.param("07-18", [3, 4], id="the day after"),
        pytest.param("2029-01-01", [3, 4], id="those without an end last for ever"),
    ],
)
async def test_absences_last_until_their_last_day(storage: Storage, asked: str, found: list[int]) -> None:
    def write(tx: Transaction) -> list[int]:
        for when in (spans(span("07-15", "07-17")), spans(span("07-12")), OPEN, RECURRING):
            absences.add(tx, author(), absence("Ada", when))
        return [each.number for each in absences.not_over_before(tx, WORKSPACE, day(asked))]

    assert await storage.write(write) == found


async def test_an_action_item_comes_back_as_it_was_until_it_ends(storage: Storage) -> None:
    def write(tx: Transaction) -> None:
        first = action_items.add(tx, author(), "tech", item(0, "build it", "Ada", "Bo", topic="OSG 3.4"))
        second = action_items.add(tx, author(), "tech", item(0, "triage the rest"))
        action_items.add(tx, author(), "ops", item(0, "of another series"))
        assert action_items.still_open(tx, WORKSPACE, "tech") == [first, second]
        ended = replace(first, ended="dropped", why="no time")
        action_items.change(tx, author(), "tech", ended, "dropped")
        assert action_items.still_open(tx, WORKSPACE, "tech") == [second]
        assert action_items.get(tx, WORKSPACE, "tech", 1) == ended
        assert action_items.get(tx, WORKSPACE, "tech", 3) is None
        end = action_items.last_change(tx, WORKSPACE, "tech", 1)
        assert end is not None
        assert (end.what, end.who) == ("action item dropped", "U0BO")
        full = replace(
            second,
            helpers=("May",),
            section="Operations",
            due=day("07-12"),
            kept_at=RECORDED,
            text="triage by July 12",
            answers=(Answer("May", "keep", RECORDED), Answer("Bo", "done", RECORDED)),
        )
        action_items.change(tx, author(), "tech", full, "edited")
        assert action_items.get(tx, WORKSPACE, "tech", 2) == full
        assert action_items.last_change(tx, WORKSPACE, "tech", 3) is None

    await storage.write(write)


async def test_numbers_count_by_series_and_absences_by_workspace(storage: Storage) -> None:
    def write(tx: Transaction) -> list[int]:
        return [
            announcements.add(tx, author(), "tech", announcement(0, "a")).number,
            action_items.add(tx, author(), "tech", item(0, "b")).number,
            announcements.add(tx, author(), "ops", announcement(0, "c")).number,
            absences.add(tx, author(), absence("Ada", span("07-15"))).number,
            absences.add(tx, author(workspace="T0OTHER"), absence("Ada", span("07-15"))).number,
            absences.add(tx, author(), absence("Bo", span("07-15"))).number,
        ]

    assert await storage.write(write) == [1, 2, 1, 1, 1, 2]


async def test_a_number_is_never_given_again(storage: Storage) -> None:
    def write(tx: Transaction) -> list[int]:
        first = announcements.add(tx, author(1), "tech", announcement(0, "a")).number
        announcements.end(tx, author(2), "tech", first)
        second = announcements.add(tx, author(3), "tech", announcement(0, "b")).number
        changelog.undo(tx, author(4), changelog.of_command(tx, WORKSPACE, 3))
        return [first, second, announcements.add(tx, author(5), "tech", announcement(0, "c")).number]

    assert await storage.write(write) == [1, 2, 3]
    assert await storage.write(lambda tx: numbers.take(tx, WORKSPACE, "tech")) == 4


@pytest.mark.parametrize(
    ("recorded", "meeting"),
    [
        pytest.param("2019-07-08 10:59", "07-08", id="between the draft and the meeting: today's"),
        pytest.param("2019-07-15 10:59", "07-15", id="a week later, before it begins"),
        pytest.param("2019-11-04 10:30", "11-04", id="the week of 169 hours"),
    ],
)
async def test_an_announcement_stands_in_the_minutes_its_receipt_names(
    storage: Storage, recorded: str, meeting: str
) -> None:
    at = wall(recorded)
    found = calendar()
    named = found.next_meeting(at)
    assert named
    assert named.day == day(meeting)

    def write(tx: Transaction) -> list[str]:
        announcements.add(tx, author(at=at), "tech", announcement(0, "Retreat", at))
        mondays = [day(meeting) + timedelta(weeks=n) for n in (-2, -1, 0, 1, 2)]
        return [str(each) for each in mondays if _post(tx, found, each)]

    assert await storage.write(write) == [str(named.day)]


def _post(tx: Transaction, found: Calendar, meeting: date) -> list[int]:
    """What the posted minutes of this meeting announce."""
    numbers = [each.number for each in drafting.known(tx, WORKSPACE, found, found.occurrence(meeting)).announcements]
    announcements.note_printed(tx, WORKSPACE, "tech", numbers, meeting.isoformat())
    return numbers


async def test_what_was_announced_for_minutes_that_were_never_posted_stands_in_the_next_that_are(
    storage: Storage,
) -> None:
    at = wall("2019-07-05 10:00")

    def write(tx: Transaction) -> list[list[int]]:
        announcements.add(tx, author(at=at), "tech", announcement(0, "Retreat", at))
        return [_post(tx, calendar(), day(meeting)) for meeting in ("07-22", "07-29", "07-22")]

    assert await storage.write(write) == [[1], [], [1]]


async def test_what_was_announced_for_a_cancelled_meeting_stands_in_the_next(storage: Storage) -> None:
    at = wall("2019-07-09 10:00")

    def write(tx: Transaction) -> list[str]:
        announcements.add(tx, author(at=at), "tech", announcement(0, "Retreat", at))
        found = calendar(day("07-15"), day("07-22"))
        known = drafting.known(tx, WORKSPACE, found, found.occurrence(day("07-29")))
        return [each.text for each in known.announcements]

    assert await storage.write(write) == ["Retreat"]


async def test_a_cancelled_meeting_is_cancelled_in_its_series_only_and_can_be_undone(storage: Storage) -> None:
    def cancelled(tx: Transaction) -> list[dict[date, Decided]]:
        return [dict(each.decided) for each in series.calendars(tx, WORKSPACE, {})]

    def write(tx: Transaction) -> list[dict[date, Decided]]:
        series.add_missing(tx, WORKSPACE, [calendar(key=each).series for each in ("tech", "ops")], RECORDED)
        occurrences.decide(tx, author(1), "tech", day("07-15"), called_off("All Hands"))
        before = cancelled(tx)
        changelog.undo(tx, author(2), changelog.of_command(tx, WORKSPACE, 1))
        return [*before, *cancelled(tx)]

    assert await storage.write(write) == [{day("07-15"): called_off("All Hands")}, {}, {}, {}]


async def test_the_clock_of_a_workspace_moves_on_only(storage: Storage) -> None:
    def write(tx: Transaction) -> list[datetime | None]:
        unknown = workspaces.asked_until(tx, WORKSPACE)
        workspaces.remember(tx, WORKSPACE, "U0BOT", RECORDED)
        workspaces.note_asked(tx, WORKSPACE, RECORDED + SECOND)
        workspaces.note_asked(tx, WORKSPACE, RECORDED - SECOND)
        workspaces.remember(tx, WORKSPACE, "U0NEWBOT", RECORDED + 9 * SECOND)
        return [unknown, workspaces.asked_until(tx, WORKSPACE)]

    assert await storage.write(write) == [None, RECORDED + SECOND]
    assert await storage.read(workspaces.only) == WORKSPACE
    await storage.write(lambda tx: workspaces.remember(tx, "T0OTHER", "U0BOT", RECORDED))
    assert await storage.read(workspaces.only) is None


def test_an_action_item_of_an_older_log_has_neither_helpers_nor_dates() -> None:
    row = {
        "series": "tech", "number": 1, "owners": '["Ada"]', "topic": "", "text": "build it", "ended": None, "why": "",
        "recorded_by": "U0BO", "recorded_at": RECORDED.isoformat(),
    }  # fmt: skip
    assert action_items.from_row(row) == item(1, "build it", "Ada")

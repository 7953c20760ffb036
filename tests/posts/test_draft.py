"""The summary of the draft, and the file in its thread."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from meetings.agenda_lines.places import places
from meetings.calendar.calendar import Calendar
from meetings.carried.carried import Carried
from meetings.minutes.body import Bullet
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section, standard_sections
from meetings.people import Roster
from meetings.when.spans import When
from playground.slack.limits import are_too_long, find_problems
from playground.slack.render import render
from posts.drafts.draft import file, late_words, summary
from posts.here import Here
from posts.words import duty
from tests.cast import (
    ROSTER,
    SCHEDULE,
    TRIAGE,
    absence,
    announcement,
    calendar,
    called_off,
    day,
    item,
    series,
    span,
    spans,
    wall,
)

MEETING = calendar().occurrence(day("07-08"))
FOUND = calendar(duty=TRIAGE, sections=standard_sections("Triage Duty"))
EMPTY = Known(MEETING, calendar(), Roster())
KNOWN = Known(
    MEETING,
    Calendar(FOUND.series, {day("07-15"): called_off("All Hands")}),
    ROSTER,
    absences=(absence("May", span("07-15", "07-17"), 1), absence("Bo", spans(span("07-08", part="pm")), 2)),
    announcements=(announcement(1, "Retreat <!channel>"),),
    items=(item(1, "build it", "Ada", "Bo"), item(2, "ship it", "Ada"), item(3, "rest")),
)
WEDNESDAYS = When(tuple(span(f"07-{n}") for n in (10, 17, 24, 31)), ("wed",))


def shown(message: dict[str, Any]) -> str:
    return render(message["text"], message["blocks"], {})


def assert_valid(message: dict[str, Any]) -> None:
    assert find_problems(message["blocks"]) == []
    assert not are_too_long(message["blocks"])
    assert len(message["text"]) <= 40_000


def large() -> Known:
    """More than a team will ever know at once."""
    return Known(
        MEETING,
        FOUND,
        ROSTER,
        absences=[absence(f"Noor Haddad the {n}th", WEDNESDAYS, n) for n in range(100)],
        announcements=[announcement(n, "Retreat & <more> " * 250) for n in range(40)],
        items=[item(n, "x" * 4000, f"Owner number {n}", topic=f"Topic {n % 9}") for n in range(200)],
    )


def test_the_summary_says_who_is_out_who_is_on_duty_what_is_open_and_where_the_draft_is() -> None:
    message = summary(KNOWN, {}, 7, Here())["message"]
    assert_valid(message)
    assert shown(message).splitlines() == [
        "Tools Meeting, 8 July 2019",
        "Out: Bo Mon July 8 afternoon; May Mon July 15 - Wed July 17.",
        "Triage Duty: May Mon July 8 - Sun July 14, Bo Mon July 15 - Sun July 21.",
        "Open action items: 3 (Ada and Bo 1, Ada 1, ??? 1).",
        "Calendar: No meeting Mon July 15 (All Hands); next meeting Mon July 22.",
        "Draft: in the thread as tech-2019-07-08.md. The meeting starts at 11:00.",
        "Left for you: 1 ",
        "AI (???): rest is nobody's yet.",
        "[Give #3]",
    ]


def test_it_names_what_is_done_and_what_is_dropped_since_the_last_meeting() -> None:
    ended = [
        replace(item(4, "XCache reorg", "Bo"), ended="done"),
        replace(item(5, "order disks", "Ada", "May"), ended="dropped", why="no money"),
        replace(item(6, "write it down", "Bo"), ended="done", helpers=("May",)),
        replace(item(7, "paint it", "Bo"), ended="dropped"),
    ]
    text = shown(summary(replace(KNOWN, ended=ended), {}, 7, Here())["message"])
    assert "Done since Mon July 1: #4 XCache reorg (Bo); #6 write it down (Bo, with help from May)." in text
    assert "Dropped since Mon July 1: #5 order disks (Ada, May: no money); #7 paint it (Bo)." in text
    assert "since Mon July 1" not in shown(summary(KNOWN, {}, 7, Here())["message"])


def test_what_it_does_not_carry_is_named_with_the_reason_and_counts_as_open() -> None:
    old = [replace(item(n, "order disks", "Bo"), recorded_at=wall("2019-04-01 10:00")) for n in range(41, 53)]
    text = shown(summary(replace(KNOWN, items=[item(4, "x", "Ada"), old[0]]), {}, 7, Here())["message"])
    assert "Open action items: 2 (Ada 1, Bo 1)." in text
    assert (
        "Not carried: AI 41 (Bo), in 8 drafts without an answer. Still open: an owner's Keep brings back what had no"
        " answer." in text
    )
    many = shown(summary(replace(KNOWN, items=old), {}, 7, Here())["message"])
    assert "AI 50 (Bo), in 8 drafts without an answer; and 2 more." in many
    assert "Left for you" not in many


def test_of_many_that_ended_ten_are_named() -> None:
    ended = [replace(item(n, "x" * 4000, "Bo"), ended="done") for n in range(1, 13)]
    message = summary(replace(KNOWN, ended=ended), {}, 7, Here())["message"]
    assert_valid(message)
    assert "#10 " in shown(message)
    assert "#11 " not in shown(message)
    assert "; and 2 more." in shown(message)


def test_the_line_of_a_duty_week_that_turns_now_is_part_of_it() -> None:
    line = duty.turn_line(SCHEDULE, MEETING.day, MEETING.day)
    text = shown(summary(KNOWN, {"": line}, 7, Here())["message"])
    assert "Triage Duty: May has the week Mon July 8 - Sun July 14, after Bo. Next week: Bo." in text
    assert text.count("Triage Duty") == 1


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2019-07-08 09:00", ""),
        ("2019-07-08 09:04", ""),
        ("2019-07-08 09:05", "posted at 09:05, due at 09:00; "),
        ("2019-07-08 10:59", "posted at 10:59, due at 09:00; "),
    ],
)
def test_a_draft_that_comes_late_says_so(at: str, said: str) -> None:
    late = late_words(wall("2019-07-08 09:00"), wall(at), KNOWN.calendar.series.zone)
    assert late == said
    text = shown(summary(KNOWN, {}, 7, Here(), late)["message"])
    assert f"Draft: {said}in the thread as tech-2019-07-08.md." in text


def test_an_empty_week_has_a_summary_and_a_file() -> None:
    message = summary(EMPTY, {}, 7, Here())["message"]
    assert_valid(message)
    assert "Out: nobody." in shown(message)
    assert "Open action items: none." in shown(message)
    assert file(EMPTY)["text"].startswith("# Tools Meeting, 8 July 2019\n")


def test_slack_takes_the_summary_of_very_much() -> None:
    assert_valid(summary(large(), {"": duty.turn_line(SCHEDULE, MEETING.day, MEETING.day)}, 7, Here())["message"])


def test_slack_takes_the_summary_of_a_long_title_and_long_reasons() -> None:
    reasons = {day("07-15"): called_off("<why> " * 600), day("07-22"): called_off("& " * 600)}
    found = Calendar(series(title="T & <b> " * 37, duty=TRIAGE), reasons)
    assert_valid(summary(replace(KNOWN, calendar=found), {}, 7, Here())["message"])


def test_the_file_of_very_much_has_every_item_and_announcement() -> None:
    text = file(large())["text"]
    assert text.count("AI (Owner number ") == 200
    assert text.count("Retreat & \\<more>") == 40 * 250


def test_the_file_is_known_by_series_and_date() -> None:
    found = file(KNOWN)
    assert (found["name"], found["title"]) == ("tech-2019-07-08.md", "Tools Meeting, 8 July 2019")


def test_a_summary_pings_nobody() -> None:
    out, items = (absence("<!channel>", span("07-08")),), (item(1, "x", "<@U0ADA>"),)
    named = replace(KNOWN, calendar=calendar(members=()), absences=out, items=items)
    message = summary(named, {}, 7, Here())["message"]
    assert "&lt;!channel&gt; Mon July 8" in message["text"]
    assert "<" not in message["text"]


def test_where_more_is_left_than_is_shown_it_says_where_all_of_it_is() -> None:
    place = places((Section(Kind.FREE_TEXT, "Notes", owner="Bo"),))[0]
    text = Carried(place, "Bo", day("07-01"), "x", "x", asked=(Bullet("x"),))
    crowded = replace(KNOWN, items=[item(number, "x") for number in range(7)])
    assert "and 2 more: /ai list has all items\n" in f"{shown(summary(crowded, {}, 7, Here())['message'])}\n"
    left = shown(summary(replace(crowded, texts=[text]), {}, 7, Here("tools-"))["message"])
    assert "and 3 more: /tools-ai list has all items, /tools-agenda carried carried text" in left

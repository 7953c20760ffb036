"""The one message a week: what it says, what its buttons stand for, and that Slack takes it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from meetings.action_items import ActionItem, Answer
from meetings.agenda_lines.places import places
from meetings.carried.carried import Carried
from meetings.duty.rota import Every, rota
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import Cover
from meetings.minutes.body import Bullet
from meetings.minutes.known import Known
from meetings.minutes.layout import Kind, Section
from meetings.people import Roster
from meetings.your_week import NextDuty, Yours, worth_saying, yours
from playground.slack.limits import are_too_long, find_problems
from playground.slack.render import render
from posts.here import Here
from posts.unasked.weekly import content
from tests.cast import ADA, BO, TRIAGE, calendar, day, item, wall

TOOLS = calendar(duty=TRIAGE)
MEETING = TOOLS.occurrence(day("07-15"))
FRIDAY = day("07-12")
FRIDAY_AT_TEN = wall("2019-07-12 10:00")
NEW = replace(item(7, "order disks by Fri July 19", "Bo"), recorded_at=wall("2019-07-09 10:00"))
KNOWN = Known(MEETING, TOOLS, Roster((ADA, BO)), items=(item(3, "for Ada", "Ada"), NEW, item(9, "XCache reorg", "Bo")))


def week_from(first: str) -> NextDuty:
    assert TOOLS.series.duty is not None
    return NextDuty(TOOLS.series.duty, (day(first),), is_whole=True)


def shown(kept: dict[str, Any]) -> list[str]:
    message = kept["message"]
    assert find_problems(message["blocks"]) == []
    assert not are_too_long(message["blocks"])
    assert len(message["text"]) <= 4_000
    return [line for line in render(message["text"], message["blocks"], {}).splitlines() if line]


def test_it_has_your_items_the_carried_ones_first_your_next_duty_week_and_what_happens_next() -> None:
    kept = content([yours(KNOWN, BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here())
    assert shown(kept) == [
        "Your open action items before the meeting of Mon July 15:",
        "#9 XCache reorg (since Fri July 5, carried)",
        "[Done] [Keep] [Drop] [Give]",
        "#7 order disks by Fri July 19 (since Tue July 9)",
        "[Done] [Keep] [Drop] [Give]",
        "Your next week of Triage Duty is Mon July 15 - Sun July 21. The draft of Mon July 15 is posted at 09:00.",
        "What is carried is marked so in the minutes until you press Keep.",
    ]
    assert [run["text"] for run in kept["runs"]] == [
        f"{word} {number}" for number in (9, 7) for word in ("done", "keep", "drop", "give")
    ]
    assert {(run["surface"], run["series"]) for run in kept["runs"]} == {("ai", "tech")}


def test_what_was_kept_since_is_not_carried() -> None:
    kept = replace(item(9, "XCache reorg", "Bo"), kept_at=wall("2019-07-09 10:00"))
    assert yours(replace(KNOWN, items=(kept,)), BO, FRIDAY).carried == frozenset()


@pytest.mark.parametrize(
    ("one", "is_yours"),
    [
        pytest.param(item(1, "x", "Bo"), True, id="owned"),
        pytest.param(replace(item(1, "x", "Ada"), helpers=("Bo",)), True, id="helped with"),
        pytest.param(item(1, "x", "operations"), True, id="of a group of theirs"),
        pytest.param(item(1, "x", "Everyone"), True, id="everyone's"),
        pytest.param(item(1, "x", "Ada"), False, id="somebody else's"),
        pytest.param(item(1, "x"), False, id="nobody's yet"),
    ],
)
def test_this_is_yours(one: ActionItem, is_yours: bool) -> None:
    assert yours(replace(KNOWN, items=(one,)), BO, FRIDAY).items == ((one,) if is_yours else ())


def test_where_the_owners_do_not_agree_it_says_what_they_answered() -> None:
    answers = (Answer("Ada", "done", wall("2019-07-09 10:00")), Answer("Bo", "keep", wall("2019-07-10 10:00")))
    both = replace(item(9, "XCache reorg", "Ada", "Bo"), answers=answers, kept_at=wall("2019-07-10 10:00"))
    lines = shown(content([yours(replace(KNOWN, items=(both,)), BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here()))
    assert "#9 XCache reorg (since Fri July 5, not agreed: Ada: done, Bo: keep)" in lines


OLD = [replace(item(n, f"old {n}", "Bo"), recorded_at=wall("2019-04-01 10:00")) for n in range(41, 46)]


def test_what_is_not_carried_any_more_is_asked_about_with_its_reason_three_at_a_time() -> None:
    known = replace(KNOWN, items=(NEW, *OLD))
    kept = content([yours(known, BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here())
    assert shown(kept)[:11] == [
        "Your open action items before the meeting of Mon July 15:",
        "#7 order disks by Fri July 19 (since Tue July 9)",
        "[Done] [Keep] [Drop] [Give]",
        "Open, and not in the minutes any more; Keep brings back what had no answer:",
        "Not carried: AI 41 (Bo), in 8 drafts without an answer: old 41",
        "[Done] [Keep] [Drop] [Give]",
        "Not carried: AI 42 (Bo), in 8 drafts without an answer: old 42",
        "[Done] [Keep] [Drop] [Give]",
        "Not carried: AI 43 (Bo), in 8 drafts without an answer: old 43",
        "[Done] [Keep] [Drop] [Give]",
        "And 2 more: /ai list me has all.",
    ]
    assert [run["text"] for run in kept["runs"][4:8]] == ["done 41", "keep 41", "drop 41", "give 41"]
    assert worth_saying([yours(replace(KNOWN, items=OLD), BO, FRIDAY)], FRIDAY)
    assert yours(known, ADA, FRIDAY).not_carried == ()


def test_of_two_meetings_what_is_not_carried_names_its_own() -> None:
    operations = calendar(key="ops", title="Operations", weekday=1)
    there = Known(operations.occurrence(day("07-16")), operations, Roster((BO,)), items=OLD[:1])
    lines = shown(content([yours(KNOWN, BO, FRIDAY), yours(there, BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here()))
    assert "Not carried of Operations: AI 41 (Bo), in 8 drafts without an answer: old 41" in lines


def test_what_is_past_its_day_is_overdue() -> None:
    late = replace(item(9, "XCache reorg by Thu July 11", "Bo"), due=day("07-11"))
    lines = shown(content([yours(replace(KNOWN, items=(late,)), BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here()))
    assert "#9 XCache reorg by Thu July 11 (since Fri July 5, carried, overdue)" in lines


def test_after_the_draft_it_says_when_the_meeting_starts() -> None:
    *_, last = shown(content([yours(KNOWN, ADA, FRIDAY)], 5, wall("2019-07-15 10:00"), Here()))[:-1]
    assert last == "The meeting of Mon July 15 starts at 11:00."


def test_of_a_holiday_nobody_has_decided_about_it_promises_no_draft() -> None:
    closed = replace(TOOLS, holidays={day("07-15"): "Founders' Day"})
    *_, last = shown(content([yours(replace(KNOWN, calendar=closed), ADA, FRIDAY)], 5, FRIDAY_AT_TEN, Here()))[:-1]
    assert last == "The meeting of Mon July 15 falls on Founders' Day; whether it is held is not decided yet."


@pytest.mark.parametrize(
    ("friday", "duty"),
    [
        pytest.param("07-05", "07-15", id="in ten days"),
        pytest.param("07-12", "07-15", id="on Monday"),
        pytest.param("07-19", "07-29", id="the week that runs is not the next one"),
        pytest.param("06-21", "07-01", id="the first week there is"),
        pytest.param("05-31", None, id="before there is any duty"),
    ],
)
def test_the_next_duty_week(friday: str, duty: str | None) -> None:
    assert [one.first for one in yours(KNOWN, BO, day(friday)).duties] == ([day(duty)] if duty else [])


def test_of_a_week_that_others_have_days_of_it_names_yours_and_every_rota_has_its_own() -> None:
    duty = KNOWN.calendar.series.duty
    assert duty is not None
    covered = replace(duty, covers=(Cover(day("07-17"), "Ada"),))
    daily = DutySchedule(rota(replace(duty.on(day("07-01")), name="Pager", roster=("Ada", "Bo"), every=Every.DAY)))
    series = replace(KNOWN.calendar.series, duty=covered, other_duties=(daily,))
    known = replace(KNOWN, calendar=replace(KNOWN.calendar, series=series), items=())
    lines = shown(content([yours(known, BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here()))
    assert lines[0].startswith(
        "Your next days of Triage Duty are Mon July 15 - Tue July 16 and Thu July 18 - Sun July 21."
        " Your next days of Pager are Tue July 16, Thu July 18 and Sat July 20."
    )
    assert yours(known, ADA, FRIDAY).duties[0].days == (day("07-17"),)


@pytest.mark.parametrize(
    ("one", "worth"),
    [
        pytest.param(Yours(TOOLS, MEETING), False, id="nothing"),
        pytest.param(Yours(TOOLS, MEETING, items=(NEW,)), True, id="an item"),
        pytest.param(
            Yours(TOOLS, MEETING, duties=(week_from("07-15"),)), True, id="a duty week that begins within a week"
        ),
        pytest.param(Yours(TOOLS, MEETING, duties=(week_from("07-22"),)), False, id="a later duty week alone"),
    ],
)
def test_it_is_worth_saying(one: Yours, worth: bool) -> None:
    assert worth_saying([one], FRIDAY) is worth


def test_of_many_items_five_have_buttons_and_the_list_has_all() -> None:
    many = [item(n, f"thing {n}", "Bo") for n in range(1, 31)]
    kept = content([yours(replace(KNOWN, items=many), BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here())
    lines = shown(kept)
    assert (lines.count("[Done] [Keep] [Drop] [Give]"), len(kept["runs"])) == (5, 20)
    assert "thing 20 " in "\n".join(lines)
    assert "thing 21 " not in "\n".join(lines)
    assert "/ai list has all." in lines


def test_two_meetings_are_told_apart_and_share_the_five_rows_of_buttons() -> None:
    operations = calendar(key="ops", title="Operations", weekday=1)
    there = Known(operations.occurrence(day("07-16")), operations, Roster((BO,)), items=[item(9, "paint it", "Bo")] * 9)
    kept = content([yours(KNOWN, BO, FRIDAY), yours(there, BO, FRIDAY)], 5, FRIDAY_AT_TEN, Here())
    lines = shown(kept)
    assert lines[0] == "Your open action items before Tools Meeting, Mon July 15:"
    assert "Your open action items before Operations, Tue July 16:" in lines
    assert "/ai list has all (in the channel of Operations)." in lines
    assert "The draft of Operations, Tue July 16 is posted at 09:00." in lines
    assert [run["series"] for run in kept["runs"][::4]] == ["tech", "tech", "ops", "ops", "ops"]


def test_slack_takes_very_much_and_nobody_is_pinged() -> None:
    many = [item(n, "<!channel> & <@U0ADA> " * 200, "Bo") for n in range(100)]
    many += [replace(one, recorded_at=wall("2019-04-01 10:00")) for one in many]
    operations = calendar(key="ops", title="T & <b> " * 37, weekday=1)
    there = Known(operations.occurrence(day("07-16")), operations, Roster((BO,)), items=many)
    each = [yours(replace(KNOWN, items=many), BO, FRIDAY), yours(there, BO, FRIDAY)]
    kept = content(each, 5, FRIDAY_AT_TEN, Here())
    shown(kept)
    assert "<" not in kept["message"]["text"]


def text_of(heading: str, lines: int) -> Carried:
    place = places((Section(Kind.FREE_TEXT, heading, owner="Bo"),))[0]
    blocks = tuple(Bullet(f"line {number} " * 8) for number in range(lines))
    return Carried(place, "Bo", day("07-08"), "", "", asked=blocks)


def test_carried_text_is_asked_about_with_its_lines_a_few_sections_at_a_time() -> None:
    ahead = replace(KNOWN, items=(), texts=[text_of(f"Part {number}", 30) for number in range(6)])
    one = yours(ahead, BO, FRIDAY)
    assert worth_saying([one], FRIDAY)
    kept = content([one], 5, FRIDAY_AT_TEN, Here("tools-"))
    said = shown(kept)
    assert (
        said[0] == "Your sections have lines of the last minutes; what nobody confirms drops out at the next closing:"
    )
    assert said[1].startswith("Part 0: 30 lines carried from Mon July 8 (Bo): line 0 line 0")
    assert said.count("[Keep] [Edit] [Clear] [Standing]") == 4
    assert "And 2 more sections: /tools-agenda carried has all." in said
    assert kept["runs"][1] == {"surface": "agenda", "text": "carried edit Part 0 from 2019-07-08", "series": "tech"}
    assert yours(ahead, ADA, FRIDAY).texts == (), "others' sections are theirs"

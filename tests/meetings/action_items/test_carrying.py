"""Which open items a draft carries: by their tickets, their owners' answers, their due dates, and their age."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from meetings.action_items import ActionItem, Answer
from meetings.action_items.answers import CHANGED
from meetings.action_items.carrying import CarryRules, Drafted, carried_items, why_not_carried
from meetings.calendar.occurrence import Decided, State
from meetings.minutes.draft import draft
from meetings.minutes.drafts_before import drafted
from meetings.minutes.house_style import render
from meetings.minutes.known import Known
from meetings.minutes.layout import standard_sections
from meetings.minutes.left import left_for_people
from tests.cast import ROSTER, calendar, called_off, day, item, wall

# The ninth Monday: eight drafts were posted before.
MEETINGS = [wall("2019-05-06 11:00") + timedelta(weeks=n) for n in range(8)]
DRAFTS = [at - timedelta(hours=2) for at in MEETINGS]
DAY = day("07-01")
OLD = wall("2019-05-03 10:00")
UNANSWERED = "in 8 drafts without an answer"


def known(text: str = "order disks", **changes: Any) -> ActionItem:
    return replace(item(41, text, "Bo"), **({"recorded_at": OLD} | changes))


def said(what: str, at: str) -> tuple[Answer, ...]:
    return (Answer("Bo", what, wall(at)),)


@pytest.mark.parametrize(
    ("one", "states", "why"),
    [
        pytest.param(known(), {}, UNANSWERED, id="it stood in eight drafts, and nobody answered"),
        pytest.param(known(recorded_at=wall("2019-05-06 08:59")), {}, UNANSWERED, id="older than all of them"),
        pytest.param(known(recorded_at=wall("2019-05-06 09:00")), {}, "", id="recorded once that was posted"),
        pytest.param(known(kept_at=wall("2019-05-06 08:00")), {}, UNANSWERED, id="kept before all of them"),
        pytest.param(known(kept_at=wall("2019-05-07 10:00")), {}, "", id="kept seven drafts ago"),
        pytest.param(known(answers=said("done", "2019-05-07 10:00")), {}, "", id="answered, and not agreed since"),
        pytest.param(known(answers=said(CHANGED, "2019-06-20 10:00")), {}, "", id="changed meanwhile"),
        pytest.param(known(answers=said("keep", "2019-06-25 10:00")), {}, "", id="kept since the last meeting"),
        pytest.param(known(due=day("07-01")), {}, "", id="due today"),
        pytest.param(known(due=day("08-01")), {}, "", id="due ahead"),
        pytest.param(known(due=day("06-30")), {}, UNANSWERED, id="overdue"),
        pytest.param(known("build SOFTWARE-12"), {"SOFTWARE-12": "Open"}, UNANSWERED, id="its ticket is open"),
        pytest.param(known("build SOFTWARE-12"), {"SOFTWARE-9": "Closed"}, UNANSWERED, id="its ticket is not known"),
        pytest.param(known("build SOFTWARE-12", recorded_at=wall("2019-06-30 10:00")), {"SOFTWARE-12": "Closed"},
                     "SOFTWARE-12 is closed", id="its ticket is closed, however new it is"),
        pytest.param(known("build SOFTWARE-12", kept_at=wall("2019-06-25 10:00"), due=day("08-01")),
                     {"SOFTWARE-12": "Resolved"}, "SOFTWARE-12 is resolved", id="a closed ticket counts most"),
        pytest.param(known("SOFTWARE-12 and SOFTWARE-13", recorded_at=wall("2019-06-30 10:00")),
                     {"SOFTWARE-12": "Closed"}, "", id="one of two tickets is closed"),
        pytest.param(known("SOFTWARE-12 and SOFTWARE-13"), {"SOFTWARE-12": "Closed", "SOFTWARE-13": "done"},
                     "SOFTWARE-12 and SOFTWARE-13 are closed", id="both are closed"),
    ],
)  # fmt: skip
def test_it_is_carried_unless(one: ActionItem, states: dict[str, str], why: str) -> None:
    assert why_not_carried(one, Drafted(DAY, MEETINGS[-1], DRAFTS, states)) == why


@pytest.mark.parametrize(("most", "why"), [(7, "in 7 drafts without an answer"), (8, UNANSWERED), (9, "")])
def test_after_how_many_drafts_is_a_rule(most: int, why: str) -> None:
    assert why_not_carried(known(), Drafted(DAY, MEETINGS[-1], DRAFTS), CarryRules(unanswered_meetings=most)) == why


def test_before_the_first_meeting_everything_is_carried() -> None:
    assert carried_items([known()], Drafted(DAY)).not_carried == ()


def test_items_are_divided_in_their_order_each_that_is_left_with_its_reason() -> None:
    items = [known(), replace(known(due=DAY), number=42), replace(known(), number=43, owners=())]
    divided = carried_items(items, Drafted(DAY, MEETINGS[-1], DRAFTS))
    assert [one.number for one in divided.carried] == [42]
    assert [left.words for left in divided.not_carried] == [f"AI 41 (Bo), {UNANSWERED}", f"AI 43 (???), {UNANSWERED}"]


@pytest.mark.parametrize(
    ("decided", "meetings"),
    [
        pytest.param({}, MEETINGS, id="every Monday"),
        pytest.param({day("05-27"): called_off()}, [wall("2019-04-29 11:00"), *MEETINGS[:3], *MEETINGS[4:]],
                     id="one of them was cancelled"),
        pytest.param({day("06-24"): Decided(State.MOVED, day=day("06-25"))},
                     [*MEETINGS[:-1], wall("2019-06-25 11:00")], id="the last was moved by a day"),
    ],
)  # fmt: skip
def test_only_meetings_that_were_held_are_counted(decided: dict[Any, Decided], meetings: list[datetime]) -> None:
    found = replace(calendar(), decided=decided)
    judged = drafted(found, found.occurrence(DAY), CarryRules())
    assert judged == Drafted(DAY, meetings[-1], [at - timedelta(hours=2) for at in meetings], {})


def test_a_draft_that_never_went_out_does_not_count() -> None:
    found = calendar()
    posted = {day("06-10"), day("06-24")}
    judged = drafted(found, found.occurrence(DAY), CarryRules(), posted)
    assert judged == Drafted(DAY, MEETINGS[-1], [wall("2019-06-10 09:00"), wall("2019-06-24 09:00")], {})
    assert why_not_carried(known(), judged) == ""
    minutes = Known(found.occurrence(DAY), found, ROSTER, items=[known()], posted=posted)
    assert minutes.carrying.not_carried == ()


def test_a_rule_of_many_meetings_looks_back_farther() -> None:
    found = calendar()
    assert len(drafted(found, found.occurrence(DAY), CarryRules(unanswered_meetings=40)).drafts) == 40


def test_what_is_not_carried_stays_open_and_is_neither_printed_nor_left_to_settle() -> None:
    found = calendar(sections=standard_sections(None))
    old, new = known(), replace(item(42, "order tapes", "Bo"), recorded_at=wall("2019-06-28 10:00"))
    minutes = Known(found.occurrence(DAY), found, ROSTER, items=[old, new])
    text = render(draft(minutes))
    assert "order tapes" in text
    assert "order disks" not in text
    assert [one.text for one in left_for_people(minutes)] == []
    assert minutes.items == [old, new]
    kept = replace(minutes, items=[replace(old, kept_at=wall("2019-06-28 10:00")), new])
    assert "order disks" in render(draft(kept))
    closed = replace(kept, items=[replace(new, text="build TOOLS-7")], tickets={"TOOLS-7": "Closed"})
    assert "TOOLS-7" not in render(draft(closed))
    assert "order disks" in render(draft(replace(minutes, rules=CarryRules(unanswered_meetings=9))))

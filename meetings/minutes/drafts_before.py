"""The drafts before one: what its open items are judged by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import takewhile

from meetings.action_items.carrying import CarryRules, Drafted
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence

# Of a meeting that was not held for longer, no item is judged by its age.
LOOKED_BACK = (26, 104)


def drafted(
    calendar: Calendar, meeting: Occurrence, rules: CarryRules, tickets: Mapping[str, str] | None = None
) -> Drafted:
    """What the draft of this meeting is judged by: as many held meetings before it as the rules ask for."""
    before: list[Occurrence] = []
    for weeks in LOOKED_BACK:
        earlier = calendar.held(meeting.day - timedelta(weeks=weeks))
        before = list(takewhile(lambda one: one.starts < meeting.starts, earlier))
        if len(before) >= rules.unanswered_meetings:
            break
    return Drafted(
        meeting.day,
        before[-1].starts if before else None,
        [one.draft_posted for one in before[-rules.unanswered_meetings :]],
        tickets or {},
    )

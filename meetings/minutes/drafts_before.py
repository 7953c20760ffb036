"""The drafts before one: what its open items are judged by."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from itertools import takewhile

from meetings.action_items.carrying import CarryRules, Drafted
from meetings.calendar.calendar import Calendar
from meetings.calendar.occurrence import Occurrence

# Of a meeting that was not held for longer, no item is judged by its age.
LOOKED_BACK = (26, 104)


def drafted(
    calendar: Calendar,
    meeting: Occurrence,
    rules: CarryRules,
    posted: Collection[date] | None = None,
    tickets: Mapping[str, str] | None = None,
) -> Drafted:
    """What the draft of this meeting is judged by: as many drafts of held meetings before it as the rules ask for.

    `posted` are the regular dates whose drafts went out, None where all of them are taken to have.
    """
    before: list[Occurrence] = []
    drafts: list[Occurrence] = []
    for weeks in LOOKED_BACK:
        earlier = calendar.held(meeting.day - timedelta(weeks=weeks))
        before = list(takewhile(lambda one: one.starts < meeting.starts, earlier))
        drafts = [one for one in before if posted is None or one.original in posted]
        if len(drafts) >= rules.unanswered_meetings:
            break
    return Drafted(
        meeting.day,
        before[-1].starts if before else None,
        [one.draft_posted for one in drafts[-rules.unanswered_meetings :]],
        tickets or {},
    )

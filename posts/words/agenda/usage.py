"""What `/agenda` can be told, in examples that work as they are shown."""

from __future__ import annotations

import re
from datetime import timedelta

from meetings.calendar.occurrence import Occurrence
from meetings.dates import WEEKDAYS, month_day

USAGE = "\n".join((
    "`/agenda` shows the draft as it stands, `/agenda post` posts it now, `/agenda next` shows the coming meetings.",
    "Dates: `/agenda cancel July 15 OSG All Hands`, `/agenda cancel the next two`, `/agenda meet July 15` (after all),"
    " `/agenda move July 15 to July 16 14:00 (Labor Day)`, `/agenda every Tuesday 10:00 from July 16`.",
    "Holidays: `/agenda holidays`, `/agenda holiday July 22 Pioneer Day`, `/agenda holiday drop July 22`.",
    "Who runs it: `/agenda host`, `/agenda host Brian July 15`, `/agenda host Brian from July 15`.",
    "Who belongs to it: `/agenda people`, `/agenda owners`, `/agenda members`.",
    "Lines: `/agenda add Next doc focus July 15`, `/agenda add Discussion: drop CentOS 6?`, `/agenda list`,"
    " `/agenda edit 12 new text`, `/agenda drop 12`.",
    "After the meeting: `/agenda close` asks who was there and finishes its minutes; `/agenda carried` shows what text"
    " of them goes on.",
    "What the minutes have: `/agenda releases 3.5.0, 3.4.33 from July 16`, `/agenda coordinates Room 12 only July 15`,"
    " `/agenda counter Open PRs: 13`, `/agenda counters`, `/agenda counter drop Open PRs`.",
))  # fmt: skip
_DATES = re.compile(r"July 15|July 16|July 22|Tuesday")


def usage(meeting: Occurrence | None) -> str:
    """The usage with the days of the next meeting, the day after it, and a week later."""
    if meeting is None:
        return USAGE
    after = meeting.day + timedelta(days=1)
    ours = {
        "July 15": month_day(meeting.day),
        "July 16": month_day(after),
        "July 22": month_day(meeting.day + timedelta(weeks=1)),
        "Tuesday": WEEKDAYS[after.weekday()],
    }
    return _DATES.sub(lambda found: ours[found.group()], USAGE)

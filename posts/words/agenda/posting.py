"""What is said about posting the draft by hand."""

from __future__ import annotations

from datetime import date, datetime

from meetings.calendar.occurrence import Occurrence
from meetings.dates import day_words, local_day, local_time_words
from posts.receipts import RUN, Button, Receipt


def early(meeting: Occurrence, holiday: str | None, today: date) -> Receipt:
    """The question whether it is to be posted days before its meeting; `holiday` where that is not decided yet."""
    if holiday:
        return Receipt(
            f"{day_words(meeting.day, today)} is {holiday}, and whether you meet is not decided yet. Nothing is posted"
            " yet. Posting the draft says that you meet. Post it now?",
            buttons=(Button("We meet: post now", RUN, "post now"),),
        )
    at = f"{day_words(meeting.day, today)} {meeting.draft_at:%H:%M}"
    days = (meeting.day - today).days
    return Receipt(
        f"The draft of {day_words(meeting.day, today)} is posted by itself on that day at {meeting.draft_at:%H:%M}."
        f" That is in {days} days; nothing is posted yet. Post it now as well?",
        buttons=(Button("Post now", RUN, "post now"), Button(f"Wait for {at}", RUN, "post later")),
    )


def later(meeting: Occurrence, today: date) -> Receipt:
    """It is posted at its own time."""
    at = f"{day_words(meeting.day, today)} at {meeting.draft_at:%H:%M}"
    return Receipt(f"Nothing is posted now. The draft is posted {at} by itself.")


def posting(meeting: Occurrence, today: date, *, again: bool) -> Receipt:
    """The draft is posted by hand; `again` says that it is posted once more on the day of its meeting."""
    text = f"The draft of {day_words(meeting.day, today)} is being posted, and kept up to date from then on."
    return Receipt(f"{text} {_once_more(meeting, today)}" if again else text)


def posted_already(meeting: Occurrence, at: datetime, today: date, *, again: bool) -> Receipt:
    """It was posted before, at this instant."""
    posted_on, day = local_day(at, meeting.zone), day_words(meeting.day, today)
    when = "" if posted_on == today else f"{day_words(posted_on, today)} "
    text = f"The draft of {day} was posted {when}at {local_time_words(at, meeting.zone)}"
    text += " and is kept up to date by itself."
    return Receipt(f"{text} {_once_more(meeting, today)}" if again else text)


def _once_more(meeting: Occurrence, today: date) -> str:
    return f"It is posted again {day_words(meeting.day, today)} at {meeting.draft_at:%H:%M}, for the day itself."

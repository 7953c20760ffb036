"""What people hear of a ticket system: that it gives no figures, that it does again."""

from __future__ import annotations

from datetime import date, datetime

from meetings.dates import day_words, local_time_words
from meetings.tickets.expiring import Expiring
from meetings.tickets.reading import Reading


def gives_none(reading: Reading, again: datetime | None, zone: str) -> str:
    """`bugs gives no figures: cannot be reached (HTTP 502). The minutes print n/a ...`"""
    then = f"I try again at {local_time_words(again, zone)}" if again else "Trying again alone does not mend that"
    return (
        f"{reading.source} gives no figures: {reading.reason}. The minutes print n/a for it, and the next figure is"
        f" compared with the last one printed. {then}; `/tickets retry {reading.source}` asks at once."
    )


def answers_again(source: str) -> str:
    """`bugs gives figures again.`"""
    return f"{source} gives figures again; the draft that is posted has them."


def expires(token: Expiring, today: date) -> str:
    """`JIRA_TOKEN expires Thu Dec 31: make a new one ...`"""
    said = "expired" if token.over(today) else "expires"
    return (
        f"{token.variable} {said} {day_words(token.last_day, today)}. Make a new one, put it into the environment with"
        f" its {token.variable}_EXPIRES, and start Convener again; without it {token.source} gives no figures."
    )

"""Word to the owners that a ticket system gives no figures: once, and once when it does again."""

from __future__ import annotations

from collections.abc import Sequence

from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.tickets.asking_for import retry_at
from meetings.tickets.expiring import Expiring, expiring
from meetings.tickets.reading import Reading
from posts.sending.troubles import tell_once
from posts.sending.writing import Writing
from posts.words import sources as words

# A source that is only unreachable may be so for a moment: the owners hear of the second time in a row.
FAILURES_TOLD = 2
FAILS = "fails"


def tell_of_tokens(writing: Writing, tokens: Sequence[Expiring], calendars: Sequence[Calendar]) -> None:
    """Tell the owners of every series that a token expires: two weeks before, three days before, and when it has."""
    for calendar in calendars[:1]:
        today = local_day(writing.now, calendar.series.zone)
        for one in expiring(tokens, today):
            reason = f"{one.last_day.isoformat()} {one.stage(today)}"
            tell_once(writing, calendars, f"token {one.variable}", reason, words.expires(one, today))


def tell_of_reading(writing: Writing, reading: Reading, calendars: Sequence[Calendar]) -> None:
    """Tell the owners of the series that show this source what they have not heard yet."""
    if not calendars:
        return
    about = f"source {reading.source}"
    if reading.found:
        tell_once(writing, calendars, about, "", words.answers_again(reading.source))
    elif not reading.may_pass or reading.failures >= FAILURES_TOLD:
        again = retry_at(reading) if reading.may_pass else None
        text = words.gives_none(reading, again, calendars[0].series.zone)
        tell_once(writing, calendars, about, FAILS, writing.here.example(text))

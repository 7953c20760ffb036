"""The private message to whoever takes a duty over: a row for each when it is due, its words when it is sent."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from meetings.action_items.parties import of_person
from meetings.calendar.calendar import Calendar
from meetings.calendar.series_choice import member_names
from meetings.dates import earliest, local_day
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.duty.taking_over import IN_SIGHT, TakingOver, changes_of_hands, takings_over
from meetings.people import Roster
from meetings.posting import Post, PostKind
from posts.sending.writing import Content, Writing
from posts.unasked import handover as words
from storage import outbox
from storage.records import action_items, duty_notes, figures, people, series

# What somebody took over longer ago than this has its message, or is not worth one any more.
LONG_PAST = timedelta(weeks=2)
_BETWEEN = " "
log = logging.getLogger(__name__)


def plan(writing: Writing, since: datetime) -> None:
    """Plan the message of everybody who has taken over. One that came due `since` and is too late is logged."""
    calendars = series.calendars(writing.tx, writing.workspace, writing.layouts)
    roster = people.roster(writing.tx, writing.workspace)
    for calendar, duty, taken in _taken_over(calendars, min(since, writing.now), writing.now):
        post = _post(calendar, duty, taken, roster)
        if post and taken.until > writing.now:
            outbox.owe(writing.tx, writing.workspace, post)
        elif post and taken.at > since:
            log.info("it was too late for the handover of %s (%s)", taken.first, calendar.series.key)


def next_instant(writing: Writing) -> datetime | None:
    """The next instant at which somebody takes over, of those that are in sight."""
    instants = []
    for calendar in series.calendars(writing.tx, writing.workspace, writing.layouts):
        today = local_day(writing.now, calendar.series.zone)
        for duty in calendar.series.duties:
            ahead = changes_of_hands(duty, today - ONE_DAY, today + IN_SIGHT)
            instants.append(next((at for at in map(duty.begins, ahead) if at > writing.now), None))
    return earliest(*instants)


def content(writing: Writing, post: Post) -> Content | None:
    """What the message says now; None for somebody who has lost those days meanwhile, or had its like already."""
    calendar, roster = writing.calendar(post.series), people.roster(writing.tx, writing.workspace)
    key, _, account = post.subject.rpartition(_BETWEEN)
    person = roster.holding(account)
    duty = next((one for one in calendar.series.duties if one.key == key), None) if calendar else None
    if calendar is None or person is None or duty is None:
        return None
    first = date.fromisoformat(post.original)
    taken = next((one for one in takings_over(duty, first, first) if one.person == person.name), None)
    if taken is None or taken.until <= writing.now or _told_within(writing, post, taken):
        return None
    today, everyone = local_day(writing.now, calendar.series.zone), member_names(calendar.series, roster)
    tx, workspace, of = writing.tx, writing.workspace, post.series
    given = words.Handed(
        taken=taken,
        name=duty.name(first),
        meeting=writing.meeting_named(of),
        description=calendar.series.extras_of(duty).description,
        items=len(of_person(action_items.still_open(tx, workspace, of), person, roster, everyone)),
        counters=figures.counters(tx, workspace, of),
        notes=[note for note in duty_notes.still_open(tx, workspace, of) if note.rota == duty.key],
        name_of=lambda author: _name(roster, author),
        zone=calendar.series.zone,
    )
    return words.content(given, post.number, today, writing.here)


def _taken_over(
    calendars: Sequence[Calendar], since: datetime, now: datetime
) -> Iterator[tuple[Calendar, DutySchedule, TakingOver]]:
    """Who has taken over by now; what was under way when a series became known is no news."""
    for calendar in calendars:
        known, zone = calendar.series.known_since, calendar.series.zone
        first, last = local_day(since - LONG_PAST, zone), local_day(now, zone)
        for duty in calendar.series.duties:
            for taken in takings_over(duty, first, last):
                if taken.at <= now and (known is None or taken.at > known):
                    yield calendar, duty, taken


def _post(calendar: Calendar, duty: DutySchedule, taken: TakingOver, roster: Roster) -> Post | None:
    """The message, None for somebody without an account."""
    person = roster.exactly(taken.person)
    if person is None or person.slack is None:
        return None
    return Post(
        PostKind.HANDOVER,
        person.slack,
        taken.at,
        series=calendar.series.key,
        original=taken.first.isoformat(),
        subject=f"{duty.key}{_BETWEEN}{person.slack}",
        until=taken.until,
    )


def _told_within(writing: Writing, post: Post, taken: TakingOver) -> bool:
    """Whether this person was told of a later day of these already: a cover before it was taken back since."""
    later = outbox.in_slack(writing.tx, writing.workspace, PostKind.HANDOVER, post.series, post.original)
    last = (taken.last or date.max).isoformat()
    return any(one.subject == post.subject and post.original < one.original <= last for one in later)


def _name(roster: Roster, account: str) -> str | None:
    person = roster.holding(account)
    return person.name if person else None

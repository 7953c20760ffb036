"""Where Slack itself shows who has a duty, a user group and the topic of a channel: when each is brought up to date.

What each is to be follows from the schedules and now; a post is owed when that is not what the last one made of it,
and at every handover, so that what somebody changed by hand is put right then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from meetings.calendar.calendar import Calendar
from meetings.dates import earliest
from meetings.duty.schedule import DutySchedule
from meetings.duty.taking_over import LOOK_BACK, changes_of_hands, held_until, last_working_day, next_change
from meetings.duty.topic import Has, forms
from meetings.people import Roster
from meetings.posting import Post, PostKind, State
from posts.sending import troubles
from posts.sending.writing import Content, Writing
from posts.slack.slack_text import escape
from storage import outbox
from storage.records import people, series

SHOWN = {PostKind.USER_GROUP, PostKind.TOPIC}
# Our piece may stand in a topic as any of the last posts put it there: the very last one may not have arrived.
PUT_LAST = 5


@dataclass(frozen=True)
class Place:
    """A user group, or a channel's topic, and the rotas that it shows."""

    kind: PostKind
    target: str
    rotas: tuple[tuple[Calendar, DutySchedule], ...]


def places(calendars: Sequence[Calendar]) -> tuple[Place, ...]:
    """Every user group and topic that a rota names; a channel whose id is not known yet is none."""
    found: dict[tuple[PostKind, str], list[tuple[Calendar, DutySchedule]]] = {}
    for calendar in calendars:
        for duty in calendar.series.duties:
            extras, channel = calendar.series.extras_of(duty), calendar.series.channel
            if extras.user_group:
                found.setdefault((PostKind.USER_GROUP, extras.user_group), []).append((calendar, duty))
            if extras.topic and not channel.startswith("#"):
                found.setdefault((PostKind.TOPIC, channel), []).append((calendar, duty))
    return tuple(Place(*key, tuple(rotas)) for key, rotas in found.items())


def plan(writing: Writing) -> None:
    """Owe the update of each place that is not as it is to be, or whose duty has just been handed over."""
    roster = people.roster(writing.tx, writing.workspace)
    for place in places(series.calendars(writing.tx, writing.workspace, writing.layouts)):
        wanted = _wanted(place, roster, writing.now)
        if left_out := wanted.get("without"):
            troubles.tell_of_left_out(writing, place.target, _calendars(place), left_out)
        if not wanted.get("forms") and not wanted.get("accounts"):
            continue
        latest = outbox.latest_to(writing.tx, writing.workspace, place.kind, place.target, most=1)
        turned = _turned(place, writing.now)
        if not latest or _is_otherwise(latest[0], wanted, turned):
            subject = f"{place.target} after {latest[0].number if latest else 'nothing'}"
            post = Post(place.kind, place.target, writing.now, original=turned, subject=subject)
            outbox.owe(writing.tx, writing.workspace, post)


def next_instant(writing: Writing) -> datetime | None:
    """The next instant at which somebody else has a duty that is shown, or nobody any more."""
    instants = []
    for place in places(series.calendars(writing.tx, writing.workspace, writing.layouts)):
        for _, duty in place.rotas:
            day = next_change(duty, duty.duty_day(writing.now))
            instants.append(duty.begins(day) if day else None)
    return earliest(*instants)


def content(writing: Writing, post: Post) -> Content | None:
    """What the place is to be now; None where no rota names it any more, or nobody can be shown."""
    place = place_of(writing, post)
    wanted = _wanted(place, people.roster(writing.tx, writing.workspace), writing.now) if place else {}
    if not wanted.get("forms") and not wanted.get("accounts"):
        return None
    # This post is among them: it may have put there what it said before, and nobody heard of it.
    latest = outbox.latest_to(writing.tx, writing.workspace, post.kind, post.channel, PUT_LAST)
    put_last = [form for one in latest for form in one.content.get("wanted", {}).get("forms", ())]
    return {"wanted": wanted, "put_last": put_last}


def place_of(writing: Writing, post: Post) -> Place | None:
    """The place that a post brings up to date."""
    found = places(series.calendars(writing.tx, writing.workspace, writing.layouts))
    return next((one for one in found if (one.kind, one.target) == (post.kind, post.channel)), None)


def note_failed(writing: Writing, post: Post, reason: str, needed: str) -> None:
    """Explain to the owners, once, why a place could not be brought up to date."""
    place = place_of(writing, post)
    if place:
        names = post.content.get("wanted", {}).get("people", ())
        troubles.tell_of_failure(writing, post, _calendars(place), troubles.Failure(reason, needed, tuple(names)))


def note_done(writing: Writing, post: Post, remark: str) -> None:
    """Tell the owners that it works again, where they were told that it does not; `remark` is what it lacks still."""
    place = place_of(writing, post)
    if place and remark:
        troubles.tell_of_failure(writing, post, _calendars(place), troubles.Failure(remark))
    elif place:
        troubles.tell_of_success(writing, post, _calendars(place))


def _calendars(place: Place) -> list[Calendar]:
    return [calendar for calendar, _ in place.rotas]


def _is_otherwise(last: Post, wanted: Mapping[str, Any], turned: str) -> bool:
    """Whether the last post of a place was of another state or handover; one still to be sent is worded then."""
    return last.state is not State.PLANNED and (last.content.get("wanted"), last.original) != (wanted, turned)


def _wanted(place: Place, roster: Roster, now: datetime) -> dict[str, Any]:
    """What the place is to show at this instant, as a post keeps it."""
    return _of_group(place, roster, now) if place.kind is PostKind.USER_GROUP else _of_topic(place, now)


def _of_group(place: Place, roster: Roster, now: datetime) -> dict[str, Any]:
    """The accounts of all who have any of the duties, and who of them has none."""
    names = list(dict.fromkeys(name for _, duty in place.rotas for name in duty.at(now)))
    accounts = {name: person.slack for name in names if (person := roster.exactly(name)) and person.slack}
    return {
        "people": [name for name in names if name in accounts],
        "accounts": sorted(accounts.values()),
        "without": [name for name in names if name not in accounts],
    }


def _of_topic(place: Place, now: datetime) -> dict[str, Any]:
    """Our piece in its forms; on days that nobody works it stays as it was on the last one that somebody does."""
    shown = []
    for _, duty in place.rotas:
        day = last_working_day(duty, duty.duty_day(now))
        if day:
            shown.append(Has(duty.name(day), duty.on_duty(day), held_until(duty, day)))
    if not shown:
        return {}
    return {"forms": [escape(form) for form in forms(shown)], "names": [escape(one.name) for one in shown]}


def _turned(place: Place, now: datetime) -> str:
    """The day of the latest handover of any of the rotas, "" where none was lately."""
    found: list[date] = []
    for _, duty in place.rotas:
        today = duty.duty_day(now)
        found += changes_of_hands(duty, today - LOOK_BACK + timedelta(days=1), today)
    return max(found).isoformat() if found else ""

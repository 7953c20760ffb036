"""What becomes of what a team's calendar says: recorded, changed and ended with it, never against what people typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from meetings.absences import Absence
from meetings.absences.half_days import covers, first_half, out_until
from meetings.people import Roster
from meetings.shared_calendar.events import CalendarEvent
from meetings.shared_calendar.summary import read_summary
from meetings.when.spans import ONE_DAY, When

# Days further ahead than this are the same where the nearer ones are.
LOOKED_AT = timedelta(weeks=26)


class Consent(StrEnum):
    """What a person has said about being recorded by a calendar."""

    ASKED = "asked"
    RECORD = "record"
    NEVER = "never"


class State(StrEnum):
    """What became of an event: only seen yet, recorded as an absence, or left to what somebody said of these days."""

    SEEN = "seen"
    RECORDED = "recorded"
    LEFT = "left"


@dataclass(frozen=True)
class Claim:
    """That the calendar says a person is out; `uid` tells its event from others."""

    uid: str
    person: str
    when: When
    note: str = ""


@dataclass(frozen=True)
class Followed:
    """A claim and what became of it: the number of the absence it made, and the days that were recorded."""

    claim: Claim
    state: State = State.SEEN
    absence: int | None = None
    recorded: When | None = None


@dataclass(frozen=True)
class Step:
    """What to do about a claim: `record` these days anew, give its absence these days (`change`), or end it.

    `state` is what becomes of the claim, None where it is forgotten.
    """

    state: State | None
    record: bool = False
    change: When | None = None
    end: bool = False


def claims(events: Iterable[CalendarEvent], roster: Roster) -> Iterator[Claim]:
    """Who is out by these events, as surely as their summaries say."""
    for event in events:
        if named := read_summary(event.summary, roster, whole_days=event.whole_days):
            yield from (Claim(event.uid, person, event.when, named.note) for person in named.who)


def is_over(when: When, today: date) -> bool:
    """Whether its last day has passed."""
    return when.last_day is not None and when.last_day < today


def next_step(
    known: Followed | None, claim: Claim | None, standing: Iterable[Absence], today: date, *, consent: Consent | None
) -> Step:
    """What to do about a claim that was `known` so and is said so now, None where it is not said any more.

    `standing` are all absences of the person. What the person, or anybody else, has changed or taken back is left as it
    is, until the calendar says something else of that event.
    """
    mine = _mine(known, standing)
    if claim is None:
        return _gone(mine, today)
    if consent is not Consent.RECORD:
        # What was recorded while the person agreed is theirs from now on.
        return Step(State.LEFT if known and known.state is not State.SEEN else State.SEEN)
    if known is None or known.state is State.SEEN or (known.state is State.LEFT and known.claim.when != claim.when):
        return _fresh(claim, standing, today)
    if known.state is State.LEFT or mine is None or known.recorded is None:
        return Step(State.LEFT)
    if _same_ahead(known.recorded, claim.when, today) or is_over(claim.when, today):
        return Step(State.RECORDED)
    return Step(State.RECORDED, change=claim.when)


def _mine(known: Followed | None, standing: Iterable[Absence]) -> Absence | None:
    """The absence that this claim made, where nobody has changed its days since."""
    if known is None or known.state is not State.RECORDED:
        return None
    found = next((absence for absence in standing if absence.number == known.absence), None)
    return found if found and _days_of(found.when) == _days_of(known.recorded) else None


def _days_of(when: When | None) -> tuple[object, ...]:
    return (when.spans, when.every, when.open_end) if when else ()


def _gone(mine: Absence | None, today: date) -> Step:
    """The event is not there any more: what of its absence is past stays."""
    if mine is None or is_over(mine.when, today):
        return Step(None)
    before = out_until(mine.when, first_half(today) - 1) if mine.first_day < today else None
    return Step(None, change=before) if before else Step(None, end=True)


def _fresh(claim: Claim, standing: Iterable[Absence], today: date) -> Step:
    """The same days are the same absence: what stands for all of them is what somebody typed."""
    if is_over(claim.when, today):
        return Step(State.SEEN)
    if any(covers(absence.when, claim.when) for absence in standing):
        return Step(State.LEFT)
    return Step(State.RECORDED, record=True)


def _same_ahead(one: When, other: When, today: date) -> bool:
    last = today + LOOKED_AT
    return set(one.days(today, last)) == set(other.days(today, last)) and one.open_end == other.open_end


def still_ahead(followed: Iterable[Claim], today: date) -> list[Claim]:
    """The claims that are not over, the earliest first."""
    return sorted(
        (claim for claim in followed if not is_over(claim.when, today)),
        key=lambda claim: (max(claim.when.first_day, today - ONE_DAY), claim.uid),
    )

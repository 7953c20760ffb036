"""What becomes of what a team's calendar says: recorded, changed and ended with it, never against what people typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from meetings.absences import Absence
from meetings.absences.half_days import covers, first_half, out_until, touch, united
from meetings.shared_calendar.claims import Claim, is_over
from meetings.when.spans import When

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
class Followed:
    """A claim and what became of it: the number of the absence that has its days, and all days that this was given.

    `typed` are those that stood before, None where the calendar alone made it.
    """

    claim: Claim
    state: State = State.SEEN
    absence: int | None = None
    recorded: When | None = None
    typed: When | None = None


@dataclass(frozen=True)
class Step:
    """What to do about a claim: `record` its days, joined with what they touch, give its absence these days (`change`),
    or end it.

    `state` is what becomes of the claim, None where it is forgotten.
    """

    state: State | None
    record: bool = False
    change: When | None = None
    end: bool = False


def paired(known: Iterable[Followed], said: Iterable[Claim]) -> list[tuple[Followed, Claim | None]]:
    """What was known, each with what is said of it now; and behind it what is said anew, as only seen.

    An event that another one of the same days takes over, as where it is written anew, is the same claim.
    """
    now = {(claim.uid, claim.person): claim for claim in said}
    pairs = [(entry, now.pop((entry.claim.uid, entry.claim.person), None)) for entry in known]
    found: list[tuple[Followed, Claim | None]] = []
    for entry, claim in pairs:
        heir = None if claim else next((each for each in now.values() if _takes_over(each, entry.claim)), None)
        found.append((entry, claim or heir))
        if heir:
            del now[heir.uid, heir.person]
    return [*found, *((Followed(claim), claim) for claim in now.values())]


def _takes_over(claim: Claim, gone: Claim) -> bool:
    return claim.person == gone.person and touch(claim.when, gone.when)


def next_step(
    known: Followed | None, claim: Claim | None, standing: Iterable[Absence], today: date, *, consent: Consent | None
) -> Step:
    """What to do about a claim that was `known` so and is said so now, None where it is not said any more.

    `standing` are all absences of the person. What the person, or anybody else, has changed or taken back is left as it
    is, until the calendar says something else of that event.
    """
    mine = _mine(known, standing)
    typed = known.typed if known else None
    if claim is None:
        return _gone(mine, typed, today)
    if consent is not Consent.RECORD:
        # What was recorded while the person agreed is theirs from now on.
        return Step(State.LEFT if known and known.state is not State.SEEN else State.SEEN)
    if known is None or known.state is State.SEEN or (known.state is State.LEFT and known.claim.when != claim.when):
        return _fresh(claim, standing, today)
    if known.state is State.LEFT or mine is None or known.recorded is None:
        return Step(State.LEFT)
    now = _beside(typed, claim.when)
    if _same_ahead(known.recorded, now, today) or is_over(claim.when, today):
        return Step(State.RECORDED)
    return Step(State.RECORDED, change=now)


def _mine(known: Followed | None, standing: Iterable[Absence]) -> Absence | None:
    """The absence that this claim made, where nobody has changed its days since."""
    if known is None or known.state is not State.RECORDED:
        return None
    found = next((absence for absence in standing if absence.number == known.absence), None)
    return found if found and _days_of(found.when) == _days_of(known.recorded) else None


def _days_of(when: When | None) -> tuple[object, ...]:
    return (when.spans, when.every, when.open_end) if when else ()


def _gone(mine: Absence | None, typed: When | None, today: date) -> Step:
    """The event is not there any more: what of its absence is past stays, and what was typed."""
    if mine is None or is_over(mine.when, today):
        return Step(None)
    before = out_until(mine.when, first_half(today) - 1) if mine.first_day < today else None
    left = _beside(typed, before) if before else typed
    if left is None:
        return Step(None, end=True)
    return Step(None, change=None if _days_of(left) == _days_of(mine.when) else left)


def _beside(typed: When | None, said: When) -> When:
    return united(typed, said) if typed else said


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

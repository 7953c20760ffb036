"""What is said about the team's own calendar, of which absences are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.absences import when_words
from meetings.dates import join_words
from meetings.shared_calendar.claims import Claim
from meetings.shared_calendar.following import Consent
from posts.buttons import Say
from posts.receipts import Receipt

# A question names no more stretches of days than these.
MOST_NAMED = 5
RECORD, NEVER = "record", "never"


def by(calendar: str) -> str:
    """Who records what a calendar says."""
    return f'The calendar "{calendar}"'


def days(claims: Sequence[Claim], today: date) -> str:
    """`Mon July 15 - Wed July 17 (vacation) and Mon July 29`, the first few."""
    named = list(dict.fromkeys(when_words(claim.when, today) for claim in claims))
    more = len(named) - MOST_NAMED
    return join_words([*named[:MOST_NAMED], *([f"{more} more"] if more > 0 else [])])


def question(calendar: str, claims: Sequence[Claim], today: date) -> str:
    """What a person is asked once, who is out by the calendar."""
    return (
        f'The team\'s calendar "{calendar}" says you are out {days(claims, today)}. Shall I record what it says about'
        " you, now and from now on? You hear of each, and can take it back. Until you say so I record nothing of it."
    )


def answers(calendar: str) -> tuple[Say, ...]:
    """The buttons of that question; the same may be typed."""
    typed = f"calendar {calendar}"
    return Say("Record these", "ooo", f"{typed} {RECORD}"), Say("Never", "ooo", f"{typed} {NEVER}")


def agreed(calendar: str, claims: Sequence[Claim], today: date) -> Receipt:
    """The person is recorded by the calendar from now on."""
    says = f"that is {days(claims, today)} at the moment" if claims else "nothing at the moment"
    return Receipt(
        f'From now on I record what the calendar "{calendar}" says about you: {says}. You hear of each by a message.'
        f" `/ooo calendar {calendar} {NEVER}` stops it."
    )


def refused(calendar: str) -> Receipt:
    """The person is not recorded by the calendar."""
    return Receipt(
        f'I record nothing that the calendar "{calendar}" says about you. What is recorded already stays: `/ooo list`'
        f" has its numbers, to take back. `/ooo calendar {calendar} {RECORD}` has it recorded again."
    )


def standing(calendars: Sequence[tuple[str, Consent | None]]) -> Receipt:
    """Which calendars there are, and what the typist has said about each."""
    if not calendars:
        return Receipt("No calendar of the team is read: `/ooo July 15-17` records when you are out.")
    said = {
        Consent.RECORD: "what it says about you is recorded",
        Consent.NEVER: "nothing it says about you is recorded",
        Consent.ASKED: "you were asked, and nothing is recorded until you say so",
        None: "it has said nothing about you yet",
    }
    items = tuple(f"{name}: {said[consent]}" for name, consent in calendars)
    first = calendars[0][0]
    text = f"`/ooo calendar {first} {RECORD}` has recorded what it says about you, `/ooo calendar {first} {NEVER}` not."
    return Receipt(text, items=items)


def fails(calendar: str, reason: str) -> str:
    """What an owner hears once when a calendar cannot be read."""
    return (
        f'I cannot read the team\'s calendar "{calendar}": {reason}. What it said before stays recorded. I try again'
        " every hour, and tell you when it works."
    )


def works(calendar: str) -> str:
    """What an owner hears when it can be read again."""
    return f'I can read the team\'s calendar "{calendar}" again; what changed in it meanwhile is recorded.'

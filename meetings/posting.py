"""What is owed to Slack: a post, its states, and when to try again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

# A post nobody waits for by a fixed time is tried for a day.
WORTH_SENDING = timedelta(days=1)
# What one person is told of something that is recorded is true after a long downtime as well.
WORTH_HEARING = timedelta(weeks=4)
# Slack may still be carrying out a request whose answer never came: look for it a little later.
UNKNOWN_OUTCOME_WAIT = timedelta(seconds=5)
FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(minutes=10)


class State(StrEnum):
    """The states of a post. One being sent is planned again where it surely did not reach Slack."""

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    GIVEN_UP = "given up"


class Reason(StrEnum):
    """Why a post was given up for want of use; every other reason is Slack's.

    One of no use any more may be planned anew; one that had nothing to say when it was due is settled.
    """

    TOO_LATE = "too late"
    NO_USE = "there was nothing left to say"
    EMPTY = "there was nothing to say"
    ALONE = "what it belongs to was not sent"
    NOT_FOUND = "not found in Slack"
    PERHAPS_SENT = "perhaps sent, but it could not be looked for"


class PostKind(StrEnum):
    """What a post is; together with series, original date and subject it is the post's key."""

    DRAFT = "draft"
    DRAFT_FILE = "draft file"
    DRAFT_EDIT = "draft edit"
    DRAFT_LINE = "draft line"
    OLD_FILE = "old file"
    DUTY = "duty"
    HANDOVER = "handover"
    USER_GROUP = "user group"
    TOPIC = "topic"
    WEEKLY = "weekly"
    HOLIDAY = "holiday"
    LINE = "line"
    CORRECTION = "correction"
    TOLD = "told"
    REQUEST = "request"
    ANSWER = "answer"
    CALENDAR = "calendar question"
    CLOSED = "closed"
    FINISHED_FILE = "finished file"
    NUDGE = "nudge"
    NOT_READ = "file not read"
    TICKETS = "tickets"
    TICKETS_CHART = "tickets chart"


@dataclass(frozen=True)
class Post:
    """One thing owed to Slack. `channel` is where it goes: a channel, or the account of one person.

    `until` is the instant from which it is not worth sending; `waits_for` the post that has to be sent, or given up,
    before it: the message whose thread it is in, the line it corrects, the draft it may be part of. `reason` is why it
    was given up, or why the last attempt failed.
    """

    kind: PostKind
    channel: str
    due_at: datetime
    series: str = ""
    original: str = ""
    subject: str = ""
    content: Mapping[str, Any] = field(default_factory=dict)
    until: datetime | None = None
    waits_for: int | None = None
    number: int = 0
    state: State = State.PLANNED
    tries: int = 0
    sending_since: datetime | None = None
    ts: str | None = None
    file: str | None = None
    reason: str = ""

    def too_late(self, now: datetime) -> bool:
        """Whether nobody is served by sending it any more."""
        worth = WORTH_HEARING if self.kind in {PostKind.TOLD, PostKind.ANSWER} else WORTH_SENDING
        return now >= (self.until or self.due_at + worth)


class Outcome(StrEnum):
    """What became of one attempt."""

    LIMITED = "limited"  # refused for now, surely not carried out
    UNKNOWN = "unknown"  # carried out or not: look before sending again
    REFUSED = "refused"  # refused for a reason that somebody may mend
    IMPOSSIBLE = "impossible"  # refused for what it is; no later attempt can help


def wait_after(outcome: Outcome, tries: int, asked: timedelta | None = None) -> timedelta:
    """How long until the next attempt, after this many; `asked` is what Slack itself asked for."""
    if asked is not None:
        return asked
    if outcome is Outcome.UNKNOWN:
        return UNKNOWN_OUTCOME_WAIT * min(tries, 12)
    doubled: timedelta = FIRST_WAIT * 2 ** min(tries - 1, 10)
    return min(doubled, LONGEST_WAIT)

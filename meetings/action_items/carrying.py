"""Which open action items a draft carries, and which it does not, with the reason of each.

In this order: what the ticket says, what an owner has answered, a due date ahead, how long nobody has answered. What is
not carried stays open: it is not printed, but told, and one answer brings it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from meetings.action_items.finding import ticket_keys
from meetings.action_items.item import ActionItem
from meetings.action_items.printing import heads
from meetings.dates import join_words

# What ticket systems call a ticket that nobody works on any more; in any case.
CLOSED = frozenset({"closed", "done", "resolved"})


@dataclass(frozen=True)
class CarryRules:
    """`unanswered_meetings` is in how many drafts an item stands without an answer before it is carried no more."""

    unanswered_meetings: int = 8


@dataclass(frozen=True)
class Drafted:
    """What the draft of one day is judged by: when the meeting before began, and the instants of the drafts before.

    `states` are those of tickets by their keys, as far as they are known.
    """

    day: date
    last_meeting: datetime | None = None
    drafts: Sequence[datetime] = ()
    states: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NotCarried:
    """An open item that a draft does not print, and why not."""

    item: ActionItem
    why: str

    @property
    def words(self) -> str:
        """`AI 41 (Carl), in 8 drafts without an answer`."""
        return f"AI {self.item.number} ({heads(self.item)}), {self.why}"


@dataclass(frozen=True)
class Carrying:
    """The open items, divided: those a draft prints, and those it does not, each in the order they came."""

    carried: tuple[ActionItem, ...]
    not_carried: tuple[NotCarried, ...]


def carried_items(items: Iterable[ActionItem], drafted: Drafted, rules: CarryRules = CarryRules()) -> Carrying:
    """Divide the open items by whether this draft carries them."""
    judged = [(item, why_not_carried(item, drafted, rules)) for item in items]
    return Carrying(
        tuple(item for item, why in judged if not why),
        tuple(NotCarried(item, why) for item, why in judged if why),
    )


def why_not_carried(item: ActionItem, drafted: Drafted, rules: CarryRules = CarryRules()) -> str:
    """Why this draft does not carry an open item: `SOFTWARE-12 is closed`; "" where it does."""
    if closed := _closed_tickets(item, drafted.states):
        return closed
    answered = last_answered(item)
    if answered and drafted.last_meeting and answered >= drafted.last_meeting:
        return ""
    if item.due and item.due >= drafted.day:
        return ""
    stood_in = sum(at > (answered or item.recorded_at) for at in drafted.drafts)
    if stood_in >= rules.unanswered_meetings:
        return f"in {rules.unanswered_meetings} drafts without an answer"
    return ""


def last_answered(item: ActionItem) -> datetime | None:
    """When somebody last said something of an item, or changed it; None where nobody has since it was recorded."""
    said = [answer.at for answer in item.answers]
    return max([*said, *([item.kept_at] if item.kept_at else [])], default=None)


def _closed_tickets(item: ActionItem, states: Mapping[str, str]) -> str:
    """`SOFTWARE-12 is closed`, where that is so of every ticket the item names; "" where one is open, or not known."""
    keys = sorted(ticket_keys(item.text))
    if not keys or any(states.get(key, "").casefold() not in CLOSED for key in keys):
        return ""
    if len(keys) == 1:
        return f"{keys[0]} is {states[keys[0]].casefold()}"
    return f"{join_words(keys)} are closed"

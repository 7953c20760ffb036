"""A release ships: its open items are asked about, and moved to the next by a press or by `releases move A to B`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.ai.ledger import Ledger
from handlers.answering.memory import Declined, Memory
from handlers.answering.running import run_by_typist
from meetings.action_items import ActionItem
from meetings.action_items.shipping import Asked, items_under, nearest_first, read_shipping, shipped, topic_after
from meetings.action_items.topics import put_under
from meetings.calendar.calendar import Calendar
from meetings.calendar.weekly import ONE_WEEK, TEN
from meetings.dates import instant
from meetings.posting import Post, PostKind
from posts.receipts import Receipt
from posts.sending.shipping import SHIPS
from posts.words.agenda import shipping as words
from storage import outbox


def asked_about(memory: Memory, calendar: Calendar, receipt: Receipt, after: Sequence[str], first: date) -> Receipt:
    """The receipt of the releases from this day on, with a question about the open items of those that are none then.

    Where that day is still to come it is asked then. `calendar` is as it was before the change.
    """
    before = calendar.series.releases.on(first) or ()
    found = shipped(before, after, Ledger(memory, calendar).items)
    if first > memory.today and set(before) - set(after):
        _ask_then(memory, calendar, first)
        return words.with_word(receipt, found, first, memory.today) if found else receipt
    return words.with_question(receipt, found) if found else receipt


def _ask_then(memory: Memory, calendar: Calendar, first: date) -> None:
    """Owe the question on the day from which the release is none; it asks of what stands under it then."""
    at = instant(first, TEN, calendar.series.zone)
    post = Post(
        PostKind.TOLD,
        memory.asked.account,
        at,
        series=calendar.series.key,
        original=first.isoformat(),
        subject=f"{memory.asked.account} {SHIPS}",
        until=at + ONE_WEEK,
        content={SHIPS: first.isoformat()},
    )
    outbox.owe(memory.tx, memory.workspace, post)


def ship(memory: Memory, text: str) -> Receipt:
    """Move the open items of a release to another, or leave them; raises Declined where there are none."""
    calendar = run_by_typist(memory, "moves the items of a release")
    asked = read_shipping(text)
    if asked is None:
        raise Declined(words.half_read())
    ledger = Ledger(memory, calendar)
    current = _known(memory, calendar)
    items = items_under(asked.release, ledger.items, current)
    if not items:
        raise Declined(words.none_under(asked.release))
    following = nearest_first(asked.release, [one for one in current if one != asked.release])
    if not asked.to:
        return words.left(items, asked.release, following)
    if asked.to not in following:
        raise Declined(words.no_release(asked.to, asked.release, following))
    return _move(ledger, items, asked)


def _move(ledger: Ledger, items: Sequence[ActionItem], asked: Asked) -> Receipt:
    places, sections = ledger.places(), ledger.calendar.series.sections
    moved = [put_under(item, topic_after(item.topic, asked.release, asked.to), places, sections) for item in items]
    ledger.change(moved, "put under the next release")
    ledger.stays_where_it_is_put(moved)
    return words.moved(moved, items[0].topic)


def _known(memory: Memory, calendar: Calendar) -> tuple[str, ...]:
    """The releases of today, and those that are known to come."""
    releases = calendar.series.releases
    coming = [one for entry in releases.entries if entry.first > memory.today for one in entry.value]
    return tuple(dict.fromkeys([*(releases.on(memory.today) or ()), *coming]))

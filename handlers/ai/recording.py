"""Recording an action item."""

from __future__ import annotations

from handlers.ai.ledger import Ledger
from handlers.answering.living import coming, printed_in
from handlers.answering.memory import Declined
from meetings.action_items import ActionItem, ItemQuestion, ReadItem, read_item
from meetings.action_items.topics import put_under, topic_of
from posts.receipts import Receipt
from posts.words import action_items as words
from storage.records import action_items


def record(ledger: Ledger, text: str) -> Receipt:
    """Record what was typed as a new item, or ask about a name in it."""
    memory = ledger.memory
    read = read_item(text, memory.roster, memory.today, memory.typist().name)
    if isinstance(read, ItemQuestion):
        raise Declined(words.asked_about(read))
    return record_item(ledger, read)


def record_item(ledger: Ledger, read: ReadItem) -> Receipt:
    """Record an item that was read, or filled in."""
    memory, calendar = ledger.memory, ledger.calendar
    typist = memory.member()
    owners = (typist.name,) if read.owners is None else read.owners
    helpers = tuple(name for name in read.helpers if name not in owners)
    new = ActionItem(0, owners, "", read.text, memory.asked.account, memory.now, helpers=helpers, due=read.due)
    if topic := topic_of(read.topic, read.text, ledger.releases):
        new = put_under(new, topic, ledger.places(), calendar.series.sections)
    item = action_items.add(memory.tx, memory.author, ledger.key, new)
    return words.recorded(
        item,
        memory.today,
        place=ledger.place(item),
        where=printed_in(memory, calendar, coming(memory, calendar)),
        told=ledger.told(ledger.tell(item)),
        nobody_named=read.owners is None,
        places=ledger.places(),
        either=read.either,
        passed=read.passed,
        stranger=read.stranger,
    )

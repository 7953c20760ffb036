"""`/ai list`, `/ai done` alone, `/ai 12`: which items there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.ai.ledger import Ledger
from handlers.answering.memory import Declined
from meetings.action_items import ActionItem, ItemQuestion, printed, read_owners
from meetings.action_items.forms import ALL, MINE
from meetings.action_items.parties import NOBODY_YET, of_group, of_person
from meetings.dates import join_words
from meetings.people import fold
from posts.receipts import Receipt
from posts.words import action_items as words
from posts.words import item_lists
from storage.records import action_items, sightings


def list_items(ledger: Ledger, who: str) -> Receipt:
    """The open items of everybody, of a person, a group, the typist, or of nobody yet."""
    memory = ledger.memory
    if fold(who) in ALL:
        return _listed(ledger, ledger.items, "")
    if fold(who) in NOBODY_YET:
        return _listed(ledger, [item for item in ledger.items if not item.owners], "that are nobody's yet")
    if fold(who) in MINE:
        return _listed(ledger, ledger.mine(), f"of {memory.typist().name}")
    owners = read_owners(who, memory.roster, memory.person.name if memory.person else None, "/ai list {}")
    if isinstance(owners, ItemQuestion):
        raise Declined(words.asked_about(owners, "list "))
    theirs = {item.number for owner in owners for item in _of(ledger, owner)}
    return _listed(ledger, [item for item in ledger.items if item.number in theirs], f"of {join_words(owners)}")


def yours(ledger: Ledger, word: str) -> Receipt:
    """The typist's items, each with a button that carries the command word out for it."""
    return item_lists.yours(word, ledger.mine(), ledger.memory.today, ledger.zone)


def show(ledger: Ledger, number: int) -> Receipt:
    """One item by its number, with what can be done to it; of one that has ended, how."""
    memory = ledger.memory
    item = action_items.get(memory.tx, memory.workspace, ledger.key, number)
    if item is None:
        mine = ledger.mine()
        raise Declined(item_lists.unknown([number], mine, memory.today, ledger.zone, memory.text))
    if item.ended:
        return already_ended(ledger, [item])
    days = sightings.seen(memory.tx, memory.workspace, ledger.key).get(number, ())
    return words.shown(item, item_lists.line(item, memory.today, ledger.zone), words.seen_words(days, memory.today))


def reopen(ledger: Ledger, number: int) -> Receipt:
    """`reopen 1`: an item that is open stays so; one that has ended is recorded again by a press."""
    item = action_items.get(ledger.memory.tx, ledger.memory.workspace, ledger.key, number)
    if item is None:
        return item_lists.unknown([number], ledger.mine(), ledger.memory.today, ledger.zone, ledger.memory.text)
    if not item.ended:
        return words.open_already(item, ledger.memory.text)
    return replace(already_ended(ledger, [item]), buttons=(words.once_more(item),))


def already_ended(ledger: Ledger, items: Sequence[ActionItem]) -> Receipt:
    """When and by whom each of these items was ended."""
    each = [_ended(ledger, item) for item in items]
    if len(each) == 1:
        return Receipt(each[0], line=printed(items[0]))
    return Receipt(" ".join(each), items=tuple(words.numbered(item) for item in items))


def _ended(ledger: Ledger, item: ActionItem) -> str:
    memory = ledger.memory
    end = action_items.last_change(memory.tx, memory.workspace, ledger.key, item.number)
    by = (memory.name_of(end.who) if end else None) or "somebody"
    return words.already_ended(item, by, end.at if end else item.recorded_at, memory.today, ledger.zone)


def _listed(ledger: Ledger, items: Sequence[ActionItem], whose: str) -> Receipt:
    return item_lists.listed(items, whose, ledger.memory.today, ledger.zone)


def _of(ledger: Ledger, owner: str) -> Sequence[ActionItem]:
    roster = ledger.memory.roster
    person = roster.exactly(owner)
    if person:
        return of_person(ledger.items, person, roster, ledger.everyone)
    return of_group(ledger.items, owner, roster, ledger.everyone)

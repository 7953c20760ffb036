"""Changing an action item that is there: ending, keeping, giving, putting, dating and rewording it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.ai.ending import openable, say
from handlers.ai.ledger import Ledger
from handlers.ai.listing import already_ended
from handlers.answering.memory import Declined
from meetings.action_items import ActionItem, ItemQuestion, read_item, read_owners
from meetings.action_items.due import due_on, due_phrase, over_already, read_due, undated
from meetings.action_items.forms import NO_DATE, Form
from meetings.action_items.topics import put_under
from meetings.dates import join_words
from meetings.when.spans import Unclear
from posts.receipts import Receipt
from posts.words import action_items as words
from posts.words import item_lists


def change(ledger: Ledger, form: Form) -> Receipt:
    """Carry out a command about items that are there, or ask which one is meant."""
    ledger.memory.typist()
    if form.items.either:
        return item_lists.which(form, ledger.memory.text, ledger.memory.today, ledger.zone)
    standing, ended = ledger.to_change(form.items.numbers, takes=_takes(ledger, form))
    opened = openable(ledger, ended, form.word)
    standing, ended = [*standing, *opened], [item for item in ended if item not in opened]
    if not standing:
        raise Declined(already_ended(ledger, ended))
    receipt = _CHANGES[form.word](ledger, standing, form)
    also = already_ended(ledger, ended).text if ended else ""
    return replace(receipt, after=f"{receipt.after} {also}".strip())


def _takes(ledger: Ledger, form: Form) -> bool:
    """Whether the typist takes items, or is about to say who does."""
    me = ledger.memory.typist().name
    return form.word == "give" and (not form.rest or read_owners(form.rest, ledger.memory.roster, me) == (me,))


def _give(ledger: Ledger, items: Sequence[ActionItem], form: Form) -> Receipt:
    roster = ledger.memory.roster
    if not form.rest:
        mine = all(map(ledger.may_change, items))
        return words.to_whom(items, roster.people if mine else (ledger.memory.typist(),))
    owners = read_owners(form.rest, roster, ledger.memory.typist().name, f"/ai give {_listed(items)} to {{}}")
    if isinstance(owners, ItemQuestion):
        raise Declined(words.asked_about(owners, f"give {_listed(items)} to "))
    given = [replace(item, owners=owners, helpers=_without(item.helpers, owners)) for item in items]
    if given == list(items):
        raise Declined(words.theirs_already(items))
    before = [ledger.concerned(item) for item in items]
    given = ledger.looked_at(given)
    ledger.change(given, "given")
    told = [each for item, known in zip(given, before, strict=True) for each in ledger.tell(item, known)]
    return words.given(given, ledger.told(told))


def _put(ledger: Ledger, items: Sequence[ActionItem], form: Form) -> Receipt:
    sections = ledger.calendar.series.sections
    moved = ledger.looked_at([put_under(item, form.rest, ledger.places(), sections) for item in items])
    ledger.change(moved, "put under another topic")
    ledger.stays_where_it_is_put(moved)
    return words.put(moved, ledger.place(moved[0]))


def _date(ledger: Ledger, items: Sequence[ActionItem], form: Form) -> Receipt:
    today = ledger.memory.today
    day = None if form.rest.casefold() in NO_DATE else read_due(form.rest, today, f"/ai due {_listed(items)} ")
    if isinstance(day, Unclear):
        raise Declined(words.when_due(items, day, today))
    changed = [
        replace(
            item,
            due=day,
            text=due_on(item.text, day, today, was_dated=item.due is not None)
            if day
            else undated(item.text, today, was_dated=item.due is not None),
        )
        for item in items
    ]
    changed = ledger.looked_at(changed)
    ledger.change(changed, "dated")
    return words.dated(changed, day, today)


def _edit(ledger: Ledger, items: Sequence[ActionItem], form: Form) -> Receipt:
    """The new text keeps what it does not name itself: owners, helpers, topic and due date."""
    item, memory = items[0], ledger.memory
    if not form.rest:
        return words.what_instead(item)
    if isinstance(read_due(form.rest, memory.today), date):
        return _date(ledger, items, form)
    read = read_item(form.rest, memory.roster, memory.today, memory.typist().name, f"/ai edit {item.number}")
    if isinstance(read, ItemQuestion):
        raise Declined(words.asked_about(read, f"edit {item.number} "))
    if read.passed:
        raise Declined(
            words.when_due(items, over_already(read.passed, memory.today, f"/ai due {item.number} "), memory.today)
        )
    owners = item.owners if read.owners is None else read.owners
    edited = replace(
        item,
        owners=owners,
        helpers=_without(read.helpers or item.helpers, owners),
        text=read.text if read.due or not item.due else f"{read.text} {due_phrase(item.text, memory.today)}",
        due=read.due or item.due,
    )
    if read.topic:
        edited = put_under(edited, read.topic, ledger.places(), ledger.calendar.series.sections)
    before = ledger.concerned(item)
    (edited,) = ledger.looked_at([edited])
    ledger.change([edited], "edited")
    return words.edited(edited, ledger.told(ledger.tell(edited, before)))


def _listed(items: Sequence[ActionItem]) -> str:
    """`12 and 14`, as a command takes it."""
    return join_words([str(item.number) for item in items])


def _without(names: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in others)


_CHANGES: Mapping[str, Callable[[Ledger, Sequence[ActionItem], Form], Receipt]] = {
    "done": say,
    "drop": say,
    "keep": say,
    "give": _give,
    "put": _put,
    "due": _date,
    "edit": _edit,
}

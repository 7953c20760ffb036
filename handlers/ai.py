"""`/ai`: action items."""

from __future__ import annotations

from dataclasses import replace

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.living import coming, printed_in
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, tell_people
from handlers.answering.words import is_word, looks_like, not_yours, numbered, unknown_number
from meetings.action_items import ActionItem, ItemQuestion, ReadItem, are_names, read_item, read_owners
from meetings.minutes.draft import home_section
from posts import action_items as words
from posts.receipts import Receipt
from storage import action_items

ENDS = {"done": "done", "drop": "dropped"}


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/ai`."""
    app.command(desk.command("ai"))(slash(desk, "ai", ai))


def ai(memory: Memory) -> Receipt:
    """Record, list or end an action item."""
    text = memory.text
    if is_word(text, "", "help"):
        return Receipt(words.USAGE)
    if is_word(text, "list"):
        return _list(memory, None)
    head, _, rest = text.partition(" ")
    if head.casefold() == "list" and memory.roster.named(rest):
        owners = read_owners(rest, memory.roster)
        if isinstance(owners, ItemQuestion):
            raise Declined(Receipt(owners.sentence))
        return _list(memory, owners[0])
    if changed := _change_by_number(memory, text):
        return changed
    if looks_like(text, "done", "drop", "give", "keep", "cancel", "undo"):
        raise Declined(Receipt(words.USAGE))
    return _record(memory, text)


def _change_by_number(memory: Memory, text: str) -> Receipt | None:
    """`done 12`, `drop 12 why`, `give 12 who`; None where the text does not fit such a form and is content."""
    for word, how in ENDS.items():
        if ending := numbered(text, word, reason=word == "drop"):
            return _end(memory, ending[0], how, ending[1])
    give = numbered(text, "give", reason=True)
    if give and not give[1]:
        return words.to_whom(_open_item(memory, give[0]), memory.roster)
    if give and are_names(give[1], memory.roster):
        return _give(memory, *give)
    return None


def _list(memory: Memory, owner: str | None) -> Receipt:
    items = action_items.still_open(memory.tx, memory.workspace, memory.meeting_of().series.key)
    return words.listed([item for item in items if owner is None or owner in item.owners], owner)


def _open_item(memory: Memory, number: int) -> ActionItem:
    """The open item of this number, if the typist may change it."""
    item = action_items.get(memory.tx, memory.workspace, memory.meeting_of().series.key, number)
    if item is None:
        raise unknown_number(number, "action item", "/ai list")
    if item.ended:
        raise Declined(words.already_ended(item))
    if not memory.may_end(item.recorded_by, item.owners, memory.series):
        raise not_yours(f"#{number}")
    return item


def _end(memory: Memory, number: int, how: str, why: str) -> Receipt:
    item = replace(_open_item(memory, number), ended=how, why=why)
    _change(memory, item)
    return words.ended(item)


def _change(memory: Memory, item: ActionItem) -> None:
    action_items.change(memory.tx, memory.author, memory.meeting_of().series.key, item)
    correct_others(memory)


def _give(memory: Memory, number: int, who: str) -> Receipt:
    item = _open_item(memory, number)
    read = read_owners(who, memory.roster)
    if isinstance(read, ItemQuestion):
        raise Declined(Receipt(read.sentence))
    given = replace(item, owners=read)
    _change(memory, given)
    key = [memory.meeting_of().series.key, given.number]
    new = [(name, key) for name in read if name not in item.owners]
    return words.given(given, tell_people(memory, "items", new))


def _record(memory: Memory, text: str) -> Receipt:
    read = read_item(text, memory.roster)
    return words.asked_about(read) if isinstance(read, ItemQuestion) else record(memory, read)


def record(memory: Memory, read: ReadItem) -> Receipt:
    """Record an action item that was read, or filled in."""
    typist, calendar = memory.member(), memory.meeting_of()
    owners = (typist.name,) if read.owners is None else read.owners
    item = action_items.add(
        memory.tx,
        memory.author,
        calendar.series.key,
        ActionItem(0, owners, read.topic, read.text, memory.asked.account, memory.now),
    )
    section = home_section(item, calendar.series.sections, memory.roster)
    place = item.topic or (section.heading if section else "")
    told = tell_people(memory, "items", [(name, [calendar.series.key, item.number]) for name in item.owners])
    return words.recorded(
        item, place, printed_in(memory, calendar, coming(memory, calendar)), told, nobody_named=read.owners is None
    )

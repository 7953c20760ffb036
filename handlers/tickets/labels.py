"""`/tickets label`, `labels` and `unlabel`: what tickets are called in the lists of the minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.answering.memory import Declined, Memory
from handlers.answering.words import refuse_several
from handlers.tickets.shown import ShownHere, labels_here, listed_here, shown_here, usage_of
from meetings.by_words import number_of
from meetings.tickets.label import Label
from meetings.tickets.labelling import LONGEST, Listed, NotListed, having, label_for, labelled, read_label, without
from posts.receipts import Receipt
from posts.words import ticket_labels as words
from storage.records import ticket_labels


def label(memory: Memory, text: str) -> Receipt:
    """`TOOLS-7, TOOLS-8: Caches`: these tickets of the lists stand in one line of these words."""
    memory.member()
    shown, typed = shown_here(memory), read_label(text)
    if typed is None:
        raise usage_of(memory)
    if len(typed.text) > LONGEST:
        raise Declined(words.too_long(LONGEST))
    listed = listed_here(memory, shown)
    new = label_for(typed, listed)
    if isinstance(new, NotListed):
        raise Declined(words.not_listed(new, listed))
    labels = labels_here(memory, shown.calendar)
    change = labelled(new, labels)
    if change.number is not None and labels[change.number] == change.label and not change.others:
        raise Declined(words.so_already(change.label, change.number))
    tx, author, key = memory.tx, memory.author, shown.calendar.series.key
    for number, left in change.others.items():
        _settle(memory, shown, number, left)
    number = change.number if change.number is not None else ticket_labels.add(tx, author, key, change.label)
    if change.number is not None:
        ticket_labels.change(tx, author, key, number, change.label)
    lost = [labels[other] for other in change.others]
    return words.labelled(number, change.label, _listed_of(change.label, listed), lost, _holds(memory, shown))


def listed(memory: Memory, text: str) -> Receipt:
    """Every label with its number."""
    shown = shown_here(memory)
    if text:
        raise usage_of(memory)
    return words.listed(labels_here(memory, shown.calendar), listed_here(memory, shown))


def unlabel(memory: Memory, text: str) -> Receipt:
    """`3`, `TOOLS-7`: the tickets of a label, or this one of them, have their own titles again."""
    memory.member()
    shown = shown_here(memory)
    if not text:
        raise usage_of(memory)
    refuse_several(text, "/tickets unlabel")
    labels = labels_here(memory, shown.calendar)
    number, gone = _meant(text, labels)
    left = without(labels[number], gone)
    _settle(memory, shown, number, left)
    return words.unlabelled(number, gone, left, _holds(memory, shown))


def _meant(text: str, labels: Mapping[int, Label]) -> tuple[int, Label]:
    """The number of a label and what is to go of it: all of it, or the one ticket that was named."""
    number = number_of(text)
    if number is not None and number in labels:
        return number, labels[number]
    number = having(labels, text)
    if number is None:
        raise Declined(words.has_none(text, labels))
    one = labels[number]
    return number, replace(one, keys=tuple(key for key in one.keys if key.casefold() == text.casefold()))


def _settle(memory: Memory, shown: ShownHere, number: int, left: Label | None) -> None:
    """Keep of a label what is left of it."""
    key = shown.calendar.series.key
    if left:
        ticket_labels.change(memory.tx, memory.author, key, number, left)
    else:
        ticket_labels.drop(memory.tx, memory.author, key, number)


def _listed_of(label: Label, listed: Listed) -> int:
    """How many of its tickets the lists have now."""
    return sum(ticket.key in label.keys for ticket in listed.get(label.source, ()))


def _holds(memory: Memory, shown: ShownHere) -> str:
    return words.holds(shown.meeting.day, memory.today, posted=shown.posted, of=shown.title)

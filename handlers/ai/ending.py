"""Done, drop and keep: an item ends by one owner's word, unless another owner has said the opposite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.ai.ledger import Ledger
from handlers.answering.items_told import tell_owners
from handlers.answering.telling import told_sentence
from meetings.action_items import ActionItem
from meetings.action_items.answers import (
    KEEP,
    Word,
    answered,
    answers_words,
    disagree,
    may_open_again,
    standing,
)
from meetings.action_items.finding import Reference
from meetings.action_items.forms import Form
from meetings.action_items.parties import owner_names
from posts.receipts import UNDO_BUTTON, Receipt
from posts.words import action_items as words
from posts.words import item_answers


def say(ledger: Ledger, items: Sequence[ActionItem], form: Form) -> Receipt:
    """Carry out done, drop or keep; where owners do not agree, the item stays open with both names."""
    after = [_said(ledger, item, form) for item in items]
    what = "kept" if form.word == KEEP else f"answered {form.word}"
    ledger.change_each([(item, item.ended or what) for item in after])
    told = [name for before, now in zip(items, after, strict=True) for name in _tell(ledger, before, now, form)]
    return _receipt(ledger, after, form, told_sentence(told))


def openable(ledger: Ledger, ended: Sequence[ActionItem], word: str) -> list[ActionItem]:
    """Those of these ended items that the typist's Keep opens again."""
    memory = ledger.memory
    if word != KEEP or memory.person is None:
        return []
    name, since = memory.person.name, ledger.round_began
    return [item for item in ended if may_open_again(item, name, _owners(ledger, item), since)]


def kept_after_all(ledger: Ledger, text: str) -> Form | None:
    """The command to keep an ended item that a text names by its words or ticket; None where it names none such."""
    if not text.casefold().startswith(KEEP):
        return None
    opened = openable(ledger, ledger.ended_lately(text), KEEP)
    return Form(KEEP, Reference(tuple(item.number for item in opened))) if opened else None


def _said(ledger: Ledger, item: ActionItem, form: Form) -> ActionItem:
    memory, owners, since = ledger.memory, _owners(ledger, item), ledger.round_began
    name = memory.typist().name
    disputed = disagree(standing(item, owners, since))
    runs = name in ledger.calendar.series.owners
    word = Word(name, form.word, memory.now, form.rest, decides=name not in owners or (runs and disputed))
    return answered(item, word, owners, since)


def _owners(ledger: Ledger, item: ActionItem) -> tuple[str, ...]:
    return owner_names(item, ledger.memory.roster, ledger.everyone)


def _tell(ledger: Ledger, before: ActionItem, after: ActionItem, form: Form) -> list[str]:
    """Tell the other owners of an end, of a disagreement and of its end; a Keep alone is no news."""
    owners, since, name = _owners(ledger, before), ledger.round_began, ledger.memory.typist().name
    earlier = [one for one in standing(before, owners, since) if one.who != name]
    overruled = any((one.what == KEEP) != (form.word == KEEP) for one in earlier)
    if name not in owners and not overruled:
        return []
    answers, series = standing(after, owners, since), ledger.key
    if disagree(answers):
        line = item_answers.disagreement_line(after, answers_words(answers), ledger.decider, series)
    elif form.word != KEEP:
        line = item_answers.ended_line(after, name, ledger.memory.author.command, series)
    elif before.ended or disagree(standing(before, owners, since)):
        line = item_answers.kept_line(after, name)
    else:
        return []
    return tell_owners(ledger.memory, ledger.calendar, after, owners, line)


def _receipt(ledger: Ledger, after: Sequence[ActionItem], form: Form, told: str) -> Receipt:
    """The receipts of those that ended or are kept, and of those whose owners do not agree, in one."""
    since = ledger.round_began
    answers = {item.number: standing(item, _owners(ledger, item), since) for item in after}
    disputed = [item for item in after if disagree(answers[item.number])]
    agreed = [item for item in after if item not in disputed]
    parts = []
    if agreed:
        parts.append(words.kept(agreed) if form.word == KEEP else words.ended(agreed))
    for item in disputed:
        parts.append(item_answers.disagreement(item, answers_words(answers[item.number]), ledger.decider))
    if len(parts) == 1:
        return replace(parts[0], after=told)
    text = " ".join(part.text for part in parts)
    return Receipt(text, items=tuple(words.numbered(item) for item in after), after=told, buttons=(UNDO_BUTTON,))

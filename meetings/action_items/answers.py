"""What the owners of an action item answer: done, drop or keep; one may end it, unless another wants it kept.

An answer counts until the next meeting begins. What somebody says who owns the meeting, or recorded or helps with the
item without being one of its owners, is no answer: it decides.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from meetings.action_items.item import ActionItem, Answer

KEEP = "keep"
# That an item was given on, dated, put elsewhere or reworded: somebody has looked at it.
CHANGED = "changed"
# How an item is ended by the words that end one.
ENDINGS = {"done": "done", "drop": "dropped"}


@dataclass(frozen=True)
class Word:
    """Somebody says done, drop or keep of an item, with a reason; `decides` where it is more than an owner's answer."""

    who: str
    what: str
    at: datetime
    why: str = ""
    decides: bool = False


def with_answer(item: ActionItem, answer: Answer) -> ActionItem:
    """The item with this in place of what the same person has said before; a change takes no answer back."""
    others = (one for one in item.answers if one.who != answer.who or (one.what == CHANGED) != (answer.what == CHANGED))
    return replace(item, answers=(*others, answer))


def standing(item: ActionItem, owners: Collection[str], since: datetime | None) -> tuple[Answer, ...]:
    """What these owners have answered since the last meeting began, those first who want it ended."""
    given = [one for one in item.answers if one.what != CHANGED and one.who in owners]
    counting = (one for one in given if since is None or one.at >= since)
    return tuple(sorted(counting, key=lambda one: (one.what == KEEP, one.at)))


def disagree(answers: Sequence[Answer]) -> bool:
    """Whether one of them wants it kept and another ended: done and drop both end it."""
    return len({one.what == KEEP for one in answers}) > 1


def answers_words(answers: Sequence[Answer]) -> str:
    """`Carl: done, Mat: keep`."""
    return ", ".join(f"{one.who}: {one.what}" for one in answers)


def answered(item: ActionItem, word: Word, owners: Collection[str], since: datetime | None) -> ActionItem:
    """The item once this is said of it: ended or kept, or open with the answers of owners who do not agree.

    `since` is when the last meeting began; what decides takes away the answers it settles.
    """
    if word.decides:
        # Nobody opens again what was decided to be over; who wants it kept as well goes on doing so.
        left = {CHANGED, KEEP} if word.what == KEEP else {CHANGED}
        return _as_said(replace(item, answers=tuple(one for one in item.answers if one.what in left)), word)
    after = with_answer(item, Answer(word.who, word.what, word.at))
    if not disagree(standing(after, owners, since)):
        return _as_said(after, word)
    return replace(after, ended=None, why="", kept_at=word.at if word.what == KEEP else item.kept_at)


def may_open_again(item: ActionItem, who: str, owners: Collection[str], since: datetime | None) -> bool:
    """Whether an owner's Keep opens an item that has ended: an owner's answer has ended it since the last meeting."""
    return item.ended is not None and who in owners and any(one.what != KEEP for one in standing(item, owners, since))


def _as_said(item: ActionItem, word: Word) -> ActionItem:
    if word.what == KEEP:
        return replace(item, kept_at=word.at, ended=None, why="")
    return replace(item, ended=ENDINGS[word.what], why=word.why)

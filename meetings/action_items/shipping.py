"""When a release ships: which open items stand under it, and where they may go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from meetings.action_items.item import ActionItem
from meetings.action_items.topics import names_release

_VERSION = re.compile(r"\d+(?:\.\d+)+")
_FORM = re.compile(r"(?:move\s+(?P<moved>\S.*?)\s+to\s+(?P<to>\S.*)|leave\s+(?P<left>\S.*))", re.IGNORECASE)


@dataclass(frozen=True)
class Shipped:
    """A release that is current no more, the open items under it, and the current releases, the nearest first."""

    release: str
    items: tuple[ActionItem, ...]
    following: tuple[str, ...]

    @property
    def topic(self) -> str:
        """The topic as the first of its items has it: `OSG 3.4.32`."""
        return self.items[0].topic

    def topic_in(self, following: str) -> str:
        """The same topic of another release: `OSG 3.4.33`."""
        return topic_after(self.topic, self.release, following)


@dataclass(frozen=True)
class Asked:
    """`move A to B`, or `leave A` where `to` is ""."""

    release: str
    to: str = ""


def is_shipping(typed: str) -> bool:
    """Whether a text asks for the items of a release, however it goes on: no release is called so."""
    return typed.partition(" ")[0].casefold() in {"move", "leave"}


def read_shipping(typed: str) -> Asked | None:
    """What such a text asks for; None where a release is missing."""
    found = _FORM.fullmatch(typed.strip())
    if not found:
        return None
    return Asked(found["left"].strip()) if found["left"] else Asked(found["moved"].strip(), found["to"].strip())


def shipped(before: Sequence[str], after: Sequence[str], items: Iterable[ActionItem]) -> list[Shipped]:
    """The releases that are taken out of the current ones and have open items; each item under one of them only."""
    left, found = list(items), []
    for release in before:
        theirs = items_under(release, left, after) if release not in after else []
        left = [item for item in left if item not in theirs]
        if theirs:
            found.append(Shipped(release, tuple(theirs), nearest_first(release, after)))
    return found


def items_under(release: str, items: Iterable[ActionItem], current: Sequence[str]) -> list[ActionItem]:
    """The items under the topic of this release; one that names another current release as well is still under that."""
    others = [other for other in current if other != release]
    return [
        item
        for item in items
        if names_release(item.topic, release) and not any(names_release(item.topic, other) for other in others)
    ]


def topic_after(topic: str, release: str, following: str) -> str:
    """A topic with the version of another release in place of this one's."""
    old, new = _VERSION.search(release), _VERSION.search(following)
    was, becomes = (old.group(), new.group()) if old and new else (release, following)
    whole = rf"(?<![0-9.]){re.escape(was)}(?![0-9]|\.[0-9])"
    return re.sub(whole, lambda _: becomes, topic, count=1, flags=re.IGNORECASE)


def nearest_first(release: str, others: Sequence[str]) -> tuple[str, ...]:
    """The other releases, those of the same line first: 3.4.33 before 3.5.0 where 3.4.32 ships."""
    return tuple(sorted(others, key=lambda other: _alike(release, other), reverse=True))


def _alike(release: str, other: str) -> int:
    """How many of their first numbers two releases share: the next of the same line comes first."""
    pairs = zip(re.findall(r"\d+", release), re.findall(r"\d+", other), strict=False)
    return next((place for place, (one, two) in enumerate(pairs) if one != two), 99)

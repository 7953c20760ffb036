"""Under which topic an action item stands, and where it may be put."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from meetings.action_items.finding import has_run, ticket_keys
from meetings.action_items.item import ActionItem
from meetings.minutes.layout import Kind, Section
from meetings.people import fold

_NOTHING = frozenset({"nothing", "none", "no topic"})
_VERSION = re.compile(r"\d+(?:\.\d+)+")


def named_release(text: str, releases: Sequence[str]) -> str:
    """The one of these releases that a text names, in full or by its version alone; "" for none or several."""
    named = [release for release in releases if names_release(text, release)]
    return named[0] if len(named) == 1 else ""


def names_release(text: str, release: str) -> bool:
    """Whether a text names a release, in full or by its version alone."""
    version = _VERSION.search(release)
    return has_run(text, release) or (version is not None and has_run(text, version.group()))


def topic_of(typed: str, text: str, releases: Sequence[str] = (), ticket_release: str | None = None) -> str:
    """The topic typed in brackets; else the current release that the text names; else the release of its one ticket.

    `releases` are the series' current ones, `ticket_release` is that of the ticket where it is known.
    """
    if typed:
        return typed
    of_ticket = (ticket_release or "") if len(ticket_keys(text)) == 1 else ""
    return named_release(text, releases) or of_ticket


def places(items: Iterable[ActionItem], releases: Sequence[str], sections: Sequence[Section]) -> list[str]:
    """Where an item may be put: the topics in use, the current releases, the headings that hold action items.

    A release that a topic in use is about already is that topic: `3.5.0` where items stand under `OSG 3.5.0`.
    """
    topics = [item.topic for item in items if item.topic]
    further = [release for release in releases if not any(names_release(topic, release) for topic in topics)]
    offered = [*topics, *further, *headings(sections)]
    first: dict[str, str] = {}
    for place in offered:
        first.setdefault(fold(place), place)
    return list(first.values())


def headings(sections: Sequence[Section]) -> list[str]:
    """The headings of the sections that hold action items."""
    return [section.heading for section in sections if section.kind is Kind.ACTION_ITEMS and section.heading]


def put_under(item: ActionItem, where: str, known: Sequence[str], sections: Sequence[Section]) -> ActionItem:
    """The item under a heading of the minutes, or a topic as those `known` spell it; `nothing` takes both away."""
    if fold(where) in _NOTHING:
        return replace(item, topic="", section="")
    if heading := _same(where, headings(sections)):
        return replace(item, topic="", section=heading)
    return replace(item, topic=_same(where, known) or _about_the_same(where, known) or where)


def _about_the_same(version: str, known: Iterable[str]) -> str | None:
    """The topic that names this version, where it is a version alone."""
    is_version = _VERSION.fullmatch(version) is not None
    return next((each for each in known if is_version and has_run(each, version)), None)


def _same(name: str, known: Iterable[str]) -> str | None:
    return next((each for each in known if fold(each) == fold(name)), None)

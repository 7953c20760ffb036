"""What people type to call tickets of the lists by words of their own: `TOOLS-7, TOOLS-8: Caches`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from meetings.markdown import is_nothing, one_line
from meetings.people.names import fold
from meetings.tickets.label import Label
from meetings.tickets.ticket import Ticket

LONGEST = 60
_FORM = re.compile(r"(?P<keys>[^:]{1,500}?)\s*:\s*(?P<text>\S.*)", re.DOTALL)
_BETWEEN = re.compile(r"[\s,;]+")
_AND = {"and", "&"}

Listed = Mapping[str, Sequence[Ticket]]


@dataclass(frozen=True)
class Typed:
    """The keys as they were typed, and the words for their tickets on one line."""

    keys: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class NotListed:
    """Why these keys have no label: the `unknown` ones are in no list; without any they are of several `sources`."""

    unknown: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Labelled:
    """What a label changes: its `number`, None of a new one; the others that lose tickets to it, as they are then.

    One that keeps none is None.
    """

    number: int | None
    label: Label
    others: Mapping[int, Label | None]


def read_label(typed: str) -> Typed | None:
    """The keys before the first colon, the words behind it; None where the text has no such form."""
    found = _FORM.fullmatch(typed.strip())
    if found is None:
        return None
    keys = dict.fromkeys(key for key in _BETWEEN.split(found["keys"]) if key and key.casefold() not in _AND)
    text = one_line(found["text"])
    return None if not keys or is_nothing(text) else Typed(tuple(keys), text)


def label_for(typed: Typed, listed: Listed) -> Label | NotListed:
    """The label of the tickets that have these keys, in any case; `listed` are the tickets by their sources."""
    by_source = {source: {one.key.casefold(): one.key for one in tickets} for source, tickets in listed.items()}
    wanted = [key.casefold() for key in typed.keys]
    for source, keys in by_source.items():
        if all(key in keys for key in wanted):
            return Label(source, tuple(dict.fromkeys(keys[key] for key in wanted)), typed.text)
    unknown = [key for key in typed.keys if not any(key.casefold() in keys for keys in by_source.values())]
    return NotListed(tuple(unknown), tuple(source for source, keys in by_source.items() if set(wanted) & set(keys)))


def labelled(label: Label, labels: Mapping[int, Label]) -> Labelled:
    """What this label changes among those there are: its tickets leave the others, and it joins one of its words."""
    same = next((number for number, one in labels.items() if _is_named(one, label)), None)
    joined = tuple(dict.fromkeys([*(labels[same].keys if same else ()), *label.keys]))
    others = {number: without(one, label) for number, one in labels.items() if number != same}
    return Labelled(same, replace(label, keys=joined), {n: left for n, left in others.items() if left != labels[n]})


def without(one: Label, label: Label) -> Label | None:
    """A label without the tickets that another takes, None where that leaves none."""
    if one.source != label.source:
        return one
    left = tuple(key for key in one.keys if key not in label.keys)
    return replace(one, keys=left) if left else None


def having(labels: Mapping[int, Label], key: str) -> int | None:
    """The number of the label of the ticket with this key, in any case."""
    return next((number for number, one in labels.items() if key.casefold() in map(str.casefold, one.keys)), None)


def _is_named(one: Label, label: Label) -> bool:
    return one.source == label.source and fold(one.text) == fold(label.text)

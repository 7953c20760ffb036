"""Everything that is in a piece of a phrase."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

# The types, as they are written, of fields that hold no other node.
_LEAF = re.compile(r"(int|float|str|bool|Part|Literal\[.*\]|tuple\[(int|str), \.\.\.\])( \| None)?")


def walk(node: object) -> list[object]:
    """A node of a phrase and everything in it, in the order in which it was typed."""
    found: list[object] = []
    _collect(node, found)
    return found


def _collect(node: Any, found: list[object]) -> None:
    if type(node) is tuple:
        pieces = node
    else:
        found.append(node)
        kind: Any = type(node)
        pieces = _pieces_of(kind)(node)
    for piece in pieces:
        if piece:
            _collect(piece, found)


@cache
def _pieces_of(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of those fields of a dataclass that hold other nodes."""
    names = [field.name for field in fields(kind) if not _LEAF.fullmatch(str(field.type))]
    if len(names) < 2:
        return (lambda node: (getattr(node, names[0]),)) if names else lambda _: ()
    several: Callable[[Any], tuple[Any, ...]] = attrgetter(*names)
    return several

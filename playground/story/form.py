"""What a form of a line is: what a reader is shown of it, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")
Found = re.Match[str]
# Without the signs that come after a person: "Mat in #tech: Bo presses Undo" is Mat's.
PERSON = r'(?P<person>[^\s:"#][^:"#]*?)'
METHOD = r"(?P<method>[A-Za-z_]+(?:\.[A-Za-z]+)*)"
WALL = r"(?P<day>\d{4}-\d\d-\d\d) (?P<time>\d\d:\d\d(?::\d\d)?)"
TIMES = r"(?: (?P<times>\d+) times)?"


@dataclass(frozen=True)
class Form(Generic[Meaning]):
    """`shape` is what a reader is shown; `make` may raise ValueError with a sentence."""

    shape: str
    pattern: re.Pattern[str]
    make: Callable[[Found], Meaning]


def form(shape: str, pattern: str, make: Callable[[Found], Meaning]) -> Form[Meaning]:
    """The form of this shape, whose whole line matches the pattern."""
    return Form(shape, re.compile(pattern), make)

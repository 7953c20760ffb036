"""How much of the finished minutes a draft had in place, line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from meetings.minutes.finished.blocks import lines_of

_REMARK = re.compile(r"\s*<!-- convener:.*?-->")


@dataclass(frozen=True)
class Score:
    """Lines of the draft, of the finished minutes, and those that are in both exactly; they add up."""

    drafted: int = 0
    finished: int = 0
    both: int = 0

    @property
    def recall(self) -> float:
        """The share of the finished lines that the draft had."""
        return self.both / self.finished if self.finished else 1.0

    @property
    def precision(self) -> float:
        """The share of the drafted lines that stand in the finished minutes."""
        return self.both / self.drafted if self.drafted else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.drafted + other.drafted, self.finished + other.finished, self.both + other.both)


def score(draft: str, finished: str) -> Score:
    """Every line as often as it stands there, but for blank ones; without remarks of ours and blanks at their ends."""
    return score_of(lines_counted(draft), lines_counted(finished))


def score_of(drafted: Counter[str], finished: Counter[str]) -> Score:
    """The score of lines that are counted."""
    return Score(drafted.total(), finished.total(), (drafted & finished).total())


def total(scores: Iterable[Score]) -> Score:
    """All of them together: a line counts the same in every file."""
    return sum(scores, Score())


def lines_counted(text: str) -> Counter[str]:
    """How often each line stands there that is not blank, without remarks of ours and blanks at its end."""
    lines = (_REMARK.sub("", line).rstrip() for line in lines_of(text))
    return Counter(line for line in lines if line)

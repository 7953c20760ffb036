"""What counts of everything that several files say of a turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meetings.duty.importing.said import NotRead, Reading, Said, Stranger, Weight


@dataclass(frozen=True)
class Taken:
    """What is taken of all files, a turn each in order, and what is left out.

    `otherwise` are the turns that somebody else had than the meeting before had said, each with what it had said.
    """

    turns: tuple[Said, ...]
    otherwise: tuple[tuple[Said, Said], ...]
    strangers: tuple[Stranger, ...]
    not_read: tuple[NotRead, ...]

    @property
    def all_understood(self) -> bool:
        """Whether nothing of the files was left out for not being understood."""
        return not self.strangers and not self.not_read


def taken(readings: Sequence[Reading]) -> Taken:
    """What counts: who had a turn over lists, and lists over what a meeting said of the next week; else the later.

    A turn of which what counts most was not understood is left out: nothing is guessed.
    """
    counts: dict[date, Said] = {}
    announced: dict[date, Said] = {}
    for said in (said for reading in readings for said in reading.said):
        if said.first not in counts or said.weight >= counts[said.first].weight:
            counts[said.first] = said
        if said.weight is Weight.ANNOUNCED:
            announced[said.first] = said
    strangers = tuple(each for reading in readings for each in reading.strangers)
    not_read = tuple(each for reading in readings for each in reading.not_read)
    left_out = [(each.first, each.weight) for each in strangers] + [(each.first, each.weight) for each in not_read]
    for first, weight in left_out:
        if first in counts and weight >= counts[first].weight:
            del counts[first]
    turns = tuple(counts[first] for first in sorted(counts))
    had = [said for said in turns if said.weight is Weight.HAD and said.first in announced]
    otherwise = tuple((announced[said.first], said) for said in had if announced[said.first].people != said.people)
    return Taken(turns, otherwise, strangers, not_read)

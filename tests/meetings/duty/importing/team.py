"""A team whose files are read: Bo and May take turns, Ada did, and nobody is called Zoe."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from meetings.duty.importing import Known, Reading, Said, read_files
from meetings.duty.rota import rota
from tests.cast import ROSTER, TRIAGE, day


def known(**changes: Any) -> Known:
    """What is known of them on 10 July 2019, with these changes of their duty."""
    return Known(ROSTER, rota(replace(TRIAGE, **changes)), ("Triage Duty", "Triage"), day("07-10"))


def read(text: str, name: str = "rota.txt", **changes: Any) -> Reading:
    """What this file says."""
    (reading,) = read_files([(name, text)], known(**changes))
    return reading


def turns(*readings: Reading) -> list[str]:
    """The turns they name: `07-08 Bo (Ada 07-12)`."""
    return [" ".join(_words(said)) for reading in readings for said in reading.said]


def _words(said: Said) -> Iterable[str]:
    yield f"{said.first:%m-%d}"
    yield " ".join(person or "nobody" for person in said.people)
    covers = [f"{cover.person or 'nobody'} {cover.day:%m-%d}" for cover in said.covers]
    if covers:
        yield f"({', '.join(covers)})"


def left_out(reading: Reading) -> list[str]:
    """Why lines were not understood, and the names that are nobody's."""
    return [each.why for each in reading.not_read] + [f"who is {each.spelling}" for each in reading.strangers]

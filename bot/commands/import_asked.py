"""What an import is asked for, and what it has done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.settings.mistakes import SettingsMistake
from meetings.calendar.calendar import Calendar
from meetings.dates import join_words


@dataclass(frozen=True)
class Asked:
    """What is to be imported: the files, into which rota of which series, and from which day on an order counts.

    With `report` nothing is changed.
    """

    files: tuple[Path, ...]
    series: str | None = None
    rota: str | None = None
    first: date | None = None
    report: bool = False


@dataclass(frozen=True)
class Done:
    """What is printed, and whether all of the files was understood."""

    lines: tuple[str, ...]
    all_understood: bool


def calendar_asked(calendars: Sequence[Calendar], asked: Asked) -> Calendar:
    """The series that is asked for; it may be left out where there is one. Raises SettingsMistake where it may not."""
    meetings = [calendar for calendar in calendars if asked.series in {None, calendar.series.key}]
    if len(meetings) != 1:
        keys = join_words([calendar.series.key for calendar in calendars], "or")
        raise SettingsMistake(f"--series {asked.series or '(none)'}: name one of {keys}")
    return meetings[0]

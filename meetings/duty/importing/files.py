"""Which kind of file it is, and its reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from meetings.duty.importing.known import Known
from meetings.duty.importing.lines import read_lines
from meetings.duty.importing.minutes import has_duty_heading, read_minutes
from meetings.duty.importing.said import Reading

_MINUTES = frozenset({".md", ".markdown"})


def read_files(files: Sequence[tuple[str, str]], known: Known) -> tuple[Reading, ...]:
    """What each file says, by its name and its text: minutes first, by their dates, then the others as given."""
    readings = [_read(name, text, known) for name, text in files]
    minutes = sorted((each for each in readings if each.day is not None), key=lambda each: str(each.day))
    return (*minutes, *(each for each in readings if each.day is None))


def _read(name: str, text: str, known: Known) -> Reading:
    suffix = PurePath(name).suffix.casefold()
    if suffix == ".ics" or text.lstrip("\ufeff \r\n").startswith("BEGIN:VCALENDAR"):
        from meetings.duty.importing.calendars import read_calendar

        return read_calendar(name, text, known)
    if suffix in _MINUTES or has_duty_heading(text, known):
        return read_minutes(name, text, known)
    return read_lines(name, text, known)

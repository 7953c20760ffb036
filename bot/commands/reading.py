"""What `/ooo TEXT` would record, said as JSON by the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from bot.clock import SystemClock
from bot.settings.file import SettingsFile
from bot.settings.settings import DEFAULT_FILE, load_file
from meetings.absences.read import as_json
from meetings.absences.reading import read_absence
from meetings.people import Roster


def file_of(path: Path | None) -> SettingsFile | None:
    """The settings file, where there is one."""
    return None if path is None and not DEFAULT_FILE.exists() else load_file(path or DEFAULT_FILE)


def roster_of(file: SettingsFile | None) -> Roster | None:
    """The roster of the settings file, where there is one and it names people."""
    people = file.roster() if file else ()
    return Roster(people) if people else None


def today_here() -> date:
    """The date on this host's wall."""
    return SystemClock().now().astimezone().date()


def as_line(text: str, today: date, roster: Roster | None) -> str:
    """One JSON object on one line; dates are read as in the current locale."""
    return json.dumps(as_json(read_absence(text, today, roster)), ensure_ascii=False)

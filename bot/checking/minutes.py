"""Whether the minutes that are written can be read back: an invented example of each series is."""

from __future__ import annotations

from collections.abc import Iterator

from bot.checking.finding import Finding, wrong
from bot.settings.file import SettingsFile
from meetings.minutes.round_trip import round_trip


def check_minutes(file: SettingsFile) -> Iterator[Finding]:
    """A line for each series."""
    for series in file.all_series():
        subject = f"minutes of {series.key}"
        if lost := round_trip(series.style, series.sections):
            yield wrong(subject, f"{lost}; these minutes can only be exported, not read back")
        else:
            yield Finding(subject, "what the templates write is read back")

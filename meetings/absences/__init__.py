"""Absences: when somebody is out and how that is printed (absence.py), read from what is typed (reading.py)."""

from meetings.absences.absence import Absence, merged, minutes_line, out_on, short_words, to_print, when_words

__all__ = [
    "Absence",
    "merged",
    "minutes_line",
    "out_on",
    "short_words",
    "to_print",
    "when_words",
]

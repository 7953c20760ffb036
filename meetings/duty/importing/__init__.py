"""Bringing a team's own past: who had the duty, and who will, from files that were kept before Convener."""

from meetings.duty.importing.files import read_files
from meetings.duty.importing.known import Known, headings_of
from meetings.duty.importing.ordering import NoFirstWeek, ordered
from meetings.duty.importing.planning import Imported, Kept, imported
from meetings.duty.importing.said import NotRead, Place, Reading, Remark, Said, Stranger, Weight
from meetings.duty.importing.taking import Taken, taken

__all__ = [
    "Imported",
    "Kept",
    "Known",
    "NoFirstWeek",
    "NotRead",
    "Place",
    "Reading",
    "Remark",
    "Said",
    "Stranger",
    "Taken",
    "Weight",
    "headings_of",
    "imported",
    "ordered",
    "read_files",
    "taken",
]

"""The announcements of an archive of real minutes: what is recognised in them, and what is left alone.

Only where CONVENER_CORPUS names the folder: its people are real, so nothing of it stands in this checkout.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from meetings.announcements.absences import absences_in
from meetings.announcements.called_off import called_off
from meetings.announcements.reading import read_announcement
from meetings.dated_text.doubts import Doubt
from tests.cast import calendar
from tests.meetings.when.tables import Row, roster_of, rows

CORPUS = os.environ.get("CONVENER_CORPUS", "")
pytestmark = pytest.mark.skipif(not CORPUS, reason="no folder of real minutes is named by CONVENER_CORPUS")
_AWAY = re.compile(r"\b(OOO|out|off|vacation|leave|gone|returns?|returning|at|attending|around)\b")
_CALLS_OFF = re.compile(r"\bmeetings?\b.*\bcancel|\bcancel.*\bmeetings?\b|^No meeting", re.IGNORECASE)


def announced() -> list[tuple[date, str]]:
    """Every line under the announcements, with the day of its meeting."""
    return [(day, line) for path in sorted(Path(CORPUS, "minutes").glob("*.md")) for day, line in _lines(path)]


def _lines(path: Path) -> Iterator[tuple[date, str]]:
    day = datetime.strptime(path.stem[-8:], "%Y%m%d").replace(tzinfo=UTC).date()
    part = re.search(r"^## Announcements\n(.*?)(?=^#|\Z)", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    for line in part.group(1).splitlines() if part else ():
        if line.strip():
            yield day, re.sub(r"^\s*-\s+", "", line).strip()


def absences_of(table: list[Row], day: date, line: str) -> list[Row]:
    """The rows of the table of absences that this line is."""
    words = _plain(line)
    return [row for row in table if row.said_on == day and _plain(row.when) in words and row.names[0] in line]


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold()


def test_nine_in_ten_absences_are_recognised_and_no_other_line_is() -> None:
    table = [row for row in rows(Path(CORPUS, "absences.tsv")) if row.who and not row.asked]
    roster = roster_of(table)
    recognised: list[tuple[date, str]] = []
    missed: list[tuple[date, str]] = []
    mistaken: list[tuple[date, str]] = []
    for day, line in announced():
        is_one = bool(absences_of(table, day, line))
        if absences_in(line, day, roster):
            (recognised if is_one or _AWAY.search(line) else mistaken).append((day, line))
        elif is_one:
            missed.append((day, line))
    share = len(recognised) / (len(recognised) + len(missed))
    assert mistaken == []
    assert share >= 0.9, missed


def test_every_cancellation_is_recognised_and_no_other_line_is() -> None:
    found, expected = [], []
    for day, line in announced():
        weekly = calendar(weekday=day.weekday())
        if called_off(line, weekly, datetime.combine(day, time(12), tzinfo=UTC)):
            found.append((day, line))
        if _CALLS_OFF.search(line):
            expected.append((day, line))
    assert found == expected


def test_hardly_any_real_line_is_asked_about() -> None:
    lines = announced()
    asked = [(day, line) for day, line in lines if isinstance(read_announcement(line, day), Doubt)]
    assert len(asked) <= len(lines) * 0.03, asked

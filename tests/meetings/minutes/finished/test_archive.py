"""The archive of real minutes, read back: no line is lost, and none is left unexplained.

Only where CONVENER_CORPUS names the folder; `-s` prints what the lines are taken as.
"""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from meetings.minutes.finished.minutes import FinishedMinutes, read_finished
from meetings.minutes.finished.taking import Duty, TakenAs
from tests.meetings.minutes.finished.archive import of_the_archive, texts

pytestmark = of_the_archive
# Whose title has another day than their name: A1 of the archive's own count.
OTHER_TITLES = {"TechArea20171106.md", "TechArea20180820.md", "TechArea20181203.md"}


@pytest.fixture(scope="module")
def archive() -> list[tuple[str, FinishedMinutes]]:
    """Every file with its text and what was read."""
    found = []
    for name, text in texts():
        read = read_finished(name, text)
        assert isinstance(read, FinishedMinutes)
        found.append((text, read))
    return found


def test_every_line_is_explained_and_given_back(archive: list[tuple[str, FinishedMinutes]]) -> None:
    assert len(archive) == 189
    assert [(read.name, one.first, one.value) for _, read in archive for one in read.unexplained] == []
    assert all(read.text == text for text, read in archive)
    totals = Counter(one.what for _, read in archive for one in read.taken)
    sys.stdout.write("".join(f"{count:6} {what}\n" for what, count in totals.most_common()))


def test_of_each_meeting_is_known_its_day_who_was_there_the_duty_and_the_figures(
    archive: list[tuple[str, FinishedMinutes]],
) -> None:
    for _, read in archive:
        assert len(read.of(TakenAs.TITLE)) == len(read.of(TakenAs.COORDINATES)) == 1, read.name
        assert len(read.of(TakenAs.ATTENDING)) == 1, read.name
        whose = [one.value.is_next for one in read.of(TakenAs.DUTY) if isinstance(one.value, Duty)]
        assert set(whose) == {False, True} or read.name == "TechArea20200928.md", read.name
        assert read.of(TakenAs.FIGURES), read.name


def test_titles_of_another_day_are_remarked(archive: list[tuple[str, FinishedMinutes]]) -> None:
    remarked = {read.name for _, read in archive if any("its title says" in remark for remark in read.remarks)}
    assert remarked == OTHER_TITLES

"""The archive of real minutes, for the tests that are about it: only where CONVENER_CORPUS names its folder."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from meetings.minutes.finished.minutes import FinishedMinutes, read_finished

CORPUS = os.environ.get("CONVENER_CORPUS", "")
of_the_archive = pytest.mark.skipif(not CORPUS, reason="no folder of real minutes is named by CONVENER_CORPUS")


def texts() -> list[tuple[str, str]]:
    """Every file's name and text, the oldest first."""
    return [(path.name, path.read_text("utf-8")) for path in sorted(Path(CORPUS, "minutes").glob("*.md"))]


def archived() -> list[FinishedMinutes]:
    """All of them as they are read, in the order of their days."""
    return list(_read_once())


@cache
def _read_once() -> tuple[FinishedMinutes, ...]:
    found = (read_finished(name, text) for name, text in texts())
    return tuple(one for one in found if isinstance(one, FinishedMinutes))

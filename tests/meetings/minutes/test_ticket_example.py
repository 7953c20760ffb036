"""docs/tickets.md: its settings are loaded, and make the minutes that stand below them.

`UPDATE_GOLDEN=1 pytest tests/meetings/minutes` writes the document anew.
"""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

from bot.settings.settings import load_file
from bot.settings.tickets import SYSTEMS
from meetings.minutes.round_trip import round_trip
from tests.meetings.minutes.ticket_example import (
    DOCUMENT,
    NAME,
    TEAM,
    after,
    minutes_of_the_document,
    series_of_the_document,
)


def test_the_settings_of_the_document_make_its_minutes(tmp_path: Path) -> None:
    text = minutes_of_the_document(series_of_the_document(tmp_path))
    if os.environ.get("UPDATE_GOLDEN"):
        shown = re.compile(rf"(<!-- minutes: {NAME} -->\n\n```markdown\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
        DOCUMENT.write_text(shown.sub(lambda mark: mark[1] + text, DOCUMENT.read_text()), encoding="utf-8")
    assert text == after("minutes")


def test_nothing_of_it_is_lost_when_it_is_read_back(tmp_path: Path) -> None:
    series = series_of_the_document(tmp_path)
    assert round_trip(series.style, series.sections) is None


@pytest.mark.parametrize("system", SYSTEMS)
def test_each_system_has_a_section_whose_settings_are_taken(system: str, tmp_path: Path) -> None:
    blocks = re.findall(r"^```toml\n(.*?)^```$", DOCUMENT.read_text(), re.DOTALL | re.MULTILINE)
    (own,) = [block for block in blocks if f'system = "{system}"' in block and "[[series.section]]" not in block]
    path = tmp_path / "convener.toml"
    path.write_text(TEAM + own, encoding="utf-8")
    (name,) = tomllib.loads(own)["tickets"]
    assert load_file(path).sources()[name].system == system

"""Lines of the groups and states of a list: typed, listed, edited, dropped, undone; and when their place is gone."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.shortcuts.sections import headings_of
from storage.engine import Transaction
from storage.records import series
from tests.handlers.conftest import Office, office_of

ADA, BO, GUEST = "U0ADA", "U0BO", "U0GUEST"
SETTINGS = Path(__file__).parent.parent / "stories/tickets.toml"


def settings(folder: Path, groups: str = '"Data", "Operations"') -> Path:
    """The team of the ticket systems, whose addresses are never asked here, with these groups."""
    text = SETTINGS.read_text().replace('"playground"', '"https://tickets.example.org"')
    path = folder / "lists.toml"
    path.write_text(text.replace('groups = ["Data", "Operations"]', f"groups = [{groups}]"))
    return path


@pytest.fixture
def lists(tmp_path: Path) -> Iterator[Office]:
    """The team of the ticket systems; what is being released is 3.4.32 and 3.5.1."""
    for office in office_of(settings(tmp_path), tmp_path):
        office.types(ADA, "/agenda releases 3.4.32, 3.5.1")
        yield office


def listed(office: Office) -> str:
    """All that `/agenda list` shows."""
    return json.dumps(office.types(BO, "/agenda list")["blocks"])


@pytest.mark.parametrize(
    ("typed", "path", "line"),
    [
        ("Data: IGTF 1.101", "Release Team/Data", "IGTF 1.101"),
        ("Release Team/Data: IGTF 1.101", "Release Team/Data", "IGTF 1.101"),
        ("release data: IGTF 1.101", "Release Team/Data", "IGTF 1.101"),
        ("standing operations: the mirrors", "Release Team/Operations", "the mirrors"),
        ("Ready for Testing: vo-client 92", "Release Team/Ready for Testing", "vo-client 92"),
        ("Tools 3.5.1/Ready for Testing: vo-client", "Release Team/3.5.1/Ready for Testing", "vo-client"),
        ("both/ready for release: vo-client", "Release Team/Both/Ready for Release", "vo-client"),
        ("3.6/Ready for Testing: vo-client", "Software Team", "3.6/Ready for Testing: vo-client"),
        ("Contrib: nothing new", "Software Team", "Contrib: nothing new"),
        ("as typed: Data: by Jul 8th", "Release Team/Data", "by Jul 8th"),
    ],
)
def test_a_line_is_added_to_the_list_that_it_names(lists: Office, typed: str, path: str, line: str) -> None:
    said = lists.types(BO, f"/agenda add {typed}")["text"]
    assert f"Added (#1) under {path}." in said
    assert line in said
    assert f"{path}: #1 {line}" in listed(lists)


def test_a_line_is_edited_dropped_and_put_back(lists: Office) -> None:
    lists.types(BO, "/agenda add Data: IGTF 1.101")
    assert "#1 under Release Team/Data is now:" in lists.types(BO, "/agenda edit 1 IGTF 1.102")["text"]
    moved = lists.types(BO, "/agenda edit 1 3.5.1/Ready for Testing: IGTF 1.102")
    assert "#1 under Release Team/3.5.1/Ready for Testing is now:" in moved["text"]
    assert "Undone" in lists.presses(BO, moved, "Undo")["text"]
    assert "Release Team/Data: #1 IGTF 1.102" in listed(lists)
    dropped = lists.types(BO, "/agenda drop IGTF")
    assert "#1 is dropped from Release Team/Data." in dropped["text"]
    assert "Undone" in lists.presses(BO, dropped, "Undo")["text"]
    assert "Release Team/Data: #1 IGTF 1.102" in listed(lists)


def test_a_guest_adds_nothing_to_a_list(lists: Office) -> None:
    before = lists.counts()
    lists.types(GUEST, "/agenda add Data: IGTF 1.101")
    assert lists.counts() == before


def test_a_line_outlives_its_release_and_goes_where_it_is_sent(lists: Office) -> None:
    lists.types(BO, "/agenda add standing 3.4.32/Ready for Testing: vo-client 92")
    lists.types(ADA, "/agenda releases 3.5.1")
    assert "Release Team/3.4.32/Ready for Testing: #1" in listed(lists)
    assert "#1 under Release Team/3.4.32/Ready for Testing is now:" in lists.types(BO, "/agenda edit 1 vo 93")["text"]
    assert (
        "#1 under Release Team/Ready for Testing is now:"
        in (lists.types(BO, "/agenda edit 1 Ready for Testing: vo-client 93")["text"])
    )


def test_a_line_whose_group_is_gone_is_kept_and_is_edited_in_the_last_section(lists: Office, tmp_path: Path) -> None:
    lists.types(BO, "/agenda add Operations: the mirrors")
    for office in office_of(settings(tmp_path, '"Data"'), tmp_path):
        office.requests = itertools.count(100)
        assert "Release Team/Operations: #1 the mirrors" in listed(office)
        assert "#1 under Release Team is now:" in office.types(BO, "/agenda edit 1 mirrors")["text"]


def test_a_dialog_offers_the_lists_beside_the_headings(lists: Office) -> None:
    def read(tx: Transaction) -> list[str]:
        (calendar,) = series.calendars(tx, "T1", lists.desk.layouts)
        return [choice.label for choice in headings_of(calendar)]

    assert lists.writes(read)[-5:] == [
        "Release Team",
        "Release Team/Ready for Testing",
        "Release Team/Ready for Release",
        "Release Team/Data",
        "Release Team/Operations",
    ]

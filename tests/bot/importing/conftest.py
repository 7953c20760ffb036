"""Databases to import into."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.importing.team import joined


@pytest.fixture
async def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database that has been in a workspace."""
    return await joined(tmp_path, monkeypatch, "Tools Meeting")


@pytest.fixture
async def database_of_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One of a team whose meeting is called as that of the archive."""
    return await joined(tmp_path, monkeypatch, "OSG Technology Area Meeting")

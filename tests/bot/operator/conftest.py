"""A workspace with a bot whose settings, log and process a test can reach."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli import THIS_BOT
from bot.manifest import manifest
from playground import World
from tests.bot.operator.hands import FEW


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    settings = tmp_path / "convener.toml"
    settings.write_text(FEW.read_text())
    async with World(THIS_BOT, manifest(), settings) as made:
        yield made

"""A database that has been in a workspace, and what the command line does with it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from bot.clock import SystemClock
from bot.commands.drafting import only_settings
from bot.settings.settings import load
from storage.engine import Storage, Transaction
from tests.bot.test_command_line import convener

ARCHIVE = Path(__file__).parents[2] / "data/archive"
FILES = sorted(ARCHIVE.glob("*.md"))
TEAM = """
[[people]]
name = "Ada"
[[people]]
name = "Bo"
[[people]]
name = "May"
[[people]]
name = "Noor Haddad"
[[series]]
key = "tools"
title = "{title}"
channel = "#tools"
zone = "America/Chicago"
weekday = "Monday"
at = 11:00:00
draft_at = 09:00:00
duty = {{ name = "Triage Duty", roster = ["Ada", "Bo", "May", "Noor Haddad"], first_week = 2026-01-05 }}
[[series.section]]
kind = "announcements"
heading = "Announcements"
[[series.section]]
kind = "rota"
heading = "Triage Duty"
level = 3
[[series.section]]
kind = "action items"
heading = "Software Team"
[[series.section]]
kind = "free text"
heading = "Discussion"
level = 3
none = "None this week"
"""


def _joined(tx: Transaction) -> None:
    only_settings(tx, load(), SystemClock().now())


async def joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str) -> Path:
    (tmp_path / "team.toml").write_text(TEAM.format(title=title))
    monkeypatch.setenv("CONVENER_SETTINGS", str(tmp_path / "team.toml"))
    storage = Storage(tmp_path / "convener.db")
    await storage.open()
    await storage.write(_joined)
    await storage.close()
    return tmp_path / "convener.db"


def brought(database: Path, *arguments: Path | str) -> Result:
    variables = {"CONVENER_SETTINGS": str(database.parent / "team.toml"), "CONVENER_DATABASE": str(database)}
    return convener("import", *map(str, arguments), **variables)


def rows(database: Path, sql: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(database) as known:
        return known.execute(sql).fetchall()


def everything(database: Path) -> list[str]:
    with sqlite3.connect(database) as known:
        return [line for line in known.iterdump() if "processes" not in line]


ITEMS = "SELECT number, owners, text, topic, ended, why FROM action_items ORDER BY number"


def people(database: Path, *arguments: str) -> Result:
    variables = {"CONVENER_SETTINGS": str(database.parent / "team.toml"), "CONVENER_DATABASE": str(database)}
    return convener("people", *arguments, **variables)

"""Settings that are right, and loading them as the start does."""

from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.settings.mistakes import SettingsMistake
from bot.settings.settings import Environment, Settings, load

ALL = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "abc"}


GOOD = """
[[people]]
name = "Ada"
aliases = ["AdaL"]
groups = ["software"]

[[people]]
name = "Bo"

[[series]]
key = "tech"
title = "Tools Meeting"
channel = "#tech"
zone = "America/Chicago"
weekday = "monday"
at = "11:00"
draft_at = "09:00"
owners = ["Ada"]

[series.duty]
roster = ["Ada", "Bo"]
first_week = 2019-07-01

[[series.section]]
kind = "action items"
heading = "Software"
members = ["software"]

[[holidays]]
site = "Madison"
date = 2019-09-02
name = "Labor Day"

[tickets.bugs]
system = "jira"
url = "https://tracker.example.org"
query = "project = TOOLS"
"""


# A token's shape, put together here so that it is nobody's.
SECRET = "-".join(["xoxb", "123456789012", "abcDEFghiJKL"])


def load_text(tmp_path: Path, text: str, **variables: str) -> Settings:
    """The settings of this file and these variables alone."""
    path = tmp_path / "convener.toml"
    path.write_text(text, encoding="utf-8")
    others = {name: value for name, value in os.environ.items() if name.lower() not in Environment.model_fields}
    with patch.dict(os.environ, {**others, "CONVENER_SETTINGS": str(path), **variables}, clear=True):
        return load()


def mistake_of(tmp_path: Path, text: str, **variables: str) -> str:
    """The one line that stops the start."""
    with pytest.raises(SettingsMistake) as found:
        load_text(tmp_path, text, **variables)
    line = str(found.value)
    assert "\n" not in line
    return line

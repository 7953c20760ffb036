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


def with_minutes(lines: str) -> str:
    """The settings that are right, with these lines in `[series.minutes]`."""
    return GOOD.replace("[series.duty]", f"[series.minutes]\n{lines}\n\n[series.duty]", 1)


# Mistakes in how the minutes are written: the lines of `[series.minutes]`, and what is said of them.
MINUTES_MISTAKES = [
    pytest.param('bullet = "-"', ("minutes.bullet = '-'", "one to three blanks"), id="a mark without a blank"),
    pytest.param('bullet = "-    "', ("minutes.bullet", 'such as "-   "'), id="so many blanks that nothing nests"),
    pytest.param('bullet = "1. "', ("minutes.bullet = '1. '", "-, * or +"), id="a number"),
    pytest.param('table = "wide"', ("minutes.table = 'wide'", "'open', 'spaced' or 'closed'"), id="a table"),
    pytest.param('title_date = "8.7."', ("title_date = '8.7.'", "'day month', 'month day' or 'iso'"), id="a date"),
    pytest.param('attending = "Here"', ("attending = 'Here'", "'Attendees'"), id="a label that is not read back"),
    pytest.param("attending_list = 1.5", ("attending_list = 1.5", "true or false"), id="a number for yes or no"),
    pytest.param('file = "minutes.md"', ("minutes.file = 'minutes.md'", '"{key}-{date}.md"'), id="no day"),
    pytest.param('file = "a/{date}.md"', ("minutes.file = 'a/{date}.md'", "one name"), id="a file in a folder"),
    pytest.param('file = "{day}.md"', ("{day} is not filled in; {key}, {date} are",), id="a word that is none of ours"),
    pytest.param(
        'rolling = true\nfile = "{date}.md"', ("a rolling file holds every day", '"{key}.md"'), id="a day of all days"
    ),
    pytest.param('rolling = true\nindex = "{file}"', ("index is for one file a meeting",), id="an index of it"),
    pytest.param('index = "- {date}"', ("minutes.index = '- {date}'", "names the {file}"), id="an index of no file"),
    pytest.param(r'index = "{file}\n- {file}"', ("minutes.index", "one line that names"), id="an index of two lines"),
    pytest.param('templates = "nowhere"', ("templates = 'nowhere'", "cannot be read"), id="a folder that is not there"),
    pytest.param("templates = true", ("templates = True", 'such as "templates"'), id="no folder"),
    pytest.param('style = "plain"', ("no setting 'series.1.minutes.style'",), id="a key that is none"),
]

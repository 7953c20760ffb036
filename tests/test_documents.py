"""What the documents say is there, and what is there they say."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings.duties import DutyTable
from bot.settings.file import PersonTable, SeriesTable, SettingsFile
from bot.settings.layouts import MinutesTable, SectionTable
from bot.settings.settings import Environment
from meetings.posting import PostKind
from posts.words import absences, action_items, announcements, duty_usage
from posts.words.agenda.usage import USAGE
from tests.bot.test_command_line import convener

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
WHAT_IT_SAYS = (ROOT / "docs/what-it-says.md").read_text()
SETTINGS = (ROOT / "docs/settings.md").read_text()


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_of_the_command_line_is_in_the_readme_and_has_help(command: str) -> None:
    assert f"convener {command}" in README
    assert main.commands[command].help


@pytest.mark.parametrize("word", sorted(set(re.findall(r"`make ([a-z]+)", README))))
def test_every_make_word_of_the_readme_is_in_the_makefile(word: str) -> None:
    assert re.search(rf"^{word}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_every_setting_is_documented() -> None:
    tables = (SettingsFile, PersonTable, SeriesTable, DutyTable, MinutesTable, SectionTable)
    keys = {key for table in tables for key in table.model_fields} - {"playground", "section"}
    variables = {name.upper() for name in Environment.model_fields}
    for name in keys | variables:
        assert re.search(rf"[`\[.]{name}[`\].]", SETTINGS), name


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    needed = [
        *project["project"]["dependencies"],
        *groups["build"],
        *(n for n in groups["develop"] if isinstance(n, str)),
    ]
    reasons = (ROOT / "docs/dependencies.md").read_text()
    for requirement in needed:
        name = re.split(r"[<>=\[ ]", requirement)[0]
        assert re.search(rf"^\| .*\b{re.escape(name)}\b", reasons, re.MULTILINE), name


def test_the_readme_shows_what_read_absence_prints() -> None:
    shown = re.findall(r"\$ convener (read-absence .*)\n +(\{.*\})", README)
    assert shown
    for typed, printed in shown:
        assert convener(*shlex.split(typed)).stdout.strip() == printed


@pytest.mark.parametrize(
    "command",
    ["/ooo July 15-17", "/announce OSG User School July 15-19", "/ai Brian XCache reorg", "/agenda", "/triage"],
)
def test_the_readme_and_the_usage_name_the_same_commands(command: str) -> None:
    usages = " ".join((absences.USAGE, announcements.USAGE, action_items.USAGE, USAGE, duty_usage.USAGE))
    assert command in usages
    assert command.split(maxsplit=1)[0] in README


@pytest.mark.parametrize("kind", list(PostKind))
def test_every_kind_of_post_is_on_the_page_of_what_is_said(kind: PostKind) -> None:
    assert f"`{kind}`" in WHAT_IT_SAYS


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.(?:story|py))`", WHAT_IT_SAYS))))
def test_what_holds_the_page_of_what_is_said_is_there(name: str) -> None:
    assert (ROOT / "tests" / name).exists()


def test_every_row_of_what_is_said_names_what_holds_it() -> None:
    rows = [
        line for line in WHAT_IT_SAYS.splitlines() if line.startswith("|") and not line.startswith(("| What |", "|--"))
    ]
    assert rows
    for row in rows:
        assert re.search(r"\.(story|py)` \|$", row), row


def test_the_procfile_starts_the_bot_by_commands_that_there_are() -> None:
    started = {}
    for line in (ROOT / "Procfile").read_text().splitlines():
        kind, _, command = line.partition(": ")
        python, module, package, *arguments = shlex.split(command)
        assert (python, module, package) == ("python", "-m", "bot")
        options = {option for parameter in main.commands[arguments[0]].params for option in parameter.opts}
        assert set(arguments[1:]) <= options
        started[kind] = arguments
    # Hosts give `web` alone a PORT, and route requests to it.
    assert started == {"worker": ["run", "--socket"], "web": ["run", "--http"]}

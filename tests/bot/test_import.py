"""`convener import`: what it writes, beside a bot that works or not, and how mistakes end."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.commands.drafting import only_settings
from bot.commands.import_author import AUTHOR
from bot.process.lock import Lock
from bot.settings.settings import load
from storage.engine import Storage, Transaction
from tests.bot.test_command_line import TEAM, convener

WEEKS = "2019-06-24: Bo\n2019-07-01: Ada\n"


@pytest.fixture
async def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database that has been in a workspace, and may stay as it is."""
    monkeypatch.setenv("CONVENER_SETTINGS", str(TEAM))
    path = tmp_path / "convener.db"
    storage = Storage(path)
    await storage.open()
    await storage.write(_joined)
    await storage.close()
    return path


def _joined(tx: Transaction) -> None:
    only_settings(tx, load(), SystemClock().now())


def brought(database: Path, text: str, *options: str, name: str = "rota.txt", settings: Path = TEAM) -> Any:
    """What the command line says of a file of this text."""
    file = database.parent / name
    file.write_text(text)
    variables = {"CONVENER_SETTINGS": str(settings), "CONVENER_DATABASE": str(database)}
    return convener("import", str(file), *options, **variables)


def rows(database: Path, sql: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(database) as known:
        return known.execute(sql).fetchall()


TURNS = "SELECT first_day, last_day, person, planned FROM duty_turns WHERE first_day < '2019-07-08' ORDER BY 1"


def test_what_was_taken_is_stored_and_logged_with_one_author(database: Path) -> None:
    result = brought(database, WEEKS)
    assert result.exit_code == 0, result.output
    assert rows(database, TURNS) == [
        ("2019-06-24", "2019-06-30", "Bo", "Bo"),
        ("2019-07-01", "2019-07-07", "Ada", "Ada"),
    ]
    logged = rows(database, "SELECT who, what, after FROM changes ORDER BY id")
    assert {(who, what) for who, what, _ in logged} == {(AUTHOR, "import listed turn")}
    assert [json.loads(after)["first_day"] for _, _, after in logged] == ["2019-06-24", "2019-07-01"]
    assert rows(database, "SELECT account, text, series FROM commands") == [(AUTHOR, "rota.txt", "tech")]


def test_importing_twice_writes_nothing(database: Path) -> None:
    brought(database, WEEKS)
    before = rows(database, "SELECT COUNT(*), (SELECT COUNT(*) FROM commands) FROM changes")
    assert "all of them known before" in brought(database, WEEKS).output
    assert rows(database, "SELECT COUNT(*), (SELECT COUNT(*) FROM commands) FROM changes") == before


MINUTES = "# Tools\n\n### Triage Duty\n\n-   This week: {}\n-   Next week: {}\n"


def test_what_a_meeting_announced_never_replaces_what_an_earlier_import_knew_better(database: Path) -> None:
    brought(database, MINUTES.format("Bo", "Ada"), name="tech-2019-06-24.md")
    assert [row[2] for row in rows(database, TURNS)] == ["Bo", "Ada"]
    brought(database, MINUTES.format("May", "Bo"), name="tech-2019-07-01.md")
    result = brought(database, MINUTES.format("Bo", "Ada"), name="tech-2019-06-24.md")
    assert "Mon July 1 - Sun July 7, 2019: May; " in result.output
    assert "tech-2019-06-24.md, line 6 says Ada, but an earlier import knew who had it" in result.output
    assert [row[2] for row in rows(database, TURNS)] == ["Bo", "May"]


def test_a_report_writes_nothing(database: Path) -> None:
    result = brought(database, WEEKS, "--report")
    assert "Mon June 24 - Sun June 30, 2019: Bo" in result.output
    assert "nothing was changed" in result.output
    assert rows(database, TURNS) == []


def test_a_turn_that_changed_hands_is_kept_and_named(database: Path) -> None:
    brought(database, WEEKS)
    with sqlite3.connect(database) as known:
        known.execute("UPDATE duty_turns SET person = 'May' WHERE first_day = '2019-07-01'")
    result = brought(database, WEEKS)
    assert "; 0 new." in result.output
    assert "1 turn stays as it is:\n  Mon July 1 - Sun July 7, 2019: May; " in result.output
    assert "says Ada, but the turn changed hands in Slack" in result.output
    assert rows(database, TURNS)[1][2] == "May"


def test_a_day_that_somebody_covers_is_stored_as_a_cover(database: Path) -> None:
    brought(database, "2019-06-24: Bo (Ada on Friday)\n")
    assert rows(database, "SELECT day, person FROM duty_covers") == [("2019-06-28", "Ada")]


def test_unknown_names_and_lines_are_listed_with_their_places(database: Path) -> None:
    result = brought(database, "2019-06-24: Zoe\n2019-07-01: Zoe\nBo\n2019-07-08: Ada\n")
    assert result.exit_code == 1
    assert "1 name unknown: Zoe; 1 line not understood." in result.output
    assert "Zoe, 2 times: " in result.output
    assert "rota.txt, line 1; " in result.output
    assert "rota.txt, line 3: 'Bo': it has no date; `2019-07-08: Mat` would be read" in result.output


async def test_it_works_beside_a_bot_that_has_the_database(database: Path) -> None:
    lock = Lock(database)
    assert lock.take()
    try:
        assert (await asyncio.to_thread(brought, database, WEEKS)).exit_code == 0
    finally:
        lock.release()


def test_before_the_first_start_there_is_only_a_report(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    result = brought(path, WEEKS)
    assert result.exit_code == 2
    assert "start `convener run` once, then import" in result.stderr
    assert "2 duty weeks" in brought(path, WEEKS, "--report").output
    assert not path.exists()


async def _empty(path: Path) -> None:
    storage = Storage(path)
    await storage.open()
    await storage.close()


async def test_a_database_that_has_been_in_no_workspace_says_so(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    await _empty(path)
    assert "has not been in a workspace yet" in (await asyncio.to_thread(brought, path, WEEKS)).stderr


def test_names_without_dates_ask_from_when_on(database: Path) -> None:
    assert "from which week on do they take turns? --from 20" in brought(database, "Ada\nBo\n").stderr
    coming = brought(database, "Ada\nBo\n").stderr.split("--from ")[1].split()[0]
    result = brought(database, "Ada\nBo\n", "--from", coming)
    assert (result.exit_code, "Ada and Bo, in turn" in result.output) == (0, True)
    (value,) = rows(database, f"SELECT value FROM dated_values WHERE name = 'duty' AND valid_from = '{coming}'")
    assert json.loads(value[0])["roster"] == ["Ada", "Bo"]


TWO_ROTAS = '\n[[series.duty]]\nname = "Releases"\nroster = ["Ada"]\nfirst_week = 2019-07-01\n'


def test_of_several_rotas_one_is_to_be_named(tmp_path: Path) -> None:
    settings = tmp_path / "team.toml"
    settings.write_text(TEAM.read_text().replace("[series.duty]", "[[series.duty]]") + TWO_ROTAS)
    path = tmp_path / "none.db"
    asked = brought(path, WEEKS, "--report", settings=settings).stderr
    assert asked == 'convener: --rota (none): name one of "Triage Duty" or "Releases"\n'
    assert brought(path, WEEKS, "--report", "--rota", "releases", settings=settings).exit_code == 0


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        pytest.param(b"2019-07-01: \xff\xfe", (), "this is no text in UTF-8", id="no text"),
        pytest.param(WEEKS.encode(), ("--series", "choir"), "--series choir: name one of tech", id="no such series"),
        pytest.param(WEEKS.encode(), ("--rota", "choir"), '--rota choir: name one of "Triage Duty"', id="no such rota"),
    ],
)
def test_a_mistake_gives_one_line(database: Path, content: bytes, options: tuple[str, ...], said: str) -> None:
    file = database.parent / "rota.txt"
    file.write_bytes(content)
    variables = {"CONVENER_SETTINGS": str(TEAM), "CONVENER_DATABASE": str(database)}
    result = convener("import", str(file), *options, **variables)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_database_that_is_none_gives_one_line(tmp_path: Path) -> None:
    path = tmp_path / "convener.db"
    path.write_text("not a database at all, but long enough to be looked at")
    result = brought(path, WEEKS)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_a_database_of_a_newer_version_gives_one_line(database: Path) -> None:
    with sqlite3.connect(database) as known:
        known.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('convener', 'new', '')")
    result = brought(database, WEEKS)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "a newer version of Convener has changed this database" in result.stderr

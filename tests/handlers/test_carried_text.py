"""Carried text: who says what becomes of it, once, with Undo; and the dialog in which it is edited."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from handlers.answering.asked import Pressed, pressed_button
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.shortcuts import editing
from handlers.shortcuts.payloads import submitted
from handlers.shortcuts.recording import edit_carried
from meetings.people import Account
from playground.slack.blocks.views import find_view_problems
from posts import dialogs
from posts.receipts import Receipt
from storage.changelog import Author
from storage.engine import Storage, Transaction
from storage.records import finished_minutes, people, series, workspaces
from storage.records.finished_minutes import Stored
from tests.cast import day
from tests.handlers.conftest import Office, buttons, labels

NOW = datetime(2019, 7, 8, 13, 0, tzinfo=UTC)
TEAM = Path(__file__).parent.parent / "stories/carried_text.toml"
ACCOUNTS = [Account(f"U0{name.upper()}", name, name) for name in ("Ada", "Bo", "May", "Gus")]
TEXT = """# Tools Meeting, 1 July 2019

## Investigations

-   XCache reorg
    -   half done

## Support Update

-   one site asks
"""


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Office]:
    """The team on a Monday morning, a week after minutes that were closed."""
    chosen = load(TEAM)
    desk = Desk(Storage(tmp_path / "convener.db"), lambda: NOW, chosen.file.layouts(), lambda: None, lambda: None)

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", chosen, NOW)
        people.link(tx, "T1", ACCOUNTS)
        series.note_channel(tx, "T1", "tools", "C0TECH")
        last = Stored(day("07-01"), "tools-2019-07-01.md", TEXT, (), (), closed=True, taken_at=NOW)
        finished_minutes.keep(tx, Author("T1", 0, "U0ADA", NOW), "tools", last)

    asyncio.run(desk.storage.open())
    asyncio.run(desk.storage.write(prepare))
    yield Office(desk)
    asyncio.run(desk.storage.close())


@pytest.mark.parametrize(
    ("account", "may"),
    [
        pytest.param("U0BO", True, id="the owner of the section"),
        pytest.param("U0ADA", True, id="an owner of the meeting"),
        pytest.param("U0MAY", False, id="the owner of another section"),
        pytest.param("U0GUS", False, id="a member of the meeting"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("word", ["keep", "clear", "standing", "edit"])
def test_its_owner_and_those_who_run_the_meeting_decide(team: Office, account: str, word: str, *, may: bool) -> None:
    before = team.counts()
    said = team.types(account, f"/agenda carried {word} Investigations")["text"]
    assert ("ask Bo. Nothing was changed." in said) is not may
    assert team.counts() - before == (may and word != "edit")


def test_whoever_runs_this_meeting_decides_as_well(team: Office) -> None:
    team.types("U0ADA", "/agenda host Gus July 8")
    assert "Kept: 2 lines of Investigations" in team.types("U0GUS", "/agenda carried keep investigations")["text"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("carried keep", "I could not read"),
        ("carried keep Nonsense", 'No section is called "Nonsense". Text is carried under Investigations and Support'),
        ("carried keep Packaging", "Nothing is carried under Packaging"),
        ("carried keep Discussion", "Nothing is carried under Discussion"),
        ("carried keep Investigations from 2019-06-24", "That was about the minutes of Mon June 24"),
        ("carried keep Investigations from 2019-02-30", "I could not read"),
        ("carried all of it", "I could not read"),
    ],
)  # fmt: skip
def test_what_does_not_fit_changes_nothing(team: Office, typed: str, said: str) -> None:
    before = team.counts()
    assert said in team.types("U0ADA", f"/agenda {typed}")["text"]
    assert team.counts() == before


def test_a_second_press_says_who_was_first(team: Office) -> None:
    team.types("U0BO", "/agenda carried keep Investigations from 2019-07-01")
    before = team.counts()
    again = team.types("U0ADA", "/agenda carried keep Investigations from 2019-07-01")
    assert "Investigations: 2 lines, kept already by Bo. Nothing was changed." in again["text"]
    assert team.counts() == before


def test_undo_brings_back_what_was_said_before(team: Office) -> None:
    team.types("U0BO", "/agenda carried keep Investigations")
    cleared = team.types("U0BO", "/agenda carried clear Investigations")
    team.presses("U0BO", cleared, "Undo")
    assert "Investigations (Bo): 2 lines, kept" in listed(team)
    team.presses("U0BO", team.types("U0BO", "/agenda carried standing Investigations"), "Undo")
    assert "Investigations (Bo): 2 lines, kept" in listed(team)


def listed(team: Office) -> str:
    return str(team.types("U0ADA", "/agenda carried")["blocks"])


def test_the_list_has_the_buttons_of_what_is_asked_about(team: Office) -> None:
    message = team.types("U0BO", "/agenda carried")
    assert labels(message)[:4] == [f"{word} Investigations" for word in ("Keep", "Edit", "Clear", "Standing")]
    assert "Kept: 2 lines" in team.presses("U0BO", message, "Keep Investigations")["text"]
    assert labels(team.types("U0BO", "/agenda carried"))[0] == "Keep Support Update"


def opened(team: Office, account: str, message: dict[str, Any]) -> dialogs.View | Receipt:
    """The dialog of the first button of a receipt that opens one."""
    button = next(each for each in buttons(message) if each["action_id"].startswith("open:"))
    body = {"team": {"id": "T1"}, "trigger_id": "t", "user": {"id": account}, "actions": [button]}
    pressed: Pressed = pressed_button(body)
    return team.writes(lambda tx: editing.view(tx, team.desk, pressed, is_post=False))


def submit(team: Office, view: dialogs.View, text: str, account: str = "U0BO") -> str:
    state = {"values": {"text": {"text": {"type": "plain_text_input", "value": text}}}}
    body = {"team": {"id": "T1"}, "user": {"id": account}, "view": {**view, "id": f"V{text}", "state": state}}
    asked = submitted(body)
    return str(team.writes(lambda tx: answer_once(tx, team.desk, asked, edit_carried))["text"])


def test_the_dialog_has_the_lines_and_what_is_submitted_is_the_text(team: Office) -> None:
    view = opened(team, "U0BO", team.types("U0BO", "/agenda carried edit Investigations"))
    assert isinstance(view, dict)
    assert list(find_view_problems(view)) == []
    assert view["blocks"][0]["element"]["initial_value"] == "XCache reorg\n    half done"
    said = submit(team, view, "XCache reorg\n    done\n  \nnew | one")
    assert "Kept: 3 lines of Investigations, from Mon July 1." in said
    draft = str(team.types("U0GUS", "/agenda")["blocks"])
    assert "-   XCache reorg" in draft
    assert "    -   done" in draft
    assert "half done" not in draft


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x\n## Next", "would be read as a heading of its own"),
        ("x\n---", "would be read as a heading of its own"),
        ("", "Cleared: Investigations has nothing from Mon July 1."),
        ("  \n -- ", "Cleared: Investigations has nothing from Mon July 1."),
        ("#12 is done", "Kept: 1 line of Investigations"),
    ],
)  # fmt: skip
def test_a_text_that_would_open_another_section_is_refused(team: Office, text: str, said: str) -> None:
    view = opened(team, "U0BO", team.types("U0BO", "/agenda carried edit Investigations"))
    assert isinstance(view, dict)
    assert said in submit(team, view, text)


def test_a_dialog_that_others_submit_changes_nothing(team: Office) -> None:
    view = opened(team, "U0BO", team.types("U0BO", "/agenda carried edit Investigations"))
    assert isinstance(view, dict)
    assert "ask Bo. Nothing was changed." in submit(team, view, "mine", "U0GUS")


def test_a_button_of_somebody_else_opens_nothing(team: Office) -> None:
    message = team.types("U0BO", "/agenda carried edit Investigations")
    assert opened(team, "U0GUS", message) == editing.NOT_KNOWN

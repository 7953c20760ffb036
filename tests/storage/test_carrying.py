"""Which minutes a draft carries text from, and what was said of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from meetings.carried.carried import Answer, State
from meetings.minutes.layout import Kind, Section
from meetings.posting import Post, PostKind
from storage import changelog, drafting, outbox
from storage.changelog import Author
from storage.engine import Storage, Transaction
from storage.records import carried_text, finished_minutes
from storage.records.finished_minutes import Stored
from tests.cast import RECORDED as NOW
from tests.cast import WORKSPACE, calendar, day, opened

AUTHOR = Author(WORKSPACE, 1, "U0BO", NOW)
TOOLS = calendar(sections=(Section(Kind.FREE_TEXT, "Notes", owner="Bo"),))
KEPT = Answer("Notes", day("07-01"), State.STANDING, "of July 1", "of July 1", "U0BO", day("07-29"))


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    async with opened(tmp_path) as found:
        yield found


def text(of: str) -> str:
    return f"# Tools Meeting, 1 July 2019\n\n## Notes\n\n-   {of}\n"


def finish(tx: Transaction, on: str, of: str) -> None:
    stored = Stored(day(on), f"tools-2019-{on}.md", text(of), (), (), closed=True, taken_at=NOW)
    finished_minutes.keep(tx, AUTHOR, "tech", stored)


def post(tx: Transaction, on: str, *of: str) -> None:
    """Post a draft of this day, and the file as often as it changed."""
    for number, each in enumerate(of):
        content = {"file": {"name": "x.md", "title": "x", "text": text(each)}}
        due = NOW + timedelta(minutes=number)
        owed = Post(PostKind.DRAFT_FILE, "C0TECH", due, "tech", f"2019-{on}", f"{number}", content=content)
        assert outbox.owe(tx, WORKSPACE, owed)
        last = outbox.find(tx, WORKSPACE, PostKind.DRAFT_FILE, series="tech", original=f"2019-{on}")[-1].number
        outbox.claim(tx, last, content, NOW)
        outbox.sent(tx, last, "C0TECH", "1.0")


def carried(tx: Transaction, on: str = "07-15") -> tuple[str, bool]:
    """What the draft of this day carries, and whether it says that minutes were not closed."""
    known = drafting.known(tx, WORKSPACE, TOOLS, TOOLS.occurrence(day(on)))
    return " ".join(one.whole for one in known.texts), known.unclosed is not None


async def test_it_is_the_last_finished_minutes_or_what_was_posted_since(storage: Storage) -> None:
    def check(tx: Transaction) -> None:
        assert carried(tx) == ("", False)
        post(tx, "07-08", "as posted", "as posted last")
        assert carried(tx) == ("", False), "a team that finishes no minutes is asked nothing"
        finish(tx, "07-01", "of July 1")
        assert carried(tx, "07-08") == ("of July 1", False)
        assert carried(tx) == ("as posted last", True)
        finish(tx, "07-08", "of July 8")
        assert carried(tx) == ("of July 8", False)
        assert carried(tx, "07-22") == ("of July 8", False), "no draft was posted of July 15"

    await storage.write(check)


async def test_what_was_said_comes_back_as_it_was_and_can_be_undone(storage: Storage) -> None:
    def check(tx: Transaction) -> None:
        carried_text.answer(tx, AUTHOR, "tech", KEPT)
        assert carried_text.answers(tx, WORKSPACE, "tech", day("07-08")) == [KEPT]
        assert carried_text.answers(tx, WORKSPACE, "tech", day("06-24")) == [], "of later minutes"
        assert carried_text.answers(tx, WORKSPACE, "other", day("07-08")) == []
        changes = changelog.of_command(tx, WORKSPACE, 1)
        assert carried_text.from_row(changes[0].after or {}) == KEPT
        assert changelog.undo(tx, AUTHOR, changes) is None
        assert carried_text.answers(tx, WORKSPACE, "tech", day("07-08")) == []

    await storage.write(check)

"""Buttons on posts: a command of whoever presses, answered to that person alone, and once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.settings.settings import load
from bot.work.joining import seed
from handlers import post_buttons
from handlers.answering.asked import Pressed
from handlers.answering.desk import Desk
from handlers.answering.in_time import Message
from handlers.surfaces import DECIDES
from meetings.people import Account
from meetings.posting import Post, PostKind
from playground.slack.limits import find_problems
from posts.buttons import MOST_BUTTONS, Say, actions, with_buttons
from posts.slack import messages
from storage import outbox
from storage.engine import Transaction
from storage.records import people, series, workspaces
from tests.cast import opened

TEAM = Path(__file__).parent.parent / "stories/team.toml"
NOW = datetime(2019, 7, 10, 15, 0, tzinfo=UTC)
SAYS = (Say("Cancel", "agenda", "cancel July 15"), Say("Who?", "triage", ""))


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    settings = load(TEAM)

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", settings, NOW)
        people.link(tx, "T1", [Account("U1", "Ada", "Ada"), Account("U2", "Bo", "Bo")])
        series.note_channel(tx, "T1", "tech", "C1")

    async with opened(tmp_path) as storage:
        await storage.write(prepare)
        yield Desk(storage, lambda: NOW, settings.file.layouts(), lambda: None, lambda: None)


async def owed(desk: Desk) -> int:
    """A private message with two buttons; its number."""
    post = Post(PostKind.LINE, "D0ADA", NOW, series="tech", subject="asked")

    def write(tx: Transaction) -> int:
        outbox.owe(tx, "T1", post)
        number = outbox.find(tx, "T1", PostKind.LINE, series="tech")[0].number
        outbox.claim(tx, number, with_buttons(messages.line("Do we meet?"), number, SAYS), NOW)
        return number

    return await desk.storage.write(write)


async def press(desk: Desk, number: int, *, account: str = "U1", request: str = "1", button: int = 0) -> Message:
    pressed = Pressed("T1", request, account, "say", number, button, "https://hooks.slack.example/1")
    return await desk.storage.write(lambda tx: post_buttons.press(tx, desk, DECIDES, pressed))


async def answers(desk: Desk, account: str = "U1") -> list[Post]:
    return await desk.storage.read(lambda tx: outbox.to_channel(tx, "T1", PostKind.ANSWER, account))


async def test_a_press_carries_out_the_command_where_the_series_meets_and_its_receipt_stands_beside_the_post(
    desk: Desk,
) -> None:
    message = await press(desk, await owed(desk))
    assert "The meeting of Mon July 15 is cancelled." in message["text"]
    (answer,) = await answers(desk)
    assert answer.content == {
        "message": message, "replaces": False, "response_url": "https://hooks.slack.example/1",
    }  # fmt: skip


async def test_a_press_that_is_delivered_twice_is_answered_once(desk: Desk) -> None:
    number = await owed(desk)
    assert await press(desk, number) == await press(desk, number)
    assert len(await answers(desk)) == 1


async def test_whoever_presses_needs_the_right_to_do_it(desk: Desk) -> None:
    message = await press(desk, await owed(desk), account="U2")
    assert "ask Ada" in message["text"]
    assert len(await answers(desk, "U2")) == 1


async def test_a_second_press_reports_the_first(desk: Desk) -> None:
    number = await owed(desk)
    await press(desk, number)
    second = (await press(desk, number, request="2"))["text"]
    assert "Already done at 10:00: The meeting of Mon July 15 is cancelled." in second


async def test_a_button_that_only_shows_something_works_as_often_as_it_is_pressed(desk: Desk) -> None:
    number = await owed(desk)
    for request in ("1", "2"):
        assert "this week" in (await press(desk, number, request=request, button=1))["text"]


@pytest.mark.parametrize(("number", "button"), [(0, 7), (99, 0)], ids=["no such button", "no such post"])
async def test_a_button_nothing_is_known_of_says_so(desk: Desk, number: int, button: int) -> None:
    there = await owed(desk)
    assert "not known any more" in (await press(desk, number or there, button=button))["text"]


def test_many_buttons_stand_in_blocks_that_slack_takes_each_with_an_id_of_its_own() -> None:
    blocks = actions(12, [Say("x" * 99, "ai", f"done {n}") for n in range(MOST_BUTTONS + 3)], first=2)
    assert find_problems(blocks) == []
    ids = [element["action_id"] for block in blocks for element in block["elements"]]
    assert ids == [f"say:{n}" for n in range(2, MOST_BUTTONS + 5)]
    assert blocks[0]["elements"][0]["value"] == "post-12:2"

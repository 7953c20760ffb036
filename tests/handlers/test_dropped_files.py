"""The event of a shared file: noted before it is acknowledged, once, and only where it may be for us."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from meetings.posting import Post, PostKind
from storage import outbox
from storage.engine import Transaction
from tests.harness.asking import BOT, NOW, WORKSPACE, Asking, asking


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Asking]:
    def post(tx: Transaction) -> None:
        outbox.owe(tx, WORKSPACE, Post(PostKind.DRAFT, "C1", NOW, series="tech", original="2019-07-08"))
        outbox.sent(
            tx, outbox.find(tx, WORKSPACE, PostKind.DRAFT, series="tech", original="2019-07-08")[0].number, "C1", "1.5"
        )

    async with asking(tmp_path) as ready:
        await ready.desk.storage.write(post)
        yield ready


def shared(**more: Any) -> dict[str, Any]:
    """docs.slack.dev/reference/events/file_shared"""
    return {
        "type": "file_shared", "channel_id": "C1", "file_id": "F1", "user_id": "U1", "file": {"id": "F1"},
        "event_ts": "7.0", **more,
    }  # fmt: skip


async def noted(bot: Asking) -> list[tuple[str, str, str]]:
    rows = await bot.desk.storage.read(lambda tx: tx.rows("SELECT * FROM dropped_files"))
    return [(row["file"], row["account"], row["channel"]) for row in rows]


async def test_an_event_that_is_delivered_twice_is_noted_once(bot: Asking) -> None:
    for _ in range(2):
        response = await bot.event(shared(), "Ev1")
        assert (response.status, response.body) == (200, "")
    assert await noted(bot) == [("F1", "U1", "C1")]


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(shared(user_id=BOT), id="our own file"),
        pytest.param(shared(channel_id="C9"), id="a channel without drafts"),
        pytest.param(shared(channel_id=""), id="no channel"),
        pytest.param(shared(user_id=""), id="nobody"),
    ],
)
async def test_what_cannot_be_for_us_is_not_noted(bot: Asking, event: dict[str, Any]) -> None:
    assert (await bot.event(event)).status == 200
    assert await noted(bot) == []


async def test_what_cannot_be_stored_is_not_acknowledged(bot: Asking) -> None:
    def break_it(tx: Transaction) -> None:
        tx.run("DROP TABLE dropped_files")

    await bot.desk.storage.write(break_it)
    assert (await bot.event(shared())).status == 503

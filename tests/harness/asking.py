"""The bot's handlers behind Bolt, without a process: what Slack sends goes in, what is then owed comes out."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot.settings.settings import load
from bot.work.joining import seed
from bot.work.slack_app import slack_app, web_client
from handlers.answering.desk import Desk
from meetings.people import Account
from meetings.posting import Post
from storage import outbox
from storage.engine import Storage, Transaction
from storage.records import accounts, people, workspaces

STORIES = Path(__file__).parent.parent / "stories"
NOW = datetime(2019, 7, 8, 13, 0, tzinfo=UTC)
WORKSPACE, BOT = "T1", "U0BOT"
# U6 is new to the roster, and U9 to the workspace.
ACCOUNTS = [
    Account(number, name, name)
    for number, name in {"U1": "Bo", "U2": "Ada", "U4": "May", "U5": "Noor Salim", "U6": "Zoe"}.items()
]
NOWHERE = "http://127.0.0.1:9/api/"


@dataclass
class Asking:
    """The bot as Slack reaches it."""

    desk: Desk
    app: AsyncApp
    numbers: itertools.count[int] = field(default_factory=itertools.count)

    async def dispatch(self, body: dict[str, Any]) -> BoltResponse:
        headers: dict[str, str | Sequence[str]] = {"content-type": ["application/json"]}
        return await self.app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body, headers=headers))

    async def event(self, event: dict[str, Any], event_id: str | None = None) -> BoltResponse:
        """An event as docs.slack.dev/apis/events-api wraps it."""
        return await self.dispatch(
            {
                "type": "event_callback",
                "team_id": WORKSPACE,
                "api_app_id": "A1",
                "event_id": event_id or f"Ev{next(self.numbers)}",
                "event_time": 1562590800,
                "authorizations": [{"team_id": WORKSPACE, "user_id": BOT, "is_bot": True}],
                "event": event,
            }
        )

    async def message(self, text: str, user: str = "U1", event_id: str | None = None, **more: Any) -> list[Post]:
        """A direct message; what is owed because of it."""
        event = {
            "type": "message",
            "channel_type": "im",
            "channel": f"D{user}",
            "user": user,
            "text": text,
            "ts": "1.0",
        }
        return await self._owed_after(event | more, event_id)

    async def mention(self, text: str, user: str = "U1", event_id: str | None = None, **more: Any) -> list[Post]:
        """A message in a channel that mentions the bot; what is owed because of it."""
        event = {"type": "app_mention", "channel": "C1", "user": user, "text": text, "ts": "1.0"}
        return await self._owed_after(event | more, event_id)

    async def _owed_after(self, event: dict[str, Any], event_id: str | None) -> list[Post]:
        before = await self.latest()
        response = await self.event(event, event_id)
        assert response.status == 200
        assert not response.body
        return await self.owed_since(before)

    async def latest(self) -> int:
        """The number of the post that was owed last."""
        row = await self.desk.storage.read(lambda tx: tx.row("SELECT MAX(id) AS latest FROM posts"))
        return (row or {}).get("latest") or 0

    async def owed_since(self, latest: int) -> list[Post]:
        """The posts that are owed since this one."""

        def read(tx: Transaction) -> list[Post]:
            rows = tx.rows("SELECT id FROM posts WHERE id > :latest ORDER BY id", latest=latest)
            return [post for row in rows if (post := outbox.get(tx, row["id"]))]

        return await self.desk.storage.read(read)


def shown(post: Post) -> str:
    """The words of an owed answer, unescaped."""
    return str(post.content["message"]["text"]).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@asynccontextmanager
async def asking(folder: Path, team: str = "team.toml", prefix: str = "") -> AsyncIterator[Asking]:
    """The handlers with a database of their own in this folder."""
    chosen = load(STORIES / team)
    storage = Storage(folder / "convener.db")
    desk = Desk(storage, lambda: NOW, chosen.file.layouts(), lambda: None, lambda: None, prefix)
    await storage.open()

    def remember(tx: Transaction) -> None:
        workspaces.remember(tx, WORKSPACE, BOT, NOW)
        seed(tx, WORKSPACE, chosen, NOW)
        accounts.remember(tx, WORKSPACE, ACCOUNTS)
        people.link(tx, WORKSPACE, ACCOUNTS)

    await storage.write(remember)
    identity = AuthorizeResult(
        enterprise_id=None, team_id=WORKSPACE, bot_id="B0BOT", bot_user_id=BOT, bot_token="xoxb-1"
    )
    try:
        yield Asking(desk, slack_app(desk, web_client("xoxb-1", NOWHERE), identity))
    finally:
        await storage.close()

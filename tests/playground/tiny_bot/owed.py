"""What the tiny bot owes: rows in a file, sent when they are due, looked for before they are sent again."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from tests.playground.tiny_bot.slack import client

MEMORY = Path(os.environ["CONVENER_DATABASE"])


class Wall:
    """The playground's clock, as it was read last."""

    now = datetime(2019, 1, 1, tzinfo=UTC)


def remember() -> list[dict[str, Any]]:
    return json.loads(MEMORY.read_text()) if MEMORY.exists() else []


def store(rows: list[dict[str, Any]]) -> None:
    MEMORY.write_text(json.dumps(rows))


def owe(channel: str, text: str, due: datetime, kind: str = "post") -> int:
    rows = remember()
    row = {"channel": channel, "text": text, "due": due.isoformat(), "kind": kind, "state": "planned"}
    store([*rows, row])
    return len(rows)


async def run_due() -> datetime | None:
    """Send what is due; when to come again."""
    waits = []
    for number, row in enumerate(remember()):
        if row["state"] not in {"planned", "sending"}:
            continue
        due = datetime.fromisoformat(row["due"])
        if due > Wall.now:
            waits.append(due)
            continue
        wait = await send(number, row)
        if wait:
            waits.append(wait)
    return min(waits, default=None)


async def send(number: int, row: dict[str, Any]) -> datetime | None:
    if row["state"] == "sending" and await is_there(row, number):
        mark(number, "sent")
        return None
    mark(number, "sending")
    try:
        await say(number, row)
    except SlackApiError as problem:
        mark(number, "planned")
        seconds = int(problem.response.headers.get("Retry-After", 60))
        return datetime.fromtimestamp(Wall.now.timestamp() + seconds, UTC)
    except aiohttp.ClientError:
        return datetime.fromtimestamp(Wall.now.timestamp() + 60, UTC)
    mark(number, "sent")
    return None


async def say(number: int, row: dict[str, Any]) -> None:
    metadata = {"event_type": "tiny", "event_payload": {"key": number}}
    post = await client.chat_postMessage(channel=row["channel"], text=row["text"], metadata=metadata)
    if row["kind"] == "file":
        await client.files_upload_v2(
            channel=row["channel"], content=row["text"], filename="notes.md", thread_ts=post["ts"]
        )


def mark(number: int, state: str) -> None:
    rows = remember()
    rows[number]["state"] = state
    store(rows)


async def is_there(row: dict[str, Any], number: int) -> bool:
    history = await client.conversations_history(channel=row["channel"], include_all_metadata=True)
    keys = [each.get("metadata", {}).get("event_payload", {}).get("key") for each in history["messages"]]
    return number in keys

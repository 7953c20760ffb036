"""A bot just large enough to try the playground on: it notes, reminds, uploads, and remembers what it owes.

/note TEXT                     noted privately with an [Undo] button, and posted in the channel
/remind 2019-07-08T14:00 TEXT  posted in the channel at that instant (UTC)
/upload TEXT                   a file notes.md with that content in a thread of its own
/vote                          a public message with a button; /place  a private one with a menu
@Convener TEXT, TEXT in private  told privately that it was heard, but for "shh"
/late, /silent, /slow, /shout, /broken, /die   answers late, with nothing, after Slack's patience, ...
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

CLOCK = os.environ["CONVENER_CLOCK"]
MEMORY = Path(os.environ["CONVENER_DATABASE"])
NO_RETRIES: list[AsyncRetryHandler] = []
client = AsyncWebClient(
    token=os.environ["SLACK_BOT_TOKEN"],
    base_url=os.environ["SLACK_API_URL"],
    timeout=5,
    retry_handlers=NO_RETRIES,
)
app = AsyncApp(client=client, process_before_response=True)
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


@app.command("/note")
async def note(ack: Any, command: dict[str, str]) -> None:
    number = owe(command["channel_id"], command["text"], now)
    text = {"type": "plain_text", "text": f"Noted: {command['text']}"}
    undo = {"type": "plain_text", "text": "Undo"}
    button = {"type": "button", "action_id": "undo", "value": str(number), "text": undo}
    blocks = [{"type": "section", "text": text}, {"type": "actions", "elements": [button]}]
    await ack(text="Noted", blocks=blocks, response_type="ephemeral")


@app.command("/remind")
async def remind(ack: Any, command: dict[str, str]) -> None:
    when, _, text = command["text"].partition(" ")
    owe(command["channel_id"], text, datetime.fromisoformat(when).replace(tzinfo=UTC))
    await ack(f"I shall say it at {when}")


@app.command("/upload")
async def upload(ack: Any, command: dict[str, str]) -> None:
    owe(command["channel_id"], command["text"], now, "file")
    await ack("Uploading")


@app.command("/late")
async def late(ack: Any, respond: Any) -> None:
    await ack("Just a moment")
    await respond("Here you are")


@app.command("/silent")
async def silent(ack: Any) -> None:
    await ack()


@app.command("/slow")
async def slow(ack: Any) -> None:
    await asyncio.sleep(3.2)
    await ack("Too late")


@app.command("/shout")
async def shout(ack: Any, command: dict[str, str]) -> None:
    owe(command["channel_id"], "<!channel> wake up", now)
    await ack("Shouting")


@app.command("/broken")
async def broken(ack: Any) -> None:
    text = {"type": "plain_text", "text": "x" * 3001}
    await ack(text="broken", blocks=[{"type": "section", "text": text}])


@app.command("/die")
async def die(ack: Any) -> None:
    await ack("Goodbye")
    logging.error("I have had enough")
    os._exit(7)


@app.command("/vote")
async def vote(ack: Any, command: dict[str, str]) -> None:
    button = {"type": "button", "action_id": "vote", "text": {"type": "plain_text", "text": "Count me in"}}
    blocks = [{"type": "actions", "elements": [button]}]
    await client.chat_postMessage(channel=command["channel_id"], text="Who comes?", blocks=blocks)
    await ack("Asked")


@app.action("vote")
async def voted(ack: Any, respond: Any, body: dict[str, Any]) -> None:
    await respond(f"{body['user']['name']} comes to {body['message']['text']}")
    await ack()


@app.command("/place")
async def place(ack: Any) -> None:
    await ack(text="Where?", blocks=[{"type": "actions", "elements": [menu("Put under")]}])


@app.action("place")
async def placed(ack: Any, respond: Any, action: dict[str, Any]) -> None:
    await respond(f"Put under {action['selected_option']['value']}", replace_original=True)
    await ack()


def menu(placeholder: str) -> dict[str, Any]:
    def text(words: str) -> dict[str, str]:
        return {"type": "plain_text", "text": words}

    options = [{"text": text(words), "value": words.lower()} for words in ("Discussion", "Releases")]
    groups = [{"label": text("Sections"), "options": options}]
    return {"type": "static_select", "action_id": "place", "placeholder": text(placeholder), "option_groups": groups}


@app.event("app_mention")
async def mentioned(event: dict[str, str]) -> None:
    words = event["text"].partition("> ")[2]
    if words != "shh":
        text, thread = f"You mentioned me: {words}", event.get("thread_ts")
        await client.chat_postEphemeral(channel=event["channel"], user=event["user"], text=text, thread_ts=thread)


@app.event("message")
async def messaged(event: dict[str, str]) -> None:
    if event["text"] != "shh":
        await client.chat_postMessage(channel=event["channel"], text=f"You told me: {event['text']}")


@app.action("undo")
async def undo_note(ack: Any, respond: Any, action: dict[str, str]) -> None:
    rows = remember()
    row = rows[int(action["value"])]
    already = row["state"] == "undone"
    row["state"] = "undone"
    store(rows)
    await ack()
    await respond("Already undone" if already else f"Undone: {row['text']}", replace_original=True)


async def run_due() -> datetime | None:
    """Send what is due; when to come again."""
    waits = []
    for number, row in enumerate(remember()):
        if row["state"] not in {"planned", "sending"}:
            continue
        due = datetime.fromisoformat(row["due"])
        if due > now:
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
        return datetime.fromtimestamp(now.timestamp() + seconds, UTC)
    except aiohttp.ClientError:
        return datetime.fromtimestamp(now.timestamp() + 60, UTC)
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


async def live_by_the_clock() -> None:
    global now
    serial = -1
    async with aiohttp.ClientSession() as session:
        while True:
            async with session.get(CLOCK, params={"after": str(serial)}) as answer:
                reading = await answer.json()
            if reading["serial"] == serial:
                continue
            serial, now = reading["serial"], datetime.fromisoformat(reading["now"])
            due = await run_due()
            report = {"serial": serial, "next_due": due.isoformat() if due else None}
            await session.post(f"{CLOCK}/report", json=report)


async def main() -> None:
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, sys.exit)
    handler = AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"], web_client=client)
    handler.client.web_client = client
    await handler.connect_async()  # type: ignore[no-untyped-call]
    logging.warning("tiny bot is connected")
    await live_by_the_clock()


if __name__ == "__main__":
    asyncio.run(main())

"""What the tiny bot answers to commands, presses, picks and events."""

from __future__ import annotations

import asyncio
import logging
import os
from datetime import UTC, datetime
from typing import Any

from tests.playground.tiny_bot.owed import Wall, owe, remember, store
from tests.playground.tiny_bot.slack import app, client


@app.command("/note")
async def note(ack: Any, command: dict[str, str]) -> None:
    number = owe(command["channel_id"], command["text"], Wall.now)
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
    owe(command["channel_id"], command["text"], Wall.now, "file")
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
    owe(command["channel_id"], "<!channel> wake up", Wall.now)
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


def plain(words: str) -> dict[str, str]:
    return {"type": "plain_text", "text": words}


def menu(placeholder: str) -> dict[str, Any]:
    options = [{"text": plain(words), "value": words.lower()} for words in ("Discussion", "Releases")]
    groups = [{"label": plain("Sections"), "options": options}]
    return {"type": "static_select", "action_id": "place", "placeholder": plain(placeholder), "option_groups": groups}


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

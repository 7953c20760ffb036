"""The tiny bot's shortcut and its dialog."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from tests.playground.tiny_bot.handlers import menu, plain
from tests.playground.tiny_bot.slack import app, client


def dialog(text: str) -> dict[str, Any]:
    who = [{"text": plain(name), "value": name} for name in ("Mat", "TimT")]
    what = {"type": "plain_text_input", "action_id": "what", "initial_value": text, "max_length": 30}
    inputs = [
        ("What", {**what, "multiline": True}, False),
        ("Section", menu("Put under") | {"initial_option": menu("")["option_groups"][0]["options"][1]}, False),
        ("Who", {"type": "multi_static_select", "action_id": "who", "options": who}, True),
        ("Until", {"type": "datepicker", "action_id": "until"}, True),
    ]
    blocks = [
        {"type": "input", "block_id": name, "label": plain(name), "element": element, "optional": optional}
        for name, element, optional in inputs
    ]
    title, submit, close = plain("Make action item"), plain("Save"), plain("Cancel")
    words = {"title": title, "submit": submit, "close": close}
    return {"type": "modal", "callback_id": "item", "blocks": blocks, "notify_on_close": True, **words}


@app.shortcut("make_item")
async def make_item(ack: Any, shortcut: dict[str, Any]) -> None:
    message = shortcut["message"]
    if message["text"] != "not this":
        view = dialog(message["text"]) | {"private_metadata": f"{shortcut['channel']['id']} {message['ts']}"}
        with suppress(SlackApiError, aiohttp.ClientError):
            await client.views_open(trigger_id=shortcut["trigger_id"], view=view)
    await ack()


@app.view("item")
async def item(ack: Any, body: dict[str, Any]) -> None:
    view = body["view"]
    values = {key: entry for each in view["state"]["values"].values() for key, entry in each.items()}
    what = values["what"]["value"]
    if what == "bad":
        await ack(response_action="errors", errors={"What": "That is bad."})
    elif what == "wrong":
        await ack(response_action="errors", errors={"nothing": "?"})
    elif what == "more":
        await ack(response_action="update", view=dialog("") | {"title": plain("And now?")})
    elif what == "slow":
        await asyncio.sleep(3.2)
    else:
        chosen = [values["place"]["selected_option"]["value"], *(o["value"] for o in values["who"]["selected_options"])]
        text = f"Item: {what}, {', '.join(chosen)}, {values['until']['selected_date']}"
        await client.chat_postMessage(channel=body["user"]["id"], text=text)
        await ack()


@app.view_closed("item")
async def closed(ack: Any, body: dict[str, Any]) -> None:
    await client.chat_postMessage(channel=body["user"]["id"], text="Never mind")
    await ack()

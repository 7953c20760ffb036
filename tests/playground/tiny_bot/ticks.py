"""The tiny bot's list of who was there: whoever is ticked when [Save] is pressed."""

from __future__ import annotations

from typing import Any

from tests.playground.tiny_bot.handlers import plain
from tests.playground.tiny_bot.slack import app

PEOPLE = ("Ada", "Bo", "Carl")


@app.command("/attend")
async def attend(ack: Any) -> None:
    options = [{"text": plain(name), "value": str(place)} for place, name in enumerate(PEOPLE)]
    menu = {"type": "multi_static_select", "action_id": "who", "placeholder": plain("Present"), "options": options}
    section = {"type": "section", "text": plain("Who was there?"), "accessory": menu | {"initial_options": options[:2]}}
    button = {"type": "button", "action_id": "save", "text": plain("Save")}
    await ack(text="Who?", blocks=[section, {"type": "actions", "elements": [button]}])


@app.action("who")
async def changed(ack: Any) -> None:
    await ack()


@app.action("save")
async def saved(ack: Any, respond: Any, body: dict[str, Any]) -> None:
    values = [entry for block in body["state"]["values"].values() for entry in block.values()]
    chosen = sorted(int(option["value"]) for entry in values for option in entry["selected_options"])
    await respond(f"There: {', '.join(PEOPLE[each] for each in chosen) or 'nobody'}", replace_original=False)
    await ack()

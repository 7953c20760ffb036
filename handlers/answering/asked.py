"""One thing asked of the bot, whichever way it came."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from posts.buttons import POST
from posts.receipts import TICKS

# Slack itself takes no longer command; what a request may hold is bounded before it is looked at.
LONGEST_TEXT = 40_000
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Asked:
    """A command: who typed which text where. `request` is Slack's id of it, the same when delivered again.

    `answers` is the command whose question it answers; `again` carries it out although the same was just done.
    `series` is the meeting it is about, where a button or a dialog settled that; `fields` is what a dialog was filled
    in with. `direct` is what was typed in the bot's direct messages, `thread` the stamp of the thread it stands in.
    `ticked` is what was ticked in the receipt whose button was pressed, by name; None where nothing could be.
    `settles` is what is settled before it is carried out, such as who the typist is (settling.py).
    `replaces` says that the answer takes the place of the message whose button was pressed. `pressed` is what a
    button of a post stands for: pressed again it reports what the first press did.
    """

    workspace: str
    request: str
    account: str
    channel: str
    channel_name: str
    surface: str
    text: str
    response_url: str = ""
    answers: int | None = None
    again: bool = False
    series: str | None = None
    fields: Mapping[str, str] | None = None
    ticked: tuple[str, ...] | None = None
    direct: bool = False
    thread: str = ""
    settles: tuple[str, ...] = ()
    replaces: bool = True
    pressed: bool = False


def slash_command(command: Mapping[str, Any], surface: str) -> Asked:
    """docs.slack.dev/interactivity/implementing-slash-commands; commands have no id but their trigger_id."""
    return Asked(
        workspace=command["team_id"],
        request=command["trigger_id"],
        account=command["user_id"],
        channel=command["channel_id"],
        channel_name=command.get("channel_name", ""),
        surface=surface,
        text=storable(command.get("text") or ""),
        response_url=command.get("response_url", ""),
        replaces=False,
    )


def said_to_us(body: Mapping[str, Any], surface: str, text: str, *, direct: bool) -> Asked:
    """A command in a message or a mention; docs.slack.dev/reference/events/message.im and .../app_mention.

    An event that Slack delivers again has the same event_id; docs.slack.dev/apis/events-api.
    """
    event = body["event"]
    return Asked(
        workspace=body["team_id"],
        request=body["event_id"],
        account=event["user"],
        channel=event["channel"],
        channel_name="",
        surface=surface,
        text=storable(text),
        direct=direct,
        thread=event.get("thread_ts") or "",
    )


def storable(text: str) -> str:
    """The text, bounded, without what no database takes: half a surrogate pair, a zero character.

    Nor with marks that turn round what stands behind them: words of right to left scripts need none of these.
    unicode.org/reports/tr9, Explicit Directional Embedding, Override and Isolate Formatting Characters
    """
    return _TURNING.sub("", text[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8").replace("\0", " "))


@dataclass(frozen=True)
class Pressed:
    """A pressed button or chosen option: what it does, the number of its command or post, and which of its runs.

    `places` are those of the options that are ticked in the same message, None where it has none to tick.
    """

    workspace: str
    request: str
    account: str
    action: str
    number: int
    button: int
    response_url: str
    places: frozenset[int] | None = None


def pressed_button(body: Mapping[str, Any]) -> Pressed:
    """docs.slack.dev/reference/interaction-payloads/block_actions-payload: a menu names the option that was chosen."""
    action = body["actions"][0]
    value = (action.get("selected_option") or action)["value"]
    number, _, button = value.removeprefix(POST).partition(":")
    return Pressed(
        workspace=body["team"]["id"],
        request=body["trigger_id"],
        account=body["user"]["id"],
        action=action["action_id"].partition(":")[0],
        number=int(number),
        button=int(button),
        response_url=body.get("response_url", ""),
        places=_ticked_places(body),
    )


def _ticked_places(body: Mapping[str, Any]) -> frozenset[int] | None:
    """The same page, `state`: what every menu of the message stands at, by block and action."""
    blocks = (body.get("state") or {}).get("values") or {}
    entry = next((block[TICKS] for block in blocks.values() if TICKS in block), None)
    if entry is None:
        return None
    values = (str(option.get("value")) for option in entry.get("selected_options") or ())
    return frozenset(int(value) for value in values if value.isdecimal())

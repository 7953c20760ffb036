"""The shortcuts of a message: a dialog that Slack takes, and exactly what was filled in is recorded."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from handlers.shortcuts import opening
from meetings.posting import Post
from posts import dialogs
from tests.handlers.test_spoken import press
from tests.harness.asking import WORKSPACE, Asking, asking, shown

TEAM = {"id": WORKSPACE, "domain": "tools"}


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Asking]:
    async with asking(tmp_path) as ready:
        yield ready


class Client(AsyncWebClient):
    """Takes the dialog that is opened."""

    def __init__(self) -> None:
        super().__init__("xoxb-1")
        self.opened: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

    async def views_open(self, **arguments: Any) -> Any:
        self.opened.set_result(arguments["view"])


async def opened(bot: Asking, name: str, message: dict[str, Any], user: str = "U1") -> dict[str, Any]:
    """The dialog that this shortcut opens on a message."""
    build = {"make_action_item": opening.make_action_item, "add_to_minutes": opening.add_to_minutes}[name]
    body = {
        "type": "message_action",
        "callback_id": name,
        "trigger_id": "13345224609.738474920.8088930838d88f008e0",
        "team": TEAM,
        "user": {"id": user},
        "channel": {"id": "C1", "name": "random"},
        "message": {"type": "message", "ts": "7.5", **message},
        "response_url": "http://127.0.0.1:9/",
    }
    client, acknowledged = Client(), asyncio.Event()

    async def ack() -> None:
        assert not client.opened.done()
        acknowledged.set()

    await opening.on_shortcut(bot.desk, build, ack, body, client)  # type: ignore[arg-type]
    assert acknowledged.is_set()
    return await asyncio.wait_for(client.opened, 3)


async def submit(
    bot: Asking, view: dict[str, Any], filled_in: dict[str, str], *, user: str = "U1", identity: str = "V1"
) -> tuple[dict[str, str], list[Post]]:
    """Change these fields and submit: the errors under the fields, and the answers that are owed."""
    before = await bot.latest()
    state = {block["block_id"]: {block["block_id"]: _state(block, filled_in)} for block in view["blocks"]}
    response = await bot.dispatch(
        {
            "type": "view_submission",
            "team": TEAM,
            "user": {"id": user},
            "trigger_id": f"{next(bot.numbers)}",
            "view": {**view, "id": identity, "hash": "1.a", "state": {"values": state}},
        }
    )
    assert response.status == 200
    errors = json.loads(response.body)["errors"] if response.body else {}
    return errors, [post for post in await bot.owed_since(before) if post.kind == "answer"]


def _state(block: dict[str, Any], filled_in: dict[str, str]) -> dict[str, Any]:
    element, name = block["element"], block["block_id"]
    chosen = filled_in.get(name)
    match element["type"]:
        case "plain_text_input":
            return {"type": element["type"], "value": element.get("initial_value") if chosen is None else chosen}
        case "datepicker":
            return {"type": element["type"], "selected_date": chosen}
        case _:
            groups = element.get("option_groups", [element])
            options = [option for group in groups for option in group["options"]]
            wanted = next((option for option in options if option["text"]["text"] == chosen), None)
            return {"type": element["type"], "selected_option": wanted or element.get("initial_option")}


def initially(view: dict[str, Any]) -> dict[str, str]:
    """What stands in the fields as the dialog opens."""
    return dialogs.filled_in(
        {"state": {"values": {b["block_id"]: {b["block_id"]: _state(b, {})} for b in view["blocks"]}}}
    )


@pytest.mark.parametrize(
    ("message", "fields"),
    [
        pytest.param(
            {"user": "U2", "text": "I will\nfix   the &lt;wiki&gt;, ask <@U1>"},
            {"what": "I will fix the <wiki>, ask Bo", "who": "Ada"},
            id="its words on one line, and its author",
        ),
        pytest.param({"user": "U9", "text": "x"}, {"what": "x", "who": "Bo"}, id="by a stranger: the typist"),
        pytest.param({"bot_id": "B1", "text": "x"}, {"what": "x", "who": "Bo"}, id="by a bot: the typist"),
        pytest.param({"user": "U2", "text": ""}, {"what": "", "who": "Ada"}, id="a file without words"),
        pytest.param({"user": "U2"}, {"what": "", "who": "Ada"}, id="no text at all"),
    ],
)
async def test_the_dialog_of_an_action_item_begins_with_the_message(
    bot: Asking, message: dict[str, Any], fields: dict[str, str]
) -> None:
    view = await opened(bot, "make_action_item", message)
    assert initially(view) == {"topic": "", "due": "", **fields}
    assert dialogs.about(view["private_metadata"]) == dialogs.About("C1", "", "tech")


async def test_a_message_of_any_length_fits_into_the_dialog(bot: Asking) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "🎉" * 40_000})
    assert len(initially(view)["what"]) == 3_000


def test_a_roster_of_any_length_fits_into_the_menu() -> None:
    names = [f"Person {number:03}" for number in range(250)]
    view = dialogs.make_action_item(dialogs.About("C1"), "x", people=names, who="Person 249", meetings=())
    menu = view["blocks"][1]["element"]
    assert [len(group["options"]) for group in menu["option_groups"]] == [100, 100, 51]
    assert menu["initial_option"]["value"] == "Person 249"


@pytest.mark.parametrize(
    ("filled_in", "line"),
    [
        pytest.param({}, "AI (Ada): fix the wiki", id="as it opens"),
        pytest.param({"what": "done 12"}, "AI (Ada): done 12", id="looks like a command"),
        pytest.param({"what": "Bo: give it to me"}, "AI (Ada): Bo: give it to me", id="looks like an owner"),
        pytest.param({"what": "[x] all of it"}, "AI (Ada): [x] all of it", id="looks like a topic"),
        pytest.param({"what": "list"}, "AI (Ada): list", id="is a command"),
        pytest.param({"what": "a &lt; <!channel>"}, "AI (Ada): a &lt; <!channel>", id="is taken as it is"),
        pytest.param({"who": "Nobody yet"}, "AI (???): fix the wiki", id="nobody's"),
        pytest.param({"due": "2019-07-12"}, "AI (Ada): fix the wiki by Fri July 12", id="by a day"),
    ],
)
async def test_exactly_what_was_filled_in_is_recorded(bot: Asking, filled_in: dict[str, str], line: str) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "fix the wiki", "thread_ts": "7.0"})
    errors, owed = await submit(bot, view, filled_in)
    assert errors == {}
    (receipt,) = owed
    assert line in shown(receipt)
    assert receipt.content["only_for"] == {"user": "U1", "channel": "C1", "thread": "7.0"}


async def test_a_topic_goes_without_its_brackets(bot: Asking) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "build it"})
    _, (receipt,) = await submit(bot, view, {"topic": "[OSG [3.4]]"})
    assert "under OSG (3.4)" in shown(receipt)


async def test_what_cannot_stay_is_said_under_its_field_and_then_taken(bot: Asking) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "fix the wiki"})
    errors, owed = await submit(bot, view, {"what": " \n "})
    assert errors == {"what": "What is to be done? For example: XCache reorg"}
    assert owed == []
    errors, owed = await submit(bot, view, {"what": "fix it"})
    assert (errors, len(owed) > 0) == ({}, True)


async def test_a_dialog_submitted_again_gets_the_first_result(bot: Asking) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "fix the wiki"})
    await submit(bot, view, {})
    assert await submit(bot, view, {}) == ({}, [])
    _, (receipt,) = await submit(bot, view, {}, identity="V2")
    assert "Already recorded" in shown(receipt)
    # The button that records it again records what was filled in, not what its words could be read as.
    (again,) = await press(bot, receipt, 0)
    assert "#2" in shown(again)
    assert "AI (Ada): fix the wiki" in shown(again)


async def test_who_may_not_record_is_told_in_the_dialog(bot: Asking) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "fix the wiki"}, user="U5")
    errors, owed = await submit(bot, view, {}, user="U5")
    assert "You read the Tools Meeting, but record nothing for it" in errors["what"]
    assert owed == []


async def test_whoever_is_not_known_is_asked_and_then_it_is_carried_out_as_it_was_filled_in(tmp_path: Path) -> None:
    async with asking(tmp_path, "prefix.toml") as bot:
        view = await opened(bot, "make_action_item", {"user": "U1", "text": "done 12"}, user="U6")
        errors, (question,) = await submit(bot, view, {"who": "Nobody yet", "topic": "OSG"}, user="U6")
        assert errors == {}
        assert "Are you new here?" in shown(question)
        (receipt,) = [post for post in await press(bot, question, 0, user="U6") if post.kind == "answer"]
        assert "You are Zoe from now on." in shown(receipt)
        assert "under OSG" in shown(receipt)
        assert "AI (???): done 12" in shown(receipt)


async def test_a_fault_of_ours_leaves_the_dialog_open_with_a_reference(bot: Asking, tmp_path: Path) -> None:
    view = await opened(bot, "make_action_item", {"user": "U2", "text": "fix the wiki"})
    with sqlite3.connect(tmp_path / "convener.db") as database:
        database.execute("DROP TABLE action_items")
    errors, owed = await submit(bot, view, {})
    assert "tell whoever runs Convener this reference" in errors["what"]
    assert owed == []


async def test_a_line_goes_into_the_minutes_as_it_is(bot: Asking) -> None:
    view = await opened(bot, "add_to_minutes", {"user": "U2", "text": "cancel 1"})
    errors, (receipt,) = await submit(bot, view, {"section": "Announcements"})
    assert errors == {}
    assert "cancel 1" in shown(receipt)
    errors, _ = await submit(bot, view, {"text": " "}, identity="V2")
    assert set(errors) == {"text"}


async def test_where_the_meeting_is_not_clear_the_dialog_asks_for_it(tmp_path: Path) -> None:
    async with asking(tmp_path, "two_series.toml") as bot:
        view = await opened(bot, "make_action_item", {"user": "U2", "text": "fix the wiki"})
        _, (receipt,) = await submit(bot, view, {"meeting": "Operations Meeting"})
        assert "In the minutes of Tue July 9 (" in shown(receipt)
        view = await opened(bot, "add_to_minutes", {"user": "U2", "text": "Power cut"})
        labels = [group["label"]["text"] for group in view["blocks"][1]["element"]["option_groups"]]
        assert labels == ["Tools Meeting", "Operations Meeting"]


async def test_a_line_goes_under_the_heading_that_was_chosen_whatever_it_names(tmp_path: Path) -> None:
    async with asking(tmp_path, "headings.toml") as bot:
        view = await opened(bot, "add_to_minutes", {"user": "U2", "text": "Ongoing: Release Team: new mirrors"})
        menu = view["blocks"][1]["element"]
        assert "Release Team/Discussion" in [option["text"]["text"] for option in menu["options"]]
        assert menu["initial_option"]["text"]["text"] == "Release Team"
        errors, (receipt,) = await submit(bot, view, {"section": "Software Team/Discussion"})
        assert errors == {}
        assert "Software Team/Discussion" in shown(receipt)
        assert "Ongoing: Release Team: new mirrors" in shown(receipt)


async def test_a_day_that_is_not_clear_is_asked_about_and_the_answer_stays_under_the_heading(tmp_path: Path) -> None:
    async with asking(tmp_path, "headings.toml") as bot:
        view = await opened(bot, "add_to_minutes", {"user": "U2", "text": "Review on Wednesday July 16"})
        errors, (question,) = await submit(bot, view, {"section": "Software Team/Discussion"})
        assert errors == {}
        assert "July 16" in shown(question)
        (receipt,) = [post for post in await press(bot, question, 0) if post.kind == "answer"]
        assert "Software Team/Discussion" in shown(receipt)


async def test_a_heading_that_is_gone_since_is_said_in_the_dialog(bot: Asking) -> None:
    view = await opened(bot, "add_to_minutes", {"user": "U2", "text": "New mirrors"})
    for option in view["blocks"][1]["element"]["options"]:
        option["value"] = "tech/Gone"
    errors, owed = await submit(bot, view, {"section": "Discussion"})
    assert errors == {"section": "That heading is gone from the minutes since. Choose another one."}
    assert owed == []

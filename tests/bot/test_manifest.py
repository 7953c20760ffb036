"""The manifest is what the handlers answer and what the posts need."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from slack_bolt.authorization import AuthorizeResult

from bot.clock import SystemClock
from bot.manifest import (
    COMMANDS,
    EVENTS,
    EVERY_SCOPE,
    GROUP_SCOPES,
    SCOPES,
    SHORTCUTS,
    TOPIC_SCOPES,
    explained,
    manifest,
    scopes_for,
)
from bot.work.slack_app import slack_app, web_client
from handlers.answering.desk import Desk
from handlers.surfaces import DECIDES
from meetings.duty.extras import Extras
from playground.slack.calls import METHODS
from playground.slack.server import METHOD_MODULES
from storage.engine import Storage

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("bot", "handlers", "posts")
# Methods whose scope depends on the kind of channel; docs.slack.dev/reference/scopes
BY_KIND = {
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "conversations.list": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "conversations.setTopic": {"channels:write.topic", "groups:write.topic"},
}


def test_the_file_is_what_the_program_prints() -> None:
    assert json.loads((ROOT / "manifest.json").read_text()) == manifest()


def test_every_surface_has_its_command() -> None:
    assert set(COMMANDS) == set(DECIDES)


@pytest.mark.parametrize("prefix", ["", "tools-"])
def test_every_command_of_the_manifest_is_answered_and_no_other(tmp_path: Path, prefix: str) -> None:
    desk = Desk(Storage(tmp_path / "x.db"), SystemClock().now, {}, lambda: None, lambda: None, prefix)
    identity = AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U1", bot_token="t")
    app = slack_app(desk, web_client("t", "http://127.0.0.1:9/api/"), identity)
    listeners = [str(listener.matchers[0].__dict__) for listener in app._async_listeners]
    answered = {f"/{prefix}{name}" for name in COMMANDS}
    assert {command["command"] for command in manifest(prefix)["features"]["slash_commands"]} == answered
    others = [*EVENTS, *SHORTCUTS, *SHORTCUTS, "buttons of receipts", "ticks of receipts", "buttons of posts"]
    others += ["buttons that open a dialog", "the dialog of carried text"]
    assert len(listeners) == len(COMMANDS) + len(others)


def test_texts_are_escaped_so_that_mentions_arrive_with_their_accounts() -> None:
    assert all(command["should_escape"] for command in manifest()["features"]["slash_commands"])


def test_the_scopes_are_those_of_the_methods_in_the_code() -> None:
    assert METHOD_MODULES, "importing them fills METHODS"
    assert used_methods() <= set(METHODS)
    needed = {"commands", *EVENTS.values()}
    for name in used_methods():
        scope = METHODS[name].scope
        needed |= BY_KIND.get(name, {scope} if scope else set())
    assert needed == set(EVERY_SCOPE)


@pytest.mark.parametrize(
    ("rotas", "more"),
    [
        pytest.param([Extras()], {}, id="neither"),
        pytest.param([Extras(), Extras(user_group="@triage")], GROUP_SCOPES, id="a user group of one rota"),
        pytest.param([Extras(topic=True)], TOPIC_SCOPES, id="the topic"),
        pytest.param([Extras(user_group="@triage", topic=True)], GROUP_SCOPES | TOPIC_SCOPES, id="both"),
    ],
)
def test_scopes_of_groups_and_topics_are_asked_for_where_a_rota_uses_them(
    rotas: list[Extras], more: dict[str, str]
) -> None:
    scopes = scopes_for(rotas)
    assert scopes == SCOPES | more
    assert manifest(scopes=scopes)["oauth_config"]["scopes"]["bot"] == sorted(scopes)
    assert {line.split()[1].rstrip(":") for line in explained("", scopes) if line.startswith("scope")} == set(scopes)


def used_methods() -> set[str]:
    """The methods of the client that the code names, such as `client.chat_postMessage`."""
    names = set()
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            name = node.attr if isinstance(node, ast.Attribute) else ""
            if re.match(r"(chat|conversations|users|files|auth|views|usergroups)_[a-zA-Z_0-9]+$", name):
                names.add(name)
    upload = {"files.getUploadURLExternal", "files.completeUploadExternal"}
    dots = {name: -1 if name.startswith("usergroups") else 1 for name in names - {"files_upload_v2"}}
    return {name.replace("_", ".", many) for name, many in dots.items()} | upload

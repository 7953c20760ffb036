"""Menus of several choices in messages: what Slack takes, what it sends, and how stories tick."""

from __future__ import annotations

from typing import Any

import pytest

from playground.slack.asking.controls import find_button, find_ticks
from playground.slack.limits import find_problems
from playground.slack.server import LocalSlack
from playground.slack.state import User
from playground.slack.workspace import Content
from playground.story.run import Outcome
from tests.playground.conftest import Listener, Perform

BEGINNING = "settings team.toml\nat 2019-07-08 08:55\nMat in #tech: /attend\n"
MENU = "json-pointer:/blocks/0/accessory"


def plain(words: str) -> dict[str, str]:
    return {"type": "plain_text", "text": words}


def option(name: str) -> dict[str, Any]:
    return {"text": plain(name), "value": name.lower()}


A, B, C = map(option, "ABC")


def menu(**more: Any) -> dict[str, Any]:
    return {
        "type": "multi_static_select", "action_id": "who", "placeholder": plain("Who"), "options": [A, B, C], **more,
    }  # fmt: skip


def section(**more: Any) -> dict[str, Any]:
    return {"type": "section", "text": plain("There:"), "accessory": menu(**more)}


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        pytest.param(section(), None, id="nothing ticked is no initial_options at all"),
        pytest.param(section(initial_options=[A, C], max_selected_items=2), None, id="some ticked"),
        pytest.param(section(initial_options=[]), f"no less than 1 items allowed [{MENU}/initial_options]", id="none"),
        pytest.param(
            section(initial_options=[option("D")]),
            f"must match one of the options [{MENU}/initial_options]",
            id="ticked what is no option",
        ),
        pytest.param(
            section(initial_options=[A, B], max_selected_items=1),
            f"no more than 1 items allowed [{MENU}/initial_options]",
            id="more ticked than may be",
        ),
        pytest.param(
            section(max_selected_items=0), f"must be greater than 0 [{MENU}/max_selected_items]", id="none may be"
        ),
        pytest.param(
            section(options=[option(str(n)) for n in range(101)]),
            f"no more than 100 items allowed [{MENU}/options]",
            id="101 options",
        ),
        pytest.param(section(options=[]), f"no less than 1 items allowed [{MENU}/options]", id="no options"),
        pytest.param(
            {"type": "actions", "elements": [menu()]},
            "unsupported type: multi_static_select [json-pointer:/blocks/0/elements/0/type]",
            id="Slack takes it in sections only",
        ),
    ],
)
def test_slack_takes_such_a_menu_or_says_what_is_wrong_with_it(block: dict[str, Any], problem: str | None) -> None:
    assert find_problems([block]) == ([problem] if problem else [])


async def test_a_change_is_sent_by_itself_and_a_press_carries_what_is_ticked_then(
    listener: Listener, slack: LocalSlack, mat: User, tech: str
) -> None:
    button = {"type": "button", "action_id": "save", "text": plain("Save")}
    blocks = [section(initial_options=[A]), {"type": "actions", "elements": [button]}]
    slack.workspace.post(tech, "bot", "U0CONVENER", Content(blocks=blocks))
    tim = next(user for user in slack.workspace.users.values() if user.display_name == "TimT")
    await slack.actions.tick(mat, find_ticks(slack.workspace, mat), [A, C])
    for user in (mat, tim):
        await slack.actions.press(user, find_button(slack.workspace, user, "Save"))
    await slack.actions.tick(mat, find_ticks(slack.workspace, mat), [])
    changed, pressed, by_tim, emptied = (request.payload for request in listener.requests)
    (action,) = changed["actions"]
    assert (action["type"], action["action_id"]) == ("multi_static_select", "who")
    assert (action["initial_options"], action["selected_options"]) == ([A], [A, C])
    states = [payload["state"]["values"][action["block_id"]]["who"] for payload in (changed, pressed, by_tim, emptied)]
    assert {state["type"] for state in states} == {"multi_static_select"}
    assert [state["selected_options"] for state in states] == [[A, C], [A, C], [A], []]
    assert [payload["actions"][0]["type"] for payload in (pressed, by_tim)] == ["button", "button"]


async def test_a_message_that_is_changed_has_its_ticks_anew(
    listener: Listener, slack: LocalSlack, mat: User, tech: str
) -> None:
    content = Content(blocks=[section(initial_options=[A])])
    message = slack.workspace.post(tech, "bot", "U0CONVENER", content)
    await slack.actions.tick(mat, find_ticks(slack.workspace, mat), [B])
    slack.workspace.change(message, content, keep_metadata=True)
    assert slack.actions.standing.of(mat, find_ticks(slack.workspace, mat)) == (A,)
    assert len(listener.requests) == 1


async def test_a_story_ticks_and_unticks_and_shows_what_is_ticked(perform: Perform) -> None:
    outcome, printed = await perform(
        BEGINNING
        + """\
    private: Who was there? {Present: ✓ Ada | ✓ Bo | Carl}
Mat ticks Carl
    quiet
Mat unticks Ada, Bo in "Who was there?"
    quiet
Slack delivers twice
Mat presses Save
    private exactly 2: There: Carl
Mat unticks Carl
Mat presses Save
    private: There: nobody
TimT in #tech: /attend
TimT presses Save
    private: There: Ada, Bo
"""
    )
    assert outcome == Outcome()
    assert "Mat  ticks Carl in {Present: ✓ Ada | ✓ Bo | ✓ Carl}" in printed
    assert "Mat  unticks Ada, Bo in {Present: Ada | Bo | ✓ Carl}" in printed


@pytest.mark.parametrize(
    ("step", "failure"),
    [
        ("Mat ticks Dora", 'There is no "Dora" to pick in {Present}; there is Ada, Bo, Carl'),
        ("Mat ticks Ada, Carl", "Ada: ticked already"),
        ("Mat unticks Carl", "Carl: not ticked"),
        ("TimT ticks Ada", "TimT sees no menu of several choices"),
        ('Mat ticks Carl in "minutes"', 'Mat sees no menu of several choices in a message with "minutes"'),
    ],
)
async def test_a_tick_that_cannot_be_says_why(perform: Perform, step: str, failure: str) -> None:
    outcome, _ = await perform(BEGINNING + step)
    assert outcome.failure == f"{outcome.failure.partition('my.story')[0]}my.story:4: {step}\n{failure}"

"""Ticks in a receipt: whatever button is pressed carries what is ticked then, by the names that were stored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from handlers.answering.asked import Pressed, pressed_button, slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.memory import Memory
from handlers.buttons import press
from posts.receipts import RUN, Button, Receipt, Ticks
from tests.handlers.conftest import Office
from tests.harness.asking import WORKSPACE, asking

PRESENT = Ticks("Present", ("Ada", "Bo", "Carl"), ("Ada", "Bo"))


def sheet(memory: Memory) -> Receipt:
    """Asks who was there, says who was; `sure` asks back before it does."""
    ticked = memory.asked.ticked
    if memory.text == "":
        buttons = (Button("Save", RUN, "save"), Button("Sure?", RUN, "sure"), Button("Other", RUN, "x", surface="say"))
        return Receipt("Who was there?", buttons=buttons, ticks=PRESENT)
    if memory.text == "sure" and not memory.asked.again:
        return Receipt("Are you sure?", buttons=(Button("Yes", RUN, "sure", again=True), Button("No", RUN, "no")))
    return Receipt(f"There: {ticked}", items=("and nobody else",), buttons=(Button("More", RUN, "more"),))


DECIDES: dict[str, Callable[[Memory], Receipt]] = {"sheet": sheet, "say": lambda memory: Receipt(memory.text)}


def asked(office: Office) -> dict[str, Any]:
    """The receipt with the ticks."""
    command = {
        "team_id": "T1", "trigger_id": "asked", "user_id": "U0ADA", "channel_id": "C0TECH", "text": "",
    }  # fmt: skip
    return office.writes(lambda tx: answer_once(tx, office.desk, slash_command(command, "sheet"), sheet))


def body(message: dict[str, Any], label: str, state: dict[str, Any] | None, request: str = "pressed") -> dict[str, Any]:
    """docs.slack.dev/reference/interaction-payloads/block_actions-payload, of a press of this button."""
    elements = [each for block in message["blocks"] if block["type"] == "actions" for each in block["elements"]]
    button = next(each for each in elements if each["text"]["text"] == label)
    return {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U0ADA"},
        "trigger_id": request,
        "actions": [button],
        **({"state": state} if state is not None else {}),
    }


def standing(*values: str) -> dict[str, Any]:
    """The state of a message whose menu stands at these values, with another menu beside it."""
    chosen = [{"text": {"type": "plain_text", "text": "Eve"}, "value": value} for value in values]
    return {
        "values": {
            "a": {"run:3": {"type": "static_select", "selected_option": None}},
            "b": {"ticks": {"type": "multi_static_select", "selected_options": chosen}},
        }
    }


def presses(office: Office, pressed: Pressed) -> str:
    return str(office.writes(lambda tx: press(tx, office.desk, DECIDES, pressed))["text"])


@pytest.mark.parametrize(
    ("state", "names"),
    [
        pytest.param(standing("0", "1"), ("Ada", "Bo"), id="as they were"),
        pytest.param(standing("2", "0"), ("Ada", "Carl"), id="in the order of the options"),
        pytest.param(standing(), (), id="nobody"),
        pytest.param(standing("3", "-1", "Eve", "", "1"), ("Bo",), id="a value of no option of ours is nobody"),
        pytest.param({"values": {}}, ("Ada", "Bo"), id="Slack names no menu: as they were to begin with"),
        pytest.param(None, ("Ada", "Bo"), id="no state at all"),
    ],
)
def test_a_press_carries_what_is_ticked_then_by_the_names_that_were_stored(
    office: Office, state: dict[str, Any] | None, names: tuple[str, ...]
) -> None:
    message = asked(office)
    assert presses(office, pressed_button(body(message, "Save", state))) == f"There: {names}"


def test_a_press_that_is_delivered_again_says_the_same_whatever_is_ticked_meanwhile(office: Office) -> None:
    message = asked(office)
    first = presses(office, pressed_button(body(message, "Save", standing("2"))))
    assert first == "There: ('Carl',)"
    assert presses(office, pressed_button(body(message, "Save", standing("0")))) == first
    assert presses(office, pressed_button(body(message, "Save", standing("1"), "later"))) == first


def test_a_question_that_comes_between_keeps_what_was_ticked(office: Office) -> None:
    message = asked(office)
    between = office.writes(
        lambda tx: press(tx, office.desk, DECIDES, pressed_button(body(message, "Sure?", standing("1"))))
    )
    assert presses(office, pressed_button(body(between, "Yes", {"values": {}}, "yes"))).startswith("There: ('Bo',)")


def test_other_words_than_those_that_were_pressed_carry_nothing(office: Office) -> None:
    message = asked(office)
    between = office.writes(
        lambda tx: press(tx, office.desk, DECIDES, pressed_button(body(message, "Sure?", standing("1"))))
    )
    assert presses(office, pressed_button(body(between, "No", {"values": {}}, "no"))).startswith("There: None")


def test_a_receipt_without_ticks_carries_none_whatever_the_state_says(office: Office) -> None:
    message = asked(office)
    saved = office.writes(
        lambda tx: press(tx, office.desk, DECIDES, pressed_button(body(message, "Save", standing("1"))))
    )
    assert presses(office, pressed_button(body(saved, "More", standing("1"), "more"))).startswith("There: None")


async def test_a_change_of_what_is_ticked_is_acknowledged_and_does_nothing(tmp_path: Path) -> None:
    async with asking(tmp_path) as bot:
        before = await bot.latest()
        action = {"type": "multi_static_select", "action_id": "ticks", "block_id": "b", "selected_options": []}
        response = await bot.dispatch(
            {
                "type": "block_actions",
                "team": {"id": WORKSPACE},
                "user": {"id": "U1"},
                "trigger_id": "t1",
                "actions": [action],
                "state": standing(),
            }
        )
        assert (response.status, response.body) == (200, "")
        assert await bot.owed_since(before) == []

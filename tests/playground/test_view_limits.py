"""What Slack refuses of a dialog, and in which words."""

from __future__ import annotations

from typing import Any

import pytest

from playground.slack.blocks.views import find_view_problems, is_too_large
from tests.playground.test_local_slack_dialogs import asked, option, plain, view

INPUT = "json-pointer:/view/blocks/0"


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (view(type="home"), "must be a valid enum value: modal [json-pointer:/view/type]"),
        (view(submit=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/submit/text]"),
        (view(close=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/close/text]"),
        (view(private_metadata="x" * 3001), "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
        (view(callback_id="x" * 256), "must be less than 256 characters [json-pointer:/view/callback_id]"),
        (view(submit=None), "missing required field: submit [json-pointer:/view]"),
        (view(blocks=[]), "no less than 1 items allowed [json-pointer:/view/blocks]"),
        (
            view(*({"type": "divider"} for _ in range(101))),
            "no more than 100 items allowed [json-pointer:/view/blocks]",
        ),
        (view(asked("x" * 2001) | {"block_id": "b"}), f"must be less than 2001 characters [{INPUT}/label/text]"),
        (
            view(asked(), asked()),
            "`block_id` What already exists [json-pointer:/view/blocks/1/block_id]",
        ),
        (view(asked(kind="sonnet")), f"unsupported type: sonnet [{INPUT}/element/type]"),
        (
            view(asked(max_length=3, initial_value="long")),
            f"must be less than 4 characters [{INPUT}/element/initial_value]",
        ),
        (view(asked(max_length=3001)), f"must be less than 3001 [{INPUT}/element/max_length]"),
        (
            view(asked(kind="datepicker", initial_date="July 8")),
            f"must be a valid date: YYYY-MM-DD [{INPUT}/element/initial_date]",
        ),
        (view(asked(kind="static_select")), f"missing required field: options [{INPUT}/element]"),
        (
            view(asked(kind="multi_static_select", options=[option("A")], initial_options=[option("B")])),
            f"must match one of the options [{INPUT}/element/initial_options]",
        ),
        (view({"type": "table", "rows": []}), f"unsupported type: table [{INPUT}/type]"),
    ],
)
def test_a_view_beyond_a_limit_is_refused_with_a_pointer(wrong: dict[str, Any], problem: str) -> None:
    assert problem in find_view_problems(wrong)


def test_a_view_has_250_kilobytes() -> None:
    blocks = [asked(str(number), initial_value="x" * 2600) for number in range(99)]
    assert is_too_large(view(*blocks))
    assert not is_too_large(view(*blocks[:90]))

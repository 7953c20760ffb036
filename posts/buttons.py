"""Buttons on posts: each stands for a command that whoever presses it carries out.

What a button stands for is kept with the post as `runs` and read from there, never from Slack. A post that is edited
keeps what its buttons stood for at their places, because somebody may press the one seen before: new ones come last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from posts.slack.rich_text import Block
from posts.slack.slack_text import shorten

SAY = "say"
# The button of a command that asks by a dialog.
OPEN = "open"
POST = "post-"
# docs.slack.dev/reference/block-kit/block-elements/button-element, .../blocks/actions-block
LONGEST_LABEL = 75
MOST_BUTTONS = 25


@dataclass(frozen=True)
class Say:
    """A button, and the command it stands for: a surface ("agenda") and what is typed behind it.

    `series` is the meeting it is typed for, where the post is not of one series. `opens` says that the command asks
    by a dialog, which opens at once.
    """

    label: str
    surface: str
    text: str
    series: str = ""
    opens: bool = False


def runs(says: Sequence[Say]) -> list[dict[str, str]]:
    """What a post keeps in its content as `runs`."""
    return [
        {"surface": say.surface, "text": say.text, **({"series": say.series} if say.series else {})} for say in says
    ]


def run_of(kept: Mapping[str, Any], button: int) -> tuple[str, str] | None:
    """The surface and the text of this button by the content of its post; None where it has none such."""
    found = kept.get("runs", ())
    return (found[button]["surface"], found[button]["text"]) if 0 <= button < len(found) else None


def series_of(kept: Mapping[str, Any], button: int) -> str:
    """The series that this button of a post is about, "" where it is that of the post."""
    return str(kept["runs"][button].get("series", ""))


def actions(post: int, says: Sequence[Say], first: int = 0) -> list[Block]:
    """The blocks of the buttons of this post; `first` is the place of the first of them in its `runs`."""
    elements = [_button(post, first + place, say) for place, say in enumerate(says)]
    rows = [elements[place : place + MOST_BUTTONS] for place in range(0, len(elements), MOST_BUTTONS)]
    return [{"type": "actions", "elements": row} for row in rows]


def with_buttons(message: Mapping[str, Any], post: int, says: Sequence[Say]) -> dict[str, Any]:
    """The content of a post that says this, with these buttons below."""
    blocks = [*message["blocks"], *actions(post, says)]
    return {"message": {**message, "blocks": blocks}, "runs": runs(says)}


def _button(post: int, place: int, say: Say) -> dict[str, Any]:
    return {
        "type": "button",
        "action_id": f"{OPEN if say.opens else SAY}:{place}",
        "text": {"type": "plain_text", "text": shorten(say.label, LONGEST_LABEL)},
        "value": f"{POST}{post}:{place}",
    }

"""The dialogs of message shortcuts and of buttons, as Slack's views; docs.slack.dev/reference/views/modal-views

What was typed goes into them as the value of an input, which Slack shows as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from posts.slack.slack_text import shorten

View = dict[str, Any]

MAKE_ACTION_ITEM = "make_action_item"
ADD_TO_MINUTES = "add_to_minutes"
EDIT_CARRIED = "edit_carried"
NOBODY_YET = "???"
# docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element and .../composition-objects
LONGEST_INPUT = 3_000
LONGEST_TOPIC = 150
LONGEST_LABEL = 75
LONGEST_VALUE = 150
MOST_OPTIONS = 100


@dataclass(frozen=True)
class About:
    """What a dialog keeps for its submission: where its receipt goes, and the meeting where that is settled.

    `which` is what it is about, as it is typed.
    """

    channel: str
    thread: str = ""
    series: str | None = None
    which: str = ""

    def metadata(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Choice:
    """One line of a menu and what it stands for."""

    label: str
    value: str


def about(metadata: str) -> About:
    """What `About.metadata` wrote."""
    return About(**json.loads(metadata))


def make_action_item(
    kept: About, what: str, *, people: Sequence[str], who: str | None, meetings: Sequence[Choice]
) -> View:
    """What is to be done, by whom, under which topic, by when; `meetings` are to choose from, where that is unclear."""
    names = [Choice("Nobody yet", NOBODY_YET), *(Choice(name, name) for name in people)]
    return _view(
        MAKE_ACTION_ITEM,
        "Make action item",
        kept,
        _input("what", "What", _text("what", what, LONGEST_INPUT)),
        _input("who", "Who", _menu("who", {"": names}, who or NOBODY_YET)),
        *_meeting(meetings),
        _input("topic", "Topic", _text("topic", "", LONGEST_TOPIC, "OSG 3.4.32"), optional=True),
        _input("due", "Due", {"type": "datepicker", "action_id": "due"}, optional=True),
    )


def add_to_minutes(kept: About, text: str, *, sections: Mapping[str, Sequence[Choice]], chosen: str) -> View:
    """A line and the heading it goes under; `sections` are the headings of each meeting by its title."""
    return _view(
        ADD_TO_MINUTES,
        "Add to minutes",
        kept,
        _input("text", "Text", _text("text", text, LONGEST_INPUT)),
        _input("section", "Section", _menu("section", sections, chosen)),
    )


def edit_carried(kept: About, text: str, label: str) -> View:
    """The lines of a section as they are; `label` says whose and from when."""
    lines = _input("text", label, _text("text", text, LONGEST_INPUT), optional=True)
    hint = {"hint": _plain("A line is a bullet; four blanks in front nest it. Nothing at all clears the section.")}
    return _view(EDIT_CARRIED, "Edit carried text", kept, lines | hint)


def section_choice(series: str, path: str, label: str) -> Choice:
    """The heading of this path in the minutes of a meeting; a meeting's key has no slash in it."""
    return Choice(label, f"{series}/{path}"[:LONGEST_VALUE])


def meeting_of(section: str) -> str:
    """The meeting of a chosen heading."""
    return section.partition("/")[0]


def heading_of(section: str) -> str:
    """The path of the heading that was chosen, as far as a menu holds it."""
    return section.partition("/")[2]


def filled_in(view: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a submitted dialog by name, "" for one left empty."""
    return {name: _value(next(iter(inputs.values()))) for name, inputs in view["state"]["values"].items()}


def _value(state: Mapping[str, Any]) -> str:
    option = state.get("selected_option") or {}
    return str(state.get("value") or state.get("selected_date") or option.get("value") or "")


def _meeting(meetings: Sequence[Choice]) -> list[dict[str, Any]]:
    if not meetings:
        return []
    return [_input("meeting", "Meeting", _menu("meeting", {"": meetings}, meetings[0].value))]


def _view(callback: str, title: str, kept: About, *blocks: dict[str, Any]) -> View:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": _plain(title),
        "submit": _plain("Record"),
        "close": _plain("Cancel"),
        "private_metadata": kept.metadata(),
        "blocks": list(blocks),
    }


def _input(name: str, label: str, element: dict[str, Any], *, optional: bool = False) -> dict[str, Any]:
    return {"type": "input", "block_id": name, "label": _plain(label), "element": element, "optional": optional}


def _text(name: str, text: str, longest: int, example: str = "") -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": name, "max_length": longest, "multiline": longest > 500}
    initial = {"initial_value": shorten(text, longest)} if text else {}
    return element | initial | ({"placeholder": _plain(f"For example: {example}")} if example else {})


def _menu(name: str, groups: Mapping[str, Sequence[Choice]], chosen: str) -> dict[str, Any]:
    """A menu of groups by their labels; one group without a label is a plain list, as long as a menu takes it."""
    parts = {label: [_option(choice) for choice in choices] for label, choices in groups.items()}
    initial = [option for options in parts.values() for option in options if option["value"] == chosen[:LONGEST_VALUE]]
    element = {"type": "static_select", "action_id": name} | ({"initial_option": initial[0]} if initial else {})
    if len(parts) == 1 and len(only := next(iter(parts.values()))) <= MOST_OPTIONS:
        return element | {"options": only}
    return element | {"option_groups": [group for label, options in parts.items() for group in _groups(label, options)]}


def _groups(label: str, options: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """As many groups of a menu as it takes; each is named by its label, or by where it begins and ends."""
    cut = [options[start : start + MOST_OPTIONS] for start in range(0, len(options), MOST_OPTIONS)]
    return [{"label": _plain(shorten(label or _from_to(part), LONGEST_LABEL)), "options": part} for part in cut]


def _from_to(options: Sequence[dict[str, Any]]) -> str:
    first, last = (options[place]["text"]["text"] for place in (0, -1))
    return f"{first[:30]} - {last[:30]}"


def _option(choice: Choice) -> dict[str, Any]:
    return {"text": _plain(shorten(choice.label, LONGEST_LABEL)), "value": choice.value[:LONGEST_VALUE]}


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}

"""Buttons and menus before somebody's eyes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.errors import PlaygroundError
from playground.slack.blocks.elements import menu_name, squeeze
from playground.slack.render import controls, label
from playground.slack.state import Message, User
from playground.slack.workspace import Workspace


@dataclass(frozen=True)
class Control:
    """A button or a menu of a message; `name` is what a person calls it."""

    message: Message
    block_id: str
    element: Mapping[str, Any]
    name: str


@dataclass(frozen=True)
class _Kind:
    """How one kind of control is asked for, and told apart."""

    type: str
    word: str
    shape: str
    name: Callable[[Mapping[str, Any]], str]


_BUTTON = _Kind("button", "button", "[{}]", label)
_MENU = _Kind("static_select", "menu", "{{{}}}", menu_name)
_TICKS = _Kind("multi_static_select", "menu of several choices", "{{{}}}", menu_name)


def find_button(workspace: Workspace, user: User, wanted: str, containing: str | None = None) -> Control:
    """In the newest message the person sees that has such a button, and the text if one is given."""
    return _find(workspace, user, wanted, containing, _BUTTON)


def find_menu(workspace: Workspace, user: User, wanted: str, containing: str | None = None) -> Control:
    """By its placeholder, in the newest message the person sees that has such a menu, and the text if given."""
    return _find(workspace, user, wanted, containing, _MENU)


def find_ticks(workspace: Workspace, user: User, containing: str | None = None) -> Control:
    """The menu of several choices in the newest message the person sees that has one, and the text if given."""
    return _find(workspace, user, None, containing, _TICKS)


def _find(workspace: Workspace, user: User, wanted: str | None, containing: str | None, kind: _Kind) -> Control:
    """By its name, or whichever comes first."""
    seen: list[str] = []
    for message in reversed(workspace.visible_to(user.id)):
        if containing is not None and squeeze(containing) not in squeeze(message.shown):
            continue
        for block_id, element in controls(message.blocks, kind.type):
            name = kind.name(element)
            if wanted is None or name == squeeze(wanted):
                return Control(message, block_id, element, kind.shape.format(name))
            seen.append(kind.shape.format(name))
    place = f' in a message with "{containing}"' if containing is not None else ""
    choice = f"; there is {' '.join(dict.fromkeys(seen))}" if seen else f"; there is no {kind.word} at all"
    called = f" {kind.shape.format(wanted)}" if wanted is not None else ""
    raise PlaygroundError(f"{user.display_name} sees no {kind.word}{called}{place}{choice if wanted else ''}")

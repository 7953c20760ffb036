"""A dialog as a person sees it, in plain text: its title, each input with what stands in it, errors, buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playground.slack.blocks.elements import squeeze
from playground.slack.blocks.inputs import Value, shown_value
from playground.slack.render import Element, Names, menu, render


def render_dialog(view: Element, values: Mapping[str, Value], errors: Mapping[str, str], names: Names) -> str:
    """Values and errors by block_id.

    Make action item
    What: XCache reorg
    Section (optional): Releases {Discussion | ✓ Releases}
      ✗ Nothing can be put there.
    [Save] [Cancel]
    """
    lines = [_words(view, "title")]
    for block in view["blocks"]:
        if block["type"] != "input":
            lines.append(render("", [block], names))
            continue
        lines.append(_input(block, values[block["block_id"]]))
        if block["block_id"] in errors:
            lines.append(f"  ✗ {errors[block['block_id']]}")
    buttons = [f"[{_words(view, key)}]" for key in ("submit", "close") if view.get(key)]
    return "\n".join(line for line in [*lines, " ".join(buttons)] if line)


def label_of(block: Element) -> str:
    return _words(block, "label")


def _input(block: Element, value: Value) -> str:
    name = f"{label_of(block)} (optional)" if block.get("optional") else label_of(block)
    parts = [f"{name}:", shown_value(value)]
    if isinstance(value, tuple):
        parts.append(menu(block["element"], value))
    if block.get("hint"):
        parts.append(f"({_words(block, 'hint')})")
    return " ".join(part for part in parts if part)


def _words(holder: Mapping[str, Any], key: str) -> str:
    return squeeze(str((holder.get(key) or {}).get("text", "")))

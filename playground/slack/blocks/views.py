"""Limits of dialogs.

docs.slack.dev/reference/views/modal-views, docs.slack.dev/reference/block-kit/blocks/input-block, and the pages of
the elements that stand in inputs: plain-text-input-element, select-menu-element, multi-select-menu-element,
date-picker-element.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from playground.slack.blocks.checks import PLAIN, Problems, at, items, length, text
from playground.slack.blocks.elements import check_element
from playground.slack.limits import find_block_problems

MOST_BLOCKS = 100
LARGEST_VIEW = 250_000
LONGEST_TYPED = 3_000
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_NOT_IN_DIALOGS = {"markdown", "table"}


def find_view_problems(view: Mapping[str, Any]) -> list[str]:
    """Everything Slack would object to, each with its JSON pointer."""
    found = [*_frame(view), *items(view, "blocks", MOST_BLOCKS, "/view")]
    if not found:
        blocks = list(view["blocks"])
        found = find_block_problems(blocks, "/view/blocks", {"input": check_input}, _NOT_IN_DIALOGS)
    return found


def is_too_large(view: Mapping[str, Any]) -> bool:
    return len(json.dumps(view).encode()) > LARGEST_VIEW


def inputs_of(view: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [block for block in view.get("blocks", ()) if block.get("type") == "input"]


def _frame(view: Mapping[str, Any]) -> Problems:
    """What stands around the blocks."""
    if view.get("type") != "modal":
        yield at("must be a valid enum value: modal", "/view/type")
    yield from text(view.get("title"), "/view/title", 24, PLAIN)
    for key in ("submit", "close"):
        if view.get(key) is not None:
            yield from text(view[key], f"/view/{key}", 24, PLAIN)
    for key, limit in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        yield from length(view, key, limit, "/view")
    blocks = view.get("blocks")
    has_inputs = isinstance(blocks, list) and any(isinstance(b, Mapping) and b.get("type") == "input" for b in blocks)
    if has_inputs and view.get("submit") is None:
        yield at("missing required field: submit", "/view")


def check_input(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from text(block.get("label"), f"{pointer}/label", 2000, PLAIN)
    if block.get("hint") is not None:
        yield from text(block["hint"], f"{pointer}/hint", 2000, PLAIN)
    element = block.get("element")
    check = _INPUTS.get(str(element.get("type"))) if isinstance(element, Mapping) else None
    if not isinstance(element, Mapping):
        yield at("missing required field: element", pointer)
    elif check is None:
        yield at(f"unsupported type: {element.get('type')}", f"{pointer}/element/type")
    else:
        yield from check_element(element, f"{pointer}/element")
        yield from check(element, f"{pointer}/element")


def _typed(element: Mapping[str, Any], pointer: str) -> Problems:
    for key in ("min_length", "max_length"):
        value = element.get(key)
        if value is not None and not (isinstance(value, int) and 0 <= value <= LONGEST_TYPED):
            yield at(f"must be less than {LONGEST_TYPED + 1}", f"{pointer}/{key}")
    yield from length(element, "initial_value", int(element.get("max_length") or LONGEST_TYPED), pointer)


def _date(element: Mapping[str, Any], pointer: str) -> Problems:
    initial = element.get("initial_date")
    if initial is not None and not _DATE.fullmatch(str(initial)):
        yield at("must be a valid date: YYYY-MM-DD", f"{pointer}/initial_date")


def _menu(_element: Mapping[str, Any], _pointer: str) -> Problems:
    return iter(())


_INPUTS: dict[str, Callable[[Mapping[str, Any], str], Problems]] = {
    "plain_text_input": _typed,
    "static_select": _menu,
    "multi_static_select": _menu,
    "datepicker": _date,
}

"""The ids Slack makes up where a block has none (docs.slack.dev/reference/block-kit)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Block = Mapping[str, Any]
Number = Callable[[], int]


def with_ids(blocks: Iterable[Block], number: Number) -> tuple[Block, ...]:
    """The blocks with a block_id each, and an action_id for each of their elements; `number` counts up."""
    return tuple(_block(block, number) for block in blocks)


def _block(block: Block, number: Number) -> Block:
    filled = dict(block)
    filled.setdefault("block_id", f"b{number()}")
    if filled.get("type") == "actions":
        filled["elements"] = [_element(each, number) for each in filled.get("elements", ())]
    for part in ("accessory", "element"):
        if isinstance(filled.get(part), Mapping):
            filled[part] = _element(filled[part], number)
    return filled


def _element(element: Block, number: Number) -> Block:
    return element if element.get("action_id") else {**element, "action_id": f"a{number()}"}

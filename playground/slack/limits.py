"""The limits of messages and blocks, and the words in which Slack refuses what exceeds them.

docs.slack.dev/reference/block-kit/blocks and .../block-elements; the wording ("must be less than 3001
characters [json-pointer:/blocks/0/text/text]") is what Slack sends in `errors` and
`response_metadata.messages`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from playground.slack.blocks.checks import PLAIN, Problems, at, items, length, text
from playground.slack.blocks.elements import MULTIPLE, check_element

Check = Callable[[Mapping[str, Any], str], Problems]
MOST_BLOCKS = 50
LONGEST_POSTED_TEXT = 40_000
LONGEST_UPDATED_TEXT = 4_000
LONGEST_MARKDOWN = 12_000
# Undocumented: github.com/slackapi/bolt-js/issues/2509 and 2867 measured about 13,200 characters with an
# overhead for every block.
LONGEST_BLOCKS = 13_200
OVERHEAD_OF_A_BLOCK = 60

_RICH_PARTS = {"rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"}
_RICH_ELEMENTS = {
    "text": "text",
    "link": "url",
    "user": "user_id",
    "usergroup": "usergroup_id",
    "channel": "channel_id",
    "emoji": "name",
    "broadcast": "range",
    "date": "timestamp",
    "color": "value",
}


def find_problems(blocks: list[Any]) -> list[str]:
    """Everything Slack would object to in a message, each with its JSON pointer."""
    found = [at("no more than 50 items allowed", "/blocks")] if len(blocks) > MOST_BLOCKS else []
    found += find_block_problems(blocks, "/blocks", {}, frozenset())
    return found or [*_cumulative(blocks)]


def find_block_problems(
    blocks: list[Any], pointer: str, more: Mapping[str, Check], without: AbstractSet[str]
) -> list[str]:
    """The problems of each block, of `more` types and `without` others; then of their ids."""
    checks = {kind: check for kind, check in {**_BLOCKS, **more}.items() if kind not in without}
    found: list[str] = []
    for place, block in enumerate(blocks):
        found.extend(_block(block, f"{pointer}/{place}", checks))
    return found or [*_repeated_ids(blocks, pointer)]


def are_too_long(blocks: list[Any]) -> bool:
    return count_characters(blocks) + OVERHEAD_OF_A_BLOCK * len(blocks) > LONGEST_BLOCKS


def count_characters(value: Any) -> int:
    """The characters of every `text` string, however deep."""
    if isinstance(value, list | tuple):
        return sum(count_characters(part) for part in value)
    if isinstance(value, Mapping):
        text = value.get("text")
        own = len(text) if isinstance(text, str) else 0
        return own + sum(count_characters(part) for part in value.values())
    return 0


def _block(block: Any, pointer: str, checks: Mapping[str, Check]) -> Problems:
    if not isinstance(block, Mapping):
        yield at("must be an object", pointer)
        return
    check = checks.get(str(block.get("type")))
    if check is None:
        yield at(f"unsupported type: {block.get('type')}", f"{pointer}/type")
        return
    yield from length(block, "block_id", 255, pointer)
    yield from check(block, pointer)


def _section(block: Mapping[str, Any], pointer: str) -> Problems:
    if "text" not in block and "fields" not in block:
        yield at("missing required field: text", pointer)
    if "text" in block:
        yield from text(block["text"], f"{pointer}/text", 3000)
    if "fields" in block:
        yield from items(block, "fields", 10, pointer)
        for place, entry in enumerate(block["fields"]):
            yield from text(entry, f"{pointer}/fields/{place}", 2000)
    if "accessory" in block:
        yield from check_element(block["accessory"], f"{pointer}/accessory")


def _header(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from text(block.get("text"), f"{pointer}/text", 150, PLAIN)


def _context(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from items(block, "elements", 10, pointer)
    for place, part in enumerate(block.get("elements") or ()):
        if part.get("type") != "image":
            yield from text(part, f"{pointer}/elements/{place}", 2000)


def _actions(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from items(block, "elements", 25, pointer)
    seen: set[str] = set()
    for place, part in enumerate(block.get("elements") or ()):
        yield from check_element(part, f"{pointer}/elements/{place}")
        if part.get("type") == MULTIPLE:
            # docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element: in sections and inputs only;
            # github.com/slackapi/python-slack-sdk/issues/1631 has what becomes of others.
            yield at(f"unsupported type: {MULTIPLE}", f"{pointer}/elements/{place}/type")
        name = part.get("action_id")
        if name in seen:
            yield at(f"`action_id` {name} already exists", f"{pointer}/elements/{place}/action_id")
        seen.update({name} if name else ())


def _markdown(block: Mapping[str, Any], pointer: str) -> Problems:
    if not isinstance(block.get("text"), str) or not block["text"]:
        yield at("must be more than 0 characters", f"{pointer}/text")


def _image(block: Mapping[str, Any], pointer: str) -> Problems:
    if not block.get("alt_text"):
        yield at("missing required field: alt_text", pointer)
    yield from length(block, "alt_text", 2000, pointer)


def _rich_text(block: Mapping[str, Any], pointer: str) -> Problems:
    parts = block.get("elements")
    if not isinstance(parts, list | tuple):
        yield at("missing required field: elements", pointer)
        return
    for place, part in enumerate(parts):
        yield from _rich_part(part, f"{pointer}/elements/{place}")


def _rich_part(part: Mapping[str, Any], pointer: str) -> Problems:
    if part.get("type") not in _RICH_PARTS:
        yield at(f"unsupported type: {part.get('type')}", f"{pointer}/type")
        return
    for place, child in enumerate(part.get("elements") or ()):
        here = f"{pointer}/elements/{place}"
        if part["type"] == "rich_text_list":
            yield from _rich_part(child, here)
        else:
            yield from _rich_element(child, here)


def _rich_element(element: Mapping[str, Any], pointer: str) -> Problems:
    kind = str(element.get("type"))
    if kind not in _RICH_ELEMENTS:
        yield at(f"unsupported type: {kind}", f"{pointer}/type")
        return
    needed = _RICH_ELEMENTS[kind]
    if needed not in element:
        yield at(f"missing required field: {needed}", pointer)
    elif element[needed] == "":
        yield at("must be more than 0 characters", f"{pointer}/{needed}")


def _table(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from items(block, "rows", 100, pointer)
    for place, row in enumerate(block.get("rows") or ()):
        if len(row) > 20:
            yield at("no more than 20 items allowed", f"{pointer}/rows/{place}")
    if count_characters(block.get("rows") or ()) > 10_000:
        yield at("must be less than 10001 characters", f"{pointer}/rows")


def _cumulative(blocks: list[Any]) -> Problems:
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > LONGEST_MARKDOWN:
        yield at("must be less than 12001 characters", "/blocks")


def _repeated_ids(blocks: list[Any], pointer: str) -> Problems:
    """docs.slack.dev/reference/block-kit/blocks: block_id should be unique for each message or view."""
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        name = block.get("block_id")
        if name in seen:
            yield at(f"`block_id` {name} already exists", f"{pointer}/{place}/block_id")
        seen.update({name} if name else ())


_BLOCKS: dict[str, Check] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "markdown": _markdown,
    "image": _image,
    "rich_text": _rich_text,
    "table": _table,
    "divider": lambda _block, _pointer: iter(()),
}

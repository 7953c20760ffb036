"""The limits of messages and blocks, and the words in which Slack refuses what exceeds them.

docs.slack.dev/reference/block-kit/blocks and .../block-elements; the wording ("must be less than 3001
characters [json-pointer:/blocks/0/text/text]") is what Slack sends in `errors` and
`response_metadata.messages`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

MOST_BLOCKS = 50
LONGEST_POSTED_TEXT = 40_000
LONGEST_UPDATED_TEXT = 4_000
LONGEST_MARKDOWN = 12_000
# Undocumented: github.com/slackapi/bolt-js/issues/2509 and 2867 measured about 13,200 characters with an
# overhead for every block.
LONGEST_BLOCKS = 13_200
OVERHEAD_OF_A_BLOCK = 60

Problems = Iterator[str]
_PLAIN = ("plain_text",)
_ANY_TEXT = ("plain_text", "mrkdwn")
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
    """Everything Slack would object to, each with its JSON pointer."""
    found: list[str] = []
    if len(blocks) > MOST_BLOCKS:
        found.append(_at("no more than 50 items allowed", "/blocks"))
    for place, block in enumerate(blocks):
        found.extend(_block(block, f"/blocks/{place}"))
    return found or [*_cumulative(blocks), *_repeated_ids(blocks)]


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


def _at(problem: str, pointer: str) -> str:
    return f"{problem} [json-pointer:{pointer}]"


def _block(block: Any, pointer: str) -> Problems:
    if not isinstance(block, Mapping):
        yield _at("must be an object", pointer)
        return
    check = _BLOCKS.get(str(block.get("type")))
    if check is None:
        yield _at(f"unsupported type: {block.get('type')}", f"{pointer}/type")
        return
    yield from _length(block, "block_id", 255, pointer)
    yield from check(block, pointer)


def _length(element: Mapping[str, Any], key: str, limit: int, pointer: str) -> Problems:
    value = element.get(key)
    if value is not None and len(str(value)) > limit:
        yield _at(f"must be less than {limit + 1} characters", f"{pointer}/{key}")


def _text(value: Any, pointer: str, limit: int, kinds: tuple[str, ...] = _ANY_TEXT) -> Problems:
    if not isinstance(value, Mapping):
        yield _at("must provide an object", pointer)
    elif value.get("type") not in kinds:
        yield _at(f"must be a valid enum value: {', '.join(kinds)}", f"{pointer}/type")
    elif not isinstance(value.get("text"), str):
        yield _at("must provide a string", f"{pointer}/text")
    elif not value["text"]:
        yield _at("must be more than 0 characters", f"{pointer}/text")
    elif len(value["text"]) > limit:
        yield _at(f"must be less than {limit + 1} characters", f"{pointer}/text")


def _items(block: Mapping[str, Any], key: str, most: int, pointer: str) -> Problems:
    items = block.get(key)
    if not isinstance(items, list | tuple):
        yield _at(f"missing required field: {key}", pointer)
    elif not items:
        yield _at("no less than 1 items allowed", f"{pointer}/{key}")
    elif len(items) > most:
        yield _at(f"no more than {most} items allowed", f"{pointer}/{key}")


def _section(block: Mapping[str, Any], pointer: str) -> Problems:
    if "text" not in block and "fields" not in block:
        yield _at("missing required field: text", pointer)
    if "text" in block:
        yield from _text(block["text"], f"{pointer}/text", 3000)
    if "fields" in block:
        yield from _items(block, "fields", 10, pointer)
        for place, entry in enumerate(block["fields"]):
            yield from _text(entry, f"{pointer}/fields/{place}", 2000)
    if "accessory" in block:
        yield from _element(block["accessory"], f"{pointer}/accessory")


def _header(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from _text(block.get("text"), f"{pointer}/text", 150, _PLAIN)


def _context(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from _items(block, "elements", 10, pointer)
    for place, part in enumerate(block.get("elements") or ()):
        if part.get("type") != "image":
            yield from _text(part, f"{pointer}/elements/{place}", 2000)


def _actions(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from _items(block, "elements", 25, pointer)
    seen: set[str] = set()
    for place, part in enumerate(block.get("elements") or ()):
        yield from _element(part, f"{pointer}/elements/{place}")
        name = part.get("action_id")
        if name in seen:
            yield _at(f"`action_id` {name} already exists", f"{pointer}/elements/{place}/action_id")
        seen.update({name} if name else ())


def _element(element: Mapping[str, Any], pointer: str) -> Problems:
    yield from _length(element, "action_id", 255, pointer)
    if element.get("type") == "button":
        yield from _text(element.get("text"), f"{pointer}/text", 75, _PLAIN)
        yield from _length(element, "value", 2000, pointer)
        yield from _length(element, "url", 3000, pointer)
    if "options" in element:
        yield from _options(element, pointer)
    if "placeholder" in element:
        yield from _text(element["placeholder"], f"{pointer}/placeholder", 150, _PLAIN)


def _options(element: Mapping[str, Any], pointer: str) -> Problems:
    yield from _items(element, "options", 100, pointer)
    for place, option in enumerate(element["options"]):
        yield from _text(option.get("text"), f"{pointer}/options/{place}/text", 75)
        yield from _length(option, "value", 150, f"{pointer}/options/{place}")


def _markdown(block: Mapping[str, Any], pointer: str) -> Problems:
    if not isinstance(block.get("text"), str) or not block["text"]:
        yield _at("must be more than 0 characters", f"{pointer}/text")


def _image(block: Mapping[str, Any], pointer: str) -> Problems:
    if not block.get("alt_text"):
        yield _at("missing required field: alt_text", pointer)
    yield from _length(block, "alt_text", 2000, pointer)


def _rich_text(block: Mapping[str, Any], pointer: str) -> Problems:
    parts = block.get("elements")
    if not isinstance(parts, list | tuple):
        yield _at("missing required field: elements", pointer)
        return
    for place, part in enumerate(parts):
        yield from _rich_part(part, f"{pointer}/elements/{place}")


def _rich_part(part: Mapping[str, Any], pointer: str) -> Problems:
    if part.get("type") not in _RICH_PARTS:
        yield _at(f"unsupported type: {part.get('type')}", f"{pointer}/type")
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
        yield _at(f"unsupported type: {kind}", f"{pointer}/type")
        return
    needed = _RICH_ELEMENTS[kind]
    if needed not in element:
        yield _at(f"missing required field: {needed}", pointer)
    elif element[needed] == "":
        yield _at("must be more than 0 characters", f"{pointer}/{needed}")


def _table(block: Mapping[str, Any], pointer: str) -> Problems:
    yield from _items(block, "rows", 100, pointer)
    for place, row in enumerate(block.get("rows") or ()):
        if len(row) > 20:
            yield _at("no more than 20 items allowed", f"{pointer}/rows/{place}")
    if count_characters(block.get("rows") or ()) > 10_000:
        yield _at("must be less than 10001 characters", f"{pointer}/rows")


def _cumulative(blocks: list[Any]) -> Problems:
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > LONGEST_MARKDOWN:
        yield _at("must be less than 12001 characters", "/blocks")


def _repeated_ids(blocks: list[Any]) -> Problems:
    """docs.slack.dev/reference/block-kit/blocks: block_id should be unique for each message."""
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        name = block.get("block_id")
        if name in seen:
            yield _at(f"`block_id` {name} already exists", f"/blocks/{place}/block_id")
        seen.update({name} if name else ())


_BLOCKS: dict[str, Callable[[Mapping[str, Any], str], Problems]] = {
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

"""The checks every block and element shares, in the words in which Slack refuses them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Problems = Iterator[str]
PLAIN = ("plain_text",)
ANY_TEXT = ("plain_text", "mrkdwn")


def at(problem: str, pointer: str) -> str:
    return f"{problem} [json-pointer:{pointer}]"


def length(element: Mapping[str, Any], key: str, limit: int, pointer: str) -> Problems:
    value = element.get(key)
    if value is not None and len(str(value)) > limit:
        yield at(f"must be less than {limit + 1} characters", f"{pointer}/{key}")


def text(value: Any, pointer: str, limit: int, kinds: tuple[str, ...] = ANY_TEXT) -> Problems:
    if not isinstance(value, Mapping):
        yield at("must provide an object", pointer)
    elif value.get("type") not in kinds:
        yield at(f"must be a valid enum value: {', '.join(kinds)}", f"{pointer}/type")
    elif not isinstance(value.get("text"), str):
        yield at("must provide a string", f"{pointer}/text")
    elif not value["text"]:
        yield at("must be more than 0 characters", f"{pointer}/text")
    elif len(value["text"]) > limit:
        yield at(f"must be less than {limit + 1} characters", f"{pointer}/text")


def items(block: Mapping[str, Any], key: str, most: int, pointer: str) -> Problems:
    found = block.get(key)
    if not isinstance(found, list | tuple):
        yield at(f"missing required field: {key}", pointer)
    elif not found:
        yield at("no less than 1 items allowed", f"{pointer}/{key}")
    elif len(found) > most:
        yield at(f"no more than {most} items allowed", f"{pointer}/{key}")

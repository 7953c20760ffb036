"""Rich text blocks: the one form in which typed text is shown, because Slack parses nothing in it.

docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from meetings.markdown import URL
from posts.slack.slack_text import shorten

Block = dict[str, Any]
Element = dict[str, Any]

# All blocks of a message together may hold about 13,200 characters.
LONGEST_QUOTE = 1_500
LONGEST_LINE = 2_800
LONGEST_BULLET = 250
LONGEST_LIST = 9_000
# Each line of a list counts for more than its characters.
BULLET_ITSELF = 60
LONGEST_FILE = 9_000
_CODE = re.compile(r"`([^`]+)`")


def rich_text(*elements: Element) -> Block:
    """One block of sections, quotes and lists."""
    return {"type": "rich_text", "elements": list(elements)}


def sentence(text: str) -> Element:
    """A sentence of our own; what stands between backticks is shown as code."""
    return {"type": "rich_text_section", "elements": _own(text)}


def labelled(label: str, text: str) -> Element:
    """`**label** text`, the text being data."""
    head = {"type": "text", "text": f"{label} ", "style": {"bold": True}}
    return {"type": "rich_text_section", "elements": [head, *typed(text)]}


def quote(text: str) -> Element:
    """A line of the minutes."""
    return {"type": "rich_text_quote", "elements": typed(shorten(text, LONGEST_QUOTE))}


def bullets(lines: Sequence[str], longest: int = LONGEST_BULLET) -> Element:
    """A list; each line is data. Where a message cannot hold all of it, it ends in how many more there are."""
    lengths = accumulate(len(line[:longest]) + BULLET_ITSELF for line in lines)
    fitting = sum(1 for length in lengths if length <= LONGEST_LIST)
    shown = [shorten(line, longest) for line in lines[:fitting]]
    if len(lines) > len(shown):
        shown.append(f"and {len(lines) - len(shown)} more")
    sections = [{"type": "rich_text_section", "elements": typed(line)} for line in shown]
    return {"type": "rich_text_list", "style": "bullet", "elements": sections}


def file_text(text: str) -> Element:
    """A file as it is, cut at a line break where a message cannot hold all of it."""
    if len(text) > LONGEST_FILE:
        text = text[:LONGEST_FILE].rpartition("\n")[0] + "\n[...] the whole file comes with the draft"
    return {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]}


def typed(text: str) -> list[Element]:
    """Data as elements: plain text, and links that can be clicked and go where they say."""
    elements, end = [], 0
    for link in URL.finditer(text):
        elements += [*_plain(text[end : link.start()]), {"type": "link", "url": link.group()}]
        end = link.end()
    return [*elements, *_plain(text[end:])] or [{"type": "text", "text": " "}]


def _own(text: str) -> list[Element]:
    parts = _CODE.split(text)
    styled = (
        {"type": "text", "text": part} | ({"style": {"code": True}} if n % 2 else {}) for n, part in enumerate(parts)
    )
    return [element for element in styled if element["text"]] or [{"type": "text", "text": " "}]


def _plain(text: str) -> Iterable[Element]:
    return [{"type": "text", "text": text}] if text else []

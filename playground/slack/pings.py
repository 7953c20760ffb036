"""Whom a message would notify.

docs.slack.dev/messaging/formatting-message-text: `<@U…>`, `<!here>`, `<!channel>`, `<!everyone>` and
`<!subteam^S…>` notify wherever mrkdwn is read; a rich_text `user`, `usergroup` or `broadcast` element
does too. The fallback `text` counts although blocks hide it: notifications are made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_MENTION = re.compile(r"<(?:@([UW][A-Z0-9]+)|!(here|channel|everyone)|!subteam\^([A-Z0-9]+))(?:\|[^<>]*)?>")
_PARSED = {"mrkdwn", "markdown"}


def find_pings(text: str, blocks: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    found = [*_in_markup(text)]
    for block in blocks:
        found.extend(_in_element(block))
    return tuple(dict.fromkeys(found))


def _in_markup(text: str) -> Iterator[str]:
    for user, broadcast, group in _MENTION.findall(text):
        yield user or broadcast or group


def _in_element(element: Mapping[str, Any]) -> Iterator[str]:
    """Every mention in a block or one of its parts, however deep."""
    kind = element.get("type")
    if kind == "user":
        yield str(element.get("user_id", ""))
    elif kind == "usergroup":
        yield str(element.get("usergroup_id", ""))
    elif kind == "broadcast":
        yield str(element.get("range", ""))
    elif kind in _PARSED and isinstance(element.get("text"), str):
        yield from _in_markup(element["text"])
    for value in element.values():
        for part in value if isinstance(value, list | tuple) else (value,):
            if isinstance(part, Mapping):
                yield from _in_element(part)

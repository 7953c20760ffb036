"""Slack's text in and out.

In: docs.slack.dev/messaging/formatting-message-text and docs.slack.dev/interactivity/implementing-slash-commands
(`should_escape`) name the forms; real deliveries mix them. Out: only `&`, `<` and `>` are control characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_TOKEN = re.compile(r"<([^<>\n]+)>")
_ACCOUNT = re.compile(r"@([UW][A-Z0-9]+)")
LONGEST_FALLBACK = 3_900
_CHANNEL = re.compile(r"#?[CG][A-Z0-9]+")
# Mentions beside each other are a list: `<@U1> <@U2> fix it` names two people, whose names without a mark are one name.
_BESIDE = re.compile(r"(<(?:@[UW]|!subteam\^)[^<>\n]*>)[^\S\n]+(?=<(?:@[UW]|!subteam\^)[^<>\n]*>)")


def typed_text(text: str, name_of: Callable[[str], str | None]) -> str:
    """What a person typed, as plain text: mentions by roster name where the account is known, links as they are.

    `name_of` gives the roster name of a Slack account, or None. Mentions beside each other get a comma between them.
    """
    text = _BESIDE.sub(r"\1, ", text)
    pieces, end = [], 0
    for token in _TOKEN.finditer(text):
        pieces += [unescape(text[end : token.start()]), _token(token.group(1), name_of)]
        end = token.end()
    pieces.append(unescape(text[end:]))
    return "".join(pieces)


def escape(text: str) -> str:
    """The text with Slack's control characters escaped, so that it can ping, link or inject nothing."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fallback(text: str) -> str:
    """The escaped text that stands for the blocks; chat.update takes 4,000 characters, and escaping lengthens."""
    escaped = escape(shorten(text, LONGEST_FALLBACK))
    return escaped if len(escaped) <= LONGEST_FALLBACK else escape(shorten(text, LONGEST_FALLBACK // 5))


def shorten(text: str, most: int) -> str:
    """At most this many characters, the cut marked."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _token(token: str, name_of: Callable[[str], str | None]) -> str:
    target, _, label = token.partition("|")
    target, label = unescape(target), unescape(label)
    if account := _ACCOUNT.fullmatch(target):
        return name_of(account.group(1)) or f"@{label or account.group(1)}"
    if _CHANNEL.fullmatch(target):
        return f"#{label or target.lstrip('#')}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    if target.startswith("mailto:"):
        return label or target.removeprefix("mailto:")
    if target.startswith(("http://", "https://")):
        return target if label in {"", target} or target.endswith(f"//{label}") else f"{label} ({target})"
    return f"<{unescape(token)}>"


def unescape(text: str) -> str:
    """The text that `escape` escaped."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

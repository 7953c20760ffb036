"""Messages that are posts: a line for everybody, a private line, a correction."""

from __future__ import annotations

from typing import Any

from posts.rich_text import rich_text, typed
from posts.slack_text import escape

Message = dict[str, Any]


def line(text: str) -> Message:
    """One line of data, in which nothing pings and nothing is formatted."""
    return {
        "text": escape(text),
        "blocks": [rich_text({"type": "rich_text_section", "elements": typed(text)})],
    }


def corrected(text: str, was: str) -> Message:
    """A line that was taken back, in place: what holds now, and struck through what it said before."""
    before = [{**element, "style": {"strike": True}} for element in typed(was)]
    elements = [*typed(f"{text} "), *before]
    return {
        "text": escape(f"{text} (was: {was})"),
        "blocks": [rich_text({"type": "rich_text_section", "elements": elements})],
    }

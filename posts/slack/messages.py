"""Messages that are posts: a line for everybody, a private line, a correction."""

from __future__ import annotations

from typing import Any

from posts.slack.rich_text import LONGEST_LINE, rich_text, typed
from posts.slack.slack_text import fallback, shorten

Message = dict[str, Any]


def line(text: str) -> Message:
    """One line of data, in which nothing pings and nothing is formatted."""
    return {
        "text": fallback(text),
        "blocks": [rich_text({"type": "rich_text_section", "elements": typed(shorten(text, LONGEST_LINE))})],
    }


def corrected(text: str, was: str) -> Message:
    """A line that was taken back, in place: what holds now, and struck through what it said before."""
    before = [{**element, "style": {"strike": True}} for element in typed(shorten(was, LONGEST_LINE))]
    elements = [*typed(f"{text} "), *before]
    return {
        "text": fallback(f"{text} (was: {was})"),
        "blocks": [rich_text({"type": "rich_text_section", "elements": elements})],
    }

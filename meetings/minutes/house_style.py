"""Minutes as Markdown, in the archive's house style."""

from __future__ import annotations

import re

from meetings.dates import join_words, title_day
from meetings.markdown import to_markdown
from meetings.minutes.draft import Bullet, Minutes, Part


def render(minutes: Minutes) -> str:
    """The whole file, ending in one line break."""
    head = [
        f"# {to_markdown(minutes.title)}, {title_day(minutes.meeting)}",
        "",
        *([f"**Coordinates:** {to_markdown(minutes.coordinates)}  "] if minutes.coordinates else []),
        f"**Attending:** {_remark(_attendance(minutes))}",
    ]
    return "\n".join([*head, *(line for part in minutes.parts for line in _part(part))]) + "\n"


def _attendance(minutes: Minutes) -> str:
    expected = f"expected {', '.join(minutes.expected)}" if minutes.expected else "nobody is expected"
    out = f"; out {join_words(minutes.out)}" if minutes.out else ""
    return f"{expected}{out}{f'; {minutes.host} runs it' if minutes.host else ''}"


def _remark(text: str) -> str:
    """The one kind of remark: invisible when published. Two dashes in a row would end it early."""
    return f"<!-- convener: {re.sub('-(?=-)', '- ', text)} -->"


def _part(part: Part) -> list[str]:
    # The archive puts two blank lines before a heading and one after it.
    heading = f"{'#' * part.section.level} {_heading(part.section.heading)}"
    none = [to_markdown(part.section.none)] if part.section.none else []
    body = [line for bullet in part.bullets for line in _bullet(bullet, "")] or none
    return ["", "", heading, *(["", *body] if body else [])]


def _heading(text: str) -> str:
    """A heading's text; number signs at its end would be taken for a closing mark."""
    return re.sub(r"(?=#+$)", r"\\", to_markdown(text), count=1)


def _bullet(bullet: Bullet, indent: str) -> list[str]:
    remark = f" {_remark(bullet.remark)}" if bullet.remark else ""
    under = [line for one in bullet.under for line in _bullet(one, f"{indent}    ")]
    return [f"{indent}-   {bullet.text}{remark}", *under]

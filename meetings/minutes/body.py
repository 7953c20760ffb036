"""What stands below a heading of the minutes: bullets, paragraphs, tables and remarks of ours, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Bullet:
    """A line of a list, in Markdown, with a remark of ours and the lines nested under it."""

    text: str
    remark: str = ""
    under: tuple[Bullet, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """Lines that are no list, in Markdown; a code block or HTML that somebody wrote as well."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table: the cells of its header and of its rows, in Markdown."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Remark:
    """A remark of ours on lines of its own, with the lines that stand in it: nobody sees them once it is published."""

    text: str
    body: tuple[Bullet | Paragraph | Table, ...] = ()


Block = Bullet | Paragraph | Table | Remark


def without_remarks(body: Iterable[Block]) -> tuple[Block, ...]:
    """The same without what the bot remarked beside it."""
    seen = (block for block in body if not isinstance(block, Remark))
    return tuple(_bare(block) if isinstance(block, Bullet) else block for block in seen)


def _bare(bullet: Bullet) -> Bullet:
    return replace(bullet, remark="", under=tuple(map(_bare, bullet.under)))

"""Text of the minutes as people type it: a line is a bullet, four blanks in front nest it in the one above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from meetings.markdown import from_markdown, is_nothing, one_line, to_markdown
from meetings.minutes.body import Block, Bullet, Paragraph
from meetings.minutes.finished.blocks import lines_of

INDENT = "    "
_MARK = re.compile(r"[-*+]\s+")


def as_typed(blocks: Sequence[Block]) -> str:
    """Bullets and paragraphs as they would be typed."""
    return "\n".join(line for block in blocks for line in _typed(block, ""))


def as_blocks(text: str) -> tuple[Bullet, ...]:
    """The bullets that were typed, in Markdown; what is nested deeper than its place allows is nested as deep as that.

    Lines that say nothing are left out, and so are marks of bullets, which people type as well.
    """
    found: list[tuple[int, str]] = []
    for line in lines_of(text):
        wide = line.expandtabs(len(INDENT))
        bare = wide.lstrip()
        words = one_line(_MARK.sub("", bare, count=1))
        if is_nothing(words):
            continue
        depth = (len(wide) - len(bare) + len(INDENT) // 2) // len(INDENT)
        found.append((min(depth, found[-1][0] + 1 if found else 0), words))
    return _nested(found, 0)


def pieces(text: str) -> list[str]:
    """Each line of the highest rank with those nested in it."""
    found: list[str] = []
    for line in lines_of(text):
        if found and line.startswith(INDENT):
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return found


def _typed(block: Block, indent: str) -> Iterator[str]:
    if isinstance(block, Bullet):
        yield f"{indent}{from_markdown(block.text)}"
        for each in block.under:
            yield from _typed(each, f"{indent}{INDENT}")
    elif isinstance(block, Paragraph):
        yield from (from_markdown(line.strip()) for line in block.lines if line.strip())


def _nested(lines: Sequence[tuple[int, str]], depth: int) -> tuple[Bullet, ...]:
    tops = [place for place, (deep, _) in enumerate(lines) if deep == depth]
    return tuple(
        Bullet(to_markdown(lines[first][1]), under=_nested(lines[first + 1 : end], depth + 1))
        for first, end in zip(tops, [*tops, len(lines)][1:], strict=True)
    )

"""Finished minutes as the one model of minutes: what `house_style.render` gives back as it stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from meetings.markdown import from_markdown, one_line, to_markdown
from meetings.minutes.body import Block, Bullet, Paragraph, Remark, Table
from meetings.minutes.finished.blocks import Block as Read
from meetings.minutes.finished.blocks import What, blocks_of, lines_of
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.sections import section_of_heading
from meetings.minutes.finished.taking import TakenAs
from meetings.minutes.house_style import render, template_kind
from meetings.minutes.layout import HOUSE, Section, Style
from meetings.minutes.model import Minutes, Part

_REMARK = re.compile(r"\s*<!-- convener: (?P<text>.*?) -->")
_OF_ITS_OWN = re.compile(r"<!-- convener: (?P<text>[^\n]*)\n(?P<body>.*?)\n?-->", re.DOTALL)


def parse(minutes: FinishedMinutes, layout: Sequence[Section] = (), style: Style = HOUSE) -> Minutes:
    """The minutes as sections with their bodies and lines; a section of the layout brings its owner and members.

    A body of nothing but its none-line is empty; what the templates of the style write in every section is no part
    of one.
    """
    starts = [section.first for section in minutes.sections]
    ends = [*starts, len(minutes.lines) + 1][1:]
    blocks = blocks_of(minutes.text)
    parts = []
    for taken, first, end in zip(minutes.sections, starts, ends, strict=True):
        path = tuple(map(from_markdown, taken.path))
        section = section_of_heading(path, taken.kind, taken.level - style.rolling, layout)
        inside = [block for block in blocks if first < block.first < end or (block.first == first and block.depth)]
        body = _without(_body(inside, minutes.lines), _own(section, style))
        parts.append(Part(section, () if _is_none(body, section) else body, minutes.lines[first - 1 : end - 1]))
    return Minutes(
        title=from_markdown(_value(minutes, TakenAs.TITLE)),
        meeting=minutes.day,
        coordinates=from_markdown(_value(minutes, TakenAs.COORDINATES)),
        attending=_attending(minutes),
        parts=tuple(parts),
        source=minutes.lines[: starts[0] - 1] if starts else minutes.lines,
        style=style,
    )


def without_source(minutes: Minutes) -> Minutes:
    """The same as if it had been drafted: what its lines say, and not how they were written."""
    return replace(minutes, source=None, parts=tuple(replace(part, source=()) for part in minutes.parts))


def _value(minutes: FinishedMinutes, what: TakenAs) -> str:
    found = next(iter(minutes.of(what)), None)
    if found is None:
        return ""
    return found.text if what is TakenAs.TITLE else str(found.value)


def _attending(minutes: FinishedMinutes) -> tuple[str, ...] | None:
    found = [one.value for one in minutes.of(TakenAs.ATTENDING)]
    names = tuple(str(name) for value in found if isinstance(value, tuple) for name in value)
    return names or None


def _is_none(body: Sequence[Block], section: Section) -> bool:
    return bool(section.none) and list(body) == [Paragraph((to_markdown(section.none),))]


def _own(section: Section, style: Style) -> tuple[Block, ...]:
    """What the team's template for this section writes where there is nothing to write."""
    if template_kind(section) not in style.templates:
        return ()
    empty = Part(replace(section, none=""))
    lines = lines_of(render(Minutes("", date.min, parts=(empty,), source=(), style=style)))
    return tuple(_body([block for block in blocks_of("\n".join(lines)) if block.what is not What.HEADING], lines))


def _without(body: Iterable[Block], own: Iterable[Block]) -> tuple[Block, ...]:
    """The body without these blocks, each once."""
    left = list(body)
    for block in own:
        if block in left:
            left.remove(block)
    return tuple(left)


@dataclass
class _Item:
    """A bullet that is not finished: what is nested in it may still follow."""

    text: str
    remark: str
    depth: int
    under: list[_Item] = field(default_factory=list)

    @property
    def bullet(self) -> Bullet:
        return Bullet(self.text, self.remark, tuple(each.bullet for each in self.under))


def _body(blocks: Iterable[Read], lines: Sequence[str]) -> Iterator[Block]:
    """The blocks of one section as its body: bullets in a row are nested, rows in a row are a table."""
    for what, each in groupby(blocks, lambda block: What.ROW if block.what is What.RULER else block.what):
        found = list(each)
        if what is What.ITEM:
            yield from _bullets(found)
        elif what is What.ROW:
            rows = [block.cells for block in found if block.what is What.ROW]
            yield Table(rows[0], tuple(rows[1:]))
        else:
            yield from (
                _remark(block) or Paragraph(tuple(_lines(block, lines))) for block in found if not _is_remark(block)
            )


def _is_remark(block: Read) -> bool:
    return block.what is What.HTML and _REMARK.fullmatch(block.text) is not None


def _remark(block: Read) -> Remark | None:
    """The remark of ours that this block is, with the lines in it."""
    found = _OF_ITS_OWN.fullmatch(block.text) if block.what is What.HTML else None
    if found is None:
        return None
    inside = _body(blocks_of(found["body"]), lines_of(found["body"]))
    return Remark(found["text"], tuple(one for one in inside if not isinstance(one, Remark)))


def _lines(block: Read, lines: Sequence[str]) -> Iterator[str]:
    return (line.rstrip() for line in lines[block.first - 1 : block.last])


def _bullets(items: Iterable[Read]) -> Iterator[Bullet]:
    above: list[_Item] = []
    for block in items:
        item, nested = _item(block), [one for one in above if one.depth < block.depth]
        if nested:
            nested[-1].under.append(item)
        elif above:
            yield above[0].bullet
        above = [*nested, item]
    if above:
        yield above[0].bullet


def _item(block: Read) -> _Item:
    text = one_line(block.text)
    remark = _REMARK.search(text)
    return _Item(_REMARK.sub("", text), remark["text"] if remark else "", block.depth)

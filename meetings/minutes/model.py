"""The minutes of one meeting: the one model of those that are drafted and of those that are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from meetings.minutes.body import Block, Bullet, Paragraph
from meetings.minutes.finished.blocks import Block as Read
from meetings.minutes.finished.blocks import What, blocks_of, lines_of
from meetings.minutes.layout import HOUSE, Section, Style


class OtherSectionError(ValueError):
    """A text of one section that would be read as the heading of another."""


@dataclass(frozen=True)
class Part:
    """One section: what it is, and its body.

    `source` are its lines as they stood in a file, the heading and blank ones too: they are printed as they are. A part
    that is drafted has none. Raises OtherSectionError for text that would open another section.
    """

    section: Section
    body: tuple[Block, ...] = ()
    source: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for lines in _texts(self.body):
            if heading := next(_headings(lines), None):
                raise OtherSectionError(f'"{heading.text}" would be read as a heading of its own')
        if self.source and self.section.heading and len(list(_headings(self.source))) > 1:
            raise OtherSectionError(f'there is more than one heading in "{self.section.heading}"')


@dataclass(frozen=True)
class Minutes:
    """The minutes of one meeting, its day local to the series.

    `attending` are those who were there: None as long as nobody has said so; until then `expected` and `out` are who
    should be, and who is away. `source` are the lines above the first section of minutes that were read, None of a
    draft.
    """

    title: str
    meeting: date
    coordinates: str = ""
    host: str = ""
    expected: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    attending: tuple[str, ...] | None = None
    parts: tuple[Part, ...] = ()
    source: tuple[str, ...] | None = None
    style: Style = HOUSE


def _texts(body: Iterable[Block]) -> Iterator[tuple[str, ...]]:
    """The lines of each paragraph and bullet, nested ones too: a heading within a list opens a section as well."""
    for block in body:
        match block:
            case Paragraph():
                yield block.lines
            case Bullet():
                yield tuple(lines_of(block.text))
                yield from _texts(block.under)
            case _:
                pass


def _headings(lines: tuple[str, ...]) -> Iterator[Read]:
    """The headings among lines; most lines cannot be one, and need no reading."""
    if not any(line.lstrip().startswith(("#", "=", "-")) for line in lines):
        return iter(())
    return (block for block in blocks_of("\n".join(lines)) if block.what is What.HEADING)

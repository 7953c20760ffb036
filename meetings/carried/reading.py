"""The free text of finished minutes, by the sections of the layout it stands in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from meetings.agenda_lines.places import Place, places
from meetings.carried.typed import as_blocks, as_typed
from meetings.closing.finishing import without_remarks
from meetings.markdown import from_markdown, is_nothing, one_line
from meetings.minutes.body import Block, Bullet, Paragraph
from meetings.minutes.finished.blocks import TooLongError, What, blocks_of, lines_of
from meetings.minutes.finished.items import item_in
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import path_words
from meetings.minutes.finished.parsing import parse
from meetings.minutes.finished.taking import Taking, says_nothing
from meetings.minutes.layout import Kind, Section
from meetings.people import Roster
from meetings.people.names import fold

_COMMENT = re.compile(r"<!--.*-->", re.DOTALL)


@lru_cache(maxsize=64)
def free_text(day: date, text: str, sections: tuple[Section, ...]) -> Mapping[str, tuple[Block, ...]]:
    """The free text of the minutes of this day, by the paths of its sections; those without an owner have none.

    Not what the layout prints there anyway, nor none-lines, nor action items with what is nested in them: these are
    followed by themselves. Headings are compared as `nesting.path_words` has them, by their aliases as well.
    """
    read = _read(day, without_remarks(text), sections)
    found: dict[str, tuple[Block, ...]] = {}
    asked = [place for place in places(sections) if place.section.kind is Kind.FREE_TEXT and place.section.owner]
    for taken, part in zip(read.sections, parse(read, sections).parts, strict=True):
        if (place := _place(path_words(taken.path), asked, sections)) is None:
            continue
        section = place.section
        layout = (*section.text, *section.groups, *([section.group_none] if section.groups else ()))
        own = without_lines(tuple(filter(_is_own, part.body)), [*layout, section.none])
        own = tuple(one for block in _without_items(own) for one in _standing_alone(block))
        found[place.path] = (*found.get(place.path, ()), *own)
    return {path: blocks for path, blocks in found.items() if blocks}


def _read(day: date, text: str, sections: tuple[Section, ...]) -> FinishedMinutes:
    """The lines by their sections; the dates of announcements, which take the most time, are not read."""
    try:
        blocks = blocks_of(text)
    except TooLongError:
        blocks = ()
    walk = Taking(lines_of(text), sections, Roster(()), None)
    walk.all(blocks)
    return FinishedMinutes("", day, tuple(walk.lines), tuple(walk.sections), tuple(walk.taken))


def _standing_alone(block: Block) -> tuple[Block, ...]:
    """The block, or its lines as bullets where what follows would become part of it: a fence without an end."""
    if not isinstance(block, Paragraph):
        return (block,)
    *inside, last = blocks_of("\n".join((*block.lines, "", "## end")))
    is_alone = last.what is What.HEADING and not any(one.what is What.HEADING for one in inside)
    return (block,) if is_alone else as_blocks(as_typed((block,)))


def without_lines(blocks: Iterable[Block], texts: Collection[str]) -> tuple[Block, ...]:
    """The blocks without the lines that have these texts; one of them in which other lines are nested stays."""
    known = set(map(_compared, texts))
    left = (_left(block, known) for block in blocks)
    return tuple(block for block in left if block)


def _left(block: Block, known: Collection[str]) -> Block | None:
    if isinstance(block, Bullet):
        under = tuple(one for one in without_bullets(block.under, known))
        return None if not under and _compared(from_markdown(block.text)) in known else replace(block, under=under)
    if isinstance(block, Paragraph):
        return None if _compared(" ".join(map(from_markdown, block.lines))) in known else block
    return None


def without_bullets(bullets: Iterable[Bullet], known: Collection[str]) -> tuple[Bullet, ...]:
    """The same of nested bullets, by texts as they are compared."""
    return tuple(left for one in bullets if isinstance(left := _left(one, known), Bullet))


def _without_items(blocks: Iterable[Block]) -> tuple[Block, ...]:
    kept = (block for block in blocks if not _is_item(block))
    return tuple(_bare(block) if isinstance(block, Bullet) else block for block in kept)


def _bare(bullet: Bullet) -> Bullet:
    return replace(bullet, remark="", under=tuple(_bare(one) for one in bullet.under if not _is_item(one)))


def _is_item(block: Block) -> bool:
    return item_in(_words(block)) is not None


def _is_own(block: Block) -> bool:
    """Whether somebody wrote this to be read: no word that there is nothing, no comment, no rule."""
    words = _words(block)
    if says_nothing(words) or _COMMENT.fullmatch(words):
        return False
    return not is_nothing(words) or (isinstance(block, Bullet) and bool(block.under))


def _words(block: Block) -> str:
    if isinstance(block, Bullet):
        return block.text
    return one_line(" ".join(block.lines)) if isinstance(block, Paragraph) else ""


def _compared(text: str) -> str:
    return fold(one_line(text))


def _place(path: tuple[str, ...], asked: Sequence[Place], sections: Sequence[Section]) -> Place | None:
    """The place of the section under these headings; one that is there under another heading is another."""
    named = [place for place in asked if path[-1] in _names(place.section)]
    if len([one for one in sections if path[-1] in _names(one)]) < 2:
        return next(iter(named), None)
    above = {place.path: _above(place) for place in named}
    return next((place for place in named if not above[place.path] or path[-2:-1] == above[place.path]), None)


def _above(place: Place) -> tuple[str, ...]:
    """The heading that a place stands under, as it is compared."""
    return path_words(place.path.split("/"))[-2:-1]


def _names(section: Section) -> tuple[str, ...]:
    return path_words([name for name in (section.heading, *section.aliases) if name])

"""A draft as its meeting would close it: everybody expected was there, and nothing says that there is nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from meetings.markdown import to_markdown
from meetings.minutes.body import Block, Bullet
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import Path, Tree, path_of, path_words, trees
from meetings.minutes.finished.taking import TakenAs
from meetings.minutes.layout import Kind
from meetings.minutes.model import Minutes, Part


@dataclass(frozen=True)
class NoneLines:
    """Of the lines of a draft that say "nothing": those right, wrong, and in whose place something was written."""

    right: int = 0
    wrong: int = 0
    replaced: int = 0

    def __add__(self, other: NoneLines) -> NoneLines:
        return NoneLines(self.right + other.right, self.wrong + other.wrong, self.replaced + other.replaced)


def closed(minutes: Minutes, final: FinishedMinutes) -> tuple[Minutes, NoneLines]:
    """The draft with none-lines filled as close does: only where the meeting wrote nothing into the section.

    Whether it did is all that is taken from the finished minutes. None-lines are counted on the way.
    """
    counts = NoneLines()
    parts = []
    for part, path in zip(minutes.parts, paths_of(minutes), strict=True):
        after, count = _closed_part(part, path, final)
        parts.append(after)
        counts += count
    return replace(minutes, parts=tuple(parts), attending=minutes.expected), counts


def paths_of(minutes: Minutes) -> list[Path]:
    """The path of every part of a draft, as those of finished minutes are compared."""
    found: list[Path] = []
    above: list[tuple[int, str]] = []
    for part in minutes.parts:
        above = [each for each in above if each[0] < part.section.level]
        above.append((part.section.level, to_markdown(part.section.heading)))
        found.append(path_words([heading for _, heading in above]))
    return found


def _closed_part(part: Part, path: Path, final: FinishedMinutes) -> tuple[Part, NoneLines]:
    written = [taken for taken in final.taken if path_of(final, taken) == path and taken.what is not TakenAs.HEADING]
    if not part.body and part.section.none:
        count = _counted(part.section.none, [taken.text for taken in written])
        section = replace(part.section, none="") if count.replaced else part.section
        return replace(part, section=section), count
    counts = NoneLines()
    body: list[Block] = []
    groups = {tree.text: tree for tree in trees(final, Kind.QUERY_LIST).get(path, [])}
    for block in part.body:
        after, count = _closed_group(block, part, groups.get(block.text) if isinstance(block, Bullet) else None)
        body.append(after)
        counts += count
    return replace(part, body=tuple(body)), counts


def _closed_group(block: Block, part: Part, group: Tree | None) -> tuple[Block, NoneLines]:
    """A group of a list, whose none-line gives way to what was written there."""
    nothing = (Bullet(to_markdown(part.section.group_none)),)
    if not isinstance(block, Bullet) or block.text not in map(to_markdown, part.section.groups):
        return block, NoneLines()
    written = [tree.text for tree in group.under] if group else []
    if block.under != nothing:
        return block, NoneLines()
    count = _counted(nothing[0].text, written)
    return (replace(block, under=()) if count.replaced else block), count


def _counted(none: str, written: list[str]) -> NoneLines:
    if written == [none]:
        return NoneLines(right=1)
    if not written or all(_says_nothing(text) for text in written):
        return NoneLines(wrong=1)
    return NoneLines(replaced=1)


def _says_nothing(text: str) -> bool:
    return text.casefold().startswith(("none", "nothing", "n/a"))

"""Whether minutes can be read back as what they say: an invented example is written, read, and compared.

Where a team's own templates lose something, what people write into the finished file cannot be taken from it again:
its minutes are only exported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import takewhile

from meetings.markdown import to_markdown
from meetings.minutes.body import Block, Bullet, Paragraph, Table, without_remarks
from meetings.minutes.filing import file_name
from meetings.minutes.finished.minutes import NotMinutes, read_finished
from meetings.minutes.finished.parsing import parse
from meetings.minutes.house_style import render, template_kind
from meetings.minutes.layout import Kind, Section, Style
from meetings.minutes.model import Minutes, Part
from meetings.minutes.templating import TemplateMistakeError, template_name

DAY = date(2019, 7, 8)
KEY = "example"
# Enough of each kind to show what a template does with it; none of these people is anybody.
_BULLETS = (Bullet("First line, see <https://example.org/a_b>"), Bullet("Second line", under=(Bullet("Below it"),)))
_TABLE = Table(("# of tickets", "&Delta;", "State"), (("155", "+1", "Open"), ("0", "-1", "Ready for Release")))
_STATES = (Bullet("Ready for Testing", under=(Bullet("xrootd 4.10"),)),)
_EXAMPLES: dict[Kind, tuple[Block, ...]] = {
    Kind.HEADER: _BULLETS,
    Kind.ANNOUNCEMENTS: (Bullet("Ida OOO July 15-17"), *_BULLETS),
    Kind.ROTA: (Bullet("This week: Ida"), Bullet("Next week: Jo"), Bullet("9 (+1) open tickets")),
    Kind.METRICS: (_TABLE, Bullet("9 (+1) open tickets")),
    Kind.QUERY_LIST: (_TABLE, Bullet("Release 3.4", under=_STATES)),
    Kind.ACTION_ITEMS: (
        Bullet("Release 3.4", under=(Bullet("AI (Ida): build it"), Bullet("AI (Jo, Ida): test it"))),
        Bullet("AI (Jo): order disks (TOOLS-12)", "#12, carried, not confirmed"),
        Bullet("Next doc focus July 25"),
    ),
    Kind.FREE_TEXT: (*_BULLETS, Paragraph(("A paragraph that somebody wrote,", "in two lines."))),
}  # fmt: skip


@dataclass(frozen=True)
class Lost:
    """What does not come back, and by which template."""

    template: str
    what: str

    def __str__(self) -> str:
        return f"the template {self.template} {self.what}"


@lru_cache(maxsize=32)
def round_trip(style: Style, sections: tuple[Section, ...]) -> Lost | None:
    """The first thing that minutes of these sections lose when they are written in this style and read again.

    A template of a kind that the layout has no section of is tried in one of its own.
    """
    kinds = {template_kind(section) for section in sections}
    more = (Section(kind, f"Example of {kind}") for kind in style.templates if kind not in kinds | {Kind.HEADER})
    layout = (*sections, *more)
    found = (_lost(minutes, layout) for minutes in _examples(style, layout))
    return next(filter(None, found), None)


def _examples(style: Style, layout: Sequence[Section]) -> Iterator[Minutes]:
    """Minutes with something in every section, as they are drafted and as they are closed; and with nothing at all."""
    full = Minutes(
        title="Example Meeting",
        meeting=DAY,
        coordinates="https://meet.example.org/example, PIN 1234",
        expected=("Ida", "Jo"),
        out=("Kim",),
        parts=tuple(Part(section, _body(section)) for section in layout if section.heading),
        style=style,
    )
    yield full
    yield replace(full, attending=("Ida", "Jo", "Kim Long"))
    yield replace(full, coordinates="", parts=tuple(replace(part, body=()) for part in full.parts))


def _body(section: Section) -> tuple[Block, ...]:
    groups = (Bullet(to_markdown(group), under=(Bullet(to_markdown(section.group_none)),)) for group in section.groups)
    lines = (Bullet(to_markdown(line)) for line in section.text)
    return (*_EXAMPLES[section.kind], *groups, *lines)


def _lost(minutes: Minutes, layout: tuple[Section, ...]) -> Lost | None:
    try:
        text = render(minutes, strictly=True)
    except TemplateMistakeError as mistake:
        return Lost(mistake.name, f"fails in line {mistake.line}: {mistake.said}")
    read = read_finished(file_name(minutes.style, KEY, minutes.meeting), text, layout)
    if isinstance(read, NotMinutes):
        return Lost(template_name(Kind.HEADER), "loses the day of the meeting")
    back = parse(read, layout, minutes.style)
    if what := _lost_in_head(minutes, back):
        return Lost(template_name(Kind.HEADER), f"loses {what}")
    return _lost_in_sections(minutes, back)


def _lost_in_head(minutes: Minutes, back: Minutes) -> str:
    if not back.title:
        return "the title"
    if back.meeting != minutes.meeting:
        return "the day of the meeting"
    if back.coordinates != minutes.coordinates:
        return f'the coordinates "{minutes.coordinates}"'
    return "who was there" if back.attending != minutes.attending else ""


def _lost_in_sections(minutes: Minutes, back: Minutes) -> Lost | None:
    if lost := _lost_headings(minutes.parts, back.parts):
        return lost
    for part, theirs in zip(minutes.parts, back.parts, strict=True):
        if what := _lost_in_body(without_remarks(part.body), theirs.body):
            return Lost(template_name(template_kind(part.section)), f'{what} of "{part.section.heading}"')
    return None


def _lost_headings(ours: Sequence[Part], theirs: Sequence[Part]) -> Lost | None:
    """The first heading that is not there any more, or that is there and should not be."""
    before, after = ([_heading(part) for part in parts] for parts in (ours, theirs))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    if after[same:] and after[same] not in before:
        kind = template_kind(ours[same - 1].section) if same else Kind.HEADER
        return Lost(template_name(kind), f'adds the heading "{after[same][0]}"')
    if before[same:]:
        return Lost(template_name(template_kind(ours[same].section)), f'loses the heading "{before[same][0]}"')
    return None


def _heading(part: Part) -> tuple[str, int, Kind]:
    return part.section.heading, part.section.level, part.section.kind


def _lost_in_body(ours: Sequence[Block], theirs: Sequence[Block]) -> str:
    """What of a body did not come back, or came back as more; in which order its blocks stand is the template's."""
    before, after = (Counter(line for block in body for line in _said(block)) for body in (ours, theirs))
    if lost := next(iter(before - after), None):
        return f'loses "{lost}"'
    if added := next(iter(after - before), None):
        return f'adds "{added}" to the lines'
    is_same = Counter(map(repr, ours)) == Counter(map(repr, without_remarks(theirs)))
    return "" if is_same else "loses what is nested in what"


def _said(block: Block) -> Iterator[str]:
    """Each thing that a block says."""
    match block:
        case Bullet():
            yield block.text
            for under in block.under:
                yield from _said(under)
        case Paragraph():
            yield " ".join(block.lines)
        case Table():
            yield from (" | ".join(row) for row in (block.header, *block.rows))

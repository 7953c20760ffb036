"""Every line of finished minutes, and what it is taken as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from meetings.absences.read import AbsenceText
from meetings.announcements.absences import absences_in
from meetings.markdown import from_markdown, one_line
from meetings.minutes.finished.blocks import Block, What
from meetings.minutes.finished.dating import is_date
from meetings.minutes.finished.figures import StateTable, cells_typed, counter_in, plain, row_in, table_of
from meetings.minutes.finished.items import item_in
from meetings.minutes.finished.sections import kind_of
from meetings.minutes.layout import Attending, Kind, Section
from meetings.people import Roster


class TakenAs(StrEnum):
    """What a line is taken as."""

    TITLE = "title"
    COORDINATES = "coordinates"
    ATTENDING = "attending"
    HEADING = "heading"
    ANNOUNCEMENT = "announcement"
    ABSENCE = "absence"
    MEETING = "word of a meeting"
    DUTY = "duty"
    COUNTER = "counter"
    TABLE = "table"
    FIGURES = "figures by state"
    GROUP = "group of a list"
    LISTED = "line of a list by state"
    ITEM = "action item"
    NOTHING = "none-line"
    REMARK = "remark"
    TEXT = "free text"
    UNEXPLAINED = "not understood"


@dataclass(frozen=True)
class Taken:
    """What the lines from `first` to `last` are taken as; `value` is what was read there, `under` what it is nested in.

    `section` is the place of its section in the order of the file, from 1; 0 is what stands before the first.
    """

    first: int
    last: int
    what: TakenAs
    text: str
    value: object = None
    under: tuple[str, ...] = ()
    section: int = 0


@dataclass(frozen=True)
class TakenSection:
    """A heading with the kind of what stands below it; `path` has the headings it stands under, and its own."""

    kind: Kind
    level: int
    path: tuple[str, ...]
    first: int


@dataclass(frozen=True)
class Duty:
    """`This week: Mat`: who has it, as it was written, in this week or (`is_next`) the next."""

    who: str
    is_next: bool


_FIELD = re.compile(
    rf"\*\*(?P<name>Coordinates|{'|'.join(Attending)}):?\*\*:?\s*(?P<value>.*)",
    re.IGNORECASE,
)
_DUTY = re.compile(r"(?P<which>this|next)\s+week(?:\s*\([^)]*\))?\s*[:–-]\s*(?P<who>.*)", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|nothing|n/a)(?: yet| this week| to report| new)?[.!]?", re.IGNORECASE)
_MEETING = re.compile(
    r".*\b(?:cancel\w*|no|next|moved?|resum\w*|skip\w*)\b.*\bmeetings?\b.*|.*\bmeetings?\b.*\b(?:cancel\w*|moved?|resum\w*)\b.*",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?:ready for )?(?:testing|release)|in testing|released|closed|development", re.IGNORECASE)
_REMARK = re.compile(r"<!--.*-->", re.DOTALL)


@dataclass
class Taking:
    """The state of one walk through the blocks of a file: which section this is, and what an item is nested in."""

    lines: Sequence[str]
    layout: Sequence[Section]
    roster: Roster
    day: date | None
    taken: list[Taken] = field(default_factory=list)
    sections: list[TakenSection] = field(default_factory=list)
    _parents: list[str] = field(default_factory=list)
    _header: tuple[str, ...] = ()
    _table: StateTable | None = None
    _dated: Block | None = None
    _lists_names: bool = False

    def all(self, blocks: Sequence[Block]) -> None:
        """Take every block."""
        self._dated = _dated_heading(blocks)
        for place, block in enumerate(blocks):
            below = blocks[place + 1] if place + 1 < len(blocks) else None
            self._take(block, below)

    @staticmethod
    def title_of(blocks: Sequence[Block]) -> str:
        """The first heading of the highest level, else a first one that is a day; "" where there is none."""
        found = next((block for block in blocks if block.what is What.HEADING and block.level == 1), None)
        title = found or _dated_heading(blocks)
        return one_line(title.text) if title else ""

    @property
    def _kind(self) -> Kind:
        return self.sections[-1].kind if self.sections else Kind.HEADER

    def _put(self, block: Block, what: TakenAs, value: object = None, *, text: str | None = None) -> None:
        said = one_line(block.text if text is None else text)
        under = tuple(self._parents[: block.depth - 1]) if block.depth else ()
        self.taken.append(Taken(block.first, block.last, what, said, value, under, len(self.sections)))

    def _take(self, block: Block, below: Block | None) -> None:
        match block.what:
            case What.HEADING:
                self._heading(block)
            case What.ITEM:
                self._item(block, below)
            case What.PARAGRAPH:
                self._paragraph(block)
            case What.RULER:
                self._put(block, TakenAs.TABLE)
            case What.ROW:
                self._row(block, is_header=below is not None and below.what is What.RULER)
            case What.HTML if _REMARK.fullmatch(block.text):
                self._put(block, TakenAs.REMARK)
            case _:
                self._put(block, TakenAs.TEXT)

    def _heading(self, block: Block) -> None:
        self._parents.clear()
        is_first = not self.sections and not any(one.what is TakenAs.TITLE for one in self.taken)
        if is_first and (block.level == 1 or block is self._dated):
            self._put(block, TakenAs.TITLE)
            return
        heading = one_line(block.text)
        kind = self._kind_of(heading, block.level)
        self.sections.append(TakenSection(kind, block.level, (*self._path(block.level), heading), block.first))
        self._put(block, TakenAs.HEADING, kind)

    def _path(self, level: int) -> tuple[str, ...]:
        """The headings that one of this level stands under."""
        for section in reversed(self.sections):
            if section.level < level:
                return section.path
        return ()

    def _kind_of(self, heading: str, level: int) -> Kind:
        """A heading under a list by states is one of its states, or of its releases, where it is not free text."""
        above = next((section for section in reversed(self.sections) if section.level < level), None)
        kind = kind_of(from_markdown(heading), self.layout, tuple(map(from_markdown, self._path(level))))
        is_state = _STATE.fullmatch(heading) or re.fullmatch(r".*\d\.\d.*", heading)
        return Kind.QUERY_LIST if above and above.kind is Kind.QUERY_LIST and is_state else kind

    def _item(self, block: Block, below: Block | None) -> None:
        del self._parents[block.depth - 1 :]
        self._parents += [""] * (block.depth - 1 - len(self._parents))
        nests = below is not None and below.depth > block.depth
        if not self.sections and self._lists_names and block.depth == 1:
            self._put(block, TakenAs.ATTENDING, _names(block.text))
            return
        what, value = self._meaning(block.text, nests=nests, under=tuple(self._parents))
        self._put(block, what, value)
        self._parents.append(one_line(block.text))

    def _meaning(self, typed: str, *, nests: bool, under: tuple[str, ...]) -> tuple[TakenAs, object]:
        """What a bullet is taken as, in its section; an action item is one anywhere."""
        text = one_line(_REMARK.sub("", typed))
        if says_nothing(text):
            return TakenAs.NOTHING, None
        if item := item_in(text):
            return TakenAs.ITEM, item
        if self._kind is Kind.ANNOUNCEMENTS:
            return self._announced(text)
        return self._counted(text) or (self._listed(nests=nests, under=under), None)

    def _counted(self, text: str) -> tuple[TakenAs, object] | None:
        if self._kind is Kind.ROTA and (duty := _DUTY.fullmatch(text)):
            return TakenAs.DUTY, Duty(duty["who"].strip(), duty["which"].casefold() == "next")
        counter = counter_in(text)
        return (TakenAs.COUNTER, counter) if counter else None

    def _listed(self, *, nests: bool, under: tuple[str, ...]) -> TakenAs:
        if self._kind is not Kind.QUERY_LIST:
            return TakenAs.TEXT
        if nests:
            return TakenAs.GROUP
        return TakenAs.LISTED if any(map(_STATE.fullmatch, (*under, self.sections[-1].path[-1]))) else TakenAs.TEXT

    def _announced(self, text: str) -> tuple[TakenAs, object]:
        readings = absences_in(text, self.day, self.roster) if self.day else ()
        if len(readings) == 1:
            absences: tuple[AbsenceText, ...] = readings[0]
            return TakenAs.ABSENCE, absences
        return (TakenAs.MEETING if _MEETING.fullmatch(text) else TakenAs.ANNOUNCEMENT), None

    def _paragraph(self, block: Block) -> None:
        if self._kind is not Kind.HEADER:
            what, value = self._meaning(block.text, nests=False, under=())
            self._put(block, what, value)
            return
        for number, line in enumerate(block.text.split("\n"), start=block.first):
            found = _FIELD.fullmatch(line.strip())
            here = Block(block.what, number, number, line)
            if found is None:
                self._put(here, TakenAs.REMARK if _REMARK.fullmatch(line.strip()) else TakenAs.TEXT)
            elif found["name"].casefold() == "coordinates":
                self._put(here, TakenAs.COORDINATES, found["value"].strip())
            else:
                names = _names(found["value"])
                self._lists_names = not names
                self._put(here, TakenAs.ATTENDING, names)

    def _row(self, block: Block, *, is_header: bool) -> None:
        if is_header:
            self._header, self._table = block.cells, table_of(block.cells)
            self._put(block, TakenAs.TABLE, self._table)
            return
        typed = cells_typed(self.lines[block.first - 1])
        if typed != len(self._header):
            self._put(
                block, TakenAs.UNEXPLAINED, f"the row has {typed} cells, and the head of its table {len(self._header)}"
            )
        elif self._table is None:
            self._put(block, TakenAs.TABLE)
        else:
            row = row_in(self._table, block.cells)
            self._put(block, TakenAs.UNEXPLAINED if isinstance(row, str) else TakenAs.FIGURES, row)


def _dated_heading(blocks: Sequence[Block]) -> Block | None:
    """The heading of a meeting's day in a file of several, whose title stands above all of them."""
    headings = [block for block in blocks if block.what is What.HEADING]
    has_title = any(block.level == 1 for block in headings)
    return headings[0] if headings and not has_title and is_date(one_line(headings[0].text)) else None


def says_nothing(text: str) -> bool:
    """Whether a line says that there is nothing: "None this week"."""
    return _NOTHING.fullmatch(text) is not None


def _names(text: str) -> tuple[str, ...]:
    """The names of a line of attendance."""
    bare = _REMARK.sub("", text)
    return tuple(name for each in re.split(r"[,;]|\band\b", plain(bare)) if (name := each.strip()))

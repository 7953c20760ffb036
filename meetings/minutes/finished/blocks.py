"""A Markdown file as the blocks it is made of, each with the lines it stands on, as markdown-it-py reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.token import Token

# As long as ten years of real minutes together: more is no file of one meeting, and takes minutes to read.
MOST_CHARACTERS = 1_000_000
_READER = MarkdownIt("commonmark").enable("table")


class What(StrEnum):
    """What kind of block it is."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    ROW = "table row"
    RULER = "table ruler"
    CODE = "code"
    HTML = "html"
    RULE = "rule"
    DEFINITION = "link definition"


@dataclass(frozen=True)
class Block:
    """One block on the lines from `first` to `last`, both included and counted from 1.

    `text` is its Markdown without marks of its kind; lines of one paragraph are joined by line breaks. `level` is that
    of a heading; `depth` says in how many lists an item, or a paragraph, stands. `cells` are those of a row.
    """

    what: What
    first: int
    last: int
    text: str = ""
    level: int = 0
    depth: int = 0
    cells: tuple[str, ...] = ()


class TooLongError(Exception):
    """There is more text than one meeting's minutes have."""


def blocks_of(text: str) -> tuple[Block, ...]:
    """Every block in the order of the file: each line that is not blank belongs to one. Raises TooLongError."""
    if len(text) > MOST_CHARACTERS:
        raise TooLongError(f"it has more than {MOST_CHARACTERS:,} characters")
    lines = lines_of(text)
    found = list(_Walk(_READER.parse("\n".join(lines))).blocks())
    return tuple(sorted([*found, *_left_over(lines, found)], key=lambda block: block.first))


def lines_of(text: str) -> list[str]:
    """The lines as Markdown counts them: ended by a line break of any system, and by nothing else."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@dataclass
class _Walk:
    """A walk through the tokens of a file: in how many lists it is, and which row it reads."""

    tokens: Sequence[Token]
    depth: int = 0
    opens_item: bool = False
    row: tuple[int, int] = (1, 1)
    cells: tuple[str, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block, in the order of the tokens."""
        for place, token in enumerate(self.tokens):
            block = _READ[token.type](self, token, place) if token.type in _READ else None
            if block:
                yield block

    def content(self, place: int) -> str:
        """The text inside the block that opens here."""
        return self.tokens[place + 1].content

    def list_opens(self, *_: object) -> None:
        self.depth += 1

    def list_closes(self, *_: object) -> None:
        self.depth -= 1

    def item(self, token: Token, place: int) -> Block | None:
        """An item opens; the line of one that does not begin with text is a block by itself."""
        self.opens_item = self.tokens[place + 1].type == "paragraph_open"
        first, _ = _lines(token)
        inside = self.tokens[place + 1].map
        if self.opens_item or (inside and inside[0] + 1 == first):
            return None
        return Block(What.ITEM, first, first, depth=self.depth)

    def heading(self, token: Token, place: int) -> Block:
        return Block(What.HEADING, *_lines(token), self.content(place), level=int(token.tag[1:]), depth=self.depth)

    def paragraph(self, token: Token, place: int) -> Block:
        what = What.ITEM if self.opens_item else What.PARAGRAPH
        self.opens_item = False
        return Block(what, *_lines(token), self.content(place), depth=self.depth)

    def head(self, token: Token, _: int) -> None:
        self.row = _lines(token)

    def head_ends(self, *_: object) -> Block:
        line = self.row[0] + 1
        return Block(What.RULER, line, line, depth=self.depth)

    def row_opens(self, token: Token, _: int) -> None:
        self.row, self.cells = _lines(token), ()

    def cell(self, _: Token, place: int) -> None:
        self.cells = (*self.cells, self.content(place).strip())

    def row_closes(self, *_: object) -> Block:
        return Block(What.ROW, *self.row, " | ".join(self.cells), depth=self.depth, cells=self.cells)

    def code(self, token: Token, _: int) -> Block:
        return Block(What.CODE, *_lines(token), token.content, depth=self.depth)

    def html(self, token: Token, _: int) -> Block:
        return Block(What.HTML, *_lines(token), token.content.strip(), depth=self.depth)

    def rule(self, token: Token, _: int) -> Block:
        return Block(What.RULE, *_lines(token), depth=self.depth)


_READ: Mapping[str, Callable[[_Walk, Token, int], Block | None]] = {
    "bullet_list_open": _Walk.list_opens,
    "ordered_list_open": _Walk.list_opens,
    "bullet_list_close": _Walk.list_closes,
    "ordered_list_close": _Walk.list_closes,
    "list_item_open": _Walk.item,
    "heading_open": _Walk.heading,
    "paragraph_open": _Walk.paragraph,
    "thead_open": _Walk.head,
    "thead_close": _Walk.head_ends,
    "tr_open": _Walk.row_opens,
    "th_open": _Walk.cell,
    "td_open": _Walk.cell,
    "tr_close": _Walk.row_closes,
    "fence": _Walk.code,
    "code_block": _Walk.code,
    "html_block": _Walk.html,
    "hr": _Walk.rule,
}


def _lines(token: Token) -> tuple[int, int]:
    """The first and the last line of a token, counted from 1."""
    start, end = token.map or (0, 1)
    return start + 1, max(end, start + 1)


def _left_over(lines: Sequence[str], found: Sequence[Block]) -> Iterator[Block]:
    """The lines that are no block to Markdown: definitions of links, marks of lists without text."""
    taken = {line for block in found for line in range(block.first, block.last + 1)}
    for number, line in enumerate(lines, start=1):
        if line.strip() and number not in taken:
            yield Block(What.DEFINITION, number, number, line.strip())

"""Minutes as Markdown, by one template a kind of section: the archive's house style, or the team's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Template, pass_context
from jinja2.runtime import Context

from meetings.dates import MONTHS, join_words, title_day
from meetings.markdown import to_markdown
from meetings.minutes.body import Block, Bullet, Paragraph, Remark, Table
from meetings.minutes.layout import Kind, Ruler, Section, Style, TitleDate
from meetings.minutes.model import Minutes, Part
from meetings.minutes.tables import table_lines
from meetings.minutes.templating import TemplateMistakeError, Templates, rendered, template_name

INDENT = "    "
# The archive puts two blank lines before a heading.
BETWEEN = "\n\n\n"


def render(minutes: Minutes, *, strictly: bool = False) -> str:
    """The whole file, ending in one line break; parts with lines of their own are printed as they stood.

    In a rolling file it is the part of this meeting. Where a team's template is wrong the house's is used, with a
    remark that says so; `strictly` raises TemplateMistakeError instead.
    """
    parts = [] if minutes.source == () else [_head(minutes, strictly)]
    parts += [_part(part, minutes, strictly) for part in minutes.parts if part.section.heading or part.source]
    return "".join(_joined(parts))


def _joined(parts: Sequence[tuple[str, bool]]) -> Iterator[str]:
    """The parts with blank lines between those that are drafted; what stood in a file brings its own."""
    *others, (last, last_is_source) = parts or [("", True)]
    for text, is_source in others:
        yield text + ("\n" if is_source else BETWEEN)
    yield last if last_is_source else f"{last}\n"


def _head(minutes: Minutes, strictly: bool) -> tuple[str, bool]:
    if minutes.source is not None:
        return "\n".join(minutes.source), True
    return _filled(Kind.HEADER, strictly, minutes=minutes, style=minutes.style), False


def _part(part: Part, minutes: Minutes, strictly: bool) -> tuple[str, bool]:
    if part.source:
        return "\n".join(part.source), True
    kind = template_kind(part.section)
    return _filled(kind, strictly, section=part.section, body=part.body, minutes=minutes, style=minutes.style), False


def template_kind(section: Section) -> Kind:
    """The kind of the template by which a section is written: a header with a heading of its own is free text."""
    return Kind.FREE_TEXT if section.kind is Kind.HEADER else section.kind


def _filled(kind: Kind, strictly: bool, *, style: Style, **values: object) -> str:
    own = style.templates.get(kind)
    if own is None:
        return _by_the_house(kind, style=style, **values)
    try:
        return rendered(_template(kind, own), bounded=True, style=style, **values).strip("\n")
    except TemplateMistakeError as error:
        if strictly:
            raise
        return f"{_by_the_house(kind, style=style, **values)}\n\n{remark(f'the template {error}')}"


def _by_the_house(kind: Kind, **values: object) -> str:
    return rendered(_template(kind, _house(kind)), bounded=False, **values).strip("\n")


@cache
def _house(kind: Kind) -> str:
    return files("meetings.minutes").joinpath("templates", template_name(kind)).read_text("utf-8")


@lru_cache(maxsize=64)
def _template(kind: Kind, text: str) -> Template:
    return TEMPLATES.compiled(kind, text)


def _title(minutes: Minutes) -> str:
    """The heading of the whole; in a file of all meetings that of the day."""
    day = day_of_title(minutes.meeting, minutes.style)
    return f"## {day}" if minutes.style.rolling else f"# {to_markdown(minutes.title)}, {day}"


def _attendance(minutes: Minutes) -> str:
    """Who was there, with the label; before anybody has said so a remark with who should be."""
    style = minutes.style
    label = f"**{style.attending}:**"
    if minutes.attending is None:
        return f"{label} {_expected(minutes)}"
    if style.listed:
        return "\n".join([label, "", *(f"{style.bullet}{to_markdown(name)}" for name in minutes.attending)])
    return f"{label} {to_markdown(', '.join(minutes.attending))}"


def _expected(minutes: Minutes) -> str:
    expected = f"expected {', '.join(minutes.expected)}" if minutes.expected else "nobody is expected"
    out = f"; out {join_words(minutes.out)}" if minutes.out else ""
    return remark(f"{expected}{out}{f'; {minutes.host} runs it' if minutes.host else ''}")


def remark(text: str) -> str:
    """The one kind of remark: invisible when published. Two dashes in a row would end it early."""
    return f"<!-- convener: {_without_end(text)} -->"


def _without_end(text: str) -> str:
    return re.sub("-(?=-)", "- ", text)


def day_of_title(day: date, style: Style) -> str:
    """The day as the title has it."""
    match style.title_date:
        case TitleDate.ISO:
            return day.isoformat()
        case TitleDate.MONTH_DAY:
            return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
        case TitleDate.DAY_MONTH:
            words = title_day(day)
            return f" {words}" if style.wide_days and words[1] == " " else words


@pass_context
def _day(context: Context, day: date) -> str:
    return day_of_title(day, context["style"])


@pass_context
def _heading(context: Context, section: Section) -> str:
    """The heading of a section; number signs at its end would be taken for a closing mark."""
    style: Style = context["style"]
    text = re.sub(r"(?=#+$)", r"\\", to_markdown(section.heading), count=1)
    return f"{'#' * (section.level + style.rolling)} {text}"


def _groups(body: Iterable[Block]) -> list[list[Block]]:
    """The body in pieces between which there is a blank line: the bullets in a row are one list."""
    found: list[list[Block]] = []
    for kind, each in groupby(body, type):
        blocks = list(each)
        found += [blocks] if kind is Bullet else [[block] for block in blocks]
    return found


def _tables_first(body: Iterable[Block]) -> list[Block]:
    return sorted(body, key=lambda block: not isinstance(block, Table))


@pass_context
def _lines(context: Context, group: Iterable[Block]) -> str:
    style: Style = context["style"]
    ruler: Ruler = context["section"].ruler or style.ruler
    return "\n".join(line for block in group for line in _block(block, style, ruler))


def _block(block: Block, style: Style, ruler: Ruler) -> list[str]:
    match block:
        case Bullet():
            return _bullet(block, "", style)
        case Table():
            return table_lines(block, ruler)
        case Paragraph():
            return list(block.lines)
        case Remark():
            inside = (line for each in block.body for line in _block(each, style, ruler))
            return [f"<!-- convener: {_without_end(block.text)}", *map(_without_end, inside), "-->"]


def _bullet(bullet: Bullet, indent: str, style: Style) -> list[str]:
    said = f" {remark(bullet.remark)}" if bullet.remark else ""
    under = [line for one in bullet.under for line in _bullet(one, f"{indent}{INDENT}", style)]
    return [f"{indent}{style.bullet}{bullet.text}{said}", *under]


TEMPLATES = Templates(
    {
        "attendance": _attendance,
        "day": _day,
        "groups": _groups,
        "heading": _heading,
        "lines": _lines,
        "tables_first": _tables_first,
        "title": _title,
        "typed": to_markdown,
    }
)

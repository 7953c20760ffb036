"""Minutes as Markdown, by one template a kind of section: the archive's house style, or the team's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby

from jinja2 import ChoiceLoader, DictLoader, PackageLoader, StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from meetings.dates import join_words, title_day
from meetings.markdown import to_markdown
from meetings.minutes.body import Block, Bullet, Paragraph, Remark, Table
from meetings.minutes.layout import Kind, Ruler, Section, Style
from meetings.minutes.model import Minutes, Part
from meetings.minutes.tables import table_lines

INDENT = "    "
# The archive puts two blank lines before a heading.
BETWEEN = "\n\n\n"


def render(minutes: Minutes) -> str:
    """The whole file, ending in one line break; parts with lines of their own are printed as they stood.

    Raises jinja2.TemplateError where a template of the team's own is wrong.
    """
    templates = _templates(tuple(sorted(minutes.style.templates.items())))
    parts = [] if minutes.source == () else [_head(minutes, templates)]
    parts += [_part(part, minutes, templates) for part in minutes.parts if part.section.heading or part.source]
    return "".join(_joined(parts))


def template_name(kind: Kind) -> str:
    """`action_items.md.j2`, the file of the template of a kind of section."""
    return f"{kind.value.replace(' ', '_')}.md.j2"


def _joined(parts: Sequence[tuple[str, bool]]) -> Iterator[str]:
    """The parts with blank lines between those that are drafted; what stood in a file brings its own."""
    *others, (last, last_is_source) = parts or [("", True)]
    for text, is_source in others:
        yield text + ("\n" if is_source else BETWEEN)
    yield last if last_is_source else f"{last}\n"


def _head(minutes: Minutes, templates: Mapping[Kind, Template]) -> tuple[str, bool]:
    if minutes.source is not None:
        return "\n".join(minutes.source), True
    return templates[Kind.HEADER].render(minutes=minutes, style=minutes.style).strip("\n"), False


def _part(part: Part, minutes: Minutes, templates: Mapping[Kind, Template]) -> tuple[str, bool]:
    if part.source:
        return "\n".join(part.source), True
    kind = Kind.FREE_TEXT if part.section.kind is Kind.HEADER else part.section.kind
    text = templates[kind].render(section=part.section, body=part.body, minutes=minutes, style=minutes.style)
    return text.strip("\n"), False


@lru_cache(maxsize=16)
def _templates(own: tuple[tuple[Kind, str], ...]) -> Mapping[Kind, Template]:
    """Every kind's template; a team's may change nothing, and reach nothing but what it is given."""
    mine = DictLoader({template_name(kind): text for kind, text in own})
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([mine, PackageLoader("meetings.minutes")]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701: it is Markdown that is written, every typed text of it escaped as such
    )
    environment.filters |= {
        "attendance": _attendance,
        "day": _day,
        "groups": _groups,
        "heading": _heading,
        "lines": _lines,
        "tables_first": _tables_first,
        "typed": to_markdown,
    }
    return {kind: environment.get_template(template_name(kind)) for kind in Kind}


def _attendance(minutes: Minutes) -> str:
    """Who was there; before anybody has said so a remark with who should be."""
    if minutes.attending is not None:
        return to_markdown(", ".join(minutes.attending))
    expected = f"expected {', '.join(minutes.expected)}" if minutes.expected else "nobody is expected"
    out = f"; out {join_words(minutes.out)}" if minutes.out else ""
    return remark(f"{expected}{out}{f'; {minutes.host} runs it' if minutes.host else ''}")


def remark(text: str) -> str:
    """The one kind of remark: invisible when published. Two dashes in a row would end it early."""
    return f"<!-- convener: {_without_end(text)} -->"


def _without_end(text: str) -> str:
    return re.sub("-(?=-)", "- ", text)


@pass_context
def _day(context: Context, day: date) -> str:
    style: Style = context["style"]
    words = title_day(day)
    return f" {words}" if style.wide_days and words[1] == " " else words


def _heading(section: Section) -> str:
    """The heading of a section; number signs at its end would be taken for a closing mark."""
    text = re.sub(r"(?=#+$)", r"\\", to_markdown(section.heading), count=1)
    return f"{'#' * section.level} {text}"


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

"""The templates of minutes: what may stand in one, and rendering it within bounds.

A team's template goes through what it is given and prints it. It assigns, calls, imports and includes nothing, so that
it reaches no file and nothing of the process; every step of its rendering is counted, so that it ends.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from meetings.minutes.body import Bullet, Paragraph, Table
from meetings.minutes.layout import Kind

LONGEST_TEMPLATE = 20_000
MOST_STEPS = 500_000
CHARACTERS_A_STEP = 16
LONGEST_TEXT = 1_000_000
_HEADER = frozenset({"minutes", "style"})
_SECTION = _HEADER | {"section", "body"}
# Names that Jinja2 takes as declared.
_OF_JINJA = frozenset({"self", "super", "caller"})
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.CondExpr, nodes.Name, nodes.Const,
    nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And,
    nodes.Or, nodes.Not, nodes.Neg, nodes.Add, nodes.Sub, nodes.Tuple, nodes.List,
)  # fmt: skip
_WORDS = {
    nodes.Call: "a call",
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "import",
    nodes.Extends: "extends",
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.Macro: "macro",
    nodes.With: "with",
    nodes.Block: "block",
}


class TemplateMistakeError(Exception):
    """What is wrong with a template: its name, the line counted from 1, and what it is in a few words."""

    def __init__(self, name: str, line: int, said: str) -> None:
        self.name, self.line, self.said = name, line, " ".join(said.split())
        super().__init__(f"{name}, line {line}: {self.said}")


def template_name(kind: Kind) -> str:
    """`action_items.md.j2`, the file of the template of a kind of section."""
    return f"{kind.value.replace(' ', '_')}.md.j2"


@dataclass
class _Budget:
    """How much a rendering may still do."""

    steps: float = MOST_STEPS
    characters: float = LONGEST_TEXT

    def spend(self, value: object) -> None:
        size = len(value) if isinstance(value, (str, list, tuple)) else 0
        self.steps -= 1 + (size // CHARACTERS_A_STEP if isinstance(value, str) else size)
        if self.steps < 0:
            raise OverflowError("it does not end")

    def written(self, piece: str) -> str:
        self.characters -= len(piece)
        if self.characters < 0:
            raise OverflowError("what it writes does not end")
        return piece


class Templates:
    """Templates with the filters they may use: `filters` are functions of a context and a value, or of a value."""

    def __init__(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_printed,
            autoescape=False,  # It is Markdown that is written, every typed text of it escaped as such.
        )
        self._environment.globals.clear()
        self._environment.filters = {name: _counted(each) for name, each in (_PLAIN | dict(filters)).items()}
        self._environment.tests |= {
            "bullet": lambda block: isinstance(block, Bullet),
            "paragraph": lambda block: isinstance(block, Paragraph),
            "table": lambda block: isinstance(block, Table),
        }

    def compiled(self, kind: Kind, text: str) -> Template:
        """The template of a kind of section. Raises TemplateMistakeError for what may not stand in one."""
        name = template_name(kind)
        if len(text) > LONGEST_TEMPLATE:
            raise TemplateMistakeError(name, 1, f"it has more than {LONGEST_TEMPLATE:,} characters")
        try:
            parsed = self._environment.parse(text, name, name)
            _check(parsed, name, _HEADER if kind is Kind.HEADER else _SECTION)
            for loop in parsed.find_all(nodes.For):
                loop.iter = nodes.Filter(loop.iter, "", [], [], None, None, lineno=loop.lineno)
            code = self._environment.compile(parsed, name, name)
        except TemplateSyntaxError as error:
            raise TemplateMistakeError(name, error.lineno, error.message or "it is not understood") from None
        except (SyntaxError, RecursionError):
            raise TemplateMistakeError(name, 1, "it is nested too deeply") from None
        return self._environment.template_class.from_code(self._environment, code, {})


def rendered(template: Template, *, bounded: bool, **values: object) -> str:
    """The text of a template for these values; `bounded` ends one that is not ours. Raises TemplateMistakeError."""
    budget = _Budget() if bounded else _Budget(inf, inf)
    try:
        return "".join(map(budget.written, template.generate(**values, _budget=budget)))
    except Exception as error:
        raise _mistake(template.name or "", error) from None


def _mistake(name: str, error: Exception) -> TemplateMistakeError:
    frames = traceback.extract_tb(error.__traceback__)
    line = next((frame.lineno for frame in reversed(frames) if frame.filename == name and frame.lineno), 1)
    return TemplateMistakeError(name, line, str(error) or error.__class__.__name__)


def _check(parsed: nodes.Template, name: str, known: frozenset[str]) -> None:
    for node in _all(parsed):
        if said := _refused(node):
            raise TemplateMistakeError(name, node.lineno, said)
    used = {each.name for each in parsed.find_all(nodes.Name)}
    for strange in sorted(find_undeclared_variables(parsed) - known | used & _OF_JINJA):
        line = next(each.lineno for each in parsed.find_all(nodes.Name) if each.name == strange)
        raise TemplateMistakeError(name, line, f"there is no {strange!r}; it is given {', '.join(sorted(known))}")


def _all(node: nodes.Node) -> Iterable[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _all(child)


def _refused(node: nodes.Node) -> str:
    """Why this may not stand in a template, "" where it may."""
    if not isinstance(node, _ALLOWED):
        word = _WORDS.get(type(node), node.__class__.__name__.lower())
        return f"{word} may not stand in a template, which prints what it is given by for, if and filters"
    if isinstance(node, nodes.For) and node.recursive:
        return "recursive may not stand in a template"
    hidden = node.attr if isinstance(node, nodes.Getattr) else node.name if isinstance(node, nodes.Name) else ""
    return f"{hidden} is hidden: what begins with _ is not a template's" if hidden.startswith("_") else ""


def _counted(function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, which spends of the budget of its rendering what it is given and what it makes."""
    with_context = hasattr(function, "jinja_pass_arg")

    @pass_context
    def counted(context: Context, value: Any, *arguments: Any) -> Any:
        budget = cast(_Budget, context["_budget"])
        budget.spend(value)
        made = function(context, value, *arguments) if with_context else function(value, *arguments)
        budget.spend(made)
        return made

    return counted


def _printed(value: object) -> object:
    """Texts and numbers are printed; anything else would show how it is kept. What there is not says so itself."""
    if isinstance(value, Undefined):
        return str(value)
    if not isinstance(value, (str, int)):
        raise TypeError(f"{value.__class__.__name__} is no text; print its parts, or use the filter lines or join")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value.__class__.__name__} is no text")
    return value


# Small filters of no surprise. "" is what every loop goes through.
_PLAIN: dict[str, Callable[..., Any]] = {
    "": list,
    "capitalize": lambda text: _text(text).capitalize(),
    "join": lambda items, between=", ": _text(between).join(map(_text, items)),
    "length": len,
    "lower": lambda text: _text(text).lower(),
    "replace": lambda text, old, new: _text(text).replace(_text(old), _text(new)),
    "upper": lambda text: _text(text).upper(),
}

"""Writes the forms of docs/absences.md from the grammar itself: `python -m scripts.absence_forms`.

Each rule of `meetings/when/grammar/` says in its docstring what it reads, with examples in quotes. What stands in the
document is what those examples are read as, so it cannot be out of date.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

from meetings.absences import when_words
from meetings.when import When, grammar, read_when
from meetings.when.cursor import is_rule

DOCUMENT = Path(__file__).parent.parent / "docs" / "absences.md"
# A Wednesday.
SAID_ON = date(2026, 7, 8)
BEGIN, END = "<!-- forms: written by `make forms` -->", "<!-- /forms -->"
_EXAMPLE = re.compile(r'"([^"]+)"')


def forms() -> list[str]:
    """The lines of the list of forms: a table a module of the grammar, a row an example."""
    lines = []
    for module in modules():
        rows = list(_rows(module))
        if rows:
            lines += [f"### {_title(module)}", "", "| typed | read |", "|---|---|", *rows, ""]
    return lines


def modules() -> list[ModuleType]:
    """The modules of the grammar, in alphabetical order."""
    names = sorted(each.name for each in pkgutil.iter_modules(grammar.__path__))
    return [importlib.import_module(f"{grammar.__name__}.{name}") for name in names]


def examples(module: ModuleType) -> Iterator[str]:
    """The examples in the docstrings of a module and of its rules, each once, in their order."""
    rules = [each for each in vars(module).values() if is_rule(each) and each.__module__ == module.__name__]
    quoted = [example for each in (module, *rules) for example in _EXAMPLE.findall(each.__doc__ or "")]
    yield from dict.fromkeys(quoted)


def _rows(module: ModuleType) -> Iterator[str]:
    for example in examples(module):
        reading = read_when(example, SAID_ON)
        if isinstance(reading, When):
            yield f"| {_cell(example)} | {when_words(reading, SAID_ON)} |"
        elif reading.choices:
            either = " or ".join(when_words(choice, SAID_ON) for choice in reading.choices)
            yield f"| {_cell(example)} | asked: {either}? |"


def _title(module: ModuleType) -> str:
    return (module.__doc__ or "").partition(":")[0].strip().rstrip(".")


def _cell(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


def written(document: str) -> str:
    """The document with the list of forms as it is now."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return "\n".join([f"{before}{BEGIN}", "", *forms(), f"{END}{after}"])


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{DOCUMENT}\n")

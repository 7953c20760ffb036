"""From the lines of a story file to steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from playground.errors import PlaygroundError
from playground.story.form import Form, Meaning
from playground.story.forms import EXPECTATIONS, STEPS
from playground.story.steps import (
    Action,
    Acts,
    At,
    CommandLine,
    ConnectByHttp,
    EndsSocket,
    ExpectedLine,
    Jumps,
    Note,
    Operate,
    Settings,
    Step,
    Story,
)


class StoryError(PlaygroundError):
    """A line of a story that cannot be understood, with its file and number."""


def read_story(path: Path) -> Story:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as mistake:
        raise StoryError(f"Cannot read {path}: {mistake.strerror}") from None
    return parse_story(text, path)


def parse_story(text: str, path: Path) -> Story:
    steps = _steps(text, path)
    if not steps or not isinstance(steps[0].action, Settings):
        raise StoryError(f"{path}:{steps[0].number if steps else 1}: the first step is `settings FILE`")
    http = len(steps) > 1 and isinstance(steps[1].action, ConnectByHttp)
    rest = tuple(steps[2 if http else 1 :])
    _check_order(rest, path)
    return Story(path, path.parent / steps[0].action.file, rest, http)


def parse_action(line: str) -> Action:
    """One step; StoryError without a file's name when it has none of the forms."""
    return _match(line.strip(), STEPS, "a step")


def _steps(text: str, path: Path) -> list[Step]:
    steps: list[Step] = []
    for number, line in _lines(text):
        try:
            _add(steps, number, line)
        except StoryError as mistake:
            raise StoryError(f"{path}:{number}: {mistake}") from None
    return steps


def _add(steps: list[Step], number: int, line: str) -> None:
    """A line at the margin is a step, an indented one says what must hold of the step above."""
    source = line.strip()
    if not line[0].isspace():
        steps.append(Step(number, source, parse_action(line)))
        return
    if not steps:
        raise StoryError("an indented line says what must hold of the step above it; there is none")
    found = ExpectedLine(number, source, _match(source, EXPECTATIONS, "an expectation"))
    steps[-1] = replace(steps[-1], expected=(*steps[-1].expected, found))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, numbered from 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.strip()
        if content and content != "#" and not content.startswith("# "):
            yield number, line


def _match(line: str, forms: Sequence[Form[Meaning]], what: str) -> Meaning:
    for form in forms:
        found = form.pattern.fullmatch(line)
        if found is None:
            continue
        try:
            return form.make(found)
        except ValueError as mistake:
            raise StoryError(str(mistake)) from None
    shapes = "\n".join(f"    {form.shape}" for form in forms)
    raise StoryError(f'"{line}" is not {what}. It is one of:\n{shapes}')


def _check_order(steps: Sequence[Step], path: Path) -> None:
    """What stands at the beginning; and nobody does anything before the story says when it is."""
    timed = False
    for step in steps:
        if isinstance(step.action, ConnectByHttp):
            raise StoryError(f"{path}:{step.number}: `connect by HTTP` stands directly after `settings FILE`")
        if isinstance(step.action, Settings):
            raise StoryError(f"{path}:{step.number}: there is one `settings FILE`, and it is the first step")
        timed = timed or isinstance(step.action, At)
        if not timed and isinstance(step.action, Acts | Operate | CommandLine | EndsSocket | Jumps):
            raise StoryError(f"{path}:{step.number}: say first what time it is: `at YYYY-MM-DD HH:MM`")
        if isinstance(step.action, Note) and step.expected:
            raise StoryError(f"{path}:{step.expected[0].number}: nothing follows from a note")

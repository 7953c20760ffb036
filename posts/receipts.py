"""Receipts: what a command answers, privately, as the body of its acknowledgement."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from meetings.dates import day_words
from posts.here import Here
from posts.slack.rich_text import Block, Element, bullets, file_text, quote, rich_text, sentence
from posts.slack.slack_text import fallback, shorten

UNDO = "undo"
RUN = "run"
TICKS = "ticks"
# A button's label; docs.slack.dev/reference/block-kit/block-elements/button-element
LONGEST_LABEL = 75
# docs.slack.dev/reference/block-kit/blocks/actions-block
MOST_IN_A_ROW = 25
# A menu's options and its placeholder, an option's label being as long as a button's;
# docs.slack.dev/reference/block-kit/block-elements/select-menu-element
MOST_OPTIONS = 100
LONGEST_PLACEHOLDER = 150
# Of a hundred options that are all ticked each label counts twice, among the 13,200 characters of a message.
LONGEST_TICK = 40


@dataclass(frozen=True)
class Button:
    """A button: UNDO takes back what the command of this receipt changed, RUN carries out `text` in its place.

    `again` carries it out although the same was just recorded. `settles` is what a press settles before that, such as
    who the typist is (handlers/answering/settling.py); `undoes` are the commands that an UNDO takes back, where they
    are others than the one of this receipt. `series` is the meeting that the command is then about. With a `surface`
    the command is one of that surface and has nothing to do with the receipt, which stays.
    """

    label: str
    action: str
    text: str = ""
    again: bool = False
    settles: tuple[str, ...] = ()
    undoes: tuple[int, ...] = ()
    series: str | None = None
    surface: str = ""


@dataclass(frozen=True)
class Option:
    """One choice of a menu: its label, and the command that choosing it carries out."""

    label: str
    text: str


@dataclass(frozen=True)
class Menu:
    """A menu of choices beside the buttons; what is beyond MOST_OPTIONS is left out."""

    placeholder: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Ticks:
    """Options of which several may be ticked, and which are to begin with; any RUN of the receipt carries what is then.

    What is beyond MOST_OPTIONS is not shown, and stays as it is to begin with.
    """

    placeholder: str
    options: tuple[str, ...]
    ticked: tuple[str, ...] = ()

    def chosen(self, places: Collection[int] | None) -> tuple[str, ...]:
        """The ticked options, in their order, by the places that Slack names; those to begin with where it names none.

        A place where no option is shown is nobody's.
        """
        shown = self.options[:MOST_OPTIONS]
        left = self.options if places is None else self.options[MOST_OPTIONS:]
        here = () if places is None else tuple(option for place, option in enumerate(shown) if place in places)
        return (*here, *(option for option in left if option in self.ticked))


@dataclass(frozen=True)
class Receipt:
    """One answer. `text` is ours, with `code` in backticks; `line`, `items` and `file` are data, shown as they are.

    `line` is the line as the minutes will have it, introduced by `before_line`; `after` follows everything. `follows`
    says that more comes of it as a post, so that the same request, delivered again, gets this answer again.
    """

    text: str
    before_line: str = ""
    line: str = ""
    items: tuple[str, ...] = ()
    file: str = ""
    after: str = ""
    buttons: tuple[Button, ...] = ()
    menu: Menu | None = None
    ticks: Ticks | None = None
    follows: bool = False

    @property
    def kept(self) -> bool:
        """Whether something of it may be pressed later, so that the command has to be remembered."""
        return bool(self.runs)

    @property
    def said(self) -> str:
        """What holds by it, in one line: not who is told of it."""
        return f"{_TOLD.sub('', self.text)} {self.line}".strip()

    @property
    def runs(self) -> tuple[Button, ...]:
        """What can be pressed, in the order of the numbers by which Slack names it: the buttons, then the options."""
        options = self.menu.options[:MOST_OPTIONS] if self.menu else ()
        return (*self.buttons, *(Button(option.label, RUN, option.text) for option in options))


UNDO_BUTTON = Button("Undo", UNDO)


_TOLD = re.compile(r" [\w ,'’-]+ (?:is|are) told\.")


def payload(receipt: Receipt, command: int, here: Here | None = None) -> dict[str, Any]:
    """The message that answers this command: blocks for people, and their words as escaped fallback text."""
    receipt = _here(receipt, here or Here())
    blocks: list[Block] = [rich_text(*_elements(receipt))]
    if receipt.ticks and receipt.ticks.options:
        blocks.append(_ticks(receipt.ticks))
    pressable = [_button(command, number, button) for number, button in enumerate(receipt.buttons)]
    if receipt.menu and receipt.menu.options:
        pressable.append(_menu(command, len(receipt.buttons), receipt.menu))
    for first in range(0, len(pressable), MOST_IN_A_ROW):
        blocks.append({"type": "actions", "elements": pressable[first : first + MOST_IN_A_ROW]})
    words = " ".join(part for part in (receipt.text, receipt.before_line, receipt.line, receipt.after) if part)
    return {"text": fallback(words), "blocks": blocks}


def where(meeting: date, today: date, *, posted: bool, of: str = "") -> str:
    """In which minutes something stands; `posted` where their draft is, and is brought up to date.

    `of` is the meeting's title, where there are several meetings.
    """
    follows = ", whose posted draft is brought up to date" if posted else ""
    return f"In the minutes of {day_words(meeting, today)}{f' ({of})' if of else ''}{follows}:"


def and_in(introduced: str, following: date, today: date) -> str:
    """The same, and in the minutes after those: the meeting that it was typed for has begun."""
    return f"{introduced.removesuffix(':')}, and of {day_words(following, today)}, as the meeting has begun:"


def _here(receipt: Receipt, here: Here) -> Receipt:
    return replace(
        receipt,
        text=here.example(receipt.text),
        before_line=here.example(receipt.before_line),
        after=here.example(receipt.after),
    )


def private(message: dict[str, Any]) -> dict[str, Any]:
    """The message as an answer that only the typist sees; Slack's default, said aloud."""
    return {"response_type": "ephemeral", **message}


def _elements(receipt: Receipt) -> list[Element]:
    elements = [sentence(receipt.text)]
    if receipt.before_line:
        elements.append(sentence(f"\n{receipt.before_line}"))
    if receipt.line:
        elements.append(quote(receipt.line))
    if receipt.items:
        elements.append(bullets(receipt.items))
    if receipt.file:
        elements.append(file_text(receipt.file))
    if receipt.after:
        elements.append(sentence(receipt.after))
    return elements


def _button(command: int, number: int, button: Button) -> dict[str, Any]:
    # The value names the command and the button; what it stands for is read from the database, never from Slack.
    return {
        "type": "button",
        "action_id": f"{button.action}:{number}",
        "text": _plain(button.label, LONGEST_LABEL),
        "value": f"{command}:{number}",
    }


def _menu(command: int, first: int, menu: Menu) -> dict[str, Any]:
    options = [
        {"text": _plain(option.label, LONGEST_LABEL), "value": f"{command}:{number}"}
        for number, option in enumerate(menu.options[:MOST_OPTIONS], start=first)
    ]
    return {
        "type": "static_select",
        "action_id": f"{RUN}:{first}",
        "placeholder": _plain(menu.placeholder, LONGEST_PLACEHOLDER),
        "options": options,
    }


def _ticks(ticks: Ticks) -> Block:
    """docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element: in a section, never among buttons.

    The values are places; what stands there is read from the database, as with buttons.
    """
    options = [
        {"text": _plain(option, LONGEST_TICK), "value": str(place)}
        for place, option in enumerate(ticks.options[:MOST_OPTIONS])
    ]
    initial = [option for option, name in zip(options, ticks.options, strict=False) if name in ticks.ticked]
    menu = {
        "type": "multi_static_select",
        "action_id": TICKS,
        "placeholder": _plain(ticks.placeholder, LONGEST_PLACEHOLDER),
        "options": options,
        # Slack refuses an empty list of them.
        **({"initial_options": initial} if initial else {}),
    }
    return {"type": "section", "text": _plain(ticks.placeholder, LONGEST_PLACEHOLDER), "accessory": menu}


def _plain(text: str, most: int) -> dict[str, Any]:
    return {"type": "plain_text", "text": shorten(text, most)}

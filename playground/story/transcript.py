"""A story as it is read: the time, who typed what, who sees which answer, what stands in the channel."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from playground.counting import count_posted, count_told
from playground.slack.render import controls, label
from playground.slack.state import Event, File, Message
from playground.slack.workspace import Workspace
from playground.world import World

WIDEST = 100
PEOPLE_STYLES = ("cyan", "magenta", "yellow", "blue", "bright_magenta", "bright_cyan")  # green is the bot
_INDENT = 4
_DONE = {
    "updated": "edited",
    "replaced": "changed in place",
    "deleted": "taken away",
    "file deleted": "its file was deleted",
}
_MARKDOWN_STYLES = {
    r"(?m)^#+ .*$": "bold magenta",
    r"\*\*[^*\n]+\*\*": "bold",
    r"(?m)^ *-   ": "cyan",
    r"<!--.*?-->": "dim italic",
    r"<https?://[^>\s]+>": "blue",
}


class Transcript:
    """Prints to a rich console, in colour where there is colour."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False)
        self.console.width = min(self.console.width, WIDEST)
        self._told_time: str | None = None
        self._after_answer = False

    def time(self, moment: datetime) -> None:
        """A heading whenever the clock has moved by a minute or more."""
        zone = getattr(moment.tzinfo, "key", "UTC").rpartition("/")[2].replace("_", " ")
        told = f"{moment:%a} {moment:%B} {moment.day} {moment.year}, {moment:%H:%M} {zone}"
        if told == self._told_time:
            return
        self._told_time = told
        self.console.print()
        self.console.print(Rule(Text(told, style="bold"), align="left", style="dim", characters="─"))

    def note(self, text: str) -> None:
        self.console.print()
        self.console.print(Padding(Text(text, style="italic"), (0, 2)))

    def operator(self, text: str) -> None:
        """What is done to the bot itself."""
        self.console.print()
        self.console.print(Text(f"■ {text}", style="bold yellow"))

    def printed(self, text: str) -> None:
        """What a command has printed."""
        self.console.print(Padding(Text(text.rstrip()), (0, _INDENT)))

    def events(self, events: Iterable[Event], world: World) -> None:
        for event in events:
            self.time(event.at.astimezone(world.zone))
            self._event(event, world.slack.workspace)

    def counts(self, world: World) -> None:
        """How much each person was told since the beginning, and how much was posted where."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
        for heading in ("since the story began", "unasked", "answers"):
            table.add_column(heading, justify="left" if heading.startswith("since") else "right")
        for person in world.team.people:
            told = count_told(world, person.name)
            table.add_row(f"told {person.name}", str(len(told.unasked)), str(len(told.answers)))
        table.add_section()
        table.add_row("", Text("top level", style="bold"), Text("in threads", style="bold"))
        for room in world.team.rooms:
            posted = count_posted(world, room.name)
            table.add_row(f"posted #{room.name}", str(len(posted.top_level)), str(len(posted.in_threads)))
        self.console.print()
        self.console.print(Padding(table, (0, _INDENT)))

    def problem(self, title: str, details: str) -> None:
        self.console.print()
        self.console.print(Rule(Text(title, style="bold red"), align="left", style="red"))
        # Unwrapped: a reader copies the file and line from here.
        self.console.print(Text(details), soft_wrap=True)

    def file(self, file: File) -> None:
        """The whole file, as the last thing one sees."""
        self.console.print()
        self.console.print(Rule(Text(f"▤ {file.name}", style="bold"), align="left", style="dim"))
        # Coloured, not changed: a Markdown lexer would fold the blanks behind a bullet.
        text = Text(file.text.rstrip("\n"))
        for pattern, style in _MARKDOWN_STYLES.items():
            text.highlight_regex(pattern, style)
        self.console.print(text)
        self.console.print(Rule(style="dim"))

    def _event(self, event: Event, workspace: Workspace) -> None:
        follows_answer, self._after_answer = self._after_answer, False
        if event.kind == "failure":
            self._barred(Text(event.text, style="red"), bar="✗ ", style="red", indent=_INDENT)
        elif event.kind == "typed":
            self._typed(event.person or "", _place(event.channel or "", workspace), event.text, workspace)
        elif event.kind == "pressed":
            self._pressed(event.person or "", event.text, workspace)
        elif event.kind == "acted":
            self.console.print()
            self.console.print(Text.assemble(_person(event.person or "", workspace), "  ", (event.text, "bold")))
        elif event.kind == "changed":
            who = _person(event.person, workspace) if event.person else Text("Convener", style="bold green")
            self.console.print()
            self.console.print(Text.assemble(who, "  ", (event.text, "italic")))
        elif event.message is not None and event.message.author == "person":
            place = _place(event.message.channel, workspace)
            where = f"{place}, in the thread" if event.message.in_thread else place
            self._typed(event.message.user, where, event.message.shown, workspace)
        elif event.message is not None and _readers(event.message, workspace):
            if follows_answer:
                self.console.print()
            self._private(event, event.message, workspace)
            self._after_answer = True
        elif event.message is not None:
            self._public(event, event.message, workspace)

    def _typed(self, person: str, where: str, text: str, workspace: Workspace) -> None:
        line = Text.assemble(_person(person, workspace), "  ", (where, "dim"), "  ", (text, "bold"))
        self.console.print()
        self.console.print(line)

    def _pressed(self, person: str, button: str, workspace: Workspace) -> None:
        line = Text.assemble(_person(person, workspace), "  presses  ", (f"[{button}]", "bold cyan"))
        self.console.print()
        self.console.print(line)

    def _private(self, event: Event, message: Message, workspace: Workspace) -> None:
        reader = _readers(message, workspace)
        kind = "only {} sees this" if message.only_for else "a direct message to {}"
        if event.kind == "dialog":
            kind = "a dialog before {}"
        remarks = [kind.format(reader), *_remarks(event, message)]
        own_words = message.author == "bot"
        body = _body(message, "" if own_words else "red")
        self._barred(body, bar="┆ ", style="dim" if own_words else "red", indent=_INDENT)
        self._barred(Text(" · ".join(remarks), style="dim italic"), bar="┆ ", style="dim", indent=_INDENT)

    def _public(self, event: Event, message: Message, workspace: Workspace) -> None:
        indent = _INDENT + (4 if message.in_thread else 0)
        where = f"#{workspace.channels[message.channel].name}"
        remarks = [f"{where}, in the thread" if message.in_thread else where, *_remarks(event, message)]
        name = workspace.users[message.user].display_name
        heading = Text.assemble((name, "bold green"), "  ", (" · ".join(remarks), "dim"))
        self.console.print()
        self._barred(heading, bar="▌ ", style="green", indent=indent)
        self._barred(_body(message, ""), bar="▌ ", style="green", indent=indent)

    def _barred(self, text: Text, *, bar: str, style: str, indent: int) -> None:
        """A text wrapped behind a bar."""
        width = max(self.console.width - indent - len(bar), 20)
        for line in text.wrap(self.console, width):
            line.rstrip()
            self.console.print(Text.assemble(" " * indent, (bar, style), line), soft_wrap=True)


def _person(user: str, workspace: Workspace) -> Text:
    people = [each for each in workspace.users if not workspace.users[each].is_bot]
    style = PEOPLE_STYLES[people.index(user) % len(PEOPLE_STYLES)] if user in people else "white"
    return Text(workspace.users[user].display_name, style=f"bold {style}")


def _place(channel: str, workspace: Workspace) -> str:
    place = workspace.channels[channel]
    return "private" if place.kind == "direct" else f"#{place.name}"


def _readers(message: Message, workspace: Workspace) -> str:
    """The name of the only person who sees a message, or nothing when a channel does."""
    channel = workspace.channels[message.channel]
    if message.only_for is not None:
        return workspace.users[message.only_for].display_name
    if channel.kind != "direct":
        return ""
    return " and ".join(
        workspace.users[each].display_name for each in channel.members if not workspace.users[each].is_bot
    )


def _remarks(event: Event, message: Message) -> list[str]:
    """What the words alone don't say."""
    said = {
        "updated": "edited",
        "replaced": "changed in place",
        "deleted": "taken away",
        "file deleted": "its file was deleted",
    }
    remarks = [said[event.kind]] if event.kind in said else []
    return remarks + (["the answer to the repeated delivery"] if message.repeat else [])


def _body(message: Message, style: str) -> Text:
    body = Text(message.shown or "(nothing to see)", style=style)
    for _, element in controls(message.blocks, "button"):
        body.highlight_regex(re.escape(f"[{label(element)}]"), "bold cyan")
    return body

"""Does what a story expects hold? If not: what was there instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from playground.command_line import Printed
from playground.counting import count_posted, count_told
from playground.slack.blocks.elements import squeeze
from playground.slack.groups_and_topics import find_group, member_names, shown_topic
from playground.slack.state import Message
from playground.story.steps import Expectation
from playground.world import World

_SAID = {"posted", "updated", "private", "replaced", "deleted", "dialog"}


@dataclass(frozen=True)
class Scene:
    """A step that has been carried out: since which place of the journal, by whom, what was printed or read."""

    world: World
    mark: int
    person: str | None = None
    printed: Printed | None = None
    calendar: str = ""

    @property
    def said_by_bot(self) -> list[Message]:
        events = self.world.journal[self.mark :]
        messages = (event.message for event in events if event.kind in _SAID)
        return [each for each in messages if each is not None and each.author == "bot"]


def check(expectation: Expectation, scene: Scene) -> str | None:
    """None when it holds, else what there was instead."""
    return _CHECKS[expectation.subject](expectation, scene)


def _private(expectation: Expectation, scene: Scene) -> str | None:
    user = scene.world.user(expectation.person).id if expectation.person else scene.person
    told = _latest(scene.world.told(scene.mark, user))
    who = scene.world.slack.workspace.users[user].display_name if user else "anybody"
    return _judge(expectation, [each.shown for each in told], f"told privately to {who}")


def _channel(expectation: Expectation, scene: Scene) -> str | None:
    name = expectation.channel
    history = scene.world.channel(name)
    if expectation.exactly is not None:
        texts = [each.shown for each in history if each.author == "bot"]
        return _judge(expectation, texts, f"in {name}")
    here = {each.channel for each in history}
    said = [each for each in scene.said_by_bot if each.only_for is None and each.channel in here]
    return _judge(expectation, [each.shown for each in said], f"said in {name} during this step")


def _file(expectation: Expectation, scene: Scene) -> str | None:
    files = [file for file in scene.world.files if not file.is_picture]
    looked_at = files if expectation.exactly is not None else files[-1:]
    return _judge(expectation, [f"{file.name}:\n{file.text}" for file in looked_at], "in a shared file")


def _picture(expectation: Expectation, scene: Scene) -> str | None:
    """Of a picture its name, its title, and what is said in its place to who cannot see it."""
    pictures = [file for file in scene.world.files if file.is_picture]
    looked_at = pictures if expectation.exactly is not None else pictures[-1:]
    texts = [f"{file.name}: {file.title}\n{file.alt}" for file in looked_at]
    return _judge(expectation, texts, "of a shared picture")


def _calendar(expectation: Expectation, scene: Scene) -> str | None:
    """Of a calendar each event is a text of its own, and what stands before the first one."""
    return _judge(expectation, scene.calendar.split("BEGIN:VEVENT"), "in the calendar")


def _told(expectation: Expectation, scene: Scene) -> str | None:
    person = expectation.person or ""
    told = count_told(scene.world, person).unasked
    return _bound(expectation, told, f"private messages to {person} that were no answers")


def _posted(expectation: Expectation, scene: Scene) -> str | None:
    posted = count_posted(scene.world, expectation.channel).top_level
    return _bound(expectation, posted, f"messages of the bot in {expectation.channel}, threads not counted")


def _bound(expectation: Expectation, messages: Sequence[Message], what: str) -> str | None:
    count = len(messages)
    if expectation.exactly == count or (expectation.at_most is not None and count <= expectation.at_most):
        return None
    return _list(f"{count} {what}, since the story began:", [each.shown for each in messages])


def _group(expectation: Expectation, scene: Scene) -> str | None:
    workspace = scene.world.slack.workspace
    names = member_names(workspace, find_group(workspace, expectation.group))
    wanted = sorted(name.strip() for name in expectation.wanted.split(","))
    return None if wanted == names else _list(f"{expectation.group} has:", [", ".join(names)])


def _topic(expectation: Expectation, scene: Scene) -> str | None:
    channel = scene.world.room(expectation.channel)
    return _judge(expectation, [shown_topic(channel)], f"the topic of {expectation.channel}")


def _quiet(_expectation: Expectation, scene: Scene) -> str | None:
    said = [each.shown for each in scene.said_by_bot]
    return _list("The bot said:", said) if said else None


def _pings_nobody(_expectation: Expectation, scene: Scene) -> str | None:
    names = scene.world.slack.workspace.names
    loud = [
        f"{each.shown} (notifies {', '.join(names.get(ping, '@' + ping) for ping in each.pings)})"
        for each in scene.said_by_bot
        if each.pings
    ]
    return _list("Somebody is notified:", loud) if loud else None


def _printed(expectation: Expectation, scene: Scene) -> str | None:
    return _judge(expectation, [scene.printed.text] if scene.printed else [], "printed on the command line")


def _exit_code(expectation: Expectation, scene: Scene) -> str | None:
    if scene.printed is None:
        return "No command has been used in this step."
    code = scene.printed.exit_code
    return None if code == expectation.exactly else f"The exit code was {code}."


def _judge(expectation: Expectation, texts: Sequence[str], where: str) -> str | None:
    wanted = squeeze(expectation.wanted)
    matching = [text for text in texts if wanted in squeeze(text)]
    if expectation.exactly is not None:
        if len(matching) == expectation.exactly:
            return None
        return _list(f"{len(matching)} {where}; of all there is:", texts)
    if bool(matching) != expectation.negated:
        return None
    return _list(f"What was {where}:", matching if expectation.negated else texts)


def _latest(messages: Iterable[Message]) -> list[Message]:
    """A message that was replaced meanwhile once for each thing it said."""
    return list({(each.number, each.shown): each for each in messages}.values())


def _list(title: str, texts: Sequence[str]) -> str:
    return "\n".join([title, *(_quote(text) for text in texts)]) if texts else f"{title} nothing"


def _quote(text: str) -> str:
    return "\n".join(f"  | {line}" for line in text.splitlines() or [""])


_CHECKS: dict[str, Callable[[Expectation, Scene], str | None]] = {
    "private": _private,
    "channel": _channel,
    "file": _file,
    "picture": _picture,
    "calendar": _calendar,
    "told": _told,
    "posted": _posted,
    "printed": _printed,
    "exit code": _exit_code,
    "group": _group,
    "topic": _topic,
    "quiet": _quiet,
    "pings nobody": _pings_nobody,
}

"""How much the bot has said, to whom and where, since a story began. Edits and dialogs are no new messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playground.seeing import Seeing
from playground.slack.state import Event, Message


@dataclass(frozen=True)
class Told:
    """What one person was told privately: of the bot's own accord, and in answer to what they did themselves."""

    unasked: tuple[Message, ...]
    answers: tuple[Message, ...]


@dataclass(frozen=True)
class Posted:
    """What stands in a channel by the bot: by itself, and in threads."""

    top_level: tuple[Message, ...]
    in_threads: tuple[Message, ...]


def count_told(world: Seeing, person: str) -> Told:
    """An answer is what a person is told in a step of their own; anything else is unasked."""
    user = world.user(person).id
    told = [(event, message) for event, message in _said(world) if world.is_private_to(message, user)]
    return Told(
        tuple(message for event, message in told if event.asker != user),
        tuple(message for event, message in told if event.asker == user),
    )


def count_posted(world: Seeing, channel: str) -> Posted:
    room = world.room(channel).id
    posted = [message for _, message in _said(world) if message.channel == room and message.only_for is None]
    return Posted(
        tuple(message for message in posted if not message.in_thread),
        tuple(message for message in posted if message.in_thread),
    )


def _said(world: Seeing) -> Iterator[tuple[Event, Message]]:
    for event in world.journal:
        if event.kind in {"private", "posted"} and event.message is not None and event.message.author == "bot":
            yield event, event.message

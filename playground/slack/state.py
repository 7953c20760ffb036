"""What the local Slack knows: users, channels, user groups, messages, files. Frozen data, no behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Author = Literal["bot", "person", "slack"]
ChannelKind = Literal["public", "private", "direct"]
EventKind = Literal[
    "posted",
    "updated",
    "private",
    "replaced",
    "deleted",
    "file deleted",
    "dialog",
    "typed",
    "pressed",
    "acted",
    "changed",
    "failure",
]


@dataclass(frozen=True)
class User:
    id: str
    name: str
    display_name: str
    is_bot: bool = False
    zone: str = "UTC"
    real_name: str = ""
    is_guest: bool = False
    is_stranger: bool = False
    is_gone: bool = False


@dataclass(frozen=True)
class Channel:
    id: str
    name: str
    kind: ChannelKind
    members: frozenset[str]
    topic: str = ""


@dataclass(frozen=True)
class UserGroup:
    """`handle` is what people type behind an `@`."""

    id: str
    handle: str
    members: tuple[str, ...] = ()
    disabled: bool = False


@dataclass(frozen=True)
class Share:
    """One place a file was shared to."""

    channel: str
    ts: str
    thread_ts: str | None


@dataclass(frozen=True)
class File:
    id: str
    name: str
    title: str
    content: bytes
    created: datetime
    user: str
    complete: bool = False
    deleted: bool = False
    shares: tuple[Share, ...] = ()
    alt: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether its bytes are those of a PNG; w3.org/TR/png-3, 5.2."""
        return self.content.startswith(b"\x89PNG\r\n\x1a\n")

    @property
    def text(self) -> str:
        """What stands in it; of a picture, what is said in its place to who cannot see it."""
        if self.is_picture:
            return self.alt
        return self.content.decode("utf-8", errors="replace")


@dataclass(frozen=True)
class Message:
    """A message as Slack keeps it, what a person sees of it (`shown`), and whom it would notify (`pings`)."""

    number: int
    ts: str
    channel: str
    user: str
    author: Author
    at: datetime
    text: str
    blocks: tuple[Mapping[str, Any], ...] = ()
    attachments: tuple[Mapping[str, Any], ...] = ()
    thread_ts: str | None = None
    metadata: Mapping[str, Any] | None = None
    files: tuple[str, ...] = ()
    only_for: str | None = None
    edited: bool = False
    repeat: bool = False
    shown: str = ""
    pings: tuple[str, ...] = ()

    @property
    def in_thread(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass(frozen=True)
class Event:
    """One thing that happened, in the order it happened; `asker` is who had just done something then."""

    kind: EventKind
    at: datetime
    message: Message | None = None
    person: str | None = None
    channel: str | None = None
    text: str = ""
    asker: str | None = None


@dataclass(frozen=True)
class Request:
    """One API request of the bot, without its token."""

    method: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    at: datetime | None = None

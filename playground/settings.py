"""What the playground itself reads of a settings file: people, channels, the first series' time zone, the prefix."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from playground.errors import PlaygroundError
from playground.tickets.sources import SourceSettings, read_sources, with_addresses

Kind = Literal["member", "guest", "stranger", "gone", "bot"]
VALID_USER = re.compile(r"^[UW][A-Z0-9]+$")
VALID_CHANNEL = re.compile(r"^[CG][A-Z0-9]{6,}$")


@dataclass(frozen=True)
class Person:
    """Somebody in the workspace; `kind` is member, guest, stranger, gone or bot, as docs/stories.md has it."""

    name: str
    user: str
    real_name: str = ""
    kind: Kind = "member"


@dataclass(frozen=True)
class Room:
    """A channel of the workspace; `joined` says whether the bot is in it."""

    name: str
    channel: str
    joined: bool = True


@dataclass(frozen=True)
class Group:
    """A user group of the workspace: `[[playground.user_groups]]`; its members by their display names."""

    handle: str
    id: str
    members: tuple[str, ...] = ()
    disabled: bool = False


@dataclass(frozen=True)
class TeamSettings:
    """`sources` and `team_calendar`: the settings ask those of the playground; `calendars`: the bot's own are read.

    `topics` are channels with their topic.
    """

    people: tuple[Person, ...]
    rooms: tuple[Room, ...]
    zone: str
    command_prefix: str = ""
    sources: tuple[SourceSettings, ...] = ()
    user_groups: tuple[Group, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    calendars: bool = False
    team_calendar: bool = False


def read_settings(path: Path) -> TeamSettings:
    try:
        text = path.read_text(encoding="utf-8")
        document = tomllib.loads(text)
    except FileNotFoundError:
        raise PlaygroundError(f"There is no settings file {path}") from None
    except tomllib.TOMLDecodeError as mistake:
        raise PlaygroundError(f"{path} is not valid TOML: {mistake}") from None
    series = _tables(document, "series")
    sources = read_sources(document)
    # That each can have its address, before anything is started.
    with_addresses(text, {source.name: source.name for source in sources})
    playground = document.get("playground", {})
    guests = _tables(playground, "users")
    otherwise = {entry.get("instead_of") for entry in guests}
    named = [entry for entry in _tables(document, "people") if entry.get("name") not in otherwise]
    return TeamSettings(
        people=tuple(_person(entry) for entry in [*named, *guests]),
        rooms=_rooms([str(entry["channel"]) for entry in series if entry.get("channel")]),
        zone=str(series[0].get("zone", "UTC")) if series else "UTC",
        command_prefix=str(document.get("command_prefix", "")),
        sources=sources,
        user_groups=tuple(_group(entry) for entry in _tables(playground, "user_groups")),
        topics=tuple((str(entry["channel"]), str(entry["topic"])) for entry in _tables(playground, "topics")),
        calendars=playground.get("calendars") is True,
        team_calendar=bool(_tables(document, "team_calendars")),
    )


def _group(entry: dict[str, Any]) -> Group:
    handle = str(entry.get("handle", "")).removeprefix("@")
    identifier = str(entry.get("id") or generated_id("S", handle))
    return Group(handle, identifier, tuple(map(str, entry.get("members", ()))), bool(entry.get("disabled")))


def _tables(document: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = document.get(key, [])
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _person(entry: dict[str, Any]) -> Person:
    name = str(entry.get("name", "")).strip()
    slack = str(entry.get("slack", "")).strip()
    kind = str(entry.get("kind", "member"))
    if kind not in get_args(Kind):
        raise PlaygroundError(f"{name} is of no kind there is: {kind}; one of {', '.join(get_args(Kind))}")
    user = slack if VALID_USER.match(slack) else generated_id("U", name)
    return Person(name=name, user=user, real_name=str(entry.get("real_name", "")), kind=cast("Kind", kind))


def _rooms(channels: list[str]) -> tuple[Room, ...]:
    rooms: dict[str, Room] = {}
    for channel in channels:
        bare = channel.removeprefix("#")
        identifier = bare if VALID_CHANNEL.match(bare) else generated_id("C", bare)
        rooms.setdefault(identifier, Room(name=bare.lower(), channel=identifier))
    random = Room(name="random", channel=generated_id("C", "random"), joined=False)
    if all(room.name != random.name for room in rooms.values()):
        rooms[random.channel] = random
    return tuple(rooms.values())


def generated_id(prefix: str, name: str) -> str:
    """A Slack id, the same in every run: the name made readable, and a digest so that two never meet."""
    readable = re.sub(r"[^A-Z0-9]", "", name.upper())[:6]
    digest = hashlib.sha256(name.encode()).hexdigest().upper()
    return f"{prefix}0{readable}{digest}"[:11]

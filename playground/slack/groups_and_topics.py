"""User groups and topics of channels: what the settings begin with, and the few ways they change."""

from __future__ import annotations

from dataclasses import replace

from playground.errors import PlaygroundError
from playground.settings import TeamSettings
from playground.slack.render import unescape
from playground.slack.state import Channel, UserGroup
from playground.slack.typed import escape_typed
from playground.slack.workspace import Workspace


def fill(workspace: Workspace, settings: TeamSettings) -> None:
    """The user groups, and the topics, that the settings say there are."""
    for group in settings.user_groups:
        members = tuple(_account(workspace, name) for name in group.members)
        workspace.user_groups[group.id] = UserGroup(group.id, group.handle, members, group.disabled)
    for name, topic in settings.topics:
        channel = workspace.find_channel(name)
        if channel is None:
            raise PlaygroundError(f"There is no channel {name} that could have a topic")
        workspace.channels[channel.id] = replace(channel, topic=escape_typed(topic, workspace, named=False))


def set_topic(workspace: Workspace, channel: Channel, topic: str, person: str | None = None) -> Channel:
    """Give a channel another topic, escaped as Slack keeps it; `person` is who does it, None for the bot."""
    changed = workspace.channels[channel.id] = replace(channel, topic=topic)
    words = f"the topic of #{channel.name} is now: {shown_topic(changed)}"
    workspace.record("changed", person=person, text=words)
    return changed


def shown_topic(channel: Channel) -> str:
    """The topic as a person sees it."""
    return unescape(channel.topic)


def set_members(workspace: Workspace, group: UserGroup, members: tuple[str, ...]) -> UserGroup:
    """Replace the members of a user group."""
    changed = workspace.user_groups[group.id] = replace(group, members=members)
    words = f"the user group @{group.handle} is now: {', '.join(member_names(workspace, changed))}"
    workspace.record("changed", text=words)
    return changed


def member_names(workspace: Workspace, group: UserGroup) -> list[str]:
    """The display names of its members, in alphabetical order."""
    return sorted(workspace.users[account].display_name for account in group.members)


def find_group(workspace: Workspace, handle: str) -> UserGroup:
    """The user group of this handle."""
    found = next((each for each in workspace.user_groups.values() if each.handle == handle.removeprefix("@")), None)
    if found is None:
        raise PlaygroundError(f"There is no user group {handle}; [[playground.user_groups]] says which there are")
    return found


def _account(workspace: Workspace, name: str) -> str:
    user = workspace.find_user(name)
    if user is None:
        raise PlaygroundError(f"A user group has {name}, who is nobody in the workspace")
    return user.id

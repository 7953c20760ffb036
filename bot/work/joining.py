"""Joining a workspace: who we are there, who its people are, and which channels the series mean."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.settings.differences import differences
from bot.settings.settings import Settings
from bot.work.trying import error_words
from meetings.people import Account, Standing
from storage import following
from storage.engine import Storage, Transaction
from storage.records import accounts, holidays, people, series, workspaces

PAGE = 200
# Slack's own bot does not call itself one.
SLACKBOT = "USLACKBOT"
# The first that holds; docs.slack.dev/reference/objects/user-object
STANDINGS = {
    "deleted": Standing.GONE,
    "is_bot": Standing.BOT,
    "is_stranger": Standing.STRANGER,
    "is_restricted": Standing.GUEST,
    "is_ultra_restricted": Standing.GUEST,
}
LOOK_AROUND_SECONDS = 3600
# users.list may be asked 20 times a minute; docs.slack.dev/apis/web-api/rate-limits
STRANGERS_SECONDS = 20
CHANNEL_TYPES = "public_channel,private_channel"
log = logging.getLogger(__name__)


async def identify(client: AsyncWebClient) -> AuthorizeResult:
    """Who the token belongs to; docs.slack.dev/reference/methods/auth.test"""
    me = await client.auth_test()
    return AuthorizeResult(
        enterprise_id=me.get("enterprise_id"),
        team_id=me["team_id"],
        bot_id=me.get("bot_id"),
        bot_user_id=me["user_id"],
        bot_token=client.token,
    )


@dataclass(frozen=True)
class Workspace:
    """One workspace as the bot joins it."""

    storage: Storage
    client: AsyncWebClient
    settings: Settings
    identity: AuthorizeResult
    now: Callable[[], datetime]
    # What was said about each channel: once, and once more when it is mended.
    _said: dict[str, str] = field(default_factory=dict)

    async def join(self) -> None:
        """Remember the workspace, add what the settings file has and the database has not, and look around."""

        def remember(tx: Transaction) -> tuple[list[str], list[str]]:
            workspaces.remember(tx, self._key, str(self.identity.bot_user_id), self.now())
            followed = seed(tx, self._key, self.settings, self.now())
            known = [calendar.series for calendar in series.calendars(tx, self._key, {})]
            file = self.settings.file
            different = differences(file.roster(), people.people(tx, self._key), file.all_series(), known)
            return followed, list(different)

        followed, different = await self.storage.write(remember)
        for line in (*followed, *different):
            log.info("%s", line)
        await self.look_around()

    async def look_around(self) -> None:
        """Note who is there, link people to their accounts, and series to their channels.

        Where the settings name nobody, the members of the series' channels become the roster.
        """
        found = [account async for account in all_accounts(self.client)]
        seen = [channel async for channel in all_channels(self.client)]
        channels = {channel.name: channel.id for channel in seen}
        joined = set() if self.settings.file.people else await self._members(channels)

        def note(tx: Transaction) -> None:
            accounts.remember(tx, self._key, found)
            people.link(tx, self._key, found)
            spelt = self.settings.file.names_of_people()
            people.add_newcomers(tx, self._key, [each for each in found if each.account in joined], spelt)
            for one in self.settings.file.series:
                if channel := channels.get(one.channel, "" if one.channel.startswith("#") else one.channel):
                    series.note_channel(tx, self._key, one.key, channel)
            following.follow(tx, self._key, self.settings.file.all_series())

        await self.storage.write(note)
        self._say_where_i_am(seen)

    def _say_where_i_am(self, seen: Sequence[Channel]) -> None:
        """Log of each channel of a series what is to be done there, and when it is done; what was said before, not."""
        known = {key: channel for channel in seen for key in (channel.id, channel.name)}
        for one in self.settings.file.series:
            channel = known.get(one.channel)
            trouble = "" if channel and channel.joined else f"I {'am not in' if channel else 'see no'} {one.channel}"
            if trouble and self._said.get(one.channel) != trouble:
                log.warning("%s: type /invite @Convener there, so that I can post in it", trouble)
            elif not trouble and self._said.get(one.channel):
                log.info("I am in %s now", one.channel)
            self._said[one.channel] = trouble

    async def _members(self, channels: Mapping[str, str]) -> set[str]:
        """The accounts in the channels of all series; of a channel that cannot be read, none."""
        joined: set[str] = set()
        for one in self.settings.file.series:
            channel = channels.get(one.channel) or one.channel
            if channel.startswith("#"):
                continue
            try:
                joined |= {member async for member in channel_members(self.client, channel)}
            except SlackApiError as error:
                log.warning("could not see who is in %s: %s", one.channel, error.response.get("error"))
        return joined

    @property
    def _key(self) -> str:
        return str(self.identity.team_id)


async def keep_looking(workspace: Workspace, stranger: asyncio.Event) -> None:
    """Look around every hour, and when somebody types whom nobody knows: they may have joined since."""
    while True:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stranger.wait(), LOOK_AROUND_SECONDS)
        stranger.clear()
        try:
            await workspace.look_around()
        except Exception as error:
            # Whoever is known stays known: this is no reason to stop working.
            log.warning("could not look around, I try again in an hour: %s", error_words(error))
        await asyncio.sleep(STRANGERS_SECONDS)


def seed(tx: Transaction, workspace: str, settings: Settings, now: datetime) -> list[str]:
    """Add the people and series of the settings file that the database does not know; a line for what else changed.

    That is only what nobody can change from Slack.
    """
    people.add_missing(tx, workspace, settings.file.roster())
    series.add_missing(tx, workspace, settings.file.all_series(), now)
    holidays.add_missing(tx, workspace, settings.file.all_holidays())
    return following.follow(tx, workspace, settings.file.all_series())


async def all_accounts(client: AsyncWebClient) -> AsyncIterator[Account]:
    """Every account, by docs.slack.dev/reference/methods/users.list"""
    async for user in _each(client.users_list, "members"):
        profile = user.get("profile", {})
        held = (standing for flag, standing in STANDINGS.items() if user.get(flag))
        standing = Standing.BOT if user["id"] == SLACKBOT else next(held, Standing.MEMBER)
        names = profile.get("display_name") or "", profile.get("real_name") or user.get("real_name") or ""
        yield Account(user["id"], *names, standing)


@dataclass(frozen=True)
class Channel:
    """A channel that we see: its `#name`, its id, and whether we are in it."""

    name: str
    id: str
    joined: bool


async def all_channels(client: AsyncWebClient) -> AsyncIterator[Channel]:
    """Each channel; of the private ones those we are in. docs.slack.dev/reference/methods/conversations.list"""
    async for channel in _each(client.conversations_list, "channels", types=CHANNEL_TYPES, exclude_archived=True):
        yield Channel(f"#{channel['name']}", channel["id"], bool(channel.get("is_member")))


async def channel_members(client: AsyncWebClient, channel: str) -> AsyncIterator[str]:
    """The accounts in a channel; docs.slack.dev/reference/methods/conversations.members"""
    async for account in _each(client.conversations_members, "members", channel=channel):
        yield account


async def _each(method: Callable[..., Awaitable[AsyncSlackResponse]], of: str, **arguments: Any) -> AsyncIterator[Any]:
    """Everything on all pages; docs.slack.dev/apis/web-api/pagination"""
    cursor: str | None = None
    while cursor != "":
        page = await method(limit=PAGE, cursor=cursor, **arguments)
        for entry in page[of]:
            yield entry
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""

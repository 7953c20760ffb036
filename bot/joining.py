"""Joining a workspace: who we are there, who its people are, and which channels the series mean."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.differences import differences
from bot.settings import Settings
from meetings.people import Account
from storage import holidays, people, series, workspaces
from storage.engine import Storage, Transaction

PAGE = 200
NEVER_LINKED = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
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

    async def join(self) -> None:
        """Remember the workspace, add what the settings file has and the database has not, and look around."""

        def remember(tx: Transaction) -> list[str]:
            workspaces.remember(tx, self._key, str(self.identity.bot_user_id), self.now())
            seed(tx, self._key, self.settings, self.now())
            known = [calendar.series for calendar in series.calendars(tx, self._key, {})]
            file = self.settings.file
            return list(differences(file.roster(), people.people(tx, self._key), file.all_series(), known))

        for line in await self.storage.write(remember):
            log.warning("%s", line)
        await self.look_around()

    async def look_around(self) -> None:
        """Link people to their accounts, and series to their channels."""
        accounts = [account async for account in _accounts(self.client)]
        channels = {name: channel async for name, channel in _channels(self.client)}
        named = [one for one in self.settings.file.series if one.channel.startswith("#")]

        def note(tx: Transaction) -> None:
            people.link(tx, self._key, accounts)
            for one in named:
                if one.channel in channels:
                    series.note_channel(tx, self._key, one.key, channels[one.channel])

        await self.storage.write(note)
        for one in named:
            if one.channel not in channels:
                log.warning("I see no channel %s: invite me there with /invite @Convener", one.channel)

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
            log.warning("could not look around: %s", type(error).__name__)
        await asyncio.sleep(STRANGERS_SECONDS)


def seed(tx: Transaction, workspace: str, settings: Settings, now: datetime) -> None:
    """Add the people and series of the settings file that the database does not know; change nothing else."""
    people.add_missing(tx, workspace, settings.file.roster())
    series.add_missing(tx, workspace, settings.file.all_series(), now)
    holidays.add_missing(tx, workspace, settings.file.all_holidays())


async def _accounts(client: AsyncWebClient) -> Any:
    """Every account, by docs.slack.dev/reference/methods/users.list"""
    cursor: str | None = None
    while cursor != "":
        page = await client.users_list(limit=PAGE, cursor=cursor)
        for user in page["members"]:
            profile = user.get("profile", {})
            # Guests and people of other organisations may call themselves anything: they are linked by id only.
            is_person = not any(user.get(name) for name in NEVER_LINKED)
            names = profile.get("display_name") or "", profile.get("real_name") or user.get("real_name") or ""
            yield Account(user["id"], *names, is_person)
        cursor = _next(page)


async def _channels(client: AsyncWebClient) -> Any:
    """The id of each channel by `#name`; docs.slack.dev/reference/methods/conversations.list"""
    cursor: str | None = None
    while cursor != "":
        page = await client.conversations_list(limit=PAGE, cursor=cursor, types=CHANNEL_TYPES, exclude_archived=True)
        for channel in page["channels"]:
            yield f"#{channel['name']}", channel["id"]
        cursor = _next(page)


def _next(page: AsyncSlackResponse) -> str:
    return (page.get("response_metadata") or {}).get("next_cursor") or ""

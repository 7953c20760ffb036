"""Joining a workspace: who we are there, who its people are, and which channels the series mean."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.settings import Settings
from meetings.people import Account
from storage import people, series, workspaces
from storage.engine import Storage, Transaction

PAGE = 200
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


async def join(
    storage: Storage,
    client: AsyncWebClient,
    settings: Settings,
    identity: AuthorizeResult,
    now: Callable[[], datetime],
) -> None:
    """Remember the workspace, add what the settings file has and the database has not, and look people up."""
    workspace, bot_user = str(identity.team_id), str(identity.bot_user_id)
    accounts = [account async for account in _accounts(client)]
    channels = {name: channel async for name, channel in _channels(client)}

    def remember(tx: Transaction) -> None:
        workspaces.remember(tx, workspace, bot_user, now())
        seed(tx, workspace, settings, now())
        people.note_accounts(tx, workspace, accounts)
        for one in settings.file.series:
            if one.channel.startswith("#") and one.channel in channels:
                series.note_channel(tx, workspace, one.key, channels[one.channel])

    await storage.write(remember)
    for one in settings.file.series:
        if one.channel.startswith("#") and one.channel not in channels:
            log.warning("I see no channel %s: invite me there with /invite @Convener", one.channel)


def seed(tx: Transaction, workspace: str, settings: Settings, now: datetime) -> None:
    """Add the people and series of the settings file that the database does not know; change nothing else."""
    people.add_missing(tx, workspace, settings.file.roster())
    series.add_missing(tx, workspace, settings.file.all_series(), now)


async def _accounts(client: AsyncWebClient) -> Any:
    """Every account, by docs.slack.dev/reference/methods/users.list"""
    cursor: str | None = None
    while cursor != "":
        page = await client.users_list(limit=PAGE, cursor=cursor)
        for user in page["members"]:
            profile = user.get("profile", {})
            is_person = not user.get("deleted") and not user.get("is_bot")
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

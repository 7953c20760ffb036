"""What Slack has to say: whose the token is, its scopes, the connection, and the channels of the series."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.checking.duty_places import check_duty_places
from bot.checking.finding import Finding, wrong
from bot.manifest import scopes_for
from bot.settings.settings import Environment
from bot.work.joining import CHANNEL_TYPES, PAGE
from bot.work.slack_app import web_client
from bot.work.trying import ANEW, APP_TOKEN, BOT_TOKEN, HOPELESS, REINSTALL, error_name, error_words
from meetings.calendar.calendar import Calendar

TIMEOUT_SECONDS = 5
MOST_PAGES = 10
LATER = "try again in a minute"
REACH = "see that this host may reach slack.com by https"


class _Failed(Exception):  # noqa: N818
    """A call that brought nothing; the text says why, and `to_do` what helps where it is no refusal."""

    def __init__(self, why: str, to_do: str = "") -> None:
        super().__init__(why)
        self.to_do = to_do


async def check_slack(
    environment: Environment, calendars: Sequence[Calendar], names: dict[str, str]
) -> AsyncIterator[Finding]:
    """A line for the token, its scopes, the connection, and the channel of each series.

    `names` are the names of the channels by the key of their series.
    """
    if environment.slack_bot_token is None:
        return
    client = web_client(environment.slack_bot_token.get_secret_value(), environment.slack_api_url, TIMEOUT_SECONDS)
    try:
        me = await _ask(client.auth_test)
    except _Failed as failed:
        yield wrong("Slack", f"{failed}; {failed.to_do or ANEW[BOT_TOKEN]}")
        return
    yield Finding("Slack", f"the bot token is {me.get('user', me['user_id'])}'s, in {me.get('team', me['team_id'])}")
    yield _scopes(me, scopes_for(one for calendar in calendars for one in calendar.series.extras.values()))
    yield await _connection(environment, client)
    for calendar in calendars:
        yield await _channel(client, calendar, names.get(calendar.series.key, calendar.series.channel))
    async for finding in check_duty_places(client, calendars, names):
        yield finding


def _scopes(me: Any, needed: Mapping[str, str]) -> Finding:
    """docs.slack.dev/authentication/tokens: every answer names the scopes of the token that asked."""
    given = {scope.strip() for scope in str(me.headers.get("x-oauth-scopes", "")).split(",")}
    missing = sorted(set(needed) - given)
    if missing:
        reasons = "; ".join(f"{scope} ({needed[scope]})" for scope in missing)
        return wrong("scopes", f"missing: {reasons}. To mend it, {REINSTALL}")
    return Finding("scopes", f"all {len(needed)} are granted")


async def _connection(environment: Environment, client: AsyncWebClient) -> Finding:
    """docs.slack.dev/reference/methods/apps.connections.open: it opens nothing until somebody connects there."""
    token = environment.slack_app_token
    if token is None:
        if environment.slack_signing_secret is None:
            return wrong("connection", "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set")
        return Finding("connection", "the signing secret is set; whether it is the app's shows with the first request")
    try:
        await _ask(client.apps_connections_open, app_token=token.get_secret_value())
    except _Failed as failed:
        return wrong(
            "connection",
            f"the app-level token opens none: {failed}; {failed.to_do or ANEW[APP_TOKEN]}",
        )
    return Finding("connection", "the app-level token opens Socket Mode connections")


async def _channel(client: AsyncWebClient, calendar: Calendar, name: str) -> Finding:
    """Whether the channel of a series is there and the bot is in it."""
    subject, known = f"channel of {calendar.series.key}", calendar.series.channel
    # By the name of the file, until the start has noted the id.
    channel = name if known.startswith("#") else known
    try:
        found = await _by_name(client, channel) if channel.startswith("#") else await _by_id(client, channel)
    except _Failed as failed:
        return wrong(subject, f"{name}: {failed}")
    if found is None:
        return wrong(subject, f"I see no {name}; is its name right? In a private channel type `/invite @Convener`")
    if found.get("is_archived"):
        return wrong(subject, f"{name} is archived")
    if not found.get("is_member"):
        return wrong(subject, f"I am not in {name}; type `/invite @Convener` there")
    return Finding(subject, f"I am in {name}")


async def _by_id(client: AsyncWebClient, channel: str) -> dict[str, Any] | None:
    """docs.slack.dev/reference/methods/conversations.info"""
    try:
        found: dict[str, Any] = (await _ask(client.conversations_info, channel=channel))["channel"]
    except _Failed as failed:
        if str(failed).endswith("channel_not_found"):
            return None
        raise
    return found


async def _by_name(client: AsyncWebClient, name: str) -> dict[str, Any] | None:
    """docs.slack.dev/reference/methods/conversations.list; the start notes the id, and then it is asked no more."""
    cursor: str | None = None
    for _ in range(MOST_PAGES):
        page = await _ask(
            client.conversations_list, limit=PAGE, cursor=cursor, types=CHANNEL_TYPES, exclude_archived=True
        )
        if found := next((channel for channel in page["channels"] if f"#{channel['name']}" == name), None):
            return dict(found)
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return None
    raise _Failed(f"not among the first {MOST_PAGES * PAGE} channels; set the channel's id instead of its name")


async def _ask(method: Callable[..., Awaitable[Any]], **arguments: Any) -> Any:
    """Slack's answer. Raises _Failed with its word for what is wrong."""
    try:
        return await method(**arguments)
    except SlackApiError as error:
        raise _Failed(error_words(error), "" if error_name(error) in HOPELESS else LATER) from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise _Failed(error_words(error), REACH) from None

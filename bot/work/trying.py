"""Trying again while Slack cannot be reached, and giving up where it refuses us."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.settings.mistakes import SettingsMistake

T = TypeVar("T")
# What trying again does not mend; docs.slack.dev/reference/methods/auth.test
HOPELESS = {
    "invalid_auth",
    "not_allowed_token_type",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "missing_scope",
}
LONGEST_PAUSE_SECONDS = 60
BOT_TOKEN, APP_TOKEN = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"
# What to do about a token that Slack refuses.
ANEW = {
    BOT_TOKEN: "copy the bot token anew from *OAuth & Permissions* of the app",
    APP_TOKEN: "make an app-level token with connections:write under *Basic Information* of the app",
}
REINSTALL = "paste `convener manifest` into the app and reinstall it"
log = logging.getLogger(__name__)


async def until_it_works(attempt: Callable[[], Awaitable[T]], token: str = BOT_TOKEN) -> T:
    """Try again, ever more slowly, while Slack cannot be reached; raises SettingsMistake where the token is refused."""
    pause = 1
    while True:
        try:
            found = await attempt()
        except SlackApiError as error:
            name = error_name(error)
            if name in HOPELESS:
                raise SettingsMistake(refusal(token, error)) from None
            log.warning("%s; trying again in %s s", error_words(error), pause)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("%s; trying again in %s s", error_words(error), pause)
        else:
            if pause > 1:
                log.info("Slack answers again")
            return found
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE_SECONDS)


def refusal(token: str, error: SlackApiError) -> str:
    """That Slack refuses this token, why, and what to do."""
    name, needed = error_name(error), error.response.get("needed")
    if name == "missing_scope" and token == BOT_TOKEN:
        return f"{token}: Slack answers missing_scope ({needed}); {REINSTALL}"
    return f"{token}: Slack answers {name}; {ANEW[token]}"


def error_words(error: Exception) -> str:
    """What went wrong, in a few words that hold nothing of what was sent."""
    if isinstance(error, SlackApiError):
        return f"Slack answers {error_name(error) or error.response.status_code}"
    if isinstance(error, (aiohttp.ClientError, TimeoutError, OSError)):
        return f"Slack cannot be reached ({type(error).__name__})"
    return type(error).__name__


def error_name(error: SlackApiError) -> str | None:
    """Slack's word for what is wrong, where it has one."""
    return error.response.get("error") if isinstance(error.response.data, dict) else None

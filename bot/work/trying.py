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
# Slack limits how often some methods may be asked; a network that is away limits nothing.
LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_UNREACHED_SECONDS = 60.0, 5.0
BOT_TOKEN, APP_TOKEN = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"
# What to do about a token that Slack refuses.
ANEW = {
    BOT_TOKEN: "copy the bot token anew from *OAuth & Permissions* of the app",
    APP_TOKEN: "make an app-level token with connections:write under *Basic Information* of the app",
}
REINSTALL = "paste `convener manifest` into the app and reinstall it"
log = logging.getLogger(__name__)


async def until_it_works(attempt: Callable[[], Awaitable[T]], token: str = BOT_TOKEN) -> T:
    """Try again while Slack cannot be reached, ever more slowly while it refuses, and as slowly as it asks for.

    Raises SettingsMistake where the token is refused.
    """
    tries = 0
    while True:
        try:
            found = await attempt()
        except SlackApiError as error:
            if error_name(error) in HOPELESS:
                raise SettingsMistake(refusal(token, error)) from None
            pause = _asked_for(error) or min(2.0**tries, LONGEST_PAUSE_SECONDS)
            words = error_words(error)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            pause = min(2.0**tries, LONGEST_PAUSE_UNREACHED_SECONDS)
            words = error_words(error)
        else:
            if tries:
                log.info("Slack answers again")
            return found
        log.warning("%s; trying again in %g s", words, pause)
        await asyncio.sleep(pause)
        tries = min(tries + 1, 10)


def _asked_for(error: SlackApiError) -> float | None:
    """The seconds to wait that a 429 asks for; docs.slack.dev/apis/web-api/rate-limits"""
    if error.response.status_code != 429:
        return None
    try:
        return max(float(error.response.headers.get("Retry-After", "")), 1.0)
    except ValueError:
        return None


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

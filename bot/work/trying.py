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
log = logging.getLogger(__name__)


async def until_it_works(attempt: Callable[[], Awaitable[T]]) -> T:
    """Try again, ever more slowly, while Slack cannot be reached; raises SettingsMistake where it refuses us."""
    pause = 1
    while True:
        try:
            return await attempt()
        except SlackApiError as error:
            name = error_name(error)
            if name in HOPELESS:
                needed = error.response.get("needed")
                raise SettingsMistake(
                    f"Slack refuses the token: {name}{f', {needed} is needed' if needed else ''}"
                ) from None
            log.warning("Slack answered %s; trying again in %s s", name or error.response.status_code, pause)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("Slack cannot be reached (%s); trying again in %s s", type(error).__name__, pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE_SECONDS)


def error_name(error: SlackApiError) -> str | None:
    """Slack's word for what is wrong, where it has one."""
    return error.response.get("error") if isinstance(error.response.data, dict) else None

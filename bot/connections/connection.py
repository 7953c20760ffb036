"""A way Slack reaches us, and which of them these settings mean."""

from __future__ import annotations

from typing import Literal, Protocol

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.connections.calendar_pages import CalendarPages
from bot.connections.http import Http
from bot.connections.socket import SocketMode
from bot.settings.hosting import listen_address
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake
from bot.settings.settings import Environment

Mode = Literal["socket", "http"]


class Connection(Protocol):
    """A way Slack reaches us."""

    async def open(self) -> None:
        """Take what is needed before the workspace is joined; raises SettingsMistake where it cannot be had."""

    async def connect(self, app: AsyncApp) -> None:
        """Let the app answer from now on."""

    async def drain(self) -> None:
        """Take no more deliveries, and return when those begun are answered."""

    async def close(self) -> None:
        """Let go of the connection."""


def mode_of(environment: Environment, wanted: Mode | None) -> Mode:
    """The way of connecting that is wanted, else the one there are secrets for, Socket Mode first.

    Raises SettingsMistake where a secret of it is missing.
    """
    if environment.slack_bot_token is None:
        raise SettingsMistake(
            f"{ENVIRONMENT}: SLACK_BOT_TOKEN (xoxb-...) is needed, and SLACK_APP_TOKEN (xapp-...) for Socket Mode or"
            " SLACK_SIGNING_SECRET for HTTP; `convener demo` needs none of them"
        )
    by_socket, by_http = environment.slack_app_token is not None, _secret(environment) is not None
    if wanted == "socket" and not by_socket:
        raise SettingsMistake(f"{ENVIRONMENT}: SLACK_APP_TOKEN (xapp-...) is needed for Socket Mode")
    if wanted == "http" and not by_http:
        raise SettingsMistake(
            f"{ENVIRONMENT}: SLACK_SIGNING_SECRET is needed for HTTP; it stands under Basic Information of the app"
        )
    if not by_socket and not by_http:
        raise SettingsMistake(
            f"{ENVIRONMENT}: SLACK_APP_TOKEN (xapp-...) is needed for Socket Mode, or SLACK_SIGNING_SECRET for HTTP"
        )
    return wanted or ("socket" if by_socket else "http")


def connection_of(environment: Environment, mode: Mode, client: AsyncWebClient, pages: CalendarPages) -> Connection:
    """The connection of this mode, whose secrets are there; by HTTP calendars are read on it as well."""
    if mode == "socket":
        token = environment.slack_app_token
        return SocketMode(token.get_secret_value() if token else "", client)
    return Http(_secret(environment) or "", listen_address(environment), pages)


def _secret(environment: Environment) -> str | None:
    secret = environment.slack_signing_secret
    return (secret.get_secret_value().strip() or None) if secret else None

"""What the host says by itself: the port to listen on, and whether its disk lasts."""

from __future__ import annotations

from bot.settings.addresses import host_and_port
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake, shown
from bot.settings.settings import Environment
from meetings.feed.address import Addresses

LISTEN = "127.0.0.1:3000"
EVERY_ADDRESS = "0.0.0.0"


def listen_address(environment: Environment) -> tuple[str, int]:
    """Where to listen for Slack: this machine alone, unless CONVENER_LISTEN or, from the host, PORT says otherwise.

    Raises SettingsMistake where PORT is no port.
    """
    if environment.convener_listen is None and (port := environment.port) is not None:
        try:
            return host_and_port(f"{EVERY_ADDRESS}:{port}")
        except ValueError:
            raise SettingsMistake(f"{ENVIRONMENT}: PORT = {shown('port', port)}: a port, such as 3000") from None
    return host_and_port(environment.convener_listen or LISTEN)


def calendar_address(environment: Environment) -> tuple[str, int] | None:
    """Where calendars are read in Socket Mode: None where CALENDAR_PORT is not set."""
    port = environment.calendar_port
    return (environment.calendar_host, port) if port else None


def calendar_addresses(environment: Environment, *, by_http: bool) -> Addresses:
    """The public address of calendars: CALENDAR_URL, by HTTP also CONVENER_URL; or what to set so that there is one."""
    if by_http:
        return Addresses(environment.calendar_url or environment.convener_url or "", "CONVENER_URL")
    needs = [
        name
        for name, value in (("CALENDAR_PORT", environment.calendar_port), ("CALENDAR_URL", environment.calendar_url))
        if not value
    ]
    return Addresses("" if needs else environment.calendar_url or "", " and ".join(needs))


def refuse_what_does_not_last(environment: Environment) -> None:
    """Raise SettingsMistake on a host whose disk is emptied at every restart, and for a database not supported yet."""
    if environment.database_url is not None:
        raise SettingsMistake(
            f"{ENVIRONMENT}: DATABASE_URL is set, and PostgreSQL is not supported yet; unset it, and give Convener a"
            " disk that lasts for its SQLite file"
        )
    if environment.dyno is not None:
        raise SettingsMistake(
            f"{ENVIRONMENT}: DYNO is set: this host empties its disk at every restart, and with it Convener's memory;"
            " run it where a disk lasts"
        )

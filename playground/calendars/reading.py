"""Reading a calendar of the bot's, as a calendar program does that knows its address."""

from __future__ import annotations

import re
import socket

import aiohttp

from playground.errors import PlaygroundError

SECONDS = 10.0
_ADDRESS = re.compile(r"https?://\S+/calendar/\S+\.ics")


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def addresses(label: str, told: list[str]) -> list[str]:
    """Every address that messages give behind this label, the oldest first, each once."""
    behind = re.compile(rf"{re.escape(label)}:\s+({_ADDRESS.pattern})")
    return list(dict.fromkeys(address for text in told for address in behind.findall(text)))


async def read(address: str) -> str:
    """The calendar with its folded lines as whole ones; only the status, in a line, where there is none."""
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as response:
            text = await response.text()
    except (aiohttp.ClientError, TimeoutError) as error:
        raise PlaygroundError(f"The calendar cannot be read: {type(error).__name__}") from None
    # RFC 5545, section 3.1
    return text.replace("\r\n ", "") if response.status == 200 else f"HTTP {response.status}"

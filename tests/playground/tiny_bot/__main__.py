"""Starts the tiny bot, over Socket Mode or over HTTP, and lets it live by the playground's clock."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from datetime import datetime

import aiohttp
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

from tests.playground.tiny_bot import dialogs, handlers, ticks
from tests.playground.tiny_bot.owed import Wall, run_due
from tests.playground.tiny_bot.slack import app, client

CLOCK = os.environ["CONVENER_CLOCK"]
LISTENERS = (dialogs, handlers, ticks)  # importing them enters them into the app


async def live_by_the_clock() -> None:
    serial = -1
    async with aiohttp.ClientSession() as session:
        while True:
            async with session.get(CLOCK, params={"after": str(serial)}) as answer:
                reading = await answer.json()
            if reading["serial"] == serial:
                continue
            serial, Wall.now = reading["serial"], datetime.fromisoformat(reading["now"])
            due = await run_due()
            report = {"serial": serial, "next_due": due.isoformat() if due else None}
            await session.post(f"{CLOCK}/report", json=report)


async def connect() -> None:
    handler = AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"], web_client=client)
    handler.client.web_client = client
    await handler.connect_async()  # type: ignore[no-untyped-call]


async def serve(host: str, port: str) -> None:
    async def health(_request: web.Request) -> web.Response:
        return web.Response()

    server = app.server(int(port), "/slack/events", host)
    server.web_app.router.add_get("/health", health)
    runner = web.AppRunner(server.web_app)
    await runner.setup()
    await web.TCPSite(runner, host, int(port)).start()


async def main() -> None:
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, sys.exit)
    await (serve(*listen.split(":")) if (listen := os.environ.get("CONVENER_LISTEN")) else connect())
    logging.warning("tiny bot is connected")
    await live_by_the_clock()


if __name__ == "__main__":
    asyncio.run(main())

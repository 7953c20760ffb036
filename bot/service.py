"""The running bot: open the database, join the workspace, answer commands, keep the alarm clock."""

from __future__ import annotations

import asyncio
import logging
import signal
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import aiohttp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import set_clock
from bot.alarm import Alarm
from bot.clock import Clock, SetClock, SystemClock
from bot.joining import Workspace, identify, keep_looking
from bot.mistakes import SettingsMistake
from bot.settings import Settings
from bot.slack_app import patient_client, slack_app, web_client
from bot.socket import Socket
from handlers.answering.desk import Desk
from posts.sending.delivery import Slack
from posts.sending.sender import Sender
from storage.engine import Storage

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
DRAIN_SECONDS = 10
SOCKET_LOG = logging.getLogger("slack_sdk")
log = logging.getLogger(__name__)


async def serve(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT, then finish what was begun. Raises SettingsMistake where Slack refuses us."""
    environment = settings.environment
    if environment.slack_bot_token is None or environment.slack_app_token is None:
        raise SettingsMistake(
            "the environment: SLACK_BOT_TOKEN (xoxb-...) and SLACK_APP_TOKEN (xapp-...) are needed for Socket Mode;"
            " `convener demo` needs neither"
        )
    stop = _stop_signal()
    clock = await _clock(environment.convener_clock)
    storage = Storage(environment.convener_database)
    try:
        await storage.open()
    except (sqlite3.Error, OSError) as error:
        raise SettingsMistake(f"CONVENER_DATABASE = {environment.convener_database}: {error}") from None
    client = web_client(environment.slack_bot_token.get_secret_value(), environment.slack_api_url)
    work = asyncio.ensure_future(_work(settings, storage, clock, client, stop))
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            log.info("stopping: what was begun is finished first")
        await asyncio.wait_for(work, DRAIN_SECONDS if stop.is_set() else None)
    except TimeoutError:
        log.warning("what was begun took too long; it goes on at the next start")
    finally:
        stopped.cancel()
        await storage.close()


async def _work(
    settings: Settings, storage: Storage, clock: Clock, client: AsyncWebClient, stop: asyncio.Event
) -> None:
    """Join, connect and work until `stop`; then let running handlers answer and the post in flight arrive."""
    joined = await _unless(stop, _joined(settings, storage, clock, client))
    if joined is None:
        return
    identity, workspace = joined
    layouts = settings.file.layouts()
    bell, stranger, loop = asyncio.Event(), asyncio.Event(), asyncio.get_running_loop()
    desk = Desk(
        storage,
        clock.now,
        layouts,
        ring=bell.set,
        meet=lambda: loop.call_soon_threadsafe(stranger.set),
        prefix=settings.file.command_prefix,
    )
    slack = Slack(client, str(identity.bot_user_id))
    alarm = Alarm(Sender(storage, str(identity.team_id), layouts, slack), clock, bell)
    token = settings.environment.slack_app_token.get_secret_value() if settings.environment.slack_app_token else None
    socket = Socket(slack_app(desk, client, identity), token, web_client=client, logger=SOCKET_LOG)
    tasks = [
        asyncio.ensure_future(_until_it_works(socket.connect_async)),
        asyncio.ensure_future(alarm.answer_the_bell()),
        asyncio.ensure_future(keep_looking(workspace, stranger)),
        asyncio.ensure_future(_keep_time(settings, clock, alarm)),
    ]
    log.info("working in workspace %s as %s", identity.team_id, identity.bot_user_id)
    try:
        await _unless(stop, _all_of(tasks))
        await socket.drain()
        await alarm.finish()
    finally:
        for task in tasks:
            task.cancel()
        await socket.close_async()  # type: ignore[no-untyped-call]


async def _joined(
    settings: Settings, storage: Storage, clock: Clock, client: AsyncWebClient
) -> tuple[AuthorizeResult, Workspace]:
    identity = await _until_it_works(lambda: identify(client))
    workspace = Workspace(storage, patient_client(client), settings, identity, clock.now)
    await _until_it_works(workspace.join)
    return identity, workspace


async def _unless(stop: asyncio.Event, work: Awaitable[T]) -> T | None:
    """What this work returns, or None as soon as we are to stop."""
    doing, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if doing.done():
        return doing.result()
    doing.cancel()
    return None


async def _all_of(tasks: Sequence[asyncio.Future[None]]) -> None:
    """Until all of them are done, or one fails; whoever stops waiting does not stop them."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        task.result()


async def _keep_time(settings: Settings, clock: Clock, alarm: Alarm) -> None:
    url = settings.environment.convener_clock
    if url and isinstance(clock, SetClock):
        await set_clock.follow(url, clock, alarm)
    else:
        alarm.start()


async def _clock(url: str | None) -> Clock:
    return await set_clock.first_reading(url) if url else SystemClock()


async def _until_it_works(attempt: Callable[[], Awaitable[T]]) -> T:
    """Try again, ever more slowly, while Slack cannot be reached; raises SettingsMistake where it refuses us."""
    pause = 1
    while True:
        try:
            return await attempt()
        except SlackApiError as error:
            name = error.response.get("error") if isinstance(error.response.data, dict) else None
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


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop

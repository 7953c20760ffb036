"""How long an answer takes beside Bolt's own floor: `python -m benchmarks.answering`.

The floor acknowledges a constant through the same Bolt dispatch; the others read, decide, store durably and answer.
Rounds are interleaved, because the machine is shared.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import click
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult

from bot.clock import SystemClock
from bot.settings.settings import Settings, load
from bot.work.joining import seed
from bot.work.slack_app import slack_app, web_client
from handlers.answering.desk import Desk
from meetings.people import Account
from storage.engine import Storage, Transaction
from storage.records import duty_schedules, people, series, workspaces

TEAM = Path(__file__).parent.parent / "playground/week/team.toml"
IDENTITY = AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0", bot_token="xoxb-benchmark")
TYPED = {
    "/ooo": "July 15-17 (vacation)",
    "/announce": "Summer School July 15-19",
    "/ai": "Carlos, Hana: build grid-configure",
    "/triage": "",
    "/agenda": "",
}
numbers = itertools.count()
Answer = Callable[[], Awaitable[Any]]


async def measure(rounds: int) -> dict[str, list[float]]:
    """Microseconds a command, by command; "floor" is Bolt acknowledging a constant."""
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(Path(folder) / "convener.db")
        await storage.open()
        app = await _convener(storage)
        asked = {"floor": _asking(_floor(), "/floor", "July 15-17")}
        for command, text in TYPED.items():
            asked[command] = _asking(app, command, text)
        taken: dict[str, list[float]] = {name: [] for name in asked}
        for number in range(rounds + 20):
            for name, answer in asked.items():
                began = time.perf_counter()
                response = await answer()
                if response.status != 200:
                    raise RuntimeError(f"{name} answered {response.status}")
                if number >= 20:
                    taken[name].append((time.perf_counter() - began) * 1e6)
        await storage.close()
    return taken


def _settings() -> Settings:
    """Those of the demo's team, whose ticket systems are at an address that no command asks."""
    text = TEAM.read_text(encoding="utf-8").replace('url = "playground"', 'url = "https://tickets.example.org"')
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, TEAM.name)
        path.write_text(text, encoding="utf-8")
        return load(path)


async def _convener(storage: Storage) -> AsyncApp:
    settings, now = _settings(), SystemClock().now

    def remember(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", now())
        seed(tx, "T1", settings, now())
        people.link(tx, "T1", [Account("U1", "Bela", "Bela")])
        # The alarm clock has stored the turns of the duty ahead, as it does wherever Convener works.
        for calendar in series.calendars(tx, "T1", settings.file.layouts()):
            for duty in calendar.series.duties:
                duty_schedules.extend(tx, "T1", calendar.series.key, duty, now().date())

    await storage.write(remember)
    desk = Desk(storage, now, settings.file.layouts(), ring=lambda: None, meet=lambda: None)
    return slack_app(desk, web_client("xoxb-benchmark", "http://127.0.0.1:9/api/"), IDENTITY)


def _floor() -> AsyncApp:
    async def authorize() -> AuthorizeResult:
        return IDENTITY

    async def constant(ack: AsyncAck) -> None:
        await ack("ok")

    app = AsyncApp(
        client=web_client("xoxb-benchmark", "http://127.0.0.1:9/api/"),
        authorize=authorize,
        process_before_response=True,
    )
    app.command("/floor")(constant)
    return app


def _asking(app: AsyncApp, command: str, text: str) -> Answer:
    return lambda: app.async_dispatch(_request(command, text))


def _request(command: str, text: str) -> AsyncBoltRequest:
    number = next(numbers)
    body = {
        "command": command,
        # Different each time: the same words within ten minutes change nothing.
        "text": f"{text} {'abcdefghij'[number % 10] * (number % 97 + 1)}" if text else "",
        "team_id": "T1",
        "user_id": "U1",
        "channel_id": "C1",
        "trigger_id": f"{number}",
        "response_url": "http://127.0.0.1:9/",
    }
    return AsyncBoltRequest(mode="socket_mode", body=body)


@click.command()
@click.option("--rounds", default=300, show_default=True)
def main(rounds: int) -> None:
    """Print median and 99th percentile a command, and the ratio to the floor."""
    taken = asyncio.run(measure(rounds))
    floor = statistics.median(taken["floor"])
    for name, times in taken.items():
        median, worst = statistics.median(times), statistics.quantiles(times, n=100)[98]
        click.echo(f"{name:12} p50 {median:7.0f} us   p99 {worst:7.0f} us   x{median / floor:5.1f} of the floor")


if __name__ == "__main__":
    main()

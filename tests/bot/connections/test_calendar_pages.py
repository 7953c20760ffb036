"""Calendars by HTTP: what is answered to whom, and what is never logged."""

from __future__ import annotations

import json
import logging
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import aiohttp
import pytest

from bot.connections.calendar_pages import CalendarPages, Page
from bot.connections.calendar_server import CalendarServer
from bot.connections.http import Http
from bot.connections.server import Message
from bot.process.logs import WithoutSecrets
from bot.settings.settings import load
from bot.work.feeds import Feeds
from bot.work.joining import seed
from handlers.answering.asked import slash_command
from handlers.answering.carry_out import answer_once
from handlers.answering.desk import Desk
from handlers.surfaces import DECIDES
from meetings.feed.address import Addresses
from meetings.feed.meeting_entries import Shown
from playground.calendars.reading import free_port
from storage.engine import Transaction
from storage.records import accounts, people, workspaces
from tests.cast import opened
from tests.handlers.conftest import ACCOUNTS, NOW, TEAM

WAYS = ("a port of its own", "beside Slack's requests")


@dataclass
class Served:
    """A bot without Slack: what is typed is answered, and its calendars are served."""

    desk: Desk
    typed: int = 0

    async def types(self, account: str, text: str) -> str:
        """The answer to this command, as JSON."""
        surface, _, rest = text.removeprefix("/").partition(" ")
        self.typed += 1
        command = {
            "team_id": "T1",
            "trigger_id": f"t{self.typed}",
            "user_id": account,
            "channel_id": "C0",
            "text": rest,
        }
        asked = slash_command({**command, "channel_name": "tech"}, surface)
        message = await self.desk.storage.write(lambda tx: answer_once(tx, self.desk, asked, DECIDES[surface]))
        return json.dumps(message)

    async def given(self, account: str = "U0BO", *, team: bool = False) -> str:
        """The address that somebody is given of their calendar, or of the team's."""
        found = re.findall(r"http[^\"\s]+\.ics", await self.types(account, "/triage calendar"))
        return str(list(dict.fromkeys(found))[team])


@asynccontextmanager
async def serving(pages: CalendarPages, port: int, way: str) -> AsyncIterator[None]:
    server = CalendarServer(pages, ("127.0.0.1", port)) if way == WAYS[0] else Http("s", ("127.0.0.1", port), pages)
    await server.open()
    try:
        yield
    finally:
        await server.close()


@pytest.fixture(params=WAYS)
async def served(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Served]:
    chosen, port, pages = load(TEAM), free_port(), CalendarPages()
    layouts, addresses = chosen.file.layouts(), Addresses(f"http://127.0.0.1:{port}")

    def prepare(tx: Transaction) -> None:
        workspaces.remember(tx, "T1", "U0", NOW)
        seed(tx, "T1", chosen, NOW)
        accounts.remember(tx, "T1", ACCOUNTS)
        people.link(tx, "T1", ACCOUNTS)

    async with opened(tmp_path) as storage, serving(pages, port, request.param):
        await storage.write(prepare)
        pages.lead_to(Feeds(storage, "T1", layouts, Shown(), lambda: NOW).page)
        desk = Desk(storage, lambda: NOW, layouts, lambda: None, lambda: None)
        yield Served(replace(desk, calendars_at=addresses))


async def asks(method: str, url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The status, the headers by their small names, and the body."""
    async with aiohttp.ClientSession() as session, session.request(method, url, headers=headers) as response:
        named = {name.lower(): value for name, value in response.headers.items()}
        return response.status, named, await response.read()


async def test_a_calendar_is_text_that_only_its_reader_may_keep(served: Served) -> None:
    status, headers, body = await asks("GET", await served.given())
    assert status == 200
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["cache-control"] == "private"
    assert int(headers["content-length"]) == len(body)
    assert body.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "server" not in headers


async def test_head_says_the_same_without_the_text(served: Served) -> None:
    address = await served.given()
    _, wanted, body = await asks("GET", address)
    status, headers, nothing = await asks("HEAD", address)
    assert (status, nothing) == (200, b"")
    same = ("content-type", "cache-control", "etag", "content-length")
    assert [headers[name] for name in same] == [wanted[name] for name in same]
    assert int(headers["content-length"]) == len(body)


async def test_who_has_it_already_is_told_so_until_something_changes(served: Served) -> None:
    address = await served.given()
    etag = (await asks("GET", address))[1]["etag"]
    for said in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        status, headers, body = await asks("GET", address, **{"If-None-Match": said})
        assert (status, body, headers["etag"]) == (304, b"", etag), said
    assert (await asks("HEAD", address, **{"If-None-Match": etag}))[0] == 304
    assert (await asks("GET", address, **{"If-None-Match": '"other"'}))[0] == 200
    await served.types("U0BO", "/ooo July 25-26")
    status, headers, _ = await asks("GET", address, **{"If-None-Match": etag})
    assert status == 200
    assert headers["etag"] != etag


async def test_everything_else_is_the_same_404(served: Served) -> None:
    address = await served.given()
    base, secret = address.split("/calendar/")
    wrong = secret.replace(secret[5], "A" if secret[5] != "A" else "B", 1)
    for path in (wrong, secret.removesuffix(".ics"), "", "x.ics", f"{secret}/", f"../{secret}x", f"{'a' * 900}.ics"):
        status, _, body = await asks("GET", f"{base}/calendar/{path}")
        assert (status, body) == (404, b"not found"), path
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"):
        assert (await asks(method, address))[0] == 404, method
    assert (await asks("GET", f"{base}/"))[0] == 404


async def test_no_secret_is_ever_logged(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    address = await served.given()
    await served.types("U0BO", "/triage calendar new")
    another = await served.given()
    caplog.clear()
    for each in (address, another, another.replace(".ics", "x.ics")):
        await asks("GET", each)
    ours = [record for record in caplog.records if record.name.partition(".")[0] != "asyncio"]
    said = "\n".join(f"{record.getMessage()} {record.exc_text}" for record in ours if "aiohttp" not in record.name)
    for each in (address, another):
        assert re.findall(r"/calendar/([\w-]+)", each)[0] not in said


async def test_a_made_up_secret_in_a_trace_is_not_shown() -> None:
    record = logging.LogRecord("bot", logging.ERROR, "", 0, f"GET /calendar/{'s' * 43}.ics failed", None, None)
    assert WithoutSecrets().format(record) == "GET /calendar/(not shown).ics failed"


async def test_a_new_address_ends_the_one_before(served: Served) -> None:
    before = await served.given()
    await served.types("U0BO", "/triage calendar new")
    assert (await asks("GET", before))[0] == 404
    assert (await asks("GET", await served.given()))[0] == 200


async def test_who_is_a_guest_by_now_reads_nothing_any_more(served: Served) -> None:
    address, team = await served.given("U0NOOR"), await served.given(team=True)
    assert (await asks("GET", address))[0] == 200
    await served.types("U0ADA", "/agenda people Noor Salim guest")
    assert (await asks("GET", address))[0] == 404
    assert (await asks("GET", team))[0] == 200


async def test_a_port_that_is_taken_is_logged_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        server = CalendarServer(CalendarPages(), ("127.0.0.1", taken.getsockname()[1]))
        await server.open()
        await server.close()
    assert "calendars cannot be read: cannot listen on 127.0.0.1" in caplog.text


async def test_before_the_workspace_is_joined_and_after_a_fault_nothing_is_shown() -> None:
    async def broken(secret: str) -> Page | None:
        raise RuntimeError(secret)

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    pages = CalendarPages()
    scope = {"method": "GET", "path": f"/calendar/{'s' * 43}.ics", "headers": []}
    await pages(scope, receive, send)
    assert sent[0]["status"] == 503
    pages.lead_to(broken)
    await pages(scope, receive, send)
    assert (sent[2]["status"], sent[3]["body"]) == (500, b"not working")

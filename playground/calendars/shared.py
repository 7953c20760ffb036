"""A team's calendar as its host serves it: whole days that a story puts in and takes out, at a secret address."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from aiohttp import web

from playground.slack.faults import Faults

SECRET = "team-calendar-playground"
PATH = f"/private-{SECRET}/basic.ics"
NONSENSE, TOO_MUCH, NOTHING = "nonsense", "too much", "nothing"
_TOO_MUCH_BYTES = 3_000_000


@dataclass(frozen=True)
class Entry:
    """An event of whole days, both ends included; it is the same one as long as it is called the same."""

    summary: str
    first: date
    last: date


class LocalCalendar:
    """Real HTTP on the loopback; `asked` counts the requests."""

    def __init__(self, faults: Faults) -> None:
        self.asked = 0
        self.address = ""
        self._entries: dict[str, Entry] = {}
        self._faults = faults
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        application = web.Application()
        application.add_routes([web.get(PATH, self._serve)])
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}{PATH}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def put(self, entry: Entry) -> None:
        """Put an event in, or give it other days."""
        self._entries[entry.summary] = entry

    def take_out(self, summary: str) -> bool:
        """Take an event out; whether it was there."""
        return self._entries.pop(summary, None) is not None

    async def _serve(self, request: web.Request) -> web.Response:
        self.asked += 1
        if fault := self._faults.take("calendar", "the host"):
            if fault.error == NOTHING:
                # Until whoever asked gives up, or all of this ends.
                await asyncio.Event().wait()
            if fault.error == NONSENSE:
                return web.Response(text="<html>Please sign in</html>", content_type="text/html")
            if fault.error == TOO_MUCH:
                return web.Response(body=b"x" * _TOO_MUCH_BYTES, content_type="text/calendar")
            return web.Response(status=fault.status)
        text = self._text()
        etag = f'"{sha256(text.encode()).hexdigest()[:16]}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(text=text, content_type="text/calendar", headers={"ETag": etag})

    def _text(self) -> str:
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Playground//Calendar//EN"]
        for entry in self._entries.values():
            lines += [
                "BEGIN:VEVENT",
                f"UID:{sha256(entry.summary.encode()).hexdigest()[:12]}@playground",
                "DTSTAMP:20190101T000000Z",
                f"DTSTART;VALUE=DATE:{entry.first:%Y%m%d}",
                f"DTEND;VALUE=DATE:{entry.last + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{entry.summary}",
                "END:VEVENT",
            ]
        return "\r\n".join([*lines, "END:VCALENDAR", ""])

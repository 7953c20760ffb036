"""The clock everybody in the playground lives by, and the bot's reports about it.

    GET  /clock?after=N   {"now": ..., "serial": ...} as soon as the serial exceeds N, at most 20 s later
    POST /clock/report    {"serial": 7, "next_due": "2019-07-08T14:00:00+00:00" or null}

The serial grows each time the clock is moved or ticked. A report says: everything due as of that serial
is done, I am idle, and this is the next instant at which I have something to do.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from aiohttp import web

from playground.changes import Changes

LONGEST_POLL_SECONDS = 20.0


class Clock:
    def __init__(self, now: datetime, changes: Changes) -> None:
        self.now = now.astimezone(UTC)
        self.serial = 0
        self.reported_serial = -1
        self.next_due: datetime | None = None
        self.closing = False
        self._changes = changes

    def set(self, now: datetime) -> int:
        """Move the clock and tick it; the new serial."""
        self.now = now.astimezone(UTC)
        return self.tick()

    def tick(self) -> int:
        self.serial += 1
        self._changes.announce()
        return self.serial

    def forget_reports(self) -> None:
        """A new process has reported nothing, whatever its predecessor said."""
        self.reported_serial = -1
        self.next_due = None

    def report(self, serial: int, next_due: datetime | None) -> None:
        if serial < self.reported_serial:
            return
        self.reported_serial = serial
        self.next_due = next_due
        self._changes.announce()

    def close(self) -> None:
        self.closing = True
        self._changes.announce()

    async def answer_poll(self, request: web.Request) -> web.Response:
        after = int(request.query.get("after", "-1"))
        await self._changes.until(lambda: self.serial > after or self.closing, LONGEST_POLL_SECONDS)
        return web.json_response({"now": self.now.isoformat(), "serial": self.serial})

    async def take_report(self, request: web.Request) -> web.Response:
        body = await request.json()
        due = body.get("next_due")
        self.report(int(body["serial"]), datetime.fromisoformat(due).astimezone(UTC) if due else None)
        return web.json_response({"ok": True})


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The UTC instant of a wall time: the first of two, or the first after a gap."""
    local = wall.replace(tzinfo=zone, fold=0)
    there_and_back = local.astimezone(UTC).astimezone(zone)
    if there_and_back.replace(tzinfo=None) == wall:
        return local.astimezone(UTC)
    before, after = wall.replace(tzinfo=zone, fold=1).astimezone(UTC), local.astimezone(UTC)
    return _first_after_gap(before, after, zone)


def _first_after_gap(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which the zone's offset changes between two instants that surround the change."""
    offset = low.astimezone(zone).utcoffset()
    while (high - low).total_seconds() > 1:
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)

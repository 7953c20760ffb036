"""The team's calendars: one real fetch each, and what it comes to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from bot.checking.finding import Finding, wrong
from bot.settings.mistakes import ENVIRONMENT, SettingsMistake
from bot.settings.settings import Settings
from bot.work.shared_calendars import shared_calendars
from meetings.calendar.calendar import Calendar
from meetings.dates import local_day
from meetings.people import Roster
from meetings.shared_calendar.claims import claims
from meetings.shared_calendar.events import UnreadableCalendarError, read_events
from tickets.interface import NoAnswer
from tickets.shared_calendar import Fetched, SharedCalendar

COPY = "copy its secret address in iCal format anew from the settings of the calendar"


async def check_calendars(
    settings: Settings, calendars: Sequence[Calendar], roster: Roster, now: datetime
) -> AsyncIterator[Finding]:
    """A line for each calendar of the settings: how many events it has, and how many of them say who is out."""
    zone = next((calendar.series.zone for calendar in calendars), "UTC")
    try:
        async with shared_calendars(settings) as shared:
            for each in shared:
                yield await _looked_at(each, zone, roster, now)
    except SettingsMistake as mistake:
        yield wrong("team calendars", str(mistake).removeprefix(f"{ENVIRONMENT}: "))


async def _looked_at(calendar: SharedCalendar, zone: str, roster: Roster, now: datetime) -> Finding:
    subject, answer = f"calendar {calendar.name}", await calendar.fetch()
    if isinstance(answer, NoAnswer):
        to_do = "it is tried every hour" if answer.may_pass else COPY
        return wrong(subject, f"{answer.trouble}{f' ({answer.detail})' if answer.detail else ''}; {to_do}")
    text = answer.text if isinstance(answer, Fetched) else b""
    try:
        events = await asyncio.to_thread(read_events, text, zone, local_day(now, zone))
    except UnreadableCalendarError as error:
        return wrong(subject, f"{error}; {COPY}")
    out = {claim.uid for claim in claims(events, roster)}
    return Finding(subject, f"{len(events)} events of the coming year, of which {len(out)} say who is out")

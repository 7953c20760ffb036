"""Calendars as text, for tests: events by the lines that differ."""

from __future__ import annotations


def calendar(*events: str) -> bytes:
    """A calendar of these events, each the lines of one, parted by " | "."""
    inside = "".join(event("\r\n".join(each.split(" | "))) for each in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n{inside}END:VCALENDAR\r\n".encode()


def event(lines: str) -> str:
    return f"BEGIN:VEVENT\r\nDTSTAMP:20190701T000000Z\r\n{lines}\r\nEND:VEVENT\r\n"


def whole_days(uid: str, summary: str, first: str, behind: str) -> str:
    """An event of whole days; its end is the day behind the last one."""
    return f"UID:{uid} | SUMMARY:{summary} | DTSTART;VALUE=DATE:{first} | DTEND;VALUE=DATE:{behind}"

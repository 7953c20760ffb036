"""Clock times as people type them: `14:00`, `at 10`, `2pm`, `2:30 pm`, `noon`."""

from __future__ import annotations

from datetime import time

from meetings.when import words
from meetings.when.tokens import Token

# Without am or pm only a working hour is sure: 2:00 may be either half. 02:00 is written on a clock of 24 hours.
FIRST_SURE_HOUR = 8
LONGEST = 4
Times = tuple[time, ...]


def time_at_end(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], Times]:
    """The tokens before a clock time they end with, and the times it may be; none where they end with none."""
    for start in range(max(len(tokens) - LONGEST, 0), len(tokens)):
        times, stop = _time(tokens, start)
        if times and stop == len(tokens):
            return tokens[:start], times
    return tokens, ()


def time_at_front(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], Times]:
    """The tokens behind a clock time they begin with, and the times it may be; none where they begin with none."""
    times, stop = _time(tokens, 0)
    if not times:
        return tokens, ()
    return tokens[stop + (_low(tokens, stop) in {"on", "of"}) :], times


def _time(tokens: tuple[Token, ...], start: int) -> tuple[Times, int]:
    """The times that may be meant by what stands here, and where it ends."""
    at = _low(tokens, start) in {"at", "@"}
    place = start + at
    if _low(tokens, place) in words.NOON:
        return (time(12),), place + 1
    if place >= len(tokens) or tokens[place].kind not in {"clock", "number"}:
        return (), start
    suffix = _low(tokens, place + 1)
    suffix = suffix if suffix in words.HALF_SUFFIXES and tokens[place].low.replace(":", "").isdigit() else ""
    if tokens[place].kind == "number" and not (at or suffix):
        return (), start
    return _read(tokens[place].low + suffix), place + (2 if suffix else 1)


def _read(text: str) -> Times:
    half = next((letter for letter in "ap" if letter in text), "")
    hours, _, minutes = text.partition(half)[0].strip().partition(":") if half else text.partition(":")
    hour, minute = int(hours), int(minutes or 0)
    if half:
        return (time(hour % 12 + (12 if half == "p" else 0), minute),) if 1 <= hour <= 12 else ()
    if hour > 23:
        return ()
    if hour >= FIRST_SURE_HOUR or hours.startswith("0"):
        return (time(hour, minute),)
    return time(hour, minute), time(hour + 12, minute)


def _low(tokens: tuple[Token, ...], place: int) -> str:
    return tokens[place].low if place < len(tokens) else ""

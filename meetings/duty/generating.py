"""Turns generated ahead from the roster: a pure function, the same again whenever it is asked.

Whose turn it is follows the roster in order. Who is paused is passed over and keeps the place. Where the roster has
changed, turns go on behind whoever had the last one, or begin anew, as its duty says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from meetings.duty.rota import ONE_DAY, Duty, Rota
from meetings.duty.turn import NOBODY, Turn


def generated(rota: Rota, before: Sequence[Turn], last: date) -> Iterator[Turn]:
    """The turns that begin behind those of `before`, up to `last`, each seat of a turn by itself.

    Without turns before, they begin with the first week of the rota.
    """
    day = before[-1].last + ONE_DAY if before else rota.first_week
    # A turn that nobody was left for says nothing of who is next.
    latest = next((turn.planned for turn in reversed(before) if turn.planned != NOBODY), NOBODY)
    of_day = before[-1].first if before else None
    while True:
        first, end = rota.turn_from(day)
        if first > last:
            return
        for turn in _seats(rota, first, end, _queue(rota, of_day, latest, first)):
            yield turn
            latest = turn.planned or latest
        day, of_day = end + ONE_DAY, first


def _seats(rota: Rota, first: date, last: date, queue: Sequence[str]) -> Iterator[Turn]:
    """A seat each for the first of the queue who are not paused; one that nobody is left for stays empty."""
    free = [name for name in queue if not _paused(rota, name, first, last)]
    for seat in range(rota.on(first).seats):
        person = free[seat] if seat < len(free) else NOBODY
        yield Turn(first, last, person, person, seat)


def _queue(rota: Rota, before: date | None, latest: str, first: date) -> list[str]:
    """The roster of this turn in the order of who is next; `latest` had the last turn, on the day `before`."""
    duty = rota.on(first)
    if before is None or not latest:
        return list(duty.roster)
    earlier = rota.on(before)
    if duty is not earlier and duty.anew:
        return list(duty.roster)
    return _behind(latest, earlier, duty)


def _behind(latest: str, earlier: Duty, duty: Duty) -> list[str]:
    """The roster from whoever comes behind this person; one who has left counts by the place they had."""
    names = list(duty.roster)
    if latest in names:
        after = names.index(latest) + 1
        return [*names[after:], *names[:after]]
    if latest not in earlier.roster:
        return names
    place = earlier.roster.index(latest)
    following = [*earlier.roster[place + 1 :], *earlier.roster[:place]]
    stayed = next((name for name in following if name in names), None)
    start = names.index(stayed) if stayed else 0
    return [*names[start:], *names[:start]]


def _paused(rota: Rota, name: str, first: date, last: date) -> bool:
    return any(pause.person == name and pause.touches(first, last) for pause in rota.pauses)

"""Duty changes hands: stored at once, said in the channel, and told to whoever it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta

from handlers.answering.duty_clashes import with_handed
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others, line_for_everybody, tell_line
from handlers.triage.rotas import again, by_key
from meetings.calendar.calendar import Calendar
from meetings.dates import day_words
from meetings.duty.request import settled_otherwise
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Gift, Handed, days_of, handed, twice_on_duty
from meetings.duty.turn import NOBODY
from posts.buttons import Say
from posts.receipts import Receipt
from posts.unasked.lines import Part, content
from posts.words import duty_changes as words
from storage.records import duty_requests, duty_schedules
from storage.records.duty_schedules import RotaOf

ONE_DAY = timedelta(days=1)


def hand_over(
    memory: Memory,
    calendar: Calendar,
    schedule: DutySchedule,
    gifts: Sequence[Gift],
    *,
    agreed: bool = False,
    why: str = "",
) -> Receipt:
    """Store who has what from now on, tell everybody, and answer with the receipt.

    Without their word (`agreed`) those it concerns can undo it. Raises Declined where somebody would be on duty twice.
    """
    if both := twice_on_duty(schedule, gifts):
        raise Declined(words.twice(both[0], day_words(both[1], memory.today)))
    plan = handed(schedule, gifts)
    _store(memory, calendar, schedule, plan)
    _settle_calls(memory, calendar, schedule)
    line = words.changed_line(schedule, gifts, memory.today, why)
    parts = _parts(memory, calendar, schedule, plan)
    line_for_everybody(memory, calendar, line, parts)
    told = _tell(memory, schedule, gifts, content(_told_words(memory, line, agreed=agreed), parts), agreed=agreed)
    correct_others(memory)
    receipt = words.changed(line, told)
    after = by_key(again(memory, calendar), schedule.key)
    days = sorted({day for gift in gifts for day in gift.share.days})
    return with_handed(memory, receipt, calendar, before=schedule, after=after, days=days) if after else receipt


def _told_words(memory: Memory, line: str, *, agreed: bool) -> str:
    return words.told_line(line, memory.typist().name, agreed=agreed)


def _store(memory: Memory, calendar: Calendar, schedule: DutySchedule, plan: Handed) -> None:
    of = RotaOf(calendar.series.key, schedule.key)
    for turn in plan.turns:
        duty_schedules.put_turn(memory.tx, memory.author, of, turn, "hand over turn")
    for cover in plan.uncovered:
        duty_schedules.remove_cover(memory.tx, memory.author, of, cover)
    for cover in plan.covers:
        duty_schedules.put_cover(memory.tx, memory.author, of, cover)


def _settle_calls(memory: Memory, calendar: Calendar, schedule: DutySchedule) -> None:
    """A call for cover is over where none of its days are any more whose they were."""
    after = by_key(again(memory, calendar), schedule.key)
    for request in duty_requests.open_ones(memory.tx, memory.workspace, calendar.series.key):
        if after and request.rota == schedule.key and (settled := settled_otherwise(request, after)):
            duty_requests.change(memory.tx, memory.author, calendar.series.key, settled)


def _parts(memory: Memory, calendar: Calendar, schedule: DutySchedule, plan: Handed) -> list[Part]:
    """The rows that make a line true, each with what it says by itself."""
    of = {"series": calendar.series.key, "rota": schedule.key}
    parts = []
    for turn in plan.turns:
        said = words.has_line(schedule, turn.person, days_of(schedule, turn), memory.today)
        key = {**of, "first_day": turn.first.isoformat(), "seat": turn.seat}
        parts.append(Part("duty_turns", key, said, said, {"person": turn.person}))
    for cover in plan.covers:
        said = words.has_line(schedule, cover.person, [cover.day], memory.today)
        key = {**of, "day": cover.day.isoformat(), "seat": cover.seat}
        parts.append(Part("duty_covers", key, said, said, {"person": cover.person}))
    own = {(turn.first, turn.seat): turn for turn in (*(gift.share.turn for gift in plan.gifts), *plan.turns)}
    for cover in plan.uncovered:
        turns = (turn for turn in own.values() if turn.touches(cover.day, cover.day) and turn.seat == cover.seat)
        said = words.has_line(schedule, next(turns).person, [cover.day], memory.today)
        key = {**of, "day": cover.day.isoformat(), "seat": cover.seat}
        parts.append(Part("duty_covers", key, said, said, None))
    return parts


def _tell(
    memory: Memory, schedule: DutySchedule, gifts: Sequence[Gift], kept: dict[str, object], *, agreed: bool
) -> list[str]:
    """One private line to each whose duty it is no more, or is now; the typist has the receipt."""
    until = schedule.begins(max(gift.share.last for gift in gifts) + ONE_DAY)
    undo = Say("Undo", "triage", f"undo change {memory.author.command}", memory.series or "")
    line = {**kept, "until": until.isoformat(), "says": [] if agreed else [asdict(undo)]}
    names = dict.fromkeys(name for gift in gifts for name in (gift.share.person, gift.to))
    others = [name for name in names if name not in {NOBODY, memory.typist().name}]
    return [name for name in others if tell_line(memory, name, line)]

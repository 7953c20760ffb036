"""Asking somebody for a swap or a cover, or everybody for a cover: a row with a number, and the post that asks."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from meetings.calendar.calendar import Calendar
from meetings.duty.request import Days, Kind, Request, days
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Share
from meetings.posting import Post, PostKind
from posts.receipts import Receipt
from posts.sending.requesting import lapse_of, subject_of
from posts.words import duty_requests as words
from storage import outbox
from storage.away import away
from storage.records import duty_requests


def ask(
    memory: Memory,
    calendar: Calendar,
    schedule: DutySchedule,
    given: Share,
    *,
    taker: str = "",
    returned: Days | None = None,
) -> Receipt:
    """Ask the taker, or the channel where that is "", to have this share, for what is returned in a swap.

    Raises Declined where the same is asked already.
    """
    kind = Kind.SWAP if returned else Kind.COVER if taker else Kind.CALL
    request = Request(
        number=0,
        rota=schedule.key,
        kind=kind,
        giver=given.person,
        taker=taker,
        gives=days(given),
        returns=returned,
        recorded_by=memory.asked.account,
        recorded_at=memory.now,
    )
    _refuse_twice(memory, calendar, schedule, request)
    request = duty_requests.add(memory.tx, memory.author, calendar.series.key, request)
    reaches = _owe_question(memory, calendar, schedule, request)
    out = words.who_is_out(request, schedule, away(memory.tx, memory.workspace, memory.today), memory.today)
    return words.asked(request, schedule, memory.today, reaches=reaches, out=out)


def _refuse_twice(memory: Memory, calendar: Calendar, schedule: DutySchedule, new: Request) -> None:
    """One open call a turn, and the same question once."""
    for request in duty_requests.open_ones(memory.tx, memory.workspace, calendar.series.key):
        if request.rota != new.rota or request.kind is not new.kind or request.has_lapsed(schedule, memory.now):
            continue
        same_days = (request.giver, request.gives.seat) == (new.giver, new.gives.seat) and bool(
            set(request.gives.days) & set(new.gives.days)
        )
        if same_days and (new.kind is Kind.CALL or (request.taker, request.returns) == (new.taker, new.returns)):
            raise Declined(words.same_again(request, schedule, memory.today))


def _owe_question(memory: Memory, calendar: Calendar, schedule: DutySchedule, request: Request) -> bool:
    """Owe the post that asks, and what is put in its place when it lapses; False where nobody can be reached."""
    person = memory.roster.exactly(request.taker) if request.taker else None
    channel = calendar.series.channel if request.kind is Kind.CALL else person.slack if person else None
    if channel is None:
        return False
    post = Post(
        PostKind.REQUEST,
        channel,
        memory.now,
        series=calendar.series.key,
        subject=subject_of(request.number),
        content={"number": request.number},
        until=schedule.begins(request.first),
    )
    outbox.owe(memory.tx, memory.workspace, post)
    for owed in outbox.about(memory.tx, memory.workspace, post.subject):
        if owed.kind is PostKind.REQUEST and owed.series == post.series:
            outbox.owe(memory.tx, memory.workspace, lapse_of(owed, schedule.begins(request.first)))
    return True

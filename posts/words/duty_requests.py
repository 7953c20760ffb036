"""What is said of a request about duty: to whom it asks, to the channel whose cover is called for, to who answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from meetings.dates import day_words, join_words
from meetings.duty.away import Away
from meetings.duty.clashes import out_on_duty
from meetings.duty.request import Kind, Request, State, who_has
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import days_words
from posts.buttons import Say
from posts.receipts import UNDO_BUTTON, Receipt
from posts.words.duty_changes import what_was_asked


def question(request: Request, schedule: DutySchedule, asker: str, now: datetime, today: date, *, out: str = "") -> str:
    """What stands in the post of a request as it is now; `asker` is who typed it, `out` says who is out then."""
    if request.kind is Kind.CALL:
        return _call(request, schedule, now, today)
    asked = _asked(request, schedule, asker, today)
    if request.has_lapsed(schedule, now):
        return f"{asked} It was not answered before {day_words(request.first, today)} began, and has lapsed."
    match request.state:
        case State.OPEN:
            return " ".join(filter(None, (asked, out, "Nothing changes unless you agree.")))
        case State.AGREED:
            return f"{asked} You have agreed."
        case State.DECLINED:
            return f"{asked} You have declined; nothing was changed."
        case State.WITHDRAWN:
            return f"{asked} It was withdrawn; nothing was changed."


def who_is_out(request: Request, schedule: DutySchedule, away: Away, today: date) -> str:
    """`Carl is out Wed July 31.`: of each who is not in on days that they would have; "" where all are."""
    would_have = [(request.taker, request.gives), (request.giver, request.returns)]
    found = [(name, out_on_duty(schedule, name, days.days, away)) for name, days in would_have if name and days]
    return " ".join(f"{name} {out[1].words(today)}." for name, out in found if out)


def _asked(request: Request, schedule: DutySchedule, asker: str, today: date) -> str:
    gives, name = days_words(request.gives.days, today), schedule.name(request.first)
    if request.returns is None:
        return f"{asker} asks you to cover {gives} of {name} for {request.giver} (#{request.number})."
    returns = days_words(request.returns.days, today)
    return (
        f"{asker} asks you to swap in {name} (#{request.number}): you would have {gives} from {request.giver},"
        f" and give {returns}."
    )


def _call(request: Request, schedule: DutySchedule, now: datetime, today: date) -> str:
    needs = f"{what_was_asked(request, schedule, today)} (#{request.number})."
    if request.has_lapsed(schedule, now):
        have = join_words([name or "nobody" for name in who_has(request.gives, schedule)])
        return f"{needs} Nobody took it before it began: {have} {'has' if ' and ' not in have else 'have'} it."
    match request.state:
        case State.OPEN:
            return needs
        case State.AGREED:
            return f"{needs} {request.taker} has taken it, thank you."
        case _:
            return f"{needs} It is not needed any more."


def answers(request: Request, schedule: DutySchedule, now: datetime) -> tuple[Say, ...]:
    """The buttons below it; none where there is nothing to answer any more."""
    if request.state is not State.OPEN or request.has_lapsed(schedule, now):
        return ()
    return says(request)


def says(request: Request) -> tuple[Say, ...]:
    """What the buttons of a request stand for, at the same places as long as there is the post."""
    if request.kind is Kind.CALL:
        return (Say("I'll take it", "triage", f"take #{request.number}"),)
    return (
        Say("Agree", "triage", f"agree {request.number}"),
        Say("Decline", "triage", f"decline {request.number}"),
    )


def asked(request: Request, schedule: DutySchedule, today: date, *, reaches: bool, out: str = "") -> Receipt:
    """The receipt of whoever asks; `out` says who is out then."""
    what = what_was_asked(request, schedule, today)
    if request.kind is Kind.CALL:
        then = "The channel is asked; the first to press has it. `/triage withdraw {number}` ends the call."
        return Receipt(f"{what} (#{request.number}). {then.format(number=request.number)}", buttons=(UNDO_BUTTON,))
    heard = f"{request.taker} is asked by a private message" if reaches else _no_account(request)
    return Receipt(
        f"{what}, once {request.taker} agrees (#{request.number}). {heard}; nothing changes before."
        f" `/triage withdraw {request.number}` takes it back.",
        after=out and f"As far as I know {out}",
        buttons=(UNDO_BUTTON,),
    )


def _no_account(request: Request) -> str:
    return f"I know no account of {request.taker}'s: they answer with `/triage agree {request.number}`"


def same_again(request: Request, schedule: DutySchedule, today: date) -> Receipt:
    """The same is open already."""
    what = what_was_asked(request, schedule, today)
    return Receipt(
        f"{what} is open as #{request.number} already; nothing was changed."
        f" `/triage withdraw {request.number}` takes it back."
    )


def declined(request: Request, schedule: DutySchedule, told: str, today: date) -> Receipt:
    """The receipt of whoever declines, or withdraws."""
    what = what_was_asked(request, schedule, today)
    heard = f" {told} is told." if told else ""
    return Receipt(f"{request.state.capitalize()} (#{request.number}): {what}.{heard}", buttons=(UNDO_BUTTON,))


def declined_line(request: Request, schedule: DutySchedule, today: date) -> str:
    """What whoever asked hears: that it was declined, and what they can do."""
    what = what_was_asked(request, schedule, today)
    return f"{request.taker} has declined (#{request.number}): {what}. /triage need-cover asks everybody."


def settled(request: Request, schedule: DutySchedule, when: str, now: datetime, today: date) -> Receipt:
    """The answer to somebody who comes too late."""
    if request.has_lapsed(schedule, now):
        day = day_words(request.first, today)
        return Receipt(f"#{request.number} has lapsed: {day} has begun, and who had it has it. Nothing was changed.")
    if request.kind is Kind.CALL and request.state is State.AGREED:
        days = days_words(request.gives.days, today)
        return Receipt(f"{request.taker} was quicker: {request.taker} has {days}{when}. Nothing was changed.")
    return Receipt(f"#{request.number} is {request.state} already{when}. Nothing was changed.")


def stale(request: Request, schedule: DutySchedule, today: date) -> Receipt:
    """Somebody does not have any more what they would give."""
    now = []
    for person, days in ((request.giver, request.gives), (request.taker, request.returns)):
        have = who_has(days, schedule) if days else (person,)
        if days and have != (person,):
            names = join_words([name or "nobody" for name in have])
            now.append(f"{days_words(days.days, today)} of {person}'s {'is' if len(have) == 1 else 'are'} {names}'s")
    since = "; ".join(now) or "the turns are others by now"
    return Receipt(
        f"#{request.number} cannot be agreed to any more: {since}. Nothing was changed."
        f" `/triage withdraw {request.number}` ends it."
    )


def listed(requests: Sequence[tuple[Request, DutySchedule]], today: date) -> Receipt:
    """The open requests and calls."""
    if not requests:
        return Receipt("No swap, cover or call is open. `/triage need-cover` asks for cover of your next turn.")
    items = tuple(f"#{request.number} {_open(request, schedule, today)}" for request, schedule in requests)
    after = "Whoever is asked answers with `/triage agree 12` or `decline 12`; `take #12` takes a call."
    return Receipt("Open:", items=items, after=after.replace("12", str(requests[0][0].number)))


def _open(request: Request, schedule: DutySchedule, today: date) -> str:
    what = what_was_asked(request, schedule, today)
    return what if request.kind is Kind.CALL else f"{what}: {request.taker} is asked"

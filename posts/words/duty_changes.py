"""What is said of duty that changes hands: to whoever typed it, to those it concerns, to the channel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.dates import day_words, join_words
from meetings.duty.request import Kind, Request
from meetings.duty.schedule import DutySchedule
from meetings.duty.shares import Gift, Share, days_words, share_words
from meetings.duty.turn import NOBODY
from meetings.duty.words import people_words
from posts.receipts import UNDO_BUTTON, Button, Receipt
from posts.words.duty import week_words

MOST_WEEKS = 3


def changed_line(schedule: DutySchedule, gifts: Sequence[Gift], today: date, why: str = "") -> str:
    """The line for the channel: who has what from now on."""
    name = schedule.name(gifts[0].share.first)
    if len(gifts) == 2:
        first, second = sorted(gifts, key=lambda gift: gift.share.first)
        swapped = ", ".join(f"{gift.to} has {share_words(gift.share, today)}" for gift in (first, second))
        return f"{name}: {first.share.person} and {second.share.person} swap: {swapped}."
    return f"{name}: {_given(gifts[0], today)}{f' ({why})' if why else ''}."


def _given(gift: Gift, today: date) -> str:
    share, days = gift.share, share_words(gift.share, today)
    if gift.to == NOBODY:
        return f"nobody has {days}"
    if share.person == NOBODY:
        return f"{gift.to} has {days}, which nobody had"
    if share.person != share.turn.planned:
        return f"{gift.to} has {days}{' again' if gift.to == share.turn.planned else ''}, not {share.person}"
    return f"{gift.to} covers {days} for {share.person}"


def has_line(schedule: DutySchedule, person: str, days: Sequence[date], today: date) -> str:
    """That somebody has these days, by itself."""
    return f"{schedule.name(days[0])}: {person or 'nobody'} has {days_words(days, today)}."


def now_line(schedule: DutySchedule, days: Sequence[date], today: date) -> str:
    """Who has the weeks of these days as it stands: `Triage Duty, Mon July 22 - Sun July 28: Mat.`"""
    weeks = {schedule.week_of(day): schedule.week(day) for day in sorted(days)}
    said = [f"{week_words(week, today)}: {people_words(week)}" for week in list(weeks.values())[:MOST_WEEKS]]
    more = f" and {len(weeks) - MOST_WEEKS} weeks more" if len(weeks) > MOST_WEEKS else ""
    return f"{schedule.name(min(days))}, {'; '.join(said)}{more}."


def changed(line: str, told: Sequence[str]) -> Receipt:
    """The receipt of whoever changed it."""
    heard = f"{join_words(told)} {'is' if len(told) == 1 else 'are'} told. The channel is told."
    return Receipt(f"{line} {heard if told else 'The channel is told.'}", buttons=(UNDO_BUTTON,))


def told_line(line: str, typist: str, *, agreed: bool) -> str:
    """What those hear whom it concerns: that it is agreed to, or who did it without asking them."""
    return f"{line} {typist} has {'agreed' if agreed else 'recorded that'}."


def undone_line(typist: str, now: str) -> str:
    """What those hear whom it concerned, of a change that was taken back."""
    return f"{typist} has taken back a change. {now}"


def twice(person: str, day: str) -> Receipt:
    """Somebody would have two seats at once."""
    return Receipt(f"{person} has the other seat on {day} already. Nothing was changed.")


def quicker(share: Share, today: date, take: Button) -> Receipt:
    """Somebody has these days for another already, and would have to give them."""
    has = f"{share.person} was quicker: {share.person} has {share_words(share, today)}"
    instead = f" for {share.turn.planned}" if share.turn.planned != NOBODY else ""
    return Receipt(f"{has}{instead}. Nothing was changed.", buttons=(take,))


def not_yours(named: Sequence[str], owners: Sequence[str], does: str) -> Receipt:
    """The answer to somebody who is not named, and no owner."""
    names = list(dict.fromkeys(name for name in (*named, *owners) if name))
    return Receipt(f"Only those named, or an owner, can {does}: ask {join_words(names, 'or')}. Nothing was changed.")


def what_was_asked(request: Request, schedule: DutySchedule, today: date) -> str:
    """`swap: Carl has Mon July 22 - Sun July 28, Mat Mon July 29 - Sun Aug 4`."""
    gives = days_words(request.gives.days, today)
    if request.kind is Kind.CALL:
        return f"{schedule.name(request.first)}: {request.giver} needs cover {gives}"
    if request.returns is None:
        return f"{schedule.name(request.first)}: {request.taker} covers {gives} for {request.giver}"
    returns = days_words(request.returns.days, today)
    return (
        f"{schedule.name(request.first)}: {request.giver} and {request.taker} swap:"
        f" {request.taker} has {gives}, {request.giver} has {returns}"
    )


def begun(day: date, today: date) -> str:
    """It is too late for Undo."""
    return (
        f"The duty of {day_words(day, today)} has begun; this stays as it is. From now on:"
        " `/triage swap Mat Brian`, `/triage cover Mat tomorrow`"
    )

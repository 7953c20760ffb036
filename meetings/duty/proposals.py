"""What is proposed about clashes: the fair swap and a call for cover, as commands that somebody has to press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from meetings.dates import day_words, span_words
from meetings.duty.away import Away
from meetings.duty.clashes import Clash
from meetings.duty.fair import fair
from meetings.duty.schedule import DutySchedule
from meetings.press import Press


def proposals(
    clashes: Sequence[Clash], away: Away, now: datetime, today: date, duties: Sequence[DutySchedule]
) -> list[tuple[Press, ...]]:
    """The buttons of each clash: the swap that is fairest, else who could cover, and a call for whoever would.

    `duties` are all the rotas of the series: where there are several, a command names the one it is about. Where there
    are several clashes, a label says whose it is.
    """
    each = [_proposals(clash, away, now, today, duties) for clash in clashes]
    if len(clashes) < 2:
        return each
    whose = [f"{clash.person}, {day_words(clash.stint.first, today)}" for clash in clashes]
    return [
        tuple(replace(press, label=f"{who}: {press.label[0].lower()}{press.label[1:]}") for press in presses)
        for who, presses in zip(whose, each, strict=True)
    ]


def _proposals(
    clash: Clash, away: Away, now: datetime, today: date, duties: Sequence[DutySchedule]
) -> tuple[Press, ...]:
    others = [duty for duty in duties if duty.key != clash.schedule.key]
    lead = f"{clash.schedule.name(clash.stint.first)} " if others else ""
    fairest = _fairest(clash, away, now, today, others)
    ask = ("Ask for cover", f"need-cover {clash.person} {_days_text(clash)}")
    return tuple(Press(label, "triage", f"{lead}{text}") for label, text in (*fairest, ask))


def _fairest(
    clash: Clash, away: Away, now: datetime, today: date, others: Sequence[DutySchedule]
) -> list[tuple[str, str]]:
    """One at most: the first swap, where the whole turn is the person's; else the first who could cover the days."""
    turn = clash.schedule.turn_of(clash.stint.first, clash.stint.seat)
    if turn is None:
        return []
    found = fair(clash.schedule, turn, away, now, days=clash.days, others=others)
    if found.swaps and found.person == clash.person:
        other, returned = found.swaps[0].person, found.swaps[0].turn.first
        text = f"swap {clash.person} {other} {turn.first.isoformat()} {returned.isoformat()}"
        return [(f"Swap with {other} ({day_words(returned, today)})", text)]
    if found.covers:
        other = found.covers[0].person
        words = span_words(*_ends(clash), today)
        return [(f"Ask {other} to cover {words}", f"cover {clash.person} {_days_text(clash)} by {other}")]
    return []


def _days_text(clash: Clash) -> str:
    """The days that need cover as they are typed: the first day of the stint for all of it."""
    if clash.is_whole:
        return clash.stint.first.isoformat()
    first, last = _ends(clash)
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"


def _ends(clash: Clash) -> tuple[date, date]:
    return (clash.stint.first, clash.stint.last) if clash.is_whole else (clash.days[0], clash.days[-1])

"""What is said about who takes turns: what moves by a change, before it is made and after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from meetings.calendar.typed.roster_text import NewRoster
from meetings.dates import WEEKDAYS, day_words, join_words, span_words
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import DutyWeek, Turn
from meetings.duty.typed.roster_edits import NewPause
from meetings.duty.words import people_words
from posts.receipts import UNDO_BUTTON, Button, Receipt
from posts.words.duty import WEEKS, in_turn, week_words

MOST_SHOWN = 8
MOST_TOLD = 2


def difference(
    what: str, moves: Sequence[tuple[Turn | None, Turn]], apply: Button, today: date, *, again: bool
) -> Receipt:
    """Whose turns would move, before anything is changed; `again` where that has changed since it was shown."""
    changed = "The schedule has changed since you looked, so this was not done. " if again else ""
    more = f"And {len(moves) - MOST_SHOWN} turns more. " if len(moves) > MOST_SHOWN else ""
    return Receipt(
        f"{changed}{what} That would move:",
        items=tuple(_move(was, turn, today) for was, turn in moves[:MOST_SHOWN]),
        after=f"{more}Nothing is changed before you press.",
        buttons=(apply,),
    )


def _move(was: Turn | None, turn: Turn, today: date) -> str:
    """`Mon July 22 - Sun July 28: Mat -> Carl`."""
    before = (was.person or "nobody") if was else "nobody yet"
    return f"{span_words(turn.first, turn.last, today)}: {before} -> {turn.person or 'nobody'}"


def moved_line(typist: str, name: str, gained: Sequence[Turn], lost: Sequence[Turn], today: date) -> str:
    """What somebody hears whose turns are others now: the next ones, and how to see all of them."""
    said = [f"{typist} has changed who takes turns of {name}."]
    said += [f"Yours now: {_listed(gained, today)}."] if gained else []
    said += [f"No longer yours: {_listed(lost, today)}."] if lost else []
    said += ['Type "triage mine" here to see all of yours.'] if max(len(gained), len(lost)) > MOST_TOLD else []
    return " ".join(said)


def _listed(turns: Sequence[Turn], today: date) -> str:
    shown = [span_words(turn.first, turn.last, today) for turn in turns[:MOST_TOLD]]
    more = [f"{len(turns) - MOST_TOLD} more"] if len(turns) > MOST_TOLD else []
    return join_words([*shown, *more])


def roster_changed(
    new: NewRoster, before: DutySchedule | None, told: Sequence[str], now: datetime, today: date
) -> Receipt:
    """Others take turns from a duty week on: the coming eight weeks, and whose week moves."""
    first = new.entry.first
    text = f"{roster_line(new, today)} {heard(told)}"
    if new.brought and new.said:
        begins = f"A duty week begins on {WEEKDAYS[first.weekday()]}"
        text += f" {begins}: this one from {day_words(first, today)}, not {day_words(new.said, today)}."
    weeks = new.after.weeks(max(today, new.after.first_day), WEEKS)
    return Receipt(
        text,
        items=tuple(_moved(week, before, today) for week in weeks),
        after=announced_stay(before, now, today) if before else "",
        buttons=(UNDO_BUTTON,),
    )


def announced_stay(before: DutySchedule, now: datetime, today: date) -> str:
    """That what people were told of stays, and how that is changed."""
    through = before.published_through(now)
    if through < today:
        return ""
    return (
        f"Announced weeks stay, through {day_words(through, today)}:"
        " `/triage swap`, `/triage cover` or `/triage need-cover` changes those."
    )


def pause_line(new: NewPause, today: date) -> str:
    """The line for the channel about somebody who takes no turns for a while, or takes them again."""
    pause = new.pause
    name = new.after.name(max(pause.first, today))
    if not new.begins:
        return f"{name}: {pause.person} takes turns again."
    days = span_words(pause.first, pause.last, today) if pause.last else f"from {day_words(pause.first, today)} on"
    return f"{name}: {pause.person} takes no turns {days}."


def paused(new: NewPause, told: Sequence[str], now: datetime, today: date) -> Receipt:
    """The receipt of it: the coming eight weeks, and what the person still has of the days."""
    pause, weeks = new.pause, new.after.weeks(max(today, new.after.first_day), WEEKS)
    last = pause.last or weeks[-1].last
    kept = [one for one in new.after.stints(max(pause.first, today), last) if one.person == pause.person]
    text = f"{pause_line(new, today)} {heard(told)}"
    if new.begins and kept:
        days = join_words([span_words(one.first, one.last, today) for one in kept])
        text += f" {pause.person} still has {days}: `/triage skip {pause.person} {kept[0].first.isoformat()}`."
    items = tuple(f"{week_words(week, today)}: {people_words(week)}" for week in weeks)
    return Receipt(text, items=items, after=announced_stay(new.after, now, today), buttons=(UNDO_BUTTON,))


def heard(told: Sequence[str]) -> str:
    """Who hears of it."""
    who = f"{join_words(told)} {'is' if len(told) == 1 else 'are'} told. " if told else ""
    return f"{who}The channel is told."


def rosters(duties: Sequence[DutySchedule], today: date) -> Receipt:
    """Who takes turns in each rota."""
    text = " ".join(
        f"{duty.name(today)}: {join_words(duty.on(today).roster)}{in_turn(duty.on(today).roster)}." for duty in duties
    )
    return Receipt(f"{text} `/triage roster Mat, Brian, Carl` names others, `/triage join Mat` adds one.")


def roster_line(new: NewRoster, today: date) -> str:
    """The line for the channel about who takes turns."""
    duty = new.entry.value
    return f"{duty.name} from {day_words(new.entry.first, today)} on: {join_words(duty.roster)}{in_turn(duty.roster)}."


def is_so_already(before: DutySchedule, new: NewRoster, today: date) -> Receipt:
    """The answer to a roster that is the one there is: nothing is changed, and the channel hears nothing."""
    roster = before.on(new.entry.first).roster
    weeks = before.weeks(max(today, before.first_day), WEEKS)
    return Receipt(
        f"{new.entry.value.name}: {join_words(roster)}{in_turn(roster)}, already. Nothing was changed.",
        items=tuple(f"{week_words(week, today)}: {people_words(week)}" for week in weeks),
    )


def roster_stays_line(before: DutySchedule | None, new: NewRoster) -> str:
    """What stands in place of that line where it was taken back."""
    roster = before.on(new.entry.first).roster if before else ()
    name = new.entry.value.name
    if not roster:
        return f"{name} has no roster after all."
    return f"{name} stays with {join_words(roster)}{in_turn(roster)}."


def _moved(week: DutyWeek, before: DutySchedule | None, today: date) -> str:
    was, now = (
        people_words(before.week(week.first)) if before and week.first >= before.first_day else "",
        people_words(week),
    )
    change = f"{was} -> {now}" if was and was != now else now
    return f"{week_words(week, today)}: {change}"

"""What is said about the duty weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from meetings.calendar.duty import Rota
from meetings.calendar.typed.roster_text import NewRoster
from meetings.dates import WEEKDAYS, day_words, join_words, span_words
from posts.receipts import UNDO_BUTTON, Receipt

USAGE = (
    "`/triage` shows who is on duty this week, next week and in the coming eight.\n"
    "`/triage roster Mat, Brian, Carl from July 15` names who takes turns from that duty week on."
)
WEEKS = 8


def shown(duty: Rota, today: date) -> Receipt:
    """This week, next week and the coming ones."""
    if today < duty.first_week:
        first = duty.on_duty(duty.first_week)
        text = f"{duty.name(duty.first_week)} begins {day_words(duty.first_week, today)} with {first}."
        weeks: Sequence[tuple[date, str | None]] = duty.weeks(duty.first_week, 8)
    else:
        (_, this), (_, following), *_ = weeks = duty.weeks(today, 8)
        text = f"{duty.name(today)}: {this} this week, {following} next week."
    return Receipt(text, items=tuple(f"{week_words(week, today)}: {name}" for week, name in weeks))


def roster_changed(new: NewRoster, before: Rota | None, today: date) -> Receipt:
    """Others take turns from a duty week on: the coming eight weeks, and whose week moves."""
    first = new.entry.first
    text = f"{roster_line(new, today)} The channel is told."
    if new.brought and new.said:
        begins = f"A duty week begins on {WEEKDAYS[first.weekday()]}"
        text += f" {begins}: this one from {day_words(first, today)}, not {day_words(new.said, today)}."
    weeks = new.after.weeks(max(today, new.after.first_week), WEEKS)
    return Receipt(text, items=tuple(_moved(week, name, before, today) for week, name in weeks), buttons=(UNDO_BUTTON,))


def roster_line(new: NewRoster, today: date) -> str:
    """The line for the channel about who takes turns."""
    duty = new.entry.value
    return f"{duty.name} from {day_words(new.entry.first, today)} on: {join_words(duty.roster)}{_in_turn(duty.roster)}."


def roster_stays_line(before: Rota | None, new: NewRoster) -> str:
    """What stands in place of that line where it was taken back."""
    roster = before.on(new.entry.first).roster if before else ()
    name = new.entry.value.name
    if not roster:
        return f"{name} has no roster after all."
    return f"{name} stays with {join_words(roster)}{_in_turn(roster)}."


def since_line(duty: Rota, first: date) -> str:
    """Who takes turns from a day on, for which somebody else was said; "" where that day changes nothing."""
    now, before = duty.on(first), duty.on(first - timedelta(days=1))
    if now == before:
        return ""
    return f"{now.name} from {day_words(now.first_week)} on: {join_words(now.roster)}{_in_turn(now.roster)}."


def _in_turn(roster: Sequence[str]) -> str:
    return ", in turn" if len(roster) > 1 else ""


def _moved(week: date, name: str | None, before: Rota | None, today: date) -> str:
    was = before.on_duty(week) if before else None
    change = f"{was} -> {name}" if was and was != name else f"{name}"
    return f"{week_words(week, today)}: {change}"


def week_words(week: date, today: date) -> str:
    """`Mon July 8 - Sun July 14`."""
    return span_words(week, week + timedelta(days=6), today)


def turn_line(duty: Rota, week: date, today: date) -> str:
    """The line at the turn of a duty week: who has it now, who had it before, and who is next."""
    name, before = duty.on_duty(week), duty.on_duty(week - timedelta(days=1))
    since = "" if duty.week_of(today) == week and today == week else f" since {day_words(week, today)}"
    after = f", after {before}" if before and before != name else ""
    following = duty.on_duty(week + timedelta(weeks=1))
    return f"{duty.name(week)}: {name} has the week {week_words(week, today)}{since}{after}. Next week: {following}."

"""What is said about the duty weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from meetings.calendar.duty import Rota
from meetings.dates import day_words, span_words
from posts.receipts import Receipt

USAGE = "`/triage` shows who is on duty this week, next week and in the coming eight."


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

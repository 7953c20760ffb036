"""What is said about the duty weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.calendar.typed.roster_text import NewRoster
from meetings.dates import WEEKDAYS, day_words, join_words, span_words
from meetings.duty.rota import ONE_DAY
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import DutyWeek
from meetings.duty.words import names_words, people_words
from posts.receipts import UNDO_BUTTON, Receipt

USAGE = (
    "`/triage` shows who is on duty this week, next week and in the coming eight.\n"
    "`/triage roster Mat, Brian, Carl from July 15` names who takes turns from that duty week on.\n"
    "`/triage calendar` gives you the addresses of your calendar and the team's, to subscribe to."
)
WEEKS = 8


def shown(duties: Sequence[DutySchedule], today: date) -> Receipt:
    """This week, next week and the coming ones of each duty."""
    each = [_shown(duty, today) for duty in duties]
    items = [
        f"{duty.name(today)}, {item}" if len(duties) > 1 else item
        for duty, (_, found) in zip(duties, each, strict=True)
        for item in found
    ]
    return Receipt("\n".join(text for text, _ in each), items=tuple(items))


def _shown(duty: DutySchedule, today: date) -> tuple[str, list[str]]:
    first = duty.first_day
    if today < first:
        weeks = duty.weeks(first, WEEKS)
        text = f"{duty.name(first)} begins {day_words(first, today)} with {people_words(weeks[0])}."
    else:
        this, following, *_ = weeks = duty.weeks(today, WEEKS)
        text = f"{duty.name(today)}: {people_words(this)} this week, {people_words(following)} next week."
    return text, [f"{week_words(week, today)}: {people_words(week)}" for week in weeks]


def roster_changed(new: NewRoster, before: DutySchedule | None, today: date) -> Receipt:
    """Others take turns from a duty week on: the coming eight weeks, and whose week moves."""
    first = new.entry.first
    text = f"{roster_line(new, today)} The channel is told."
    if new.brought and new.said:
        begins = f"A duty week begins on {WEEKDAYS[first.weekday()]}"
        text += f" {begins}: this one from {day_words(first, today)}, not {day_words(new.said, today)}."
    weeks = new.after.weeks(max(today, new.after.first_day), WEEKS)
    return Receipt(text, items=tuple(_moved(week, before, today) for week in weeks), buttons=(UNDO_BUTTON,))


def roster_line(new: NewRoster, today: date) -> str:
    """The line for the channel about who takes turns."""
    duty = new.entry.value
    return f"{duty.name} from {day_words(new.entry.first, today)} on: {join_words(duty.roster)}{_in_turn(duty.roster)}."


def roster_stays_line(before: DutySchedule | None, new: NewRoster) -> str:
    """What stands in place of that line where it was taken back."""
    roster = before.on(new.entry.first).roster if before else ()
    name = new.entry.value.name
    if not roster:
        return f"{name} has no roster after all."
    return f"{name} stays with {join_words(roster)}{_in_turn(roster)}."


def since_line(duty: DutySchedule, first: date) -> str:
    """Who takes turns from a day on, for which somebody else was said; "" where that day changes nothing."""
    now, before = duty.on(first), duty.on(first - ONE_DAY)
    if now == before:
        return ""
    return f"{now.name} from {day_words(now.first_week)} on: {join_words(now.roster)}{_in_turn(now.roster)}."


def _in_turn(roster: Sequence[str]) -> str:
    return ", in turn" if len(roster) > 1 else ""


def _moved(week: DutyWeek, before: DutySchedule | None, today: date) -> str:
    was, now = (
        people_words(before.week(week.first)) if before and week.first >= before.first_day else "",
        people_words(week),
    )
    change = f"{was} -> {now}" if was and was != now else now
    return f"{week_words(week, today)}: {change}"


def week_words(week: DutyWeek, today: date) -> str:
    """`Mon July 8 - Sun July 14`."""
    return span_words(week.first, week.last, today)


def turn_line(duty: DutySchedule, first: date, today: date) -> str:
    """The line at a turn: who has it now, who had the one before, and who is next."""
    turn, following = duty.turn_of(first), duty.turn_behind(first)
    if turn is None:
        return ""
    people, earlier = duty.on_duty(first), duty.on_duty(duty.day_before(turn))
    since = "" if today == first else f" since {day_words(first, today)}"
    after = f", after {names_words(earlier)}" if earlier and earlier != people else ""
    if duty.turns_daily(first):
        next_day = f"{day_words(following.first, today)}: {names_words(duty.on_duty(following.first))}"
        return f"{duty.name(first)}: {names_words(people)} {_has(people)} {day_words(first, today)}{after}. {next_day}."
    week = f"{people_words(duty.week(first))} {_has(people)} the week {span_words(turn.first, turn.last, today)}"
    next_week = people_words(duty.week(following.first))
    return f"{duty.name(first)}: {week}{since}{after}. Next week: {next_week}."


def _has(people: Sequence[str]) -> str:
    return "have" if len(people) > 1 else "has"

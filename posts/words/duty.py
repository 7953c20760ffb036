"""What is said about the duty weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from meetings.dates import day_words, join_words, span_words
from meetings.duty.rota import ONE_DAY, ONE_WEEK
from meetings.duty.schedule import DutySchedule
from meetings.duty.turn import NOBODY, DutyWeek, Stint
from meetings.duty.words import names_words, people_words
from posts.receipts import Receipt

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


def on_days(duties: Sequence[DutySchedule], first: date, last: date, today: date) -> Receipt:
    """Who has the weeks of each duty that touch these days."""
    items = []
    for duty in duties:
        named = f"{duty.name(today)}, " if len(duties) > 1 else ""
        weeks = [week for week in duty.weeks(max(first, duty.first_day), WEEKS) if week.first <= last]
        items += [f"{named}{week_words(week, today)}: {people_words(week)}" for week in weeks]
    names = join_words([duty.name(today) for duty in duties])
    if not items:
        return Receipt(f"{names}: nothing before {day_words(min(duty.first_day for duty in duties), today)}.")
    return Receipt(f"{names}:", items=tuple(items))


def since_line(duty: DutySchedule, first: date) -> str:
    """Who takes turns from a day on, for which somebody else was said; "" where that day changes nothing.

    The day on which the rota begins changes something, although there is nothing before it to differ from.
    """
    now, before = duty.on(first), duty.on(first - ONE_DAY)
    if now == before and first > duty.rota.first_week:
        return ""
    return f"{now.name} from {day_words(now.first_week)} on: {join_words(now.roster)}{in_turn(now.roster)}."


def in_turn(roster: Sequence[str]) -> str:
    """`, in turn`, where there are several."""
    return ", in turn" if len(roster) > 1 else ""


def week_words(week: DutyWeek, today: date) -> str:
    """`Mon July 8 - Sun July 14`."""
    return span_words(week.first, week.last, today)


def turn_line(duty: DutySchedule, first: date, today: date) -> str:
    """The line at a turn: who has it now, who had the one before, and who is next."""
    turn, following = duty.turn_of(first), duty.turn_behind(first)
    days = duty.working_days(turn) if turn else None
    if turn is None or days is None:
        return ""
    people, earlier = duty.on_duty(first), duty.on_duty(duty.day_before(turn))
    since = "" if today == first else f" since {day_words(first, today)}"
    after = f", after {names_words(earlier)}" if earlier and earlier != people else ""
    if duty.turns_daily(first):
        next_day = f"{day_words(following.first, today)}: {names_words(duty.on_duty(following.first))}"
        return f"{duty.name(first)}: {names_words(people)} {_has(people)} {day_words(first, today)}{after}. {next_day}."
    week = f"{people_words(duty.week(first))} {_has(people)} the week {span_words(*days, today)}"
    next_week = people_words(duty.week(following.first))
    return f"{duty.name(first)}: {week}{since}{after}. Next week: {next_week}."


def _has(people: Sequence[str]) -> str:
    return "have" if len(people) > 1 else "has"


def now_and_next(duties: Sequence[DutySchedule], now: datetime, today: date) -> Receipt:
    """Who has each duty at this moment, since when a turn begins, and who has it next."""
    return Receipt("\n".join(_now_and_next(duty, now, today) for duty in duties))


def _now_and_next(duty: DutySchedule, now: datetime, today: date) -> str:
    day = max(duty.duty_day(now), duty.first_day - ONE_DAY)
    following = duty.turn_behind(day)
    have = names_words(duty.at(now))
    following_people = people_words(duty.week(following.first))
    if duty.turns_daily(following.first):
        following_people = names_words(duty.on_duty(following.first))
    next_days = span_words(following.first, following.last, today)
    return f"{duty.name(today)}: {have} now; next, {next_days}: {following_people}."


def turns_of(name: str, duties: Sequence[DutySchedule], now: datetime, today: date) -> Receipt:
    """Somebody's coming turns and days of each duty, the one under way first."""
    items = []
    for duty in duties:
        first = max(duty.duty_day(now), duty.first_day)
        last = max(duty.turns[-1].last if duty.turns else first, first + WEEKS * ONE_WEEK)
        own = [stint for stint in duty.stints(first, last) if stint.person == name and stint.last >= first]
        named = f"{duty.name(today)}, " if len(duties) > 1 else ""
        items += [f"{named}{span_words(one.first, one.last, today)}{_instead(one)}" for one in own[:WEEKS]]
    if not items:
        return Receipt(f"{name} has no turn to come. `/triage` shows who has.")
    return Receipt(f"The coming turns of {name}:", items=tuple(items))


def _instead(stint: Stint) -> str:
    """` (for Mat)`, where it was somebody else's by the roster."""
    return f" (for {stint.planned})" if stint.planned not in {stint.person, NOBODY} else ""

"""Which day a word means, as it stands in a sentence said on a certain day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from meetings.when.holiday_meaning import holiday_day, is_day_of
from meetings.when.phrases import (
    JUST_BEEN,
    NEAREST,
    THIS_WEEK,
    Beside,
    CalendarDay,
    Day,
    DayAhead,
    DayOfWeek,
    Holiday,
    Moment,
    MonthlyDay,
    NamedDay,
    NthWeekday,
    WeekOf,
    WeeksFrom,
)
from meetings.when.problems import NotReadError, spoken, typed
from meetings.when.words import WEEKDAY_NAMES
from meetings.when.years import FORTNIGHT, month_length

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)
_A_YEAR = timedelta(days=365)
_TODAY_OR_BEFORE = "Do you mean since today, or since a week ago?"
_PASSED = "Do you mean the one that has just passed, or next month's?"


@dataclass
class Reading:
    """One attempt to read a phrase.

    `second` takes the second meaning where the words have two; `forks` collects the questions met on the way.
    `previous` is the last day of the item before, `previous_dated` that it was typed as a date, `same_week` says that
    a weekday behind it stays in its week; `named` collects holidays that stand beside dates, and must lie among the
    days.
    """

    today: date
    dates: dict[int, date]
    second: bool = False
    forks: list[str] = field(default_factory=list)
    previous: date | None = None
    previous_dated: bool = False
    same_week: bool = False
    named: list[date] = field(default_factory=list)

    def fork(self, question: str) -> bool:
        """Whether to take the second meaning here; the question is asked if the two differ."""
        if question not in self.forks:
            self.forks.append(question)
        return self.second

    @property
    def monday(self) -> date:
        """The Monday of this week."""
        return self.today - timedelta(days=self.today.weekday())

    def day(self, moment: Moment, *, ask: bool = True, after: date | None = None) -> date:
        """The date of a moment; its other statements must agree.

        `ask` for a lone weekday, which asks if it is today's; `after` for the end of a range, which lies behind it.
        """
        found = self._day(moment.day, ask, after)
        weekday = self._other_weekday(moment, found)
        if weekday is not None:
            disagree = f"Two days that disagree: one of them is {spoken(found)}."
            return first_after(found - timedelta(days=4), weekday) if self.fork(disagree) else found
        for label in moment.labels:
            self.agree(found, label)
        return found

    def _other_weekday(self, moment: Moment, found: date) -> int | None:
        """The weekday typed beside a date that has another one: that date is meant, or the nearest such weekday."""
        label = moment.labels[0] if len(moment.labels) == 1 else None
        if not isinstance(moment.day, CalendarDay) or not isinstance(label, NamedDay) or label.week is not None:
            return None
        return None if found.weekday() == label.weekday else label.weekday

    def _day(self, day: Day, ask: bool, after: date | None) -> date:
        if isinstance(day, CalendarDay):
            return self.dates[day.place]
        if isinstance(day, NamedDay):
            if day.week is not None:
                return self._of_week(day.weekday, day.week)
            return self._next(day.weekday, ask) if after is None else first_after(after, day.weekday)
        if isinstance(day, MonthlyDay):
            return self._monthly(day.day, after if after is not None else self.previous)
        return self._counted(day)

    def _counted(self, day: DayAhead | WeeksFrom | NthWeekday | Holiday | Beside | DayOfWeek) -> date:
        if isinstance(day, DayAhead):
            return self.today + timedelta(days=day.days)
        if isinstance(day, WeeksFrom):
            return self._weeks_from(day)
        return self._nth(day) if isinstance(day, NthWeekday) else self._beside(day)

    def _beside(self, day: Holiday | Beside | DayOfWeek) -> date:
        if isinstance(day, Holiday):
            return holiday_day(self, day)
        if isinstance(day, DayOfWeek):
            of_week = self.itself(day.week.moment)
            monday = of_week - timedelta(days=of_week.weekday())
            weeks = 0 if isinstance(day.week, WeekOf) else day.week.step
            return monday + timedelta(days=day.weekday) + weeks * WEEK
        base = self.itself(Moment(day.base))
        if day.weekday is None:
            return base + day.step * ONE_DAY
        return first_after(base, day.weekday) if day.step > 0 else last_before(base, day.weekday)

    def itself(self, moment: Moment) -> date:
        """The date of a moment; of a holiday the day itself, wherever it is kept."""
        if isinstance(moment.day, Holiday) and not moment.labels:
            return holiday_day(self, moment.day, kept=False)
        return self.day(moment, ask=False)

    def agree(self, found: date, label: Day) -> None:
        """Refuse a second statement about a day that means another day."""
        if isinstance(label, Holiday):
            if not is_day_of(label, self.dates[label.place], found):
                self.named.append(self.dates[label.place])
            return
        if isinstance(label, NamedDay) and label.week is None:
            agrees = found.weekday() == label.weekday
        elif isinstance(label, MonthlyDay):
            agrees = found.day == label.day
        else:
            agrees = self._day(label, False, None) == found
        if not agrees:
            near = abs(found - self.today) < _A_YEAR
            sentence = f"Two days that disagree: one of them is {spoken(found)}."
            raise NotReadError(sentence, typed(found)) if near else NotReadError(sentence)

    def _of_week(self, weekday: int, week: int) -> date:
        if week == NEAREST:
            return self._nearest(weekday)
        if week == JUST_BEEN:
            found = last_before(self.today + ONE_DAY, weekday)
            return found - WEEK if found == self.today and self.fork(_TODAY_OR_BEFORE) else found
        found = self.monday + timedelta(days=weekday)
        if week == THIS_WEEK and found < self.today and self.today.weekday() < 5:
            return found
        return self._in_week(weekday, max(week, 0))

    def _in_week(self, weekday: int, week: int) -> date:
        found = self.monday + week * WEEK + timedelta(days=weekday)
        self.same_week = week > 0
        if found >= self.today:
            return found
        name = WEEKDAY_NAMES[weekday]
        return found + WEEK if self.fork(f"This week's {name} is over: do you mean that one, or the next?") else found

    def _nearest(self, weekday: int) -> date:
        """The coming such day, or that of next week where this is another one and that is meant."""
        coming, following = first_after(self.today, weekday), self.monday + WEEK + timedelta(days=weekday)
        if coming == following:
            return coming
        return following if self.fork(f"Which {WEEKDAY_NAMES[weekday]} do you mean?") else coming

    def _next(self, weekday: int, ask: bool) -> date:
        natural = self.today + timedelta(days=(weekday - self.today.weekday()) % 7)
        if self.previous is None:
            return self._todays(natural, ask) if natural == self.today else natural
        if natural > self.previous:
            return natural
        following = first_after(self.previous, weekday)
        if self.same_week:
            if following.weekday() <= self.previous.weekday():
                raise NotReadError("I could not tell which weeks those days are in.", "next Monday and next Friday")
            return following
        if natural == self.today and following == natural + WEEK:
            return following
        name = WEEKDAY_NAMES[weekday]
        return following if self.fork(f"Which {name} do you mean?") else natural

    def _todays(self, natural: date, ask: bool) -> date:
        name = WEEKDAY_NAMES[natural.weekday()]
        if ask and self.fork(f"Today is {name}: do you mean today, or next {name}?"):
            self.same_week = True
            return natural + WEEK
        return natural

    def _monthly(self, number: int, after: date | None) -> date:
        if not number:
            raise NotReadError("No month has such a day.")
        if after is not None and self.previous_dated and number <= after.day:
            if number == after.day:
                return after
            raise NotReadError(f"Day {number} comes before {spoken(after)}.")
        if after == self.today and number == after.day:
            raise NotReadError("Do you mean today, or a month from today?")
        earliest = self.today if after is None else after + ONE_DAY
        year, month = earliest.year, earliest.month
        if number < earliest.day:
            passed = date(year, month, number)
            if after is None and self.today - passed <= FORTNIGHT and not self.fork(_PASSED):
                return passed
            year, month = year + month // 12, month % 12 + 1
        if not 1 <= number <= month_length(year, month):
            raise NotReadError("That month has no such day.")
        return date(year, month, number)

    def _nth(self, day: NthWeekday) -> date:
        first = self.today.replace(day=1)
        if day.month.month is not None:
            first = self.dates[day.month.place]
        elif day.month.ahead:
            first += timedelta(days=month_length(first.year, first.month))
        length = month_length(first.year, first.month)
        found = first + timedelta(days=(day.weekday - first.weekday()) % 7 + 7 * (abs(day.nth) - 1))
        if day.nth < 0:
            last = first + timedelta(days=length - 1)
            found = last - timedelta(days=(last.weekday() - day.weekday) % 7)
        if found < self.today:
            raise NotReadError(f"That was {spoken(found)}, which is over.")
        return found

    def _weeks_from(self, day: WeeksFrom) -> date:
        if day.weekday < self.today.weekday():
            raise NotReadError("I could not tell from which week to count.", "next Friday")
        return self.monday + timedelta(days=day.weekday) + day.weeks * WEEK


def first_after(day: date, weekday: int) -> date:
    """The first such weekday strictly after a day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def last_before(day: date, weekday: int) -> date:
    """The last such weekday strictly before a day."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)

"""A meeting of the archive drafted again, by the same draft that is posted in Slack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from meetings.announcements import Announcement
from meetings.calendar.calendar import Calendar
from meetings.calendar.dated import always
from meetings.calendar.occurrence import Decided, State
from meetings.calendar.series import Schedule, Series
from meetings.dates import week_of
from meetings.duty.rota import ONE_WEEK
from meetings.minutes.draft import draft
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.promises import Promise, followed
from meetings.minutes.finished.taking import TakenAs
from meetings.minutes.known import Known
from meetings.minutes.model import Minutes
from meetings.minutes.replay.carried import carried_items
from meetings.minutes.replay.counted import counted, counters
from meetings.minutes.replay.given import Given
from meetings.minutes.replay.learned import Learned, learned
from meetings.minutes.replay.rules import RULES, Rules
from meetings.minutes.replay.turns import turns_before
from meetings.people import Person, Roster


@dataclass(frozen=True)
class Past:
    """The meetings before one, the oldest first, and the action items followed through them."""

    minutes: tuple[FinishedMinutes, ...] = ()
    promises: tuple[Promise, ...] = ()

    def then(self, after: FinishedMinutes) -> Past:
        """The past of the meeting after that one."""
        days = [one.day for one in self.minutes]
        return Past((*self.minutes, after), followed(self.promises, days, after))


def redrafted(past: Past, given: Given, rules: Rules = RULES) -> Minutes:
    """The draft of the meeting of which this is given, with at least one meeting before it."""
    return draft(_known(past, given, learned(past.minutes, rules), rules))


def _known(past: Past, given: Given, layout: Learned, rules: Rules) -> Known:
    calendar = _calendar(past.minutes, given, layout)
    meeting = calendar.on(given.day)
    assert meeting is not None, "the series is laid on the day of the meeting"
    return Known(
        occurrence=meeting,
        calendar=calendar,
        roster=Roster(tuple(Person(name) for name in _expected(past.minutes, rules))),
        announcements=[
            Announcement(number, text, "", meeting.draft_posted) for number, text in enumerate(given.announced, start=1)
        ],
        items=carried_items(past.promises, past.minutes[-1].day, given.releases, layout, rules),
        counters=counters(past.minutes[-1], given),
        counted=counted(past.minutes, given, layout),
    )


def _expected(earlier: Sequence[FinishedMinutes], rules: Rules) -> list[str]:
    """Who was at enough of the last meetings to be expected."""
    last = earlier[-rules.attended_of :]
    present = Counter(name for one in last for taken in one.of(TakenAs.ATTENDING) for name in _names(taken.value))
    return [name for name, times in present.items() if times >= rules.attended]


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _calendar(earlier: Sequence[FinishedMinutes], given: Given, layout: Learned) -> Calendar:
    """A weekly meeting on the weekday of this one, held before on the days there are minutes of, and on no other."""
    schedule = Schedule(given.day.weekday(), time(11), time(9))
    series = Series(
        key="replay",
        title=layout.title,
        channel="",
        zone="UTC",
        schedule=always(schedule),
        coordinates=always(layout.coordinates),
        duty=turns_before(earlier, given.day),
        sections=layout.sections,
        style=layout.style,
    )
    return Calendar(series, dict(_decided([one.day for one in earlier[-2:]], given.day)))


def _decided(held: Sequence[date], day: date) -> Iterator[tuple[date, Decided]]:
    """Of each regular date since then whether it was moved to one of these days, or cancelled."""
    days = {week_of(each): each for each in held}
    regular = day - ONE_WEEK
    while held and regular >= held[0] - ONE_WEEK:
        moved = days.get(week_of(regular))
        if moved is None:
            yield regular, Decided(State.CANCELLED)
        elif moved != regular:
            yield regular, Decided(State.MOVED, day=moved)
        regular -= ONE_WEEK

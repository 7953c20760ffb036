"""Cases by the hundred thousand: what somebody means, how it is typed, and what the oracle says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from meetings.dates import MONTHS, SHORT_MONTHS
from meetings.dates import WEEKDAYS as DAY_NAMES
from tests.meetings.when import oracle
from tests.meetings.when.oracle import Halves, Meant, moved

FIRST_YEAR, LAST_YEAR = 2024, 2036


@dataclass(frozen=True)
class Case:
    """A text, the day it is said, the days meant (None: it must be asked about), and the forms it is made of."""

    text: str
    today: date
    meant: Halves | None
    form: str


Typed = Callable[[date], str]


def _ordinal(number: int) -> str:
    ending = "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _short(day: date) -> str:
    return SHORT_MONTHS[day.month - 1]


def _name(day: date) -> str:
    return DAY_NAMES[day.weekday()]


# Dates without a year.
YEARLESS: dict[str, Typed] = {
    "July 15": lambda day: f"{_month(day)} {day.day}",
    "Jul 15": lambda day: f"{_short(day)} {day.day}",
    "jul. 15th": lambda day: f"{_short(day)[:3].lower()}. {_ordinal(day.day)}",
    "15 July": lambda day: f"{day.day} {_month(day)}",
    "15 jul": lambda day: f"{day.day} {_short(day)[:3].lower()}",
    "the 15th of July": lambda day: f"the {_ordinal(day.day)} of {_month(day)}",
    "15-Jul": lambda day: f"{day.day}-{_short(day)}",
    "7/15": lambda day: f"{day.month}/{day.day}",
    "07/15": lambda day: f"{day:%m/%d}",
    "Wed July 15": lambda day: f"{_name(day)[:3]} {_month(day)} {day.day}",
    "Wednesday 7/15": lambda day: f"{_name(day)} {day.month}/{day.day}",
    "7/15 (Wed)": lambda day: f"{day.month}/{day.day} ({_name(day)[:3]})",
    "Wed 15 July": lambda day: f"{_name(day)[:3]} {day.day} {_month(day)}",
}
DATED: dict[str, Typed] = {
    "July 15, 2026": lambda day: f"{_month(day)} {day.day}, {day.year}",
    "15 Jul 2026": lambda day: f"{day.day} {_short(day)} {day.year}",
    "15-Jul-2026": lambda day: f"{day.day}-{_short(day)}-{day.year}",
    "7/15/26": lambda day: f"{day.month}/{day.day}/{day:%y}",
    "7/15/2026": lambda day: f"{day.month}/{day.day}/{day.year}",
    "2026-07-15": lambda day: f"{day:%Y-%m-%d}",
    "2026/07/15": lambda day: f"{day:%Y/%m/%d}",
    "Wed, July 15, 2026": lambda day: f"{_name(day)[:3]} {_month(day)} {day.day}, {day.year}",
}
WEEKDAY: dict[str, tuple[str, Typed]] = {
    "Friday": ("bare", _name),
    "fri": ("bare", lambda day: _name(day)[:3].lower()),
    "this Friday": ("this", lambda day: f"this {_name(day)}"),
    "next Fri": ("next", lambda day: f"next {_name(day)[:3]}"),
    "the 15th": ("number", lambda day: f"the {_ordinal(day.day)}"),
}
AHEAD = {"today": 0, "tomorrow": 1, "day after tomorrow": 2, "in 3 days": 3}
FORMS = (*YEARLESS, *DATED, *WEEKDAY, *AHEAD)

RANGES = ("{} - {}", "{}-{}", "{} – {}", "{}—{}", "{} to {}", "{} through {}", "{} thru {}", "from {} to {}",
          "from {} through {}", "{} -> {}", "{} through to {}")  # fmt: skip
GLUED = ("{}-{}", "{}—{}")
EXCLUSIVE = ("{} until {}", "{} till {}", "from {} until {}", "starting {}, returning {}", "starting {}, back on {}")
LISTS = ("{} and {}", "{} & {}", "{} + {}", "{}; {}", "{}, and {}", "on {} and {}")
SINGLE = ("{}", "on {}", "{} morning", "{} afternoon", "{} PM", "the afternoon of {}", "until {}", "till {}",
          "through {}", "thru {}", "back {}", "returning {}", "back on {}", "starting {}", "{} onwards",
          "week of {}", "the week of {}", "for two weeks starting {}", "for 3 days starting {}", "until {} afternoon",
          "until noon {}", "{} on", "indefinitely from {}", "{} indefinitely", "until {} incl.", "through to {}",
          "up to and including {}", "from {} on for two weeks", "starting {}, two weeks", "all of {}")  # fmt: skip
# Two weeks, each named by a date in it.
WEEKS = ("weeks of {} and {}", "the weeks of {} & {}")


def typed(form: str, day: date, today: date) -> tuple[str, Meant]:
    """How a day is typed in this form, and what is meant by it."""
    if form in AHEAD:
        return form, Meant("ahead", moved(today, days=AHEAD[form]))
    if form in WEEKDAY:
        kind, write = WEEKDAY[form]
        return write(day), Meant(kind, day)
    if form in DATED:
        return DATED[form](day), Meant("date", day, dated=True)
    return YEARLESS[form](day), Meant("date", day)


def cases(rounds: int, seed: str = "", step: int = 1) -> Iterator[Case]:
    """Every form with every connective on every weekday of every year, so many times, each on days of its own.

    With a step, one case of so many.
    """
    for number, case in enumerate(_unmade(rounds, seed)):
        if number % step == 0:
            yield case()


def _unmade(rounds: int, seed: str) -> Iterator[Callable[[], Case]]:
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for weekday in range(7):
            for number in range(rounds):
                yield from _on(year, weekday, Random(f"{seed}{year} {weekday} {number}"))


def _on(year: int, weekday: int, random: Random) -> Iterator[Callable[[], Case]]:
    for form in FORMS:
        for frame in SINGLE:
            today = _some_day(year, weekday, random)
            yield partial(_single, form, frame, _target(today, random), today)
        for frame in (*RANGES, *EXCLUSIVE, *LISTS):
            today = _some_day(year, weekday, random)
            first = _target(today, random)
            last = moved(first, days=random.randint(1, 30))
            # "The 15th to 20 July" takes its month from the end: it has rows of its own in the table.
            other = random.choice(FORMS if form != "the 15th" else tuple(WEEKDAY))
            if form == "15-Jul" and frame in GLUED:
                # Of "13-Jan-1/26" nobody can say which dash is the range's: it may be asked about.
                other = form
            yield partial(_pair, form, other, frame, (first, last), today)
            yield partial(_pair, form, form, frame, (first, last), today)
        for frame in WEEKS if form in {*YEARLESS, *DATED} else ():
            today = _some_day(year, weekday, random)
            first = _target(today, random)
            yield partial(_weeks, form, frame, (first, moved(first, days=random.randint(7, 60))), today)


def _some_day(year: int, weekday: int, random: Random) -> date:
    day = oracle.on_weekday(moved(date(year, 1, 1), days=random.randint(0, 364)), weekday)
    return day if day.year == year else moved(day, days=-7)


def _target(today: date, random: Random) -> date:
    return moved(today, days=random.choice([random.randint(-13, 20), random.randint(0, 280)]))


def _single(form: str, frame: str, day: date, today: date) -> Case:
    text, meant = typed(form, day, today)
    return Case(frame.format(text), today, _meant_single(frame, meant, today), f"{frame} | {form}")


def _meant_single(frame: str, meant: Meant, today: date) -> Halves | None:
    words = frame.replace("{}", "").split()
    if words[:1] in (["until"], ["till"], ["through"], ["thru"], ["back"], ["returning"], ["up"]):
        return _until(words, meant, today)
    day = oracle.lone(meant, today)
    if day is None or "days" in words:
        return None if day is None else _three_days(day)
    if {"week", "weeks"} & {*words}:
        first = oracle.monday(day) if "week" in words else day
        return oracle.stretch(first, moved(first, days=13 if "weeks" in words else 6))
    if words[:1] == ["starting"] or words == ["onwards"] or "indefinitely" in words or frame == "{} on":
        return oracle.working({(day, "open")}) if _sure_start(meant, day, today) else None
    half = {"morning": "am", "afternoon": "pm", "PM": "pm"}.get(next((word for word in words if word != "the"), ""))
    return oracle.working({(day, half)} if half else oracle.whole(day, day))


def _sure_start(meant: Meant, day: date, today: date) -> bool:
    """A date without a year that lies most of a year ahead may be last year's, for what is open."""
    return meant.dated or meant.kind != "date" or day <= moved(today, days=300)


def _three_days(day: date) -> Halves | None:
    calendar = oracle.stretch(day, moved(day, days=2))
    end = day
    while len([each for each in oracle.whole(day, end) if each[0].isoweekday() <= 5]) < 6:
        end = moved(end, days=1)
    return calendar if calendar == oracle.stretch(day, end) else None


def _until(words: list[str], meant: Meant, today: date) -> Halves | None:
    exclusive = words[0] not in {"through", "thru", "up"} and "incl." not in words
    half = next((word for word in words if word in {"noon", "afternoon"}), "")
    end = oracle.lone(meant, today, ask_today=not exclusive or bool(half))
    if meant.kind == "number":
        # An end lies ahead; on the day itself it may be today or a month away.
        end = None if meant.day.day == today.day else oracle.number_behind(Meant("ahead", today), today, meant, today)
    if end is None:
        return None
    if meant.kind == "bare" and end == today:
        end = moved(end, days=7)
    before = moved(end, days=-1)
    if half:
        closing = {(end, "am")}
        return None if end < today else oracle.working(oracle.whole(today, before) | closing)
    return oracle.stretch(today, before if exclusive else end)


def _weeks(form: str, frame: str, days: tuple[date, date], today: date) -> Case:
    (first, one), (second, two) = typed(form, days[0], today), typed(form, days[1], today)
    return Case(frame.format(first, second), today, oracle.weeks_of(one, two, today), f"{frame} | {form}")


def _pair(form: str, other: str, frame: str, days: tuple[date, date], today: date) -> Case:
    (first, one), (second, two) = typed(form, days[0], today), typed(other, days[1], today)
    found = _meant_pair(frame, one, two, today)
    return Case(frame.format(first, second), today, found, f"{frame} | {form} | {other}")


def _meant_pair(frame: str, first: Meant, second: Meant, today: date) -> Halves | None:
    if frame in LISTS:
        return oracle.in_list(first, second, today)
    if frame.startswith("starting") and first.kind == "bare" and first.day.weekday() == today.weekday():
        # Who says on a Monday "starting Monday" may mean the next.
        return None
    if second.kind == "number" and ("returning" in frame or "back" in frame) and first.kind == "date":
        # A return may well lie in the next month.
        start = oracle.nearest(first, today)
        end = oracle.number_behind(Meant("ahead", today), start, second, today) if start else None
        return oracle.stretch(start, moved(end, days=-1)) if start and end else None
    ends = oracle.ends(first, second, today)
    if ends is None:
        return None
    start, end = ends
    return oracle.stretch(start, moved(end, days=-1) if frame in EXCLUSIVE else end)

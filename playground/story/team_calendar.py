"""The forms of what a team's own calendar has, and how each is brought about in a world."""

from __future__ import annotations

from datetime import date

from playground.calendars.shared import Entry
from playground.errors import PlaygroundError
from playground.story.form import TIMES, Form, Found, form
from playground.story.steps import Action, CalendarAnswers, CalendarHas
from playground.world import World


def _has(found: Found) -> CalendarHas:
    try:
        first = date.fromisoformat(found["first"])
        last = date.fromisoformat(found["last"] or found["first"])
    except ValueError:
        raise ValueError("that is no date") from None
    if last < first:
        raise ValueError("that ends before it begins")
    return CalendarHas(found["summary"], first, last)


TEAM_CALENDAR: tuple[Form[Action], ...] = (
    form(
        'the team calendar has "SUMMARY" on YYYY-MM-DD [to YYYY-MM-DD]',
        r'the team calendar has "(?P<summary>[^"]+)" on (?P<first>\d{4}-\d\d-\d\d)(?: to (?P<last>\d{4}-\d\d-\d\d))?',
        _has,
    ),
    form(
        'the team calendar has no "SUMMARY"',
        r'the team calendar has no "(?P<summary>[^"]+)"',
        lambda found: CalendarHas(found["summary"]),
    ),
    form(
        "the team calendar answers CODE [N times]",
        rf"the team calendar answers (?P<what>[345]\d\d|nonsense|too much|nothing){TIMES}",
        lambda found: CalendarAnswers(found["what"], int(found["times"] or 1)),
    ),
)


def edit(world: World, action: CalendarHas) -> None:
    """Somebody edits the team's calendar: nobody tells the bot."""
    calendar = world.calendar
    if calendar is None:
        raise PlaygroundError("The settings have no [[team_calendars]]")
    if action.first and action.last:
        calendar.put(Entry(action.summary, action.first, action.last))
    elif not calendar.take_out(action.summary):
        raise PlaygroundError(f'The team calendar has no "{action.summary}"')

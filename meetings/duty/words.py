"""Who has a duty week, in words: the same in the minutes, in receipts and in posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from meetings.dates import join_words, span_words
from meetings.duty.turn import NOBODY, DutyWeek, Stint, follows

NOBODY_YET = "nobody yet"


def people_words(week: DutyWeek) -> str:
    """`Mat`; `Mat and Brian` in two seats; `Mat (Brian Wed July 10 - Thu July 11)`; `Mat Mon July 8, Brian Tue July 9`.

    "nobody yet" where no turn is planned, "nobody" where one is skipped.
    """
    if not week.stints:
        return NOBODY_YET
    seats = sorted({stint.seat for stint in week.stints})
    return join_words([_seat_words([each for each in week.stints if each.seat == seat], week) for seat in seats])


def _seat_words(stints: Sequence[Stint], week: DutyWeek) -> str:
    """One seat through the week: whoever has most of a turn, with the days that others have; else everybody's days."""
    joined = _joined(stints)
    days: Counter[str] = Counter()
    for stint in joined:
        days[stint.person] += stint.days
    most, count = days.most_common(1)[0]
    if len(days) == 1:
        return most or "nobody"
    others = [stint for stint in joined if stint.person != most]
    if len({stint.planned for stint in stints}) == 1 and 2 * count > days.total():
        return f"{most or 'nobody'} ({_listed(others, week.first)})"
    return _listed(joined, week.first)


def _listed(stints: Sequence[Stint], today: date) -> str:
    return ", ".join(f"{stint.person or 'nobody'} {span_words(stint.first, stint.last, today)}" for stint in stints)


def _joined(stints: Sequence[Stint]) -> list[Stint]:
    """Stints in a row of one person as one, over the ends of turns."""
    joined: list[Stint] = []
    for stint in stints:
        if joined and follows(joined[-1], stint):
            joined[-1] = Stint(joined[-1].first, stint.last, stint.person, joined[-1].planned, stint.seat)
        else:
            joined.append(stint)
    return joined


def names_words(people: Sequence[str]) -> str:
    """`Mat`, `Mat and Brian`, "nobody"."""
    return join_words([name for name in people if name != NOBODY]) or "nobody"

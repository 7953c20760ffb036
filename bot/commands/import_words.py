"""What an import says on the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from meetings.dates import day_words, join_words, span_words
from meetings.duty.importing import Imported, Kept, NotRead, Reading, Said, Stranger, Taken, Weight
from meetings.duty.words import names_words
from meetings.markdown import one_line

# Of what there may be hundreds of, so many are listed.
MOST_PLACES = 5
MOST_LINES = 50


def printed(
    readings: Sequence[Reading],
    what: Taken,
    plan: Imported,
    today: date,
    *,
    report: bool,
) -> Iterator[str]:
    """The lines: what was taken, what differs, what stays, what follows, and what was not understood.

    With `report` every turn that would be taken is listed as well, with its place.
    """
    if report:
        yield from (f"{_days(said)}: {_who(said)} ({said.place})" for said in what.turns)
    if what.turns or not plan.entry:
        yield _summary(what, plan)
    yield from (f"  {_days(said)}: {_who(said)}, not {_who(was)} ({said.place})" for was, said in what.otherwise)
    yield from _stays(plan.kept)
    if plan.entry:
        roster = plan.entry.value.roster
        yield f"From {_day(plan.entry.first)} on: {join_words(roster)}{', in turn' if len(roster) > 1 else ''}."
    if moved := plan.behind:
        first = moved[0]
        who = f"{day_words(first.first, today)}: {names_words([first.person])}"
        yield f"{_count(len(moved), 'later turn')} {_verb(moved, 'moves', 'move')}, the first of them {who}."
    for reading in readings:
        yield from (f"Note: {remark.place}: {remark.text}." for remark in reading.remarks)
    yield from _strangers(what.strangers)
    yield from _not_read(what.not_read)


def _summary(what: Taken, plan: Imported) -> str:
    """`123 duty weeks from Mon Feb 27, 2017 to Sun May 9, 2021; 3 differ from what was announced the week before.`"""
    turns = what.turns
    if not turns:
        return "The files name nobody for any duty week."
    unit = "week" if any(said.first != said.last for said in turns) else "day"
    parts = [f"{_count(len(turns), f'duty {unit}')} from {_day(turns[0].first)} to {_day(turns[-1].last)}"]
    parts.append(_new(len(plan.new), len(turns), len(plan.kept)))
    if what.otherwise:
        differ = _verb(what.otherwise, "differs", "differ")
        parts.append(f"{len(what.otherwise)} {differ} from what was announced the week before")
    if spellings := _spellings(what.strangers):
        parts.append(f"{_count(len(spellings), 'name')} unknown: {', '.join(spellings)}")
    if lines := _left_out(what.not_read):
        parts.append(f"{_count(len(lines), 'line')} not understood")
    return "; ".join(parts) + "."


def _new(new: int, turns: int, kept: int) -> str:
    if new == turns:
        return "all of them new"
    return f"{new} new" if new or kept else "all of them known before"


def _stays(kept: Sequence[Kept]) -> Iterator[str]:
    """The turns that the files give to others, and that stay."""
    if kept:
        yield f"{_count(len(kept), 'turn')} {_verb(kept, 'stays as it is', 'stay as they are')}:"
    for each in kept:
        has = names_words([turn.person for turn in each.stored])
        yield f"  {_days(each.said)}: {has}; {each.said.place} says {_who(each.said)}, but {_why(each)}"


def _why(kept: Kept) -> str:
    if kept.outweighed:
        return (
            "an earlier import knew who had it" if kept.said.weight is Weight.ANNOUNCED else "minutes said who had it"
        )
    same = all((turn.first, turn.last) == (kept.said.first, kept.said.last) for turn in kept.stored)
    return "the turn changed hands in Slack" if same else "the turn has other days in the schedule"


def _strangers(strangers: Sequence[Stranger]) -> Iterator[str]:
    """Each spelling with how often it stands, and where."""
    if not strangers:
        return
    yield "These are nobody's names, so their weeks are left out (`/agenda people Mat alias MatS` adds one):"
    for spelling, count in _spellings(strangers).most_common():
        places = list(dict.fromkeys(str(each.place) for each in strangers if one_line(each.spelling) == spelling))
        times = "once" if count == 1 else f"{count} times"
        yield f"  {spelling}, {times}: {'; '.join(_some(places, MOST_PLACES))}"


def _spellings(strangers: Sequence[Stranger]) -> Counter[str]:
    """How often each spelling stands in the files; a line may be about several turns."""
    stands = ((one_line(each.spelling), each.place, None if each.place.line else each.first) for each in strangers)
    return Counter(spelling for spelling, _, _ in dict.fromkeys(stands))


def _not_read(not_read: Sequence[NotRead]) -> Iterator[str]:
    if not_read:
        yield "Not understood, and left out:"
    yield from _some(_left_out(not_read), MOST_LINES)


def _left_out(not_read: Sequence[NotRead]) -> list[str]:
    """What was not understood, a line each, once where it is about several turns."""
    lines = (f"  {each.place}: {f'{each.text!r}: ' if each.text else ''}{each.why}" for each in not_read)
    return list(dict.fromkeys(map(str.rstrip, lines)))


def _some(texts: Sequence[str], most: int) -> list[str]:
    more = [f"and {len(texts) - most} more"] if len(texts) > most else []
    return [*texts[:most], *more]


def _who(said: Said) -> str:
    covers = [f"{cover.person or 'nobody'} {day_words(cover.day)}" for cover in said.covers]
    return names_words(said.people) + (f" ({', '.join(covers)})" if covers else "")


def _days(said: Said) -> str:
    # Without a year nobody knows which week of an archive it is.
    return f"{span_words(said.first, said.last)}, {said.last.year}"


def _day(day: date) -> str:
    """`Mon Feb 27, 2017`: with its year, whichever it is."""
    return day_words(day, date.min)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _verb(things: Iterable[object], one: str, several: str) -> str:
    return one if len(list(things)) == 1 else several

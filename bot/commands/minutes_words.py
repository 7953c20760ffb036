"""What an import of finished minutes says on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.commands.import_minutes import Brought, Total, by_line
from meetings.closing.closed import TakenOver
from meetings.dates import day_words, join_words
from meetings.minutes.finished.taking import TakenAs

_LINES = (TakenAs.TEXT, TakenAs.REMARK, TakenAs.NOTHING)
_LISTS = (TakenAs.LISTED, TakenAs.GROUP)
# Of names nobody has, so many are listed.
MOST_NAMES = 20


def printed(total: Total, *, report: bool) -> Iterator[str]:
    """The lines: each file, what was not understood in it, and all together; every line of each with `report`."""
    for one in total.files:
        yield _file(one)
        if one.taken:
            yield from _remarks(one)
            yield from by_line(one.taken.minutes) if report else ()
    if len(total.files) > 1:
        yield _all(total)
    yield from _strangers(total)


def _file(one: Brought) -> str:
    if one.taken is None:
        return f"{one.name} is left out, and nothing of it was taken: {one.why}."
    day = one.taken.minutes.day
    which = f"{day_words(day)}, {day.year} ({one.name})"
    if one.kept is None:
        return f"{which} was known before."
    out = f" {_some(len(one.kept.absences), 'absence')} recorded." if one.kept.absences else ""
    return f"{which}: {_counted([one.taken])}.{out}"


def _remarks(one: Brought) -> Iterator[str]:
    if one.taken:
        yield from (f"  {one.name}: {remark}." for remark in one.taken.minutes.remarks)
        for line in one.taken.minutes.unexplained:
            yield f'  {one.name}, line {line.first} is not understood: {line.value}: "{line.text[:100]}"'


def _all(total: Total) -> str:
    left_out = len(total.files) - len(total.taken)
    known = len(total.taken) - len(total.new)
    parts = [
        _counted(total.new),
        f"{_some(sum(len(one.minutes.unexplained) for one in total.taken), 'line')} not understood",
        f"{known} known before" if known else "",
        f"{_some(left_out, 'file')} left out" if left_out else "",
    ]
    return f"{_some(len(total.taken), 'meeting')} in all: {'; '.join(filter(None, parts))}."


def _counted(all_taken: Iterable[TakenOver]) -> str:
    found = list(all_taken)
    parts = [
        f"{sum(len(one.present.people) for one in found)} present",
        _guests(found),
        _of(found, "announcement", TakenAs.ANNOUNCEMENT, TakenAs.ABSENCE, TakenAs.MEETING),
        _of(found, "line of duty", TakenAs.DUTY),
        _some(sum(len(one.snapshots) for one in found), "figure"),
        _of(found, "line of lists", *_LISTS),
        _items(found),
        _of(found, "other line", *_LINES),
    ]
    return "; ".join(part for part in parts if part and not part.startswith("0 "))


def _guests(found: list[TakenOver]) -> str:
    guests = list(dict.fromkeys(guest for one in found for guest in one.present.guests))
    if len(guests) > 3:
        return f"{len(guests)} others"
    return f"guest{'s' * (len(guests) > 1)} {join_words(guests)}" if guests else ""


def _items(found: list[TakenOver]) -> str:
    new, again, done, gone = (
        sum(len(getattr(one.items, name)) for one in found) for name in ("new", "seen", "done", "gone")
    )
    if not new + again + done + gone:
        return ""
    parts = [(new, "new"), (again, "again"), (done, "done"), (gone, "not seen any more")]
    return f"action items: {', '.join(f'{count} {words}' for count, words in parts if count)}"


def _of(found: list[TakenOver], name: str, *kinds: TakenAs) -> str:
    return _some(sum(len(one.minutes.of(*kinds)) for one in found), name)


def _some(count: int, name: str) -> str:
    first, _, rest = name.partition(" ")
    plural = f"{name}s" if not rest or first == "other" else f"{first}s {rest}"
    return f"{count} {name if count == 1 else plural}"


def _strangers(total: Total) -> Iterator[str]:
    names = total.strangers.most_common()
    if names:
        listed = join_words([f"{name} ({count})" for name, count in names[:MOST_NAMES]])
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        yield f"Names nobody on the roster has, with how many items are theirs: {listed}{more}."
        yield "`convener people` says whom each may be of, and how to confirm it; until then it stays as written."

"""The action items of a run of finished minutes, each followed from meeting to meeting.

In the archive of real minutes 39 of 100 stand in the next minutes again, one in seven of those in other words, and
nineteen of twenty end without one: what became of those nobody knows, and nothing is made up here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from meetings.action_items.finding import ticket_keys
from meetings.minutes.finished.items import FinishedItem
from meetings.minutes.finished.minutes import FinishedMinutes
from meetings.minutes.finished.nesting import path_of
from meetings.minutes.finished.taking import Taken, TakenAs

# Texts as much alike as this say the same: found by comparing pairs of the archive by hand.
ALIKE = 0.72
# What has vanished for more meetings than these is another one, should it come back.
GONE_FOR = 5
_DONE = re.compile(r"\A(?:DONE|\[DONE\])[:\s-]+|\s*(?:\[(?i:done)\]|\((?i:done)\))|~~")
_LINK = re.compile(r"https?://\S*?([A-Z][A-Z0-9]+-\d+)?[>)\s]")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Seen:
    """An action item in one file: whose it is, as written, what it says, what it is nested in, whether it is done.

    `path` are the headings it stands under.
    """

    day: date
    names: str
    what: str
    topic: str
    is_done: bool
    path: tuple[str, ...] = ()


@dataclass(frozen=True)
class Promise:
    """An action item through the meetings it was seen in, the first time first."""

    seen: tuple[Seen, ...]

    @property
    def latest(self) -> Seen:
        """As it stood last."""
        return self.seen[-1]


def seen_in(minutes: FinishedMinutes) -> tuple[Seen, ...]:
    """The action items of one file; one that has only a list below it is each line of that list."""
    found = []
    for place, taken in enumerate(minutes.taken):
        if taken.what is TakenAs.ITEM and isinstance(taken.value, FinishedItem):
            item = taken.value
            whats = [item.what] if item.what else [below.text for below in _below(minutes.taken[place + 1 :], taken)]
            found += [_seen(minutes, item.names, what, taken) for what in whats]
    return tuple(found)


def _below(following: Iterable[Taken], parent: Taken) -> Iterator[Taken]:
    """The lines nested directly in one, which are no items themselves."""
    for taken in following:
        if taken.under[: len(parent.under) + 1] != (*parent.under, parent.text):
            return
        if len(taken.under) == len(parent.under) + 1 and taken.what is not TakenAs.ITEM:
            yield taken


def _seen(minutes: FinishedMinutes, names: str, what: str, taken: Taken) -> Seen:
    bare = _DONE.sub("", what).strip()
    topic = taken.under[-1] if taken.under else ""
    return Seen(minutes.day, names, bare, topic, bare != what, path_of(minutes, taken))


def promises(minutes: Sequence[FinishedMinutes]) -> tuple[Promise, ...]:
    """Every action item of these meetings, in the order in which they were first seen."""
    found: tuple[Promise, ...] = ()
    days: list[date] = []
    for one in sorted(minutes, key=lambda each: each.day):
        found = followed(found, days, one)
        days.append(one.day)
    return found


def followed(before: Sequence[Promise], days: Sequence[date], minutes: FinishedMinutes) -> tuple[Promise, ...]:
    """The action items of the meetings of these days, followed into the minutes of the next one."""
    found = list(before)
    recent = set(days[-GONE_FOR:])
    free = {place: each for place, each in enumerate(found) if each.latest.day in recent}
    for seen in seen_in(minutes):
        place = _same(seen, free, (*days, minutes.day))
        if place is None:
            found.append(Promise((seen,)))
        else:
            found[place] = replace(found[place], seen=(*found[place].seen, seen))
            del free[place]
    return tuple(found)


def _same(seen: Seen, free: dict[int, Promise], days: Sequence[date]) -> int | None:
    """Which of these it is: with the same text, else the same ticket, else nearly the same text at the next meeting.

    Those of different tickets are different items, however alike they read.
    """
    latest = {place: each.latest for place, each in free.items()}
    same = [place for place, last in latest.items() if plain_text(last.what) == plain_text(seen.what)]
    if same:
        return same[-1]
    before = {place: last for place, last in latest.items() if len(days) > 1 and last.day == days[-2]}
    ours = ticket_keys(seen.what)
    tickets = [place for place, last in before.items() if ours and ours == ticket_keys(last.what)]
    if len(tickets) == 1:
        return tickets[0]
    near = {
        place: _alike(last.what, seen.what) for place, last in before.items() if not ours or not ticket_keys(last.what)
    }
    best = max(near, key=lambda place: near[place], default=None)
    return best if best is not None and near[best] >= ALIKE else None


def plain_text(what: str) -> str:
    """A text as it is compared: its words, in small letters; of a link the ticket it names."""
    return " ".join(_NO_WORD.split(_LINK.sub(r" \1 ", f"{what} ").casefold())).strip()


def _alike(one: str, other: str) -> float:
    first, second = plain_text(one), plain_text(other)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE else 0.0

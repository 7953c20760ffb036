"""`/tickets retry [NAME]`: a source that gave no figures is asked again at once; the button Retry of posts."""

from __future__ import annotations

import re

from handlers.answering.memory import Declined, Memory
from handlers.tickets.shown import JOINS, ShownHere, shown_here
from meetings.people.names import fold
from posts.receipts import Receipt
from posts.words import tickets as words
from storage.records import ticket_requests
from storage.records.ticket_requests import Wanted

_BETWEEN = re.compile(r"[\s,;]+")
_ALL, _AND = {"all", "everything"}, {"and", "&"}


def retry(memory: Memory, text: str) -> Receipt:
    """Have these sources asked again, or all that failed where none is named."""
    memory.member()
    shown = shown_here(memory)
    names = _named(shown, text)
    if memory.asked.pressed and (answered := _answered(shown, names)):
        # Somebody was quicker, or it has recovered by itself.
        return words.answers_already(shown.asking, answered, posted=shown.posted)
    since = ticket_requests.asked_for(memory.tx, memory.workspace)
    asked = {name: since[name] for name in names if name in since and memory.now - since[name] < JOINS}
    # The posted draft follows by itself; where there is none the typist is shown what came of it.
    wanted = Wanted(shown.calendar.series.key, "" if shown.posted else memory.asked.account)
    fresh = [name for name in names if name not in asked]
    ticket_requests.ask(memory.tx, memory.workspace, fresh, wanted, memory.now)
    return words.asked_again(fresh, asked, shown.meeting.zone, posted=shown.posted)


def _named(shown: ShownHere, text: str) -> tuple[str, ...]:
    """The sources that were named; raises Declined where one is none, or none is named and none has failed."""
    if text.casefold() not in {"", *_ALL}:
        known = {fold(name): name for name in shown.sources}
        typed = [one for one in _BETWEEN.split(text) if one and one.casefold() not in _AND]
        unknown = [one for one in typed if fold(one) not in known]
        if fold(text) in known:
            return (known[fold(text)],)
        if unknown or not typed:
            raise Declined(words.unknown_source(unknown or [text], shown.sources))
        return tuple(dict.fromkeys(known[fold(one)] for one in typed))
    failed = tuple(name for name, _ in shown.asking.failed())
    if not failed:
        raise Declined(words.none_failed(shown.asking))
    return failed


def _answered(shown: ShownHere, names: tuple[str, ...]) -> tuple[str, ...]:
    """These sources, where every one of them has answered by now."""
    sources = shown.asking.sources
    readings = [shown.asking.reading(sources[name]) for name in names]
    return names if all(reading and reading.found for reading in readings) else ()

"""`/agenda`: the draft as it stands, and what the first word behind it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from slack_bolt.async_app import AsyncApp

from handlers.agenda import (
    cancel,
    carried,
    close,
    coming,
    coordinates,
    counters,
    holidays,
    host,
    lines,
    meet,
    move,
    releases,
    schedule,
)
from handlers.agenda.behind import not_known
from handlers.agenda.membership import members, owners
from handlers.agenda.people import people
from handlers.agenda.post import post
from handlers.answering import living
from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Memory
from posts.drafts import draft
from posts.receipts import Receipt
from posts.words.agenda.coming import shown
from storage import drafting


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/agenda`."""
    app.command(desk.command("agenda"))(slash(desk, "agenda", agenda))


def agenda(memory: Memory) -> Receipt:
    """Show the draft, or do what the first word says."""
    word, *rest = memory.text.split(maxsplit=1) or ("",)
    act = WORDS.get(word.casefold())
    if act is None:
        raise not_known(memory, [each for each in WORDS if each])
    return act(memory, "".join(rest))


def _show(memory: Memory, text: str) -> Receipt:  # noqa: ARG001
    calendar = memory.meeting_of()
    meeting = living.planned(living.coming(memory, calendar))
    known = drafting.known(memory.tx, memory.workspace, calendar, meeting)
    posted = living.is_posted(memory, calendar, meeting)
    holiday = calendar.undecided_holiday(meeting)
    return shown(draft.file(known)["text"], meeting, holiday, memory.today, posted=posted)


# What follows a word is read by its function, which declines what does not fit its form.
WORDS: Mapping[str, Callable[[Memory, str], Receipt]] = {
    "": _show,
    "add": lines.add,
    "at": schedule.at,
    "cancel": cancel.cancel,
    "carried": carried.carried,
    "close": close.close,
    "coordinates": coordinates.coordinates,
    "counter": counters.counter,
    "counters": counters.listed,
    "drop": lines.drop,
    "edit": lines.edit,
    "every": schedule.every,
    "holiday": holidays.holiday,
    "holidays": holidays.listed,
    "host": host.host,
    "instead": lines.instead,
    "keep": lines.keep,
    "list": lines.list_lines,
    "meet": meet.meet,
    "members": members,
    "move": move.move,
    "next": coming.coming,
    "owners": owners,
    "people": people,
    "post": post,
    "releases": releases.releases,
    "reopen": close.reopen,
}

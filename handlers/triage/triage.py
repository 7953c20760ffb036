"""`/triage`: whose duty it is, and what the first word behind it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory
from handlers.triage import (
    calendar,
    calls,
    cover,
    notes,
    pause,
    requests,
    roster,
    showing,
    skip,
    statistics,
    swap,
    undone,
)
from handlers.triage.preview import without_seen
from handlers.triage.rotas import rota_in_front, usage_of
from meetings.calendar.typed.naming import person_in_front
from meetings.misspelt import first_word_well_spelt
from posts.receipts import Receipt
from posts.words.usage import nearly

# `need-cover` as it is said.
_NEED_COVER = re.compile(r"\Aneeds? cover\b", re.IGNORECASE)
# Other words for those of a roster; they are asked about.
_OTHER_WORDS = {"add": "join", "remove": "leave", "drop": "leave"}


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/triage`."""
    app.command(desk.command("triage"))(slash(desk, "triage", triage))


def triage(memory: Memory) -> Receipt:
    """Show the coming weeks, or do what the first word says; the name of a rota may stand in front of it."""
    if about_notes := notes.answered(memory):
        return about_notes
    _, text = rota_in_front(memory, memory.text)
    text = _NEED_COVER.sub("need-cover", text)
    word, *rest = text.split(maxsplit=1) or ("",)
    act = WORDS.get(word.casefold())
    if act:
        return act(memory, " ".join("".join(rest).split()))
    if name := _somebody(memory, text):
        return showing.of_person(memory, name)
    if shown := showing.when_asked(memory, text):
        return shown
    raise _not_known(memory, text)


def _somebody(memory: Memory, text: str) -> str:
    """Whose name this text is, "" where it is nobody's, or more than a name."""
    front = person_in_front(text.rstrip(" ?"), memory.roster)
    return front.people[0].name if len(front.people) == 1 and not front.behind else ""


def _not_known(memory: Memory, text: str) -> Declined:
    """The answer to a text whose first word is none of these: the one that was meant, to press, or all of them."""
    typed = without_seen(text)[0]
    word, _, rest = typed.partition(" ")
    other = _OTHER_WORDS.get(word.casefold()) if rest else None
    meant = f"{other} {rest}" if other else first_word_well_spelt(typed, [word for word in WORDS if word])
    return Declined(nearly("triage", meant)) if meant else usage_of(memory)


# What follows a word is read by its function, which declines what does not fit its form.
WORDS: Mapping[str, Callable[[Memory, str], Receipt]] = {
    "": showing.weeks,
    "list": showing.weeks,
    "who": showing.who,
    "mine": showing.mine,
    "me": showing.mine,
    "swap": swap.swap,
    "cover": cover.cover,
    "take": cover.take,
    "need-cover": calls.need_cover,
    "skip": skip.skip,
    "agree": requests.agree,
    "decline": requests.decline,
    "withdraw": requests.withdraw,
    "requests": requests.listed,
    "roster": roster.roster,
    "join": roster.join,
    "leave": roster.leave,
    "pause": pause.pause,
    "stats": statistics.stats,
    "calendar": calendar.calendar,
    "undo": undone.undo_change,
}

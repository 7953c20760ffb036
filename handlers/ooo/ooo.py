"""`/ooo`: who is out."""

from __future__ import annotations

import re

from slack_bolt.async_app import AsyncApp

from handlers.answering.carry_out import slash
from handlers.answering.desk import Desk
from handlers.answering.memory import Declined, Memory, NotRead
from handlers.answering.words import is_word, numbered
from handlers.ooo.correcting import correct, edit
from handlers.ooo.recording import record
from handlers.ooo.taking_back import take_back, take_back_by_words, take_each_back
from handlers.ooo.team_calendar import team_calendar
from meetings.absences.correction import read_correction
from meetings.misspelt import TAKE_BACK, well_spelt
from meetings.plain_questions import answered_by
from posts.receipts import Receipt
from posts.words import absences as words
from posts.words.corrections import RECORD
from posts.words.examples import usage_on
from posts.words.usage import nearly
from storage.records import absences

_SEVERAL = re.compile(
    r"(?:cancel|delete|remove|drop)\s+(?P<numbers>#?[0-9]{1,9}(?:\s*(?:,\s*and\s|[,&+\s]|\band\s)\s*#?[0-9]{1,9})+)",
    re.IGNORECASE,
)


def register(app: AsyncApp, desk: Desk) -> None:
    """Answer `/ooo`."""
    app.command(desk.command("ooo"))(slash(desk, "ooo", ooo))


def ooo(memory: Memory) -> Receipt:
    """Record, list, correct or take back an absence."""
    text = memory.text
    if is_word(text, "help"):
        return usage_on(words.USAGE, memory.today)
    if is_word(text, "", "list") or answered_by(text) == ("ooo", "list"):
        return _list(memory)
    word, _, rest = text.partition(" ")
    if is_word(word, "calendar"):
        return team_calendar(memory, rest)
    if changed := _change(memory, text):
        return changed
    return record(memory, text)


def _list(memory: Memory) -> Receipt:
    standing = absences.not_over_before(memory.tx, memory.workspace, memory.today)
    return words.listed(sorted(standing, key=lambda absence: absence.first_day), memory.today)


def _change(memory: Memory, text: str) -> Receipt | None:
    """What the text changes of what is recorded; None where it says an absence of its own."""
    if cancel := next(filter(None, (numbered(text, word) for word in ("cancel", *TAKE_BACK))), None):
        return take_back(memory, cancel[0])
    if numbers := _SEVERAL.fullmatch(text):
        return take_each_back(memory, [int(number) for number in re.findall(r"[0-9]+", numbers["numbers"])])
    word, _, rest = text.partition(" ")
    if word == RECORD:
        return record(memory, rest)
    if command := well_spelt(text, ("cancel", "list", "help")):
        raise Declined(nearly("ooo", command))
    if word.casefold() in {"cancel", *TAKE_BACK}:
        return take_back_by_words(memory, rest.strip())
    if word.casefold() == "list":
        raise NotRead(usage_on(words.USAGE, memory.today))
    if new := next(filter(None, (numbered(text, word, reason=True) for word in ("edit", "change"))), None):
        return edit(memory, *new)
    said = read_correction(text, memory.roster)
    return correct(memory, said) if said else None

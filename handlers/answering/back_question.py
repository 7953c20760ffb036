"""Somebody recorded out without an end, who types something, may be back: asked once a day, in the answer to that."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from handlers.answering.memory import Memory
from meetings.absences import Absence
from meetings.absences.correction import read_correction
from meetings.dates import instant, local_day
from posts.receipts import RUN, UNDO, Receipt
from posts.words.corrections import back_question
from storage import changelog, commands
from storage.records import absences

# Under which a stored answer says that it asked.
ASKS = "asks_back"
# Whoever has just said so is not asked at once.
A_WHILE = timedelta(hours=1)


def with_back_question(memory: Memory, receipt: Receipt) -> Receipt:
    """The receipt, with the question and its buttons where there is somebody to ask."""
    absence = _to_ask_about(memory, receipt)
    if absence is None or _asked_today(memory):
        return receipt
    text, buttons = back_question(absence, memory.today)
    return replace(
        receipt, after=f"{receipt.after}\n{text}" if receipt.after else text, buttons=(*receipt.buttons, *buttons)
    )


def asks_back(receipt: Receipt) -> bool:
    """Whether this receipt asks it."""
    return any(button.surface for button in receipt.buttons)


def _to_ask_about(memory: Memory, receipt: Receipt) -> Absence | None:
    """The absence of the typist that has begun and has no end, where nothing else is asked or said of absences."""
    if memory.person is None or memory.asked.surface == UNDO or _is_about_that(memory, receipt):
        return None
    changed = changelog.of_command(memory.tx, memory.workspace, memory.author.command)
    # A dialog that was not filled in rightly shows no receipt.
    if memory.asked.fields is not None and not changed:
        return None
    own = {change.key["number"] for change in changed if change.table == "absences"}
    known = absences.of_person(memory.tx, memory.workspace, memory.person.name, memory.today)
    return next((one for one in known if one.number not in own and _is_open(memory, one)), None)


def _is_about_that(memory: Memory, receipt: Receipt) -> bool:
    if memory.asked.surface != "ooo":
        return False
    asks = any(button.action == RUN for button in receipt.buttons)
    return asks or read_correction(memory.text, memory.roster) is not None


def _is_open(memory: Memory, absence: Absence) -> bool:
    if absence.last_day is not None or absence.when.every or absence.first_day > memory.today:
        return False
    return local_day(absence.recorded_at, memory.zone) < memory.today or absence.recorded_at + A_WHILE <= memory.now


def _asked_today(memory: Memory) -> bool:
    midnight = instant(memory.today, time(0), memory.zone)
    today = commands.since(memory.tx, memory.workspace, memory.asked.account, midnight)
    return any(command.receipt.get(ASKS) for command in today)

"""`/ooo cancel 3`, `/ooo cancel July 15-17`: an absence is taken back, by its number or by words of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.answering.duty_clashes import tell_of_clashes
from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others
from handlers.answering.words import not_yours, unknown_number
from meetings.absences import Absence
from meetings.absences.reading import read_absence
from meetings.absences.recalled import recalled
from meetings.dates import day_words, local_day, local_time_words
from posts.receipts import Receipt
from posts.words import absences as words
from storage import changelog
from storage.records import absences


def take_back(memory: Memory, number: int) -> Receipt:
    """Take back the absence of this number."""
    absence = mine(memory, number)
    absences.end(memory.tx, memory.author, number)
    correct_others(memory)
    tell_of_clashes(memory)
    return words.ended(absence, memory.today)


def take_each_back(memory: Memory, numbers: Sequence[int]) -> Receipt:
    """Take several back, or none where one of them cannot be."""
    receipts = [take_back(memory, number) for number in dict.fromkeys(numbers)]
    return replace(receipts[0], text=" ".join(receipt.text for receipt in receipts))


def take_back_by_words(memory: Memory, said: str) -> Receipt:
    """Take back the one absence of exactly these people and days; else the ones it may be, to press."""
    typist = memory.typist()
    standing = absences.not_over_before(memory.tx, memory.workspace, memory.today)
    read = read_absence(said, memory.today, memory.roster) if said else None
    found = recalled(said, read, standing, typist.name)
    if found.exactly:
        return take_back(memory, found.exactly.number)
    raise Declined(words.which_to_take_back(said, found, memory.today))


def mine(memory: Memory, number: int, do: str = "end") -> Absence:
    """The absence of this number, where the typist may change it; raises Declined else."""
    absence = absences.get(memory.tx, memory.workspace, number)
    if absence is None:
        raise _ended_before(memory, number) or unknown_number(number, "absence", "/ooo list")
    if not memory.may_end(absence.recorded_by, (absence.person,)):
        raise not_yours(memory, f"#{number}", absence.recorded_by, do)
    return absence


def _ended_before(memory: Memory, number: int) -> Declined | None:
    """By whom and when an absence was taken back that nothing has any more; None where nothing ever had the number."""
    change = changelog.latest_of(memory.tx, memory.workspace, "absences", {"number": number})
    if change is None or change.before is None:
        return None
    when = f"{day_words(local_day(change.at, memory.zone), memory.today)} at {local_time_words(change.at, memory.zone)}"
    by = memory.name_of(change.who) or "somebody"
    out = words.out_words([absences.from_row(change.before)], memory.today)
    return Declined(Receipt(f"#{number} is taken back already, by {by}, {when}: {out}. Nothing was changed."))

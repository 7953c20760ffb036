"""`/ooo cancel 3`, `/ooo cancel July 15-17`: an absence is taken back, by its number or by words of it."""

from __future__ import annotations

from handlers.answering.memory import Declined, Memory
from handlers.answering.telling import correct_others
from handlers.answering.words import not_yours, unknown_number
from meetings.absences import Absence
from meetings.absences.reading import read_absence
from meetings.absences.recalled import recalled
from posts.receipts import Receipt
from posts.words import absences as words
from storage.records import absences


def take_back(memory: Memory, number: int) -> Receipt:
    """Take back the absence of this number."""
    absence = mine(memory, number)
    absences.end(memory.tx, memory.author, number)
    correct_others(memory)
    return words.ended(absence, memory.today)


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
        raise unknown_number(number, "absence", "/ooo list")
    if not memory.may_end(absence.recorded_by, (absence.person,)):
        raise not_yours(f"#{number}", do)
    return absence

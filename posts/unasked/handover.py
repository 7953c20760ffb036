"""The private message to whoever takes a duty over: what it is, from whom, until when, what is open, what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from meetings.dates import day_words, end_words
from meetings.duty.note import Note
from meetings.duty.taking_over import TakingOver
from meetings.duty.words import names_words
from meetings.figures import Counter
from posts.buttons import Say, with_buttons
from posts.here import Here
from posts.slack.rich_text import Block, bullets, quote, rich_text, sentence
from posts.slack.slack_text import fallback
from posts.words.duty_notes import MOST_BUTTONS, NameOf, note_words

# More would hide the notes; the minutes have all of them.
MOST_COUNTERS = 10
LONGEST_NOTE = 500


@dataclass(frozen=True)
class Handed:
    """What is handed over with a duty of this name; `meeting` is its title where there are several, else "".

    `items` counts the open action items of whoever takes over; `zone` is where the days of the notes are.
    """

    taken: TakingOver
    name: str
    meeting: str
    description: str
    items: int
    counters: Sequence[Counter]
    notes: Sequence[Note]
    name_of: NameOf
    zone: str


def content(handed: Handed, post: int, today: date, here: Here) -> dict[str, Any]:
    """The message of this post and what its buttons stand for."""
    head = head_words(handed, today)
    counts = _counts(handed, today)
    notes = [note_words(note, handed.name_of, handed.zone, today) for note in handed.notes]
    elements = [sentence(head)]
    if handed.description:
        elements.append(quote(handed.description))
    elements += [sentence("Open now:"), bullets(counts)]
    if notes:
        elements += [sentence("Left for you:"), bullets(notes, LONGEST_NOTE)]
    elements.append(sentence(here.example("`/triage note ...` leaves a note for whoever comes next.")))
    blocks: list[Block] = [rich_text(*elements)]
    says = [Say(f"Done #{note.number}", "triage", f"note done {note.number}") for note in handed.notes[:MOST_BUTTONS]]
    left = ["Left for you:", "; ".join(notes)] if notes else []
    spoken = " ".join([head, f"Open now: {'; '.join(counts)}.", *left])
    return with_buttons({"text": fallback(spoken), "blocks": blocks}, post, says)


def head_words(handed: Handed, today: date) -> str:
    """`You have Triage Duty from Mon July 8 to Sun July 14, after Bo. May takes over on Mon July 15.`"""
    taken = handed.taken
    name = f"{handed.name} ({handed.meeting})" if handed.meeting else handed.name
    beside = f", with {names_words(taken.beside)}" if taken.beside else ""
    after = f", after {names_words(taken.before)}" if taken.before else ""
    text = f"You have {name} {_days(taken, today)}{beside}{after}."
    if taken.then and taken.following:
        takes = "take" if len(taken.following) > 1 else "takes"
        text += f" {names_words(taken.following)} {takes} over on {day_words(taken.then, today)}."
    return text


def _days(taken: TakingOver, today: date) -> str:
    if taken.last is None:
        return f"from {day_words(taken.first, today)} on"
    if taken.last == taken.first:
        return f"on {day_words(taken.first, today)}"
    first, last = end_words(taken.first, taken.last, today)
    return f"from {first} to {last}"


def _counts(handed: Handed, today: date) -> list[str]:
    """The open items of whoever takes over, and the latest figure of each counter with its day."""
    items = f"{handed.items or 'no'} open action item{'' if handed.items == 1 else 's'} of yours"
    latest = [(one.label, one.figures[-1]) for one in handed.counters if one.figures][:MOST_COUNTERS]
    return [items, *(f"{label}: {figure.number} ({day_words(figure.day, today)})" for label, figure in latest)]

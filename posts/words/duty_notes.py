"""What is said about the notes that are left for whoever takes a duty over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from meetings.dates import day_words, local_day
from meetings.duty.note import LONGEST, Note
from meetings.duty.schedule import DutySchedule
from meetings.duty.taking_over import TakingOver
from meetings.duty.words import names_words
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt

# A row of buttons is short enough to be read; the numbers of further notes are typed.
MOST_BUTTONS = 10
NameOf = Callable[[str], str | None]


def recorded(note: Note, duty: DutySchedule, coming: Sequence[TakingOver], today: date) -> Receipt:
    """A note was left; `coming` are those who take over next, all on one day."""
    name = duty.name(today)
    text = f"Note #{note.number} for whoever takes over {name}."
    if coming:
        who = names_words([one.person for one in coming])
        text = (
            f"Note #{note.number} for {who}, who {_takes(coming)} {name} over on {day_words(coming[0].first, today)}."
        )
    after = f"Everybody who takes over gets it, until `/triage note done {note.number}`."
    return Receipt(text, line=note.text, after=after, buttons=(UNDO_BUTTON,))


def ended(note: Note) -> Receipt:
    """A note is handed over no longer."""
    return Receipt(f"Note #{note.number} is done: it is handed over no more.", line=note.text, buttons=(UNDO_BUTTON,))


def listed(notes: Sequence[Note], names: Sequence[str], name_of: NameOf, zone: str, today: date) -> Receipt:
    """The open notes, each with its button; `names` are those of the rotas they belong to, "" where there is one."""
    if not notes:
        return Receipt("No notes are left. `/triage note The vendor calls back on Friday` leaves one.")
    items = [
        f"{f'{name}: ' if name else ''}{note_words(note, name_of, zone, today)}"
        for note, name in zip(notes, names, strict=True)
    ]
    buttons = tuple(Button(f"Done #{note.number}", RUN, f"note done {note.number}") for note in notes[:MOST_BUTTONS])
    return Receipt("Left for whoever takes over:", items=tuple(items), buttons=buttons)


def note_words(note: Note, name_of: NameOf, zone: str, today: date) -> str:
    """`#12 The vendor calls back (Bo, Wed July 10)`: who left it, and on which day there."""
    who, day = name_of(note.recorded_by) or "somebody", local_day(note.recorded_at, zone)
    return f"#{note.number} {note.text} ({who}, {day_words(day, today)})"


def which_duty(names: Sequence[str], text: str) -> Receipt:
    """For whom the note is, where there are several rotas."""
    buttons = tuple(Button(name, RUN, f"{name} note {text}") for name in names[:MOST_BUTTONS])
    return Receipt("For whoever takes over which duty? Nothing was recorded yet.", buttons=buttons)


def which_is_done() -> Receipt:
    """The question which note has ended, where no number stands behind it."""
    return Receipt("Which one is done? `/triage notes` shows them, each with a button. Nothing was changed.")


def unfit() -> str:
    """That a note says nothing, or too much."""
    return f"A note has words, {LONGEST} characters at most. Try: `/triage note The vendor calls back on Friday`"


def _takes(coming: Sequence[TakingOver]) -> str:
    return "take" if len(coming) > 1 else "takes"

"""What is said about text that a draft carries from the minutes before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.agenda_lines.places import Place
from meetings.carried.carried import Answer, Carried, Dropped, State
from meetings.carried.commands import CLEAR, EDIT, KEEP, STANDING, WORD, command, name_of
from meetings.carried.printing import from_words, lines_words
from meetings.carried.typed import as_typed
from meetings.changes import Change
from meetings.dates import day_words, join_words
from meetings.minutes.layout import Section
from posts.buttons import OPEN, Say
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.slack.slack_text import shorten

# A receipt and a message name so many lines of one text.
MOST_LINES = 15
LONGEST_LINE = 250
LABELS = (("Keep", KEEP), ("Edit", EDIT), ("Clear", CLEAR), ("Standing", STANDING))
USAGE = (
    "Text carried from the last minutes: `/agenda carried` shows it by section; `/agenda carried keep Investigations`,"
    " `clear`, `edit`, or `standing` (it is asked about again in 4 weeks). What nobody confirms drops out when the"
    " minutes are closed."
)


def listed(texts: Sequence[Carried], sections: Sequence[Section], meeting: date, today: date) -> Receipt:
    """What is carried, by section, with its state and buttons for what waits for somebody's word."""
    if not texts:
        return Receipt(f"Nothing is carried into the minutes of {day_words(meeting, today)}.")
    items = [f"{name_of(one.place, sections)} ({one.owner}): {_state(one, today)}" for one in texts]
    lead = f"Text in the minutes of {day_words(meeting, today)} that is from {day_words(texts[0].day, today)}:"
    buttons = [
        button(label, word, one, sections) for one in texts if one.state is State.ASKED for label, word in LABELS
    ]
    after = " What nobody confirms drops out when the minutes are closed." if buttons else ""
    return Receipt(lead, items=tuple(items), after=after, buttons=tuple(buttons))


def _state(one: Carried, today: date) -> str:
    printed, asked = (lines_words(len(as_typed(blocks).splitlines())) for blocks in (one.printed, one.asked))
    match one.state:
        case State.CLEARED:
            return "cleared"
        case State.KEPT:
            return f"{printed}, kept"
        case State.STANDING:
            return f"{printed}, standing until {day_words(one.until, today)}" if one.until else f"{printed}, standing"
        case State.ASKED:
            return f"{asked}, not confirmed{f'; {printed}, standing' if one.printed else ''}"


def button(label: str, word: str, one: Carried, sections: Sequence[Section]) -> Button:
    """A button on a receipt, its label with the section."""
    action = OPEN if word == EDIT else RUN
    return Button(
        f"{label} {name_of(one.place, sections)}", action, command(word, one, sections), surface="agenda"
    )  # fmt: skip


def says(one: Carried, sections: Sequence[Section], series: str) -> list[Say]:
    """The buttons of one text in a message to its owner."""
    return [
        Say(label, "agenda", command(word, one, sections), series, opens=word == EDIT) for label, word in LABELS
    ]  # fmt: skip


def shown_lines(one: Carried) -> tuple[str, ...]:
    """The lines that are asked about, as many as are shown; what is nested is marked so."""
    lines = one.asked_lines
    shown = [shorten(line.replace("    ", "· "), LONGEST_LINE) for line in lines[:MOST_LINES]]
    more = [f"and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
    return (*shown, *more)


def answered(one: Carried, name: str, printed_in: str, today: date) -> Receipt:
    """The receipt of an answer, by what is carried now."""
    lines = as_typed(one.printed).splitlines()
    items = tuple(shorten(line.replace("    ", "· "), LONGEST_LINE) for line in lines[:MOST_LINES])
    where = f"{lines_words(len(lines))} of {name}, {from_words(one, today)}"
    match one.state:
        case State.CLEARED:
            return Receipt(f"Cleared: {name} has nothing from {day_words(one.day, today)}.", buttons=(UNDO_BUTTON,))
        case State.STANDING if one.until:
            lead = f"Standing: {where}; asked about again from {day_words(one.until, today)} on."
        case _:
            lead = f"Kept: {where}."
    return Receipt(lead, before_line=printed_in, items=items, buttons=(UNDO_BUTTON,))


def already(one: Carried, name: str, by: str, today: date) -> Receipt:
    """The answer to whoever says again what holds already."""
    who = f" by {by}" if by else ""
    return Receipt(f"{name}: {_state(one, today)} already{who}. Nothing was changed.")


def nothing_carried(name: str) -> Receipt:
    """The section has no such text, or none that is not in the draft anyway."""
    return Receipt(f"Nothing is carried under {name}. `/agenda carried` shows what is. Nothing was changed.")


def no_such_section(name: str, texts: Sequence[Carried], sections: Sequence[Section]) -> Receipt:
    """No section is called so."""
    names = join_words([name_of(one.place, sections) for one in texts])
    known = f" Text is carried under {names}." if names else ""
    return Receipt(f'No section is called "{shorten(name, LONGEST_LINE)}".{known} Nothing was changed.')


def which(word: str, found: Sequence[Place]) -> Receipt:
    """The question which of several sections of one name is meant."""
    buttons = tuple(Button(place.path, RUN, f"{WORD} {word} {place.path}") for place in found)
    return Receipt("Which section?", buttons=buttons)


def another_day(one: Carried, name: str, asked: date, today: date) -> Receipt:
    """A button of an older draft: the text it was about is not what is carried now."""
    return Receipt(
        f"That was about the minutes of {day_words(asked, today)}; {name} carries those of {day_words(one.day, today)}"
        " by now: `/agenda carried` shows them. Nothing was changed."
    )


def not_theirs(name: str, ask: str) -> Receipt:
    """Only its owner, whoever runs the meeting, or an owner of the meeting says what becomes of the text."""
    return Receipt(
        f"Only the owner of {name}, whoever runs the meeting, or an owner of the meeting says what becomes of its text:"
        f" ask {ask}. Nothing was changed."
    )


def to_open(one: Carried, sections: Sequence[Section]) -> Receipt:
    """The answer to a typed `edit`: a button that opens the dialog."""
    name = name_of(one.place, sections)
    lines = tuple(line.replace("    ", "· ") for line in one.whole.splitlines()[:MOST_LINES])
    return Receipt(f"The text of {name}:", items=lines, buttons=(button("Edit", EDIT, one, sections),))


def too_long(name: str) -> Receipt:
    """A text that no dialog holds."""
    return Receipt(f"The text of {name} is longer than a dialog holds. Keep it, and edit it in the file of the draft.")


def dropped_words(gone: Sequence[Dropped], sections: Sequence[Section]) -> str:
    """`Not confirmed, and dropped: Investigations, 3 lines (Derek).`"""
    each = "; ".join(f"{name_of(one.place, sections)}, {lines_words(one.lines)} ({one.owner})" for one in gone)
    return f"Not confirmed, and dropped: {each}." if each else ""


def changed_words(change: Change, after: Answer | None) -> str:
    """What is said in the thread of a posted draft; `after` is what holds now."""
    section = change.key["section"]
    if after is None:
        return f"{section}: carried text is asked about again"
    if after.state is State.KEPT and after.text != after.about:
        return f"{section}: carried text edited"
    return f"{section}: carried text {after.state}"

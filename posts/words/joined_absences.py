"""What is said where an absence joins one that stands, or is recorded already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.absences import minutes_line, short_words, when_words
from meetings.absences.half_days import covers, last_half, out_until
from meetings.absences.joining import Joining
from meetings.absences.read import AbsenceText
from meetings.dates import join_words
from meetings.when.spans import When
from meetings.when.tokens import quote
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.words.absences import again_as, out_words


def recorded(found: Sequence[Joining], today: date, where: str, told: Sequence[str], typist: str) -> Receipt:
    """The receipt where at least one absence was joined with one that stands, or stands already."""
    changed = [one for one in found if not one.already]
    lines = "\n".join(minutes_line(one.absence) for one in changed)
    return Receipt(
        " ".join(_sentence(one, today, typist) for one in found),
        before_line=where or "It is over before the next meeting, so no minutes print it.",
        line=lines if where else "",
        after=" ".join(told),
        buttons=(UNDO_BUTTON,),
    )


def already(found: Sequence[Joining], read: AbsenceText, today: date, typist: str) -> Receipt:
    """All of it is recorded: nothing changes, and what may have been meant instead is a button."""
    said = " ".join(f"{_sentence(one, today, typist)}" for one in found)
    buttons = [button for one in found for button in _instead(one, read, today)] if len(found) == 1 else []
    hint = " Is it only that, or is there something to add?" if buttons else ""
    return Receipt(f"{said} Nothing had to be changed.{hint}", buttons=tuple(buttons))


def _sentence(one: Joining, today: date, typist: str) -> str:
    out = f"{out_words([one.absence], today)} (#{one.absence.number})."
    if one.already:
        return f"Already recorded: {out}"
    note = f' The reason "{quote(one.absence.note)}" stays in Slack.' if one.absence.note else ""
    if not one.joined:
        return f"{out}{note}"
    whose = "your" if one.absence.person == typist else f"{one.absence.person}'s"
    before = join_words([short_words(each.when) for each in one.joined])
    return f"Joined with {whose} {before}: {out}{note}"


def _instead(one: Joining, read: AbsenceText, today: date) -> list[Button]:
    """Fewer days than are recorded, and a reason for them."""
    absence = one.absence
    buttons = []
    if read.when.every or absence.when.every:
        return []
    if not covers(read.when, absence.when):
        only = _only(absence.when, read.when, today)
        text = again_as(AbsenceText((), only, read.note))
        buttons.append(Button(f"Only {when_words(only, today)}", RUN, f"edit {absence.number} {text}"))
    if read.note and read.note != absence.note:
        text = again_as(AbsenceText((), absence.when, read.note))
        buttons.append(Button(f"Add the reason: {read.note}", RUN, f"edit {absence.number} {text}"))
    return buttons


def _only(standing: When, said: When, today: date) -> When:
    """The days that were said; who is out already was out before them, too."""
    last = last_half(said)
    begun = standing.first_day < said.first_day <= today and last is not None
    return (out_until(standing, last, today) if begun and last is not None else None) or said

"""What is said about an absence that gets other days, ends, or is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from meetings.absences import Absence, minutes_line, when_words
from meetings.absences.correction import Correction
from meetings.absences.half_days import last_half
from meetings.absences.read import AbsenceText
from meetings.dates import day_words, join_words
from meetings.when.spans import When
from meetings.when.tokens import quote
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.words.absences import MOST_BUTTONS, again_as, out_words

# Before an absence that is a new one, although it may look like a correction.
RECORD = "record"
ONE_DAY = timedelta(days=1)
NOTHING_YET = "Nothing was changed yet."


def changed(before: Sequence[Absence], after: Absence, today: date, where: str, told: Sequence[str]) -> Receipt:
    """The receipt: the days as they are now, and as they were; `before` begins with the absence itself."""
    was = join_words([when_words(each.when, today) for each in before])
    together = f", joined with {join_words([f'#{each.number}' for each in before[1:]])}" if len(before) > 1 else ""
    text = f"{out_words([after], today)} (#{after.number}){together}{_back_on(after.when, today)}; before: {was}."
    if after.note != before[0].note:
        text += f' The reason "{quote(after.note)}" stays in Slack.'
    return Receipt(
        text,
        before_line=where or "It is over before the next meeting, so no minutes print it.",
        line=minutes_line(after) if where else "",
        after=" ".join(told),
        buttons=(UNDO_BUTTON,),
    )


def _back_on(when: When, today: date) -> str:
    """`, back Thu July 18`: the working day after the last one out, which is what "until" names."""
    last = last_half(when)
    if last is None or when.every or last % 2 == 0:
        return ""
    back = date.fromordinal(last // 2) + ONE_DAY
    while back.weekday() > 4:
        back += ONE_DAY
    return f", back {day_words(back, today)}" if back > today else ""


def which(
    choices: Sequence[tuple[Absence, When]], today: date, note: str = "", new: Sequence[AbsenceText] = ()
) -> Receipt:
    """What a correction may mean, each with the button that carries it out; `new` are absences it may record."""
    several = len({absence.number for absence, _ in choices}) > 1 or new
    standing = tuple(dict.fromkeys(_listed(absence, today) for absence, _ in choices))
    buttons = [
        Button(f"#{absence.number} {_label(when, today)}", RUN, f"edit {absence.number} {_typed(when, note)}")
        for absence, when in choices[: MOST_BUTTONS - len(new)]
    ]
    buttons += [Button(f"Out {when_words(one.when, today)}", RUN, f"{RECORD} {again_as(one)}") for one in new]
    lead = "Which one is meant?" if several else "Which days are meant?"
    number = choices[0][0].number
    return Receipt(
        f"{lead} {NOTHING_YET} Press it, or type: `/ooo edit {number} {_typed(choices[0][1], '')}`",
        items=standing,
        buttons=tuple(buttons),
    )


def _label(when: When, today: date) -> str:
    return f"{when_words(when, today)}{_back_on(when, today)}"


def _typed(when: When, note: str) -> str:
    return again_as(AbsenceText((), when, note))


def _listed(absence: Absence, today: date) -> str:
    return f"#{absence.number} {out_words([absence], today)}"


def back_from_which(standing: Sequence[Absence], today: date) -> Receipt:
    """Somebody is back of whom nothing is under way: what begins today or later may be taken back."""
    if not standing:
        return Receipt("Nobody of that name is recorded as out today, so nothing had to be changed: welcome back!")
    shown = sorted(standing, key=lambda absence: absence.first_day)[:MOST_BUTTONS]
    begins = [absence for absence in shown if absence.first_day == today and not absence.when.every]
    buttons = [Button(f"Take back #{absence.number}", RUN, f"cancel {absence.number}") for absence in shown]
    buttons += [
        Button(f"#{absence.number} this morning only", RUN, f"edit {absence.number} {today.isoformat()} morning")
        for absence in begins
    ]
    lead = "It begins today, so nothing of it would be left." if begins else "No absence is under way today."
    return Receipt(
        f"{lead} {NOTHING_YET} Press what is off, or type its days: `/ooo edit {shown[0].number} July 15-18`",
        items=tuple(_listed(absence, today) for absence in shown),
        buttons=tuple(buttons),
    )


def back_question(absence: Absence, today: date) -> tuple[str, tuple[Button, ...]]:
    """What somebody is asked who is recorded out without an end and types something, and the answers to press."""
    out = f"You are recorded as out {when_words(absence.when, today)} (#{absence.number})"
    text = f"Back? {out}. Another day: `/ooo back Thursday`"
    return text, (
        Button("Back today", RUN, f"#{absence.number} back", surface="ooo"),
        Button("Still out", RUN, f"#{absence.number} still out", surface="ooo"),
    )


def still_out(standing: Sequence[Absence], today: date) -> Receipt:
    """Somebody without an end stays out."""
    open_ones = [absence for absence in standing if absence.last_day is None]
    if not open_ones:
        return Receipt(
            "No absence without an end is recorded; nothing had to be changed. `/ooo list` shows who is out."
        )
    out = f"{out_words(open_ones[:1], today)} (#{open_ones[0].number})"
    return Receipt(f"It stays as it is: {out}. I ask again another day; `/ooo back Thursday` says when it ends.")


def unchanged(absence: Absence, today: date) -> Receipt:
    """A correction that says what is recorded."""
    return Receipt(
        f"That is recorded already: {out_words([absence], today)} (#{absence.number}); nothing had to be changed."
        f" Other days: `/ooo edit {absence.number} July 15-18`"
    )


def nothing_to_change(who: str) -> Receipt:
    """A correction of somebody who is not out."""
    are = "are" if who == "You" else "is"
    return Receipt(f"{who} {are} not recorded as out, so there is nothing to change. To record it: `/ooo July 15-17`")


def which_days(absence: Absence, today: date) -> Receipt:
    """`/ooo edit 3` with nothing behind it."""
    return Receipt(f"{_listed(absence, today)}. Which days instead? Try: `/ooo edit {absence.number} July 15-18`")


def of_somebody_else(absence: Absence, today: date) -> Receipt:
    """`/ooo edit 3 Bo Friday` where 3 is Ada's."""
    return Receipt(
        f"{_listed(absence, today)}; it cannot become somebody else's, so nothing was changed."
        f" Take it back with `/ooo cancel {absence.number}` and record the other one."
    )


def one_at_a_time(who: Sequence[str]) -> Receipt:
    """A correction that names several people."""
    return Receipt(f"One at a time, please: `/ooo {who[0]} back`. Nothing was changed yet.")


def which_person(said: Correction) -> Receipt:
    """A correction whose name several people share."""
    buttons = tuple(Button(name, RUN, f"{name} {said.rest}") for name in said.either)
    return Receipt(
        f"Which one: {join_words(said.either, 'or')}? {NOTHING_YET} Try: `/ooo {said.either[0]} back`", buttons=buttons
    )

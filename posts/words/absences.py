"""What is said about absences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meetings.absences import Absence, minutes_line, when_words
from meetings.absences.read import AbsenceText, Question
from meetings.absences.recalled import Recalled
from meetings.dates import join_words
from meetings.when.spans import Span, When
from meetings.when.tokens import quote
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt
from posts.words.people import always_buttons

# docs.slack.dev/reference/block-kit/blocks/actions-block takes 25; a person looks through fewer.
MOST_BUTTONS = 20
USAGE = (
    "`/ooo [who] when [why]` records who is out:\n"
    "`/ooo July 15-17`   `/ooo Mat July 15-17`   `/ooo Friday afternoon`   `/ooo Mat, Edgar next week`\n"
    "`/ooo until Thursday`   `/ooo returning 8/26`   `/ooo today (dentist)`\n"
    "`/ooo list` shows who is out, `/ooo cancel 3` takes number 3 back; its days or its reason do as well.\n"
    "`/ooo edit 3 July 15-18`   `/ooo not until Thursday, until Friday`   `/ooo extend until Friday`   "
    "`/ooo one more day`\n"
    "`/ooo back` says that you are back today; `/ooo back Thursday`, `/ooo Mat back`. Days that touch are one absence."
)


OVER_BEFORE = "It is over before the next meeting, so no minutes print it."
OF_NO_MEETING = "No meeting has them as a member, so no minutes print it."


def recorded(
    absences: Sequence[Absence], today: date, where: str, told: Sequence[str], *, missed: bool = True
) -> Receipt:
    """The receipt: the days in full, where they will be printed, and who else hears of it.

    `where` introduces the lines of the minutes, "" where none print it; `told` are sentences on who is told.
    `missed` says that they belong to a meeting.
    """
    numbers = join_words([f"#{absence.number}" for absence in absences])
    text = f"{out_words(absences, today)} ({numbers})."
    if absences[0].over_by(today):
        text += " That is over already."
    if absences[0].note:
        text += f' Your reason "{quote(absences[0].note)}" stays in Slack.'
    return Receipt(
        text,
        before_line=where or (OVER_BEFORE if missed else OF_NO_MEETING),
        line="\n".join(map(minutes_line, absences)) if where else "",
        after=" ".join(told),
        buttons=(UNDO_BUTTON,),
    )


def out_words(absences: Sequence[Absence], today: date) -> str:
    """`Mat is out Mon July 15 - Wed July 17`."""
    names = join_words([absence.person for absence in absences])
    verb = "is" if len(absences) == 1 else "are"
    return f"{names} {verb} out {when_words(absences[0].when, today)}"


def listed(absences: Sequence[Absence], today: date) -> Receipt:
    """Who is out, now and later."""
    if not absences:
        return Receipt("Nobody is recorded as out. Try: `/ooo July 15-17`")
    lines = tuple(f"#{absence.number} {out_words([absence], today)}" for absence in absences)
    return Receipt("Who is out:", items=lines, after="`/ooo cancel N` takes number N back.")


def which_to_take_back(said: str, found: Recalled, today: date) -> Receipt:
    """The absences that words may mean, each with a button that takes it back; nothing was changed yet."""
    none = f'No absence like "{quote(said)}" is recorded' if said and not found.fits else ""
    if not found.either:
        return Receipt(f"{none or 'You are not recorded as out'}; nothing was changed. `/ooo list` shows who is out.")
    lead = f"{none}; nothing was changed. Do you mean one of yours?" if none else "Which one is taken back?"
    shown = found.either[:MOST_BUTTONS]
    return Receipt(
        f"{lead} Press it, or type its number: `/ooo cancel {shown[0].number}`",
        items=tuple(f"#{absence.number} {out_words([absence], today)}" for absence in shown),
        after="`/ooo list` has all.",
        buttons=tuple(Button(_short(absence, today), RUN, f"cancel {absence.number}") for absence in shown),
    )


def _short(absence: Absence, today: date) -> str:
    return f"#{absence.number} {absence.person} {when_words(absence.when, today)}"


def ended(absence: Absence, today: date) -> Receipt:
    """An absence was taken back by its number."""
    text = f"Taken back: #{absence.number}, {out_words([absence], today)}."
    return Receipt(text, buttons=(UNDO_BUTTON,))


def public_line(absences: Sequence[Absence], today: date) -> str:
    """The line for the channel about an absence that begins today or tomorrow."""
    begins = "from today" if absences[0].first_day <= today else "from tomorrow"
    only = absences[0].last_day == absences[0].first_day
    when = begins.removeprefix("from ") if only else begins
    return f"{out_words(absences, today)}, {when}."


def not_out_line(absence: Absence, today: date) -> str:
    """What stands in place of a public line about an absence that was taken back."""
    return f"{absence.person} is not out {when_words(absence.when, today)} after all."


def taken_back_line(absence: Absence, by: str, today: date) -> str:
    """What the person hears whom it concerns when an absence is taken back."""
    return f"{by} took back: {out_words([absence], today)} (#{absence.number})."


def stands_again_line(absence: Absence, by: str, today: date) -> str:
    """What the person hears whom it concerns when an absence that was taken back stands again."""
    return f"It stands again, says {by}: {out_words([absence], today)} (#{absence.number})."


def changed_line(absence: Absence, by: str, before: Absence, today: date) -> str:
    """What the person hears whom it concerns when somebody gives an absence other days."""
    was = f"before: {when_words(before.when, today)}"
    return f"{by} changed #{absence.number}: {out_words([absence], today)} ({was})."


def asked_about(question: Question, today: date, lead: str = "") -> Receipt:
    """What was not understood, with a button for each reading that makes sense; nothing is recorded yet.

    `lead` is what stands before such a reading where it is typed ("edit 3 ").
    """
    buttons = [
        *(Button(_days_label(read.when, today), RUN, f"{lead}{again_as(read)}") for read in question.choices),
        *(Button(_people_label(read, today), RUN, f"{lead}{again_as(read)}") for read in question.people),
    ]
    buttons += always_buttons(question.shared, zip(question.each, map(again_as, question.people), strict=False))
    if question.as_person:
        name, read = question.as_person
        buttons.append(Button(_person_label(question, name), RUN, again_as(read), settles=("person", name)))
    if question.today:
        buttons.append(Button(_days_label(question.today.when, today), RUN, f"{lead}{again_as(question.today)}"))
    if question.as_reason:
        buttons.append(Button(f"My reason: {question.unknown}", RUN, again_as(question.as_reason)))
    return Receipt(question.sentence, buttons=tuple(buttons))


def _person_label(question: Question, name: str) -> str:
    return "A person" if name == question.unknown else f"A person: {name}"


def again_as(read: AbsenceText) -> str:
    """The command that says the same, in dates that no later day reads differently."""
    who = f"{', '.join(read.who)} " if read.who else ""
    note = f" ({read.note})" if read.note else ""
    return f"{who}{_when_text(read.when)}{note}"


def _when_text(when: When) -> str:
    if when.every and when.open_end:
        return f"every {' and '.join(when.every)} starting {when.first_day.isoformat()}"
    return "; ".join(map(_span_text, when.spans))


def _days_label(when: When, today: date) -> str:
    """`today, Mon July 27` or `Mon Aug 3`."""
    words = when_words(when, today)
    return f"today, {words}" if when.first_day == when.last_day == today else words


def _people_label(read: AbsenceText, today: date) -> str:
    return f"{join_words(read.who) or 'Me'}, {when_words(read.when, today)}"


def _span_text(span: Span) -> str:
    if span.end is None:
        return f"starting {span.start.isoformat()}"
    days = span.start.isoformat() if span.end == span.start else f"{span.start.isoformat()}..{span.end.isoformat()}"
    return days + {"am": " morning", "pm": " afternoon"}.get(span.part, "")

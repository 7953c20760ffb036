"""What is said about the words that tickets have in the lists of the minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from meetings.changes import Change
from meetings.dates import day_words, join_words
from meetings.tickets.label import Label
from meetings.tickets.labelling import Listed, NotListed
from meetings.when.tokens import quote
from posts.receipts import UNDO_BUTTON, Receipt
from storage.records import ticket_labels

# Of a long list a few keys show what one looks like.
MOST_NAMED = 6
EXAMPLE = "`/tickets label {keys}: Caches`"


def labelled(number: int, label: Label, listed: int, lost: Sequence[Label], holds: str) -> Receipt:
    """`In the lists TOOLS-7 and TOOLS-8 stand as "Caches (2 tickets)"`; `lost` are labels they leave."""
    words = f"{quote(label.text)} ({listed} tickets)" if listed > 1 else quote(label.text)
    moved = [
        f'{join_words([key for key in one.keys if key in label.keys])} stood as "{quote(one.text)}" before.'
        for one in lost
    ]
    said = f'In the lists {join_words(label.keys)} {_stand(label.keys)} as "{words}": label #{number}.'
    return Receipt(" ".join([said, *moved]), after=holds, buttons=(UNDO_BUTTON,))


def unlabelled(number: int, gone: Label, left: Label | None, holds: str) -> Receipt:
    """These tickets have their own titles again; `left` is what the label still is of."""
    said = f'{join_words(gone.keys)} {_stand(gone.keys)} by {_its(gone.keys)} again, no longer as "{quote(gone.text)}".'
    still = f" Label #{number} is still that of {join_words(left.keys)}." if left else f" Label #{number} is gone."
    return Receipt(f"{said}{still}", after=holds, buttons=(UNDO_BUTTON,))


def holds(meeting: date, today: date, *, posted: bool, of: str) -> str:
    """From which minutes on that is so."""
    title = f" ({of})" if of else ""
    follows = ", whose posted draft is brought up to date" if posted else ""
    return f"So from the minutes of {day_words(meeting, today)}{title} on{follows}."


def listed(labels: Mapping[int, Label], tickets: Listed) -> Receipt:
    """Every label with its number."""
    if not labels:
        return Receipt(f"No ticket has words of its own in the lists. {_example(tickets)}".strip())
    lines = [f"#{number} {one.text}: {join_words(one.keys)} ({one.source})" for number, one in labels.items()]
    number = next(iter(labels))
    return Receipt(f"In the lists, by number; `/tickets unlabel {number}` takes one away:", items=tuple(lines))


def not_listed(why: NotListed, tickets: Listed) -> Receipt:
    """Why these tickets have no label."""
    keys = [one.key for each in tickets.values() for one in each]
    if not keys:
        return Receipt("The lists of the minutes have no ticket now, so nothing was changed. `/tickets` asks anew.")
    if why.unknown:
        named = join_words([f'"{quote(one)}"' for one in why.unknown], "or")
        more = f" and {len(keys) - MOST_NAMED} more" if len(keys) > MOST_NAMED else ""
        those = ", ".join(keys[:MOST_NAMED]) if more else join_words(keys)
        said = f"No list of the minutes has {named} now; they have {those}{more}."
    else:
        said = f"These tickets are of {join_words(why.sources)}, and a label is for tickets of one of them."
    return Receipt(f"{said} Nothing was changed. {_example(tickets)}")


def so_already(label: Label, number: int) -> Receipt:
    """Nothing would change."""
    keys = label.keys
    return Receipt(f'{join_words(keys)} {_stand(keys)} as "{quote(label.text)}" already: label #{number}.')


def too_long(longest: int) -> Receipt:
    """The words do not fit a line of a list."""
    return Receipt(f"A label has at most {longest} characters. Nothing was changed.")


def has_none(typed: str, labels: Mapping[int, Label]) -> Receipt:
    """Neither a number of a label, nor a ticket that has one."""
    if not labels:
        return Receipt("No ticket has a label, so there is none to take away. `/tickets help` shows how one begins.")
    return Receipt(
        f'"{quote(typed)}" is neither the number of a label nor a ticket that has one. Nothing was changed; `/tickets'
        f" labels` shows them. Try: `/tickets unlabel {next(iter(labels))}`"
    )


def changed_words(change: Change) -> str:
    """`Caches: TOOLS-7 and TOOLS-8 in one line`, as the thread of a draft has it."""
    label = ticket_labels.from_row(change.after or change.before or {})
    keys = join_words(label.keys)
    if change.after is None:
        return f"{label.text}: {keys} by {_its(label.keys)} again"
    return f"{label.text}: {keys}{' in one line' if len(label.keys) > 1 else ''}"


def _example(tickets: Listed) -> str:
    keys = next(([one.key for one in each] for each in tickets.values() if each), [])
    return f"Try: {EXAMPLE.format(keys=', '.join(keys[:2]))}" if keys else ""


def _stand(keys: Sequence[str]) -> str:
    return "stands" if len(keys) == 1 else "stand"


def _its(keys: Sequence[str]) -> str:
    return "its own title" if len(keys) == 1 else "their own titles"

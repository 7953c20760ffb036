"""What is said about action items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from meetings.action_items import ActionItem, ItemQuestion, printed
from meetings.dates import join_words
from meetings.people import Roster
from meetings.when.tokens import quote
from posts.people import always_buttons
from posts.receipts import RUN, UNDO_BUTTON, Button, Receipt

# docs.slack.dev/reference/block-kit/blocks/actions-block
MOST_BUTTONS = 25
USAGE = (
    "`/ai [topic] who: what` records an action item:\n"
    "`/ai Brian XCache reorg`   `/ai Mat, Carl: build osg-configure`   `/ai [OSG 3.4.32] Mat: build it`\n"
    "`/ai Fix the wiki` is yours, `/ai nobody: triage the rest` is nobody's yet.\n"
    "`/ai list` or `/ai list Mat` shows what is open; `/ai done 12` and `/ai drop 12 why` end number 12,"
    " `/ai give 12 Carl` hands it on."
)


def recorded(item: ActionItem, place: str, where: str, told: str, *, nobody_named: bool) -> Receipt:
    """The line as the minutes will have it, introduced by `where`, and under which topic or section.

    `told` says who else hears of it. Where nobody was named it is the typist's, and nobody's or somebody else's
    is a press or a command away.
    """
    verb = "have" if len(item.owners) > 1 else "has"
    new = f"{join_words(item.owners)} {verb} a new action item" if item.owners else "A new action item, nobody's yet"
    under = f" under {quote(place)}" if place else ""
    receipt = Receipt(
        f"{new} (#{item.number}){under}.",
        before_line=where or "In the next minutes:",
        line=printed(item),
        after=told,
        buttons=(UNDO_BUTTON,),
    )
    if not nobody_named:
        return receipt
    nobody_yet = Button("Nobody yet", RUN, f"give {item.number} nobody")
    someone_else = Button("Someone else", RUN, f"give {item.number}")
    return replace(receipt, buttons=(UNDO_BUTTON, nobody_yet, someone_else))


def listed(items: Sequence[ActionItem], owner: str | None) -> Receipt:
    """What is open, of everybody or of one person."""
    whose = f" of {owner}" if owner else ""
    if not items:
        return Receipt(f"No action item{whose} is open. Try: `/ai Brian XCache reorg`")
    lines = tuple(f"#{item.number} {printed(item)}{f' [{item.topic}]' if item.topic else ''}" for item in items)
    return Receipt(
        f"Open action items{whose}:", items=lines, after="`/ai done N` ends number N, `/ai list Mat` shows Mat's."
    )


def to_whom(item: ActionItem, roster: Roster) -> Receipt:
    """A button for each person the item may be given to, as many as a message holds."""
    others = [person.name for person in roster.people if person.name not in item.owners]
    buttons = tuple(Button(name, RUN, f"give {item.number} {name}") for name in others[:MOST_BUTTONS])
    text = f"Who will do #{item.number}? Press a name, or type it: `/ai give {item.number} Mat, Carl`"
    return Receipt(text, line=printed(item), buttons=buttons)


def given(item: ActionItem, told: str) -> Receipt:
    """An item has other owners."""
    return Receipt(f"#{item.number} is now:", line=printed(item), after=told, buttons=(UNDO_BUTTON,))


def ended(item: ActionItem) -> Receipt:
    """An item is done or dropped, and leaves the next minutes."""
    return Receipt(
        f"#{item.number} is {item.ended} and leaves the minutes.", line=printed(item), buttons=(UNDO_BUTTON,)
    )


def already_ended(item: ActionItem) -> Receipt:
    return Receipt(f"#{item.number} is {item.ended} already.", line=printed(item))


def asked_about(question: ItemQuestion) -> Receipt:
    """What was not understood, with a button for each person it could mean; nothing is recorded yet."""
    buttons = tuple(Button(name, RUN, text) for name, text in question.choices)
    return Receipt(question.sentence, buttons=(*buttons, *always_buttons(question.shared, question.choices)))

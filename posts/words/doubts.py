"""What is asked about the days of a typed line."""

from __future__ import annotations

from dataclasses import dataclass

from meetings.announcements.reading import AS_TYPED
from meetings.dated_text.doubts import Doubt
from posts.receipts import RUN, Button, Receipt

# docs.slack.dev/reference/block-kit/blocks/actions-block
MOST_BUTTONS = 25


@dataclass(frozen=True)
class Again:
    """What was typed, and what stands in front of a text that is typed instead.

    That is the `lead` its command needs ("add ", "edit 3 "), and the `place` chosen for it ("Discussion: ").
    """

    typed: str
    lead: str = ""
    place: str = ""


def asked_about(doubt: Doubt, again: Again) -> Receipt:
    """The question, with a button for each reading that makes sense and one for the line as it was typed.

    Nothing is recorded yet.
    """
    readings = [Button(label, RUN, f"{again.lead}{again.place}{text}") for label, text in doubt.choices]
    return Receipt(doubt.sentence, buttons=(*readings, as_typed(again)))


def as_typed(again: Again) -> Button:
    """The button that takes a text word for word."""
    return Button("As typed", RUN, f"{again.lead}{AS_TYPED} {again.place}{again.typed}")


def which(sentence: str, found: dict[int, str], command: str) -> Receipt:
    """What words could mean, with a button for each; `command` has N for its number."""
    buttons = [Button(f"#{number}", RUN, command.replace("N", f"{number}", 1)) for number in list(found)[:MOST_BUTTONS]]
    return Receipt(sentence, items=tuple(f"#{number} {text}" for number, text in found.items()), buttons=tuple(buttons))
